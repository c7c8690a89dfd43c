#pragma once

#include "ui/style/actionicons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace callout {

class ThemeSource;

/// What an empty panel shows: why it is empty, and the next step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const ThemeSource &themes, QWidget *parent = nullptr);

    /// `step` labels the button that offers the next step; without it there is none.
    void say(Icon icon, const QString &why, const QString &hint, const QString &step = {});

    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void stepChosen();

private:
    void dress();

    const ThemeSource &m_themes;
    Icon m_icon = Icon::Info;
    QLabel *m_picture;
    QLabel *m_why;
    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace callout
