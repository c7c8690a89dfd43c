#include "ui/models/alertsmodel.h"

#include "ui/models/alertwords.h"

#include <algorithm>

namespace callout {

void AlertsModel::setAlerts(const QList<Alert> &alerts, const DaySnapshot &day)
{
    QList<Row> wanted;
    for (const Alert &alert : alerts)
        wanted.append(rowFor(alert, day));
    if (wanted == m_rows)
        return;
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const AlertCause cause = m_rows.at(row).alert.cause;
        if (std::ranges::any_of(alerts, [&](const Alert &alert) { return alert.cause == cause; }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row)
        place(row, wanted.at(row));
    emit changed();
}

void AlertsModel::place(int row, const Row &wanted)
{
    const int found = rowOf(wanted.alert.cause);
    if (found < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted);
        endInsertRows();
        return;
    }
    if (found != row) {
        beginMoveRows({}, found, found, {}, row); // what stands before is in its place already: it only moves up
        m_rows.move(found, row);
        endMoveRows();
    }
    if (m_rows.at(row) == wanted)
        return;
    m_rows[row] = wanted;
    emit dataChanged(index(row), index(row));
}

AlertsModel::Row AlertsModel::rowFor(const Alert &alert, const DaySnapshot &day)
{
    const AlertWords words(day);
    const Technician technician = day.technicians.value(alert.technician);
    return {alert, words.title(alert), words.detail(alert), words.since(alert), technician.name, technician.phone};
}

int AlertsModel::rowOf(const AlertCause &cause) const
{
    const auto found = std::ranges::find(m_rows, cause, [](const Row &row) { return row.alert.cause; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AlertsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AlertsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? row.title : row.title + u'\n' + row.detail;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? tr("%1, %2").arg(row.title, row.since)
                                    : tr("%1, %2, %3").arg(row.title, row.detail, row.since);
    case KindRole:
        return int(row.alert.kind);
    case DetailRole:
        return row.detail;
    case SinceRole:
        return row.since;
    case JobRole:
        return row.alert.job.value;
    case TechnicianRole:
        return row.alert.technician.value;
    default:
        return {};
    }
}

} // namespace callout
