#include "ui/shell/dayflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/daycommands.h"
#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/dayreport/handover.h"
#include "core/dayreport/jobday.h"
#include "core/dayreport/workingday.h"
#include "core/dispatch/officelookup.h"
#include "ui/dayends/closedialog.h"
#include "ui/dayends/closeoutdialog.h"
#include "ui/dayends/daycheckdialog.h"
#include "ui/dayends/handoverdialog.h"
#include "ui/models/boardselection.h"
#include "ui/shell/countlabel.h"
#include "ui/style/themesource.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto Settles = 150ms;
/// Days after the closed one that are looked at for jobs rolled over from it.
constexpr int LaterDays = 8;
constexpr auto FolderKey = "handOver/folder"_L1;

} // namespace

DayFlow::DayFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_memory(parts.settings, parts.lookup.path())
    , m_check(parts.board, parts.drives)
    , m_count(new CountLabel(parts.theme))
    , m_countAction(new QWidgetAction(this))
{
    add(tr("Check the &day…"), Qt::Key_L, Icon::Check, [this] { showCheck(); });
    add(tr("To&morrow's plan"), Qt::ALT | Qt::Key_End, Icon::Tomorrow, [this] { showTomorrow(); });
    add(tr("&Close the day…"), Qt::SHIFT | Qt::Key_L, Icon::Complete, [this] { showClosing(); });
    m_count->setToolTip(tr("Show what stands in the way of the day (%1)")
                            .arg(QKeySequence(Qt::Key_L).toString(QKeySequence::NativeText)));
    m_count->hide();
    m_countAction->setDefaultWidget(m_count); // which is owned, shown and hidden by it from now on
    m_countAction->setVisible(false);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(Settles);
    connect(m_count, &QAbstractButton::clicked, this, &DayFlow::showCheck);
    connect(&m_readTimer, &QTimer::timeout, this, &DayFlow::readLater);
    connect(&m_check, &DayCheckModel::checked, this, &DayFlow::takeChecked);
    connect(&parts.board, &DayBoard::dayReset, this, &DayFlow::takeDay);
    connect(&parts.board, &DayBoard::recordsChanged, this, [this] {
        if (m_closeDialog) {
            showChecklist();
            m_readTimer.start();
        }
    });
    connect(&parts.theme, &ThemeSource::themeChanged, this, &DayFlow::repaintIcons);
    repaintIcons();
}

void DayFlow::add(const QString &text, const QKeySequence &key, Icon icon, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(
        tr("%1 (%2)").arg(QString(text).remove(u'&').remove(u'…'), key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_all.append(action);
    m_icons.insert(action, icon);
}

QAction *DayFlow::countAction() const
{
    return m_countAction;
}

DayCheckDialog *DayFlow::checkDialog() const
{
    return m_checkDialog;
}

CloseDialog *DayFlow::closeDialog() const
{
    return m_closeDialog;
}

QDate DayFlow::today() const
{
    return m_parts.board.calendar().dayOf(m_parts.board.clock().now());
}

bool DayFlow::isShown(QDate day) const
{
    const DaySnapshot &shown = m_parts.board.day();
    return day >= shown.firstDay && day < shown.firstDay.addDays(shown.dayCount);
}

void DayFlow::refreshClock()
{
    if (!m_parts.board.isLoaded())
        return;
    m_check.check();
    greet();
}

void DayFlow::takeDay()
{
    const QSet<QString> dismissed = m_memory.dismissed(m_check.day());
    if (m_check.dismissed() != dismissed)
        m_check.setDismissed(dismissed);
    greet();
    // What was asked for before may come first.
    if (m_planWanted.isValid() && m_parts.board.day().firstDay == m_planWanted)
        tellTomorrow();
    if (m_closingWanted.isValid() && isShown(m_closingWanted))
        openClosing();
    else if (m_closeDialog)
        showChecklist();
}

void DayFlow::takeChecked()
{
    const int urgent = m_check.count(FindingSeverity::Act);
    const int things = urgent + m_check.count(FindingSeverity::Watch);
    m_countAction->setVisible(things > 0);
    m_count->showCount(tr("%n to check", nullptr, things),
                       urgent > 0 ? std::optional(StatusLook{Glyph::Bar, Tone::Emergency}) : std::nullopt);
}

void DayFlow::greet()
{
    const QDate day = today();
    if (!m_parts.board.isLoaded() || m_check.day() != day || m_greeted == day || m_memory.isGreeted(day))
        return;
    m_greeted = day;
    m_memory.setGreeted(day);
    const int urgent = m_check.count(FindingSeverity::Act);
    const int things = urgent + m_check.count(FindingSeverity::Watch);
    const auto show = [this] { showCheck(); };
    if (things == 0) {
        const QString at = QLocale().toString(m_check.checkedTime(), QLocale::ShortFormat);
        emit quietNewsArose(tr("Checked %1: nothing stands in the way").arg(at));
    } else if (urgent == 0) {
        emit newsArose(tr("Before you start: %n thing(s) to look at.", nullptr, things), tr("Show"), show);
    } else {
        emit alertArose(tr("Before you start: %n thing(s) to settle first.", nullptr, urgent), tr("Show"), show);
    }
}

void DayFlow::showCheck()
{
    m_check.check();
    if (m_checkDialog) {
        m_checkDialog->raise();
        m_checkDialog->activateWindow();
        return;
    }
    m_checkDialog = new DayCheckDialog(m_check, m_parts.theme, &m_window);
    m_checkDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_checkDialog, &DayCheckDialog::findingChosen, this, [this](const Finding &finding) {
        if (finding.job)
            m_parts.selection.selectJob(finding.job);
        else
            m_parts.selection.selectTechnician(finding.technician);
    });
    connect(m_checkDialog, &DayCheckDialog::stepRequested, this, &DayFlow::takeFindingStep);
    connect(m_checkDialog, &DayCheckDialog::dismissedChanged, this,
            [this] { m_memory.setDismissed(m_check.day(), m_check.dismissed()); });
    m_checkDialog->show();
}

void DayFlow::takeFindingStep(FindingStep step, const Finding &finding)
{
    DayBoard &board = m_parts.board;
    const Job *job = board.job(finding.job);
    const auto save = [&](auto change) {
        Job after = *job;
        change(after);
        m_parts.history.push(commands::saveJob(board, *job, after));
    };
    if (!job && step != FindingStep::OpenTechnician)
        return;
    switch (step) {
    case FindingStep::OpenJob:
        return emit jobActivated(finding.job);
    case FindingStep::WhyNot:
        return emit whyNotRequested(finding.job);
    case FindingStep::Unassign:
        m_parts.history.push(commands::unassignJobs(board, {finding.job}));
        return;
    case FindingStep::TakeDuration:
        return save([&](Job &after) { after.duration = board.day().jobTypes.value(after.type).duration; });
    case FindingStep::MoveToDay:
        m_parts.history.push(commands::moveToDay(board, {finding.job}, m_check.day()));
        return;
    case FindingStep::LetEngine:
        return save([](Job &after) { after.isEngineAllowed = true; });
    case FindingStep::OpenTechnician:
        return emit technicianActivated(finding.technician);
    }
}

void DayFlow::showTomorrow()
{
    m_planWanted = nextWorkingDay(m_parts.board.day().settings, today());
    emit dayWanted(m_planWanted);
}

void DayFlow::tellTomorrow()
{
    m_planWanted = {};
    const DaySnapshot &shown = m_parts.board.day();
    int open = 0;
    int planned = 0;
    int rolled = 0;
    for (const Job &job : shown.jobs) {
        if (!isOpen(job.status) || !isOfDay(job, shown.span()))
            continue;
        ++(job.technician ? planned : open);
        rolled += job.rolledFrom ? 1 : 0;
    }
    const QLocale locale;
    const QString day = locale.toString(shown.firstDay, u"dddd"_s);
    const QString counts = tr("%1: %2 open, %3 planned, %4 carried over.")
                               .arg(day, locale.toString(open), locale.toString(planned), locale.toString(rolled));
    emit quietNewsArose(open == 0 ? counts : tr("%1 Auto-Assign plans them.").arg(counts));
    emit planWanted();
}

void DayFlow::rollOver(const QList<JobId> &jobs)
{
    const QDate day = rollOverDay(m_parts.board.day(), jobs, m_parts.board.clock().now());
    m_parts.history.push(commands::rollOver(m_parts.board, jobs, day));
}

void DayFlow::offerCloseOut(JobId id)
{
    const Job *job = m_parts.board.job(id);
    if (job && job->status == JobStatus::Completed && !job->invoiceTotal)
        emit newsArose(tr("%1 is completed.").arg(job->number), tr("Close out…"), [this, id] { closeOut(id); });
}

void DayFlow::closeOut(JobId id)
{
    const Job *job = m_parts.board.job(id);
    if (!job)
        return;
    const Customer *customer = m_parts.board.customer(job->customer);
    CloseOutDialog dialog(*job, customer ? customer->name : QString(), m_parts.board.day().settings.currency,
                          m_parts.theme, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_parts.history.push(commands::closeOut(m_parts.board, id, dialog.invoiceTotal(), dialog.parts()));
    if (dialog.isFollowUpWanted())
        emit followUpRequested(id);
}

void DayFlow::showClosing()
{
    const DaySnapshot &shown = m_parts.board.day();
    // An earlier day on screen is closed late; else today is closed.
    const bool isEarlier = shown.dayCount == 1 && shown.firstDay < today();
    m_closingWanted = isEarlier ? shown.firstDay : today();
    if (isShown(m_closingWanted))
        openClosing();
    else
        emit dayWanted(m_closingWanted);
}

void DayFlow::openClosing()
{
    const QDate day = std::exchange(m_closingWanted, {});
    if (m_closeDialog && m_closing.day == day) {
        m_closeDialog->raise();
        m_closeDialog->activateWindow();
        return;
    }
    delete m_closeDialog;
    m_closing = DayClosing{day, {}};
    m_later = {};
    m_isHandOverWanted = false;
    m_closeDialog = new CloseDialog(m_parts.theme, &m_window);
    m_closeDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_closeDialog->setNotes(m_memory.notes(day));
    CloseDialog *dialog = m_closeDialog;
    connect(dialog, &CloseDialog::jobActivated, this, &DayFlow::jobActivated);
    connect(dialog, &CloseDialog::stepRequested, this, &DayFlow::takeCloseStep);
    connect(dialog, &CloseDialog::openNoteGiven, this, [this](JobId job, const QString &note) {
        m_parts.history.push(commands::setOpenNote(m_parts.board, job, note));
    });
    connect(dialog, &CloseDialog::cancellationExplained, this, [this](JobId job, const QString &reason) {
        m_parts.history.push(commands::explainCancellation(m_parts.board, job, reason));
    });
    connect(dialog, &CloseDialog::invoiceGiven, this, [this](JobId job, Money total) {
        m_parts.history.push(commands::closeOut(m_parts.board, job, total, {}));
    });
    connect(dialog, &CloseDialog::notesChanged, this,
            [this, dialog] { m_memory.setNotes(m_closing.day, dialog->notes()); });
    // The page tells of tomorrow too: it waits for the days after as they are now.
    connect(dialog, &CloseDialog::handOverRequested, this, [this] {
        m_isHandOverWanted = true;
        readLater();
    });
    showChecklist();
    readLater();
    dialog->show();
}

void DayFlow::readLater()
{
    if (!m_closeDialog)
        return;
    whenAnswered(m_parts.lookup.days(m_closing.day.addDays(1), LaterDays), this,
                 [this, number = ++m_reading, day = m_closing.day](const Result<DaySnapshot> &later) {
                     if (number != m_reading || !m_closeDialog || day != m_closing.day)
                         return;
                     if (!later)
                         return emit problemArose(later.error().message);
                     m_later = *later;
                     showChecklist();
                     if (m_closeDialog && std::exchange(m_isHandOverWanted, false))
                         showHandOver();
                 });
}

DaySnapshot DayFlow::wholeDay() const
{
    DaySnapshot whole = m_parts.board.day();
    whole.firstDay = m_closing.day;
    whole.dayCount = LaterDays + 1;
    const auto take = [](auto &mine, const auto &theirs) {
        for (auto record = theirs.cbegin(); record != theirs.cend(); ++record) {
            if (!mine.contains(record.key()))
                mine.insert(record.key(), record.value());
        }
    };
    take(whole.jobs, m_later.jobs);
    take(whole.customers, m_later.customers);
    take(whole.shifts, m_later.shifts);
    take(whole.events, m_later.events);
    return whole;
}

void DayFlow::showChecklist()
{
    if (!m_closeDialog)
        return;
    if (!isShown(m_closing.day)) {
        m_closeDialog->close(); // what it is about is no longer on screen; notes are kept
        return;
    }
    const DaySnapshot whole = wholeDay();
    m_closing = closeDay(whole, m_closing.day);
    m_closeDialog->showDay(whole, m_closing, onCall(whole, m_closing.day, m_parts.board.clock().now()));
}

void DayFlow::takeCloseStep(CloseStep step, const QList<JobId> &jobs, TechnicianId onCall)
{
    switch (step) {
    case CloseStep::RollOver:
        return rollOver(jobs);
    case CloseStep::Cancel:
        return emit reasonRequested(JobStep::Cancel, jobs);
    case CloseStep::Escalate:
        return emit assignRequested(jobs, onCall);
    case CloseStep::Complete:
        m_parts.history.push(commands::stepJobs(m_parts.board, jobs, JobStep::Complete));
        return;
    }
}

void DayFlow::showHandOver()
{
    const HandOverNote note{m_parts.board.actor().name, m_parts.board.clock().now(), m_closeDialog->notes()};
    const HandOver page = handOver(wholeDay(), m_parts.drives, m_closing.day, note);
    const QString folder =
        m_parts.settings.value(FolderKey, QFileInfo(m_parts.lookup.path()).absolutePath()).toString();
    auto *dialog = new HandOverDialog(page, folder, m_parts.theme, m_closeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandOverDialog::folderChosen, this,
            [this](const QString &chosen) { m_parts.settings.setValue(FolderKey, chosen); });
    dialog->open();
}

void DayFlow::repaintIcons()
{
    for (const auto &[action, icon] : m_icons.asKeyValueRange())
        action->setIcon(actionIcon(icon, m_parts.theme.theme()));
}

} // namespace callout
