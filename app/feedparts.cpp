#include "app/feedparts.h"

#include "app/officeimport.h"
#include "app/stationlock.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace callout {

PlaceSearch placeSearchOf(const QString &officePath)
{
    // Opened each time: it may be used on the thread alone that opened it, and orders are few.
    return [officePath](const OfficeSettings &office, const QString &address) -> std::optional<GeoPoint> {
        const Result<FindPlace> find = placesOf(officePath, office);
        if (!find || !*find)
            return std::nullopt;
        return (*find)(address).transform([](const FoundPlace &place) { return place.point; });
    };
}

FeedFolders feedFoldersOf(const QString &officePath)
{
    const QString name = officeKey(officePath);
    return {QStandardPaths::writableLocation(QStandardPaths::StateLocation) + "/feed/"_L1 + name,
            QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/feed/"_L1 + name};
}

} // namespace callout
