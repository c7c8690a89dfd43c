#pragma once

#include "ui/models/engine.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace callout {

class ThemedLabel;
class ThemeSource;

/// What today's jobs would come to: with the present rules, with those being tried, and the difference.
class TrialTable : public QWidget
{
    Q_OBJECT

public:
    explicit TrialTable(const ThemeSource &themes, QWidget *parent = nullptr);

    void showPresent(const PlanTrial &trial);
    void showTried(const PlanTrial &trial);
    /// A run is under way; the figures shown are of the rules before.
    void setBusy(bool busy);
    void showProblem(const QString &words);

    /// What stands in a cell, for tests.
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString state() const;

private:
    void addRow(QGridLayout *grid, const ThemeSource &themes, const QString &name);
    void refresh();

    std::optional<PlanTrial> m_present;
    std::optional<PlanTrial> m_tried;
    QList<QList<ThemedLabel *>> m_cells;
    ThemedLabel *m_state;
};

} // namespace callout
