#pragma once

#include <QDialog>
#include <QStringList>

class QPushButton;

namespace callout {

class ReasonField;
class ThemeSource;

/// What a ReasonDialog asks.
struct ReasonQuestion {
    QString title;       ///< "Put J-1043 on hold"
    QString explanation; ///< what it means
    QString verb;        ///< on the button: "Put on hold"
    QStringList suggestions;
};

/// Asks why: a step is taken only with a reason, which stays in the job's history.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    ReasonDialog(const ReasonQuestion &question, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] ReasonField *field() const { return m_reason; }
    [[nodiscard]] QPushButton *button() const { return m_accept; }

private:
    ReasonField *m_reason;
    QPushButton *m_accept;
};

} // namespace callout
