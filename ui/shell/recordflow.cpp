#include "ui/shell/recordflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/jobcommands.h"
#include "core/commands/technicianspecific.h"
#include "core/commands/undohistory.h"
#include "core/dayreport/workingday.h"
#include "core/dispatch/officelookup.h"
#include "core/domain/zones.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/figuressection.h"
#include "ui/dialogs/jobeditor.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/dialogs/reasonmemory.h"
#include "ui/dialogs/specificdialog.h"
#include "ui/models/boardselection.h"
#include "ui/models/pastworkwords.h"
#include "ui/models/verdictwords.h"

#include <QInputDialog>
#include <QWidget>

#include <algorithm>

namespace callout {

namespace {

QString nameOf(const DayBoard &board, const QList<JobId> &jobs)
{
    const Job *job = jobs.size() == 1 ? board.job(jobs.front()) : nullptr;
    return job ? job->number : RecordFlow::tr("%n jobs", nullptr, int(jobs.size()));
}

} // namespace

RecordFlow::RecordFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_lookup(parts.lookup)
    , m_palette(new CommandPalette({parts.board, m_lookup}, parts.theme, &window))
{
    connect(m_palette, &CommandPalette::actionChosen, this, [](QAction *action) { action->trigger(); });
    connect(m_palette, &CommandPalette::jobChosen, this, &RecordFlow::findJob);
    connect(m_palette, &CommandPalette::customerChosen, this, &RecordFlow::openCustomer);
    connect(m_palette, &CommandPalette::addressChosen, this,
            [this](const KnownAddress &address) { emit addressFound(address.point, address.text); });
    connect(m_palette, &CommandPalette::technicianChosen, this, &RecordFlow::technicianFound);
}

void RecordFlow::showPalette(const QList<QAction *> &actions)
{
    m_palette->open(actions);
}

void RecordFlow::findJob(JobId job)
{
    if (m_parts.board.job(job))
        m_parts.selection.selectJob(job);
    else
        openJob(job);
}

void RecordFlow::newJob()
{
    newJobAt({}, {});
}

void RecordFlow::placeJob(JobId id, const GeoPoint &place)
{
    const Job *job = m_parts.board.job(id);
    if (!job)
        return;
    Job moved = *job;
    moved.latitude = place.latitude;
    moved.longitude = place.longitude;
    moved.zone = zoneByPlace(m_parts.board.day().zones, *job, moved);
    m_parts.history.push(commands::saveJob(m_parts.board, *job, moved));
}

void RecordFlow::newJobAt(const GeoPoint &place, const QString &address)
{
    const Instant now = m_parts.board.clock().now();
    const bool isTodayShown = m_parts.board.day().span().contains(now);
    const QDate day = isTodayShown ? m_parts.board.calendar().dayOf(now) : m_parts.board.day().firstDay;
    Job job = JobEditor::newJob(m_parts.board.day(), day);
    job.address = address;
    if (place.isValid()) {
        job.latitude = place.latitude;
        job.longitude = place.longitude;
    }
    showEditor(job);
}

void RecordFlow::followUp(JobId id)
{
    const Job *job = m_parts.board.job(id);
    if (!job)
        return emit problemArose(tr("This job is no longer on the days shown. Show its day, then follow it up."));
    const QDate today = m_parts.board.calendar().dayOf(m_parts.board.clock().now());
    Job next = JobEditor::newJob(m_parts.board.day(), nextWorkingDay(m_parts.board.day().settings, today));
    next.title = tr("Follow-up: %1").arg(job->title);
    next.type = job->type;
    next.customer = job->customer;
    next.address = job->address;
    next.latitude = job->latitude;
    next.longitude = job->longitude;
    next.zone = job->zone;
    next.businessUnit = job->businessUnit;
    next.requiredSkills = job->requiredSkills;
    next.duration = job->duration;
    next.preferredTechnician = job->technician;
    next.source = tr("Follow-up");
    next.notes = tr("Follow-up of %1 %2").arg(job->number, job->title).trimmed();
    showEditor(next);
}

void RecordFlow::openJob(JobId id)
{
    if (JobEditor *open = m_editors.value(id)) {
        open->raise();
        open->activateWindow();
        return;
    }
    if (const Job *job = m_parts.board.job(id))
        m_editors.insert(id, showEditor(*job));
    else
        openElsewhere(id);
}

void RecordFlow::openElsewhere(JobId id)
{
    whenAnswered(m_lookup.job(id), this, [this, id](const Result<Job> &job) {
        if (job)
            m_editors.insert(id, showEditor(*job));
        else
            emit problemArose(job.error().message);
    });
}

JobEditor *RecordFlow::showEditor(const Job &job)
{
    auto *editor = new JobEditor({m_parts.board, m_lookup}, m_parts.theme, job, &m_window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &JobEditor::jobActivated, this, &RecordFlow::openJob);
    connect(editor, &JobEditor::saved, this,
            [this, editor](const Job &before, const Job &after, const std::optional<Customer> &customer) {
                save(editor, before, after, customer);
            });
    editor->show();
    return editor;
}

void RecordFlow::save(JobEditor *editor, const Job &before, const Job &after, const std::optional<Customer> &customer)
{
    const bool isCustomerAtHand = !customer || !customer->id || m_parts.board.customer(customer->id);
    if (!isCustomerAtHand) {
        whenAnswered(m_lookup.customer(customer->id), this,
                     [this, before, after, customer](const Result<Customer> &known) {
                         if (!known)
                             return emit problemArose(known.error().message);
                         m_parts.board.hold(*known);
                         push(before, after, customer, nullptr);
                     });
        return;
    }
    const bool isUnchanged = before == after && !customer;
    if (!isUnchanged)
        push(before, after, customer, editor);
}

bool RecordFlow::push(const Job &before, const Job &after, const std::optional<Customer> &customer, JobEditor *editor)
{
    const auto refuse = [editor](const QString &why) {
        if (editor)
            editor->refuse(why);
        return false;
    };
    const QString refusal = tr("The office did not take this change. The message in the window says why.");
    if (!before.id)
        return m_parts.history.push(commands::createJob(m_parts.board, after, customer)) || refuse(refusal);
    Result<commands::SpecificEdit> edit =
        commands::saveSpecificJob(m_parts.board, m_parts.drives, before, after, customer);
    if (edit && edit->conflict) {
        const std::optional<SpecificAnswer> answer =
            askSpecific(after, *edit->conflict, editor ? static_cast<QWidget *>(editor) : &m_window);
        if (!answer)
            return refuse(tr("Nothing was saved. Choose another start or technician, or turn it off."));
        edit = commands::saveSpecificJob(m_parts.board, m_parts.drives, before, answer->job, customer, answer->why);
    }
    if (!edit)
        return refuse(edit.error().message);
    const std::optional<Instant> shiftedTo = edit->shiftedTo;
    const bool isAnything = edit->command != nullptr;
    if (!m_parts.history.push(std::move(edit->command)) && isAnything)
        return refuse(refusal);
    if (shiftedTo) {
        const DaySnapshot &day = m_parts.board.day();
        emit newsArose(
            tr("%1 starts at %2 now, so that %3 is not in two places.")
                .arg(after.number, VerdictWords(day).time(*shiftedTo), day.technicians.value(after.technician).name));
    }
    return true;
}

std::optional<RecordFlow::SpecificAnswer> RecordFlow::askSpecific(const Job &job, const Verdict &conflict,
                                                                  QWidget *window)
{
    const DaySnapshot &day = m_parts.board.day();
    const Technician technician = day.technicians.value(job.technician);
    const QString kind = QStringLiteral("specific");
    ReasonMemory memory(m_parts.settings);
    const VerdictWords words(day);
    SpecificDialog dialog(
        {job.number, technician.name, words.sentences(conflict, technician.name) + words.moves(conflict),
         PastWorkWords::of(technician),
         memory.choices(kind,
                        {tr("The customer insists"), tr("They know the installation"), tr("The other job will move")})},
        m_parts.theme, window);
    whenAnswered(m_lookup.pastWork(technician.id, m_parts.board.clock().now() - FiguresSection::Memory), &dialog,
                 [&dialog](const Result<PastWork> &past) {
                     if (past)
                         dialog.showPastWork(*past);
                 });
    dialog.exec();
    SpecificAnswer answer{job, {}};
    switch (dialog.choice()) {
    case SpecificDialog::Choice::GoBack:
        return std::nullopt;
    case SpecificDialog::Choice::LeaveOff:
        answer.job.isTechnicianSpecific = false;
        break;
    case SpecificDialog::Choice::TurnOnAnyway:
        answer.why = dialog.reason();
        memory.remember(kind, answer.why);
        break;
    }
    return answer;
}

void RecordFlow::openCustomer(CustomerId customer)
{
    whenAnswered(m_lookup.customerJobs(customer), this, [this](const Result<QList<Job>> &jobs) {
        if (!jobs)
            emit problemArose(jobs.error().message);
        else if (!jobs->isEmpty())
            openJob(jobs->front().id);
        else
            emit problemArose(tr("This customer has no jobs yet."));
    });
}

void RecordFlow::askReason(JobStep step, const QList<JobId> &jobs)
{
    const bool isHold = step == JobStep::Hold;
    const QString kind = isHold ? QStringLiteral("hold") : QStringLiteral("cancel");
    const QString name = nameOf(m_parts.board, jobs);
    const QStringList common = isHold
        ? QStringList{tr("Waiting for parts"), tr("Customer not at home"), tr("Waiting for approval"),
                      tr("No safe access")}
        : QStringList{tr("Customer cancelled"), tr("Solved by phone"), tr("Entered twice"), tr("Out of our area")};
    ReasonMemory memory(m_parts.settings);
    ReasonQuestion question{tr("Cancel %1").arg(name), tr("A cancelled job leaves the day. It can be reopened."),
                            tr("Cancel job"), memory.choices(kind, common)};
    if (isHold) {
        question.title = tr("Put %1 on hold").arg(name);
        question.explanation = tr("The job keeps its technician and start until it is resumed.");
        question.verb = tr("Put on hold");
    }
    ReasonDialog dialog(question, m_parts.theme, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    memory.remember(kind, dialog.reason());
    m_parts.history.push(commands::stepJobs(m_parts.board, jobs, step, dialog.reason()));
}

void RecordFlow::askTag(const QList<JobId> &jobs)
{
    QStringList known;
    for (const Job &job : m_parts.board.day().jobs)
        known += job.tags;
    known.removeDuplicates();
    known.sort(Qt::CaseInsensitive);
    bool isWanted = false;
    const QString tag = QInputDialog::getItem(&m_window, tr("Tag %1").arg(nameOf(m_parts.board, jobs)), tr("Tag"),
                                              known, 0, true, &isWanted);
    if (isWanted)
        m_parts.history.push(commands::addTag(m_parts.board, jobs, tag));
}

} // namespace callout
