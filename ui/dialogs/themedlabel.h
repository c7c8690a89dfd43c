#pragma once

#include <QLabel>

namespace callout {

class ThemeSource;

/// A label in one of the four sizes and one of the inks, which follows the theme.
class ThemedLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Type { Small, SmallStrong, Body, Strong, Title };
    enum class Ink { Text, Muted, Problem };

    ThemedLabel(const ThemeSource &themes, Type type, Ink ink = Ink::Text, const QString &text = {},
                QWidget *parent = nullptr);

    void setInk(Ink ink);

private:
    void dress();

    const ThemeSource &m_themes;
    Type m_type;
    Ink m_ink;
};

} // namespace callout
