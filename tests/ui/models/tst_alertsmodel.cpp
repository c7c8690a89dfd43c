#include "tests/support/testday.h"
#include "ui/models/alertsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestAlertsModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void words_data();
    void words();
    void contradictions_data();
    void contradictions();
    void rowsKeepTheirPlace();
    void nothingNewIsNotTold();
    void knowsWhomToCall();
    void isReadOut();

private:
    [[nodiscard]] Alert late(TechnicianId technician, int minutes) const
    {
        return {.cause = {AlertCause::Kind::Progress, technician.value},
                .kind = AlertKind::LateStart,
                .technician = technician,
                .job = m_job,
                .amount = Minutes(minutes),
                .late = m_job,
                .lateBy = Minutes(minutes),
                .since = m_day.at(u"10:41"_s)};
    }
    [[nodiscard]] QString text(const Alert &alert, int role = Qt::DisplayRole)
    {
        AlertsModel model;
        model.setAlerts({alert}, m_day.snapshot());
        return model.index(0).data(role).toString();
    }

    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_job;
    JobId m_later;
};

void TestAlertsModel::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s, [](Technician &ana) { ana.phone = u"01632 960100"_s; });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_job = m_day.scheduled(u"J-1011"_s, m_ana, u"11:30"_s, promised(m_day.span(u"10:00"_s, u"12:00"_s)));
    m_later = m_day.scheduled(u"J-1012"_s, m_ana, u"13:00"_s);
}

void TestAlertsModel::words_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<int>("following");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");
    QTest::newRow("late") << AlertKind::LateStart << 0
                          << u"Ana Moreno will be 25 min late at J-1011 (window until 12:00)"_s << QString();
    QTest::newRow("late, and others too")
        << AlertKind::LateStart << 2 << u"Ana Moreno will be 25 min late at J-1011 (window until 12:00)"_s
        << u"2 stop(s) after it will be late too"_s;
    QTest::newRow("runs over") << AlertKind::RunningOver << 0 << u"Ana Moreno runs 25 min over at J-1011"_s
                               << QString();
    QTest::newRow("stalled") << AlertKind::Stalled << 0 << u"Ana Moreno: no progress at J-1011 for 25 min"_s
                             << QString();
    QTest::newRow("shift") << AlertKind::ShiftEnd << 0
                           << u"Ana Moreno will be done with J-1011 25 min after the shift"_s << QString();
    QTest::newRow("silent") << AlertKind::SilentPhone << 0 << u"Nothing heard of Ana Moreno's phone for 25 min"_s
                            << u"Call, or have the phone's tracking app opened"_s;
    QTest::newRow("help") << AlertKind::HelpAsked << 0 << u"Ana Moreno asks for help at J-1011"_s << QString();
}

void TestAlertsModel::words()
{
    QFETCH(AlertKind, kind);
    QFETCH(int, following);
    QFETCH(QString, title);
    QFETCH(QString, detail);
    Alert alert = late(m_ana, 25);
    alert.kind = kind;
    alert.following = following;
    QCOMPARE(text(alert), title);
    QCOMPARE(text(alert, AlertsModel::DetailRole), detail);
    QCOMPARE(text(alert, AlertsModel::SinceRole), u"since 10:41"_s);
}

void TestAlertsModel::contradictions_data()
{
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("isOthers");
    QTest::addColumn<QString>("title");
    QTest::newRow("cancelled") << JobStep::Complete << JobStatus::Cancelled << false
                               << u"Ana Moreno says that J-1011 is complete; the board says it is cancelled"_s;
    QTest::newRow("on hold") << JobStep::Arrive << JobStatus::OnHold << false
                             << u"Ana Moreno says that J-1011 is on site; the board says it is on hold"_s;
    QTest::newRow("somebody else's")
        << JobStep::Travel << JobStatus::Scheduled << true
        << u"Ana Moreno says that J-1011 is on the way; the board says it is with Mike Boyle, scheduled"_s;
}

void TestAlertsModel::contradictions()
{
    QFETCH(JobStep, step);
    QFETCH(JobStatus, status);
    QFETCH(bool, isOthers);
    QFETCH(QString, title);
    m_day[m_job].status = status;
    if (isOthers)
        m_day[m_job].technician = m_mike;
    const PhoneQuestion question{.id = {7},
                                 .technician = m_ana,
                                 .job = m_job,
                                 .step = step,
                                 .note = u"Done by ten"_s,
                                 .at = m_day.at(u"10:41"_s)};
    m_day.snapshot().questions.insert(question.id, question);
    const Alert alert{.cause = {AlertCause::Kind::Question, 7},
                      .kind = AlertKind::Contradiction,
                      .technician = m_ana,
                      .job = m_job,
                      .question = {7},
                      .since = question.at};
    QCOMPARE(text(alert), title);
    QCOMPARE(text(alert, AlertsModel::DetailRole), u"“Done by ten”"_s);
}

void TestAlertsModel::rowsKeepTheirPlace()
{
    AlertsModel model;
    QAbstractItemModelTester tester(&model);
    model.setAlerts({late(m_ana, 10), late(m_mike, 5)}, m_day.snapshot());
    const QPersistentModelIndex ana = model.index(0);
    const QPersistentModelIndex mike = model.index(1);
    model.setAlerts({late(m_mike, 30), late(m_ana, 12)}, m_day.snapshot());
    QCOMPARE(mike.row(), 0);
    QCOMPARE(ana.row(), 1);
    QVERIFY(ana.data().toString().contains(u"12 min"_s));
    model.setAlerts({late(m_ana, 12)}, m_day.snapshot());
    QVERIFY(!mike.isValid());
    QCOMPARE(ana.row(), 0);
    QCOMPARE(model.rowOf({AlertCause::Kind::Progress, m_mike.value}), -1);
    model.setAlerts({}, m_day.snapshot());
    QCOMPARE(model.rowCount(), 0);
}

void TestAlertsModel::nothingNewIsNotTold()
{
    AlertsModel model;
    QSignalSpy spy(&model, &AlertsModel::changed);
    model.setAlerts({late(m_ana, 10)}, m_day.snapshot());
    model.setAlerts({late(m_ana, 10)}, m_day.snapshot());
    QCOMPARE(spy.count(), 1);
}

void TestAlertsModel::knowsWhomToCall()
{
    AlertsModel model;
    model.setAlerts({late(m_ana, 10)}, m_day.snapshot());
    QCOMPARE(model.technicianName(0), u"Ana Moreno"_s);
    QCOMPARE(model.phone(0), u"01632 960100"_s);
}

void TestAlertsModel::isReadOut()
{
    QCOMPARE(text(late(m_ana, 10), Qt::AccessibleTextRole),
             u"Ana Moreno will be 10 min late at J-1011 (window until 12:00), since 10:41"_s);
}

QTEST_GUILESS_MAIN(TestAlertsModel)
#include "tst_alertsmodel.moc"
