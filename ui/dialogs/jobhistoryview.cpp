#include "ui/dialogs/jobhistoryview.h"

#include "ui/dialogs/earlierjobdelegate.h"
#include "ui/dialogs/historydelegate.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace callout {

JobHistoryView::JobHistoryView(const RecordSource &records, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_lookup(records.file)
    , m_steps(records.board)
    , m_earlier(records.board)
    , m_stepsNote(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_earlierNote(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_stepsList(new QListView)
    , m_earlierList(new QListView)
{
    m_stepsList->setModel(&m_steps);
    m_stepsList->setItemDelegate(new HistoryDelegate(themes, this));
    m_stepsList->setResizeMode(QListView::Adjust);
    m_stepsList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_stepsList->setSelectionMode(QAbstractItemView::NoSelection);
    m_stepsList->setAccessibleName(tr("History of this job"));
    m_earlierList->setModel(&m_earlier);
    m_earlierList->setItemDelegate(new EarlierJobDelegate(themes, this));
    m_earlierList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_earlierList->setAccessibleName(tr("The customer's other jobs"));
    connect(m_earlierList, &QListView::activated, this, [this](const QModelIndex &index) {
        emit jobActivated({index.data(EarlierJobsModel::JobRole).toLongLong()});
    });

    using Type = ThemedLabel::Type;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(2 * spacing::Large);
    layout->addWidget(column(new ThemedLabel(themes, Type::Strong, ThemedLabel::Ink::Text, tr("What happened")),
                             m_stepsNote, m_stepsList),
                      1);
    layout->addWidget(
        column(new ThemedLabel(themes, Type::Strong, ThemedLabel::Ink::Text, tr("This customer's other jobs")),
               m_earlierNote, m_earlierList),
        1);
}

QWidget *JobHistoryView::column(ThemedLabel *title, ThemedLabel *summary, QListView *list)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    summary->setWordWrap(true);
    list->setFrameShape(QFrame::NoFrame);
    list->viewport()->setAutoFillBackground(false);
    layout->addWidget(title);
    layout->addWidget(summary);
    layout->addWidget(list, 1);
    layout->addStretch();
    return column;
}

void JobHistoryView::load(const Job &job)
{
    m_stepsNote->setText(tr("Reading the office file…"));
    m_earlierNote->setText(job.customer ? tr("Reading the office file…") : tr("No customer is chosen."));
    m_stepsNote->show();
    m_stepsAnswer.await(this, m_lookup.history({RecordKind::Job, job.id.value}),
                        [this, id = job.id](const Result<QList<StoredEdit>> &steps) { showSteps(id, steps); });
    m_earlierAnswer.drop();
    m_earlierList->setVisible(bool(job.customer));
    if (job.customer)
        m_earlierAnswer.await(this, m_lookup.customerJobs(job.customer),
                              [this, id = job.id](const Result<QList<Job>> &jobs) { showEarlier(id, jobs); });
}

void JobHistoryView::showSteps(JobId job, const Result<QList<StoredEdit>> &steps)
{
    if (steps)
        m_steps.setSteps({RecordKind::Job, job.value}, *steps);
    m_stepsNote->setText(steps ? tr("Nothing was written about this job yet.") : steps.error().message);
    m_stepsNote->setVisible(!steps || steps->isEmpty());
    m_stepsList->setVisible(m_steps.rowCount() > 0);
}

void JobHistoryView::showEarlier(JobId job, const Result<QList<Job>> &jobs)
{
    if (!jobs)
        return m_earlierNote->setText(jobs.error().message);
    QList<Job> others = *jobs;
    others.removeIf([job](const Job &other) { return other.id == job; });
    m_earlier.setJobs(others);
    m_earlierList->setVisible(!others.isEmpty());
    const QString seen = m_earlier.techniciansSeen();
    if (others.isEmpty())
        m_earlierNote->setText(tr("This is the first job for this customer."));
    else
        m_earlierNote->setText(seen.isEmpty() ? tr("No technician has been there yet.") : tr("Has seen %1.").arg(seen));
}

} // namespace callout
