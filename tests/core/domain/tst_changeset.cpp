#include "core/domain/changeset.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using Operation = RecordChange::Operation;

namespace {

QStringList fieldsOf(const RecordChange &change)
{
    QStringList names;
    for (const FieldChange &field : change.fields)
        names << field.field;
    names.sort();
    return names;
}

RecordChange updateOf(const Job &before, const Job &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return changes.records().constFirst();
}

/// The change as the office file gives it back.
RecordChange throughText(RecordChange change)
{
    for (FieldChange &field : change.fields) {
        const QByteArray text = QJsonDocument(QJsonArray{field.from, field.to}).toJson();
        const QJsonArray parsed = QJsonDocument::fromJson(text).array();
        field.from = parsed.at(0);
        field.to = parsed.at(1);
    }
    return change;
}

template<typename Record>
void goThereAndBack()
{
    test::RandomValues random(quint32(Fields<Record>::kind) + 40);
    for (int i = 0; i < 200; ++i) {
        const Record before = random.record<Record>();
        Record after = random.record<Record>();
        after.id = before.id;
        ChangeSet there;
        there.update(before, after);
        if (there.isEmpty())
            continue;
        const Result<Record> done = applied(throughText(there.records().constFirst()), before);
        VERIFY_RESULT(done);
        QVERIFY(*done == after);
        const Result<Record> undone = applied(throughText(there.inverted().records().constFirst()), *done);
        VERIFY_RESULT(undone);
        QVERIFY(*undone == before);
    }
}

} // namespace

class ChangeSetTest : public QObject
{
    Q_OBJECT

private slots:
    void anUpdateCarriesWhatDiffers();
    void equalRecordsChangeNothing();
    void assignmentFieldsTravelTogether_data();
    void assignmentFieldsTravelTogether();
    void creationAndRemovalCarryEveryField();
    void inversionTurnsOrderAndValues();
    void whatConcernsSomeRecordsCanBeTakenOut();
    void everyKindGoesThereAndBack_data();
    void everyKindGoesThereAndBack();
    void aStaleFieldIsAConflict();
    void otherPeoplesFieldsAreKept();
    void twoAssignmentsCollide();
    void unknownFieldsAndValuesAreRefused_data();
    void unknownFieldsAndValuesAreRefused();
    void aCreatedRecordIsReadFromNothing();
    void actorsHaveNames();
};

void ChangeSetTest::anUpdateCarriesWhatDiffers()
{
    const Job before{.id = {7}, .title = u"Leak"_s, .notes = u"dog"_s};
    Job after = before;
    after.title = u"Burst pipe"_s;
    after.tags = {u"vip"_s};

    const RecordChange change = updateOf(before, after);
    QCOMPARE(change.operation, Operation::Update);
    QVERIFY(change.record == (RecordRef{RecordKind::Job, 7}));
    QCOMPARE(change.fields.size(), 2);
    QVERIFY(change.fields.contains({u"title"_s, u"Leak"_s, u"Burst pipe"_s}));
    QVERIFY(change.fields.contains({u"tags"_s, QJsonArray(), QJsonArray{u"vip"_s}}));
}

void ChangeSetTest::equalRecordsChangeNothing()
{
    const Job job{.id = {7}, .title = u"Leak"_s};
    Job newer = job;
    newer.revision = 12;
    ChangeSet changes;
    changes.update(job, job);
    changes.update(job, newer); // the revision is no field
    QVERIFY(changes.isEmpty());
}

void ChangeSetTest::assignmentFieldsTravelTogether_data()
{
    QTest::addColumn<Job>("after");
    QTest::addColumn<QStringList>("fields");

    const Job before = assigned({.id = {7}}, {3}, Instant(Seconds(1000)));
    Job changed = before;
    changed.start = Instant(Seconds(2000));
    const QStringList all{u"start"_s, u"status"_s, u"technician_id"_s};
    QTest::newRow("start") << changed << all;
    changed = before;
    changed.technician = {4};
    QTest::newRow("technician") << changed << all;
    changed = before;
    changed.status = JobStatus::Cancelled;
    changed.statusReason = u"moved"_s;
    QTest::newRow("status") << changed << QStringList{u"start"_s, u"status"_s, u"status_reason"_s, u"technician_id"_s};
    changed = before;
    changed.duration = Minutes(30);
    QTest::newRow("not with a duration") << changed << QStringList{u"duration"_s};
}

void ChangeSetTest::assignmentFieldsTravelTogether()
{
    QFETCH(const Job, after);
    const Job before = assigned({.id = {7}}, {3}, Instant(Seconds(1000)));
    QTEST(fieldsOf(updateOf(before, after)), "fields");
}

void ChangeSetTest::creationAndRemovalCarryEveryField()
{
    const Customer customer{.id = {9}, .revision = 3, .name = u"Lee"_s, .phones = {u"1"_s}};
    ChangeSet changes;
    changes.create(customer);
    changes.remove(customer);
    const RecordChange &created = changes.records().at(0);
    const RecordChange &removed = changes.records().at(1);
    QCOMPARE(created.operation, Operation::Create);
    QCOMPARE(removed.operation, Operation::Remove);
    QCOMPARE(created.fields.size(), 7);
    QCOMPARE(removed.fields.size(), 7);
    for (qsizetype i = 0; i < created.fields.size(); ++i) {
        QVERIFY(created.fields.at(i).from.isNull());
        QVERIFY(removed.fields.at(i).to.isNull());
        QCOMPARE(created.fields.at(i).to, removed.fields.at(i).from);
    }
}

void ChangeSetTest::inversionTurnsOrderAndValues()
{
    const Customer customer{.id = {9}, .name = u"Lee"_s};
    const Job before{.id = {7}, .title = u"Leak"_s};
    Job after = before;
    after.customer = customer.id;
    ChangeSet changes;
    changes.create(customer);
    changes.update(before, after);

    const ChangeSet back = changes.inverted();
    QCOMPARE(back.records().size(), 2);
    QCOMPARE(back.records().at(0),
             (RecordChange{{RecordKind::Job, 7}, Operation::Update, {{u"customer_id"_s, 9, QJsonValue::Null}}}));
    QCOMPARE(back.records().at(1).operation, Operation::Remove);
    QCOMPARE(back.inverted(), changes);
}

void ChangeSetTest::whatConcernsSomeRecordsCanBeTakenOut()
{
    ChangeSet changes;
    changes.create(Customer{.id = {7}});
    changes.update(Job{.id = {7}}, Job{.id = {7}, .title = u"Leak"_s});
    changes.update(Job{.id = {8}}, Job{.id = {8}, .title = u"Leak"_s});
    const ChangeSet some = changes.onlyOf({{RecordKind::Job, 7}, {RecordKind::Job, 9}});
    QCOMPARE(some.records(), (QList{changes.records().at(1)}));
    QVERIFY(changes.onlyOf({}).isEmpty());
}

void ChangeSetTest::everyKindGoesThereAndBack_data()
{
    QTest::addColumn<RecordKind>("kind");
    for (int kind = 0; kind <= int(RecordKind::Job); ++kind)
        QTest::addRow("%s", qPrintable(recordKindName(RecordKind(kind)))) << RecordKind(kind);
}

void ChangeSetTest::everyKindGoesThereAndBack()
{
    QFETCH(const RecordKind, kind);
    withRecordType(kind, []<typename Record>() { goThereAndBack<Record>(); });
}

void ChangeSetTest::aStaleFieldIsAConflict()
{
    const Job before{.id = {7}, .title = u"Leak"_s};
    Job mine = before;
    mine.title = u"Burst pipe"_s;
    Job theirs = before;
    theirs.title = u"Wet floor"_s;
    const Result<Job> result = applied(updateOf(before, mine), theirs);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Conflict);
    QVERIFY2(result.error().message.contains(fieldLabel(u"title"_s)), qPrintable(result.error().message));
}

void ChangeSetTest::otherPeoplesFieldsAreKept()
{
    const Job before{.id = {7}, .revision = 4, .title = u"Leak"_s};
    Job mine = before;
    mine.title = u"Burst pipe"_s;
    Job theirs = before;
    theirs.revision = 5;
    theirs.notes = u"mind the dog"_s;
    theirs.technician = {3};
    const Result<Job> result = applied(updateOf(before, mine), theirs);
    VERIFY_RESULT(result);
    Job both = theirs;
    both.title = mine.title;
    QCOMPARE(*result, both);
}

void ChangeSetTest::twoAssignmentsCollide()
{
    const Job before = assigned({.id = {7}}, {3}, Instant(Seconds(1000)));
    Job later = before;
    later.start = Instant(Seconds(2000));
    Job other = before;
    other.technician = {4};
    const Result<Job> result = applied(updateOf(before, later), other);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Conflict);
}

void ChangeSetTest::unknownFieldsAndValuesAreRefused_data()
{
    QTest::addColumn<FieldChange>("field");

    QTest::newRow("unknown field") << FieldChange{u"colour"_s, QJsonValue::Null, u"red"_s};
    QTest::newRow("identity is no field") << FieldChange{u"id"_s, 7, 8};
    QTest::newRow("value of another type") << FieldChange{u"title"_s, u""_s, 5};
    QTest::newRow("unknown status") << FieldChange{u"status"_s, u"unassigned"_s, u"asleep"_s};
}

void ChangeSetTest::unknownFieldsAndValuesAreRefused()
{
    QFETCH(const FieldChange, field);
    const Result<Job> result = applied({{RecordKind::Job, 7}, Operation::Update, {field}}, Job{.id = {7}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

void ChangeSetTest::aCreatedRecordIsReadFromNothing()
{
    test::RandomValues random(11);
    const Job job = random.record<Job>();
    ChangeSet changes;
    changes.create(job);
    const Result<Job> created = applied(throughText(changes.records().constFirst()), Job{});
    VERIFY_RESULT(created);
    QCOMPARE(*created, job);
}

void ChangeSetTest::actorsHaveNames()
{
    for (const ActorKind kind : {ActorKind::Person, ActorKind::Engine, ActorKind::Phone, ActorKind::Import})
        QCOMPARE(actorKindNamed(actorKindName(kind)), kind);
    QCOMPARE(actorKindNamed(u"robot"_s), ActorKind::Person);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::ChangeSetTest)
#include "tst_changeset.moc"
