#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/technicianmarkermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestTechnicianMarkerModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void showsWhoIsThere();
    void standsAtHomeFirst();
    void standsAtTheLastJob();
    void standsWhereThePhoneSays();
    void tellsTheAge_data();
    void tellsTheAge();
    void aPositionMovesOneMarker();
    void whereNothingElseIsNewOnlyTheMoveIsTold();
    void manyMoveAFewAtATime();
    void aPhoneShowsWhoHasNoOtherPlace();
    void nobodyComesByAPhoneAlone();
    void selectionIsShown();
    void answersADrag();
    void comesAndGoesWithTheShift();
    void describesItself();

private:
    void open();
    void report(TechnicianId technician, const GeoPoint &point);
    [[nodiscard]] QVariant of(TechnicianId technician, int role) const
    {
        return m_model->indexOf(technician).data(role);
    }

    TestDay m_day;
    MinuteDrives m_drives;
    BoardSelection m_selection;
    TechnicianId m_ana;
    TechnicianId m_mike;
    TechnicianId m_zoe;
    SkillId m_gas;
    JobId m_boiler;
    JobId m_leak;
    ShiftId m_zoeShift;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<TechnicianMarkerModel> m_model;
};

void TestTechnicianMarkerModel::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s, [this](Technician &ana) { ana.skills.append({m_gas, {}}); });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_zoe = m_day.technician(u"Zoe Ash"_s);
    m_zoeShift = m_day.shift(m_zoe, u"08:00"_s, u"16:00"_s, ShiftKind::TimeOff);
    m_boiler = m_day.scheduled(u"BOILER"_s, m_ana, u"08:00"_s, stands(10));
    m_leak = m_day.job(u"LEAK"_s, all({stands(20), needs(m_gas)}));
    open();
}

void TestTechnicianMarkerModel::open()
{
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"10:00"_s));
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_model = std::make_unique<TechnicianMarkerModel>(m_office->board(), m_selection, *m_advisor);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestTechnicianMarkerModel::cleanup()
{
    m_model.reset();
    m_advisor.reset();
    m_office.reset();
    m_selection.selectTechnician({});
}

void TestTechnicianMarkerModel::report(TechnicianId technician, const GeoPoint &point)
{
    m_office->report({technician, point, m_office->clock().now(), {}, {}});
}

void TestTechnicianMarkerModel::showsWhoIsThere()
{
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(of(m_ana, TechnicianMarkerModel::InitialsRole), u"AM"_s);
    QCOMPARE(of(m_ana, TechnicianMarkerModel::StatusRole), int(TechnicianStatus::OffShift));
    QVERIFY(!m_model->indexOf(m_zoe).isValid()); // time off
}

void TestTechnicianMarkerModel::standsAtHomeFirst()
{
    QCOMPARE(*m_model->placeOf(m_ana), placeAt(0));
    QCOMPARE(of(m_ana, TechnicianMarkerModel::PlaceTextRole), u"home"_s);
    QVERIFY(!of(m_ana, TechnicianMarkerModel::IsReportedRole).toBool());
    QVERIFY(of(m_ana, TechnicianMarkerModel::IsStaleRole).toBool());
}

void TestTechnicianMarkerModel::standsAtTheLastJob()
{
    QVERIFY(m_office->change(m_boiler, [this](Job &job) {
        job.status = JobStatus::Completed;
        job.closedAt = m_day.at(u"09:00"_s);
    }));
    QCOMPARE(*m_model->placeOf(m_ana), placeAt(10));
    QCOMPARE(of(m_ana, TechnicianMarkerModel::PlaceTextRole), u"at BOILER"_s);

    // The job goes to somebody else, and the marker with it.
    QVERIFY(m_office->change(m_boiler, [this](Job &job) { job.technician = m_mike; }));
    QCOMPARE(*m_model->placeOf(m_ana), placeAt(0));
    QCOMPARE(*m_model->placeOf(m_mike), placeAt(10));
}

void TestTechnicianMarkerModel::standsWhereThePhoneSays()
{
    report(m_ana, placeAt(33));
    QCOMPARE(*m_model->placeOf(m_ana), placeAt(33));
    QVERIFY(of(m_ana, TechnicianMarkerModel::IsReportedRole).toBool());
    QVERIFY(!of(m_ana, TechnicianMarkerModel::IsStaleRole).toBool());
}

void TestTechnicianMarkerModel::tellsTheAge_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isStale");

    QTest::newRow("at once") << 0 << u"now"_s << false;
    QTest::newRow("half a minute") << 30 << u"now"_s << false;
    QTest::newRow("minutes") << 4 * 60 + 59 << u"4 min"_s << false;
    QTest::newRow("just trusted") << 15 * 60 << u"15 min"_s << false;
    QTest::newRow("not trusted") << 15 * 60 + 1 << u"15 min"_s << true;
    QTest::newRow("hours") << 2 * 3600 + 5 * 60 << u"2 h 5 min"_s << true;
}

void TestTechnicianMarkerModel::tellsTheAge()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, words);
    QFETCH(const bool, isStale);
    report(m_ana, placeAt(33));
    m_model->setNow(m_office->clock().now() + Seconds(seconds));
    QCOMPARE(of(m_ana, TechnicianMarkerModel::PlaceTextRole).toString(), words);
    QCOMPARE(of(m_ana, TechnicianMarkerModel::IsStaleRole).toBool(), isStale);
}

void TestTechnicianMarkerModel::aPositionMovesOneMarker()
{
    QSignalSpy changed(m_model.get(), &TechnicianMarkerModel::dataChanged);
    report(m_mike, placeAt(12));
    QSet<int> roles;
    for (const QList<QVariant> &one : std::as_const(changed)) {
        QCOMPARE(one.at(0).toModelIndex(), m_model->indexOf(m_mike));
        QCOMPARE(one.at(1).toModelIndex(), m_model->indexOf(m_mike));
        for (const int role : one.at(2).value<QList<int>>())
            roles.insert(role);
    }
    // From home to "now".
    const QList<int> told = TechnicianMarkerModel::MoveRoles + TechnicianMarkerModel::AgeRoles;
    QCOMPARE(roles, QSet<int>(told.begin(), told.end()));
}

void TestTechnicianMarkerModel::whereNothingElseIsNewOnlyTheMoveIsTold()
{
    report(m_mike, placeAt(12));
    m_office->clock().advance(Seconds(5));
    QSignalSpy changed(m_model.get(), &TechnicianMarkerModel::dataChanged);
    report(m_mike, placeAt(13));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(2).value<QList<int>>(), TechnicianMarkerModel::MoveRoles);
    m_office->clock().advance(Seconds(5));
    report(m_mike, placeAt(13)); // stands at a light
    QCOMPARE(changed.count(), 1);
}

void TestTechnicianMarkerModel::manyMoveAFewAtATime()
{
    constexpr int Crew = 100;
    QList<TechnicianId> crew;
    for (int number = 0; number < Crew; ++number)
        crew.append(m_day.worker(u"Technician %1"_s.arg(number)));
    cleanup();
    open();
    qsizetype moved = 0;
    connect(m_model.get(), &TechnicianMarkerModel::dataChanged, this,
            [&](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (roles == TechnicianMarkerModel::MoveRoles)
                    moved += last.row() - first.row() + 1;
            });
    qsizetype atOnce = 0;
    connect(&m_office->board(), &DayBoard::positionsChanged, m_model.get(), [&] { atOnce = moved; });
    QList<PositionFix> fixes;
    for (const TechnicianId technician : std::as_const(crew))
        fixes.append({technician, placeAt(20), m_office->clock().now(), {}, {}});
    m_office->reportAll(fixes);
    QCOMPARE(atOnce, TechnicianMarkerModel::MovesAtOnce);
    QTRY_COMPARE(moved, Crew);
    for (const TechnicianId technician : std::as_const(crew))
        QCOMPARE(*m_model->placeOf(technician), placeAt(20));
}

void TestTechnicianMarkerModel::aPhoneShowsWhoHasNoOtherPlace()
{
    QVERIFY(m_office->change(m_mike, [](Technician &mike) {
        mike.homeLatitude.reset();
        mike.homeLongitude.reset();
    }));
    QVERIFY(!m_model->indexOf(m_mike).isValid());
    report(m_mike, placeAt(12));
    QCOMPARE(*m_model->placeOf(m_mike), placeAt(12));
}

void TestTechnicianMarkerModel::nobodyComesByAPhoneAlone()
{
    report(m_zoe, placeAt(12)); // time off
    QVERIFY(!m_model->indexOf(m_zoe).isValid());
}

void TestTechnicianMarkerModel::selectionIsShown()
{
    m_selection.selectTechnician(m_ana);
    QVERIFY(of(m_ana, TechnicianMarkerModel::IsSelectedRole).toBool());
    QVERIFY(!of(m_ana, TechnicianMarkerModel::IsDimmedRole).toBool());
    QVERIFY(of(m_mike, TechnicianMarkerModel::IsDimmedRole).toBool());
    m_selection.selectTechnician({});
    QVERIFY(!of(m_mike, TechnicianMarkerModel::IsDimmedRole).toBool());
}

void TestTechnicianMarkerModel::answersADrag()
{
    QCOMPARE(of(m_ana, TechnicianMarkerModel::AnswerRole), int(TechnicianMarkerModel::NotAsked));
    QSignalSpy changed(m_model.get(), &TechnicianMarkerModel::dataChanged);
    m_advisor->begin({m_leak});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(of(m_ana, TechnicianMarkerModel::AnswerRole), int(TechnicianMarkerModel::Fits));
    QCOMPARE(of(m_mike, TechnicianMarkerModel::AnswerRole), int(TechnicianMarkerModel::Refuses));
    QCOMPARE(of(m_mike, TechnicianMarkerModel::AnswerTextRole), m_advisor->wordsFor(m_mike));
    m_advisor->end();
    QCOMPARE(of(m_mike, TechnicianMarkerModel::AnswerRole), int(TechnicianMarkerModel::NotAsked));
    QCOMPARE(of(m_mike, TechnicianMarkerModel::AnswerTextRole), QString());
}

void TestTechnicianMarkerModel::comesAndGoesWithTheShift()
{
    QVERIFY(m_office->change(m_zoeShift, [](Shift &shift) { shift.kind = ShiftKind::OnCall; }));
    QVERIFY(m_model->indexOf(m_zoe).isValid());
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.isActive = false; }));
    QVERIFY(!m_model->indexOf(m_ana).isValid());
    QVERIFY(m_office->change(m_mike, [](Technician &mike) {
        mike.homeLatitude.reset();
        mike.homeLongitude.reset();
    }));
    QVERIFY(!m_model->indexOf(m_mike).isValid()); // nobody knows where
}

void TestTechnicianMarkerModel::describesItself()
{
    report(m_ana, placeAt(33));
    m_model->setNow(m_office->clock().now() + Minutes(4));
    const QString described = of(m_ana, Qt::AccessibleTextRole).toString();
    QVERIFY2(described.startsWith("Ana Moreno, "_L1), qPrintable(described));
    QVERIFY2(described.endsWith(", position 4 min old"_L1), qPrintable(described));
    QVERIFY(of(m_mike, Qt::AccessibleTextRole).toString().endsWith(", home"_L1));
}

QTEST_GUILESS_MAIN(TestTechnicianMarkerModel)
#include "tst_technicianmarkermodel.moc"
