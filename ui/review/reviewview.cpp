#include "ui/review/reviewview.h"

#include "ui/models/reviewmodel.h"
#include "ui/review/reviewdelegate.h"
#include "ui/style/themesource.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace callout {

ReviewView::ReviewView(ReviewModel &model, const ThemeSource &themes, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_themes(themes)
    , m_delegate(new ReviewDelegate(model, themes, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setAccessibleName(tr("Proposals"));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        setCurrentJob(m_job);
    });
    connect(&themes, &ThemeSource::themeChanged, this, &ReviewView::dress);
    dress();
    expandAll();
}

void ReviewView::dress()
{
    QPalette palette = m_themes.theme().palette();
    palette.setColor(QPalette::Base, m_themes.theme().surface);
    setPalette(palette);
    scheduleDelayedItemsLayout();
}

JobId ReviewView::currentJob() const
{
    const ProposalLine *line = m_model.lineAt(currentIndex());
    return line ? line->job : JobId();
}

void ReviewView::setCurrentJob(JobId job)
{
    const QModelIndex index = m_model.indexOf(job);
    if (index.isValid() && index != currentIndex())
        setCurrentIndex(index);
    else if (!index.isValid())
        currentChanged({}, {});
}

void ReviewView::step(int direction)
{
    const QList<JobId> jobs = m_model.jobs();
    if (jobs.isEmpty())
        return;
    const qsizetype at = jobs.indexOf(currentJob());
    const qsizetype next = at < 0 ? (direction > 0 ? 0 : jobs.size() - 1) : at + direction;
    setCurrentJob(jobs.at(std::clamp<qsizetype>(next, 0, jobs.size() - 1)));
}

void ReviewView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const JobId job = currentJob();
    if (std::exchange(m_job, job) != job)
        emit currentJobChanged(job);
}

// The queue's keys for next and previous work here too, on these lines.
bool ReviewView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        switch (key->key()) {
        case Qt::Key_J:
        case Qt::Key_K:
        case Qt::Key_C:
        case Qt::Key_Delete:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (isPlain) {
                event->accept();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QTreeView::event(event);
}

void ReviewView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return QTreeView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_J:
        return step(1);
    case Qt::Key_K:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return acceptCurrent();
    case Qt::Key_C:
        if (currentJob())
            emit changeRequested(currentJob());
        return;
    case Qt::Key_Delete:
        if (const JobId job = currentJob()) {
            emit rejectRequested({job});
            step(1);
        }
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void ReviewView::acceptCurrent()
{
    const JobId job = currentJob();
    if (!job)
        return emit acceptRequested(m_model.acceptableIn(currentIndex()));
    if (m_model.isAcceptable(job))
        emit acceptRequested({job});
    step(1);
}

QModelIndex ReviewView::stepAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || index.parent().isValid())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->stepRect(option, index).contains(position) ? index : QModelIndex();
}

void ReviewView::setHovered(const QModelIndex &group)
{
    if (m_delegate->hovered() == group)
        return;
    m_delegate->setHovered(group);
    viewport()->setCursor(group.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ReviewView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    setHovered(stepAt(event->position().toPoint()));
}

void ReviewView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex group = stepAt(event->position().toPoint());
    if (group.isValid() && event->button() == Qt::LeftButton)
        emit acceptRequested(m_model.acceptableIn(group));
}

void ReviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const ProposalLine *line = m_model.lineAt(indexAt(event->position().toPoint())))
        emit jobActivated(line->job);
}

void ReviewView::leaveEvent(QEvent *event)
{
    QTreeView::leaveEvent(event);
    setHovered({});
}

void ReviewView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit menuWanted(index, isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace callout
