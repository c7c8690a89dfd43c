#pragma once

#include "core/domain/result.h"
#include "core/geo/boundingbox.h"
#include "core/region/mapfeature.h"
#include "core/region/roadgraph.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace callout {

/// Where a region's data comes from.
struct RegionProvenance {
    QString name;         ///< shown to people, e.g. "Isle of Man"
    QString sourceFile;   ///< name without folders
    QString sourceDigest; ///< SHA-256 of the source, hexadecimal
    QDateTime sourceDate; ///< of the map data, where the source tells; else invalid
    QDateTime importedAt; ///< UTC
    QString notice;       ///< to be shown on the map, e.g. "© OpenStreetMap contributors"
    QString licence;      ///< e.g. "ODbL 1.0"
};

/// A region file open for reading. Every function may be called from any thread at any time.
class RegionFile
{
public:
    /// The file as it is; ForeignFile, NewerFile or DamagedFile with words where it is no readable region.
    [[nodiscard]] static Result<std::shared_ptr<const RegionFile>> open(const QString &path);
    virtual ~RegionFile() = default;

    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual RegionProvenance provenance() const = 0;
    /// Where there is land and streets; ferries far out do not count.
    [[nodiscard]] virtual BoundingBox extent() const = 0;

    /// What is to be drawn in a box at a zoom (8 to 19), simplified to a fraction of a pixel there. In painting order by kind.
    [[nodiscard]] virtual Result<std::vector<MapFeature>> features(const BoundingBox &box, int zoom) const = 0;

    [[nodiscard]] virtual Result<RoadGraph> roadGraph() const = 0;
    /// What others keep beside the graph, such as a prepared hierarchy; empty where there is none of that name.
    [[nodiscard]] virtual Result<QByteArray> attachment(const QString &name) const = 0;
};

} // namespace callout
