#pragma once

#include <QDialog>

class QPushButton;

namespace callout {

class ReasonEdit;

/// What an assignment would break, in words, and the way round it where there is one.
struct RuleBreak {
    QString job;            ///< "J-1011"
    QString technician;
    QStringList sentences;  ///< the broken rules
    QString adjustedStart;  ///< a start that breaks none, in words; empty where there is none
};

/// Asks what to do about an assignment that breaks a hard rule: leave it, take another start, or assign anyway with a
/// reason.
class RuleBreakDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Leave, AdjustStart, AssignAnyway };

    explicit RuleBreakDialog(const RuleBreak &rules, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] QString reason() const;

private:
    void addButtons(const RuleBreak &rules);
    void choose(Choice choice);

    Choice m_choice = Choice::Leave;
    ReasonEdit *m_reason;
};

} // namespace callout
