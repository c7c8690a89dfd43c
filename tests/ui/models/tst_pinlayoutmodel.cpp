#include "core/geo/mercator.h"
#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/pinlayoutmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GeoPoint Centre{51.2, -2.6};
constexpr double Zoom = 13.0;

MapViewport viewport(double zoom = Zoom)
{
    return {Centre, zoom, {800.0, 600.0}};
}

/// At so many pixels from the middle of the map.
GeoPoint at(double right, double down)
{
    return viewport().placeAt(QPointF(400.0 + right, 300.0 + down));
}

JobChange standsAt(double right, double down)
{
    return [place = at(right, down)](Job &job) { setPlace(job, place); };
}

} // namespace

class TestPinLayoutModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void drawsWhatIsInAndAroundTheMap();
    void followsTheMap();
    void standsAsOneWhatIsCrowded();
    void zoomingInPartsThem();
    void theSelectedOneStandsInFront();
    void theFocusedOneStandsBeforeTheSelected();
    void tellsEveryoneInAPlace();
    void writesWhereThereIsRoom();
    void wordsKeepOffMarkers();
    void dimmedPinsHaveNoWords();
    void markersSayTheAgeWhereThereIsRoom();
    void colleaguesStandSideBySide();
    void aCrowdStaysNearItsPlace();
    void peopleWhoMoveTakeRoomFromWordsAlone();
    void followsTheBoard();
    void thousandsOfJobsStayFew();

private:
    [[nodiscard]] QStringList drawn() const;
    [[nodiscard]] QVariant of(JobId job, int role) const
    {
        return m_layout->mapFromSource(m_pins->indexOf(job)).data(role);
    }
    void open();

    TestDay m_day;
    MinuteDrives m_drives;
    BoardSelection m_selection;
    TechnicianId m_ana;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<JobPinModel> m_pins;
    std::unique_ptr<TechnicianMarkerModel> m_people;
    std::unique_ptr<MarkerLayoutModel> m_markers;
    std::unique_ptr<PinLayoutModel> m_layout;
};

void TestPinLayoutModel::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s, [](Technician &technician) {
        technician.homeLatitude = at(0, -200).latitude;
        technician.homeLongitude = at(0, -200).longitude;
    });
}

void TestPinLayoutModel::cleanup()
{
    m_layout.reset();
    m_markers.reset();
    m_people.reset();
    m_pins.reset();
    m_advisor.reset();
    m_office.reset();
    m_selection.selectJobs({});
    m_selection.selectTechnician({});
}

void TestPinLayoutModel::open()
{
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"10:00"_s));
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_pins = std::make_unique<JobPinModel>(m_office->board(), m_selection);
    m_people = std::make_unique<TechnicianMarkerModel>(m_office->board(), m_selection, *m_advisor);
    m_markers = std::make_unique<MarkerLayoutModel>(*m_people);
    m_markers->setMeasure([](const QString &) { return QSizeF(60.0, 16.0); });
    m_layout = std::make_unique<PinLayoutModel>(*m_pins, *m_markers);
    m_layout->setMeasure([](const QString &, bool) { return QSizeF(40.0, 16.0); });
    m_layout->setViewport(viewport());
    for (QAbstractItemModel *model : QList<QAbstractItemModel *>{m_layout.get(), m_markers.get(), m_people.get()})
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
}

QStringList TestPinLayoutModel::drawn() const
{
    QStringList drawn;
    for (int row = 0; row < m_layout->rowCount(); ++row) {
        const QModelIndex pin = m_layout->index(row, 0);
        const int size = pin.data(PinLayoutModel::StackSizeRole).toInt();
        const QString number = pin.data(JobPinModel::NumberRole).toString();
        drawn.append(size == 1 ? number : u"%1 of %2"_s.arg(number).arg(size));
    }
    drawn.sort();
    return drawn;
}

void TestPinLayoutModel::drawsWhatIsInAndAroundTheMap()
{
    m_day.job(u"MIDDLE"_s, standsAt(0, 0));
    m_day.job(u"EDGE"_s, standsAt(399, 0));
    m_day.job(u"BESIDE"_s, standsAt(600, 0));
    m_day.job(u"FAR"_s, standsAt(5000, 0));
    open();
    QCOMPARE(drawn(), QStringList({u"BESIDE"_s, u"EDGE"_s, u"MIDDLE"_s}));
}

void TestPinLayoutModel::followsTheMap()
{
    m_day.job(u"MIDDLE"_s, standsAt(0, 0));
    m_day.job(u"FAR"_s, standsAt(5000, 0));
    open();
    QSignalSpy removed(m_layout.get(), &PinLayoutModel::rowsRemoved);
    m_layout->setViewport(viewport().panned({50, 0}));
    QCOMPARE(removed.count(), 0); // a small move changes nothing
    m_layout->setViewport(viewport().panned({5000, 0}));
    QCOMPARE(drawn(), QStringList({u"FAR"_s}));
}

void TestPinLayoutModel::standsAsOneWhatIsCrowded()
{
    m_day.job(u"A"_s, standsAt(0, 0));
    m_day.job(u"B"_s, all({standsAt(6, 6), [](Job &job) { job.priority = Priority::Emergency; }}));
    m_day.job(u"C"_s, standsAt(60, 0));
    open();
    QCOMPARE(drawn(), QStringList({u"B of 2"_s, u"C"_s}));
}

void TestPinLayoutModel::zoomingInPartsThem()
{
    m_day.job(u"A"_s, standsAt(0, 0));
    m_day.job(u"B"_s, standsAt(10, 0));
    open();
    QCOMPARE(drawn(), QStringList({u"A of 2"_s}));
    m_layout->setViewport(viewport(Zoom + 1));
    QCOMPARE(drawn(), QStringList({u"A"_s, u"B"_s}));
    m_layout->setViewport(viewport(Zoom));
    QCOMPARE(drawn(), QStringList({u"A of 2"_s}));
}

void TestPinLayoutModel::theSelectedOneStandsInFront()
{
    m_day.job(u"A"_s, all({standsAt(0, 0), [](Job &job) { job.priority = Priority::Emergency; }}));
    const JobId b = m_day.job(u"B"_s, standsAt(5, 0));
    open();
    QCOMPARE(drawn(), QStringList({u"A of 2"_s}));
    m_selection.selectJob(b);
    QTRY_COMPARE(drawn(), QStringList({u"B of 2"_s}));
}

void TestPinLayoutModel::theFocusedOneStandsBeforeTheSelected()
{
    const JobId a = m_day.job(u"A"_s, standsAt(0, 0));
    const JobId b = m_day.job(u"B"_s, standsAt(5, 0));
    open();
    m_selection.selectJob(b);
    m_layout->setFocusedJob(a);
    QCOMPARE(drawn(), QStringList({u"A of 2"_s}));
    m_layout->setFocusedJob({});
    QCOMPARE(drawn(), QStringList({u"B of 2"_s}));
}

void TestPinLayoutModel::tellsEveryoneInAPlace()
{
    const JobId a = m_day.job(u"A"_s, standsAt(0, 0));
    const JobId b = m_day.job(u"B"_s, all({standsAt(0, 0), [](Job &job) { job.priority = Priority::Emergency; }}));
    const JobId c = m_day.job(u"C"_s, standsAt(100, 0));
    open();
    QCOMPARE(m_layout->stackOf(a), QList({b, a}));
    QCOMPARE(m_layout->stackOf(b), QList({b, a}));
    QCOMPARE(m_layout->stackOf(c), QList({c}));
    QCOMPARE(m_layout->stackOf({4711}), QList<JobId>());
}

void TestPinLayoutModel::writesWhereThereIsRoom()
{
    const JobId a = m_day.job(u"A"_s, standsAt(0, 0));
    const JobId b = m_day.job(u"B"_s, standsAt(40, 0));
    open();
    QVERIFY(!of(a, PinLayoutModel::IsLabelledRole).toBool());
    QVERIFY(of(b, PinLayoutModel::IsLabelledRole).toBool());
}

void TestPinLayoutModel::wordsKeepOffMarkers()
{
    const JobId beside = m_day.job(u"A"_s, standsAt(-50, -220));
    const JobId below = m_day.job(u"B"_s, standsAt(-50, -170));
    open();
    QVERIFY(!of(beside, PinLayoutModel::IsLabelledRole).toBool());
    QVERIFY(of(below, PinLayoutModel::IsLabelledRole).toBool());
}

void TestPinLayoutModel::dimmedPinsHaveNoWords()
{
    const JobId stop = m_day.scheduled(u"A"_s, m_ana, u"09:00"_s, standsAt(0, 0));
    const JobId other = m_day.job(u"B"_s, standsAt(0, 100));
    open();
    QVERIFY(of(other, PinLayoutModel::IsLabelledRole).toBool());
    m_selection.selectTechnician(m_ana);
    QTRY_VERIFY(!of(other, PinLayoutModel::IsLabelledRole).toBool());
    QVERIFY(of(stop, PinLayoutModel::IsLabelledRole).toBool());
}

void TestPinLayoutModel::markersSayTheAgeWhereThereIsRoom()
{
    m_day.job(u"A"_s, standsAt(200, 200));
    open();
    const QModelIndex marker = m_markers->index(0, 0);
    QCOMPARE(marker.data(MarkerLayoutModel::CaptionRole).toString(), u"home"_s);
    QVERIFY(marker.data(MarkerLayoutModel::IsCaptionedRole).toBool());

    // A pin where the words would be.
    const JobId job = m_pins->jobAt(0);
    QVERIFY(m_office->change(job, standsAt(50, -228)));
    QTRY_VERIFY(!marker.data(MarkerLayoutModel::IsCaptionedRole).toBool());

    // Answers to a drop are more important than the pin.
    m_advisor->begin({job});
    QTRY_VERIFY(marker.data(MarkerLayoutModel::IsCaptionedRole).toBool());
    QCOMPARE(marker.data(MarkerLayoutModel::CaptionRole).toString(), m_advisor->wordsFor(m_ana));
}

void TestPinLayoutModel::colleaguesStandSideBySide()
{
    const auto livesAt = [](const GeoPoint &place) {
        return [place](Technician &technician) {
            technician.homeLatitude = place.latitude;
            technician.homeLongitude = place.longitude;
        };
    };
    m_day.worker(u"Mike Boyle"_s, livesAt(at(0, -200)));
    m_day.worker(u"Zoe Ash"_s, livesAt(at(0, -200)));
    m_day.worker(u"Tom Becker"_s, livesAt(at(200, 100)));
    open();
    QList<double> shifts;
    for (int row = 0; row < m_markers->rowCount(); ++row)
        shifts.append(m_markers->index(row, 0).data(MarkerLayoutModel::ShiftRole).toDouble());
    QCOMPARE(shifts, QList({0.0, 24.0, 48.0, 0.0}));
}

void TestPinLayoutModel::aCrowdStaysNearItsPlace()
{
    for (int number = 0; number < 9; ++number) {
        m_day.worker(u"Technician %1"_s.arg(number), [](Technician &technician) {
            technician.homeLatitude = at(0, -200).latitude;
            technician.homeLongitude = at(0, -200).longitude;
        });
    }
    open();
    QList<double> shifts;
    for (int row = 0; row < m_markers->rowCount(); ++row)
        shifts.append(m_markers->index(row, 0).data(MarkerLayoutModel::ShiftRole).toDouble());
    QCOMPARE(shifts, QList({0.0, 24.0, 48.0, 72.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}));
}

void TestPinLayoutModel::peopleWhoMoveTakeRoomFromWordsAlone()
{
    const JobId job = m_day.job(u"MIDDLE"_s, standsAt(0, 0));
    m_day.job(u"ASIDE"_s, standsAt(-200, 100));
    open();
    QVERIFY(of(job, PinLayoutModel::IsLabelledRole).toBool());
    QSignalSpy changed(m_layout.get(), &PinLayoutModel::dataChanged);
    m_office->report({m_ana, at(30, 10), m_office->clock().now(), {}, {}});
    QTRY_VERIFY(!of(job, PinLayoutModel::IsLabelledRole).toBool());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex(), m_layout->mapFromSource(m_pins->indexOf(job)));
    QCOMPARE(changed.front().at(1).toModelIndex(), m_layout->mapFromSource(m_pins->indexOf(job)));
    QCOMPARE(changed.front().at(2).value<QList<int>>(), QList<int>{PinLayoutModel::IsLabelledRole});
}

void TestPinLayoutModel::followsTheBoard()
{
    const JobId a = m_day.job(u"A"_s, standsAt(0, 0));
    const JobId b = m_day.job(u"B"_s, standsAt(5, 0));
    open();
    QVERIFY(m_office->change(b, standsAt(200, 100)));
    QTRY_COMPARE(drawn(), QStringList({u"A"_s, u"B"_s}));
    QVERIFY(m_office->change(a, [](Job &job) { job.latitude.reset(); }));
    QTRY_COMPARE(drawn(), QStringList({u"B"_s}));
}

void TestPinLayoutModel::thousandsOfJobsStayFew()
{
    for (int job = 0; job < 4000; ++job)
        m_day.job(QString::number(job), standsAt(job % 80 * 10 - 400, job / 80 * 12 - 300));
    open();
    QCOMPARE_LT(m_layout->rowCount(), 2000);
    int jobs = 0;
    for (int row = 0; row < m_layout->rowCount(); ++row)
        jobs += m_layout->index(row, 0).data(PinLayoutModel::StackSizeRole).toInt();
    QCOMPARE(jobs, 4000);
}

QTEST_GUILESS_MAIN(TestPinLayoutModel)
#include "tst_pinlayoutmodel.moc"
