#include "ui/dialogs/inputframe.h"

#include "ui/style/spacing.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QVBoxLayout>

namespace callout {

InputFrame::InputFrame(QWidget *parent) : QWidget(parent)
{
}

InputFrame::InputFrame(QAbstractScrollArea *content)
{
    content->setFrameShape(QFrame::NoFrame);
    content->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Tight, spacing::Tight - 1, 2, spacing::Tight - 1);
    layout->addWidget(content);
    setFocusProxy(content);
    followFocusOf(content);
}

void InputFrame::followFocusOf(QWidget *content)
{
    m_content = content;
    content->installEventFilter(this);
}

bool InputFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void InputFrame::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_content && m_content->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace callout
