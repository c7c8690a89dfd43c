#include "ui/style/stylepainter.h"

#include "ui/style/spacing.h"

#include <QPainter>
#include <QStyleOption>

namespace callout {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// The keyboard is on it, and the person uses the keyboard.
bool showsFocus(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

bool isFlatButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::Flat);
}

} // namespace

void StylePainter::roundedBox(const QRectF &rect, double radius, const QColor &fill, const QColor &outline,
                              double width) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const bool hasOutline = outline.isValid();
    const double inset = hasOutline ? width / 2 : 0;
    m_painter.setPen(hasOutline ? QPen(outline, width) : QPen(Qt::NoPen));
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    m_painter.restore();
}

void StylePainter::chevronIn(const QRectF &box, double degrees, const QColor &colour) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(box.center());
    m_painter.rotate(degrees);
    m_painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(QPolygonF({QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)}));
    m_painter.restore();
}

QColor StylePainter::shaded(const QColor &ground, const QStyleOption &option) const
{
    if (!has(option, QStyle::State_Enabled))
        return ground;
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        return blended(ground, m_theme.pressed, m_theme.pressed.alphaF());
    if (has(option, QStyle::State_MouseOver))
        return blended(ground, m_theme.hover, m_theme.hover.alphaF());
    return ground;
}

void StylePainter::button(const QStyleOption &option) const
{
    const QRectF rect = option.rect;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (isFlatButton(option)) {
        if (isEnabled && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)))
            roundedBox(rect, spacing::Radius, has(option, QStyle::State_Sunken) ? m_theme.pressed : m_theme.hover);
    } else if (isDefaultButton(option) && isEnabled) {
        QColor fill = m_theme.accent;
        if (has(option, QStyle::State_Sunken))
            fill = m_theme.accentPressed;
        else if (has(option, QStyle::State_MouseOver))
            fill = m_theme.accentHovered;
        roundedBox(rect, spacing::Radius, fill);
    } else {
        roundedBox(rect, spacing::Radius, shaded(isEnabled ? m_theme.raised : m_theme.surface, option),
                   isEnabled ? blended(m_theme.border, m_theme.strongBorder, 0.45) : m_theme.border);
    }
    if (showsFocus(option))
        roundedBox(rect, spacing::Radius, {}, isDefaultButton(option) ? m_theme.text : m_theme.focus, 2);
}

QColor StylePainter::buttonText(const QStyleOptionButton &option) const
{
    if (!has(option, QStyle::State_Enabled))
        return m_theme.faint;
    if (isFlatButton(option))
        return m_theme.accentInk;
    return isDefaultButton(option) ? m_theme.onAccent : m_theme.text;
}

void StylePainter::toolButton(const QStyleOption &option) const
{
    const QRectF rect = option.rect;
    if (has(option, QStyle::State_On))
        roundedBox(rect, spacing::Radius, m_theme.accentSoft);
    if (has(option, QStyle::State_Enabled)) {
        if (has(option, QStyle::State_Sunken))
            roundedBox(rect, spacing::Radius, m_theme.pressed);
        else if (has(option, QStyle::State_MouseOver))
            roundedBox(rect, spacing::Radius, m_theme.hover);
    }
    if (showsFocus(option))
        roundedBox(rect, spacing::Radius, {}, m_theme.focus, 2);
}

void StylePainter::input(const QStyleOption &option) const
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isFocused = has(option, QStyle::State_HasFocus);
    const QColor ground = isEnabled && !has(option, QStyle::State_ReadOnly) ? m_theme.raised : m_theme.surface;
    QColor outline = isEnabled ? m_theme.strongBorder : m_theme.border;
    if (isFocused && isEnabled)
        outline = m_theme.focus;
    roundedBox(option.rect, spacing::Radius, ground, outline, isFocused ? 2 : 1);
}

void StylePainter::comboBox(const QStyleOptionComboBox &option, const QRect &arrow) const
{
    if (option.frame) {
        if (option.editable)
            input(option);
        else
            button(option);
    }
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (option.subControls.testFlag(QStyle::SC_ComboBoxArrow))
        chevronIn(arrow, 0, isEnabled ? m_theme.mutedText : m_theme.faint);
}

void StylePainter::spinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down) const
{
    if (option.frame)
        input(option);
    const auto step = [&](const QRect &rect, QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag flag,
                          double degrees) {
        if (option.buttonSymbols == QAbstractSpinBox::NoButtons || !rect.isValid())
            return;
        const bool canStep = option.stepEnabled.testFlag(flag) && has(option, QStyle::State_Enabled);
        if (canStep && option.activeSubControls == control)
            roundedBox(QRectF(rect).adjusted(1, 1, -1, -1), spacing::SmallRadius,
                       has(option, QStyle::State_Sunken) ? m_theme.pressed : m_theme.hover);
        chevronIn(rect, degrees, canStep ? m_theme.mutedText : m_theme.border);
    };
    step(up, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, 180);
    step(down, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 0);
}

void StylePainter::checkBox(const QStyleOption &option) const
{
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isOn = has(option, QStyle::State_On);
    const bool isPartial = has(option, QStyle::State_NoChange);
    if (isOn || isPartial)
        roundedBox(rect, spacing::SmallRadius, isEnabled ? m_theme.accent : m_theme.faint);
    else
        roundedBox(rect, spacing::SmallRadius, shaded(m_theme.raised, option),
                   isEnabled ? m_theme.strongBorder : m_theme.border, 1.2);

    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.translate(rect.topLeft());
    m_painter.scale(rect.width() / 14, rect.height() / 14);
    if (isPartial)
        m_painter.drawLine(QPointF(4, 7), QPointF(10, 7));
    else if (isOn)
        m_painter.drawPolyline(QPolygonF({QPointF(3.4, 7.2), QPointF(6, 9.8), QPointF(10.8, 4.4)}));
    m_painter.restore();
}

void StylePainter::radioButton(const QStyleOption &option) const
{
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On)) {
        roundedBox(rect, rect.height() / 2, isEnabled ? m_theme.accent : m_theme.faint);
        const double inset = rect.height() * 0.3;
        roundedBox(rect.adjusted(inset, inset, -inset, -inset), rect.height() / 2 - inset, m_theme.onAccent);
    } else {
        roundedBox(rect, rect.height() / 2, shaded(m_theme.raised, option),
                   isEnabled ? m_theme.strongBorder : m_theme.border, 1.2);
    }
}

void StylePainter::focusRing(const QStyleOption &option) const
{
    if (has(option, QStyle::State_KeyboardFocusChange))
        roundedBox(option.rect, spacing::SmallRadius, {}, m_theme.focus, 2);
}

void StylePainter::chevron(const QStyleOption &option, QStyle::PrimitiveElement direction) const
{
    double degrees = 0;
    if (direction == QStyle::PE_IndicatorArrowUp)
        degrees = 180;
    else if (direction == QStyle::PE_IndicatorArrowLeft)
        degrees = 90;
    else if (direction == QStyle::PE_IndicatorArrowRight)
        degrees = -90;
    chevronIn(option.rect, degrees, has(option, QStyle::State_Enabled) ? m_theme.mutedText : m_theme.faint);
}

} // namespace callout
