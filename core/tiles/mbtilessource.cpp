#include "core/tiles/mbtilessource.h"

#include "core/geo/mercator.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QImageReader>
#include <QPainter>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

struct MbtilesWords {
    Q_DECLARE_TR_FUNCTIONS(MbtilesSource)
};

/// A larger one is no tile, but an attempt to fill the memory.
constexpr QSize LargestImage{2048, 2048};

/// A connection for one question: tiles are asked for by many threads, and connections belong to one each.
class Connection
{
public:
    explicit Connection(const QString &path)
        : m_name(u"mbtiles-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        m_isOpen = m_database.open();
    }
    ~Connection()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > LargestImage.width() || size.height() > LargestImage.height())
        return {};
    return reader.read();
}

std::unexpected<Error> refused(ErrorCode code, const QString &words, const QString &path)
{
    return failure(code, words.arg(QDir::toNativeSeparators(path)));
}

} // namespace

Result<std::shared_ptr<const MbtilesSource>> MbtilesSource::open(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return refused(ErrorCode::NotFound, MbtilesWords::tr("There is no map file %1."), path);
    const Connection connection(path);
    QSqlQuery query(connection.database());
    if (!connection.isOpen()
        || !query.exec(u"SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 0"_s)) {
        return refused(ErrorCode::ForeignFile,
                       MbtilesWords::tr("%1 is no .mbtiles file. Choose a file with map tiles, or import map data."),
                       path);
    }
    QHash<QString, QString> metadata;
    if (query.exec(u"SELECT name, value FROM metadata"_s)) {
        while (query.next())
            metadata.insert(query.value(0).toString(), query.value(1).toString());
    }
    const QString format = metadata.value(u"format"_s, u"png"_s).toLower();
    if (format == u"pbf" || format == u"mvt") {
        return refused(ErrorCode::InvalidInput,
                       MbtilesWords::tr("%1 holds vector tiles. Choose a file with pictures (PNG, JPEG or WebP)."),
                       path);
    }
    if (!QImageReader::supportedImageFormats().contains(format.toLatin1())) {
        return refused(
            ErrorCode::InvalidInput,
            MbtilesWords::tr("The pictures in %1 are of the kind “%2”, which cannot be shown here. Choose a file "
                             "with PNG or JPEG.")
                .arg(u"%1"_s, format),
            path);
    }
    if (!query.exec(u"SELECT min(zoom_level), max(zoom_level) FROM tiles"_s) || !query.next() || query.isNull(0))
        return refused(ErrorCode::InvalidInput, MbtilesWords::tr("%1 holds no tiles. Choose another file."), path);

    std::shared_ptr<MbtilesSource> source(new MbtilesSource(path));
    source->m_name = metadata.value(u"name"_s, QFileInfo(path).completeBaseName());
    source->m_attribution = metadata.value(u"attribution"_s);
    source->m_lowestZoom = std::clamp(query.value(0).toInt(), 0, TileKey::MaximumZoom);
    source->m_highestZoom = std::clamp(query.value(1).toInt(), 0, TileKey::MaximumZoom);
    return source;
}

QImage MbtilesSource::stored(int zoom, int x, int y) const
{
    const Connection connection(m_path);
    QSqlQuery query(connection.database());
    query.prepare(u"SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"_s);
    query.addBindValue(zoom);
    query.addBindValue(x);
    query.addBindValue((1 << zoom) - 1 - y); // rows count from the south here
    return query.exec() && query.next() ? decoded(query.value(0).toByteArray()) : QImage();
}

QImage MbtilesSource::tile(const TileKey &key) const
{
    if (key.zoom < m_lowestZoom)
        return {};
    const int closer = std::max(0, key.zoom - m_highestZoom);
    const QImage whole = stored(key.zoom - closer, key.x >> closer, key.y >> closer);
    if (whole.isNull())
        return {};
    const int across = 1 << closer;
    const double side = double(whole.width()) / across;
    const QRectF part((key.x % across) * side, (key.y % across) * side, side, side);
    const int pixels = TilePixels * key.scale;
    if (closer == 0 && whole.size() == QSize(pixels, pixels))
        return whole.convertToFormat(QImage::Format_RGB32);
    QImage image(pixels, pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(image.rect()), whole, part);
    return image;
}

} // namespace callout
