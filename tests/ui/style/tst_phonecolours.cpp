#include "ui/style/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

/// The phone page cannot share the tables of colours with the program, so it has to keep a copy that is true.
class TestPhoneColours : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void grounds_data();
    void grounds();
    void tones_data();
    void tones();

private:
    /// "#1a1e23" of a variable inside the first rule of a selector, in the light or in the dark half.
    [[nodiscard]] QString colour(Theme::Mode mode, const QString &selector, const QString &variable) const;

    QString m_light;
    QString m_dark;
};

void TestPhoneColours::initTestCase()
{
    QFile file(QFINDTESTDATA("../../../resources/phone/phone.css"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString css = QString::fromUtf8(file.readAll());
    const qsizetype dark = css.indexOf(u"@media (prefers-color-scheme: dark)"_s);
    QVERIFY(dark > 0);
    m_light = css.first(dark);
    m_dark = css.sliced(dark);
}

QString TestPhoneColours::colour(Theme::Mode mode, const QString &selector, const QString &variable) const
{
    const QString &half = mode == Theme::Mode::Dark ? m_dark : m_light;
    const QRegularExpression rule(
        u"(^|\\n) *%1 \\{[^}]*--%2: (#[0-9a-f]{6})"_s.arg(QRegularExpression::escape(selector), variable));
    return rule.match(half).captured(2);
}

void TestPhoneColours::grounds_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QColor Theme::*>("member");
    QTest::newRow("window") << u"window"_s << &Theme::window;
    QTest::newRow("surface") << u"surface"_s << &Theme::surface;
    QTest::newRow("raised") << u"raised"_s << &Theme::raised;
    QTest::newRow("sunken") << u"sunken"_s << &Theme::sunken;
    QTest::newRow("text") << u"text"_s << &Theme::text;
    QTest::newRow("muted") << u"muted"_s << &Theme::mutedText;
    QTest::newRow("border") << u"border"_s << &Theme::border;
    QTest::newRow("strong border") << u"edge"_s << &Theme::strongBorder;
    QTest::newRow("accent") << u"accent"_s << &Theme::accent;
    QTest::newRow("accent, pressed") << u"accent-pressed"_s << &Theme::accentPressed;
    QTest::newRow("on accent") << u"on-accent"_s << &Theme::onAccent;
    QTest::newRow("accent ink") << u"accent-ink"_s << &Theme::accentInk;
    QTest::newRow("focus") << u"focus"_s << &Theme::focus;
}

void TestPhoneColours::grounds()
{
    QFETCH(QString, variable);
    QFETCH(QColor Theme::*, member);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark})
        QCOMPARE(colour(mode, u":root"_s, variable), (Theme::of(mode).*member).name());
}

void TestPhoneColours::tones_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("scheduled") << u".scheduled"_s << Tone::Scheduled;
    QTest::newRow("dispatched") << u".dispatched"_s << Tone::Dispatched;
    QTest::newRow("en route") << u".enRoute"_s << Tone::EnRoute;
    QTest::newRow("on site") << u".onSite"_s << Tone::OnSite;
    QTest::newRow("on hold") << u".onHold"_s << Tone::OnHold;
    QTest::newRow("completed") << u".completed"_s << Tone::Completed;
    QTest::newRow("emergency") << u".urgent"_s << Tone::Emergency;
}

void TestPhoneColours::tones()
{
    QFETCH(QString, selector);
    QFETCH(Tone, tone);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const ToneColours &colours = Theme::of(mode).tone(tone);
        QCOMPARE(colour(mode, selector, u"tone"_s), colours.shape.name());
        QCOMPARE(colour(mode, selector, u"ink"_s), colours.ink.name());
        QCOMPARE(colour(mode, selector, u"soft"_s), colours.soft.name());
    }
}

QTEST_GUILESS_MAIN(TestPhoneColours)
#include "tst_phonecolours.moc"
