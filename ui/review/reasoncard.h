#pragma once

#include "core/domain/proposal.h"

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace callout {

class FactorBars;
class ThemeSource;

/// Why a job is with whom it is: the score by factor, who else could and by how much they lose, and, folded, who could
/// not. For a job left open: what would help.
class ReasonCard : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReasonCard(const ThemeSource &themes, QWidget *parent = nullptr);

    void showReason(const DaySnapshot &day, JobId job, const Reason &reason, const FactorWeights &weights);
    /// Nothing to explain: says what to do.
    void showHint(const QString &words);

    [[nodiscard]] bool isFolded() const;
    void setFolded(bool folded);
    /// All that is said, as a person reads it from top to bottom.
    [[nodiscard]] QStringList texts() const;

signals:
    void whyNotRequested();

private:
    QLabel *addLabel();
    void dress();
    void showTitle(const DaySnapshot &day, JobId job, const Reason &reason);
    void showOthers(const DaySnapshot &day, const Reason &reason);
    void showExcluded(const DaySnapshot &day, const Reason &reason);

    const ThemeSource &m_themes;
    QVBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_total;
    QLabel *m_knockOn;
    FactorBars *m_bars;
    QLabel *m_others;
    QToolButton *m_fold;
    QLabel *m_excluded;
    QToolButton *m_whyNot;
};

} // namespace callout
