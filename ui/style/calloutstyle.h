#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

class QCalendarWidget;
class QStyleOptionToolButton;

namespace callout {

class StylePainter;

/// The shape of our widgets, over Fusion: flat docks, hairline splitters, quiet scroll bars, rounded inputs and
/// buttons, and a ring around what has the keyboard. Colours come from a Theme alone.
class CalloutStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit CalloutStyle(const Theme &theme);
    void setTheme(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    /// Only words tell that a menu follows; an icon alone stays as it is.
    [[nodiscard]] static bool hasMenuArrow(const QStyleOptionToolButton &button);
    void dressCalendar(QCalendarWidget &calendar) const;
    void drawToolButton(const QStyleOptionToolButton &button, const StylePainter &draw, QPainter *painter,
                        const QWidget *widget) const;

    Theme m_theme;
};

} // namespace callout
