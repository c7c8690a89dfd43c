#include "ui/dialogs/themedlabel.h"

#include "ui/style/themesource.h"

namespace callout {

namespace {

const QFont &fontOf(const TypeScale &type, ThemedLabel::Type size)
{
    switch (size) {
    case ThemedLabel::Type::Small:
        return type.small();
    case ThemedLabel::Type::SmallStrong:
        return type.smallStrong();
    case ThemedLabel::Type::Body:
        return type.body();
    case ThemedLabel::Type::Strong:
        return type.strong();
    case ThemedLabel::Type::Title:
        return type.title();
    }
    return type.body();
}

const QColor &colourOf(const Theme &theme, ThemedLabel::Ink ink)
{
    switch (ink) {
    case ThemedLabel::Ink::Text:
        return theme.text;
    case ThemedLabel::Ink::Muted:
        return theme.mutedText;
    case ThemedLabel::Ink::Problem:
        return theme.tone(Tone::Emergency).ink;
    }
    return theme.text;
}

} // namespace

ThemedLabel::ThemedLabel(const ThemeSource &themes, Type type, Ink ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_themes(themes)
    , m_type(type)
    , m_ink(ink)
{
    connect(&themes, &ThemeSource::themeChanged, this, &ThemedLabel::dress);
    dress();
}

void ThemedLabel::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void ThemedLabel::dress()
{
    QPalette palette = m_themes.theme().palette();
    palette.setColor(QPalette::WindowText, colourOf(m_themes.theme(), m_ink));
    setPalette(palette);
    setFont(fontOf(m_themes.type(), m_type));
}

} // namespace callout
