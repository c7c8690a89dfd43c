#include "tests/ui/shell/testconsole.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/countlabel.h"
#include "ui/shell/dayheader.h"

#include <QAction>
#include <QCalendarWidget>
#include <QTest>
#include <QToolButton>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Which day or week is shown, and how it stands at a glance.
class TestDayHeader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void countsWhatMatters();
    void countsFollowEdits();
    void aClickOnACountShowsThoseJobs();
    void keysGoThroughTheDays();
    void aWeekHasSevenDays();
    void theCalendarPicksADay();
    void midnightMovesToday();
    void weeksBeginAsTheLocaleHasIt_data();
    void weeksBeginAsTheLocaleHasIt();

private:
    [[nodiscard]] QStringList counts();
    [[nodiscard]] DayHeader &header() { return m_console->window().header(); }
    [[nodiscard]] QDate shownDay() { return m_console->board().day().firstDay; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestDayHeader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"callout.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void TestDayHeader::cleanup()
{
    m_console.reset();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

QStringList TestDayHeader::counts()
{
    QStringList words;
    for (const CountLabel *label : header().findChildren<CountLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words;
}

void TestDayHeader::countsWhatMatters()
{
    // The cancelled one does not count.
    QCOMPARE(counts().size(), 3);
    QVERIFY2(counts().at(0).startsWith(u"1 "_s), qPrintable(counts().join(u'|')));
    QVERIFY2(counts().at(1).startsWith(u"3 "_s), qPrintable(counts().join(u'|')));
    QVERIFY2(counts().at(2).startsWith(u"2 "_s), qPrintable(counts().join(u'|')));
}

void TestDayHeader::countsFollowEdits()
{
    m_console->history().push(commands::setPriority(m_console->board(), {m_console->tap}, Priority::Emergency));
    QTRY_VERIFY(counts().at(0).startsWith(u"2 "_s));
    m_console->history().undo();
    QTRY_VERIFY(counts().at(0).startsWith(u"1 "_s));
}

void TestDayHeader::aClickOnACountShowsThoseJobs()
{
    JobQueueFilter &filter = m_console->window().queue().filter();
    QTest::mouseClick(header().findChildren<CountLabel *>().at(0), Qt::LeftButton);
    QTRY_COMPARE(filter.rowCount(), 1);
    QTest::mouseClick(header().findChildren<CountLabel *>().at(2), Qt::LeftButton);
    QTRY_COMPARE(filter.rowCount(), 2);
}

void TestDayHeader::keysGoThroughTheDays()
{
    const QDate day = m_console->day.date();
    m_console->press(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(shownDay(), day.addDays(1));
    QCOMPARE(header().day(), day.addDays(1));
    m_console->press(Qt::Key_Left, Qt::AltModifier);
    m_console->press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shownDay(), day.addDays(-1));
    m_console->press(Qt::Key_Home, Qt::AltModifier);
    QTRY_COMPARE(shownDay(), day);
    QVERIFY(!m_console->action(u"Today"_s)->isEnabled());
}

void TestDayHeader::aWeekHasSevenDays()
{
    m_console->press(Qt::Key_W);
    QTRY_COMPARE(m_console->board().day().dayCount, 7);
    QCOMPARE(shownDay().dayOfWeek(), int(Qt::Monday));
    QTRY_VERIFY(counts().at(1).startsWith(u"4 "_s));
    m_console->press(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(shownDay(), QDate(2026, 3, 16));
    m_console->press(Qt::Key_D);
    QTRY_COMPARE(m_console->board().day().dayCount, 1);
}

void TestDayHeader::theCalendarPicksADay()
{
    auto *calendar = header().findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    emit calendar->clicked(QDate(2026, 3, 20));
    QTRY_COMPARE(shownDay(), QDate(2026, 3, 20));
    QVERIFY(m_console->action(u"Today"_s)->isEnabled());
}

void TestDayHeader::midnightMovesToday()
{
    QVERIFY(!m_console->action(u"Today"_s)->isEnabled());
    m_console->office().clock().set(m_console->day.at(u"+1 00:00"_s));
    m_console->window().refreshClock();
    QVERIFY(m_console->action(u"Today"_s)->isEnabled());
    QCOMPARE(header().today(), m_console->day.date().addDays(1));
    QCOMPARE(header().day(), m_console->day.date()); // nobody is torn away from what they look at
}

void TestDayHeader::weeksBeginAsTheLocaleHasIt_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("first");
    QTest::newRow("Britain, Monday") << QLocale(QLocale::English, QLocale::UnitedKingdom) << QDate(2026, 3, 9);
    QTest::newRow("America, Sunday") << QLocale(QLocale::English, QLocale::UnitedStates) << QDate(2026, 3, 8);
    QTest::newRow("Egypt, Saturday") << QLocale(QLocale::Arabic, QLocale::Egypt) << QDate(2026, 3, 7);
}

void TestDayHeader::weeksBeginAsTheLocaleHasIt()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    header().setSpan(DayHeader::Span::Week);
    QTRY_COMPARE(m_console->board().day().dayCount, 7);
    QTEST(shownDay(), "first");
}

QTEST_MAIN(TestDayHeader)
#include "tst_dayheader.moc"
