#include "ui/map/zonelayer.h"

#include "core/geo/polygon.h"
#include "ui/models/recordsource.h"
#include "ui/style/zonelook.h"

#include <QGeoCoordinate>

#include <algorithm>

namespace callout {

ZoneLayer::ZoneLayer(const DayBoard &board, const ThemeSource &themes, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_themes(themes)
{
    connect(&board, &DayBoard::dayReset, this, &ZoneLayer::read);
    connect(&board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (changes.isOfficeChanged)
            read();
    });
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1), {LineRole, FillRole});
    });
    read();
}

void ZoneLayer::setShown(bool isShown)
{
    if (std::exchange(m_isShown, isShown) != isShown)
        read();
}

void ZoneLayer::setDraft(const std::optional<RecordTable<Zone>> &zones, ZoneId drawn)
{
    m_draft = zones;
    m_drawn = drawn;
    read();
}

void ZoneLayer::read()
{
    const RecordTable<Zone> &zones = m_draft ? *m_draft : m_board.day().zones;
    const QHash<ZoneId, int> places = zonePlaces(zones);
    QList<Row> rows;
    if (m_isShown || m_draft) {
        for (const Zone &zone : zones) {
            if (zone.outline.size() >= polygon::FewestCorners && (!m_draft || zone.id != m_drawn))
                rows.append(
                    {zone, places.value(zone.id), polygon::labelPlace(zone.outline), polygon::area(zone.outline)});
        }
    }
    std::ranges::sort(rows, [](const Row &left, const Row &right) {
        return left.area != right.area ? left.area > right.area : left.zone.id < right.zone.id;
    });
    const auto isSame = [](const Row &left, const Row &right) {
        return left.zone.id == right.zone.id && left.zone.name == right.zone.name
            && left.zone.outline == right.zone.outline && left.place == right.place;
    };
    if (std::ranges::equal(rows, m_rows, isSame))
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ZoneLayer::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ZoneLayer::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.zone.name;
    case OutlineRole: {
        QVariantList path;
        for (const GeoPoint &corner : row.zone.outline)
            path.append(QVariant::fromValue(QGeoCoordinate(corner.latitude, corner.longitude)));
        return path;
    }
    case LatitudeRole:
        return row.label.latitude;
    case LongitudeRole:
        return row.label.longitude;
    case LineRole:
        return zoneColours(row.place, m_themes.theme()).line;
    case FillRole:
        return zoneColours(row.place, m_themes.theme()).fill;
    case DimmedRole:
        return m_draft.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> ZoneLayer::roleNames() const
{
    return {{OutlineRole, "outline"}, {NameRole, "name"}, {LatitudeRole, "latitude"}, {LongitudeRole, "longitude"},
            {LineRole, "stroke"},     {FillRole, "fill"}, {DimmedRole, "isDimmed"}};
}

} // namespace callout
