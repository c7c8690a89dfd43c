#include "core/tiles/mbtilessource.h"

#include "core/geo/mercator.h"
#include "tests/support/ordie.h"

#include <QBuffer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QByteArray picture(QColor colour, const char *format, int side = TilePixels)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    // The north-west quarter is black.
    for (int y = 0; y < side / 2; ++y) {
        for (int x = 0; x < side / 2; ++x)
            image.setPixelColor(x, y, Qt::black);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return bytes;
}

struct StoredTile {
    int zoom = 0;
    int column = 0;
    int row = 0; ///< from the south
    QByteArray bytes;
};

} // namespace

class MbtilesSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void tilesAreFound_data();
    void tilesAreFound();
    void rowsCountFromTheSouth();
    void closerThanTheFileIsLarger();
    void whatIsNotThereHasNoTile_data();
    void whatIsNotThereHasNoTile();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void makersAreNamed();

private:
    QString write(const QList<StoredTile> &tiles, const QMap<QString, QString> &metadata) const
    {
        const QString path = m_folder.filePath(u"%1.mbtiles"_s.arg(QRandomGenerator::global()->generate()));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
            database.setDatabaseName(path);
            database.open();
            QSqlQuery query(database);
            query.exec(u"CREATE TABLE metadata (name text, value text)"_s);
            query.exec(
                u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s);
            for (const auto &[name, value] : metadata.asKeyValueRange()) {
                query.prepare(u"INSERT INTO metadata VALUES (?, ?)"_s);
                query.addBindValue(name);
                query.addBindValue(value);
                query.exec();
            }
            for (const StoredTile &tile : tiles) {
                query.prepare(u"INSERT INTO tiles VALUES (?, ?, ?, ?)"_s);
                query.addBindValue(tile.zoom);
                query.addBindValue(tile.column);
                query.addBindValue(tile.row);
                query.addBindValue(tile.bytes);
                query.exec();
            }
        }
        QSqlDatabase::removeDatabase(u"writer"_s);
        return path;
    }

    QTemporaryDir m_folder;
};

void MbtilesSourceTest::tilesAreFound_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("scale");

    QTest::newRow("png") << "png"_ba << 256 << 1;
    QTest::newRow("jpg") << "jpg"_ba << 256 << 1;
    QTest::newRow("larger pictures") << "png"_ba << 512 << 1;
    QTest::newRow("double scale") << "png"_ba << 256 << 2;
    QTest::newRow("double scale of large pictures") << "png"_ba << 512 << 2;
}

void MbtilesSourceTest::tilesAreFound()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, side);
    QFETCH(const int, scale);
    const QString path = write({{4, 7, 15 - 5, picture(Qt::red, format.constData(), side)}},
                               {{u"format"_s, QString::fromLatin1(format)}});
    const auto source = test::orDie(MbtilesSource::open(path));
    const QImage tile = source->tile({4, 7, 5, scale, TileStyle::Light});
    QCOMPARE(tile.size(), QSize(TilePixels * scale, TilePixels * scale));
    QCOMPARE_GT(tile.pixelColor(200 * scale, 200 * scale).red(), 240);
    QCOMPARE_LT(tile.pixelColor(20, 20).red(), 15);
}

void MbtilesSourceTest::rowsCountFromTheSouth()
{
    const QString path = write({{1, 0, 0, picture(Qt::blue, "png")}, {1, 0, 1, picture(Qt::green, "png")}}, {});
    const auto source = test::orDie(MbtilesSource::open(path));
    QCOMPARE(source->tile({1, 0, 1, 1, TileStyle::Light}).pixelColor(200, 200), QColor(Qt::blue));
    QCOMPARE(source->tile({1, 0, 0, 1, TileStyle::Dark}).pixelColor(200, 200), QColor(Qt::green));
}

void MbtilesSourceTest::closerThanTheFileIsLarger()
{
    const QString path = write({{1, 0, 1, picture(Qt::red, "png")}}, {});
    const auto source = test::orDie(MbtilesSource::open(path));
    QCOMPARE(source->tile({2, 0, 0, 1, TileStyle::Light}).pixelColor(128, 128), QColor(Qt::black));
    QCOMPARE(source->tile({2, 1, 1, 1, TileStyle::Light}).pixelColor(128, 128), QColor(Qt::red));
    QCOMPARE(source->tile({9, 255, 255, 1, TileStyle::Light}).pixelColor(128, 128), QColor(Qt::red));
}

void MbtilesSourceTest::whatIsNotThereHasNoTile_data()
{
    QTest::addColumn<TileKey>("key");
    QTest::newRow("another place") << TileKey{5, 9, 9, 1, TileStyle::Light};
    QTest::newRow("farther out") << TileKey{2, 1, 1, 1, TileStyle::Light};
    QTest::newRow("not a picture") << TileKey{5, 1, 31, 1, TileStyle::Light};
    QTest::newRow("a picture far too large") << TileKey{5, 2, 31, 1, TileStyle::Light};
}

void MbtilesSourceTest::whatIsNotThereHasNoTile()
{
    QFETCH(const TileKey, key);
    const QString path = write(
        {{5, 0, 0, picture(Qt::red, "png")}, {5, 1, 0, "not a picture"_ba}, {5, 2, 0, picture(Qt::red, "png", 3000)}},
        {});
    QVERIFY(test::orDie(MbtilesSource::open(path))->tile(key).isNull());
}

void MbtilesSourceTest::otherFilesAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");

    const QString text = m_folder.filePath(u"letter.mbtiles"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear all, ").repeated(500));
    const StoredTile tile{1, 0, 0, picture(Qt::red, "png")};
    QTest::newRow("no file") << m_folder.filePath(u"none.mbtiles"_s) << ErrorCode::NotFound;
    QTest::newRow("a folder") << m_folder.path() << ErrorCode::NotFound;
    QTest::newRow("a text") << text << ErrorCode::ForeignFile;
    QTest::newRow("vector tiles") << write({tile}, {{u"format"_s, u"pbf"_s}}) << ErrorCode::InvalidInput;
    QTest::newRow("unknown pictures") << write({tile}, {{u"format"_s, u"xyz"_s}}) << ErrorCode::InvalidInput;
    QTest::newRow("no tiles") << write({}, {}) << ErrorCode::InvalidInput;
}

void MbtilesSourceTest::otherFilesAreRefused()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, code);
    const auto opened = MbtilesSource::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QVERIFY(opened.error().message.contains(QFileInfo(path).fileName()));
    QVERIFY(!opened.error().message.contains(u"%1"_s));
}

void MbtilesSourceTest::makersAreNamed()
{
    const StoredTile tile{1, 0, 0, picture(Qt::red, "png")};
    const auto source = test::orDie(
        MbtilesSource::open(write({tile}, {{u"name"_s, u"Town plan"_s}, {u"attribution"_s, u"© The surveyor"_s}})));
    QCOMPARE(source->name(), u"Town plan"_s);
    QCOMPARE(source->attribution(), u"© The surveyor"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::MbtilesSourceTest)
#include "tst_mbtilessource.moc"
