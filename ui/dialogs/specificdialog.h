#pragma once

#include "core/domain/pastwork.h"

#include <QDialog>
#include <QStringList>

class QPushButton;

namespace callout {

class ReasonField;
class ThemedLabel;
class ThemeSource;

/// What stands against keeping a job with its technician.
struct SpecificQuestion {
    QString job;                  ///< "J-1043"
    QString technician;           ///< "Mike Boyle"
    QStringList sentences;        ///< a whole sentence for each conflict
    QString figures;              ///< how well the technician does, as the engine reckons
    QStringList suggestions = {}; ///< reasons to pick from
};

/// Asks what to do where a job that is to stay with its technician double-books them and no start inside the window is
/// free: leave it off, or turn it on with a reason that is kept. Shows how well the technician does.
class SpecificDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { GoBack, LeaveOff, TurnOnAnyway };

    SpecificDialog(const SpecificQuestion &question, const ThemeSource &themes, QWidget *parent = nullptr);

    /// What the last months' jobs of the technician tell, once they are read.
    void showPastWork(const PastWork &past);

    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] QString reason() const;
    [[nodiscard]] ReasonField *field() const { return m_reason; }
    [[nodiscard]] QPushButton *offButton() const { return m_off; }
    [[nodiscard]] QPushButton *anywayButton() const { return m_anyway; }

private:
    void choose(Choice choice);

    Choice m_choice = Choice::GoBack;
    ThemedLabel *m_past;
    ReasonField *m_reason;
    QPushButton *m_off;
    QPushButton *m_anyway;
};

} // namespace callout
