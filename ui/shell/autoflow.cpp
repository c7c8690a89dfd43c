#include "ui/shell/autoflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/jobcommands.h"
#include "core/dispatch/officelookup.h"
#include "ui/models/boardselection.h"
#include "ui/models/reasonwords.h"
#include "ui/models/reviewwords.h"
#include "ui/models/verdictwords.h"
#include "ui/review/enginechangespanel.h"

#include <QActionGroup>

namespace callout {

namespace {

constexpr int MostTold = 3;

/// "J-1043 → Ana Moreno 11:20"
QString briefOf(const DaySnapshot &day, const ProposalLine &line)
{
    const QString title = ReviewWords(day).title(line);
    return line.after.start ? title + u' ' + VerdictWords(day).time(*line.after.start) : title;
}

} // namespace

AutoFlow::AutoFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_model(parts.board)
    , m_panel(new EngineChangesPanel(m_model, parts.theme, &window))
{
    createModes(window);
    connect(&parts.pilot, &AutoPilot::ran, this, &AutoFlow::tellRun);
    connect(&parts.pilot, &AutoPilot::stateChanged, this, &AutoFlow::refresh);
    connect(&parts.pilot, &AutoPilot::failed, this, [this](const Error &error) {
        emit problemArose(tr("Auto could not plan: %1 It tries again at the next run.").arg(error.message));
    });
    connect(&parts.board, &DayBoard::editSaved, this, &AutoFlow::readEdits);
    connect(&parts.board, &DayBoard::newsArrived, this, &AutoFlow::readEdits);
    connect(&parts.board, &DayBoard::dayReset, this, &AutoFlow::readEdits);
    connect(&m_model, &EngineChangesModel::changed, this, &AutoFlow::changed);
    connect(m_panel, &EngineChangesPanel::jobChosen, &parts.selection, &BoardSelection::selectJob);
    connect(m_panel, &EngineChangesPanel::jobActivated, this, &AutoFlow::jobActivated);
    connect(m_panel, &EngineChangesPanel::whyRequested, this, &AutoFlow::whyRequested);
    connect(m_panel, &EngineChangesPanel::takeBackRequested, this, &AutoFlow::takeBack);
    connect(m_panel, &EngineChangesPanel::autoRequested, this,
            [this] { m_parts.history.push(commands::setEngineMode(m_parts.board, EngineMode::Auto)); });
    refresh();
}

void AutoFlow::createModes(QWidget &window)
{
    auto *group = new QActionGroup(this);
    const std::tuple<EngineMode, QString, QString> modes[] = {
        {EngineMode::Auto, tr("Engine: &Auto"), tr("The engine plans and accepts by itself, and tells what it did")},
        {EngineMode::Assist, tr("Engine: a&ssist"), tr("The engine plans when you ask, and you accept")},
        {EngineMode::Off, tr("Engine: &off"), tr("Nothing is planned but by hand")}};
    for (const auto &[mode, text, tip] : modes) {
        auto *action = new QAction(text, &window);
        action->setCheckable(true);
        action->setData(int(mode));
        action->setToolTip(tip);
        action->setStatusTip(tip);
        connect(action, &QAction::triggered, this, [this, mode] {
            m_parts.history.push(commands::setEngineMode(m_parts.board, mode));
            refresh();
        });
        group->addAction(action);
        m_modes.append(action);
    }
}

QString AutoFlow::modeName() const
{
    return StatusWords::of(m_parts.pilot.mode());
}

QString AutoFlow::words() const
{
    switch (m_parts.pilot.mode()) {
    case EngineMode::Off:
        return tr("Off: nothing is planned but by hand");
    case EngineMode::Assist:
        return tr("Assist: you run it and accept");
    case EngineMode::Auto:
        break;
    }
    if (m_parts.pilot.isRunning())
        return tr("Auto: planning");
    if (m_parts.pilot.isElsewhere())
        return tr("Auto: another window plans");
    const std::optional<Instant> next = m_parts.pilot.nextRun();
    if (!next)
        return tr("Auto: no business hours are set");
    const OfficeCalendar calendar = m_parts.board.calendar();
    const QString time = VerdictWords(m_parts.board.day()).time(*next);
    if (calendar.dayOf(*next) == calendar.dayOf(m_parts.board.clock().now()))
        return tr("Auto: next run %1").arg(time);
    return tr("Auto: next run %1 %2").arg(QLocale().toString(calendar.dayOf(*next), tr("ddd")), time);
}

void AutoFlow::look()
{
    m_parts.pilot.look();
}

void AutoFlow::refresh()
{
    const EngineMode mode = m_parts.pilot.mode();
    for (QAction *action : std::as_const(m_modes))
        action->setChecked(action->data().toInt() == int(mode));
    m_panel->showMode(mode, words());
    emit changed();
}

/// Only what the file holds counts, of whatever window; so a restart loses nothing of the list.
void AutoFlow::readEdits()
{
    const OfficeCalendar calendar = m_parts.board.calendar();
    const TimeWindow today = calendar.day(calendar.dayOf(m_parts.board.clock().now()));
    whenAnswered(m_parts.lookup.engineEdits(today), this, [this](const Result<QList<StoredEdit>> &edits) {
        if (edits)
            m_model.setEdits(*edits);
    });
}

void AutoFlow::tellRun(const AutoRun &run)
{
    const DaySnapshot &day = m_parts.board.day();
    const auto show = [this] {
        emit changesWanted();
        m_panel->showNewest();
    };
    const QList<ProposalLine> dropped = run.dropped();
    QStringList told;
    for (const ProposalLine &line : run.proposal.lines) {
        if (run.accepted.contains(line.job) && line.kind != LineKind::Dropped && told.size() < MostTold)
            told.append(briefOf(day, line));
    }
    const int more = int(run.accepted.size() - dropped.size() - told.size());
    if (more > 0)
        told.append(tr("%n more", nullptr, more));
    const QString planned = told.isEmpty() ? QString() : tr("Auto planned %1.").arg(told.join(tr(", ")));
    if (dropped.isEmpty()) {
        if (!planned.isEmpty())
            emit newsArose(planned, tr("Show"), show);
        return;
    }
    QStringList open;
    for (const ProposalLine &line : dropped.first(std::min<qsizetype>(dropped.size(), MostTold))) {
        const QString why = ReviewWords(day).openReason(line);
        const QString job = ReasonWords(day).job(line.job);
        open.append(why.isEmpty() ? job : tr("%1 (%2)").arg(job, why));
    }
    emit alertArose(tr("Auto took %n job(s) off the plan: %1.", nullptr, int(dropped.size())).arg(open.join(tr(", "))),
                    tr("Show"), show);
}

void AutoFlow::takeBack(int row)
{
    const ProposalLine line = m_model.change(row).line;
    emit takeBackRequested(line.job, line.before);
}

} // namespace callout
