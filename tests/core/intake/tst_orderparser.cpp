#include "core/intake/orderparser.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

/// Jobs as other systems order them: what each member becomes, and which slips are told by name.
class TestOrderParser : public QObject
{
    Q_OBJECT

private slots:
    void everyMember();
    void theLeast();
    void keysFromHeaderOrBody_data();
    void keysFromHeaderOrBody();
    void refusals_data();
    void refusals();
};

namespace {

constexpr Instant eight{Seconds(1795334400)}; // 2026-11-22T08:00:00Z

/// A sound order with one member set to what JSON says.
QByteArray orderWith(const QString &name, const QByteArray &json)
{
    return "{\"title\":\"No heat\",\"" + name.toUtf8() + "\":" + json + '}';
}

} // namespace

void TestOrderParser::everyMember()
{
    const Result<JobOrder> order = parseOrder(R"({
        "key": "shop-17", "title": " No  heat ", "description": "Cold\nsince Monday", "type": "Boiler repair",
        "customer": {"name": "Hall", "phone": "01624 555 010", "email": "hall@example.com"},
        "address": "1 Quay Street, Douglas", "latitude": 54.15, "longitude": -4.48, "durationMinutes": 90,
        "windowBegin": "2026-11-22T08:00:00Z", "windowEnd": "2026-11-22T12:00:00+02:00", "priority": "emergency",
        "tags": ["infant", "infant", " "], "skills": ["Gas"], "notes": "Ring twice", "estimatedValue": 12550})",
                                              {});
    QVERIFY2(order, qPrintable(order ? QString() : order.error().message));
    const JobOrder expected{.key = u"shop-17"_s,
                            .title = u"No heat"_s,
                            .description = u"Cold\nsince Monday"_s,
                            .type = u"Boiler repair"_s,
                            .customerName = u"Hall"_s,
                            .customerPhone = u"01624 555 010"_s,
                            .customerEmail = u"hall@example.com"_s,
                            .address = u"1 Quay Street, Douglas"_s,
                            .location = GeoPoint{54.15, -4.48},
                            .duration = Minutes(90),
                            .windowBegin = eight,
                            .windowEnd = eight + std::chrono::hours(2),
                            .priority = Priority::Emergency,
                            .tags = {u"infant"_s},
                            .skills = {u"Gas"_s},
                            .notes = u"Ring twice"_s,
                            .estimatedValue = 12550};
    QCOMPARE(*order, expected);
}

void TestOrderParser::theLeast()
{
    const Result<JobOrder> order = parseOrder(R"({"title": "No heat", "address": null})", "shop-18");
    QVERIFY(order);
    QCOMPARE(*order, (JobOrder{.key = u"shop-18"_s, .title = u"No heat"_s}));
}

void TestOrderParser::keysFromHeaderOrBody_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("message");
    QTest::newRow("header") << QByteArray("k1") << QByteArray("null") << u"k1"_s << QString();
    QTest::newRow("header in quotation marks") << QByteArray("\"k1\"") << QByteArray("null") << u"k1"_s << QString();
    QTest::newRow("body") << QByteArray() << QByteArray("\"k2\"") << u"k2"_s << QString();
    QTest::newRow("the same in both") << QByteArray(" k3 ") << QByteArray("\"k3\"") << u"k3"_s << QString();
    QTest::newRow("none") << QByteArray() << QByteArray("null") << QString()
                          << u"\"key\" cannot be used: it is missing, and so is the header Idempotency-Key."_s;
    QTest::newRow("different ones") << QByteArray("k1") << QByteArray("\"k2\"") << QString()
                                    << u"\"key\" cannot be used: it differs from the header Idempotency-Key."_s;
    QTest::newRow("too long") << QByteArray(201, 'k') << QByteArray("null") << QString()
                              << u"\"Idempotency-Key\" cannot be used: it is longer than 200 characters."_s;
}

void TestOrderParser::keysFromHeaderOrBody()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, inside);
    const Result<JobOrder> order = parseOrder(orderWith(u"key"_s, inside), header);
    QTEST(order ? order->key : QString(), "key");
    QTEST(order ? QString() : order.error().message, "message");
}

void TestOrderParser::refusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const QString &message) {
        QTest::newRow(name) << body << u"\"%1."_s.arg(message);
    };
    row("no title", R"({"description":"x"})", u"title\" cannot be used: it is missing"_s);
    row("blank title", R"({"title":"  "})", u"title\" cannot be used: it is missing"_s);
    row("title as number", R"({"title":5})", u"title\" cannot be used: it is no text"_s);
    row("long title", orderWith(u"type"_s, '"' + QByteArray(201, 'a') + '"'),
        u"type\" cannot be used: it is longer than 200 characters"_s);
    row("long notes", orderWith(u"notes"_s, '"' + QByteArray(4001, 'a') + '"'),
        u"notes\" cannot be used: it is longer than 4000 characters"_s);
    row("a zero in a text", orderWith(u"notes"_s, R"("a\u0000b")"),
        u"notes\" cannot be used: it holds a character that is no text"_s);
    row("half a letter", orderWith(u"notes"_s, R"("a\ud800b")"),
        u"notes\" cannot be used: it holds a character that is no text"_s);
    row("customer as text", orderWith(u"customer"_s, "\"Hall\""), u"customer\" cannot be used: it is no object"_s);
    row("customer without a name", orderWith(u"customer"_s, R"({"phone":"1"})"),
        u"customer.name\" cannot be used: it is missing"_s);
    row("a slip inside the customer", orderWith(u"customer"_s, R"({"nmae":"Hall"})"),
        u"customer.nmae\" cannot be used: nobody knows a member of this name; the known ones are name, phone, email"_s);
    row("half a place", orderWith(u"latitude"_s, "54.1"), u"longitude\" cannot be used: it is missing"_s);
    row("beyond the pole", orderWith(u"latitude"_s, "91"),
        u"latitude\" cannot be used: it is no number from -90 to 90"_s);
    row("place as text", orderWith(u"longitude"_s, "\"4\""),
        u"longitude\" cannot be used: it is no number from -180 to 180"_s);
    row("no duration", orderWith(u"durationMinutes"_s, "0"),
        u"durationMinutes\" cannot be used: it is no whole number from 1 to 43200"_s);
    row("half a window", orderWith(u"windowBegin"_s, "\"2026-11-22T08:00:00Z\""),
        u"windowEnd\" cannot be used: it is missing"_s);
    row("a window without a zone", orderWith(u"windowBegin"_s, "\"2026-11-22T08:00:00\""),
        u"windowBegin\" cannot be used: it is no moment like 2026-11-22T09:40:00Z or 2026-11-22T09:40:00+01:00"_s);
    row("a window that ends before it begins",
        orderWith(u"windowEnd"_s, R"("2026-11-22T08:00:00Z","windowBegin":"2026-11-22T09:00:00Z")"),
        u"windowEnd\" cannot be used: the arrival window ends before it has begun"_s);
    row("a window of another century", orderWith(u"windowEnd"_s, R"("1899-11-22T08:00:00Z")"),
        u"windowEnd\" cannot be used: it is no moment like 2026-11-22T09:40:00Z or 2026-11-22T09:40:00+01:00"_s);
    row("unknown priority", orderWith(u"priority"_s, "\"urgent\""),
        u"priority\" cannot be used: it is none of low, normal, high and emergency"_s);
    row("tags as text", orderWith(u"tags"_s, "\"infant\""), u"tags\" cannot be used: it is no list of texts"_s);
    row("a tag as number", orderWith(u"tags"_s, "[1]"), u"tags\" cannot be used: it is no text"_s);
    row("too many skills", orderWith(u"skills"_s, '[' + QByteArrayList(51, "\"a\"").join(',') + ']'),
        u"skills\" cannot be used: it has more than 50 entries"_s);
    row("a value below nothing", orderWith(u"estimatedValue"_s, "-1"),
        u"estimatedValue\" cannot be used: it is no whole number from 0 to 100000000000"_s);
    row("a slip of the pen", orderWith(u"adress"_s, "\"1 Quay Street\""),
        u"adress\" cannot be used: nobody knows a member of this name; the known ones are title, description, type, "
        "customer, address, latitude, longitude, durationMinutes, windowBegin, windowEnd, priority, tags, skills, "
        "notes, estimatedValue, key"_s);
}

void TestOrderParser::refusals()
{
    QFETCH(QByteArray, body);
    const Result<JobOrder> order = parseOrder(body, "k1");
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::InvalidInput);
    QTEST(order.error().message, "message");
}

QTEST_GUILESS_MAIN(TestOrderParser)
#include "tst_orderparser.moc"
