#include "core/planner/randomsource.h"
#include "core/planner/timeline.h"

#include <QTest>

namespace callout {

using namespace planner;

namespace {

/// Second by second: drives whenever it may, breaks as soon as they may begin, or as late as asked.
int naiveArrival(const DenseTechnician &technician, int departure, int drive, std::size_t next)
{
    if (next == technician.breaks.size())
        return departure + drive;
    int best = Timeline::Never;
    const DenseBreak &pause = technician.breaks[next];
    for (const DenseWindow &window : pause.windows) {
        for (int start = std::max(departure, window.open); start <= window.close; ++start) {
            const int left = std::max(0, drive - (start - departure));
            best = std::min(best, naiveArrival(technician, start + pause.duration, left, next + 1));
        }
    }
    return best;
}

DenseTechnician randomTechnician(RandomSource &random)
{
    DenseTechnician technician;
    const int count = random.below(3);
    for (int i = 0; i < count; ++i) {
        DenseBreak pause{.duration = random.below(6)};
        int open = random.below(20);
        for (int w = 0; w <= random.below(2); ++w) {
            const int close = open + random.below(6);
            pause.windows.push_back({open, close});
            open = close + 1 + random.below(8);
        }
        technician.breaks.push_back(pause);
    }
    return technician;
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void arrivesAsEarlyAsCanBe_data();
    void arrivesAsEarlyAsCanBe();
    void departsAsLateAsCanBe_data() { arrivesAsEarlyAsCanBe_data(); }
    void departsAsLateAsCanBe();
    void knowsNoWay();
};

void TimelineTest::arrivesAsEarlyAsCanBe_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 200; ++seed)
        QTest::addRow("leg %d", seed) << seed;
}

void TimelineTest::arrivesAsEarlyAsCanBe()
{
    QFETCH(const int, seed);
    RandomSource random{std::uint64_t(seed)};
    const DenseTechnician technician = randomTechnician(random);
    const int drive = random.below(12);
    for (int departure = 0; departure < 40; ++departure) {
        QCOMPARE(Timeline::arrival(technician, departure, drive, 0, int(technician.breaks.size())),
                 naiveArrival(technician, departure, drive, 0));
    }
}

void TimelineTest::departsAsLateAsCanBe()
{
    QFETCH(const int, seed);
    RandomSource random{std::uint64_t(seed)};
    const DenseTechnician technician = randomTechnician(random);
    const int drive = random.below(12);
    const int breaks = int(technician.breaks.size());
    for (int deadline = 0; deadline < 60; ++deadline) {
        const int latest = Timeline::departure(technician, deadline, drive, 0, breaks);
        for (int departure = 0; departure < 60; ++departure) {
            const bool isInTime = Timeline::arrival(technician, departure, drive, 0, breaks) <= deadline;
            QCOMPARE(isInTime, departure <= latest);
        }
    }
}

void TimelineTest::knowsNoWay()
{
    const DenseTechnician technician;
    QCOMPARE(Timeline::arrival(technician, 100, Problem::Far, 0, 0), Timeline::Never);
    QCOMPARE(Timeline::departure(technician, 100, Problem::Far, 0, 0), -Timeline::Never);
    QCOMPARE(Timeline::arrival(technician, Timeline::Never, 5, 0, 0), Timeline::Never);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TimelineTest)
#include "tst_timeline.moc"
