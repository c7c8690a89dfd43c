#include "core/store/officefile.h"

#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace callout;
using samples::atRevision;
using samples::creation;
using samples::noon;
using samples::stored;
using samples::update;
using samples::write;

/// Edits: each is one transaction with its audit trail, starts from what it believes, and is seen by other windows.
class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void keepsWhoWhenWhatAndWhy();
    void undoAndRedoAreEditsOfTheirOwn();
    void restoresTheUndoStackOfOneStation();
    void tellsTheHistoryOfOneRecord();
    void aRemovedRecordComesBackWithARisingRevision();

    void refusesToBuildOnWhatIsNoLongerTrue_data();
    void refusesToBuildOnWhatIsNoLongerTrue();
    void aRefusedEditLeavesNothing();
    void refusesWhatTheFileCannotHold_data();
    void refusesWhatTheFileCannotHold();
    void keepsTextThatIsNoneAsWellAsItCan_data();
    void keepsTextThatIsNoneAsWellAsItCan();
    void recordsOfOneEditMayComeInAnyOrder();

    void givesIdsOnlyOnce();
    void idsOfCreatedRecordsAreTaken();

    void anotherWindowSeesTheNews();
    void readsRecordsByName();
    void nobodyChangesTheAuditTrail_data();
    void nobodyChangesTheAuditTrail();

private:
    QString path() const { return m_folder->filePath(u"office.callout"_s); }
    void expectSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_file;
};

void TestEditing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = samples::newOffice(path());
    QVERIFY(m_file);
}

void TestEditing::cleanup()
{
    expectSound();
    m_file.reset();
}

void TestEditing::expectSound() const
{
    const Result<QStringList> findings = m_file->check();
    VERIFY_RESULT(findings);
    QCOMPARE(*findings, QStringList());
}

void TestEditing::keepsWhoWhenWhatAndWhy()
{
    const Job before = samples::job(1001);
    Job after = assigned(before, {}, noon);
    after.notes = u"Key at number 12"_s;
    VERIFY_RESULT(write(*m_file, creation(before)));
    Edit edit = samples::edit(update(before, after), u"Assign J-1001 to Ana"_s);
    edit.why = u"Customer asked for her"_s;
    edit.actor = {ActorKind::Engine, u"Auto-assign"_s};
    const Result<qint64> id = m_file->write(edit, u"desk 2"_s, noon + Minutes(5));
    VERIFY_RESULT(id);
    QCOMPARE(*id, 3); // the first made the office

    const auto edits = m_file->editsOf(u"desk 2"_s, {noon, noon + Minutes(60)});
    VERIFY_RESULT(edits);
    QCOMPARE(edits->size(), 1);
    const StoredEdit &kept = edits->first();
    QCOMPARE(kept.id, 3);
    QCOMPARE(kept.at, noon + Minutes(5));
    QCOMPARE(kept.station, u"desk 2"_s);
    QCOMPARE(kept.edit.label, edit.label);
    QCOMPARE(kept.edit.why, edit.why);
    QCOMPARE(kept.edit.actor, edit.actor);
    QCOMPARE(kept.edit.kind, EditKind::Do);
    QCOMPARE(kept.edit.target, 0);
    QCOMPARE(kept.edit.changes, edit.changes);
    QCOMPARE(stored<Job>(*m_file, 1001), atRevision(after, 2));
}

void TestEditing::undoAndRedoAreEditsOfTheirOwn()
{
    const Job before = samples::job(1001);
    Job after = before;
    after.title = u"Leak"_s;
    VERIFY_RESULT(write(*m_file, creation(before)));
    const Edit done = samples::edit(update(before, after));
    const Result<qint64> id = m_file->write(done, u"desk"_s, noon);
    VERIFY_RESULT(id);

    Edit undo = done;
    undo.changes = done.changes.inverted();
    undo.kind = EditKind::Undo;
    undo.target = *id;
    VERIFY_RESULT(m_file->write(undo, u"desk"_s, noon));
    QCOMPARE(stored<Job>(*m_file, 1001), atRevision(before, 3));

    Edit redo = done;
    redo.kind = EditKind::Redo;
    redo.target = *id;
    VERIFY_RESULT(m_file->write(redo, u"desk"_s, noon));
    QCOMPARE(stored<Job>(*m_file, 1001), atRevision(after, 4));

    const auto edits = m_file->editsOf(u"desk"_s, {noon, noon + Seconds(1)});
    VERIFY_RESULT(edits);
    QCOMPARE(edits->size(), 4);
    QCOMPARE(edits->at(2).edit.kind, EditKind::Undo);
    QCOMPARE(edits->at(2).edit.target, *id);
    QCOMPARE(edits->at(2).edit.changes, undo.changes);
    QCOMPARE(edits->at(3).edit.kind, EditKind::Redo);
    QCOMPARE(edits->at(3).edit.target, *id);
}

void TestEditing::restoresTheUndoStackOfOneStation()
{
    QList<ChangeSet> ofDesk;
    for (int i = 0; i < 6; ++i) {
        const ChangeSet changes = creation(samples::job(1001 + i));
        const QString station = i % 2 == 0 ? u"desk"_s : u"van"_s;
        const Instant at = i < 4 ? noon : noon + Seconds(24 * 3600);
        VERIFY_RESULT(m_file->write(samples::edit(changes), station, at));
        if (station == u"desk"_s && i < 4)
            ofDesk.append(changes);
    }
    const auto edits = m_file->editsOf(u"desk"_s, {noon, noon + Seconds(3600)});
    VERIFY_RESULT(edits);
    QCOMPARE(edits->size(), ofDesk.size());
    for (qsizetype i = 0; i < ofDesk.size(); ++i)
        QCOMPARE(edits->at(i).edit.changes, ofDesk.at(i));
}

void TestEditing::tellsTheHistoryOfOneRecord()
{
    const Job first = samples::job(1001);
    const Job other = samples::job(1002);
    Job second = first;
    second.priority = Priority::Emergency;
    ChangeSet both = creation(first);
    both.create(other);
    VERIFY_RESULT(write(*m_file, both));
    ChangeSet more = update(first, second);
    more.remove(other);
    VERIFY_RESULT(write(*m_file, more));

    const auto history = m_file->history({RecordKind::Job, 1001});
    VERIFY_RESULT(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->at(0).edit.changes, update(first, second));
    QCOMPARE(history->at(1).edit.changes, creation(first));
    QCOMPARE(m_file->history({RecordKind::Job, 1001}, 1)->size(), 1);
    QCOMPARE(m_file->history({RecordKind::Customer, 1001})->size(), 0);
}

void TestEditing::aRemovedRecordComesBackWithARisingRevision()
{
    const Job job = samples::job(1001);
    ChangeSet removal;
    removal.remove(job);
    for (int round = 0; round < 3; ++round) {
        VERIFY_RESULT(write(*m_file, creation(job)));
        QCOMPARE(stored<Job>(*m_file, 1001), atRevision(job, 1 + 2 * round));
        VERIFY_RESULT(write(*m_file, removal));
        QCOMPARE(stored<Job>(*m_file, 1001), std::nullopt);
    }
}

void TestEditing::refusesToBuildOnWhatIsNoLongerTrue_data()
{
    QTest::addColumn<ChangeSet>("theirs");
    QTest::addColumn<ChangeSet>("ours");
    QTest::addColumn<QString>("words");

    const Job job = samples::job(1001);
    Job renamed = job;
    renamed.title = u"Leak"_s;
    Job renamedOtherwise = job;
    renamedOtherwise.title = u"Flood"_s;
    Job noted = job;
    noted.notes = u"Dog"_s;
    ChangeSet removal;
    removal.remove(job);
    const Job toAna = assigned(job, {1}, noon);
    const Job toBen = assigned(job, {2}, noon);

    QTest::addRow("same field") << update(job, renamed) << update(job, renamedOtherwise) << u"J-1001"_s;
    QTest::addRow("names the field") << update(job, renamed) << update(job, renamedOtherwise) << u"Title"_s;
    QTest::addRow("two assignments") << update(job, toAna) << update(job, toBen) << u"J-1001"_s;
    QTest::addRow("removed meanwhile") << removal << update(job, noted) << u"J-1001 was removed"_s;
    QTest::addRow("changed, then removed") << update(job, noted) << removal << u"J-1001 was changed"_s;
    QTest::addRow("removed twice") << removal << removal << u"J-1001 was removed"_s;
    QTest::addRow("made twice") << update(job, noted) << creation(job) << u"J-1001 exists already"_s;
}

void TestEditing::refusesToBuildOnWhatIsNoLongerTrue()
{
    QFETCH(const ChangeSet, theirs);
    QFETCH(const ChangeSet, ours);
    QFETCH(const QString, words);
    ChangeSet start = creation(samples::technician(1, u"Ana"_s));
    start.create(samples::technician(2, u"Ben"_s));
    start.create(samples::job(1001));
    VERIFY_RESULT(write(*m_file, start));
    const auto other = samples::openOffice(path());
    VERIFY_RESULT(write(*other, theirs, u"van"_s));
    const std::optional<Job> after = stored<Job>(*m_file, 1001);

    const Result<qint64> refused = write(*m_file, ours);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
    QCOMPARE(stored<Job>(*m_file, 1001), after);
}

void TestEditing::aRefusedEditLeavesNothing()
{
    const Job job = samples::job(1001);
    Job stale = job;
    stale.title = u"What it never was"_s;
    VERIFY_RESULT(write(*m_file, creation(job)));
    const qint64 newest = m_file->newestEdit().value_or(-1);

    ChangeSet changes = creation(samples::job(1002));
    changes.create(samples::technician(1, u"Ana"_s));
    changes.update(stale, job);
    QCOMPARE(write(*m_file, changes).error().code, ErrorCode::Conflict);
    QCOMPARE(stored<Job>(*m_file, 1002), std::nullopt);
    QCOMPARE(stored<Technician>(*m_file, 1), std::nullopt);
    QCOMPARE(m_file->newestEdit().value_or(-1), newest);
    QCOMPARE(m_file->reserveIds(RecordKind::Job, 1).value_or(-1), 1002);

    ChangeSet good = creation(samples::job(1003));
    VERIFY_RESULT(write(*m_file, good));
    QCOMPARE(m_file->newestEdit().value_or(-1), newest + 1);
}

void TestEditing::refusesWhatTheFileCannotHold_data()
{
    QTest::addColumn<ChangeSet>("changes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const Job job = samples::job(1001);
    const RecordRef ref{RecordKind::Job, 1001};
    const auto change = [&](const QString &field, const QJsonValue &from, const QJsonValue &to) {
        ChangeSet changes;
        changes.append({ref, RecordChange::Operation::Update, {{field, from, to}}});
        return changes;
    };
    const auto with = [&](auto member, auto value) {
        Job changed = job;
        changed.*member = value;
        return update(job, changed);
    };
    Job sameNumber = samples::job(1003);
    sameNumber.number = job.number;
    ChangeSet removal;
    removal.remove(Customer{.id = {5}, .name = u"Ruiz"_s});
    ChangeSet partial;
    partial.append({{RecordKind::Skill, 3}, RecordChange::Operation::Create, {}});

    QTest::addRow("nothing") << ChangeSet() << ErrorCode::InvalidInput << u"changes nothing"_s;
    QTest::addRow("unknown field") << change(u"colour"_s, {}, u"red"_s) << ErrorCode::InvalidInput << u"colour"_s;
    QTest::addRow("wrong type") << change(u"duration"_s, 3600, u"long"_s) << ErrorCode::InvalidInput << u"duration"_s;
    QTest::addRow("no column but a trick")
        << change(u"title = '' --"_s, {}, u""_s) << ErrorCode::InvalidInput << u"no field"_s;
    QTest::addRow("half a record") << partial << ErrorCode::InvalidInput << u"all its fields"_s;
    QTest::addRow("no id") << creation(samples::job(0)) << ErrorCode::InvalidInput << u"needs an id"_s;
    QTest::addRow("number taken") << creation(sameNumber) << ErrorCode::Conflict << u"J-1001 is taken"_s;
    QTest::addRow("unknown customer") << with(&Job::customer, CustomerId{77}) << ErrorCode::RuleBroken
                                      << u"Job J-1001 would refer to"_s;
    QTest::addRow("unknown technician") << with(&Job::technician, TechnicianId{77}) << ErrorCode::RuleBroken
                                        << u"Technician"_s;
    QTest::addRow("customer with jobs") << removal << ErrorCode::RuleBroken << u"Job J-1002"_s;
}

void TestEditing::refusesWhatTheFileCannotHold()
{
    QFETCH(const ChangeSet, changes);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, words);
    Job ofRuiz = samples::job(1002);
    ofRuiz.customer = {5};
    ChangeSet start = creation(samples::job(1001));
    start.create(Customer{.id = {5}, .name = u"Ruiz"_s});
    start.create(ofRuiz);
    VERIFY_RESULT(write(*m_file, start));

    const Result<qint64> refused = write(*m_file, changes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
    QCOMPARE(m_file->newestEdit().value_or(-1), 2);
}

void TestEditing::keepsTextThatIsNoneAsWellAsItCan_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("half a character") << u"a"_s + QChar(0xd83d) + u"b"_s;
    QTest::addRow("the other half") << u"a"_s + QChar(0xde90) + u"b"_s;
    QTest::addRow("ends in half a character") << u"a"_s + QChar(0xd83d);
    QTest::addRow("a zero") << u"a"_s + QChar(0) + u"b"_s;
    QTest::addRow("marks of direction") << u"a\u202eb\ufeff"_s;
}

void TestEditing::keepsTextThatIsNoneAsWellAsItCan()
{
    QFETCH(const QString, text);
    Job job = samples::job(1001);
    job.title = text;
    job.tags = {text};
    Job after = job;
    after.title = text + u'c';
    after.tags = {text, u"c"_s};
    VERIFY_RESULT(write(*m_file, creation(job)));
    VERIFY_RESULT(write(*m_file, update(job, after)));
    const std::optional<Job> kept = stored<Job>(*m_file, 1001);
    QVERIFY(kept);
    if (text.isValidUtf16())
        QCOMPARE(kept->title, after.title);
    QVERIFY(kept->title.startsWith(u'a') && kept->title.endsWith(u'c'));
    VERIFY_RESULT(write(*m_file, update(after, job)));
}

void TestEditing::recordsOfOneEditMayComeInAnyOrder()
{
    Job job = samples::job(1001);
    job.customer = {5};
    ChangeSet changes = creation(job);
    changes.create(Customer{.id = {5}, .name = u"Ruiz"_s});
    VERIFY_RESULT(write(*m_file, changes));
    VERIFY_RESULT(write(*m_file, changes.inverted()));
    QCOMPARE(stored<Customer>(*m_file, 5), std::nullopt);
}

void TestEditing::givesIdsOnlyOnce()
{
    const auto other = samples::openOffice(path());
    QCOMPARE(m_file->reserveIds(RecordKind::Job, 10).value_or(-1), 1001);
    QCOMPARE(other->reserveIds(RecordKind::Job, 1).value_or(-1), 1011);
    QCOMPARE(m_file->reserveIds(RecordKind::Job, 5).value_or(-1), 1012);
    QCOMPARE(m_file->reserveIds(RecordKind::Customer, 5).value_or(-1), 1);
    QCOMPARE(m_file->reserveIds(RecordKind::Job, 0).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_file->reserveIds(RecordKind::Settings, 1).error().code, ErrorCode::InvalidInput);
    QCOMPARE(other->reserveIds(RecordKind::Job, 1).value_or(-1), 1017);
}

void TestEditing::idsOfCreatedRecordsAreTaken()
{
    VERIFY_RESULT(write(*m_file, creation(samples::job(5000))));
    QCOMPARE(m_file->reserveIds(RecordKind::Job, 1).value_or(-1), 5001);
    VERIFY_RESULT(write(*m_file, creation(samples::job(2000))));
    QCOMPARE(m_file->reserveIds(RecordKind::Job, 1).value_or(-1), 5002);
}

void TestEditing::anotherWindowSeesTheNews()
{
    const auto other = samples::openOffice(path());
    const qint64 version = other->dataVersion().value_or(-1);
    const qint64 seen = other->newestEdit().value_or(-1);
    QCOMPARE(other->dataVersion().value_or(-1), version);

    const Job job = samples::job(1001);
    Job changed = job;
    changed.tags = {u"gas"_s};
    ChangeSet start = creation(job);
    start.create(samples::job(1002));
    start.create(samples::technician(1, u"Ana"_s));
    VERIFY_RESULT(write(*m_file, start));
    ChangeSet more = update(job, changed);
    more.remove(samples::job(1002));
    VERIFY_RESULT(write(*m_file, more));
    const PositionFix fix{{1}, {51.5, -0.1}, noon, 4.5, std::nullopt};
    VERIFY_RESULT(m_file->writePositions({fix}));

    QVERIFY(other->dataVersion().value_or(-1) != version);
    const Result<OfficeNews> news = other->newsSince(seen, noon);
    VERIFY_RESULT(news);
    QCOMPARE(news->newestEdit, seen + 2);
    QCOMPARE(news->jobs, QList{*atRevision(changed, 2)});
    QCOMPARE(news->technicians, QList{*atRevision(samples::technician(1, u"Ana"_s), 1)});
    QCOMPARE(news->removed, QList{RecordRef(RecordKind::Job, 1002)});
    QCOMPARE(news->positions, QList{fix});
    QVERIFY(!news->settings);

    const Result<OfficeNews> none = other->newsSince(news->newestEdit, noon + Seconds(1));
    VERIFY_RESULT(none);
    QVERIFY(none->jobs.isEmpty() && none->removed.isEmpty() && none->positions.isEmpty());
}

void TestEditing::readsRecordsByName()
{
    ChangeSet changes = creation(samples::job(1001));
    changes.create(samples::job(1002));
    changes.create(Zone{.id = {3}, .name = u"North"_s});
    VERIFY_RESULT(write(*m_file, changes));
    const Result<OfficeNews> read = m_file->read(
        {{RecordKind::Job, 1002}, {RecordKind::Job, 99}, {RecordKind::Zone, 3}, {RecordKind::Settings, 1}});
    VERIFY_RESULT(read);
    QCOMPARE(read->jobs, QList{*atRevision(samples::job(1002), 1)});
    QCOMPARE(read->zones.size(), 1);
    QCOMPARE(read->settings->name, samples::settings().name);
    QCOMPARE(read->removed, QList{RecordRef(RecordKind::Job, 99)});
}

void TestEditing::nobodyChangesTheAuditTrail_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addRow("change a row") << u"UPDATE audit SET to_value = '{}'"_s;
    QTest::addRow("remove a row") << u"DELETE FROM audit"_s;
    QTest::addRow("change an edit") << u"UPDATE edit SET actor_name = 'Nobody'"_s;
    QTest::addRow("remove an edit") << u"DELETE FROM edit"_s;
}

void TestEditing::nobodyChangesTheAuditTrail()
{
    QFETCH(const QString, sql);
    const QString error = samples::sqlError(path(), sql);
    QVERIFY2(error.contains(u"never changed"_s), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
