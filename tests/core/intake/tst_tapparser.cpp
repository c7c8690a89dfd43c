#include "core/intake/tapparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

/// What the phone page says for a tap, and which slips it is told about.
class TestTapParser : public QObject
{
    Q_OBJECT

private slots:
    void taps_data();
    void taps();
    void refusals_data();
    void refusals();
};

namespace {

constexpr Instant at{Seconds(1795340460)}; // 2026-11-22T09:41:00Z

} // namespace

Q_DECLARE_METATYPE(callout::PhoneTap)

void TestTapParser::taps_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<PhoneTap>("tap");
    using Kind = PhoneTap::Kind;
    QTest::newRow("travel") << QByteArray(R"({"key":"k1","kind":"travel","job":1004,"at":"2026-11-22T09:41:00Z"})")
                            << PhoneTap{u"k1"_s, Kind::Step, {1004}, JobStep::Travel, {}, {}, at};
    QTest::newRow("arrive, another time zone, milliseconds")
        << QByteArray(R"({"key":"k1","kind":"arrive","job":1004,"at":"2026-11-22T10:41:00.250+01:00","note":null})")
        << PhoneTap{u"k1"_s, Kind::Step, {1004}, JobStep::Arrive, {}, {}, at};
    QTest::newRow("complete") << QByteArray(
        R"({"key":"k1","kind":"complete","job":7,"at":"2026-11-22T09:41:00Z","note":" New valve ","invoiceTotal":12550})")
                              << PhoneTap{u"k1"_s, Kind::Step, {7}, JobStep::Complete, u"New valve"_s, 12550, at};
    QTest::newRow("hold") << QByteArray(
        R"({"key":"k1","kind":"hold","job":7,"at":"2026-11-22T09:41:00Z","note":"Waits\nfor a part"})")
                          << PhoneTap{u"k1"_s, Kind::Step, {7}, JobStep::Hold, u"Waits\nfor a part"_s, {}, at};
    QTest::newRow("resume") << QByteArray(R"({"key":"k1","kind":"resume","job":7,"at":"2026-11-22T09:41:00Z"})")
                            << PhoneTap{u"k1"_s, Kind::Step, {7}, JobStep::Resume, {}, {}, at};
    QTest::newRow("note") << QByteArray(
        R"({"key":"k1","kind":"note","job":7,"at":"2026-11-22T09:41:00Z","note":"Dog"})")
                          << PhoneTap{u"k1"_s, Kind::Note, {7}, JobStep::Travel, u"Dog"_s, {}, at};
    QTest::newRow("help without a job") << QByteArray(R"({"key":"k1","kind":"help","at":"2026-11-22T09:41:00Z"})")
                                        << PhoneTap{u"k1"_s, Kind::Help, {}, JobStep::Travel, {}, {}, at};
}

void TestTapParser::taps()
{
    QFETCH(QByteArray, body);
    const Result<PhoneTap> tap = parseTap(body);
    QVERIFY2(tap, qPrintable(tap ? QString() : tap.error().message));
    QTEST(*tap, "tap");
}

void TestTapParser::refusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const QString &message) {
        QTest::newRow(name) << body << message;
    };
    row("no JSON", "tap", u"The body is no JSON: illegal value (byte 1)."_s);
    row("a list", "[]", u"The body is no JSON object."_s);
    row("no key", R"({"kind":"travel","job":7,"at":"2026-11-22T09:41:00Z"})",
        u"\"key\" cannot be used: it is missing."_s);
    row("unknown kind", R"({"key":"k","kind":"cancel","job":7,"at":"2026-11-22T09:41:00Z"})",
        u"\"kind\" cannot be used: it is none of travel, arrive, complete, hold, resume, note and help."_s);
    row("no job", R"({"key":"k","kind":"travel","at":"2026-11-22T09:41:00Z"})",
        u"\"job\" cannot be used: it is missing."_s);
    row("half a job", R"({"key":"k","kind":"travel","job":7.5,"at":"2026-11-22T09:41:00Z"})",
        u"\"job\" cannot be used: it is no whole number from 1 to 9223372036854775807."_s);
    row("held without a reason", R"({"key":"k","kind":"hold","job":7,"at":"2026-11-22T09:41:00Z","note":"  "})",
        u"\"note\" cannot be used: it is missing."_s);
    row("a total of what is not complete",
        R"({"key":"k","kind":"arrive","job":7,"at":"2026-11-22T09:41:00Z","invoiceTotal":1})",
        u"\"invoiceTotal\" cannot be used: only a job that is complete has one."_s);
    row("a total below nothing",
        R"({"key":"k","kind":"complete","job":7,"at":"2026-11-22T09:41:00Z","invoiceTotal":-1})",
        u"\"invoiceTotal\" cannot be used: it is no whole number from 0 to 100000000000."_s);
    row("no time", R"({"key":"k","kind":"travel","job":7})", u"\"at\" cannot be used: it is missing."_s);
    row("a time without a zone", R"({"key":"k","kind":"travel","job":7,"at":"2026-11-22T09:41:00"})",
        u"\"at\" cannot be used: it is no moment like 2026-11-22T09:40:00Z or 2026-11-22T09:40:00+01:00."_s);
    row("a member nobody knows", R"({"key":"k","kind":"travel","job":7,"at":"2026-11-22T09:41:00Z","speed":3})",
        u"\"speed\" cannot be used: nobody knows a member of this name; the known ones are key, kind, job, note, "
        "invoiceTotal, at."_s);
}

void TestTapParser::refusals()
{
    QFETCH(QByteArray, body);
    const Result<PhoneTap> tap = parseTap(body);
    QVERIFY(!tap);
    QCOMPARE(tap.error().code, ErrorCode::InvalidInput);
    QTEST(tap.error().message, "message");
}

QTEST_GUILESS_MAIN(TestTapParser)
#include "tst_tapparser.moc"
