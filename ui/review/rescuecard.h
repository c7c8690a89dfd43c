#pragma once

#include "ui/models/engine.h"

#include <QAbstractButton>

namespace callout {

class ThemeSource;

/// One way to fit an emergency in, with the digit that takes it.
class RescueCard : public QAbstractButton
{
    Q_OBJECT

public:
    RescueCard(int digit, const DaySnapshot &day, const Rescue &rescue, const ThemeSource &themes,
               QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const ThemeSource &m_themes;
    QString m_digit;
    qint64 m_person;
    QString m_initials;
    QString m_name;
    QString m_brief;
    QStringList m_effects;
    bool m_isCostly;
};

} // namespace callout
