#pragma once

#include "ui/models/engine.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace callout {

class ThemeSource;

/// How a run under way stands: its best plan so far, how much of its time is gone, and the ways to end it.
class RunStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RunStrip(const ThemeSource &themes, QWidget *parent = nullptr);

    /// A run began; it has no plan yet.
    void begin();
    void showProgress(const RunProgress &progress);

    [[nodiscard]] QString words() const;

signals:
    void stopRequested();
    void cancelRequested();

private:
    void dress();

    const ThemeSource &m_themes;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_cancel;
};

} // namespace callout
