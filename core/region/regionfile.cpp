#include "core/region/regionfile.h"

#include "core/region/featurecodec.h"
#include "core/region/regiondatabase.h"
#include "core/region/regionwords.h"
#include "core/region/roadgraphcodec.h"

#include <QDir>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int LowestZoom = 8;
constexpr int HighestZoom = 19;

QDateTime instant(const QVariant &seconds)
{
    return seconds.isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), QTimeZone::UTC);
}

class SqliteRegionFile final : public RegionFile
{
public:
    explicit SqliteRegionFile(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] Result<void> readHead()
    {
        const Result<RegionDatabase *> database = connection();
        if (!database)
            return std::unexpected(database.error());
        bool isThere = false;
        const Result<void> read = (*database)->each(u"SELECT name, source_file, source_digest, source_date, "
                                                    u"imported_at, notice, licence, south, west, north, east "
                                                    "FROM region"_s,
                                                    {}, [&](const QSqlQuery &row) {
                                                        isThere = true;
                                                        m_provenance = {.name = row.value(0).toString(),
                                                                        .sourceFile = row.value(1).toString(),
                                                                        .sourceDigest = row.value(2).toString(),
                                                                        .sourceDate = instant(row.value(3)),
                                                                        .importedAt = instant(row.value(4)),
                                                                        .notice = row.value(5).toString(),
                                                                        .licence = row.value(6).toString()};
                                                        m_extent = {row.value(7).toDouble(), row.value(8).toDouble(),
                                                                    row.value(9).toDouble(), row.value(10).toDouble()};
                                                    });
        if (read && !isThere)
            return std::unexpected(damagedRegion(m_path, RegionWords::tr("its head is missing")));
        return read;
    }

    [[nodiscard]] QString path() const override { return m_path; }
    [[nodiscard]] RegionProvenance provenance() const override { return m_provenance; }
    [[nodiscard]] BoundingBox extent() const override { return m_extent; }

    [[nodiscard]] Result<std::vector<MapFeature>> features(const BoundingBox &box, int zoom) const override
    {
        std::vector<MapFeature> features;
        if (box.isEmpty())
            return features;
        const Result<RegionDatabase *> database = connection();
        if (!database)
            return std::unexpected(database.error());
        const GridPoint topLeft = toGrid(toMercator({box.north, box.west}));
        const GridPoint bottomRight = toGrid(toMercator({box.south, box.east}));
        const GridBox grid{topLeft.x, topLeft.y, bottomRight.x, bottomRight.y};
        const int level = std::clamp(zoom, LowestZoom, HighestZoom);
        bool isSound = true;
        const Result<void> read =
            (*database)->each(u"SELECT data FROM feature_index JOIN feature_block USING (id) WHERE west <= ? AND east "
                              u">= ? AND north <= ? "
                              "AND south >= ? AND first_zoom <= ? AND last_zoom >= ?"_s,
                              {grid.east, grid.west, grid.south, grid.north, level, level}, [&](const QSqlQuery &row) {
                                  isSound = isSound && decodeFeatures(row.value(0).toByteArray(), grid, features);
                              });
        if (!read)
            return std::unexpected(read.error());
        if (!isSound)
            return std::unexpected(damagedRegion(m_path, RegionWords::tr("a part of the drawing cannot be unpacked")));
        sortForPainting(features);
        return features;
    }

    [[nodiscard]] Result<RoadGraph> roadGraph() const override
    {
        const Result<QByteArray> packed = blob(u"SELECT data FROM road_graph"_s, {});
        if (!packed)
            return std::unexpected(packed.error());
        std::optional<RoadGraph> graph = decodeRoadGraph(*packed);
        if (!graph)
            return std::unexpected(damagedRegion(m_path, RegionWords::tr("the streets cannot be unpacked")));
        return std::move(*graph);
    }

    [[nodiscard]] Result<QByteArray> attachment(const QString &name) const override
    {
        return blob(u"SELECT data FROM attachment WHERE name = ?"_s, {name});
    }

private:
    /// The smaller ones of a kind lie on the larger ones.
    static void sortForPainting(std::vector<MapFeature> &features)
    {
        std::ranges::stable_sort(features, {}, [](const MapFeature &feature) {
            return std::pair(feature.kind, feature.isArea ? -std::int64_t(feature.weight) : 0);
        });
    }

    [[nodiscard]] Result<QByteArray> blob(const QString &sql, const QVariantList &values) const
    {
        const Result<RegionDatabase *> database = connection();
        if (!database)
            return std::unexpected(database.error());
        QByteArray bytes;
        const Result<void> read =
            (*database)->each(sql, values, [&](const QSqlQuery &row) { bytes = row.value(0).toByteArray(); });
        if (!read)
            return std::unexpected(read.error());
        return bytes;
    }

    /// Each thread has its own; they stay until the file is closed.
    [[nodiscard]] Result<RegionDatabase *> connection() const
    {
        const std::scoped_lock lock(m_mutex);
        std::unique_ptr<RegionDatabase> &own = m_connections[std::this_thread::get_id()];
        if (!own) {
            Result<std::unique_ptr<RegionDatabase>> opened = RegionDatabase::open(m_path);
            if (!opened)
                return std::unexpected(opened.error());
            own = std::move(*opened);
        }
        return own.get();
    }

    QString m_path;
    RegionProvenance m_provenance;
    BoundingBox m_extent;
    mutable std::mutex m_mutex;
    mutable std::unordered_map<std::thread::id, std::unique_ptr<RegionDatabase>> m_connections;
};

} // namespace

Result<std::shared_ptr<const RegionFile>> RegionFile::open(const QString &path)
{
    auto file = std::make_shared<SqliteRegionFile>(path);
    if (const Result<void> read = file->readHead(); !read)
        return std::unexpected(read.error());
    return file;
}

} // namespace callout
