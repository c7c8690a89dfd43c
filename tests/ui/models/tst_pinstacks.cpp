#include "ui/models/pinstacks.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

constexpr double Reach = 18.0;

/// "1 3 | 2" for two stacks, in order of their fronts.
QString text(const PinStacks &stacks)
{
    QList<JobId> fronts = stacks.keys();
    std::ranges::sort(fronts);
    QStringList words;
    for (const JobId front : std::as_const(fronts)) {
        QStringList stack;
        for (const JobId job : stacks.value(front))
            stack.append(QString::number(job.value));
        words.append(stack.join(u' '));
    }
    return words.join(QStringLiteral(" | "));
}

} // namespace

class PinStacksTest : public QObject
{
    Q_OBJECT

private slots:
    void standsAsOneWhatIsNear_data();
    void standsAsOneWhatIsNear();
    void losesNobodyAndKeepsFrontsApart();
};

void PinStacksTest::standsAsOneWhatIsNear_data()
{
    QTest::addColumn<QList<PinSpot>>("spots");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nobody") << QList<PinSpot>{} << QString();
    QTest::newRow("alone") << QList<PinSpot>{{{1}, {0, 0}, 0}} << QStringLiteral("1");
    QTest::newRow("side by side") << QList<PinSpot>{{{1}, {0, 0}, 0}, {{2}, {19, 0}, 0}} << QStringLiteral("1 | 2");
    QTest::newRow("too near") << QList<PinSpot>{{{1}, {0, 0}, 0}, {{2}, {17, 0}, 0}} << QStringLiteral("1 2");
    QTest::newRow("the urgent one in front")
        << QList<PinSpot>{{{1}, {0, 0}, 4}, {{2}, {0, 0}, 0}} << QStringLiteral("2 1");
    QTest::newRow("the same place") << QList<PinSpot>{{{3}, {5, 5}, 1}, {{1}, {5, 5}, 1}, {{2}, {5, 5}, 0}}
                                    << QStringLiteral("2 1 3");
    QTest::newRow("a chain breaks at the middle")
        << QList<PinSpot>{{{1}, {0, 0}, 1}, {{2}, {15, 0}, 0}, {{3}, {30, 0}, 1}} << QStringLiteral("2 1 3");
    QTest::newRow("a chain of equals") << QList<PinSpot>{{{1}, {0, 0}, 0}, {{2}, {15, 0}, 0}, {{3}, {30, 0}, 0}}
                                       << QStringLiteral("1 2 | 3");
    QTest::newRow("across the origin") << QList<PinSpot>{{{1}, {-4, -4}, 0}, {{2}, {4, 4}, 0}} << QStringLiteral("1 2");
}

void PinStacksTest::standsAsOneWhatIsNear()
{
    QFETCH(QList<PinSpot>, spots);
    QFETCH(const QString, expected);
    QCOMPARE(text(stackPins(&spots, Reach)), expected);
}

void PinStacksTest::losesNobodyAndKeepsFrontsApart()
{
    QRandomGenerator random(20261121);
    QList<PinSpot> spots;
    for (qint64 job = 1; job <= 2000; ++job) {
        spots.append({{job}, {random.generateDouble() * 900, random.generateDouble() * 600}, random.bounded(7)});
    }
    const PinStacks stacks = stackPins(&spots, Reach);
    QHash<JobId, QPointF> places;
    for (const PinSpot &spot : std::as_const(spots))
        places.insert(spot.job, spot.pixel);

    QSet<JobId> seen;
    for (auto stack = stacks.cbegin(); stack != stacks.cend(); ++stack) {
        QCOMPARE(stack->front(), stack.key());
        for (const JobId job : *stack) {
            QVERIFY(!seen.contains(job));
            seen.insert(job);
            const QPointF apart = places.value(job) - places.value(stack.key());
            QCOMPARE_LT(std::hypot(apart.x(), apart.y()), Reach);
        }
        for (const JobId other : stacks.keys()) {
            const QPointF apart = places.value(other) - places.value(stack.key());
            QVERIFY(other == stack.key() || std::hypot(apart.x(), apart.y()) >= Reach);
        }
    }
    QCOMPARE(seen.size(), spots.size());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PinStacksTest)
#include "tst_pinstacks.moc"
