#pragma once

#include <QDialog>
#include <QStringList>

class QPushButton;

namespace callout {

class ReasonField;
class ThemeSource;

/// What a drop would break.
struct RuleBreakQuestion {
    QString job;                  ///< "J-1043"
    QString technician;           ///< "Mike Boyle"
    QStringList sentences;        ///< a whole sentence for each broken rule
    QString adjustedTime;         ///< "11:20", a start inside the window that breaks none; empty where there is none
    QStringList suggestions = {}; ///< reasons to pick from
};

/// Asks what to do about a drop that breaks a hard rule: leave it, start at another time, or assign anyway with a reason
/// that is kept.
class RuleBreakDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Leave, AdjustStart, AssignAnyway };

    RuleBreakDialog(const RuleBreakQuestion &question, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// Why it is assigned anyway.
    [[nodiscard]] QString reason() const;

    [[nodiscard]] ReasonField *field() const { return m_reason; }
    [[nodiscard]] QPushButton *adjustButton() const { return m_adjust; } ///< null where no other start fits
    [[nodiscard]] QPushButton *anywayButton() const { return m_anyway; }

private:
    [[nodiscard]] QWidget *sentenceList(const QStringList &sentences, const ThemeSource &themes);
    void choose(Choice choice);

    Choice m_choice = Choice::Leave;
    ReasonField *m_reason;
    QPushButton *m_adjust = nullptr;
    QPushButton *m_anyway;
};

} // namespace callout
