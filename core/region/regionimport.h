#pragma once

#include "core/domain/result.h"
#include "core/region/roadimport.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <stop_token>

namespace callout {

/// Something that others make of the streets and keep in the region file, such as a prepared hierarchy.
struct RegionAttachment {
    QString name; ///< for RegionFile::attachment()
    std::function<Result<QByteArray>(const RoadGraph &, const std::stop_token &)> make;
};

struct RegionImportOptions {
    QString source;       ///< .osm.pbf or .osm
    QString target;       ///< replaced if it exists, but only by a complete region
    QString name;         ///< shown to people; made from the source's name where empty
    QDateTime importedAt; ///< kept as given, perhaps invalid
    QString notice = QStringLiteral("© OpenStreetMap contributors"); ///< shown on the map
    QString licence = QStringLiteral("ODbL 1.0");
    std::vector<RegionAttachment> attachments;
};

struct RegionImportProgress {
    enum class Stage : std::uint8_t { Reading, Streets, Drawing, Addresses, Attachments, Finishing };

    Stage stage = Stage::Reading;
    double done = 0.0; ///< of the whole import, 0 to 1, never less than before
};

/// What came of an import, in counts.
struct RegionImportReport {
    QString name;
    RoadImportCounts roads;
    int nodes = 0; ///< of the road graph, as are the next
    int arcs = 0;
    int features = 0;          ///< to be drawn, each counted once
    int openAreas = 0;         ///< areas that could not be closed, for want of some of their sides
    bool isCoastClosed = true; ///< else the coast is drawn as lines, and land and sea look the same
    int addresses = 0;
    int streetPieces = 0;
    int places = 0;
    qint64 bytes = 0; ///< of the region file
};

/// Makes a region file of an OpenStreetMap extract. Whatever goes wrong, or when asked to stop, no file is left and an
/// existing target stays as it was. Takes seconds to minutes: for a worker thread, on which `progress` is called.
[[nodiscard]] Result<RegionImportReport> importRegion(const RegionImportOptions &options,
                                                      const std::function<void(const RegionImportProgress &)> &progress,
                                                      const std::stop_token &stop);

} // namespace callout
