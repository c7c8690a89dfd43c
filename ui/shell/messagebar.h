#pragma once

#include "ui/style/themesource.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace callout {

/// A card at the lower edge of its window that says what went wrong, or what happened elsewhere, without stopping the
/// work.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { News, Problem };

    MessageBar(const ThemeSource &theme, QWidget *parent);

    /// Shows a message; news goes by itself after a while, a problem stays until it is closed or replaced.
    void tell(Kind kind, const QString &message);
    /// The same with a button that does something about it.
    void tell(Kind kind, const QString &message, const QString &button, std::function<void()> act);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const ThemeSource &m_theme;
    Kind m_kind = Kind::News;
    QLabel *m_words;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    std::function<void()> m_act;
};

} // namespace callout
