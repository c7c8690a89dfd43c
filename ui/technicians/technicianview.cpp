#include "ui/technicians/technicianview.h"

#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"
#include "ui/technicians/techniciandelegate.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>

#include <utility>

namespace callout {

TechnicianView::TechnicianView(TechnicianListModel &model, BoardSelection &selection, DropAdvisor &advisor,
                               const ThemeSource &themes, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_selection(selection)
    , m_advisor(advisor)
    , m_themes(themes)
    , m_delegate(new TechnicianDelegate(themes, advisor, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setAccessibleName(tr("Technicians"));

    connect(&selection, &BoardSelection::technicianSelected, this, &TechnicianView::followSelection);
    connect(&selection, &BoardSelection::jobsSelected, this, &TechnicianView::followSelection);
    connect(&model, &QAbstractItemModel::modelReset, this, &TechnicianView::followSelection);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TechnicianView::followSelection);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
    connect(&advisor, &DropAdvisor::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&themes, &ThemeSource::themeChanged, this, &TechnicianView::dress);
    dress();
    followSelection();
}

void TechnicianView::dress()
{
    QPalette palette = m_themes.theme().palette();
    palette.setColor(QPalette::Base, m_themes.theme().surface);
    setPalette(palette);
    setAnimated(!m_themes.isMotionReduced());
    scheduleDelayedItemsLayout();
}

// What is selected belongs to the whole window, so neither mouse nor keys change it here directly.
QItemSelectionModel::SelectionFlags TechnicianView::selectionCommand(const QModelIndex & /*index*/,
                                                                     const QEvent * /*event*/) const
{
    return QItemSelectionModel::NoUpdate;
}

void TechnicianView::followSelection()
{
    const QModelIndex technician = m_model.indexOf(m_selection.technician());
    QItemSelection wanted;
    if (technician.isValid())
        wanted.select(technician, technician);
    for (const JobId job : m_selection.jobs()) {
        if (const QModelIndex stop = m_model.indexOf(job); stop.isValid())
            wanted.select(stop, stop);
    }
    selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        setExpanded(index, index == technician);
    }
    if (technician.isValid())
        scrollTo(technician);
}

void TechnicianView::choose(const QModelIndex &index)
{
    if (const JobId job = m_model.jobAt(index))
        m_selection.selectJob(job);
    else if (const TechnicianId technician = m_model.technicianAt(index))
        m_selection.toggleTechnician(technician);
}

void TechnicianView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const JobId stop = m_model.jobAt(index);
    const bool isSelected = selectionModel()->isSelected(index);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (stop)
            emit jobActivated(stop);
        else if (index.isValid())
            emit technicianActivated(m_model.technicianAt(index));
        return;
    case Qt::Key_Space:
        return choose(index);
    case Qt::Key_Escape:
        if (m_selection.technician())
            return m_selection.selectTechnician({});
        break;
    case Qt::Key_Right:
    case Qt::Key_Left: {
        const bool isOpening = (event->key() == Qt::Key_Right) == isLeftToRight();
        if (!stop && isSelected != isOpening)
            return choose(index);
        if (stop && !isOpening)
            return setCurrentIndex(index.parent());
        break;
    }
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

void TechnicianView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    m_pressedAt = event->position().toPoint();
    m_pressed = event->button() == Qt::LeftButton ? indexAt(m_pressedAt) : QModelIndex();
}

// A press selects nothing here, and for the base class only what is selected can be dragged.
void TechnicianView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return QTreeView::mouseMoveEvent(event);
    const int way = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (m_pressed.isValid() && way >= QApplication::startDragDistance()) {
        setCurrentIndex(m_pressed);
        m_pressed = QModelIndex();
        startDrag(m_model.supportedDragActions());
    }
}

void TechnicianView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex pressed = std::exchange(m_pressed, QModelIndex());
    if (pressed.isValid() && pressed == indexAt(event->position().toPoint()))
        choose(pressed);
}

void TechnicianView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (const JobId stop = m_model.jobAt(index))
        emit jobActivated(stop);
    else if (index.isValid() && event->button() == Qt::LeftButton)
        emit technicianActivated(m_model.technicianAt(index));
}

QRect TechnicianView::rowOf(TechnicianId technician) const
{
    const QRect row = visualRect(m_model.indexOf(technician)).intersected(viewport()->rect());
    return row.isEmpty() || !isVisible() ? QRect() : QRect(viewport()->mapToGlobal(row.topLeft()), row.size());
}

bool TechnicianView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QModelIndex index = indexAt(static_cast<QHelpEvent *>(event)->pos());
        if (index.isValid() && !m_model.jobAt(index)) {
            const TechnicianId technician = m_model.technicianAt(index);
            emit cardWanted(technician, rowOf(technician));
            return true;
        }
    }
    return QTreeView::viewportEvent(event);
}

void TechnicianView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    emit menuWanted(index, isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void TechnicianView::startDrag(Qt::DropActions actions)
{
    const JobId stop = m_model.jobAt(currentIndex());
    if (!stop)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(jobmime::encode({stop}).release());
    drag->setPixmap(dragPicture(currentIndex()));
    drag->setHotSpot({-spacing::Medium, -spacing::Small});
    m_advisor.begin({stop});
    drag->exec(actions, Qt::MoveAction);
    m_advisor.end();
    setDropTarget({});
}

QPixmap TechnicianView::dragPicture(const QModelIndex &stop) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state = QStyle::State_Enabled;
    option.rect = QRect(0, 0, qMin(width(), 240), m_delegate->sizeHint(option, stop).height());
    QPixmap picture(option.rect.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    m_delegate->paint(&painter, option, stop);
    return picture;
}

QModelIndex TechnicianView::technicianIndexAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.parent().isValid() ? index.parent() : index;
}

void TechnicianView::setDropTarget(const QModelIndex &technician)
{
    if (m_delegate->dropTarget() == technician)
        return;
    m_delegate->setDropTarget(technician);
    viewport()->update();
}

void TechnicianView::dragEnterEvent(QDragEnterEvent *event)
{
    if (jobmime::decode(event->mimeData()).isEmpty())
        return event->ignore();
    setState(DraggingState);
    event->accept();
}

void TechnicianView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls near the edges
    const QModelIndex technician = technicianIndexAt(event->position().toPoint());
    setDropTarget(technician);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(technician.isValid() && !jobmime::decode(event->mimeData()).isEmpty());
}

void TechnicianView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    setDropTarget({});
}

// A drop says what is wanted and edits nothing.
void TechnicianView::dropEvent(QDropEvent *event)
{
    const QModelIndex technician = technicianIndexAt(event->position().toPoint());
    const QList<JobId> jobs = jobmime::decode(event->mimeData());
    setState(NoState);
    setDropTarget({});
    viewport()->update();
    if (!technician.isValid() || jobs.isEmpty())
        return event->ignore();
    event->setDropAction(Qt::MoveAction);
    event->accept();
    emit jobsDropped(jobs, m_model.technicianAt(technician));
}

} // namespace callout
