#include "core/region/regionimport.h"

#include "core/region/addressesofmap.h"
#include "core/region/addressindex.h"
#include "core/region/drawingbands.h"
#include "core/region/osmdata.h"
#include "core/region/pendingfile.h"
#include "core/region/regiondatabase.h"
#include "core/region/regionextent.h"
#include "core/region/regionwords.h"
#include "core/region/roadgraphcodec.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using Stage = RegionImportProgress::Stage;

/// Where each stage begins, as a share of the whole.
constexpr double StageBegin[] = {0.0, 0.3, 0.4, 0.6, 0.7, 0.95, 1.0};

QString nameFromFile(const QString &source)
{
    QString name = QFileInfo(source).fileName().section(u'.', 0, 0);
    name.replace(u'-', u' ').replace(u'_', u' ');
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word == "latest"_L1; });
    for (QString &word : words) {
        if (word.size() > 2)
            word[0] = word.at(0).toUpper();
    }
    return words.join(u' ');
}

QVariant seconds(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toSecsSinceEpoch()) : QVariant();
}

class Importer
{
public:
    Importer(const RegionImportOptions &options, const std::function<void(const RegionImportProgress &)> &progress,
             const std::stop_token &stop)
        : m_options(options)
        , m_progress(progress)
        , m_stop(stop)
        , m_source(options.source)
    {
    }

    Result<RegionImportReport> run()
    {
        if (QFileInfo(m_options.source).canonicalFilePath() == QFileInfo(m_options.target).canonicalFilePath()
            && QFileInfo::exists(m_options.source))
            return failure(ErrorCode::InvalidInput,
                           RegionWords::tr("The map would overwrite itself. Choose another file for the region."));
        Result<OsmData> data = OsmData::load(m_source, [this](double done) { report(Stage::Reading, done); }, m_stop);
        if (!data)
            return std::unexpected(data.error());
        Result<PendingFile> file = PendingFile::beside(m_options.target);
        if (!file)
            return std::unexpected(file.error());
        if (const Result<void> filled = fill(file->path(), *data); !filled)
            return std::unexpected(filled.error());
        m_report.bytes = QFileInfo(file->path()).size();
        if (const Result<void> placed = file->replaceTarget(); !placed)
            return std::unexpected(placed.error());
        report(Stage::Finishing, 1.0);
        return m_report;
    }

private:
    void report(Stage stage, double done) const
    {
        const double begin = StageBegin[size_t(stage)];
        if (m_progress)
            m_progress({stage, begin + (StageBegin[size_t(stage) + 1] - begin) * done});
    }

    Result<void> fill(const QString &path, const OsmData &data)
    {
        Result<std::unique_ptr<RegionDatabase>> database = RegionDatabase::create(path);
        if (!database)
            return std::unexpected(database.error());
        for (const auto step : {&Importer::writeStreets, &Importer::writeHead, &Importer::writeDrawing,
                                &Importer::writeAddresses, &Importer::writeAttachments}) {
            if (m_stop.stop_requested())
                return std::unexpected(importCancelled());
            if (const Result<void> done = (this->*step)(**database, data); !done)
                return done;
        }
        report(Stage::Finishing, 0.0);
        if (m_stop.stop_requested())
            return std::unexpected(importCancelled());
        return (*database)->finish();
    }

    Result<void> writeStreets(RegionDatabase &database, const OsmData &data)
    {
        report(Stage::Streets, 0.0);
        RoadImport roads = importRoads(data);
        m_report.roads = roads.counts;
        m_report.nodes = int(roads.graph.nodes.size());
        m_report.arcs = int(roads.graph.arcs.size());
        m_graph = std::move(roads.graph);
        if (m_graph.nodes.empty())
            return failure(ErrorCode::InvalidInput,
                           RegionWords::tr("%1 holds no street that a car can use. Choose a map of an inhabited place.")
                               .arg(QDir::toNativeSeparators(m_options.source)));
        return database.run(u"INSERT INTO road_graph VALUES (1, ?)"_s, {encodeRoadGraph(m_graph)});
    }

    Result<void> writeHead(RegionDatabase &database, const OsmData &data)
    {
        const Result<QString> digest = m_source.digest(m_stop);
        if (!digest)
            return std::unexpected(digest.error());
        m_report.name = m_options.name.isEmpty() ? nameFromFile(m_options.source) : m_options.name;
        m_extent = regionExtent(data, m_graph);
        return database.run(u"INSERT INTO region VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            {m_report.name, QFileInfo(m_options.source).fileName(), *digest,
                             seconds(m_source.facts().date), seconds(m_options.importedAt),
                             m_options.notice, m_options.licence, m_extent.south, m_extent.west,
                             m_extent.north, m_extent.east});
    }

    Result<void> writeDrawing(RegionDatabase &database, const OsmData &data)
    {
        report(Stage::Drawing, 0.0);
        GridBox extent;
        extent.add(toGrid(toMercator({m_extent.south, m_extent.west})));
        extent.add(toGrid(toMercator({m_extent.north, m_extent.east})));
        const Drawing drawing = drawingOf(data, extent, m_graph.nodes, m_stop);
        m_report.features = int(drawing.features.size());
        m_report.openAreas = drawing.openAreas;
        m_report.isCoastClosed = drawing.isCoastClosed;
        int id = 0;
        return writeBands(
            drawing,
            [&](const FeatureBlock &block) -> Result<void> {
                if (m_stop.stop_requested())
                    return std::unexpected(importCancelled());
                const GridBox &box = block.box;
                const Result<void> indexed =
                    database.run(u"INSERT INTO feature_index VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                 {++id, box.west, box.east, box.north, box.south, block.firstZoom, block.lastZoom});
                if (!indexed)
                    return indexed;
                return database.run(u"INSERT INTO feature_block VALUES (?, ?)"_s, {id, block.bytes});
            },
            [this](double done) { report(Stage::Drawing, 0.3 + 0.7 * done); });
    }

    Result<void> writeAddresses(RegionDatabase &database, const OsmData &data)
    {
        report(Stage::Addresses, 0.0);
        const AddressBook book = addressesOf(data);
        m_report.addresses = int(book.addresses.size());
        m_report.streetPieces = int(book.streets.size());
        m_report.places = int(book.places.size());
        return writeAddressIndex(database.connection(), book);
    }

    Result<void> writeAttachments(RegionDatabase &database, const OsmData &)
    {
        double done = 0.0;
        for (const RegionAttachment &attachment : m_options.attachments) {
            report(Stage::Attachments, done);
            const Result<QByteArray> bytes = attachment.make(m_graph, m_stop);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (const Result<void> kept =
                    database.run(u"INSERT INTO attachment VALUES (?, ?)"_s, {attachment.name, *bytes});
                !kept)
                return kept;
            done += 1.0 / double(m_options.attachments.size());
        }
        return {};
    }

    const RegionImportOptions &m_options;
    const std::function<void(const RegionImportProgress &)> &m_progress;
    const std::stop_token &m_stop;
    OsmFile m_source;
    RoadGraph m_graph;
    BoundingBox m_extent;
    RegionImportReport m_report;
};

} // namespace

Result<RegionImportReport> importRegion(const RegionImportOptions &options,
                                        const std::function<void(const RegionImportProgress &)> &progress,
                                        const std::stop_token &stop)
{
    try {
        return Importer(options, progress, stop).run();
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::InvalidInput,
                       RegionWords::tr("%1 is too large for the memory of this machine. Import a smaller map.")
                           .arg(QDir::toNativeSeparators(options.source)));
    }
}

} // namespace callout
