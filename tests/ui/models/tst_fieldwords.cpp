#include "tests/support/testday.h"
#include "ui/models/fieldwords.h"

#include <QJsonArray>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestFieldWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void jobFields_data();
    void jobFields();
    void everyFieldOfEveryKindHasWords();
    void tellsAChange();
};

void TestFieldWords::jobFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words");

    const test::TestDay day;
    QTest::newRow("text") << u"title"_s << QJsonValue(u"No heat"_s) << u"No heat"_s;
    QTest::newRow("no text") << u"title"_s << QJsonValue(u""_s) << u"none"_s;
    QTest::newRow("technician") << u"technician_id"_s << QJsonValue(1) << u"Ana Moreno"_s;
    QTest::newRow("unknown technician") << u"technician_id"_s << QJsonValue(99) << u"no. 99"_s;
    QTest::newRow("nobody") << u"technician_id"_s << QJsonValue(QJsonValue::Null) << u"none"_s;
    QTest::newRow("skills") << u"required_skills"_s << QJsonValue(QJsonArray{2, 3}) << u"Gas, Roofs"_s;
    QTest::newRow("tags") << u"tags"_s << QJsonValue(QJsonArray{u"VIP"_s, u"dog"_s}) << u"VIP, dog"_s;
    QTest::newRow("status") << u"status"_s << QJsonValue(u"enRoute"_s) << u"En route"_s;
    QTest::newRow("duration") << u"duration"_s << QJsonValue(5400) << u"1 h 30 min"_s;
    QTest::newRow("time") << u"start"_s << toJson(day.at(u"10:40"_s)) << u"10/03/2026 10:40"_s;
    QTest::newRow("money") << u"estimated_value"_s << QJsonValue(12550) << u"GBP 125.50"_s;
    QTest::newRow("switch") << u"engine_allowed"_s << QJsonValue(false) << u"no"_s;
    QTest::newRow("number") << u"crew_size"_s << QJsonValue(2) << u"2"_s;
}

void TestFieldWords::jobFields()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, words);

    test::TestDay day;
    day.technician(u"Ana Moreno"_s); // 1
    day.skill(u"Gas"_s);             // 2
    day.skill(u"Roofs"_s);           // 3
    QCOMPARE(FieldWords(day.snapshot()).value(RecordKind::Job, field, value), words);
}

void TestFieldWords::everyFieldOfEveryKindHasWords()
{
    const test::TestDay day;
    const FieldWords words(day.snapshot());
    for (int kind = 0; kind <= int(RecordKind::Job); ++kind) {
        withRecordType(RecordKind(kind), [&]<typename Record>() {
            const Record record;
            forEachField(record, [&](QLatin1StringView name, const auto &value) {
                QVERIFY2(!words.value(RecordKind(kind), name, toJson(value)).isEmpty(), name.data());
            });
        });
    }
}

void TestFieldWords::tellsAChange()
{
    test::TestDay day;
    day.technician(u"Ana Moreno"_s);
    QCOMPARE(FieldWords(day.snapshot()).change(RecordKind::Job, {u"technician_id"_s, QJsonValue::Null, 1}),
             u"Technician: none → Ana Moreno"_s);
}

QTEST_GUILESS_MAIN(TestFieldWords)
#include "tst_fieldwords.moc"
