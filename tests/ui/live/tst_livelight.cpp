#include "ui/live/lightlook.h"
#include "ui/live/livelight.h"
#include "ui/style/themesource.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

LiveState stateOf(LiveCause cause, std::optional<Seconds> newest = {})
{
    return {.light = lightOf(cause), .cause = cause, .newest = newest};
}

/// The shape without its colour.
QImage shapeOf(Light light, const Theme &theme)
{
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintLight(painter, QRectF(0, 0, 32, 32), light, theme);
    painter.end();
    return image.convertToFormat(QImage::Format_Alpha8);
}

} // namespace

class TestLiveLight : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void says_data();
    void says();
    void shapeTellsLightsApart();
    void staysAsWideWhileTimePasses();
    void clickAndKeyAskForThePage();
    void isNotReadOutEverySecond();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestLiveLight::says_data()
{
    QTest::addColumn<LiveState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("name");
    QTest::newRow("live") << stateOf(LiveCause::Live, Seconds(4)) << u"LIVE"_s << u"LIVE"_s;
    QTest::newRow("phones off") << stateOf(LiveCause::FeedOff) << u"Not live"_s << u"Not live, phones off"_s;
    QTest::newRow("not saved") << stateOf(LiveCause::WriteFailed) << u"Not live"_s << u"Not live, not saved"_s;
}

void TestLiveLight::says()
{
    QFETCH(LiveState, state);
    QFETCH(QString, word);
    QFETCH(QString, name);
    LiveLight light(m_themes);
    light.showState(state);
    QCOMPARE(light.text(), word);
    QCOMPARE(light.accessibleName(), name);
    QVERIFY(light.toolTip().endsWith(u"(Ctrl+Shift+H)"_s));
    QVERIFY(!light.accessibleDescription().isEmpty());
}

void TestLiveLight::shapeTellsLightsApart()
{
    const Theme &theme = m_themes.theme();
    const QImage green = shapeOf(Light::Green, theme);
    const QImage amber = shapeOf(Light::Amber, theme);
    const QImage red = shapeOf(Light::Red, theme);
    QVERIFY(green != amber);
    QVERIFY(amber != red);
    QVERIFY(green != red);
}

void TestLiveLight::staysAsWideWhileTimePasses()
{
    LiveLight light(m_themes);
    light.showState(stateOf(LiveCause::Live, Seconds(1)));
    const QSize size = light.sizeHint();
    for (int second = 2; second < 60; ++second) {
        light.showState(stateOf(LiveCause::Live, Seconds(second)));
        QCOMPARE(light.sizeHint(), size);
    }
}

void TestLiveLight::clickAndKeyAskForThePage()
{
    LiveLight light(m_themes);
    QSignalSpy clicked(&light, &QAbstractButton::clicked);
    light.show();
    QTest::mouseClick(&light, Qt::LeftButton);
    QTest::keyClick(&light, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
}

void TestLiveLight::isNotReadOutEverySecond()
{
    LiveLight light(m_themes);
    light.show();
    light.activateWindow();
    light.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&light));
    light.showState(stateOf(LiveCause::Live, Seconds(4)));
    const QString told = light.accessibleDescription();
    light.showState(stateOf(LiveCause::Live, Seconds(5)));
    QCOMPARE(light.accessibleDescription(), told);
    light.showState(stateOf(LiveCause::WriteFailed, Seconds(6)));
    QVERIFY(light.accessibleDescription() != told);
}

QTEST_MAIN(TestLiveLight)
#include "tst_livelight.moc"
