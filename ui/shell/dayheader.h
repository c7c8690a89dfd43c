#pragma once

#include "core/dispatch/dayboard.h"
#include "ui/style/themesource.h"

#include <QDate>
#include <QToolBar>

class QAction;
class QCalendarWidget;
class QLabel;
class QPushButton;
class QToolButton;

namespace callout {

class CountLabel;

/// The strip above the panels: which day or week is shown and how it stands.
class DayHeader : public QToolBar
{
    Q_OBJECT

public:
    enum class Span { Day, Week };

    DayHeader(const DayBoard &board, const ThemeSource &theme, QWidget *parent = nullptr);

    /// The day picked; a week is shown from its first day by the locale.
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] Span span() const { return m_span; }
    /// Today as the office's clock has it.
    [[nodiscard]] QDate today() const;

    void showDay(QDate day);
    void setSpan(Span span);

    /// The one step that the day waits for, as a button at the end.
    void addPrimary(QAction &action);
    /// One more count, before the others.
    void addCount(QAction &count) { insertAction(m_firstCount, &count); }

    /// How the engine works, as a menu button before the primary step; words say what it is at.
    void addMode(const QList<QAction *> &modes);
    void showMode(const QString &name, const QString &words);
    /// What needs somebody; none is not shown.
    void showAlerts(int count);

    /// Previous, today, next, day, week: for menus, keys and the command palette.
    [[nodiscard]] const QList<QAction *> &dayActions() const { return m_actions; }

public slots:
    /// Gives the primary step the keyboard.
    void focusPrimary();
    /// The clock moved on; at midnight "today" moves too.
    void refresh();

signals:
    void daysWanted(QDate firstDay, int dayCount);
    void emergenciesClicked();
    void alertsClicked();
    void openJobsClicked();

private:
    void createActions();
    void createWidgets();
    void step(int direction);
    void tell();
    void showCounts();
    void repaintIcons();

    const DayBoard &m_board;
    const ThemeSource &m_theme;
    QDate m_day;
    Span m_span = Span::Day;
    QList<QAction *> m_actions;
    QAction *m_previous = nullptr;
    QAction *m_today = nullptr;
    QAction *m_next = nullptr;
    QAction *m_showDay = nullptr;
    QAction *m_showWeek = nullptr;
    QToolButton *m_date = nullptr;
    QCalendarWidget *m_calendar = nullptr;
    QPushButton *m_primary = nullptr;
    QAction *m_firstCount = nullptr;
    CountLabel *m_emergencies = nullptr;
    CountLabel *m_jobs = nullptr;
    CountLabel *m_open = nullptr;
    CountLabel *m_alerts = nullptr;
    QAction *m_alertsPlace = nullptr;
    QToolButton *m_mode = nullptr;
};

} // namespace callout
