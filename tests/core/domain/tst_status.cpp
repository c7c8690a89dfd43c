#include "core/domain/status.h"
#include "tests/support/plaintext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class StatusTest : public QObject
{
    Q_OBJECT

private slots:
    void statusesFallIntoGroups_data();
    void statusesFallIntoGroups();
    void eachHasItsOwnWords();
};

void StatusTest::statusesFallIntoGroups_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("started"); // SPEC 1
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("inProgress");

    QTest::newRow("unassigned") << JobStatus::Unassigned << false << true << false;
    QTest::newRow("scheduled") << JobStatus::Scheduled << false << true << false;
    QTest::newRow("dispatched") << JobStatus::Dispatched << true << true << true;
    QTest::newRow("en route") << JobStatus::EnRoute << true << true << true;
    QTest::newRow("on site") << JobStatus::OnSite << true << true << true;
    QTest::newRow("on hold") << JobStatus::OnHold << false << true << false;
    QTest::newRow("completed") << JobStatus::Completed << true << false << false;
    QTest::newRow("cancelled") << JobStatus::Cancelled << false << false << false;
}

void StatusTest::statusesFallIntoGroups()
{
    QFETCH(const JobStatus, status);
    QTEST(isStarted(status), "started");
    QTEST(isOpen(status), "open");
    QTEST(isInProgress(status), "inProgress");
}

void StatusTest::eachHasItsOwnWords()
{
    const auto distinct = [](auto last) {
        QSet<QString> words;
        for (int value = 0; value <= int(last); ++value)
            words.insert(StatusWords::of(decltype(last)(value)));
        words.remove(QString());
        return int(words.size()) == int(last) + 1;
    };
    QVERIFY(distinct(JobStatus::Cancelled));
    QVERIFY(distinct(TechnicianStatus::OffShift));
    QVERIFY(distinct(Priority::Emergency));
    QVERIFY(distinct(ShiftKind::TimeOff));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::StatusTest)
#include "tst_status.moc"
