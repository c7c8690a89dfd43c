#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/jobmime.h"
#include "ui/models/technicianlistmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestTechnicianListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void listsPeopleWithTheirStops();
    void tellsRows();
    void tellsStops();
    void firstDriveIsFromHome();
    void aMovedJobMovesItsRow();
    void anEarlierStartMovesTheStop();
    void refreshesOnlyWhoChanged();
    void aNewShiftMovesThePersonUp();
    void someoneWhoLeavesGoes();
    void theClockBringsHints();
    void anotherDayIsAnotherList();
    void weekNamesTheDays();
    void dragsCarryStopsOnly();

private:
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QVariant of(TechnicianId technician, int role) const
    {
        return m_model->indexOf(technician).data(role);
    }
    [[nodiscard]] QVariant of(JobId stop, int role) const { return m_model->indexOf(stop).data(role); }

    test::TestDay m_day;
    test::MinuteDrives m_drives;
    TechnicianId m_ana;
    TechnicianId m_mike;
    TechnicianId m_zoe;
    JobId m_boiler;
    JobId m_leak;
    JobId m_tap;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<TechnicianListModel> m_model;
};

void TestTechnicianListModel::init()
{
    m_day = test::TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s, [this](Technician &ana) {
        ana.status = TechnicianStatus::OnJob;
        ana.statusAt = m_day.at(u"09:12"_s);
    });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_zoe = m_day.technician(u"Zoe"_s);
    m_boiler = m_day.scheduled(u"J-1"_s, m_ana, u"09:00"_s, test::stands(10));
    m_leak = m_day.scheduled(u"J-2"_s, m_ana, u"11:00"_s, test::stands(25));
    m_tap = m_day.scheduled(u"J-3"_s, m_mike, u"10:00"_s);
    m_day[m_boiler].title = u"Boiler"_s;
    m_day[m_leak].title = u"Leak"_s;
    m_day[m_tap].title = u"Tap"_s;
    m_day[m_boiler].status = JobStatus::Completed;
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_model = std::make_unique<TechnicianListModel>(m_office->board(), m_drives, m_day.at(u"09:00"_s));
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestTechnicianListModel::cleanup()
{
    m_model.reset();
    m_office.reset();
}

QStringList TestTechnicianListModel::rows() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex technician = m_model->index(row, 0);
        all.append(technician.data().toString());
        for (int stop = 0; stop < m_model->rowCount(technician); ++stop)
            all.append(u"  "_s + m_model->index(stop, 0, technician).data().toString());
    }
    return all;
}

void TestTechnicianListModel::listsPeopleWithTheirStops()
{
    QCOMPARE(rows(), (QStringList{u"Ana Moreno"_s, u"  Boiler"_s, u"  Leak"_s, u"Mike Boyle"_s, u"  Tap"_s, u"Zoe"_s}));
    QCOMPARE(m_model->technicianAt(m_model->indexOf(m_mike)), m_mike);
    QCOMPARE(m_model->technicianAt(m_model->indexOf(m_tap)), m_mike);
    QCOMPARE(m_model->jobAt(m_model->indexOf(m_tap)), m_tap);
    QCOMPARE(m_model->jobAt(m_model->indexOf(m_mike)), JobId{});
    QVERIFY(!m_model->indexOf(TechnicianId{999}).isValid());
}

void TestTechnicianListModel::tellsRows()
{
    QCOMPARE(of(m_ana, TechnicianListModel::InitialsRole).toString(), u"AM"_s);
    QCOMPARE(of(m_ana, TechnicianListModel::StatusTextRole).toString(), u"On job · 09:12"_s);
    QCOMPARE(of(m_ana, TechnicianListModel::WorkTextRole).toString(), u"2 jobs · 1 done"_s);
    QCOMPARE(of(m_ana, TechnicianListModel::CompletionRole).toDouble(), 0.5);
    QCOMPARE(of(m_ana, TechnicianListModel::UtilisationRole).toDouble(), 0.25);
    QVERIFY(!of(m_ana, TechnicianListModel::HintKindRole).isValid());
    QVERIFY(of(m_ana, TechnicianListModel::IsAtWorkRole).toBool());
    QCOMPARE(of(m_zoe, TechnicianListModel::HintTextRole).toString(), u"No shift"_s);
    QVERIFY(!of(m_zoe, TechnicianListModel::IsAtWorkRole).toBool());
    QVERIFY(of(m_ana, Qt::AccessibleTextRole).toString().contains(u"2 h of 8 h booked"_s));
}

void TestTechnicianListModel::tellsStops()
{
    QCOMPARE(of(m_leak, TechnicianListModel::TimeTextRole).toString(), u"11:00"_s);
    QCOMPARE(of(m_leak, TechnicianListModel::DriveTextRole).toString(), u"15 min drive · 9.3 mi"_s);
    QCOMPARE(of(m_boiler, TechnicianListModel::JobStatusRole).toInt(), int(JobStatus::Completed));
    QVERIFY(of(m_leak, TechnicianListModel::IsCurrentRole).toBool());
    QVERIFY(!of(m_boiler, TechnicianListModel::IsCurrentRole).toBool());
    QVERIFY(of(m_leak, Qt::AccessibleTextRole).toString().startsWith(u"J-2 Leak\n11:00, Scheduled"_s));
}

void TestTechnicianListModel::firstDriveIsFromHome()
{
    QCOMPARE(of(m_boiler, TechnicianListModel::DriveTextRole).toString(), u"10 min drive · 6.2 mi"_s);
    QCOMPARE(of(m_tap, TechnicianListModel::DriveTextRole).toString(), QString()); // nobody knows where it is
}

void TestTechnicianListModel::aMovedJobMovesItsRow()
{
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex boiler = m_model->indexOf(m_boiler);
    QVERIFY(m_office->change(m_leak, [this](Job &job) { job.technician = m_mike; }));
    QCOMPARE(rows(), (QStringList{u"Ana Moreno"_s, u"  Boiler"_s, u"Mike Boyle"_s, u"  Tap"_s, u"  Leak"_s, u"Zoe"_s}));
    QVERIFY(boiler.isValid());
    QCOMPARE(of(m_mike, TechnicianListModel::WorkTextRole).toString(), u"2 jobs · 0 done"_s);
    QCOMPARE(reset.size(), 0);
}

void TestTechnicianListModel::anEarlierStartMovesTheStop()
{
    const QPersistentModelIndex leak = m_model->indexOf(m_leak);
    QVERIFY(m_office->change(m_leak, [this](Job &job) { job.start = m_day.at(u"08:00"_s); }));
    QCOMPARE(rows().mid(0, 3), (QStringList{u"Ana Moreno"_s, u"  Leak"_s, u"  Boiler"_s}));
    QCOMPARE(leak.row(), 0);
    QCOMPARE(of(m_leak, TechnicianListModel::DriveTextRole).toString(), u"25 min drive · 15.5 mi"_s);
}

void TestTechnicianListModel::refreshesOnlyWhoChanged()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_office->change(m_tap, [](Job &job) { job.title = u"Dripping tap"_s; }));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), m_model->indexOf(m_mike));
    QCOMPARE(changed.at(1).at(0).toModelIndex(), m_model->indexOf(m_tap));
}

void TestTechnicianListModel::aNewShiftMovesThePersonUp()
{
    ChangeSet changes;
    changes.create(Shift{.id = {500}, .technician = m_zoe, .begin = m_day.at(u"08:00"_s), .end = m_day.at(u"16:00"_s)});
    changes.update(*m_office->board().technician(m_zoe), [this] {
        Technician renamed = *m_office->board().technician(m_zoe);
        renamed.name = u"Bea"_s;
        return renamed;
    }());
    QVERIFY(m_office->edit(changes));
    QCOMPARE(rows(), (QStringList{u"Ana Moreno"_s, u"  Boiler"_s, u"  Leak"_s, u"Bea"_s, u"Mike Boyle"_s, u"  Tap"_s}));
}

void TestTechnicianListModel::someoneWhoLeavesGoes()
{
    QVERIFY(m_office->change(m_zoe, [](Technician &zoe) { zoe.isActive = false; }));
    QVERIFY(!m_model->indexOf(m_zoe).isValid());
    QCOMPARE(m_model->rowCount(), 2);
}

void TestTechnicianListModel::theClockBringsHints()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNow(m_day.at(u"10:01"_s));
    QCOMPARE(changed.size(), 0);
    m_model->setNow(m_day.at(u"10:20"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(of(m_mike, TechnicianListModel::HintTextRole).toString(), u"20 min behind"_s);
    QCOMPARE(of(m_mike, TechnicianListModel::HintKindRole).toInt(), int(HintKind::RunningBehind));
    QCOMPARE(of(m_mike, TechnicianListModel::HintSeverityRole).toInt(), int(HintSeverity::Act));
}

void TestTechnicianListModel::anotherDayIsAnotherList()
{
    m_office->show(m_day.date().addDays(1));
    QVERIFY(m_model->indexOf(m_leak).isValid() == false);
    QCOMPARE(rows(), (QStringList{u"Ana Moreno"_s, u"Mike Boyle"_s, u"Zoe"_s}));
}

void TestTechnicianListModel::weekNamesTheDays()
{
    m_office->show(m_day.date(), 7);
    QCOMPARE(of(m_leak, TechnicianListModel::TimeTextRole).toString(), u"Tue 11:00"_s);
}

void TestTechnicianListModel::dragsCarryStopsOnly()
{
    const std::unique_ptr<QMimeData> stop(m_model->mimeData({m_model->indexOf(m_tap)}));
    QCOMPARE(jobmime::decode(stop.get()), QList{m_tap});
    QCOMPARE(m_model->mimeData({m_model->indexOf(m_ana)}), nullptr);
    QVERIFY(m_model->indexOf(m_tap).flags().testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!m_model->indexOf(m_ana).flags().testFlag(Qt::ItemIsDragEnabled));
}

QTEST_GUILESS_MAIN(TestTechnicianListModel)
#include "tst_technicianlistmodel.moc"
