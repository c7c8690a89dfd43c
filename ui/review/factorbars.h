#pragma once

#include "ui/models/reasonwords.h"

#include <QWidget>

namespace callout {

class ThemeSource;

/// The factors of a score, two lines each: name, bar and points of its weight; below, what it was computed from.
class FactorBars : public QWidget
{
    Q_OBJECT

public:
    explicit FactorBars(const ThemeSource &themes, QWidget *parent = nullptr);

    void setParts(const QList<FactorPart> &parts);
    [[nodiscard]] const QList<FactorPart> &parts() const { return m_parts; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    const ThemeSource &m_themes;
    QList<FactorPart> m_parts;
};

} // namespace callout
