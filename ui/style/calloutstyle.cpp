#include "ui/style/calloutstyle.h"

#include "ui/style/actionicons.h"
#include "ui/style/scrollbarparts.h"
#include "ui/style/spacing.h"
#include "ui/style/stylepainter.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace callout {

namespace {

/// Only words tell that a menu follows; an icon alone stays as it is.
bool hasMenuArrow(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
        && button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
}

} // namespace

CalloutStyle::CalloutStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{
    setObjectName(QStringLiteral("callout"));
}

void CalloutStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const StylePainter draw(*painter, m_theme);
    switch (element) {
    case PE_PanelButtonCommand:
        return draw.button(*option);
    case PE_PanelButtonTool:
        return draw.toolButton(*option);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return draw.input(*option);
        return;
    case PE_FrameLineEdit:
        return draw.input(*option);
    case PE_FrameFocusRect:
        return draw.focusRing(*option);
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameMenu:
    case PE_FrameDockWidget:
        return;
    case PE_Frame:
        // A list or editor with a frame gets a hairline; in a panel it has none.
        return draw.frame(*option);
    case PE_PanelMenu:
        return draw.menuPanel(*option);
    case PE_PanelTipLabel:
        return draw.tip(*option);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return draw.checkBox(*option);
    case PE_IndicatorRadioButton:
        return draw.radioButton(*option);
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        return draw.chevron(*option, element);
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        return draw.tabBase(*option);
    case PE_IndicatorToolBarSeparator:
        return draw.toolBarSeparator(*option);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalloutStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const StylePainter draw(*painter, m_theme);
    switch (element) {
    case CE_Splitter:
        return draw.splitter(*option);
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.surface);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.surface);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return draw.menuBarItem(*item, this);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return draw.menuItem(*item, this);
        break;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option))
            return draw.dockTitle(*dock);
        break;
    case CE_ProgressBarGroove:
        return draw.progressGroove(*option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return draw.progress(*bar);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return draw.tab(*tab);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, draw.buttonText(*button));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_SizeGrip:
        return; // the corner can be pulled all the same
    case CE_HeaderSection:
        return draw.headerSection(*option);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalloutStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    const StylePainter draw(*painter, m_theme);
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return draw.scrollBar(*bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
    } else if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return draw.comboBox(*box, subControlRect(control, option, SC_ComboBoxArrow, widget));
    } else if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
            return drawToolButton(*button, draw, painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            return draw.spinBox(*box, subControlRect(control, option, SC_SpinBoxUp, widget),
                                subControlRect(control, option, SC_SpinBoxDown, widget));
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void CalloutStyle::drawToolButton(const QStyleOptionToolButton &button, const StylePainter &draw, QPainter *painter,
                                  const QWidget *widget) const
{
    draw.toolButton(button);
    QStyleOptionToolButton label = button;
    if (hasMenuArrow(button)) {
        QStyleOption arrow = button;
        arrow.rect = visualRect(
            button.direction, button.rect,
            QRect(button.rect.right() - spacing::Large - 1, button.rect.top(), spacing::Medium, button.rect.height()));
        draw.chevron(arrow, PE_IndicatorArrowDown);
        label.rect = visualRect(button.direction, button.rect, button.rect.adjusted(0, 0, -spacing::Medium, 0));
    }
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
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
    case PM_FocusFrameHMargin:
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
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_MenuBar_AltKeyNavigation:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
        return 1;
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
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect CalloutStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return rect.adjusted(spacing::Tight, 0, -spacing::Tight, 0);
    }
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
    case CT_MenuBarItem:
        return {size.width() + spacing::Large, lineHeight + spacing::Medium};
    default:
        return result;
    }
}

QIcon CalloutStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return actionIcon(Icon::Close, m_theme.mutedText);
    case SP_TitleBarNormalButton:
        return actionIcon(Icon::Float, m_theme.mutedText);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return actionIcon(Icon::More, m_theme);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void CalloutStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace callout
