#include "core/store/officethread.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using namespace std::chrono_literals;

namespace {

Edit retitled(const Job &job, const QString &title)
{
    Job after = job;
    after.title = title;
    ChangeSet changes;
    changes.update(job, after);
    return {.changes = changes, .label = u"Edit"_s};
}

/// The title that the file holds.
QString titleOf(OfficeThread &office, JobId job)
{
    const auto read = [job](OfficeFile &file) { return file.read({{RecordKind::Job, job.value}}); };
    return orDie(office.ask(read).result()).jobs.value(0).title;
}

/// What the thread of an office told, taken on this one; a QSignalSpy would be written to while it is read.
class Told
{
public:
    explicit Told(OfficeThread &office)
    {
        QObject::connect(&office, &OfficeThread::newsArrived, &m_here,
                         [this](const OfficeNews &told) { news.append(told); });
        QObject::connect(&office, &OfficeThread::watchFailed, &m_here,
                         [this](const Error &why) { failures.append(why); });
        QObject::connect(&office, &OfficeThread::watchRecovered, &m_here, [this] { ++recoveries; });
    }

    QList<OfficeNews> news;
    QList<Error> failures;
    int recoveries = 0;

private:
    QObject m_here;
};

} // namespace

class OfficeThreadTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_office.reset(); }

    void workIsDoneElsewhereInOrder();
    void writesReachTheFile();
    void whatFollowsAFailureIsRefusedUntilAcknowledged();
    void otherWindowsEditsAreTold();
    void ownEditsAreNoNews();
    void editsBetweenAreNeverMissed();
    void positionsAreToldHoweverLateTheyCome();
    void whoWatchesEditsAloneHearsOfNoPhone();
    void aLostFileIsToldOnceAndItsReturn();
    void theEndFinishesWhatWasAskedFor();

private:
    [[nodiscard]] OfficeThread &office() { return m_office->thread(); }
    [[nodiscard]] Instant now() { return m_office->clock().now(); }
    [[nodiscard]] std::unique_ptr<OfficeThread> open(const QString &station)
    {
        return std::make_unique<OfficeThread>(orDie(OfficeFile::open(m_office->path())), station);
    }

    std::unique_ptr<TestOffice> m_office;
    TechnicianId m_ana;
    TechnicianId m_bo;
    Job m_job;
};

void OfficeThreadTest::init()
{
    TestDay day;
    m_ana = day.worker(u"Ana"_s);
    m_bo = day.worker(u"Bo"_s);
    const JobId job = day.job(u"J"_s);
    m_job = day[job];
    m_office = std::make_unique<TestOffice>(day.snapshot(), day.at(u"09:00"_s));
}

void OfficeThreadTest::workIsDoneElsewhereInOrder()
{
    QList<int> order;
    QThread *elsewhere = nullptr;
    for (int i = 0; i < 50; ++i) {
        (void)office().ask([&order, i](OfficeFile &) {
            order.append(i);
            return i;
        });
    }
    const int last = office()
                         .ask([&](OfficeFile &) {
                             elsewhere = QThread::currentThread();
                             return int(order.size());
                         })
                         .result();
    QCOMPARE(last, 50);
    QVERIFY(std::ranges::is_sorted(order));
    QVERIFY(elsewhere != QThread::currentThread());
}

void OfficeThreadTest::writesReachTheFile()
{
    const Result<qint64> first = office().write(retitled(m_job, u"Leak"_s), now()).result();
    VERIFY_RESULT(first);
    Job renamed = m_job;
    renamed.title = u"Leak"_s;
    const Result<qint64> second = office().write(retitled(renamed, u"Burst pipe"_s), now()).result();
    VERIFY_RESULT(second);
    QCOMPARE_GT(*second, *first);
    QCOMPARE(titleOf(office(), m_job.id), u"Burst pipe"_s);

    const auto history = [this](OfficeFile &file) { return file.history({RecordKind::Job, m_job.id.value}); };
    const QList<StoredEdit> edits = orDie(office().ask(history).result());
    QCOMPARE(edits.front().id, *second);
    QCOMPARE(edits.front().station, u"test"_s);
    QCOMPARE(edits.front().at, now());
}

void OfficeThreadTest::whatFollowsAFailureIsRefusedUntilAcknowledged()
{
    Job stale = m_job;
    stale.title = u"never so"_s;
    QFuture<Result<qint64>> failing = office().write(retitled(stale, u"x"_s), now());
    QFuture<Result<qint64>> following = office().write(retitled(m_job, u"Leak"_s), now());
    QVERIFY(!failing.result());
    QCOMPARE(failing.result().error().code, ErrorCode::Conflict);
    QVERIFY(!following.result());
    QCOMPARE(following.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(titleOf(office(), m_job.id), QString());

    office().acknowledgeFailure();
    VERIFY_RESULT(office().write(retitled(m_job, u"Leak"_s), now()).result());
    QCOMPARE(titleOf(office(), m_job.id), u"Leak"_s);
}

void OfficeThreadTest::otherWindowsEditsAreTold()
{
    const Told told(office());
    const auto other = open(u"other"_s);
    const qint64 edit = orDie(other->write(retitled(m_job, u"Leak"_s), now()).result());
    QTRY_COMPARE_WITH_TIMEOUT(told.news.size(), 1, 1s);
    const OfficeNews news = told.news.constFirst();
    QCOMPARE(news.newestEdit, edit);
    QCOMPARE(news.jobs.size(), 1);
    QCOMPARE(news.jobs.front().title, u"Leak"_s);
}

void OfficeThreadTest::ownEditsAreNoNews()
{
    const Told told(office());
    VERIFY_RESULT(office().write(retitled(m_job, u"Leak"_s), now()).result());
    const auto other = open(u"other"_s);
    ChangeSet changes;
    changes.create(Skill{.id = {900}, .name = u"Gas"_s});
    orDie(other->write({.changes = changes}, now()).result());
    QTRY_COMPARE_WITH_TIMEOUT(told.news.size(), 1, 1s);
    const OfficeNews news = told.news.constFirst();
    QVERIFY(news.jobs.isEmpty());
    QCOMPARE(news.skills.size(), 1);
}

void OfficeThreadTest::editsBetweenAreNeverMissed()
{
    // Theirs, ours, theirs: ours takes a number between two that this window has not seen.
    const Told told(office());
    const auto other = open(u"other"_s);
    for (int i = 0; i < 20; ++i) {
        ChangeSet changes;
        changes.create(Skill{.id = {900 + i}, .name = u"Skill %1"_s.arg(i)});
        orDie(other->write({.changes = changes}, now()).result());
        orDie(office().write(retitled(m_job, u"Title %1"_s.arg(i)), now()).result());
        m_job.title = u"Title %1"_s.arg(i);
    }
    const auto seen = [&told] {
        QSet<SkillId> skills;
        for (const OfficeNews &news : told.news) {
            for (const Skill &skill : news.skills)
                skills.insert(skill.id);
        }
        return skills.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(seen(), 20, 1s);
}

void OfficeThreadTest::positionsAreToldHoweverLateTheyCome()
{
    const Told told(office());
    const auto other = open(u"other"_s);
    const auto report = [&](TechnicianId who, Instant at) {
        const QList<PositionFix> fixes{{.technician = who, .point = {50.0, 8.0}, .at = at}};
        orDie(other->ask([fixes](OfficeFile &file) { return file.writePositions(fixes); }).result());
    };
    const auto isTold = [&told](TechnicianId who, Instant at) {
        return std::ranges::any_of(told.news, [&](const OfficeNews &news) {
            return std::ranges::any_of(news.positions,
                                       [&](const PositionFix &fix) { return fix.technician == who && fix.at == at; });
        });
    };
    report(m_ana, now());
    QTRY_VERIFY_WITH_TIMEOUT(isTold(m_ana, now()), 1s);
    // Bo's phone was without network: his newest fix is older than what was told of Ana.
    report(m_bo, now() - Minutes(20));
    QTRY_VERIFY_WITH_TIMEOUT(isTold(m_bo, now() - Minutes(20)), 1s);
}

void OfficeThreadTest::whoWatchesEditsAloneHearsOfNoPhone()
{
    const auto watcher = open(u"watcher"_s);
    const Told told(*watcher);
    watcher->watch(std::chrono::milliseconds(20), orDie(orDie(OfficeFile::open(m_office->path()))->newestEdit()),
                   OfficeThread::Watched::Edits);
    m_office->report({.technician = m_ana, .point = {50.0, 8.0}, .at = now()});
    VERIFY_RESULT(office().write(retitled(m_job, u"Leak"_s), now()).result());
    QTRY_COMPARE_WITH_TIMEOUT(told.news.size(), 1, 1s);
    const OfficeNews news = told.news.constFirst();
    QCOMPARE(news.jobs.size(), 1);
    QVERIFY(news.positions.isEmpty());
}

void OfficeThreadTest::aLostFileIsToldOnceAndItsReturn()
{
    const Told told(office());
    const QString elsewhere = m_office->path() + u".moved"_s;
    QVERIFY(QFile::rename(m_office->path(), elsewhere));
    QTRY_COMPARE_WITH_TIMEOUT(told.failures.size(), 1, 2s);
    QVERIFY(!told.failures.constFirst().message.isEmpty());
    const Result<qint64> written = office().write(retitled(m_job, u"Leak"_s), now()).result();
    QVERIFY(!written);
    QVERIFY(QFile::rename(elsewhere, m_office->path()));
    QTRY_COMPARE_WITH_TIMEOUT(told.recoveries, 1, 2s);
    QCOMPARE(told.failures.size(), 1);
    office().acknowledgeFailure();
    VERIFY_RESULT(office().write(retitled(m_job, u"Leak"_s), now()).result());
}

void OfficeThreadTest::theEndFinishesWhatWasAskedFor()
{
    auto other = open(u"other"_s);
    for (int i = 0; i < 100; ++i) {
        (void)other->write(retitled(m_job, u"Title %1"_s.arg(i)), now());
        m_job.title = u"Title %1"_s.arg(i);
    }
    other.reset();
    QCOMPARE(titleOf(office(), m_job.id), u"Title 99"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::OfficeThreadTest)
#include "tst_officethread.moc"
