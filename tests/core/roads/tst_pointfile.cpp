#include "core/roads/pointfile.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class PointFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsPlaces_data();
    void readsPlaces();
    void saysWhichLineIsWrong_data();
    void saysWhichLineIsWrong();
    void namesTheFile();
};

void PointFileTest::readsPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<GeoPoint>>("points");

    const QList<GeoPoint> two{{54.15, -4.48}, {54.2, -4.5}};
    QTest::newRow("plain") << "latitude,longitude\n54.15,-4.48\n54.2,-4.5\n"_ba << two;
    QTest::newRow("no line break at the end") << "latitude,longitude\n54.15,-4.48\n54.2,-4.5"_ba << two;
    QTest::newRow("lines of Windows") << "latitude,longitude\r\n54.15,-4.48\r\n54.2,-4.5\r\n"_ba << two;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFlatitude,longitude\n54.15,-4.48\n54.2,-4.5\n"_ba << two;
    QTest::newRow("other order and names") << "id,LON,name,Lat\n1,-4.48,A,54.15\n2,-4.5,B,54.2\n"_ba << two;
    QTest::newRow("quotes") << "\"lat\",\"name\",\"lng\"\n\"54.15\",\"a, \"\"b\"\"\nc\",\"-4.48\"\n54.2,,-4.5\n"_ba
                            << two;
    QTest::newRow("empty lines") << "\nlatitude,longitude\n\n54.15,-4.48\n\n54.2,-4.5\n\n"_ba << two;
    QTest::newRow("blanks") << "latitude , longitude\n 54.15, -4.48\n54.2 ,-4.5\n"_ba << two;
    QTest::newRow("no places") << "latitude,longitude\n"_ba << QList<GeoPoint>();
}

void PointFileTest::readsPlaces()
{
    QFETCH(const QByteArray, text);
    const Result<std::vector<GeoPoint>> points = parsePoints(text);
    VERIFY_RESULT(points);
    QTEST(QList<GeoPoint>(points->begin(), points->end()), "points");
}

void PointFileTest::saysWhichLineIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");

    QTest::newRow("empty") << ""_ba << 1;
    QTest::newRow("no header") << "54.15,-4.48\n"_ba << 1;
    QTest::newRow("no longitude") << "latitude,name\n54.15,A\n"_ba << 1;
    QTest::newRow("words") << "latitude,longitude\n54.15,-4.48\nnorth,west\n"_ba << 3;
    QTest::newRow("decimal comma") << "latitude,longitude\n\"54,15\",\"-4,48\"\n"_ba << 2;
    QTest::newRow("beyond the pole") << "latitude,longitude\n91,0\n"_ba << 2;
    QTest::newRow("swapped") << "latitude,longitude\n-104.48,54.15\n"_ba << 2;
    QTest::newRow("too short") << "latitude,longitude\n54.15\n"_ba << 2;
    QTest::newRow("after a field over two lines") << "name,latitude,longitude\n\"a\nb\",54,-4\nc,x,-4\n"_ba << 4;
    QTest::newRow("no number") << "latitude,longitude\nnan,0\n"_ba << 2;
}

void PointFileTest::saysWhichLineIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    const Result<std::vector<GeoPoint>> points = parsePoints(text);
    QVERIFY(!points);
    QCOMPARE(points.error().code, ErrorCode::InvalidInput);
    QVERIFY2(points.error().message.startsWith(u"line %1:"_s.arg(line)), qPrintable(points.error().message));
}

void PointFileTest::namesTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"points.csv"_s);
    const Result<std::vector<GeoPoint>> missing = readPoints(path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.contains(path));

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("latitude,longitude\nx,y\n");
    file.close();
    const Result<std::vector<GeoPoint>> wrong = readPoints(path);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.startsWith(path + u", line 2:"_s));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PointFileTest)
#include "tst_pointfile.moc"
