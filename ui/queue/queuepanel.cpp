#include "ui/queue/queuepanel.h"

#include "ui/models/boardselection.h"
#include "ui/queue/filterchips.h"
#include "ui/queue/jobqueueview.h"
#include "ui/queue/selectionbar.h"
#include "ui/queue/statusmenu.h"
#include "ui/style/actionicons.h"
#include "ui/style/countbadge.h"
#include "ui/style/emptystate.h"
#include "ui/style/pillbar.h"
#include "ui/style/searchfield.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using Pill = QueueCondition::Pill;

constexpr auto TechnicianChip = "technician"_L1;
constexpr auto StatusChip = "status"_L1;

} // namespace

QueuePanel::QueuePanel(JobQueueModel &queue, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
                       QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_selection(selection)
    , m_themes(themes)
    , m_filter(new JobQueueFilter(queue, this))
    , m_heading(new QWidget(this))
    , m_title(new QLabel(tr("Jobs"), m_heading))
    , m_badge(new CountBadge(themes, m_heading))
    , m_search(new SearchField(themes, this))
    , m_statusMenu(new StatusMenu(this))
    , m_statusButton(new QToolButton(this))
    , m_pills(new PillBar(themes, this))
    , m_chips(new FilterChips(themes, this))
    , m_pages(new QStackedLayout)
    , m_view(new JobQueueView(*m_filter, selection, advisor, themes, this))
    , m_empty(new EmptyState(themes, this))
    , m_selectionBar(new SelectionBar(themes, this))
{
    m_search->setPlaceholderText(tr("Title, customer, address, number, tag"));
    m_search->setAccessibleName(tr("Search jobs"));
    m_search->setToolTip(tr("Search jobs (/)"));
    m_statusButton->setMenu(m_statusMenu);
    m_statusButton->setPopupMode(QToolButton::InstantPopup);
    m_statusButton->setToolTip(tr("Show only some statuses"));
    m_statusButton->setAccessibleName(m_statusButton->toolTip());
    m_pills->addPill(tr("All"));
    m_pills->addPill(tr("Normal"));
    m_pills->addPill(tr("Emergency"), lookOf(JobStatus::Unassigned, Priority::Emergency));
    m_pills->setAccessibleName(tr("Priority"));
    m_filter->setTechnician(selection.technician());

    setAutoFillBackground(true);
    setFocusProxy(m_view);
    buildLayout();
    createPanelActions();
    connectParts();
    dress();
    showCondition();
}

void QueuePanel::buildLayout()
{
    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins({});
    heading->addWidget(m_title);
    heading->addWidget(m_badge);
    heading->addStretch();

    auto *search = new QHBoxLayout;
    search->setSpacing(spacing::Tight);
    search->addWidget(m_search, 1);
    search->addWidget(m_statusButton);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::Small, spacing::Small, spacing::Small, spacing::Small);
    head->setSpacing(spacing::Small);
    head->addWidget(m_heading);
    head->addLayout(search);
    head->addWidget(m_pills);
    head->addWidget(m_chips);

    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_selectionBar);
}

void QueuePanel::addPanelAction(const QString &text, const QKeySequence &key, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_panelActions.append(action);
}

void QueuePanel::createPanelActions()
{
    addPanelAction(tr("Search jobs"), Qt::Key_Slash, [this] { focusSearch(); });
    addPanelAction(tr("Next job"), Qt::Key_J, [this] { m_view->step(1); });
    addPanelAction(tr("Previous job"), Qt::Key_K, [this] { m_view->step(-1); });
    addPanelAction(tr("Show all jobs"), Qt::Key_1, [this] { clearFilters(); });
    addPanelAction(tr("Show normal jobs"), Qt::Key_2, [this] { m_pills->setCurrent(int(Pill::Normal)); });
    addPanelAction(tr("Show emergencies"), Qt::Key_3, [this] { m_pills->setCurrent(int(Pill::Emergency)); });
    addPanelAction(tr("Show open jobs only"), Qt::Key_4, [this] {
        const QSet<JobStatus> open{JobStatus::Unassigned};
        m_filter->setStatuses(m_filter->condition().statuses == open ? QSet<JobStatus>() : open);
    });
}

void QueuePanel::connectParts()
{
    connect(m_search, &SearchField::textChanged, m_filter, &JobQueueFilter::setText);
    connect(m_search, &SearchField::resultsWanted, m_view, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (m_selection.jobs().isEmpty())
            m_view->step(1);
    });
    connect(m_search, &SearchField::resultAccepted, this, [this] {
        if (m_filter->rowCount() > 0)
            emit jobOpened(m_filter->row(0).job);
    });
    connect(m_pills, &PillBar::currentChanged, m_filter, [this](int pill) { m_filter->setPill(Pill(pill)); });
    connect(m_statusMenu, &StatusMenu::chosenChanged, m_filter, &JobQueueFilter::setStatuses);
    connect(m_chips, &FilterChips::removed, this, [this](const QString &key) {
        if (key == TechnicianChip)
            m_selection.selectTechnician({});
        else
            m_filter->setStatuses({});
    });
    connect(&m_selection, &BoardSelection::technicianSelected, m_filter, &JobQueueFilter::setTechnician);
    connect(&m_selection, &BoardSelection::jobsSelected, this, &QueuePanel::showSelection);
    connect(m_filter, &JobQueueFilter::countsChanged, this, &QueuePanel::showCondition);
    connect(m_view, &JobQueueView::jobOpened, this, &QueuePanel::jobOpened);
    connect(m_view, &JobQueueView::jobsDropped, this, &QueuePanel::unassignRequested);
    connect(m_view, &JobQueueView::menuWanted, this, [this](const QPoint &position) {
        QMenu *opened = menu();
        opened->setAttribute(Qt::WA_DeleteOnClose);
        opened->popup(position);
    });
    connect(m_empty, &EmptyState::stepChosen, this, [this] {
        if (m_queue.rowCount() == 0)
            emit newJobRequested();
        else
            clearFilters();
    });
    connect(m_selectionBar, &SelectionBar::cleared, &m_selection, [this] { m_selection.selectJobs({}); });
    connect(&m_themes, &ThemeSource::themeChanged, this, &QueuePanel::dress);
}

void QueuePanel::setJobActions(const QList<QAction *> &actions)
{
    m_jobActions = QList<QPointer<QAction>>(actions.begin(), actions.end());
}

void QueuePanel::setBulkActions(const QList<QAction *> &actions)
{
    m_selectionBar->setActions(actions);
}

void QueuePanel::setHeadingVisible(bool visible)
{
    m_heading->setVisible(visible);
}

QMenu *QueuePanel::menu()
{
    auto *made = new QMenu(this);
    for (const QPointer<QAction> &action : m_jobActions) {
        if (action)
            made->addAction(action);
    }
    return made;
}

void QueuePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QueuePanel::clearFilters()
{
    m_search->clear();
    m_filter->setPill(Pill::All);
    m_filter->setStatuses({});
    m_selection.selectTechnician({});
}

void QueuePanel::showCondition()
{
    // The shell sets conditions too: what is pressed here follows what is in force.
    m_pills->setCurrent(int(m_filter->condition().pill));
    m_statusMenu->setChosen(m_filter->condition().statuses);
    showCounts();
    showChips();
    showPage();
    showSelection();
}

void QueuePanel::showCounts()
{
    if (m_badge->count() != m_queue.rowCount()) {
        m_badge->setCount(m_queue.rowCount());
        emit totalChanged(m_queue.rowCount());
    }
    for (int pill = 0; pill < QueueCondition::PillCount; ++pill)
        m_pills->setCount(pill, m_filter->count(Pill(pill)));
}

void QueuePanel::showChips()
{
    QList<FilterChips::Chip> chips;
    const QueueCondition &condition = m_filter->condition();
    if (condition.technician)
        chips.append({TechnicianChip, m_queue.technicianName(condition.technician)});
    if (!condition.statuses.isEmpty()) {
        QList<JobStatus> statuses = condition.statuses.values();
        std::ranges::sort(statuses);
        QStringList words;
        for (const JobStatus status : statuses)
            words.append(StatusWords::of(status));
        chips.append({StatusChip, words.join(tr(", "))});
    }
    m_chips->setChips(chips);
}

void QueuePanel::showPage()
{
    m_pages->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    if (m_filter->rowCount() > 0)
        return;
    if (!m_queue.isLoaded()) {
        m_empty->say(Icon::Queue, tr("Opening the day"), tr("The jobs appear as soon as the office file is read."));
    } else if (m_queue.rowCount() == 0) {
        m_empty->say(Icon::Queue, tr("No jobs on %1").arg(shownDays()),
                     tr("New jobs and open ones from earlier days show up here."), tr("New job…"));
    } else {
        const QString text = m_search->text().simplified();
        const QString why = text.isEmpty() ? tr("No job meets the filters") : tr("No job matches \"%1\"").arg(text);
        m_empty->say(Icon::Search, why, tr("Hidden: %1").arg(QLocale().toString(m_queue.rowCount())),
                     tr("Clear filters"));
    }
}

void QueuePanel::showSelection()
{
    const QList<JobId> &jobs = m_selection.jobs();
    const auto isHidden = [this](JobId job) { return m_filter->rowOf(job) < 0; };
    m_selectionBar->setCounts(int(jobs.size()), int(std::ranges::count_if(jobs, isHidden)));
}

QString QueuePanel::shownDays() const
{
    const QLocale locale;
    const QDate first = m_queue.firstDay();
    if (m_queue.dayCount() <= 1)
        return locale.toString(first, QLocale::LongFormat);
    const QDate last = first.addDays(m_queue.dayCount() - 1);
    return tr("%1 to %2")
        .arg(locale.toString(first, QLocale::ShortFormat), locale.toString(last, QLocale::ShortFormat));
}

void QueuePanel::dress()
{
    QPalette palette = m_themes.theme().palette();
    palette.setColor(QPalette::Window, m_themes.theme().surface);
    setPalette(palette);
    m_title->setFont(m_themes.type().title());
    m_statusButton->setIcon(actionIcon(Icon::Filter, m_themes.theme()));
}

} // namespace callout
