#include "core/domain/factors.h"

#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// The soft factors of SPEC 3.4: one row for each corner of each definition, and that what is shown adds up.
class FactorsTest : public QObject
{
    Q_OBJECT

private slots:
    void skillMatch_data();
    void skillMatch();
    void proximity_data();
    void proximity();
    void availability_data();
    void availability();
    void balance_data();
    void balance();
    void performance_data();
    void performance();
    void addUp();
    void weightsOfAnOffice();
    void runPriority_data();
    void runPriority();
};

void FactorsTest::skillMatch_data()
{
    QTest::addColumn<int>("needed");
    QTest::addColumn<int>("held");
    QTest::addColumn<Preference>("preference");
    QTest::addColumn<double>("score");
    using enum Preference;
    QTest::newRow("just what is needed") << 2 << 2 << Nobody << 100.0;
    QTest::newRow("one too many") << 2 << 3 << Nobody << 88.0;
    QTest::newRow("five too many") << 0 << 5 << Nobody << 40.0;
    QTest::newRow("nine too many are no worse") << 0 << 9 << Nobody << 40.0;
    QTest::newRow("asked for by the customer") << 0 << 9 << ThisOne << 100.0;
    QTest::newRow("the customer asked for somebody else") << 2 << 2 << SomebodyElse << 60.0;
    QTest::newRow("the least") << 0 << 9 << SomebodyElse << 24.0;
}

void FactorsTest::skillMatch()
{
    QFETCH(const int, needed);
    QFETCH(const int, held);
    QFETCH(const Preference, preference);
    QTEST(score(Factor::SkillMatch, {.neededSkills = needed, .heldSkills = held, .preference = preference}), "score");
}

void FactorsTest::proximity_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<double>("score");
    QTest::newRow("at the door") << 0 << 100.0;
    QTest::newRow("a quarter") << 15 << 75.0;
    QTest::newRow("an hour") << 60 << 0.0;
    QTest::newRow("beyond") << 90 << -50.0;
}

void FactorsTest::proximity()
{
    QFETCH(const int, minutes);
    QTEST(score(Factor::Proximity, {.drive = Minutes(minutes)}), "score");
}

void FactorsTest::availability_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<double>("score");
    QTest::newRow("just in time") << 0 << 0.0;
    QTest::newRow("half an hour") << 30 << 50.0;
    QTest::newRow("an hour") << 60 << 100.0;
    QTest::newRow("all day") << 600 << 100.0;
    QTest::newRow("late") << -5 << 0.0;
}

void FactorsTest::availability()
{
    QFETCH(const int, minutes);
    QTEST(score(Factor::Availability, {.slack = Minutes(minutes)}), "score");
}

void FactorsTest::balance_data()
{
    QTest::addColumn<int>("booked");
    QTest::addColumn<int>("available");
    QTest::addColumn<double>("score");
    QTest::newRow("as busy as the team") << 240 << 480 << 50.0;
    QTest::newRow("idle") << 0 << 480 << 75.0;
    QTest::newRow("full") << 480 << 480 << 25.0;
    QTest::newRow("far over") << 960 << 480 << 0.0;
    QTest::newRow("no shift") << 60 << 0 << 75.0;
}

void FactorsTest::balance()
{
    QFETCH(const int, booked);
    QFETCH(const int, available);
    QTEST(score(Factor::Balance,
                {.booked = Minutes(booked),
                 .available = Minutes(available),
                 .teamBooked = Minutes(1000),
                 .teamAvailable = Minutes(2000)}),
          "score");
}

void FactorsTest::performance_data()
{
    QTest::addColumn<TrackRecord>("record");
    QTest::addColumn<double>("score");
    QTest::newRow("nothing is known") << TrackRecord{} << 50.0;
    QTest::newRow("the best") << TrackRecord{1.0, 1.0, 5.0, std::nullopt} << 100.0;
    QTest::newRow("a ticket as the team's") << TrackRecord{.ticket = 1.0} << 50.0;
    QTest::newRow("only on time is known") << TrackRecord{.onTime = 0.8} << 80.0;
    QTest::newRow("all of it") << TrackRecord{0.9, 0.8, 4.0, 3.0} << 100.0 * (0.36 + 0.24 + 0.16 + 0.075);
}

void FactorsTest::performance()
{
    QFETCH(const TrackRecord, record);
    QTEST(score(Factor::Performance, {.record = record}), "score");
}

void FactorsTest::addUp()
{
    const FactorInputs inputs{.neededSkills = 1,
                              .heldSkills = 2,
                              .drive = Seconds(757),
                              .slack = Seconds(1234),
                              .booked = Minutes(217),
                              .available = Minutes(480),
                              .teamBooked = Minutes(1234),
                              .teamAvailable = Minutes(1920),
                              .record = {0.91, 0.83, 4.6, 1.2}};
    const FactorScores given = scores(inputs, UsualWeights);
    int sum = 0;
    for (int i = 0; i < FactorCount; ++i) {
        const double exact = UsualWeights.at(std::size_t(i)) * score(Factor(i), inputs) / 10.0;
        QVERIFY(std::abs(given.of(Factor(i)) - exact) <= 0.5);
        sum += given.of(Factor(i));
    }
    QCOMPARE(given.total(), sum);
    QCOMPARE(given.of(Factor::SkillMatch), 264);
    QCOMPARE(given.of(Factor::Proximity), 197);
    QCOMPARE(scores(inputs, {}).total(), 0);
}

void FactorsTest::weightsOfAnOffice()
{
    OfficeSettings settings;
    QCOMPARE(weightsOf(settings), UsualWeights);
    settings.factorWeights = {10, 20, 30, 25, 15};
    QCOMPARE(weightsOf(settings), (FactorWeights{10, 20, 30, 25, 15}));
    settings.factorWeights = {-5, 40};
    QCOMPARE(weightsOf(settings), (FactorWeights{0, 40, 20, 15, 10}));
}

void FactorsTest::runPriority_data()
{
    using enum Priority;
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<int>("step");
    QTest::addColumn<Priority>("counts");
    QTest::newRow("as it is") << Normal << QStringList() << 0 << Normal;
    QTest::newRow("a tag raises") << Normal << QStringList{u"infant"_s} << 0 << High;
    QTest::newRow("however it is written") << Normal << QStringList{u"Infant"_s} << 0 << High;
    QTest::newRow("a tag lowers") << Normal << QStringList{u"whenever"_s} << 0 << Low;
    QTest::newRow("both") << Normal << QStringList{u"whenever"_s, u"infant"_s} << 0 << Normal;
    QTest::newRow("the type raises") << Low << QStringList() << 2 << High;
    QTest::newRow("nothing becomes an emergency") << High << QStringList{u"infant"_s} << 2 << High;
    QTest::newRow("an emergency stays one") << Emergency << QStringList{u"whenever"_s} << -2 << Emergency;
    QTest::newRow("nothing is below low") << Low << QStringList{u"whenever"_s} << -2 << Low;
}

void FactorsTest::runPriority()
{
    QFETCH(const Priority, priority);
    QFETCH(const QStringList, tags);
    QFETCH(const int, step);
    TestDay day;
    day.settings().raisedTags = {u"infant"_s};
    day.settings().loweredTags = {u"whenever"_s};
    const JobTypeId type = day.jobType(u"Repair"_s);
    day.snapshot().jobTypes[type].priorityStep = step;
    const JobId id = day.job(u"J"_s, [&](Job &job) {
        job.priority = priority;
        job.tags = tags;
        job.type = type;
    });
    QTEST(callout::runPriority(day[id], day.snapshot()), "counts");
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::FactorsTest)
#include "tst_factors.moc"
