#pragma once

#include <QDialog>

namespace callout {

class ReasonEdit;

/// What a ReasonDialog asks and offers.
struct ReasonQuestion {
    QString title;  ///< "Put J-1011 on hold"
    QString words;  ///< what will happen
    QString button; ///< the verb: "Put on hold"
    QStringList usual;
};

/// Asks why, before something that the audit trail must explain. The button stays off until there is a reason.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReasonDialog(const ReasonQuestion &question, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;

private:
    ReasonEdit *m_reason;
};

} // namespace callout
