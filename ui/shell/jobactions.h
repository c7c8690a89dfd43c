#pragma once

#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "ui/models/boardselection.h"
#include "ui/style/actionicons.h"
#include "ui/style/themesource.h"

#include <QAction>
#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace callout {

/// Everything that can be done to the selected jobs, as actions: for menus, bulk bars, keys and the command palette.
/// Actions are enabled only where every selected job allows them. What needs words from the dispatcher is asked through
/// signals.
class JobActions : public QObject
{
    Q_OBJECT

public:
    JobActions(DayBoard &board, UndoHistory &history, BoardSelection &selection, const DriveTimes &drives,
               const ThemeSource &theme, QWidget *window);

    /// In the order of a menu; separators among them.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// The few that a bar for several selected cards offers.
    [[nodiscard]] QList<QAction *> bulk() const;

    /// Makes a new job: not about the selection, but kept with the others.
    [[nodiscard]] QAction *newJob() const { return m_newJob; }
    [[nodiscard]] QAction *open() const { return m_open; }

signals:
    void newJobRequested();
    void openRequested(callout::JobId job);
    void reasonRequested(callout::JobStep step, const QList<callout::JobId> &jobs);
    void tagRequested(const QList<callout::JobId> &jobs);
    void rollOverRequested(const QList<callout::JobId> &jobs);
    /// What a completed job came to is to be written down.
    void closeOutRequested(callout::JobId job);
    /// A new job for the same customer and place.
    void followUpRequested(callout::JobId job);
    /// One job was completed.
    void completed(callout::JobId job);
    /// Give the selected jobs to a technician, at the best start.
    void assignRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);

private:
    using Run = std::function<void(const QList<JobId> &)>;
    using Allowed = std::function<bool(const Job &)>;

    QAction *add(const QString &text, const QKeySequence &key, Allowed allowed, Run run);
    void addStep(const QString &text, const QKeySequence &key, JobStep step, Icon icon);
    void addPriorities();
    void addSeparator();
    void fillAssignMenu();
    void refresh();
    void nameRollOver();
    void repaintIcons();

    DayBoard &m_board;
    UndoHistory &m_history;
    BoardSelection &m_selection;
    const DriveTimes &m_drives;
    const ThemeSource &m_theme;
    QWidget *m_window;
    QList<QAction *> m_all;
    QHash<QAction *, Allowed> m_allowed;
    QHash<QAction *, Icon> m_icons;
    QAction *m_newJob = nullptr;
    QAction *m_open = nullptr;
    QAction *m_assign = nullptr;
    QAction *m_unassign = nullptr;
    QAction *m_tag = nullptr;
    QAction *m_rollOver = nullptr;
    QAction *m_cancel = nullptr;
    QMenu *m_assignMenu = nullptr;
};

} // namespace callout
