#pragma once

#include "ui/models/engine.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace callout {

class RescueCard;
class ThemeSource;

/// The best ways to fit an emergency in: who, when, what it costs others. A digit takes one at once, Return the one in
/// front.
class RescueDialog : public QDialog
{
    Q_OBJECT

public:
    RescueDialog(const DaySnapshot &day, JobId job, const ThemeSource &themes, QWidget *parent = nullptr);

    /// What there is to choose from; a digit pressed before takes one at once.
    void showRescues(const QList<Rescue> &rescues);
    void showFailure(const QString &words);

    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] const QList<RescueCard *> &cards() const { return m_cards; }
    [[nodiscard]] QString hint() const;

signals:
    /// Somebody was chosen; the dialog closes.
    void chosen(callout::JobId job, const callout::Rescue &rescue);
    void whyNotRequested(callout::JobId job);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(qsizetype index);
    /// The card that has the keyboard; -1 for none.
    [[nodiscard]] qsizetype inFront() const;

    DaySnapshot m_day;
    JobId m_job;
    const ThemeSource &m_themes;
    QList<Rescue> m_rescues;
    QList<RescueCard *> m_cards;
    QVBoxLayout *m_list;
    QLabel *m_hint;
    std::optional<qsizetype> m_wanted; ///< pressed before there was anything to choose from
    bool m_isAnswered = false;
};

} // namespace callout
