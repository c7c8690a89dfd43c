#include "app/officemap.h"

#include "app/carprofileof.h"
#include "app/officedrives.h"
#include "app/regionattachments.h"
#include "core/answers/whenanswered.h"
#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/region/regionfile.h"
#include "core/roads/hierarchycache.h"
#include "core/tiles/cachedtilesource.h"
#include "core/tiles/mbtilessource.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/regiontilesource.h"

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString regionNameOf(const QString &source)
{
    QString name = QFileInfo(source).fileName();
    for (const QLatin1StringView ending : {".osm.pbf"_L1, ".pbf"_L1, ".osm"_L1}) {
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            name.chop(ending.size());
            break;
        }
    }
    return name + u".region"_s;
}

bool isPictures(const QString &path)
{
    return path.endsWith(".mbtiles"_L1, Qt::CaseInsensitive);
}

} // namespace

OfficeMap::OfficeMap(DayBoard &board, UndoHistory &history, OfficeLookup &lookup, OfficeDrives &drives,
                     TileServer &tiles, const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_history(history)
    , m_drives(drives)
    , m_officeFolder(QFileInfo(lookup.path()).absoluteDir())
    , m_cacheFolder(cacheFolder)
    , m_pictures(tiles, cacheFolder + u"/online-tiles"_s, board.clock())
{
    connect(&m_pictures, &MapTiles::problemArose, this, &OfficeMap::problemArose);
    connect(&m_pictures, &MapTiles::changed, this, &OfficeMap::changed);
    connect(&board, &DayBoard::dayReset, this, &OfficeMap::followSettings);
    connect(&board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (changes.isOfficeChanged)
            followSettings();
    });
    lookup.setAddressSource([this](const QString &text) { return m_addresses.find(text, middle()); });
}

OfficeMap::~OfficeMap()
{
    m_stop.request_stop();
    m_stopImport.request_stop();
    m_opening.waitForFinished();
    m_import.waitForFinished();
}

GeoPoint OfficeMap::middle() const
{
    const OfficeSettings &settings = m_board.day().settings;
    return {settings.mapLatitude.value_or(GeoPoint().latitude), settings.mapLongitude.value_or(GeoPoint().longitude)};
}

QString OfficeMap::nameOf(const QString &path) const
{
    const QString relative = m_officeFolder.relativeFilePath(path);
    return relative.startsWith(".."_L1) ? path : relative;
}

QString OfficeMap::pathOf(const QString &name) const
{
    return QDir::cleanPath(m_officeFolder.absoluteFilePath(name));
}

void OfficeMap::followSettings()
{
    followProvider();
    followRegion();
}

void OfficeMap::followProvider()
{
    const OfficeSettings &settings = m_board.day().settings;
    std::optional<MapTiles::Provider> provider;
    if (settings.usesOnlineMap)
        provider = {settings.onlineMapAddress, settings.onlineMapNotice};
    m_pictures.setProvider(provider);
}

void OfficeMap::followRegion()
{
    const QString name = m_board.day().settings.region;
    const CarProfile profile = carProfileOf(m_board.day().settings);
    if (m_shown == name && m_profile == profile)
        return;
    m_shown = name;
    m_profile = profile;
    m_stop.request_stop();
    if (name.isEmpty()) {
        clear();
        m_isSettled = true;
    } else if (isPictures(name)) {
        openPictures(pathOf(name));
    } else {
        open(pathOf(name));
    }
}

void OfficeMap::clear()
{
    m_drives.setRoads(nullptr);
    m_addresses.setRegion({});
    m_pictures.setOwn(std::make_shared<PaperTileSource>(), {});
}

void OfficeMap::open(const QString &path)
{
    m_isSettled = false;
    m_stop = {};
    m_opening = QtConcurrent::run([path, profile = m_profile, stop = m_stop.get_token(),
                                   cache = HierarchyCache(m_cacheFolder + u"/roads"_s)]() -> Result<Opened> {
        Result<std::shared_ptr<const RegionFile>> region = RegionFile::open(path);
        if (!region)
            return std::unexpected(region.error());
        return Opened{*region, Roads::open(**region, profile, stop, &cache)};
    });
    whenAnswered(m_opening, this, [this, path](const Result<Opened> &opened) { take(path, opened); });
}

void OfficeMap::take(const QString &path, const Result<Opened> &opened)
{
    if (!m_shown || path != pathOf(*m_shown))
        return; // the settings have changed meanwhile
    m_isSettled = true;
    if (!opened) {
        clear();
        emit problemArose(
            tr("The map could not be opened, so drives are straight lines. %1").arg(opened.error().message));
        return;
    }
    m_addresses.setRegion(path);
    auto drawn = std::make_shared<RegionTileSource>(opened->region);
    const QString digest = drawn->digest();
    if (opened->roads) {
        m_drives.setRoads(*opened->roads);
    } else if (opened->roads.error().code != ErrorCode::Cancelled) {
        m_drives.setRoads(nullptr);
        emit problemArose(tr("The map has no streets to drive on, so drives are straight lines. %1")
                              .arg(opened->roads.error().message));
    }
    m_pictures.setOwn(std::make_shared<CachedTileSource>(std::move(drawn), digest, m_cacheFolder + u"/tiles"_s),
                      opened->region->provenance().notice);
}

void OfficeMap::import(const QString &source)
{
    if (isImporting())
        return;
    if (isPictures(source))
        return use(nameOf(source));
    const QString target = m_officeFolder.filePath(regionNameOf(source));
    m_stopImport = {};
    m_import = QtConcurrent::run([this, source, target, at = m_board.clock().now(), stop = m_stopImport.get_token()] {
        const auto tell = [this](const RegionImportProgress &progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { emit importProgressed(progress.stage, progress.done); }, Qt::QueuedConnection);
        };
        return importRegion({.source = source,
                             .target = target,
                             .importedAt = QDateTime::fromStdTimePoint(at),
                             .attachments = regionAttachments()},
                            tell, stop);
    });
    whenAnswered(m_import, this,
                 [this, target](const Result<RegionImportReport> &report) { takeImport(target, report); });
}

void OfficeMap::use(const QString &name)
{
    const OfficeSettings before = m_board.day().settings;
    OfficeSettings settings = before;
    m_shown.reset(); // the same file may hold another map now
    if (settings.region == name)
        return followSettings();
    settings.region = name;
    m_history.push(commands::saveSettings(m_board, before, settings,
                                          tr("Use the map %1").arg(QFileInfo(name).completeBaseName())));
}

void OfficeMap::openPictures(const QString &path)
{
    clear();
    m_isSettled = true;
    const Result<std::shared_ptr<const MbtilesSource>> pictures = MbtilesSource::open(path);
    if (!pictures) {
        emit problemArose(tr("The map could not be opened. %1").arg(pictures.error().message));
        return;
    }
    m_pictures.setOwn(*pictures, (*pictures)->attribution());
}

void OfficeMap::cancelImport()
{
    m_stopImport.request_stop();
}

void OfficeMap::takeImport(const QString &target, const Result<RegionImportReport> &report)
{
    emit importEnded();
    if (!report) {
        if (report.error().code != ErrorCode::Cancelled)
            emit problemArose(report.error().message);
        return;
    }
    use(nameOf(target));
    emit imported(
        tr("%1 is the map now: %2 streets to drive on, %3 addresses.")
            .arg(report->name, QLocale().toString(report->roads.routableWays), QLocale().toString(report->addresses)));
}

} // namespace callout
