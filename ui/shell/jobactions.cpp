#include "ui/shell/jobactions.h"

#include "core/dayreport/workingday.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/verdictwords.h"
#include "ui/style/actionicons.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

JobActions::JobActions(DayBoard &board, UndoHistory &history, BoardSelection &selection, const DriveTimes &drives,
                       const ThemeSource &theme, QWidget *window)
    : QObject(window)
    , m_board(board)
    , m_history(history)
    , m_selection(selection)
    , m_drives(drives)
    , m_theme(theme)
    , m_window(window)
    , m_assignMenu(new QMenu(tr("Assign to"), window))
{
    const auto isMovable = [](const Job &job) { return callout::isOpen(job.status) && !isStarted(job.status); };
    m_newJob = new QAction(tr("New job…"), this);
    m_newJob->setShortcuts({QKeySequence(Qt::Key_N), QKeySequence(QKeySequence::New)});
    connect(m_newJob, &QAction::triggered, this, &JobActions::newJobRequested);

    m_open = add(tr("Open job"), QKeySequence(Qt::CTRL | Qt::Key_O), nullptr,
                 [this](const QList<JobId> &jobs) { emit openRequested(jobs.front()); });
    addSeparator();
    m_assign = add(tr("Assign…"), Qt::Key_G, isMovable, [this](const QList<JobId> &) {
        m_assignMenu->popup(m_window->mapToGlobal(m_window->rect().center()) - QPoint(160, 160));
    });
    connect(m_assignMenu, &QMenu::aboutToShow, this, &JobActions::fillAssignMenu);
    m_unassign = add(
        tr("Unassign"), Qt::Key_U, [isMovable](const Job &job) { return isMovable(job) && job.technician; },
        [this](const QList<JobId> &jobs) { m_history.push(commands::unassignJobs(m_board, jobs)); });
    addSeparator();
    addStep(tr("Dispatch"), Qt::SHIFT | Qt::Key_D, JobStep::Dispatch, Icon::Dispatch);
    addStep(tr("En route"), Qt::SHIFT | Qt::Key_E, JobStep::Travel, Icon::Travel);
    addStep(tr("On site"), Qt::SHIFT | Qt::Key_S, JobStep::Arrive, Icon::Arrive);
    addStep(tr("Complete"), Qt::SHIFT | Qt::Key_C, JobStep::Complete, Icon::Complete);
    addStep(tr("Recall"), Qt::SHIFT | Qt::Key_R, JobStep::Recall, Icon::Recall);
    addSeparator();
    addStep(tr("Hold…"), Qt::Key_H, JobStep::Hold, Icon::Hold);
    addStep(tr("Resume"), Qt::SHIFT | Qt::Key_H, JobStep::Resume, Icon::Resume);
    addStep(tr("Cancel job…"), Qt::Key_Delete, JobStep::Cancel, Icon::Cancel);
    m_cancel = m_all.back();
    addStep(tr("Reopen"), Qt::SHIFT | Qt::Key_O, JobStep::Reopen, Icon::Reopen);
    addSeparator();
    const auto isCompleted = [](const Job &job) { return job.status == JobStatus::Completed; };
    QAction *closeOut = add(tr("Close out…"), Qt::SHIFT | Qt::Key_B, isCompleted,
                            [this](const QList<JobId> &jobs) { emit closeOutRequested(jobs.front()); });
    QAction *followUp = add(tr("Follow-up job…"), Qt::SHIFT | Qt::Key_N, nullptr,
                            [this](const QList<JobId> &jobs) { emit followUpRequested(jobs.front()); });
    addSeparator();
    m_rollOver = add(tr("Roll over to tomorrow"), Qt::SHIFT | Qt::Key_T, isMovable,
                     [this](const QList<JobId> &jobs) { emit rollOverRequested(jobs); });
    addPriorities();
    m_tag =
        add(tr("Tag…"), Qt::SHIFT | Qt::Key_G, nullptr, [this](const QList<JobId> &jobs) { emit tagRequested(jobs); });

    connect(&selection, &BoardSelection::jobsSelected, this, &JobActions::refresh);
    connect(&board, &DayBoard::recordsChanged, this, &JobActions::refresh);
    connect(&board, &DayBoard::dayReset, this, &JobActions::refresh);
    m_icons.insert({{m_newJob, Icon::NewJob},
                    {m_open, Icon::Edit},
                    {m_assign, Icon::Assign},
                    {m_unassign, Icon::Unassign},
                    {m_rollOver, Icon::Tomorrow},
                    {m_tag, Icon::Tag},
                    {closeOut, Icon::Check},
                    {followUp, Icon::NewJob}});
    connect(&theme, &ThemeSource::themeChanged, this, &JobActions::repaintIcons);
    repaintIcons();
    refresh();
}

QList<QAction *> JobActions::bulk() const
{
    return {m_assign, m_unassign, m_tag, m_rollOver, m_cancel};
}

QAction *JobActions::add(const QString &text, const QKeySequence &key, Allowed allowed, Run run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(tr("%1 (%2)").arg(QString(text).remove(u'…'), key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        if (!m_selection.jobs().isEmpty())
            run(m_selection.jobs());
    });
    m_allowed.insert(action, std::move(allowed));
    m_all.append(action);
    return action;
}

void JobActions::addStep(const QString &text, const QKeySequence &key, JobStep step, Icon icon)
{
    QAction *action = add(
        text, key, [step](const Job &job) { return statusAfter(job, step).has_value(); },
        [this, step](const QList<JobId> &jobs) {
            if (step == JobStep::Hold || step == JobStep::Cancel)
                emit reasonRequested(step, jobs);
            else if (m_history.push(commands::stepJobs(m_board, jobs, step)) && step == JobStep::Complete
                     && jobs.size() == 1)
                emit completed(jobs.front());
        });
    m_icons.insert(action, icon);
}

void JobActions::addPriorities()
{
    const std::pair<Priority, QString> priorities[] = {{Priority::Emergency, tr("Priority: emergency")},
                                                       {Priority::High, tr("Priority: high")},
                                                       {Priority::Normal, tr("Priority: normal")},
                                                       {Priority::Low, tr("Priority: low")}};
    int digit = Qt::Key_1;
    for (const auto &[priority, text] : priorities) {
        add(
            text, QKeyCombination(Qt::ALT, Qt::Key(digit++)),
            [priority](const Job &job) { return callout::isOpen(job.status) && job.priority != priority; },
            [this, priority](const QList<JobId> &jobs) {
                m_history.push(commands::setPriority(m_board, jobs, priority));
            });
    }
}

void JobActions::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_all.append(separator);
}

void JobActions::fillAssignMenu()
{
    m_assignMenu->clear();
    const QList<JobId> jobs = m_selection.jobs();
    const Job *job = jobs.isEmpty() ? nullptr : m_board.job(m_selection.currentJob());
    if (!job)
        return;
    const Judge judge(m_board.day(), m_drives, m_board.clock().now());
    QList<std::pair<Verdict, const Technician *>> answers;
    for (const Technician &technician : m_board.day().technicians) {
        if (technician.isActive)
            answers.append({dropVerdict(judge, m_board, *job, technician.id), &technician});
    }
    std::ranges::sort(answers, {}, [](const auto &answer) {
        return std::tuple(answer.first.broken.size(), answer.first.moves.size(), answer.first.driveBefore,
                          answer.second->name);
    });
    const VerdictWords words(m_board.day());
    for (const auto &[verdict, technician] : answers) {
        QAction *action = m_assignMenu->addAction(tr("%1 — %2").arg(technician->name, words.brief(verdict)));
        action->setIcon(
            glyphPixmap(lookOf(verdict), m_theme.theme(), spacing::GlyphSize, m_window->devicePixelRatioF()));
        connect(action, &QAction::triggered, this,
                [this, jobs, id = technician->id] { emit assignRequested(jobs, id); });
    }
}

void JobActions::refresh()
{
    QList<const Job *> jobs;
    for (const JobId id : m_selection.jobs()) {
        if (const Job *job = m_board.job(id))
            jobs.append(job);
    }
    nameRollOver();
    for (auto entry = m_allowed.cbegin(); entry != m_allowed.cend(); ++entry) {
        const Allowed &allowed = entry.value();
        entry.key()->setEnabled(
            !jobs.isEmpty() && (!allowed || std::ranges::all_of(jobs, [&](const Job *job) { return allowed(*job); })));
    }
}

// Before a weekend the next working day is not tomorrow.
void JobActions::nameRollOver()
{
    const QDate today = m_board.calendar().dayOf(m_board.clock().now());
    const QDate next = nextWorkingDay(m_board.day().settings, today);
    const QString text = next == today.addDays(1) ? tr("Roll over to tomorrow")
                                                  : tr("Roll over to %1").arg(QLocale().toString(next, u"dddd"_s));
    m_rollOver->setText(text);
    m_rollOver->setToolTip(tr("%1 (%2)").arg(text, m_rollOver->shortcut().toString(QKeySequence::NativeText)));
}

void JobActions::repaintIcons()
{
    const Theme &theme = m_theme.theme();
    for (const auto &[action, icon] : m_icons.asKeyValueRange())
        action->setIcon(actionIcon(icon, theme));
}

} // namespace callout
