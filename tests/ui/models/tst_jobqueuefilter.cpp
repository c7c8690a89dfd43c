#include "tests/support/testday.h"
#include "ui/models/jobqueuefilter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

using Pill = QueueCondition::Pill;

/// What the queue shows under each condition, and that it stays right while the board changes.
class TestJobQueueFilter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void shows_data();
    void shows();
    void countsTellWhatOtherPillsWouldShow();
    void conditionsJoin();
    void clearShowsEverything();
    void sameConditionTellsNothing();
    void rowsComeAndGoWithTheirValues();
    void aRowMovesAmongTheShown();
    void manyChangesAreCountedOnce();
    void randomEditsUnderRandomConditions();

private:
    [[nodiscard]] QString shown() const;
    [[nodiscard]] JobId numbered(const QString &number) const;
    void take(JobId job, const std::function<void(Job &)> &change);

    test::TestDay m_day;
    TechnicianId m_ana;
    std::unique_ptr<JobQueueModel> m_model;
    std::unique_ptr<JobQueueFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestJobQueueFilter::init()
{
    m_tester.reset();
    m_filter.reset();
    m_day = test::TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    const CustomerId zoe = m_day.customer(u"Zoë Hall"_s);
    const auto titled = [](const QString &title) { return [title](Job &job) { job.title = title; }; };
    const auto on = [this](const QString &begin, const QString &end) { return test::promised(m_day.span(begin, end)); };
    m_day.job(u"J-1"_s, test::all({titled(u"No heat, infant"_s), on(u"08:00"_s, u"10:00"_s), [zoe](Job &job) {
                                       job.priority = Priority::Emergency;
                                       job.customer = zoe;
                                   }}));
    m_day.job(u"J-2"_s, test::all({titled(u"Boiler service"_s), on(u"09:00"_s, u"11:00"_s), [](Job &job) {
                                       job.tags = {u"VIP"_s};
                                   }}));
    m_day.job(u"J-3"_s, test::all({titled(u"Tap drips"_s), on(u"-1 09:00"_s, u"-1 11:00"_s), [](Job &job) {
                                       job.address = u"4 Heath Road"_s;
                                   }}));
    m_day.scheduled(u"J-4"_s, m_ana, u"10:00"_s, titled(u"Heat pump check"_s));
    m_day.scheduled(u"J-5"_s, m_ana, u"+1 10:00"_s, titled(u"Radiator"_s));
    m_day.job(u"J-6"_s, test::all({titled(u"Gutter"_s), test::hasStatus(JobStatus::Cancelled)}));

    m_model = std::make_unique<JobQueueModel>(m_day.at(u"08:00"_s));
    m_filter = std::make_unique<JobQueueFilter>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_filter.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->showDay(m_day.snapshot());
}

/// The numbers without their "J-", in order: "1 3 2".
QString TestJobQueueFilter::shown() const
{
    QStringList numbers;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        numbers.append(m_filter->index(row).data(JobQueueModel::NumberRole).toString().mid(2));
    return numbers.join(u' ');
}

JobId TestJobQueueFilter::numbered(const QString &number) const
{
    const auto jobs = m_day.snapshot().jobs;
    return std::ranges::find(jobs, number, &Job::number)->id;
}

void TestJobQueueFilter::take(JobId id, const std::function<void(Job &)> &change)
{
    change(m_day[id]);
    BoardChanges changes;
    changes.jobs = {id};
    m_model->takeChanges(m_day.snapshot(), changes);
}

void TestJobQueueFilter::shows_data()
{
    using Set = std::function<void(JobQueueFilter &)>;
    QTest::addColumn<Set>("set");
    QTest::addColumn<QString>("numbers");
    const auto row = [](const char *what, Set set, const QString &numbers) {
        QTest::newRow(what) << std::move(set) << numbers;
    };
    const auto text = [](const QString &typed) { return [typed](JobQueueFilter &filter) { filter.setText(typed); }; };
    const auto statuses = [](const QSet<JobStatus> &wanted) {
        return [wanted](JobQueueFilter &filter) { filter.setStatuses(wanted); };
    };
    row("everything", [](JobQueueFilter &) {}, u"1 3 2 4 5 6"_s);
    row("emergencies", [](JobQueueFilter &filter) { filter.setPill(Pill::Emergency); }, u"1"_s);
    row("all others", [](JobQueueFilter &filter) { filter.setPill(Pill::Normal); }, u"3 2 4 5 6"_s);
    row("a word of the title", text(u"boiler"_s), u"2"_s);
    row("part of a word, in title and address", text(u"heat"_s), u"1 3 4"_s);
    row("every word has to match", text(u"heat pump"_s), u"4"_s);
    row("in any order, across fields", text(u"hall heat"_s), u"1"_s);
    row("without case and accents", text(u"ZOE"_s), u"1"_s);
    row("accents typed do not matter either", text(u"böiler"_s), u"2"_s);
    row("number", text(u"j-3"_s), u"3"_s);
    row("tag", text(u"vip"_s), u"2"_s);
    row("nothing but spaces", text(u"   "_s), u"1 3 2 4 5 6"_s);
    row("no match", text(u"chimney"_s), QString());
    row("one status", statuses({JobStatus::Unassigned}), u"1 3 2"_s);
    row("two statuses", statuses({JobStatus::Unassigned, JobStatus::Cancelled}), u"1 3 2 6"_s);
    row("a technician", [](JobQueueFilter &filter) { filter.setTechnician(TechnicianId{1}); }, u"4 5"_s);
    row(
        "a day, with what is overdue or has none", [](JobQueueFilter &filter) { filter.setDay({2026, 3, 10}); },
        u"1 3 2 4 6"_s);
    row("the next day", [](JobQueueFilter &filter) { filter.setDay({2026, 3, 11}); }, u"3 5 6"_s);
}

void TestJobQueueFilter::shows()
{
    QFETCH(std::function<void(JobQueueFilter &)>, set);
    QCOMPARE(m_ana, TechnicianId{1});
    set(*m_filter);
    QTEST(shown(), "numbers");
}

void TestJobQueueFilter::countsTellWhatOtherPillsWouldShow()
{
    const auto counts = [this] {
        return QList{m_filter->count(Pill::All), m_filter->count(Pill::Normal), m_filter->count(Pill::Emergency)};
    };
    QCOMPARE(counts(), (QList{6, 5, 1}));
    m_filter->setPill(Pill::Emergency);
    QCOMPARE(counts(), (QList{6, 5, 1}));
    m_filter->setText(u"heat"_s);
    QCOMPARE(counts(), (QList{3, 2, 1}));
}

void TestJobQueueFilter::conditionsJoin()
{
    m_filter->setText(u"heat"_s);
    m_filter->setStatuses({JobStatus::Unassigned});
    m_filter->setPill(Pill::Normal);
    QCOMPARE(shown(), u"3"_s);
    QVERIFY(m_filter->condition().isNarrowed());
}

void TestJobQueueFilter::clearShowsEverything()
{
    m_filter->setText(u"chimney"_s);
    m_filter->setTechnician(m_ana);
    m_filter->clear();
    QCOMPARE(m_filter->rowCount(), 6);
    QVERIFY(!m_filter->condition().isNarrowed());
}

void TestJobQueueFilter::sameConditionTellsNothing()
{
    m_filter->setText(u"heat"_s);
    QSignalSpy reset(m_filter.get(), &JobQueueFilter::modelReset);
    m_filter->setText(u"HEAT "_s);
    QCOMPARE(reset.count(), 0);
}

void TestJobQueueFilter::rowsComeAndGoWithTheirValues()
{
    m_filter->setText(u"heat"_s);
    QSignalSpy reset(m_filter.get(), &JobQueueFilter::modelReset);
    const JobId boiler = numbered(u"J-2"_s);
    take(boiler, [](Job &job) { job.title = u"Heating service"_s; });
    QCOMPARE(shown(), u"1 3 2 4"_s);
    take(boiler, [](Job &job) { job.title = u"Service"_s; });
    QCOMPARE(shown(), u"1 3 4"_s);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_filter->rowOf(boiler), -1);
}

void TestJobQueueFilter::aRowMovesAmongTheShown()
{
    QSignalSpy moved(m_filter.get(), &JobQueueFilter::rowsMoved);
    take(numbered(u"J-2"_s), [](Job &job) { job.priority = Priority::High; });
    QCOMPARE(shown(), u"1 2 3 4 5 6"_s);
    take(numbered(u"J-3"_s), [this](Job &job) { job = assigned(job, m_ana, m_day.at(u"12:00"_s)); });
    QCOMPARE(shown(), u"1 2 3 4 5 6"_s); // the first of the scheduled now
    take(numbered(u"J-1"_s), [](Job &job) { job.status = JobStatus::Completed; });
    QCOMPARE(shown(), u"2 3 4 5 1 6"_s);
    QCOMPARE(moved.count(), 2);
}

void TestJobQueueFilter::manyChangesAreCountedOnce()
{
    QSignalSpy counted(m_filter.get(), &JobQueueFilter::countsChanged);
    for (const JobId id : m_day.snapshot().jobs.keys())
        take(id, [](Job &job) { job.title += u" again"_s; });
    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(m_filter->count(Pill::All), 6);
}

void TestJobQueueFilter::randomEditsUnderRandomConditions()
{
    QRandomGenerator random(11);
    const QStringList words{u"heat"_s, u"tap"_s, u"gas"_s, QString()};
    for (int round = 0; round < 600; ++round) {
        const JobId id{random.bounded(100, 140)};
        if (random.bounded(6) == 0) {
            m_day.snapshot().jobs.remove(id);
            take({}, [](Job &) {});
            m_day.snapshot().jobs.remove({});
        }
        if (random.bounded(5) == 0)
            m_filter->setText(words.at(random.bounded(int(words.size()))));
        if (random.bounded(5) == 0)
            m_filter->setPill(Pill(random.bounded(3)));
        take(id, [&](Job &job) {
            job.id = id;
            job.title = words.at(random.bounded(int(words.size())));
            job.status = JobStatus(random.bounded(8));
            job.priority = Priority(random.bounded(4));
        });
        QStringList expected;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_filter->condition().accepts(m_model->row(row), m_model->firstDay()))
                expected.append(QString::number(m_model->row(row).job.value));
        }
        QStringList actual;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            actual.append(QString::number(m_filter->row(row).job.value));
        QCOMPARE(actual, expected);
    }
}

QTEST_GUILESS_MAIN(TestJobQueueFilter)
#include "tst_jobqueuefilter.moc"
