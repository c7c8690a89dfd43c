#include "app/officeroads.h"

#include "app/carprofileof.h"
#include "core/region/regionfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout {

Result<std::shared_ptr<const Roads>> roadsOf(const QString &officePath, const OfficeSettings &settings)
{
    const QString path = QFileInfo(officePath).absoluteDir().absoluteFilePath(settings.region);
    if (settings.region.isEmpty() || path.endsWith(".mbtiles"_L1, Qt::CaseInsensitive))
        return nullptr;
    const Result<std::shared_ptr<const RegionFile>> region = RegionFile::open(path);
    if (!region)
        return std::unexpected(region.error());
    return Roads::open(**region, carProfileOf(settings));
}

} // namespace callout
