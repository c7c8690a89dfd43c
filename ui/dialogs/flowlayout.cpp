#include "ui/dialogs/flowlayout.h"

#include "ui/style/spacing.h"

#include <QStyle>
#include <QWidget>

namespace callout {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setSpacing(spacing::Tight);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int x = room.left();
    int y = room.top();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        const bool isStretched = m_isLastStretched && item == m_items.back();
        QSize size = isStretched ? item->minimumSize().expandedTo({0, item->sizeHint().height()}) : item->sizeHint();
        size.setWidth(qMin(size.width(), room.width()));
        if (x > room.left() && x + size.width() > room.right() + 1) {
            x = room.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (isStretched)
            size.setWidth(room.right() + 1 - x);
        if (move) {
            const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
            item->setGeometry(QStyle::visualRect(direction, room, QRect(QPoint(x, y), size)));
        }
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace callout
