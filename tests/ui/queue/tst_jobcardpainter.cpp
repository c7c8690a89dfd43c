#include "tests/support/testday.h"
#include "ui/models/jobqueuewords.h"
#include "ui/queue/jobcardpainter.h"
#include "ui/queue/jobdragpicture.h"
#include "ui/style/themesource.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What can be seen of a card without reading it: its ground, its edge, its ring.
class TestJobCardPainter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void heightIsOfACard();
    void emergencyHasItsEdge();
    void selectedAndFocusedDiffer();
    void openEmergencyIsTinted();
    void longWordsAreCut();
    void cancelledIsStruck();
    void lateIsKnown();
    void dragPictureTellsSeveral();

private:
    [[nodiscard]] JobQueueRow row(const std::function<void(Job &)> &change = {});
    [[nodiscard]] QImage drawn(const JobQueueRow &row, JobCardState state = {}) const;

    ThemeSource m_themes{ThemeSource::Choice::Light};
    test::TestDay m_day;
    OfficeCalendar m_calendar;
};

namespace {

constexpr QSize Card(320, 66);

/// Somewhere without words or glyphs.
const QPoint Ground(20, 56);

} // namespace

void TestJobCardPainter::init()
{
    m_day = test::TestDay();
    m_calendar = m_day.snapshot().calendar();
}

JobQueueRow TestJobCardPainter::row(const std::function<void(Job &)> &change)
{
    const JobId id = m_day.job(u"J-1"_s, [&change](Job &job) {
        job.title = u"No heat"_s;
        if (change)
            change(job);
    });
    return queueRow(m_day[id], m_day.snapshot(), m_calendar);
}

QImage TestJobCardPainter::drawn(const JobQueueRow &row, JobCardState state) const
{
    QImage image(Card, QImage::Format_RGB32);
    image.fill(m_themes.theme().surface);
    QPainter painter(&image);
    const JobCardPainter card(m_themes);
    const JobQueueWords words(m_calendar, m_day.date(), 1);
    card.paint(painter, {}, row, card.layout(row, words, m_day.at(u"12:00"_s), Card, Qt::LeftToRight), state);
    return image;
}

void TestJobCardPainter::heightIsOfACard()
{
    const int height = JobCardPainter(m_themes).itemHeight();
    QVERIFY2(height >= 56 && height <= 72, qPrintable(QString::number(height)));
}

void TestJobCardPainter::emergencyHasItsEdge()
{
    const QPoint onEdge(9, 30);
    const QColor vermilion = m_themes.theme().tone(Tone::Emergency).shape;
    QCOMPARE(drawn(row([](Job &job) { job.priority = Priority::Emergency; })).pixelColor(onEdge), vermilion);
    QVERIFY(drawn(row([](Job &job) { job.priority = Priority::High; })).pixelColor(onEdge) != vermilion);
    const JobQueueRow over = row([](Job &job) {
        job.priority = Priority::Emergency;
        job.status = JobStatus::Completed;
    });
    QVERIFY(drawn(over).pixelColor(onEdge) != vermilion);
}

void TestJobCardPainter::selectedAndFocusedDiffer()
{
    const JobQueueRow plain = row();
    const QImage resting = drawn(plain);
    const QImage selected = drawn(plain, {.isSelected = true});
    const QImage focused = drawn(plain, {.isFocused = true});
    const QImage both = drawn(plain, {.isSelected = true, .isFocused = true});
    QCOMPARE(selected.pixelColor(Ground), m_themes.theme().accentSoft);
    QCOMPARE(focused.pixelColor(Ground), resting.pixelColor(Ground));
    QCOMPARE(focused.pixelColor(160, 1), m_themes.theme().focus);
    QCOMPARE(both.pixelColor(Ground), m_themes.theme().accentSoft);
    QCOMPARE(both.pixelColor(160, 1), m_themes.theme().focus);
    QVERIFY(selected.pixelColor(160, 1) != m_themes.theme().focus);
}

void TestJobCardPainter::openEmergencyIsTinted()
{
    const auto ground = [this](JobStatus status) {
        return drawn(row([status](Job &job) {
                   job.priority = Priority::Emergency;
                   job.status = status;
               }))
            .pixelColor(Ground);
    };
    QVERIFY(ground(JobStatus::Unassigned) != m_themes.theme().raised);
    QCOMPARE(ground(JobStatus::Scheduled), m_themes.theme().raised);
}

void TestJobCardPainter::longWordsAreCut()
{
    const JobCardPainter card(m_themes);
    const JobQueueWords words(m_calendar, m_day.date(), 1);
    const JobQueueRow wordy = row([](Job &job) { job.title = u"Heat "_s.repeated(40); });
    const JobCardLayout layout = card.layout(wordy, words, m_day.at(u"12:00"_s), Card, Qt::LeftToRight);
    QVERIFY(layout.title.endsWith(QChar(0x2026)));
    QVERIFY(QFontMetrics(m_themes.type().strong()).horizontalAdvance(layout.title) <= layout.geometry.title.width());
}

void TestJobCardPainter::cancelledIsStruck()
{
    const JobQueueRow open = row();
    JobQueueRow cancelled = open;
    cancelled.status = JobStatus::Cancelled;
    const JobCardPainter card(m_themes);
    const JobQueueWords words(m_calendar, m_day.date(), 1);
    const QRect title = card.layout(cancelled, words, m_day.at(u"12:00"_s), Card, Qt::LeftToRight).geometry.title;
    // A line through the words also crosses the gap between them.
    const QImage image = drawn(cancelled).copy(title);
    const int end = QFontMetrics(m_themes.type().strong()).horizontalAdvance(cancelled.title) - 2;
    bool hasLine = false;
    for (int y = 0; y < image.height(); ++y) {
        bool isInked = true;
        for (int x = 1; x < end; ++x)
            isInked = isInked && image.pixelColor(x, y).lightness() < 200;
        hasLine = hasLine || isInked;
    }
    QVERIFY(hasLine);
}

void TestJobCardPainter::lateIsKnown()
{
    const JobCardPainter card(m_themes);
    const JobQueueWords words(m_calendar, m_day.date(), 1);
    const JobQueueRow promised = row(test::promised(m_day.span(u"08:00"_s, u"10:00"_s)));
    QVERIFY(!card.layout(promised, words, m_day.at(u"09:00"_s), Card, Qt::LeftToRight).isLate);
    QVERIFY(card.layout(promised, words, m_day.at(u"10:01"_s), Card, Qt::LeftToRight).isLate);
}

void TestJobCardPainter::dragPictureTellsSeveral()
{
    const JobQueueWords words(m_calendar, m_day.date(), 1);
    const QImage one = jobDragPicture(row(), 1, words, m_themes, Qt::LeftToRight, 2.0).toImage();
    const QImage three = jobDragPicture(row(), 3, words, m_themes, Qt::LeftToRight, 2.0).toImage();
    QCOMPARE(one.devicePixelRatio(), 2.0);
    QCOMPARE(one.size(), three.size());
    QVERIFY(one != three);
}

QTEST_MAIN(TestJobCardPainter)
#include "tst_jobcardpainter.moc"
