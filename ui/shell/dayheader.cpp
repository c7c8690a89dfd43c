#include "ui/shell/dayheader.h"

#include "ui/shell/countlabel.h"
#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"

#include <QAction>
#include <QActionGroup>
#include <QCalendarWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QWidget *gap(int width, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    if (width > 0)
        widget->setFixedWidth(width);
    else
        widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

QDate weekOf(QDate day)
{
    const int first = QLocale().firstDayOfWeek();
    return day.addDays(-((day.dayOfWeek() - first + 7) % 7));
}

} // namespace

DayHeader::DayHeader(const DayBoard &board, const ThemeSource &theme, QWidget *parent)
    : QToolBar(parent)
    , m_board(board)
    , m_theme(theme)
{
    setObjectName(u"dayHeader"_s);
    setWindowTitle(tr("Day"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    createActions();
    createWidgets();
    connect(&board, &DayBoard::dayReset, this, &DayHeader::refresh);
    connect(&board, &DayBoard::recordsChanged, this, &DayHeader::showCounts);
    connect(&theme, &ThemeSource::themeChanged, this, &DayHeader::repaintIcons);
    repaintIcons();
}

void DayHeader::createActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto &&slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        return action;
    };
    m_previous = add(tr("Previous day"), Qt::ALT | Qt::Key_Left, [this] { step(-1); });
    m_today = add(tr("Today"), Qt::ALT | Qt::Key_Home, [this] { showDay(today()); });
    m_next = add(tr("Next day"), Qt::ALT | Qt::Key_Right, [this] { step(1); });
    m_showDay = add(tr("Day"), Qt::Key_D, [this] { setSpan(Span::Day); });
    m_showWeek = add(tr("Week"), Qt::Key_W, [this] { setSpan(Span::Week); });
    auto *spans = new QActionGroup(this);
    for (QAction *action : {m_showDay, m_showWeek}) {
        action->setCheckable(true);
        spans->addAction(action);
    }
    m_showDay->setChecked(true);
    for (QAction *action : m_actions)
        action->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
}

void DayHeader::createWidgets()
{
    addAction(m_previous);
    addAction(m_today);
    addAction(m_next);
    addWidget(gap(spacing::Small, this));

    m_calendar = new QCalendarWidget(this);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    auto *menu = new QMenu(this);
    auto *calendarAction = new QWidgetAction(menu);
    calendarAction->setDefaultWidget(m_calendar);
    menu->addAction(calendarAction);
    connect(m_calendar, &QCalendarWidget::clicked, this, [this, menu](QDate day) {
        menu->hide();
        showDay(day);
    });
    connect(m_calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        menu->hide();
        showDay(day);
    });
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_calendar->setSelectedDate(m_day);
        m_calendar->setFocus();
    });
    m_date = new QToolButton(this);
    m_date->setMenu(menu);
    m_date->setPopupMode(QToolButton::InstantPopup);
    m_date->setToolTip(tr("Pick a day"));
    addWidget(m_date);
    addWidget(gap(spacing::Small, this));
    addAction(m_showDay);
    addAction(m_showWeek);

    addWidget(gap(0, this));
    m_emergencies = new CountLabel(m_theme, this);
    m_jobs = new CountLabel(m_theme, this);
    m_open = new CountLabel(m_theme, this);
    m_jobs->setFocusPolicy(Qt::NoFocus);
    m_jobs->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_emergencies->setToolTip(tr("Show the emergencies"));
    m_open->setToolTip(tr("Show the open jobs"));
    connect(m_emergencies, &QAbstractButton::clicked, this, &DayHeader::emergenciesClicked);
    connect(m_open, &QAbstractButton::clicked, this, &DayHeader::openJobsClicked);
    m_firstCount = addWidget(m_emergencies);
    addWidget(m_jobs);
    addWidget(m_open);
    m_alerts = new CountLabel(m_theme, this);
    m_alerts->setToolTip(tr("Show what needs you (Ctrl+Shift+A)"));
    connect(m_alerts, &QAbstractButton::clicked, this, &DayHeader::alertsClicked);
    m_alertsPlace = addWidget(m_alerts);
    m_alertsPlace->setVisible(false);
    addWidget(gap(spacing::Small, this));
}

void DayHeader::addPrimary(QAction &action)
{
    auto *button = new QPushButton(this);
    button->setDefault(true);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [this, button, &action] {
        button->setText(QString(action.text()).remove(u'&'));
        button->setToolTip(action.toolTip());
        button->setEnabled(action.isEnabled());
        button->setIcon(
            actionIcon(Icon::AutoAssign, action.isEnabled() ? m_theme.theme().onAccent : m_theme.theme().faint));
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
    addWidget(button);
    addWidget(gap(spacing::Small, this));
    m_primary = button;
}

void DayHeader::focusPrimary()
{
    if (m_primary)
        m_primary->setFocus(Qt::ShortcutFocusReason);
}

void DayHeader::addMode(const QList<QAction *> &modes)
{
    m_mode = new QToolButton(this);
    m_mode->setObjectName(u"engineMode"_s);
    m_mode->setPopupMode(QToolButton::InstantPopup);
    m_mode->setFocusPolicy(Qt::TabFocus);
    m_mode->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(m_mode);
    menu->addActions(modes);
    menu->setToolTipsVisible(true);
    m_mode->setMenu(menu);
    addWidget(m_mode);
    addWidget(gap(spacing::Small, this));
}

void DayHeader::showMode(const QString &name, const QString &words)
{
    m_mode->setText(name);
    m_mode->setToolTip(words);
    m_mode->setAccessibleName(tr("Engine mode"));
    m_mode->setAccessibleDescription(words);
}

void DayHeader::showAlerts(int count)
{
    m_alerts->showCount(tr("%n alert(s)", nullptr, count), StatusLook{Glyph::TriangleOutline, Tone::Emergency});
    m_alertsPlace->setVisible(count > 0);
}

QDate DayHeader::today() const
{
    return m_board.calendar().dayOf(m_board.clock().now());
}

void DayHeader::step(int direction)
{
    showDay(m_day.addDays(direction * (m_span == Span::Week ? 7 : 1)));
}

void DayHeader::showDay(QDate day)
{
    if (!day.isValid())
        return;
    m_day = day;
    tell();
}

void DayHeader::setSpan(Span span)
{
    m_span = span;
    (span == Span::Day ? m_showDay : m_showWeek)->setChecked(true);
    m_previous->setText(span == Span::Day ? tr("Previous day") : tr("Previous week"));
    m_next->setText(span == Span::Day ? tr("Next day") : tr("Next week"));
    tell();
}

void DayHeader::tell()
{
    refresh();
    if (m_span == Span::Day)
        emit daysWanted(m_day, 1);
    else
        emit daysWanted(weekOf(m_day), 7);
}

void DayHeader::refresh()
{
    const QLocale locale;
    if (m_span == Span::Day) {
        m_date->setText(locale.toString(m_day, u"ddd "_s) + locale.toString(m_day, u"d MMM yyyy"_s));
    } else {
        const QDate first = weekOf(m_day);
        m_date->setText(
            tr("%1 – %2").arg(locale.toString(first, u"d MMM"_s), locale.toString(first.addDays(6), u"d MMM yyyy"_s)));
    }
    m_today->setEnabled(m_day != today());
    showCounts();
}

void DayHeader::showCounts()
{
    int emergencies = 0;
    int jobs = 0;
    int open = 0;
    for (const Job &job : m_board.day().jobs) {
        if (job.status == JobStatus::Cancelled)
            continue;
        ++jobs;
        emergencies += job.isEmergency() && isOpen(job.status) ? 1 : 0;
        open += job.status == JobStatus::Unassigned ? 1 : 0;
    }
    const StatusLook burning = lookOf(JobStatus::Unassigned, Priority::Emergency);
    m_emergencies->showCount(tr("%n emergencies", nullptr, emergencies),
                             emergencies > 0 ? std::optional(burning) : std::nullopt);
    m_jobs->showCount(tr("%n jobs", nullptr, jobs), std::nullopt);
    m_open->showCount(tr("%n open", nullptr, open), std::nullopt);
}

void DayHeader::repaintIcons()
{
    const Theme &theme = m_theme.theme();
    m_previous->setIcon(actionIcon(Icon::Previous, theme));
    m_next->setIcon(actionIcon(Icon::Next, theme));
    m_date->setFont(m_theme.type().strong());
}

} // namespace callout
