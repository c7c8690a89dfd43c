#include "ui/style/calloutstyle.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/stylepainter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextCharFormat>
#include <QToolButton>

namespace callout {

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
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return draw.itemGround(*item);
        return;
    case PE_PanelItemViewRow: // the items paint their ground
    case PE_IndicatorButtonDropDown:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameMenu:
    case PE_FrameDockWidget:
        return;
    case PE_Frame:
        // A list or editor with a frame gets a hairline; in a panel it has none.
        return draw.frame(*option);
    case PE_FrameGroupBox:
        return draw.groupFrame(*option);
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
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, m_theme.text);
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
        QStyleOptionToolButton arrow = button;
        arrow.rect = visualRect(
            button.direction, button.rect,
            QRect(button.rect.right() - spacing::Large - 1, button.rect.top(), spacing::Medium, button.rect.height()));
        draw.chevron(arrow, PE_IndicatorArrowDown);
        label.rect = visualRect(button.direction, button.rect, button.rect.adjusted(0, 0, -spacing::Medium, 0));
    }
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

QIcon CalloutStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return actionIcon(Icon::Close, m_theme.mutedText);
    case SP_ArrowLeft:
        return actionIcon(Icon::Previous, m_theme);
    case SP_ArrowRight:
        return actionIcon(Icon::Next, m_theme);
    case SP_MessageBoxInformation:
        return actionIcon(Icon::Info, m_theme.accentInk);
    case SP_MessageBoxQuestion:
        return actionIcon(Icon::Help, m_theme.accentInk);
    case SP_MessageBoxWarning:
        return actionIcon(Icon::Warning, m_theme.tone(Tone::Scheduled).ink);
    case SP_MessageBoxCritical:
        return actionIcon(Icon::Warning, m_theme.tone(Tone::Emergency).ink);
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
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        dressCalendar(*calendar);
}

void CalloutStyle::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
            dressCalendar(*calendar);
    }
}

void CalloutStyle::dressCalendar(QCalendarWidget &calendar) const
{
    // A calendar paints its bar in the colours of a selection, its weekends red, its arrows green.
    if (auto *bar = calendar.findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar"))) {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::Highlight, m_theme.raised);
        palette.setColor(QPalette::HighlightedText, m_theme.text);
        bar->setPalette(palette);
    }
    for (const auto &[name, icon] : {std::pair(QStringLiteral("qt_calendar_prevmonth"), SP_ArrowLeft),
                                     std::pair(QStringLiteral("qt_calendar_nextmonth"), SP_ArrowRight)}) {
        if (auto *button = calendar.findChild<QToolButton *>(name))
            button->setIcon(standardIcon(icon));
    }
    QTextCharFormat weekend;
    weekend.setForeground(m_theme.mutedText);
    QTextCharFormat header;
    header.setForeground(m_theme.mutedText);
    header.setBackground(m_theme.raised);
    calendar.setHeaderTextFormat(header);
    calendar.setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar.setWeekdayTextFormat(Qt::Sunday, weekend);
}

} // namespace callout
