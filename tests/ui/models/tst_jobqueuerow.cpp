#include "tests/support/testday.h"
#include "ui/models/jobqueuerow.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// The order of the queue and what its search sees, as pure functions of a day.
class TestJobQueueRow : public QObject
{
    Q_OBJECT

private slots:
    void order_data();
    void order();
    void folds_data();
    void folds();
    void searchSees_data();
    void searchSees();
    void lateness_data();
    void lateness();
    void rowTellsTheJob();

private:
    [[nodiscard]] Job jobOf(const QString &words) const;

    test::TestDay m_day;
};

/// "emergency scheduled -10:00": priority, status, window end.
Job TestJobQueueRow::jobOf(const QString &words) const
{
    Job job;
    for (const QString &word : words.split(u' ')) {
        if (word.startsWith(u'-')) {
            job.windowBegin = m_day.at(u"07:00"_s);
            job.windowEnd = m_day.at(word.mid(1));
        } else if (word.startsWith(u'@')) {
            job.closedAt = m_day.at(word.mid(1));
        } else {
            const QStringList priorities{u"low"_s, u"normal"_s, u"high"_s, u"emergency"_s};
            const QStringList statuses{u"open"_s,   u"scheduled"_s, u"dispatched"_s, u"enroute"_s,
                                       u"onsite"_s, u"onhold"_s,    u"completed"_s,  u"cancelled"_s};
            if (priorities.contains(word))
                job.priority = Priority(priorities.indexOf(word));
            else
                job.status = JobStatus(statuses.indexOf(word));
        }
    }
    return job;
}

void TestJobQueueRow::order_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *why, const QString &first, const QString &second) {
        QTest::newRow(why) << first << second;
    };
    row("an emergency before anything open", u"emergency open"_s, u"high open -08:00"_s);
    row("even when somebody has it", u"emergency onsite"_s, u"high open"_s);
    row("an open emergency before an assigned one", u"emergency open -12:00"_s, u"emergency scheduled -08:00"_s);
    row("open before on hold", u"normal open"_s, u"normal onhold"_s);
    row("on hold before scheduled", u"normal onhold"_s, u"normal scheduled"_s);
    row("scheduled before dispatched", u"normal scheduled"_s, u"normal dispatched"_s);
    row("dispatched before en route", u"normal dispatched"_s, u"normal enroute"_s);
    row("en route before on site", u"normal enroute"_s, u"normal onsite"_s);
    row("on site before completed", u"low onsite"_s, u"high completed"_s);
    row("completed before cancelled", u"normal completed"_s, u"normal cancelled"_s);
    row("a closed emergency is no longer first", u"low scheduled"_s, u"emergency completed"_s);
    row("high before normal", u"high open -12:00"_s, u"normal open -08:00"_s);
    row("normal before low", u"normal open"_s, u"low open"_s);
    row("the sooner promise first", u"normal open -09:00"_s, u"normal open -10:00"_s);
    row("a promise before none", u"normal open -17:00"_s, u"normal open"_s);
    row("the latest closed first", u"normal completed @11:00"_s, u"normal completed @10:00"_s);
}

void TestJobQueueRow::order()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    // Ids against the expected order, so that they do not decide.
    Job one = jobOf(first);
    Job two = jobOf(second);
    one.id = JobId{2};
    two.id = JobId{1};
    QVERIFY(queueRank(one) < queueRank(two));
}

void TestJobQueueRow::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"No HEAT"_s << u"no heat"_s;
    QTest::newRow("accents") << u"Ångström Café"_s << u"angstrom cafe"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("letters that do not come apart") << u"Łódź Søren"_s << u"lodz soren"_s;
    QTest::newRow("full width") << u"ＡＢＣ"_s << u"abc"_s;
    QTest::newRow("other scripts stay") << u"Привет"_s << u"привет"_s;
}

void TestJobQueueRow::folds()
{
    QFETCH(QString, text);
    QTEST(foldedForSearch(text), "folded");
}

void TestJobQueueRow::searchSees_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("title") << u"boiler"_s << true;
    QTest::newRow("customer, without accent") << u"zoe"_s << true;
    QTest::newRow("address") << u"mill lane"_s << true;
    QTest::newRow("number") << u"j-1043"_s << true;
    QTest::newRow("number without its dash") << u"j1043"_s << true;
    QTest::newRow("tag") << u"vip"_s << true;
    QTest::newRow("left over from another day") << u"rolled"_s << true;
    QTest::newRow("not the notes") << u"key"_s << false;
}

void TestJobQueueRow::searchSees()
{
    QFETCH(QString, typed);
    test::TestDay day;
    const CustomerId zoe = day.customer(u"Zoë Hall"_s);
    const JobId id = day.job(u"J-1043"_s, [zoe](Job &job) {
        job.title = u"Boiler leaks"_s;
        job.customer = zoe;
        job.address = u"4 Mill Lane"_s;
        job.tags = {u"VIP"_s};
        job.notes = u"The key is under the mat"_s;
        job.rolledFrom = QDate(2026, 3, 9);
    });
    const JobQueueRow row = queueRow(day[id], day.snapshot(), day.snapshot().calendar());
    QTEST(row.haystack.contains(typed), "isFound");
}

void TestJobQueueRow::lateness_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("isLate");
    QTest::newRow("inside the window") << u"normal open -10:00"_s << u"09:59"_s << false;
    QTest::newRow("at its end") << u"normal open -10:00"_s << u"10:00"_s << false;
    QTest::newRow("after it") << u"normal open -10:00"_s << u"10:01"_s << true;
    QTest::newRow("scheduled") << u"normal scheduled -10:00"_s << u"11:00"_s << true;
    QTest::newRow("somebody is on the way") << u"normal enroute -10:00"_s << u"11:00"_s << false;
    QTest::newRow("done") << u"normal completed -10:00"_s << u"11:00"_s << false;
    QTest::newRow("nothing promised") << u"normal open"_s << u"23:00"_s << false;
}

void TestJobQueueRow::lateness()
{
    QFETCH(QString, job);
    QFETCH(QString, now);
    const JobQueueRow row = queueRow(jobOf(job), m_day.snapshot(), m_day.snapshot().calendar());
    QTEST(row.isLate(m_day.at(now)), "isLate");
}

void TestJobQueueRow::rowTellsTheJob()
{
    test::TestDay day;
    const TechnicianId ana = day.worker(u"Ana Moreno"_s);
    const JobId id = day.scheduled(u"J-7"_s, ana, u"10:40"_s, [](Job &job) { job.notes = u"\n  Ring twice \nDog"_s; });
    const JobQueueRow row = queueRow(day[id], day.snapshot(), day.snapshot().calendar());
    QCOMPARE(row.technicianName, u"Ana Moreno"_s);
    QCOMPARE(row.firstNote, u"Ring twice"_s);
    QCOMPARE(row.day, day.date());
    QCOMPARE(row.start, day.at(u"10:40"_s));
}

QTEST_GUILESS_MAIN(TestJobQueueRow)
#include "tst_jobqueuerow.moc"
