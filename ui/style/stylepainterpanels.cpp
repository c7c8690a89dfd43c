#include "ui/style/spacing.h"
#include "ui/style/stylepainter.h"

#include <QPainter>
#include <QStyleOption>

namespace callout {

void StylePainter::frame(const QStyleOption &option) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (!frame || frame->lineWidth == 0)
        return;
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    roundedBox(option.rect, spacing::Radius, {}, isFocused ? m_theme.focus : m_theme.border);
}

void StylePainter::groupFrame(const QStyleOption &option) const
{
    roundedBox(option.rect, spacing::Radius, {}, m_theme.border);
}

void StylePainter::itemGround(const QStyleOptionViewItem &option) const
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        m_painter.fillRect(option.rect, option.backgroundBrush);
    QColor ground;
    if (option.state.testFlag(QStyle::State_Selected))
        ground = m_theme.accentSoft;
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        ground = m_theme.hover;
    else
        return;
    // One item a row is a pill; cells of a row join.
    const bool isAlone = option.viewItemPosition == QStyleOptionViewItem::OnlyOne
        || option.viewItemPosition == QStyleOptionViewItem::Invalid;
    if (isAlone)
        roundedBox(QRectF(option.rect).adjusted(1, 0, -1, 0), spacing::SmallRadius, ground);
    else
        m_painter.fillRect(option.rect, ground);
}

void StylePainter::splitter(const QStyleOption &option) const
{
    m_painter.fillRect(option.rect, m_theme.window);
    if (!option.state.testFlag(QStyle::State_MouseOver) && !option.state.testFlag(QStyle::State_Sunken))
        return;
    QRectF line = option.rect;
    if (option.state.testFlag(QStyle::State_Horizontal))
        line = QRectF(line.center().x() - 1, line.top(), 2, line.height());
    else
        line = QRectF(line.left(), line.center().y() - 1, line.width(), 2);
    m_painter.fillRect(line, m_theme.accent);
}

void StylePainter::toolBarSeparator(const QStyleOption &option) const
{
    const QRectF rect = option.rect;
    const bool isHorizontal = option.state.testFlag(QStyle::State_Horizontal);
    const QRectF line = isHorizontal ? QRectF(rect.center().x(), rect.top() + 4, 1, rect.height() - 8)
                                     : QRectF(rect.left() + 4, rect.center().y(), rect.width() - 8, 1);
    m_painter.fillRect(line, m_theme.border);
}

void StylePainter::dockTitle(const QStyleOptionDockWidget &option) const
{
    m_painter.save();
    m_painter.fillRect(option.rect, m_theme.surface);
    const int buttons = (option.closable ? 1 : 0) + (option.floatable ? 1 : 0);
    QRect text = option.rect.adjusted(spacing::Medium, 0, -spacing::Small - buttons * spacing::Wide, 0);
    text = QStyle::visualRect(option.direction, option.rect, text);
    QFont font = m_painter.font();
    font.setWeight(QFont::DemiBold);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.text);
    const QString title = QFontMetrics(font).elidedText(option.title, Qt::ElideRight, text.width());
    m_painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
    m_painter.restore();
}

void StylePainter::menuPanel(const QStyleOption &option) const
{
    m_painter.fillRect(option.rect, m_theme.raised);
    m_painter.setPen(m_theme.isDark() ? m_theme.border : blended(m_theme.border, m_theme.strongBorder, 0.4));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void StylePainter::menuItem(const QStyleOptionMenuItem &option, const QStyle *style) const
{
    const QRect rect = option.rect;
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, rect, part); };
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        m_painter.fillRect(QRect(rect.left() + spacing::Small, rect.center().y(), rect.width() - spacing::Large, 1),
                           m_theme.border);
        return;
    }
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected) && isEnabled)
        roundedBox(QRectF(rect).adjusted(spacing::Tight, 0, -spacing::Tight, 0), spacing::SmallRadius,
                   m_theme.accentSoft);

    const int side = spacing::GlyphSize;
    const QRect icon = mirrored(QRect(rect.left() + spacing::Medium, rect.center().y() - side / 2 + 1, side, side));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        QStyleOptionMenuItem mark(option);
        mark.rect = icon;
        mark.state.setFlag(QStyle::State_On, option.checked);
        mark.state.setFlag(QStyle::State_MouseOver, false);
        option.checkType == QStyleOptionMenuItem::Exclusive ? radioButton(mark) : checkBox(mark);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&m_painter, icon, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }

    m_painter.save();
    m_painter.setFont(option.font);
    const bool hasIcons = option.menuHasCheckableItems || option.maxIconWidth > 0;
    const int lead = hasIcons ? spacing::Medium + side + spacing::Small : spacing::Medium;
    const QRect words = mirrored(rect.adjusted(lead, 0, -spacing::Wide, 0));
    const QString label = option.text.section(u'\t', 0, 0);
    const QString keys = option.text.section(u'\t', 1);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine
        | (style->styleHint(QStyle::SH_UnderlineShortcut) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    m_painter.setPen(isEnabled ? m_theme.text : m_theme.faint);
    m_painter.drawText(words, flags | Qt::AlignLeft, label);
    m_painter.setPen(isEnabled ? m_theme.mutedText : m_theme.faint);
    if (!keys.isEmpty())
        m_painter.drawText(words, flags | Qt::AlignRight, keys);
    m_painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = mirrored(QRect(rect.right() - spacing::Wide + 4, rect.top(), side, rect.height()));
        chevronIn(arrow, option.direction == Qt::RightToLeft ? 90 : -90, isEnabled ? m_theme.mutedText : m_theme.faint);
    }
}

void StylePainter::menuBarItem(const QStyleOptionMenuItem &option, const QStyle *style) const
{
    m_painter.fillRect(option.rect, m_theme.surface);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    if (isEnabled && (option.state & (QStyle::State_Selected | QStyle::State_Sunken)))
        roundedBox(QRectF(option.rect).adjusted(1, 2, -1, -2), spacing::SmallRadius, m_theme.pressed);
    m_painter.setPen(isEnabled ? m_theme.text : m_theme.faint);
    const int flags = Qt::AlignCenter | Qt::TextSingleLine
        | (style->styleHint(QStyle::SH_UnderlineShortcut, &option) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    m_painter.drawText(option.rect, flags, option.text);
}

void StylePainter::tip(const QStyleOption &option) const
{
    m_painter.fillRect(option.rect, m_theme.raised);
    m_painter.setPen(m_theme.strongBorder);
    m_painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void StylePainter::tab(const QStyleOptionTab &option) const
{
    const QRectF rect = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && option.state.testFlag(QStyle::State_MouseOver))
        roundedBox(rect.adjusted(2, 3, -2, -3), spacing::Radius, m_theme.hover);
    if (isSelected) {
        const bool isVertical = option.shape == QTabBar::RoundedEast || option.shape == QTabBar::RoundedWest;
        const bool isSouth = option.shape == QTabBar::RoundedSouth;
        const QRectF line = isVertical ? QRectF(rect.left(), rect.top() + 4, 2, rect.height() - 8)
                                       : QRectF(rect.left() + spacing::Small, isSouth ? rect.top() : rect.bottom() - 2,
                                                rect.width() - spacing::Large, 2);
        roundedBox(line, 1, m_theme.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        roundedBox(rect.adjusted(2, 3, -2, -3), spacing::Radius, {}, m_theme.focus, 2);
}

void StylePainter::tabBase(const QStyleOption &option) const
{
    m_painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.border);
}

void StylePainter::headerSection(const QStyleOption &option) const
{
    m_painter.fillRect(option.rect, m_theme.surface);
    m_painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.border);
}

void StylePainter::progressGroove(const QStyleOption &option) const
{
    QRectF rect = option.rect;
    rect = QRectF(rect.left(), rect.center().y() - 3, rect.width(), 6);
    roundedBox(rect, 3, m_theme.sunken);
}

void StylePainter::progress(const QStyleOptionProgressBar &option) const
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    QRectF rect = option.rect;
    const double share = range > 0 ? double(qint64(option.progress) - option.minimum) / double(range) : 1.0;
    const double width = rect.width() * std::clamp(share, 0.0, 1.0);
    if (width <= 0)
        return;
    const bool isMirrored = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    const double left = isMirrored ? rect.right() - width : rect.left();
    roundedBox(QRectF(left, rect.center().y() - 3, std::max(width, 6.0), 6), 3, m_theme.accent);
}

void StylePainter::scrollBar(const QStyleOptionSlider &option, const QRect &handle) const
{
    m_painter.fillRect(option.rect, m_theme.surface);
    if (option.maximum <= option.minimum)
        return;
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const double inset = isActive ? 2.5 : 3.5;
    QRectF bar = handle;
    bar = option.orientation == Qt::Vertical ? bar.adjusted(inset, 2, -inset, -2) : bar.adjusted(2, inset, -2, -inset);
    const bool isHeld =
        option.state.testFlag(QStyle::State_Sunken) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const QColor colour =
        isHeld ? m_theme.strongBorder : blended(m_theme.border, m_theme.strongBorder, isActive ? 0.75 : 0.4);
    roundedBox(bar, std::min(bar.width(), bar.height()) / 2, colour);
}

} // namespace callout
