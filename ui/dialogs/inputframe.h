#pragma once

#include <QWidget>

class QAbstractScrollArea;

namespace callout {

/// Looks like one input, whatever it holds: the style's own frame, with its ring while what is inside has the keyboard.
class InputFrame : public QWidget
{
    Q_OBJECT

public:
    explicit InputFrame(QWidget *parent = nullptr);
    /// A frame around a text or a list, which gives up its own.
    explicit InputFrame(QAbstractScrollArea *content);

protected:
    /// Shows the ring while this has the keyboard.
    void followFocusOf(QWidget *content);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_content = nullptr;
};

} // namespace callout
