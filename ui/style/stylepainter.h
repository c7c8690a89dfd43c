#pragma once

#include "ui/style/theme.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionDockWidget;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace callout {

/// What CalloutStyle draws with: one function per part of a widget. Lives for one paint call.
class StylePainter
{
public:
    StylePainter(QPainter &painter, const Theme &theme) : m_painter(painter), m_theme(theme) {}

    void button(const QStyleOption &option) const;
    [[nodiscard]] QColor buttonText(const QStyleOptionButton &option) const;
    void toolButton(const QStyleOption &option) const;
    void input(const QStyleOption &option) const;
    void comboBox(const QStyleOptionComboBox &option, const QRect &arrow) const;
    void spinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down) const;
    void checkBox(const QStyleOption &option) const;
    void radioButton(const QStyleOption &option) const;
    void focusRing(const QStyleOption &option) const;
    void chevron(const QStyleOption &option, QStyle::PrimitiveElement direction) const;

    void frame(const QStyleOption &option) const;
    void groupFrame(const QStyleOption &option) const;
    void itemGround(const QStyleOptionViewItem &option) const;
    void splitter(const QStyleOption &option) const;
    void toolBarSeparator(const QStyleOption &option) const;
    void dockTitle(const QStyleOptionDockWidget &option) const;
    void menuPanel(const QStyleOption &option) const;
    void menuItem(const QStyleOptionMenuItem &option, const QStyle *style) const;
    void menuBarItem(const QStyleOptionMenuItem &option, const QStyle *style) const;
    void tip(const QStyleOption &option) const;
    void tab(const QStyleOptionTab &option) const;
    void tabBase(const QStyleOption &option) const;
    void headerSection(const QStyleOption &option) const;
    void progressGroove(const QStyleOption &option) const;
    void progress(const QStyleOptionProgressBar &option) const;
    void scrollBar(const QStyleOptionSlider &option, const QRect &handle) const;

private:
    void roundedBox(const QRectF &rect, double radius, const QColor &fill, const QColor &outline = {},
                    double width = 1.0) const;
    void chevronIn(const QRectF &box, double degrees, const QColor &colour) const;
    [[nodiscard]] QColor shaded(const QColor &ground, const QStyleOption &option) const;

    QPainter &m_painter;
    const Theme &m_theme;
};

} // namespace callout
