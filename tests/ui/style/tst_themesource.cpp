#include "ui/style/themesource.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleHints>
#include <QTest>

using namespace callout;

/// The theme follows the desktop until a person chooses one, and the application follows the theme.
class tst_ThemeSource : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDesktop();
    void choiceWins();
    void tellsOnlyRealChanges();
    void applicationFollows();
    void typeFollowsTheApplicationFont();
    void personDecidesAboutMotion();
};

void tst_ThemeSource::followsTheDesktop()
{
    const ThemeSource themes;
    const bool isDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    QCOMPARE(themes.theme().isDark(), isDark);
}

void tst_ThemeSource::choiceWins()
{
    ThemeSource themes(ThemeSource::Choice::Dark);
    QVERIFY(themes.theme().isDark());
    themes.setChoice(ThemeSource::Choice::Light);
    QVERIFY(!themes.theme().isDark());
}

void tst_ThemeSource::tellsOnlyRealChanges()
{
    ThemeSource themes(ThemeSource::Choice::Light);
    QSignalSpy changed(&themes, &ThemeSource::themeChanged);
    themes.setChoice(ThemeSource::Choice::Light);
    QCOMPARE(changed.count(), 0);
    themes.setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(changed.count(), 1);
}

void tst_ThemeSource::applicationFollows()
{
    ThemeSource themes(ThemeSource::Choice::Light);
    themes.applyTo(*qApp);
    QCOMPARE(QApplication::style()->objectName(), QStringLiteral("callout"));
    QCOMPARE(QApplication::palette().window().color(), Theme::of(Theme::Mode::Light).window);
    themes.setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(QApplication::palette().window().color(), Theme::of(Theme::Mode::Dark).window);
}

void tst_ThemeSource::typeFollowsTheApplicationFont()
{
    ThemeSource themes(ThemeSource::Choice::Light);
    themes.applyTo(*qApp);
    QSignalSpy changed(&themes, &ThemeSource::themeChanged);
    QFont font = QApplication::font();
    font.setPointSizeF(20);
    QApplication::setFont(font);
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(themes.type().body().pointSizeF(), 20.0);
    QCOMPARE(themes.type().small().pointSizeF(), 17.0);
    QCOMPARE(themes.type().title().pointSizeF(), 25.0);
    QCOMPARE(themes.type().strong().weight(), QFont::DemiBold);
    QVERIFY(TypeScale::tabular(themes.type().body()).isFeatureSet("tnum"));
}

void tst_ThemeSource::personDecidesAboutMotion()
{
    ThemeSource themes;
    themes.setMotionReduced(true);
    QCOMPARE(themes.motionDuration(), 0);
    themes.setMotionReduced(false);
    QCOMPARE(themes.motionDuration(), 120);
}

QTEST_MAIN(tst_ThemeSource)
#include "tst_themesource.moc"
