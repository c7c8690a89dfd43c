#include "core/tiles/regiontilesource.h"

#include "core/tiles/mappainter.h"
#include "core/tiles/mapscenebuilder.h"
#include "core/tiles/textoutlines.h"

#include <QCryptographicHash>

#include <future>
#include <list>
#include <mutex>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Squares of four by four tiles that stay laid out: more than a large screen shows, in both styles.
constexpr size_t MostScenes = 24;

using ScenePointer = std::shared_ptr<const MapScene>;

} // namespace

/// Scenes laid out once, however many threads ask for their tiles at a time.
class RegionTileSource::Scenes
{
public:
    explicit Scenes(const RegionFile &region) : m_region(region), m_family(TextOutlines::preferredFamily())
    {
        const Result<std::vector<MapFeature>> all = region.features(region.extent(), mapstyle::LowestZoom);
        m_isOnSea = all && std::ranges::contains(*all, FeatureKind::Land, &MapFeature::kind);
    }

    ScenePointer scene(const SceneKey &key)
    {
        std::promise<ScenePointer> promise;
        std::shared_future<ScenePointer> future;
        bool isOurs = false;
        {
            const std::scoped_lock lock(m_mutex);
            const auto known = std::ranges::find(m_kept, key, &Kept::key);
            if (known != m_kept.end()) {
                m_kept.splice(m_kept.begin(), m_kept, known);
            } else {
                isOurs = true;
                m_kept.push_front({key, promise.get_future().share()});
                if (m_kept.size() > MostScenes)
                    m_kept.pop_back();
            }
            future = m_kept.front().scene;
        }
        if (isOurs)
            promise.set_value(build(key));
        return future.get();
    }

    [[nodiscard]] const QString &family() const { return m_family; }

private:
    struct Kept {
        SceneKey key;
        std::shared_future<ScenePointer> scene;
    };

    ScenePointer build(const SceneKey &key)
    {
        const Result<std::vector<MapFeature>> features = m_region.features(sceneBox(key), key.zoom);
        if (!features)
            return {};
        TextOutlines outlines(m_family);
        return std::make_shared<const MapScene>(buildScene(*features, key, m_isOnSea, outlines));
    }

    const RegionFile &m_region;
    const QString m_family;
    bool m_isOnSea = false;
    std::mutex m_mutex;
    std::list<Kept> m_kept; // the one used last first
};

RegionTileSource::RegionTileSource(std::shared_ptr<const RegionFile> region)
    : m_region(std::move(region))
    , m_scenes(std::make_unique<Scenes>(*m_region))
{
}

RegionTileSource::~RegionTileSource() = default;

QImage RegionTileSource::tile(const TileKey &key) const
{
    // Closer than the closest zoom, a part of its tile is drawn larger.
    const int zoom = std::min(key.zoom, mapstyle::HighestZoom);
    const int closer = key.zoom - zoom;
    const int x = key.x >> closer;
    const int y = key.y >> closer;
    const ScenePointer scene = m_scenes->scene({zoom, x / MapScene::TilesAcross, y / MapScene::TilesAcross});
    if (!scene)
        return {};
    const double side = double(TilePixels) / (1 << closer);
    const int across = MapScene::TilesAcross << closer;
    const QRectF area((key.x % across) * side, (key.y % across) * side, side, side);
    return paintScene(*scene, area, double(key.scale) * (1 << closer), key.style);
}

QString RegionTileSource::digest() const
{
    const RegionProvenance provenance = m_region->provenance();
    const QString told = u"%1 %2 %3 %4"_s.arg(provenance.sourceDigest, provenance.importedAt.toString(Qt::ISODate))
                             .arg(mapstyle::Version)
                             .arg(m_scenes->family());
    return QString::fromLatin1(QCryptographicHash::hash(told.toUtf8(), QCryptographicHash::Sha256).toHex().first(24));
}

} // namespace callout
