#pragma once

#include "ui/models/closewords.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace callout {

class ThemedLabel;
class ThemeSource;

/// A job that keeps a line of the checklist open: what it is, what can be done about it at once, and a field that says why
/// it stays as it is, or what it came to.
class OpenJobRow : public QWidget
{
    Q_OBJECT

public:
    OpenJobRow(CloseKind kind, JobId job, const ThemeSource &themes, QWidget *parent = nullptr);

    /// Shows the job as the snapshot has it; what is being typed stays.
    void showJob(const DaySnapshot &day, TechnicianId onCall);

    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] QLineEdit *answer() const { return m_answer; }
    [[nodiscard]] QPushButton *stepButton(CloseStep step) const { return m_steps.value(step); }

signals:
    void openRequested(callout::JobId job);
    void stepRequested(callout::CloseStep step, callout::JobId job);
    /// The field was filled in, and differs from what is known.
    void answered(const QString &words);

private:
    void makeSteps(const QList<CloseStep> &steps);
    [[nodiscard]] QString knownAnswer(const Job &job) const;

    CloseKind m_kind;
    JobId m_job;
    QString m_known;
    ThemedLabel *m_title;
    ThemedLabel *m_detail;
    QHBoxLayout *m_buttons;
    QLineEdit *m_answer;
    QHash<CloseStep, QPushButton *> m_steps;
};

} // namespace callout
