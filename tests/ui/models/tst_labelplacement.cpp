#include "ui/models/labelplacement.h"

#include <QTest>

namespace callout {

namespace {

/// A body of 20 around a place, with words of a width on its right.
LabelSpot spotAt(qint64 key, double x, double y, double words, int rank = 0)
{
    return {key, QRectF(x - 10, y - 10, 20, 20), QRectF(x + 12, y - 8, words, words > 0 ? 16 : 0), rank};
}

} // namespace

class LabelPlacementTest : public QObject
{
    Q_OBJECT

private slots:
    void writesWhereThereIsRoom_data();
    void writesWhereThereIsRoom();
};

void LabelPlacementTest::writesWhereThereIsRoom_data()
{
    using Keys = QSet<qint64>;
    QTest::addColumn<QList<LabelSpot>>("spots");
    QTest::addColumn<QList<QRectF>>("obstacles");
    QTest::addColumn<Keys>("expected");

    const QList<QRectF> none;
    QTest::newRow("nothing") << QList<LabelSpot>{} << none << Keys{};
    QTest::newRow("no words") << QList<LabelSpot>{spotAt(1, 0, 0, 0)} << none << Keys{};
    QTest::newRow("alone") << QList<LabelSpot>{spotAt(1, 0, 0, 50)} << none << Keys{1};
    QTest::newRow("far apart") << QList<LabelSpot>{spotAt(1, 0, 0, 50), spotAt(2, 300, 0, 50)} << none << Keys{1, 2};
    QTest::newRow("would cover its neighbour")
        << QList<LabelSpot>{spotAt(1, 0, 0, 50), spotAt(2, 40, 0, 50)} << none << Keys{2};
    QTest::newRow("words would meet: the first by rank")
        << QList<LabelSpot>{spotAt(1, 0, 0, 50, 3), spotAt(2, 15, 14, 50, 1)} << none << Keys{2};
    QTest::newRow("words would meet: the first by key")
        << QList<LabelSpot>{spotAt(2, 0, 0, 50), spotAt(1, 15, 14, 50)} << none << Keys{1};
    QTest::newRow("an obstacle") << QList<LabelSpot>{spotAt(1, 0, 0, 50)} << QList{QRectF(40, -5, 10, 10)} << Keys{};
    QTest::newRow("an obstacle elsewhere")
        << QList<LabelSpot>{spotAt(1, 0, 0, 50)} << QList{QRectF(40, 25, 10, 10)} << Keys{1};
}

void LabelPlacementTest::writesWhereThereIsRoom()
{
    QFETCH(const QList<LabelSpot>, spots);
    QFETCH(const QList<QRectF>, obstacles);
    QFETCH(const QSet<qint64>, expected);
    QCOMPARE(labelsWithRoom(spots, obstacles), expected);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::LabelPlacementTest)
#include "tst_labelplacement.moc"
