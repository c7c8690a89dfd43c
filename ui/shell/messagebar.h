#pragma once

#include "ui/style/themesource.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace callout {

/// One line across the window that says what went wrong, or what happened elsewhere, without stopping the work.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { News, Problem };

    explicit MessageBar(const ThemeSource &theme, QWidget *parent = nullptr);

    /// Shows a message; news goes by itself after a while, a problem stays until it is closed or replaced.
    void tell(Kind kind, const QString &message);
    /// The same with a button that does something about it.
    void tell(Kind kind, const QString &message, const QString &button, std::function<void()> act);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    Kind m_kind = Kind::News;
    QLabel *m_words;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    std::function<void()> m_act;
};

} // namespace callout
