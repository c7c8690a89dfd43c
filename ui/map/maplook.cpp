#include "ui/map/maplook.h"

#include "ui/map/mapimages.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QVariantMap answer(const Verdict &verdict, const Theme &theme)
{
    const StatusLook look = lookOf(verdict);
    const ToneColours &tone = theme.tone(look.tone);
    return {{u"glyph"_s, MapImages::glyph(look, theme.mode)},
            {u"shape"_s, tone.shape},
            {u"ink"_s, tone.ink},
            {u"soft"_s, tone.soft}};
}

} // namespace

MapLook::MapLook(const ThemeSource &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &ThemeSource::themeChanged, this, [this] {
        read();
        emit changed();
    });
    read();
}

void MapLook::read()
{
    const Theme &theme = m_source.theme();
    const TypeScale &type = m_source.type();
    m_colours = {{u"paper"_s, theme.mapPaper},   {u"halo"_s, theme.mapHalo},     {u"raised"_s, theme.raised},
                 {u"surface"_s, theme.surface},  {u"text"_s, theme.text},        {u"muted"_s, theme.mutedText},
                 {u"faint"_s, theme.faint},      {u"border"_s, theme.border},    {u"shadow"_s, theme.shadow},
                 {u"accent"_s, theme.accent},    {u"onAccent"_s, theme.onAccent}, {u"focus"_s, theme.focus},
                 {u"hover"_s, theme.hover},      {u"pressed"_s, theme.pressed},  {u"ink"_s, theme.accentInk},
                 {u"strongBorder"_s, theme.strongBorder},
                 {u"problem"_s, theme.tone(Tone::Emergency).ink}};
    m_fonts = {{u"small"_s, type.small()},
               {u"smallStrong"_s, type.smallStrong()},
               {u"smallFigures"_s, TypeScale::tabular(type.small())},
               {u"body"_s, type.body()},
               {u"strong"_s, type.strong()}};

    Verdict knocksOn;
    knocksOn.moves.append(KnockOn());
    Verdict breaks;
    breaks.broken.append(Violation());
    const QVariantMap notAsked{{u"glyph"_s, QString()},
                               {u"shape"_s, theme.border},
                               {u"ink"_s, theme.text},
                               {u"soft"_s, theme.raised}};
    m_answers = {notAsked, answer({}, theme), answer(knocksOn, theme), answer(breaks, theme)};
}

QString MapLook::pin(int status, int priority, bool isSelected, bool isStack) const
{
    return MapImages::pin(JobStatus(status), Priority(priority), isSelected, isStack, theme().mode);
}

QString MapLook::avatar(int status, bool isStale, bool isSelected) const
{
    return MapImages::avatar(TechnicianStatus(status), isStale, isSelected, theme().mode);
}

} // namespace callout
