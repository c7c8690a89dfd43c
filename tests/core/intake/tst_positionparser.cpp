#include "core/intake/positionparser.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

constexpr Instant now{Seconds(1795255200)}; // 2026-11-21T10:00:00Z

QString value(const std::optional<double> &number, int decimals)
{
    return number ? QString::number(*number, 'f', decimals) : u"-"_s;
}

/// "52.31537 5.04085 2017-12-28T10:06:15Z 3.40 m/s 5 m 99 %", with a dash for what is not known.
QString words(const PositionReport &report)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(report.at.time_since_epoch().count(), QTimeZone::UTC);
    return u"%1 %2 %3 %4 m/s %5 m %6 %"_s.arg(report.point.latitude, 0, 'f', 5)
        .arg(report.point.longitude, 0, 'f', 5)
        .arg(at.toString(Qt::ISODate), value(report.speedMetresPerSecond, 2), value(report.accuracyMetres, 1),
             report.battery ? QString::number(*report.battery) : u"-"_s);
}

QStringList words(const Result<ReceivedPositions> &received)
{
    if (!received)
        return {u"refused: "_s + received.error().message};
    QStringList list;
    for (const PositionReport &report : received->positions)
        list.append(words(report));
    return list;
}

Result<ReceivedPositions> fromQuery(const QByteArray &query)
{
    return parsePositions(query, {}, {}, now);
}

Result<ReceivedPositions> fromJson(const QByteArray &body)
{
    return parsePositions({}, "application/json; charset=utf-8", body, now);
}

QString samples()
{
    return qEnvironmentVariable("CALLOUT_SHARED") + u"/data/phones/"_s;
}

QByteArray read(const QString &name)
{
    QFile file(samples() + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> linesOf(const QString &name)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : read(name).split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#'))
            lines.append(line.trimmed());
    }
    return lines;
}

} // namespace

/// What tracking apps send, sample by sample, in the units that their own servers read.
class TestPositionParser : public QObject
{
    Q_OBJECT

private slots:
    void samplesOfApps_data();
    void samplesOfApps();
    void queries_data();
    void queries();
    void formsCountLikeQueries();
    void json_data();
    void json();
    void formatsSayHowToAnswer_data();
    void formatsSayHowToAnswer();
    void refusals_data();
    void refusals();
    void oneOfManyThatIsWrongIsLeftOut();
    void atMostAThousand();
    void floodsOfMembersAreNoTrouble();
};

void TestPositionParser::samplesOfApps_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &file, int line, const QStringList &expected) {
        QTest::newRow(name) << file << line << expected;
    };
    const QString query = u"traccar_query_samples.txt"_s;
    row("query, ISO time", query, 0, {u"42.06288 -88.23412 2016-01-27T18:55:47Z 0.00 m/s - m - %"_s});
    row("query, time with a plus", query, 1, {u"49.60688 6.15788 2014-06-04T09:10:11Z 0.00 m/s - m - %"_s});
    row("query, knots", query, 2, {u"40.72329 -74.00614 2017-09-07T05:56:50Z 20.58 m/s - m - %"_s});
    row("query, an alarm", query, 3, {u"0.00000 0.00000 1989-08-17T00:00:00Z 0.00 m/s - m 0 %"_s});

    const QString traccar = u"traccar_json_samples.jsonl"_s;
    row("Traccar, full battery", traccar, 0, {u"37.42200 -122.08400 2025-06-15T13:45:12Z 0.00 m/s 5.0 m 100 %"_s});
    row("Traccar, extras", traccar, 1, {u"37.42200 -122.08400 2025-06-15T13:45:12Z 0.00 m/s 5.0 m 100 %"_s});
    row("Traccar, all unknown", traccar, 2, {u"37.78583 -122.40642 2025-05-09T04:11:30Z - m/s 5.0 m - %"_s});
    row("Traccar, metres per second", traccar, 3, {u"-6.11481 106.68370 2021-07-21T08:06:34Z 18.67 m/s 3.8 m 79 %"_s});

    const QString own = u"owntracks_from_traccar_tests.jsonl"_s;
    row("OwnTracks, standing", own, 0, {u"46.06812 11.15128 2019-03-06T12:21:18Z 0.00 m/s 15.0 m 46 %"_s});
    row("OwnTracks, the least", own, 1, {u"48.85833 2.29513 2017-06-13T10:21:56Z - m/s - m - %"_s});
    row("OwnTracks, kilometres per hour", own, 2, {u"48.85833 2.29513 2017-06-13T10:21:56Z 16.94 m/s 5.0 m 67 %"_s});
    row("OwnTracks, no members more", own, 3, {u"48.85000 2.29500 2017-06-14T21:40:56Z - m/s - m - %"_s});
    row("OwnTracks, whole degrees", own, 4, {u"37.00000 -122.00000 2025-01-06T10:59:29Z - m/s 5.0 m - %"_s});
    row("OwnTracks, a box in a car", own, 5, {u"47.42005 13.65470 2025-01-10T14:26:07Z 0.00 m/s 10.0 m - %"_s});

    row("OwnTracks, time zero", u"owntracks_invalid_location_message_zero_timestamp.json"_s, -1,
        {u"refused: \"tst\" is missing or no time in seconds since 1970."_s});
    row("OwnTracks, extended", u"owntracks_location_deserialize_extended.json"_s, -1,
        {u"52.31537 5.04085 2017-12-28T10:06:15Z - m/s 1600.0 m 99 %"_s});
    row("OwnTracks, two at once", u"owntracks_location_multiple_messages.json"_s, -1,
        {u"52.31537 5.04085 2017-12-28T10:06:15Z - m/s 1600.0 m 99 %"_s,
         u"12.31537 15.04085 2017-12-28T10:06:19Z - m/s 95.0 m 99 %"_s});
    row("OwnTracks, time of fix and of message", u"owntracks_location_with_created_at.json"_s, -1,
        {u"51.00000 0.00000 2024-02-27T12:30:03Z 0.00 m/s 5.0 m 100 %"_s});
    row("OwnTracks, left a place", u"owntracks_transition.json"_s, -1, {});
    row("OwnTracks, with a topic", u"owntracks_valid_location_message_with_topic.json"_s, -1,
        {u"0.00000 0.00000 2026-05-08T18:49:35Z - m/s 15.0 m - %"_s});
}

void TestPositionParser::samplesOfApps()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    if (!QDir(samples()).exists())
        QSKIP("The payloads of tracking apps are not at $CALLOUT_SHARED.");
    const QByteArray sample = line < 0 ? read(file) : linesOf(file).value(line);
    QVERIFY(!sample.isEmpty());
    const bool isQuery = sample.startsWith('/');
    const Result<ReceivedPositions> received =
        isQuery ? fromQuery(sample.sliced(sample.indexOf('?') + 1)) : fromJson(sample);
    QTEST(words(received), "expected");
}

void TestPositionParser::queries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &query, const QString &expected) {
        QTest::newRow(name) << query << expected;
    };
    row("no time counts as now", "lat=54.1&lon=-4.5", u"54.10000 -4.50000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("milliseconds", "lat=1&lon=2&timestamp=1795000000123", u"1.00000 2.00000 2026-11-18T11:06:40Z - m/s - m - %"_s);
    row("a clock that runs ahead", "lat=1&lon=2&timestamp=1899999999",
        u"1.00000 2.00000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("an offset that nobody escaped", "lat=1&lon=2&timestamp=2026-11-21T10:30:00+01:00",
        u"1.00000 2.00000 2026-11-21T09:30:00Z - m/s - m - %"_s);
    row("both in one", "id=7&location=54.1,-4.5", u"54.10000 -4.50000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("escaped comma", "location=54.1%2C-4.5", u"54.10000 -4.50000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("everything", "deviceid=7&lat=1&lon=2&speed=10&accuracy=12.5&batt=55.6&hdop=1&heading=90&altitude=3",
        u"1.00000 2.00000 2026-11-21T10:00:00Z 5.14 m/s 12.5 m 56 %"_s);
    row("what cannot be measured is not known", "lat=1&lon=2&speed=-1&accuracy=0&batt=180",
        u"1.00000 2.00000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("what is no number is not known", "lat=1&lon=2&speed=nan&accuracy=inf&batt=full",
        u"1.00000 2.00000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("the last of two counts", "lat=1&lon=2&lat=3&lon=", u"3.00000 2.00000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("at the edge", "lat=-90&lon=180", u"-90.00000 180.00000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("a fix", "lat=1&lon=2&valid=true", u"1.00000 2.00000 2026-11-21T10:00:00Z - m/s - m - %"_s);
    row("no fix", "lat=1&lon=2&valid=false", {});
    row("a sign of life", "id=7&batt=50", {});
    row("nothing", "", {});
}

void TestPositionParser::queries()
{
    QFETCH(QByteArray, query);
    QTEST(words(fromQuery(query)).join(u'|'), "expected");
}

void TestPositionParser::formsCountLikeQueries()
{
    const QByteArray form = "id=7&lat=54.1&lon=-4.5&timestamp=1795000000";
    const QStringList expected = words(fromQuery(form));
    QCOMPARE(expected.size(), 1);
    QCOMPARE(words(parsePositions({}, "application/x-www-form-urlencoded", form, now)), expected);
    QCOMPARE(words(parsePositions("id=7", "application/x-www-form-urlencoded", form, now)), expected);
    QCOMPARE(words(parsePositions(form, "application/x-www-form-urlencoded", "", now)), expected);
    // Some set the type for JSON whatever they send.
    QCOMPARE(words(parsePositions(form, "application/json", "", now)), expected);
}

void TestPositionParser::json_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << body << expected;
    };
    row("Traccar, several", R"([{"location":{"timestamp":"2026-11-21T08:00:00Z","coords":{"latitude":1,"longitude":2}}},
        {"location":{"timestamp":"2026-11-21T08:01:00Z","coords":{"latitude":3,"longitude":4}}}])",
        u"1.00000 2.00000 2026-11-21T08:00:00Z - m/s - m - %|3.00000 4.00000 2026-11-21T08:01:00Z - m/s - m - %"_s);
    row("Traccar, a batch", R"({"device_id":"7","location":[
        {"timestamp":"2026-11-21T08:00:00+01:00","coords":{"latitude":1,"longitude":2,"speed":3.5}},
        {"timestamp":1795247940000,"coords":{"latitude":3,"longitude":4},"battery":{"level":0.5}}]})",
        u"1.00000 2.00000 2026-11-21T07:00:00Z 3.50 m/s - m - %|3.00000 4.00000 2026-11-21T07:59:00Z - m/s - m 50 %"_s);
    row("Traccar, a sign of life", R"({"location":{"timestamp":"2026-11-21T08:00:00Z"},"device_id":"7"})", {});
    row("OwnTracks, a last will", R"({"_type":"lwt","tst":1795000000})", {});
    row("OwnTracks, a waypoint", R"({"_type":"waypoint","desc":"Home","lat":1,"lon":2,"rad":50,"tst":1795000000})", {});
    row("OwnTracks, a card", R"({"_type":"card","tid":"aa","name":"Ana"})", {});
    row("OwnTracks, its status", R"({"_type":"status","android":{"hib":0}})", {});
    row("OwnTracks, a deleted friend", "", {});
    row("OwnTracks, an empty list", "[]", {});
    row("a member twice, the last counts", R"({"_type":"location","lat":1,"lat":5,"lon":2,"tst":1795000000})",
        u"5.00000 2.00000 2026-11-18T11:06:40Z - m/s - m - %"_s);
    row("members of the wrong kind",
        R"({"_type":"location","lat":1,"lon":2,"tst":1795000000,"vel":"5","acc":[],"batt":{}})",
        u"1.00000 2.00000 2026-11-18T11:06:40Z - m/s - m - %"_s);
}

void TestPositionParser::json()
{
    QFETCH(QByteArray, body);
    QTEST(words(fromJson(body)).join(u'|'), "expected");
}

void TestPositionParser::formatsSayHowToAnswer_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("format");
    const QByteArray json = "application/json";
    const QByteArray location = R"({"_type":"location","lat":1,"lon":2,"tst":1795000000})";
    QTest::newRow("query") << QByteArray("lat=1&lon=2") << QByteArray() << QByteArray() << int(PositionFormat::Query);
    QTest::newRow("Traccar") << QByteArray() << json
                             << QByteArray(R"({"location":{"timestamp":"2026-11-21T08:00:00Z"}})")
                             << int(PositionFormat::TraccarJson);
    QTest::newRow("OwnTracks") << QByteArray() << json << location << int(PositionFormat::OwnTracks);
    QTest::newRow("OwnTracks as a recorder is addressed")
        << QByteArray("u=ana&d=phone") << json << location << int(PositionFormat::OwnTracks);
    QTest::newRow("OwnTracks without a type")
        << QByteArray() << QByteArray() << location << int(PositionFormat::OwnTracks);
    QTest::newRow("OwnTracks, empty") << QByteArray() << json << QByteArray() << int(PositionFormat::OwnTracks);
}

void TestPositionParser::formatsSayHowToAnswer()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    const Result<ReceivedPositions> received = parsePositions(query, contentType, body, now);
    QVERIFY2(received, qPrintable(received ? QString() : received.error().message));
    QTEST(int(received->format), "format");
}

void TestPositionParser::refusals_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto query = [](const char *name, const QByteArray &text, const QString &message) {
        QTest::newRow(name) << false << text << message;
    };
    const auto body = [](const char *name, const QByteArray &text, const QString &message) {
        QTest::newRow(name) << true << text << message;
    };
    query("another app's names", "latitude=1&longitude=2", u"\"lat\" and \"lon\" are missing."_s);
    query("half a place", "lat=54.1", u"The position has no longitude."_s);
    query("beyond the pole", "lat=90.5&lon=0", u"90.5 is no latitude: it lies between -90 and 90."_s);
    query("around the Earth", "lat=0&lon=-181", u"-181 is no longitude: it lies between -180 and 180."_s);
    query("no number", "lat=abc&lon=0", u"\"lat\" is \"abc\", which is no number of degrees."_s);
    query("not a number", "lat=nan&lon=0", u"nan is no latitude: it lies between -90 and 90."_s);
    query("without end", "lat=0&lon=inf", u"inf is no longitude: it lies between -180 and 180."_s);
    query("one half of both", "location=5", u"\"location\" is \"5\", which is no pair of latitude and longitude."_s);
    query("time zero", "lat=1&lon=2&timestamp=0", u"\"timestamp\" is \"0\", which is no time."_s);
    query("no time", "lat=1&lon=2&timestamp=yesterday", u"\"timestamp\" is \"yesterday\", which is no time."_s);
    query("before 1970", "lat=1&lon=2&timestamp=-5", u"\"timestamp\" is \"-5\", which is no time."_s);

    body("no JSON", "{\"_type\":", u"The body is no JSON: unterminated object (byte 9)."_s);
    body("no text", "\"lat\":\xff\xfe", u"The body is no JSON: illegal value (byte 1)."_s);
    body("bad UTF-8", "{\"_type\":\"\xc3\x28\"}", u"The body is no JSON: invalid UTF8 string (byte 10)."_s);
    body("too deep", QByteArray(5000, '['), u"The body is no JSON: too deeply nested document (byte 1025)."_s);
    body("something else", R"({"hello":"world"})",
         u"The JSON is neither OwnTracks' (it has no \"_type\") nor Traccar Client's (it has no \"location\")."_s);
    body("a list of something else", "[1,2,3]",
         u"The JSON is neither OwnTracks' (it has no \"_type\") nor Traccar Client's (it has no \"location\")."_s);
    body("encrypted", R"({"_type":"encrypted","data":"xyz"})",
         u"The message is encrypted. Take the encryption key out of the settings of OwnTracks."_s);
    body("a place as text", R"({"_type":"location","lat":"1","lon":"2","tst":1795000000})",
         u"The position has no latitude."_s);
    body("a number too large", R"({"_type":"location","lat":1e999,"lon":2,"tst":1795000000})",
         u"The body is no JSON: illegal number (byte 31)."_s);
    body("Traccar without time", R"({"location":{"coords":{"latitude":1,"longitude":2}}})",
         u"\"timestamp\" of the location is missing or no time."_s);
    body("Traccar, coordinates of the wrong kind",
         R"({"location":{"timestamp":"2026-11-21T08:00:00Z","coords":[1,2]}})", u"The position has no latitude."_s);
}

void TestPositionParser::refusals()
{
    QFETCH(bool, isJson);
    QFETCH(QByteArray, text);
    const Result<ReceivedPositions> received = isJson ? fromJson(text) : fromQuery(text);
    QVERIFY(!received);
    QCOMPARE(received.error().code, ErrorCode::InvalidInput);
    QTEST(received.error().message, "message");
}

void TestPositionParser::oneOfManyThatIsWrongIsLeftOut()
{
    const QByteArray body = R"([{"_type":"location","lat":1,"lon":2,"tst":0},{"_type":"transition"},{"x":1},
                                {"_type":"location","lat":3,"lon":4,"tst":1795000000}])";
    QCOMPARE(words(fromJson(body)), QStringList{u"3.00000 4.00000 2026-11-18T11:06:40Z - m/s - m - %"_s});
}

void TestPositionParser::atMostAThousand()
{
    const QByteArray one = R"({"_type":"location","lat":1,"lon":2,"tst":1795000000})";
    const auto many = [&](qsizetype count) { return QByteArrayList(count, one).join(','); };
    QCOMPARE(words(fromJson('[' + many(1000) + ']')).size(), 1000);
    QCOMPARE(words(fromJson('[' + many(1001) + ']')),
             QStringList{u"refused: One request may carry 1000 positions at most."_s});
    QCOMPARE(words(fromJson("{\"location\":[" + many(1001) + "]}")),
             QStringList{u"refused: One request may carry 1000 positions at most."_s});
}

void TestPositionParser::floodsOfMembersAreNoTrouble()
{
    QByteArray query = "lat=1&lon=2";
    QByteArray object = R"({"_type":"location","lat":1,"lon":2,"tst":1795000000)";
    for (int i = 0; i < 10000; ++i) {
        query += "&x" + QByteArray::number(i) + "=1";
        object += ",\"x" + QByteArray::number(i) + "\":1";
    }
    QCOMPARE(words(fromQuery(query)), QStringList{u"1.00000 2.00000 2026-11-21T10:00:00Z - m/s - m - %"_s});
    QCOMPARE(words(fromJson(object + '}')), QStringList{u"1.00000 2.00000 2026-11-18T11:06:40Z - m/s - m - %"_s});
}

QTEST_GUILESS_MAIN(TestPositionParser)
#include "tst_positionparser.moc"
