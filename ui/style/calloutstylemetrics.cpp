#include "ui/style/calloutstyle.h"

#include "ui/style/scrollbarparts.h"
#include "ui/style/spacing.h"

#include <QStyleOption>

namespace callout {

bool CalloutStyle::hasMenuArrow(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
        && button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
}

int CalloutStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return spacing::Tight;
    case PM_ScrollBarExtent:
        return spacing::Medium;
    case PM_ScrollBarSliderMin:
        return 2 * spacing::Wide;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_DockWidgetFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_FocusFrameVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DockWidgetTitleMargin:
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return spacing::Tight;
    case PM_MenuPanelWidth:
        return 1;
    case PM_DockWidgetTitleBarButtonMargin:
        return 2;
    case PM_FocusFrameHMargin:
        return 5; // beside the words of items
    case PM_TitleBarButtonIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return spacing::GlyphSize;
    case PM_ToolBarIconSize:
        return spacing::IconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return spacing::GlyphSize;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spacing::Small;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return spacing::Medium;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return spacing::Wide;
    case PM_TabBarTabVSpace:
        return spacing::Medium;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalloutStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_ContextMenu:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_MenuBar_AltKeyNavigation:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    case SH_Menu_SubMenuPopupDelay:
        return 120; // milliseconds
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QRect CalloutStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                   const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (const std::optional<QRect> rect = scrollBarPart(*bar, subControl, pixelMetric(PM_ScrollBarSliderMin)))
                return *rect;
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool isRightToLeft = option->direction == Qt::RightToLeft;
    const int inwards = isRightToLeft ? spacing::Tight : -spacing::Tight;
    switch (control) {
    case CC_SpinBox:
        if (subControl == SC_SpinBoxUp || subControl == SC_SpinBoxDown)
            return rect.translated(inwards / 2, 0);
        if (subControl == SC_SpinBoxEditField)
            return rect.adjusted(isRightToLeft ? 0 : spacing::Tight, 0, isRightToLeft ? -spacing::Tight : 0, 0);
        break;
    case CC_ComboBox:
        if (subControl == SC_ComboBoxArrow)
            return rect.translated(inwards, 0);
        if (subControl == SC_ComboBoxEditField)
            return rect.adjusted(spacing::Tight, 0, -spacing::Tight, 0);
        break;
    default:
        break;
    }
    return rect;
}

QRect CalloutStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return rect.adjusted(spacing::Tight, 0, -spacing::Tight, 0);
    }
    // Around the whole line, its icon too.
    if (element == SE_ItemViewItemFocusRect)
        return option->rect.adjusted(1, 1, -1, -1);
    return rect;
}

QSize CalloutStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int lineHeight = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        result = QSize(size.width() + 2 * spacing::Medium, lineHeight + spacing::Large);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (button->features & QStyleOptionButton::HasMenu)
                result.rwidth() += spacing::Large;
            if (!button->text.isEmpty())
                result.setWidth(std::max(result.width(), 72));
        }
        return result;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(lineHeight + spacing::Large);
        return result;
    case CT_ToolButton:
        result = {std::max(size.width() + spacing::Medium, lineHeight + spacing::Medium),
                  std::max(size.height() + spacing::Small, lineHeight + spacing::Medium)};
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && hasMenuArrow(*button))
            result.rwidth() += spacing::Medium;
        return result;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), spacing::Small + 1};
        result.setHeight(lineHeight + spacing::Medium);
        result.rwidth() += spacing::Wide;
        return result;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), lineHeight + spacing::Small));
        return result;
    case CT_HeaderSection:
        return {result.width() + spacing::Small, lineHeight + spacing::Medium};
    case CT_MenuBarItem:
        return {size.width() + spacing::Large, lineHeight + spacing::Medium};
    default:
        return result;
    }
}

} // namespace callout
