#include "core/domain/fieldvalue.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// As it comes back from the office file or a command line.
QJsonValue throughText(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(text).array().at(0);
}

template<typename T>
void surviveRoundTrips(quint32 seed)
{
    test::RandomValues random(seed);
    for (int i = 0; i < 500; ++i) {
        T before{};
        random.fill(before);
        const QJsonValue json = toJson(before);
        const QJsonValue parsed = throughText(json);
        QCOMPARE(parsed, json); // a value that was stored must compare equal to one that was not
        T after{};
        random.fill(after);
        QVERIFY2(fromJson(parsed, after), QJsonDocument(QJsonArray{json}).toJson().constData());
        QVERIFY2(after == before, QJsonDocument(QJsonArray{json}).toJson().constData());
    }
}

template<typename T>
bool refuses(const QJsonValue &json)
{
    test::RandomValues random(5);
    T before{};
    random.fill(before);
    T value = before;
    return !fromJson(json, value) && value == before;
}

using Refuses = bool (*)(const QJsonValue &);

} // namespace

class FieldValueTest : public QObject
{
    Q_OBJECT

private slots:
    void valuesHaveTheirWrittenForm_data();
    void valuesHaveTheirWrittenForm();
    void everyTypeSurvivesARoundTrip();
    void wrongJsonIsRefusedAndLeavesTheTarget_data();
    void wrongJsonIsRefusedAndLeavesTheTarget();
    void nullIsAbsentOnlyWhereAbsenceExists();
};

void FieldValueTest::valuesHaveTheirWrittenForm_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char *name, const QJsonValue &json, const char *text) {
        QTest::newRow(name) << json << QByteArray(text);
    };
    row("text", toJson(u"leak \"wc\""_s), R"("leak \"wc\"")");
    row("instant", toJson(Instant(Seconds(1773144000))), "1773144000");
    row("duration", toJson(Seconds(Minutes(90))), "5400");
    row("time of day", toJson(QTime(7, 5)), R"("07:05:00")");
    row("no time of day", toJson(QTime()), "null");
    row("id", toJson(JobId{1043}), "1043");
    row("null id", toJson(JobId{}), "null");
    row("no instant", toJson(std::optional<Instant>()), "null");
    row("whole number as a double", toJson(35.0), "35");
    row("job status", toJson(JobStatus::EnRoute), R"("enRoute")");
    row("technician status", toJson(TechnicianStatus::OffShift), R"("offShift")");
    row("priority", toJson(Priority::Emergency), R"("emergency")");
    row("shift kind", toJson(ShiftKind::TimeOff), R"("timeOff")");
    row("skills", toJson(QList<SkillId>{{3}, {1}}), "[3,1]");
    row("held skills", toJson(QList<HeldSkill>{{{3}, QDate(2026, 4, 1)}, {{1}, {}}}),
        R"([{"expires":"2026-04-01","skill":3},{"skill":1}])");
    row("business hours", toJson(BusinessHours{2, QTime(8, 0), QTime(17, 30)}),
        R"({"closes":"17:30:00","opens":"08:00:00","weekday":2})");
}

void FieldValueTest::valuesHaveTheirWrittenForm()
{
    QFETCH(const QJsonValue, json);
    QFETCH(const QByteArray, text);
    const QByteArray written = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    QCOMPARE(written.sliced(1).chopped(1), text);
}

void FieldValueTest::everyTypeSurvivesARoundTrip()
{
    surviveRoundTrips<QString>(1);
    surviveRoundTrips<bool>(2);
    surviveRoundTrips<int>(3);
    surviveRoundTrips<qint64>(4);
    surviveRoundTrips<double>(5);
    surviveRoundTrips<Seconds>(6);
    surviveRoundTrips<Instant>(7);
    surviveRoundTrips<QTime>(8);
    surviveRoundTrips<QStringList>(9);
    surviveRoundTrips<HeldSkill>(10);
    surviveRoundTrips<BusinessHours>(11);
    surviveRoundTrips<JobStatus>(12);
    surviveRoundTrips<TechnicianStatus>(13);
    surviveRoundTrips<Priority>(14);
    surviveRoundTrips<ShiftKind>(15);
    surviveRoundTrips<ZoneId>(16);
    surviveRoundTrips<std::optional<Money>>(17);
    surviveRoundTrips<std::optional<double>>(18);
    surviveRoundTrips<QList<SkillId>>(19);
    surviveRoundTrips<QList<HeldSkill>>(20);
    surviveRoundTrips<QList<BusinessHours>>(21);
}

void FieldValueTest::wrongJsonIsRefusedAndLeavesTheTarget_data()
{
    QTest::addColumn<Refuses>("refuse");
    QTest::addColumn<QJsonValue>("json");

    const auto row = [](const char *name, Refuses refuse, const QJsonValue &json) {
        QTest::newRow(name) << refuse << json;
    };
    const QJsonValue null(QJsonValue::Null);
    const QJsonValue undefined(QJsonValue::Undefined);
    row("text: a number", refuses<QString>, 5);
    row("text: null", refuses<QString>, null);
    row("text: undefined", refuses<QString>, undefined);
    row("bool: a number", refuses<bool>, 1);
    row("bool: a text", refuses<bool>, u"true"_s);
    row("int: a fraction", refuses<int>, 1.5);
    row("int: too large", refuses<int>, qint64(1) << 31);
    row("int: too small", refuses<int>, -(qint64(1) << 31) - 1);
    row("int: a text", refuses<int>, u"7"_s);
    row("money: a fraction", refuses<Money>, 9.99);
    row("money: beyond any integer", refuses<Money>, 1e300);
    row("double: a text", refuses<double>, u"1.0"_s);
    row("duration: a fraction", refuses<Seconds>, 0.5);
    row("instant: a date in words", refuses<Instant>, u"2026-03-10T09:00:00Z"_s);
    row("instant: null", refuses<Instant>, null);
    row("time of day: a number", refuses<QTime>, 900);
    row("time of day: after midnight", refuses<QTime>, u"24:00:00"_s);
    row("time of day: empty", refuses<QTime>, u""_s);
    row("tags: a text", refuses<QStringList>, u"vip"_s);
    row("tags: a number among them", refuses<QStringList>, QJsonArray{u"vip"_s, 1});
    row("status: unknown name", refuses<JobStatus>, u"asleep"_s);
    row("status: other spelling", refuses<JobStatus>, u"EnRoute"_s);
    row("status: a number", refuses<JobStatus>, 1);
    row("technician status: a job's", refuses<TechnicianStatus>, u"dispatched"_s);
    row("priority: null", refuses<Priority>, null);
    row("shift kind: empty", refuses<ShiftKind>, u""_s);
    row("id: a text", refuses<JobId>, u"1043"_s);
    row("id: undefined", refuses<JobId>, undefined);
    row("optional: undefined", refuses<std::optional<Money>>, undefined);
    row("optional: wrong inside", refuses<std::optional<Money>>, u"10"_s);
    row("held skill: no object", refuses<HeldSkill>, 3);
    row("held skill: no skill", refuses<HeldSkill>, QJsonObject{{u"expires"_s, u"2026-01-01"_s}});
    row("held skill: no such date", refuses<HeldSkill>, QJsonObject{{u"skill"_s, 3}, {u"expires"_s, u"2026-02-30"_s}});
    row("held skill: date is null", refuses<HeldSkill>, QJsonObject{{u"skill"_s, 3}, {u"expires"_s, null}});
    row("held skills: one wrong", refuses<QList<HeldSkill>>, QJsonArray{QJsonObject{{u"skill"_s, 3}}, 4});
    row("hours: no closing", refuses<BusinessHours>, QJsonObject{{u"weekday"_s, 1}, {u"opens"_s, u"08:00:00"_s}});
    row("hours: no object", refuses<BusinessHours>, QJsonArray{1, u"08:00:00"_s, u"17:00:00"_s});
    row("skills: an object", refuses<QList<SkillId>>, QJsonObject{});
}

void FieldValueTest::wrongJsonIsRefusedAndLeavesTheTarget()
{
    QFETCH(const Refuses, refuse);
    QFETCH(const QJsonValue, json);
    QVERIFY(refuse(json));
}

void FieldValueTest::nullIsAbsentOnlyWhereAbsenceExists()
{
    const QJsonValue null(QJsonValue::Null);
    JobId id{5};
    QVERIFY(fromJson(null, id));
    QVERIFY(id.isNull());
    std::optional<Instant> at = Instant(Seconds(5));
    QVERIFY(fromJson(null, at));
    QVERIFY(!at);
    QTime time(9, 0);
    QVERIFY(fromJson(null, time));
    QVERIFY(!time.isValid());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::FieldValueTest)
#include "tst_fieldvalue.moc"
