#include "core/domain/fields.h"
#include "core/domain/fieldvalue.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Record>
QStringList fieldNames()
{
    QStringList names;
    forEachField(Record{}, [&](QLatin1StringView name, const auto &) { names << name; });
    return names;
}

template<typename Record>
void surviveAsJson()
{
    test::RandomValues random(quint32(Fields<Record>::kind) + 1);
    for (int i = 0; i < 200; ++i) {
        const Record before = random.record<Record>();
        QJsonObject object;
        forEachField(before, [&](QLatin1StringView name, const auto &value) { object.insert(name, toJson(value)); });
        const QJsonObject parsed = QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();

        Record after;
        after.id = before.id;
        forEachField(after, [&](QLatin1StringView name, auto &value) {
            QVERIFY2(fromJson(parsed.value(name), value), name.data());
        });
        // Equality covers every member, so a member that is missing from the table shows here.
        QVERIFY2(after == before, QJsonDocument(object).toJson().constData());
    }
}

} // namespace

class FieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasOneName_data() { everyKind_data(); }
    void everyKindHasOneName();
    void namesAreColumns_data() { everyKind_data(); }
    void namesAreColumns();
    void everyFieldHasWords_data() { everyKind_data(); }
    void everyFieldHasWords();
    void everyFieldSurvivesAsJson_data() { everyKind_data(); }
    void everyFieldSurvivesAsJson();
    void unknownNamesAreNoKind();

private:
    void everyKind_data();
};

void FieldsTest::everyKind_data()
{
    QTest::addColumn<RecordKind>("kind");
    for (int kind = 0; kind <= int(RecordKind::Job); ++kind)
        QTest::addRow("%s", qPrintable(recordKindName(RecordKind(kind)))) << RecordKind(kind);
}

void FieldsTest::everyKindHasOneName()
{
    QFETCH(const RecordKind, kind);
    QVERIFY(!recordKindName(kind).isEmpty());
    QVERIFY(recordKindNamed(recordKindName(kind)) == kind);
}

void FieldsTest::namesAreColumns()
{
    QFETCH(const RecordKind, kind);
    const QStringList names = withRecordType(kind, []<typename Record>() { return fieldNames<Record>(); });
    static const QRegularExpression column(u"^[a-z]+(_[a-z]+)*$"_s);
    for (const QString &name : names)
        QVERIFY2(column.match(name).hasMatch(), qPrintable(name));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    QVERIFY(!names.contains(u"id"_s));
    QVERIFY(!names.contains(u"revision"_s));
}

void FieldsTest::everyFieldHasWords()
{
    QFETCH(const RecordKind, kind);
    const QStringList names = withRecordType(kind, []<typename Record>() { return fieldNames<Record>(); });
    QSet<QString> labels;
    for (const QString &name : names) {
        const QString label = fieldLabel(name);
        QVERIFY2(!label.isEmpty() && label != name && !label.contains(u'_') && label.front().isUpper(),
                 qPrintable(name));
        labels.insert(label);
    }
    QCOMPARE(labels.size(), names.size()); // two fields of a record never share their words
}

void FieldsTest::everyFieldSurvivesAsJson()
{
    QFETCH(const RecordKind, kind);
    withRecordType(kind, []<typename Record>() { surviveAsJson<Record>(); });
}

void FieldsTest::unknownNamesAreNoKind()
{
    QVERIFY(!recordKindNamed(u"invoice"_s));
    QVERIFY(!recordKindNamed(u""_s));
    QVERIFY(!recordKindNamed(u"Job"_s));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::FieldsTest)
#include "tst_fields.moc"
