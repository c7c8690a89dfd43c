#include "ui/shell/planflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/undohistory.h"
#include "ui/models/candidateestimate.h"
#include "ui/models/engine.h"
#include "ui/models/reasonwords.h"
#include "ui/models/rescuewords.h"
#include "ui/models/verdictwords.h"
#include "ui/review/persondialog.h"
#include "ui/review/rescuedialog.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/reviewview.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>

namespace callout {

namespace {

constexpr int RescueChoices = 3;
/// Jobs that an alert names; the review has them all.
constexpr int MostTold = 3;

bool isTyping()
{
    return QApplication::activeModalWidget() || qobject_cast<QLineEdit *>(QApplication::focusWidget());
}

} // namespace

PlanFlow::PlanFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_model(parts.board)
    , m_panel(new ReviewPanel(m_model, parts.selection, parts.theme, &window))
{
    m_route.setSingleShot(true);
    m_route.setInterval(0);
    connect(&m_route, &QTimer::timeout, this, &PlanFlow::drawRoute);
    createActions();
    connectEngine();
    connectPanel();
    connect(&parts.selection, &BoardSelection::jobsSelected, this, &PlanFlow::refresh);
    connect(&parts.selection, &BoardSelection::technicianSelected, this, [this](TechnicianId technician) {
        refresh();
        if (technician) {
            m_route.stop();
            emit routeProposed({});
        }
    });
    connect(&parts.board, &DayBoard::dayReset, this, &PlanFlow::refresh);
    connect(&parts.theme, &ThemeSource::themeChanged, this, &PlanFlow::repaintIcons);
    repaintIcons();
    refresh();
}

QAction *PlanFlow::add(const QString &text, const QList<QKeySequence> &keys, Icon icon, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (!keys.isEmpty()) {
        action->setToolTip(tr("%1 (%2)").arg(QString(text).remove(u'&').remove(u'…'),
                                             keys.front().toString(QKeySequence::NativeText)));
    }
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_all.append(action);
    m_icons.insert(action, icon);
    return action;
}

void PlanFlow::createActions()
{
    const auto separate = [this] {
        auto *separator = new QAction(this);
        separator->setSeparator(true);
        m_all.append(separator);
    };
    m_autoAssign = add(tr("&Auto-Assign"), {Qt::Key_A}, Icon::AutoAssign, [this] { m_parts.engine.start(); });
    m_stop =
        add(tr("&Stop and take the best plan"), {Qt::SHIFT | Qt::Key_A}, Icon::Stop, [this] { m_parts.engine.stop(); });
    separate();
    m_acceptAll = add(tr("Accept a&ll proposals"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, Icon::Check,
                      [this] { m_panel->acceptAll(); });
    m_acceptTechnician = add(tr("Accept this &technician's proposals"),
                             {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}, Icon::Check,
                             [this] { m_panel->acceptTechnician(); });
    add(tr("Go to the &review"), {Qt::Key_R}, Icon::Queue, [this] {
        emit reviewWanted();
        m_panel->takeFocus();
    });
    separate();
    add(tr("&Emergency preview…"), {Qt::Key_E}, Icon::Warning, [this] { previewEmergency(); });
    m_whyNot = add(tr("Why &not…?"), {Qt::Key_Y}, Icon::Help, [this] { whyNot(m_parts.selection.currentJob()); });
    m_optimise = add(tr("&Optimise this route"), {Qt::SHIFT | Qt::Key_P}, Icon::Travel,
                     [this] { m_parts.engine.start(m_parts.selection.technician()); });
    separate();
    add(tr("What Auto-Assign aims &for…"), {}, Icon::Settings, [this] { emit rulesRequested(); });
}

void PlanFlow::connectEngine()
{
    Engine &engine = m_parts.engine;
    connect(&engine, &Engine::started, this, [this] {
        m_panel->beginRun();
        refresh();
        emit reviewWanted();
    });
    connect(&engine, &Engine::progressed, m_panel, &ReviewPanel::showProgress);
    connect(&engine, &Engine::finished, this, &PlanFlow::takeProposal);
    connect(&engine, &Engine::cancelled, this, [this] {
        m_panel->endRun();
        refresh();
    });
    connect(&engine, &Engine::failed, this, [this](const Error &error) {
        m_panel->endRun();
        refresh();
        emit problemArose(error.message);
    });
}

void PlanFlow::connectPanel()
{
    connect(m_panel, &ReviewPanel::autoAssignRequested, m_autoAssign, &QAction::trigger);
    connect(m_panel, &ReviewPanel::stopRequested, this, [this] { m_parts.engine.stop(); });
    connect(m_panel, &ReviewPanel::cancelRequested, this, [this] { m_parts.engine.cancel(); });
    connect(m_panel, &ReviewPanel::acceptRequested, this, &PlanFlow::accept);
    connect(m_panel, &ReviewPanel::changeRequested, this, &PlanFlow::changeLine);
    connect(m_panel, &ReviewPanel::whyNotRequested, this, &PlanFlow::whyNot);
    connect(m_panel, &ReviewPanel::jobActivated, this, &PlanFlow::jobActivated);
    connect(m_panel, &ReviewPanel::currentJobChanged, this, &PlanFlow::proposeRoute);
    connect(&m_model, &ReviewModel::changed, this, [this] {
        refresh();
        proposeRoute();
    });
}

void PlanFlow::takeProposal(const Proposal &proposal)
{
    m_model.setProposal(proposal);
    m_panel->endRun();
    refresh();
    if (!isTyping() && m_model.rowCount() > 0)
        m_panel->takeFocus();
}

void PlanFlow::accept(const QList<JobId> &jobs)
{
    if (!jobs.isEmpty())
        perform(m_model.original(), m_model.lines(jobs));
}

void PlanFlow::perform(const Proposal &proposal, const QList<ProposalLine> &lines)
{
    Result<commands::Acceptance> acceptance = commands::acceptProposal(m_parts.board, m_parts.drives, proposal, lines);
    if (!acceptance)
        return emit problemArose(acceptance.error().message);
    if (acceptance->command && !m_parts.history.push(std::move(acceptance->command)))
        return;
    tellDropped(lines, acceptance->accepted);
    tellRefused(proposal, *acceptance);
}

void PlanFlow::tellDropped(const QList<ProposalLine> &lines, const QList<JobId> &accepted)
{
    const DaySnapshot &day = m_parts.board.day();
    const ReviewWords words(day);
    QStringList told;
    QList<JobId> dropped;
    for (const ProposalLine &line : lines) {
        if (line.kind != LineKind::Dropped || !accepted.contains(line.job))
            continue;
        dropped.append(line.job);
        const QString why = words.openReason(line);
        if (dropped.size() <= MostTold)
            told.append(why.isEmpty() ? words.title(line) : tr("%1 (%2)").arg(words.title(line), why));
    }
    if (dropped.isEmpty())
        return;
    if (const int more = int(dropped.size() - told.size()); more > 0)
        told.append(tr("%n more, with their reasons in the review", nullptr, more));
    emit alertArose(
        tr("Auto-Assign took %n job(s) off the plan: %1.", nullptr, int(dropped.size())).arg(told.join(tr("; "))),
        tr("Show"), [this, dropped] { m_parts.selection.selectJobs(dropped); });
}

void PlanFlow::tellRefused(const Proposal &proposal, const commands::Acceptance &acceptance)
{
    const DaySnapshot &day = m_parts.board.day();
    if (acceptance.refused.isEmpty()) {
        if (!acceptance.outdated.isEmpty())
            emit newsArose(tr("%n outdated proposal(s) left alone.", nullptr, int(acceptance.outdated.size())));
        return;
    }
    const commands::RefusedLine &refused = acceptance.refused.front();
    const ReasonWords words(day);
    const QString why =
        tr("%1 cannot be accepted alone: %2.").arg(words.job(refused.job), VerdictWords(day).brief(refused.rule));
    if (refused.together.isEmpty())
        return emit problemArose(why);
    QStringList names;
    for (const JobId job : refused.together)
        names.append(words.job(job));
    const QList<JobId> jobs = QList{refused.job} + refused.together;
    QList<ProposalLine> lines;
    std::ranges::copy_if(proposal.lines, std::back_inserter(lines),
                         [&](const ProposalLine &line) { return jobs.contains(line.job); });
    emit alertArose(why, tr("Accept with %1").arg(names.join(tr(", "))),
                    [this, proposal, lines] { perform(proposal, lines); });
}

void PlanFlow::changeLine(JobId job)
{
    const ProposalLine *line = m_model.line(job);
    if (!line || m_model.isPreview())
        return;
    const DaySnapshot planned = m_model.planned();
    const Reason reason = line->reason;
    const FactorWeights weights = m_model.proposal().weights;
    const Judge judge(planned, m_parts.drives, m_parts.board.clock().now());
    const Job about = planned.jobs.value(job);
    PersonDialog dialog(
        PersonDialog::Purpose::Change, planned, job, reason, weights,
        [&](TechnicianId technician, Instant start) {
            const Verdict verdict = judge.at(about, technician, start);
            return PersonDialog::Answer{verdict, estimate(planned, about, technician, verdict, reason, weights)};
        },
        m_parts.theme, &m_window);
    if (dialog.exec() == QDialog::Accepted && dialog.candidate())
        m_model.overrideLine(job, *dialog.candidate());
}

void PlanFlow::whyNot(JobId job)
{
    const ProposalLine *line = m_model.line(job);
    if (line && !m_model.isPreview() && m_model.state(job) != LineState::Outdated
        && m_model.state(job) != LineState::Accepted)
        return showWhyNot(job, m_model.planned(), line->reason, m_model.proposal().weights);
    if (!m_parts.board.job(job))
        return;
    whenAnswered(m_parts.engine.why(job), this, [this, job](const Result<Reason> &reason) {
        if (!reason)
            return emit problemArose(reason.error().message);
        showWhyNot(job, m_parts.board.day(), *reason, weightsOf(m_parts.board.day().settings));
    });
}

void PlanFlow::showWhyNot(JobId job, const DaySnapshot &day, const Reason &reason, const FactorWeights &weights)
{
    auto *dialog =
        new PersonDialog(PersonDialog::Purpose::WhyNot, day, job, reason, weights, {}, m_parts.theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, job] { emit assignRequested({job}, dialog->technician()); });
    dialog->open();
}

void PlanFlow::previewEmergency()
{
    const JobId job = emergencyToRescue(m_parts.board.day(), m_parts.selection.currentJob());
    if (!job)
        return emit newsArose(tr("No emergency is open."));
    previewInsertions(job);
}

void PlanFlow::previewInsertions(JobId job)
{
    if (!m_parts.board.job(job))
        return emit newsArose(tr("The job is not on the days shown. Show its day first."));
    m_parts.selection.selectJob(job);
    auto *dialog = new RescueDialog(m_parts.board.day(), job, m_parts.theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RescueDialog::chosen, this, &PlanFlow::acceptRescue);
    connect(dialog, &RescueDialog::whyNotRequested, this, &PlanFlow::whyNot, Qt::QueuedConnection);
    dialog->open();
    whenAnswered(m_parts.engine.rescues(job, RescueChoices), dialog, [dialog](const Result<QList<Rescue>> &rescues) {
        if (rescues)
            dialog->showRescues(*rescues);
        else
            dialog->showFailure(rescues.error().message);
    });
}

void PlanFlow::acceptRescue(JobId job, const Rescue &rescue)
{
    Proposal chosen = proposalOf(job, rescue, m_parts.board.day(), m_parts.board.clock().now());
    // The dispatcher's own choice: held to a person's rules, not to the engine's.
    const QList<ProposalLine> lines = std::exchange(chosen.lines, {});
    perform(chosen, lines);
}

void PlanFlow::proposeRoute()
{
    m_route.start();
}

void PlanFlow::drawRoute()
{
    const ProposalLine *line = m_model.line(m_panel->view()->currentJob());
    const TechnicianId technician = !line ? TechnicianId()
        : line->after.technician          ? line->after.technician
                                          : line->before.technician;
    if (technician)
        emit routeProposed(ProposedDay{technician, m_model.plannedStops(technician)});
    else
        emit routeProposed({});
}

void PlanFlow::refresh()
{
    const bool isRunning = m_parts.engine.isRunning();
    const bool isAnyLeft = !m_model.acceptable().isEmpty();
    m_autoAssign->setEnabled(!isRunning);
    m_stop->setEnabled(isRunning);
    m_acceptAll->setEnabled(isAnyLeft);
    m_acceptTechnician->setEnabled(isAnyLeft);
    m_whyNot->setEnabled(m_parts.board.job(m_parts.selection.currentJob()) != nullptr);
    m_optimise->setEnabled(!isRunning && m_parts.selection.technician());
}

void PlanFlow::repaintIcons()
{
    for (const auto &[action, icon] : m_icons.asKeyValueRange())
        action->setIcon(actionIcon(icon, m_parts.theme.theme()));
}

} // namespace callout
