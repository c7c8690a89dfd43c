#pragma once

#include "ui/models/reviewwords.h"

#include <QWidget>

namespace callout {

class ThemeSource;

/// The figures of a day before a run and after it, a line each: what it was, what it becomes, by how much.
class TotalsView : public QWidget
{
    Q_OBJECT

public:
    explicit TotalsView(const ThemeSource &themes, QWidget *parent = nullptr);

    void setTotals(const QList<TotalPart> &parts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;

    const ThemeSource &m_themes;
    QList<TotalPart> m_parts;
};

} // namespace callout
