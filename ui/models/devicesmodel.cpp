#include "ui/models/devicesmodel.h"

#include "ui/models/fieldwords.h"

#include <QLocale>

#include <algorithm>

namespace callout {

namespace {

constexpr int Columns = DevicesModel::StateColumn + 1;

bool isOrdered(const Device &left, const Device &right)
{
    if (left.revokedAt.has_value() != right.revokedAt.has_value())
        return right.revokedAt.has_value();
    const int names = QString::localeAwareCompare(left.name, right.name);
    return names != 0 ? names < 0 : left.id < right.id;
}

} // namespace

DevicesModel::DevicesModel(const DayBoard &board, QObject *parent) : QAbstractTableModel(parent), m_board(board)
{
    connect(&board, &DayBoard::dayReset, this, &DevicesModel::reload);
    connect(&board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (changes.isOfficeChanged || !changes.technicians.isEmpty())
            reload();
    });
    connect(&board, &DayBoard::positionsChanged, this, &DevicesModel::refreshAges);
    reload();
}

void DevicesModel::reload()
{
    QList<Device> rows = m_board.day().devices.values();
    std::ranges::sort(rows, isOrdered);
    if (rows == m_rows)
        return refreshAges();
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void DevicesModel::refreshAges()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, Columns - 1));
}

int DevicesModel::rowOf(DeviceId device) const
{
    return int(std::ranges::find(m_rows, device, &Device::id) - m_rows.cbegin());
}

int DevicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DevicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant DevicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Device &device = m_rows.at(index.row());
    const Column column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words(device, column);
    case Qt::TextAlignmentRole:
        return int((column == BatteryColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case DeviceRole:
        return device.id.value;
    case IsRevokedRole:
        return device.revokedAt.has_value();
    default:
        return {};
    }
}

QString DevicesModel::words(const Device &device, Column column) const
{
    const auto contact = m_board.day().contacts.constFind(device.id);
    const bool isHeard = contact != m_board.day().contacts.cend();
    switch (column) {
    case NameColumn:
        return device.name;
    case ForColumn:
        if (device.kind == DeviceKind::Phone) {
            const Technician *technician = m_board.technician(device.technician);
            return technician ? tr("Phone of %1").arg(technician->name) : tr("Phone");
        }
        return FieldWords::of(device.kind);
    case HeardColumn: {
        if (!isHeard)
            return tr("never");
        const auto minutes = std::chrono::floor<Minutes>(m_board.clock().now() - contact->at).count();
        if (minutes < 1)
            return tr("now");
        return minutes < 120 ? tr("%n min ago", nullptr, int(minutes))
                             : QLocale().toString(m_board.calendar().local(contact->at), QLocale::ShortFormat);
    }
    case BatteryColumn:
        return isHeard && contact->battery ? tr("%1%").arg(QLocale().toString(*contact->battery)) : QString();
    case StateColumn:
        if (device.revokedAt)
            return tr("shut out");
        if (device.isTrusted())
            return isHeard ? tr("paired") : tr("paired, not heard of yet");
        return tr("not signed in yet");
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant DevicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case NameColumn:
        return tr("Device");
    case ForColumn:
        return tr("What it is");
    case HeardColumn:
        return tr("Last heard of");
    case BatteryColumn:
        return tr("Battery");
    case StateColumn:
        return tr("State");
    }
    return {};
}

} // namespace callout
