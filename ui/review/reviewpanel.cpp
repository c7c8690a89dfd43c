#include "ui/review/reviewpanel.h"

#include "ui/models/boardselection.h"
#include "ui/models/reasonwords.h"
#include "ui/models/reviewmodel.h"
#include "ui/review/reasoncard.h"
#include "ui/review/reviewview.h"
#include "ui/review/runstrip.h"
#include "ui/review/totalsview.h"
#include "ui/style/actionicons.h"
#include "ui/style/emptystate.h"
#include "ui/style/pillbar.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedLayout>

namespace callout {

namespace {

constexpr int ListShare = 5;
constexpr int CardShare = 4;

} // namespace

ReviewPanel::ReviewPanel(ReviewModel &model, BoardSelection &selection, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_themes(themes)
    , m_title(new QLabel)
    , m_kept(new QLabel)
    , m_totals(new TotalsView(themes))
    , m_acceptAll(new QPushButton)
    , m_grouping(new PillBar(themes))
    , m_strip(new RunStrip(themes))
    , m_pages(new QStackedLayout)
    , m_empty(new EmptyState(themes))
    , m_view(new ReviewView(model, themes))
    , m_accept(new QPushButton(tr("Accept")))
    , m_change(new QPushButton(tr("Change…")))
    , m_reject(new QPushButton(tr("Reject")))
    , m_card(new ReasonCard(themes))
{
    setAutoFillBackground(true);
    m_body = createBody();
    m_pages->addWidget(m_body);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addLayout(m_pages, 1);
    m_strip->hide();
    setFocusProxy(m_view);
    connectParts();
    dress();
    refresh();
}

QWidget *ReviewPanel::createHead()
{
    m_acceptAll->setDefault(true);
    m_acceptAll->setToolTip(tr("Accept every proposal that is not rejected or outdated (Ctrl+Enter)"));
    m_grouping->addPill(tr("By technician"));
    m_grouping->addPill(tr("By kind"));
    m_grouping->setAccessibleName(tr("Grouping"));
    auto *heading = new QHBoxLayout;
    heading->setSpacing(spacing::Small);
    heading->addWidget(m_title);
    heading->addStretch();
    heading->addWidget(m_kept);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addLayout(heading);
    layout->addWidget(m_totals);
    layout->addWidget(m_acceptAll);
    layout->addWidget(m_grouping);
    return head;
}

QWidget *ReviewPanel::createSteps()
{
    m_accept->setToolTip(tr("Accept this line and go to the next (Enter)"));
    m_reject->setToolTip(tr("Leave this job as it is (Delete)"));
    m_change->setToolTip(tr("Choose another technician or time (C)"));
    auto *steps = new QWidget;
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins(spacing::Small, spacing::Small, spacing::Small, spacing::Tight);
    row->setSpacing(spacing::Small);
    for (QPushButton *button : {m_accept, m_change, m_reject}) {
        button->setAutoDefault(false);
        row->addWidget(button, 1);
    }
    return steps;
}

QWidget *ReviewPanel::createBody()
{
    auto *below = new QWidget;
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins({});
    belowLayout->setSpacing(0);
    belowLayout->addWidget(createSteps());
    belowLayout->addWidget(m_card, 1);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, ListShare);
    splitter->setStretchFactor(1, CardShare);
    splitter->setChildrenCollapsible(false);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(splitter, 1);
    return body;
}

void ReviewPanel::connectParts()
{
    connect(&m_model, &ReviewModel::changed, this, &ReviewPanel::refresh);
    connect(m_grouping, &PillBar::currentChanged, this,
            [this](int index) { m_model.setGrouping(ReviewModel::Grouping(index)); });
    connect(m_view, &ReviewView::currentJobChanged, this, &ReviewPanel::takeCurrent);
    connect(m_view, &ReviewView::acceptRequested, this, &ReviewPanel::acceptRequested);
    connect(m_view, &ReviewView::rejectRequested, this, &ReviewPanel::reject);
    connect(m_view, &ReviewView::changeRequested, this, &ReviewPanel::changeRequested);
    connect(m_view, &ReviewView::jobActivated, this, &ReviewPanel::jobActivated);
    connect(m_view, &ReviewView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        m_view->setCurrentIndex(index);
        QMenu *menu = menuFor(index);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(position);
    });
    connect(m_acceptAll, &QPushButton::clicked, this, &ReviewPanel::acceptAll);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (m_model.isAcceptable(m_view->currentJob()))
            emit acceptRequested({m_view->currentJob()});
        m_view->step(1);
    });
    connect(m_reject, &QPushButton::clicked, this, &ReviewPanel::rejectOrRestore);
    connect(m_change, &QPushButton::clicked, this, [this] { emit changeRequested(m_view->currentJob()); });
    connect(m_card, &ReasonCard::whyNotRequested, this, [this] { emit whyNotRequested(m_view->currentJob()); });
    connect(m_strip, &RunStrip::stopRequested, this, &ReviewPanel::stopRequested);
    connect(m_strip, &RunStrip::cancelRequested, this, &ReviewPanel::cancelRequested);
    connect(m_empty, &EmptyState::stepChosen, this, &ReviewPanel::autoAssignRequested);
    connect(&m_selection, &BoardSelection::jobsSelected, this, [this](const QList<JobId> &, JobId current) {
        if (!m_isOwnChoice && m_model.indexOf(current).isValid())
            m_view->setCurrentJob(current);
    });
    connect(&m_themes, &ThemeSource::themeChanged, this, &ReviewPanel::dress);
}

void ReviewPanel::beginRun()
{
    m_strip->begin();
    m_strip->show();
    refresh();
}

void ReviewPanel::showProgress(const RunProgress &progress)
{
    m_strip->showProgress(progress);
    if (m_strip->isHidden() || progress.lines.isEmpty() || progress.lines == m_model.proposal().lines)
        return;
    m_model.preview(progress.lines);
    refresh();
}

void ReviewPanel::endRun()
{
    m_strip->hide();
    m_model.endPreview();
    refresh();
}

void ReviewPanel::takeFocus()
{
    if (!m_view->currentJob())
        m_view->step(1);
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ReviewPanel::takeCurrent(JobId job)
{
    const QScopedValueRollback own(m_isOwnChoice, true);
    if (job)
        m_selection.selectJob(job);
    refreshSteps();
    showReason();
    emit currentJobChanged(job);
}

void ReviewPanel::acceptAll()
{
    emit acceptRequested(m_model.acceptable());
}

void ReviewPanel::acceptTechnician()
{
    if (const ProposalLine *line = m_model.line(m_view->currentJob()))
        emit acceptRequested(
            m_model.acceptable(line->after.technician ? line->after.technician : line->before.technician));
}

void ReviewPanel::reject(const QList<JobId> &jobs)
{
    m_model.reject(jobs);
}

void ReviewPanel::rejectOrRestore()
{
    const JobId job = m_view->currentJob();
    if (m_model.state(job) == LineState::Rejected)
        return m_model.restore(job);
    reject({job});
    m_view->step(1);
}

QMenu *ReviewPanel::menuFor(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text, bool isEnabled, auto &&run) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, run);
    };
    const auto acceptThese = [&](const QString &text, const QList<JobId> &jobs) {
        add(text, !jobs.isEmpty(), [this, jobs] { emit acceptRequested(jobs); });
    };
    const ProposalLine *line = m_model.lineAt(index);
    if (!line) {
        acceptThese(tr("Accept these"), m_model.acceptableIn(index));
        const QList<JobId> jobs = m_model.acceptableIn(index);
        add(tr("Reject these"), !jobs.isEmpty(), [this, jobs] { reject(jobs); });
        return menu;
    }
    const JobId job = line->job;
    const TechnicianId technician = line->after.technician ? line->after.technician : line->before.technician;
    const bool isAcceptable = m_model.isAcceptable(job);
    acceptThese(tr("Accept"), isAcceptable ? QList{job} : QList<JobId>());
    if (technician) {
        acceptThese(tr("Accept all of %1").arg(ReasonWords(m_model.day()).technician(technician)),
                    m_model.acceptable(technician));
    }
    add(tr("Reject"), isAcceptable, [this, job] { reject({job}); });
    add(tr("Change…"), m_model.state(job) != LineState::Outdated, [this, job] { emit changeRequested(job); });
    if (m_model.isOverridden(job) || m_model.state(job) == LineState::Rejected)
        add(tr("Back to the proposal"), true, [this, job] { m_model.restore(job); });
    menu->addSeparator();
    add(tr("Why not…?"), true, [this, job] { emit whyNotRequested(job); });
    add(tr("Open job"), true, [this, job] { emit jobActivated(job); });
    return menu;
}

void ReviewPanel::refresh()
{
    const QLocale locale;
    const bool isRunning = !m_strip->isHidden();
    const int changes = m_model.changeCount();
    const int left = int(m_model.acceptable().size());
    m_title->setText(tr("%n proposal(s)", nullptr, changes));
    m_kept->setText(tr("%1 kept").arg(locale.toString(m_model.count(LineKind::Kept))));
    m_totals->setVisible(!m_model.isPreview());
    m_totals->setTotals(ReviewWords::totals(m_model.proposal().before, m_model.proposal().after));
    m_acceptAll->setText(left < changes ? tr("Accept the other %1").arg(locale.toString(left))
                                        : tr("Accept all %1").arg(locale.toString(left)));
    m_acceptAll->setVisible(left > 0);
    m_pages->setCurrentWidget(m_model.rowCount() > 0 ? m_body : m_empty);
    if (isRunning) {
        m_empty->say(Icon::AutoAssign, tr("Planning the day"), tr("The plan comes as soon as the run ends."));
    } else if (m_model.hasProposal()) {
        m_empty->say(Icon::Check, tr("Nothing to change"),
                     tr("Every job that the engine may plan is where it is best."), tr("Plan again"));
    } else {
        m_empty->say(
            Icon::AutoAssign, tr("No plan to review"),
            tr("One press plans every open job and gives a reason for each. Nothing changes until you accept."),
            tr("Auto-Assign"));
    }
    refreshSteps();
    showReason();
}

void ReviewPanel::refreshSteps()
{
    const JobId job = m_view->currentJob();
    const ProposalLine *line = m_model.line(job);
    const bool isAcceptable = m_model.isAcceptable(job);
    const bool isRejected = line && m_model.state(job) == LineState::Rejected;
    m_accept->setEnabled(isAcceptable);
    m_change->setEnabled(line && !m_model.isPreview() && m_model.state(job) != LineState::Outdated
                         && m_model.state(job) != LineState::Accepted);
    m_reject->setEnabled(isAcceptable || isRejected);
    m_reject->setText(isRejected ? tr("Take back") : tr("Reject"));
}

void ReviewPanel::showReason()
{
    if (m_model.isPreview())
        m_card->showHint(tr("The reasons come when the run ends."));
    else if (const ProposalLine *line = m_model.line(m_view->currentJob()))
        m_card->showReason(m_model.day(), line->job, line->reason, m_model.proposal().weights);
    else
        m_card->showHint(tr("Choose a line to see why."));
}

void ReviewPanel::dress()
{
    const Theme &theme = m_themes.theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.surface);
    setPalette(palette);
    m_title->setFont(m_themes.type().title());
    m_kept->setFont(TypeScale::tabular(m_themes.type().small()));
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_kept->setPalette(palette);
}

} // namespace callout
