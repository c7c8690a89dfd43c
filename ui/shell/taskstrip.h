#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace callout {

class ThemeSource;

/// Something that takes a while, in the status bar: what is being done, how far it is, and a way to stop it. Hidden while
/// nothing is done.
class TaskStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TaskStrip(const ThemeSource &theme, QWidget *parent = nullptr);

    /// `done` from 0 to 1.
    void showProgress(const QString &words, double done);
    void end();

signals:
    void cancelled();

private:
    const ThemeSource &m_theme;
    QLabel *m_words;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace callout
