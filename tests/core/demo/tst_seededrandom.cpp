#include "core/demo/seededrandom.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace callout;

class TestSeededRandom : public QObject
{
    Q_OBJECT

private slots:
    void givesTheSameNumbersOnEveryMachine();
    void keepsToItsRange_data();
    void keepsToItsRange();
    void favoursNoInteger();
    void bellsStayWithinThreeDeviations();
    void streamsDoNotDisturbEachOther();
    void weightsDecide();
    void shufflingKeepsEverything();
};

// The very numbers, so that a change of library or formula shows.
void TestSeededRandom::givesTheSameNumbersOnEveryMachine()
{
    SeededRandom random(1);
    const std::array<int, 6> integers{random.integer(0, 999), random.integer(0, 999), random.integer(0, 999),
                                      random.integer(0, 999), random.integer(0, 999), random.integer(0, 999)};
    const std::array<int, 6> expected{3, 0, 274, 682, 804, 255};
    QCOMPARE(integers, expected);
    QCOMPARE(random.real(0, 1), 0.40077269069321575);
}

void TestSeededRandom::keepsToItsRange_data()
{
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    QTest::newRow("one choice") << 7 << 7;
    QTest::newRow("two choices") << 0 << 1;
    QTest::newRow("below zero") << -12 << -3;
    QTest::newRow("everything") << std::numeric_limits<int>::min() << std::numeric_limits<int>::max();
}

void TestSeededRandom::keepsToItsRange()
{
    QFETCH(int, low);
    QFETCH(int, high);
    SeededRandom random(3);
    for (int i = 0; i < 1000; ++i) {
        const int drawn = random.integer(low, high);
        QVERIFY(low <= drawn && drawn <= high);
        const double real = random.real(low, double(high) + 1);
        QVERIFY(low <= real && real < double(high) + 1);
    }
}

void TestSeededRandom::favoursNoInteger()
{
    SeededRandom random(4);
    std::array<int, 7> seen{};
    for (int i = 0; i < 70'000; ++i)
        ++seen[std::size_t(random.integer(0, 6))];
    for (const int times : seen)
        QVERIFY2(times > 9'600 && times < 10'400, qPrintable(QString::number(times)));
}

void TestSeededRandom::bellsStayWithinThreeDeviations()
{
    SeededRandom random(5);
    double sum = 0;
    int near = 0;
    for (int i = 0; i < 20'000; ++i) {
        const double drawn = random.bell(50, 10);
        QVERIFY(drawn >= 20 && drawn <= 80);
        sum += drawn;
        near += std::abs(drawn - 50) < 10 ? 1 : 0;
    }
    QVERIFY(std::abs(sum / 20'000 - 50) < 0.5);
    QVERIFY2(near > 12'600 && near < 14'600, qPrintable(QString::number(near)));
}

void TestSeededRandom::streamsDoNotDisturbEachOther()
{
    SeededRandom one(9);
    const int expected = one.stream(2).integer(0, 1'000'000);
    for (int i = 0; i < 100; ++i)
        (void)one.integer(0, 5);
    QCOMPARE(one.stream(2).integer(0, 1'000'000), expected);
    QVERIFY(one.stream(3).integer(0, 1'000'000) != expected);
    QVERIFY(SeededRandom(10).stream(2).integer(0, 1'000'000) != expected);
}

void TestSeededRandom::weightsDecide()
{
    SeededRandom random(6);
    const std::array<double, 4> weights{0, 3, 0, 1};
    std::array<int, 4> seen{};
    for (int i = 0; i < 8'000; ++i)
        ++seen[std::size_t(random.weighted(weights))];
    QCOMPARE(seen[0], 0);
    QCOMPARE(seen[2], 0);
    QVERIFY(seen[1] > 5'700 && seen[1] < 6'300);
}

void TestSeededRandom::shufflingKeepsEverything()
{
    SeededRandom random(7);
    std::vector<int> numbers{1, 2, 3, 4, 5, 6, 7, 8, 9};
    const std::vector<int> before = numbers;
    random.shuffle(numbers);
    QVERIFY(numbers != before);
    std::ranges::sort(numbers);
    QCOMPARE(numbers, before);
}

QTEST_GUILESS_MAIN(TestSeededRandom)

#include "tst_seededrandom.moc"
