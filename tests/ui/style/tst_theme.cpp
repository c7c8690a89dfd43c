#include "ui/style/avatar.h"
#include "ui/style/theme.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Everybody reads everything: 4.5:1 for words, 3:1 for shapes, in both themes.
class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void contrast_data();
    void contrast();
    void contrastRatioFollowsWcag();
    void toneHuesStayApartForColourBlindEyes_data();
    void toneHuesStayApartForColourBlindEyes();
    void paletteTakesTheThemesColours();
};

namespace {

constexpr double Words = 4.5;
constexpr double Shapes = 3.0;

void addRow(const QString &name, const QColor &colour, const QColor &ground, double wanted)
{
    QTest::newRow(qPrintable(name)) << colour << ground << wanted;
}

void addTheme(const QString &mode, const Theme &theme)
{
    const QList<std::pair<QString, QColor>> grounds{
        {u"window"_s, theme.window},
        {u"surface"_s, theme.surface},
        {u"raised"_s, theme.raised},
        {u"selection"_s, theme.accentSoft},
        {u"hovered card"_s, blended(theme.raised, theme.hover, theme.hover.alphaF())},
    };
    for (const auto &[ground, colour] : grounds) {
        const QString on = u" on %1, %2"_s.arg(ground, mode);
        addRow(u"text"_s + on, theme.text, colour, Words);
        addRow(u"muted text"_s + on, theme.mutedText, colour, Words);
        addRow(u"accent words"_s + on, theme.accentInk, colour, Words);
        addRow(u"focus ring"_s + on, theme.focus, colour, Shapes);
        for (int tone = 0; tone < ToneCount; ++tone)
            addRow(u"shape of tone %1"_s.arg(tone) + on, theme.tones.at(std::size_t(tone)).shape, colour, Shapes);
    }
    addRow(u"input outline, "_s + mode, theme.strongBorder, theme.raised, Shapes);
    addRow(u"primary button, "_s + mode, theme.onAccent, theme.accent, Words);
    addRow(u"hovered primary button, "_s + mode, theme.onAccent, theme.accentHovered, Words);
    addRow(u"pressed primary button, "_s + mode, theme.onAccent, theme.accentPressed, Words);
    addRow(u"selected words in a field, "_s + mode, theme.palette().highlightedText().color(),
           theme.palette().highlight().color(), Words);
    for (int tone = 0; tone < ToneCount; ++tone) {
        const ToneColours &colours = theme.tones.at(std::size_t(tone));
        const QString of = u" of tone %1, %2"_s.arg(tone).arg(mode);
        addRow(u"pill"_s + of, colours.ink, colours.soft, Words);
        addRow(u"glyph on shape"_s + of, colours.cut, colours.shape, Shapes);
        addRow(u"words on shape"_s + of, colours.onShape, colours.shape, Words);
        addRow(u"ink on surface"_s + of, colours.ink, theme.surface, Words);
        addRow(u"ink on raised"_s + of, colours.ink, theme.raised, Words);
    }
    for (qint64 person = 0; person < 8; ++person) {
        const AvatarColours colours = avatarColours(person, theme);
        addRow(u"avatar %1, %2"_s.arg(person).arg(mode), colours.text, colours.ground, Words);
    }
}

/// How far apart two colours look, in OKLab (0 to 1), to somebody without one kind of cone (after Viénot and Brettel).
struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Lab asSeen(const QColor &colour, const QString &eyes)
{
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    std::array<double, 3> seen{r, g, b};
    if (eyes == u"protan")
        seen = {0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b};
    else if (eyes == u"deutan")
        seen = {0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b};
    const double l = std::cbrt(0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
    const double m = std::cbrt(0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
    const double s = std::cbrt(0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
    return {0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s};
}

double distance(const Lab &one, const Lab &other)
{
    return std::hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

} // namespace

void tst_Theme::contrast_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("wanted");
    addTheme(u"light"_s, Theme::of(Theme::Mode::Light));
    addTheme(u"dark"_s, Theme::of(Theme::Mode::Dark));
}

void tst_Theme::contrast()
{
    QFETCH(QColor, colour);
    QFETCH(QColor, ground);
    QFETCH(double, wanted);
    const double ratio = contrastRatio(colour, ground);
    QVERIFY2(ratio >= wanted,
             qPrintable(u"%1 on %2 has %3:1"_s.arg(colour.name(), ground.name()).arg(ratio, 0, 'f', 2)));
}

void tst_Theme::contrastRatioFollowsWcag()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QCOMPARE(qRound(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    QCOMPARE(contrastRatio(Qt::white, Qt::blue), contrastRatio(Qt::blue, Qt::white));
}

void tst_Theme::toneHuesStayApartForColourBlindEyes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("eyes");
    for (const QString &eyes : {u"full"_s, u"protan"_s, u"deutan"_s}) {
        QTest::newRow(qPrintable(u"light, "_s + eyes)) << int(Theme::Mode::Light) << eyes;
        QTest::newRow(qPrintable(u"dark, "_s + eyes)) << int(Theme::Mode::Dark) << eyes;
    }
}

void tst_Theme::toneHuesStayApartForColourBlindEyes()
{
    QFETCH(int, mode);
    QFETCH(QString, eyes);
    const Theme &theme = Theme::of(Theme::Mode(mode));
    const QList<Tone> hues{Tone::Scheduled, Tone::EnRoute, Tone::OnSite, Tone::OnHold, Tone::Emergency};
    for (const Tone one : hues) {
        for (const Tone other : hues) {
            if (one >= other)
                continue;
            const double apart = distance(asSeen(theme.tone(one).shape, eyes), asSeen(theme.tone(other).shape, eyes));
            QVERIFY2(apart >= 0.06,
                     qPrintable(u"tones %1 and %2 are %3 apart"_s.arg(int(one)).arg(int(other)).arg(apart)));
        }
    }
}

void tst_Theme::paletteTakesTheThemesColours()
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const Theme &theme = Theme::of(mode);
        const QPalette palette = theme.palette();
        QCOMPARE(palette.window().color(), theme.window);
        QCOMPARE(palette.text().color(), theme.text);
        QCOMPARE(palette.highlight().color(), theme.accent);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.faint);
        QCOMPARE(theme.isDark(), palette.window().color().lightnessF() < 0.5F);
    }
}

QTEST_GUILESS_MAIN(tst_Theme)
#include "tst_theme.moc"
