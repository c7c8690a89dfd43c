#include "ui/queue/jobcardgeometry.h"

#include <QTest>

using namespace callout;

/// Everything on a card has its place: inside the card, apart from each other, mirrored for right-to-left readers.
class TestJobCardGeometry : public QObject
{
    Q_OBJECT

private slots:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void heightFollowsTheType_data();
    void heightFollowsTheType();
    void wordsTakeWhatIsLeft();
    void tagsThatDoNotFitAreLeftOut();
    void tagsReadInTheirOrder();
    void rightToLeftIsTheMirrorImage();
};

namespace {

const CardLines Lines{.title = 18, .body = 16, .small = 15};
const CardWidths Full{.status = 60, .priority = 12, .window = 70, .details = 90, .tags = {30, 40}};

QList<QRect> partsOf(const JobCardGeometry &at)
{
    QList<QRect> parts{at.glyph, at.title, at.priority, at.status, at.customer, at.window, at.details};
    parts += at.tags;
    erase_if(parts, [](const QRect &part) { return part.isEmpty(); });
    return parts;
}

JobCardGeometry geometry(int width, const CardWidths &widths, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return {QRect(10, 100, width, Lines.itemHeight()), Lines, widths, direction};
}

} // namespace

void TestJobCardGeometry::nothingOverlaps_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<CardWidths>("widths");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {200, 260, 340, 600}) {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QTest::addRow("full, %d wide, %d", width, direction) << width << Full << direction;
            QTest::addRow("bare, %d wide, %d", width, direction) << width << CardWidths{.status = 40} << direction;
        }
    }
}

void TestJobCardGeometry::nothingOverlaps()
{
    QFETCH(int, width);
    QFETCH(CardWidths, widths);
    QFETCH(Qt::LayoutDirection, direction);
    const JobCardGeometry at = geometry(width, widths, direction);
    const QList<QRect> parts = partsOf(at);
    for (const QRect &part : parts) {
        QVERIFY(at.card.contains(part));
        QVERIFY(!part.intersects(at.edge));
    }
    for (qsizetype one = 0; one < parts.size(); ++one) {
        for (qsizetype other = 0; other < one; ++other)
            QVERIFY(!parts.at(one).intersects(parts.at(other)));
    }
}

void TestJobCardGeometry::heightFollowsTheType_data()
{
    QTest::addColumn<CardLines>("lines");
    QTest::addColumn<int>("card");
    QTest::newRow("small type keeps a card that can be hit") << CardLines{12, 12, 10} << 58;
    QTest::newRow("usual type") << CardLines{16, 16, 14} << 60;
    QTest::newRow("large type") << CardLines{32, 32, 28} << 106;
}

void TestJobCardGeometry::heightFollowsTheType()
{
    QFETCH(CardLines, lines);
    const JobCardGeometry at(QRect(0, 0, 300, lines.itemHeight()), lines, Full, Qt::LeftToRight);
    QTEST(at.card.height(), "card");
    QVERIFY(at.details.bottom() < at.card.bottom());
}

void TestJobCardGeometry::wordsTakeWhatIsLeft()
{
    const JobCardGeometry bare = geometry(300, {});
    const JobCardGeometry full = geometry(300, Full);
    QVERIFY(full.title.width() < bare.title.width());
    QVERIFY(full.title.right() < full.priority.left());
    QCOMPARE(full.priority.right(), full.window.right());
    QCOMPARE(full.status.right(), full.window.right());
    QCOMPARE(full.title.left(), full.customer.left());
    QCOMPARE(full.title.left(), full.details.left());
}

void TestJobCardGeometry::tagsThatDoNotFitAreLeftOut()
{
    QCOMPARE(geometry(340, {.tags = {40, 50, 200}}).tags.size(), 2);
    QCOMPARE(geometry(340, {.tags = {400}}).tags.size(), 0);
    QCOMPARE(geometry(340, {.details = 100, .tags = {40, 40}}).tags.size(), 2);
    QCOMPARE(geometry(340, {.status = 60, .details = 160, .tags = {40, 40}}).tags.size(), 1);
    QCOMPARE(geometry(340, {.details = 320, .tags = {40}}).tags.size(), 0);
}

void TestJobCardGeometry::tagsReadInTheirOrder()
{
    const JobCardGeometry at = geometry(340, Full);
    QCOMPARE(at.tags.size(), 2);
    QCOMPARE(at.tags.front().width(), 30);
    QVERIFY(at.tags.front().right() < at.tags.back().left());
    QVERIFY(at.tags.back().right() < at.status.left());
    QVERIFY(at.details.right() < at.tags.front().left());
}

void TestJobCardGeometry::rightToLeftIsTheMirrorImage()
{
    const JobCardGeometry left = geometry(340, Full);
    const JobCardGeometry right = geometry(340, Full, Qt::RightToLeft);
    QCOMPARE(right.card, left.card);
    const QList<QRect> leftParts = partsOf(left);
    const QList<QRect> rightParts = partsOf(right);
    QCOMPARE(rightParts.size(), leftParts.size());
    for (qsizetype part = 0; part < leftParts.size(); ++part) {
        QCOMPARE(rightParts.at(part).size(), leftParts.at(part).size());
        QCOMPARE(rightParts.at(part).left() - right.card.left(), left.card.right() - leftParts.at(part).right());
    }
    QCOMPARE(right.edge.right(), right.card.right());
}

QTEST_GUILESS_MAIN(TestJobCardGeometry)
#include "tst_jobcardgeometry.moc"
