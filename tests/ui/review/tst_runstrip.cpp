#include "ui/review/runstrip.h"
#include "ui/style/themesource.h"

#include <QLocale>
#include <QProgressBar>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// A run under way in words and as a bar.
class TestRunStrip : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithoutAPlan();
    void theBarFollowsTheTime_data();
    void theBarFollowsTheTime();
    void beginsAnew();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestRunStrip::beginsWithoutAPlan()
{
    const RunStrip strip(m_themes);
    QCOMPARE(strip.words(), u"Reading drive times and rules…"_s);
}

void TestRunStrip::theBarFollowsTheTime_data()
{
    QTest::addColumn<double>("done");
    QTest::addColumn<int>("value");
    QTest::newRow("begin") << 0.0 << 0;
    QTest::newRow("half") << 0.5 << 500;
    QTest::newRow("end") << 1.0 << 1000;
}

void TestRunStrip::theBarFollowsTheTime()
{
    QFETCH(const double, done);
    RunStrip strip(m_themes);
    strip.showProgress({.assigned = 3, .done = done});
    QTEST(strip.findChild<QProgressBar *>()->value(), "value");
}

void TestRunStrip::beginsAnew()
{
    RunStrip strip(m_themes);
    strip.showProgress({.assigned = 3, .done = 0.9});
    strip.begin();
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 0);
    QCOMPARE(strip.words(), u"Reading drive times and rules…"_s);
}

QTEST_MAIN(TestRunStrip)
#include "tst_runstrip.moc"
