#pragma once

#include "core/domain/job.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace callout {

class FormField;
class ThemeSource;

/// What is left to write down once a job is completed: its invoice total, the parts it took, the job that follows it.
class CloseOutDialog : public QDialog
{
    Q_OBJECT

public:
    CloseOutDialog(const Job &job, const QString &customer, const QString &currency, const ThemeSource &themes,
                   QWidget *parent = nullptr);

    /// None where nothing was invoiced yet.
    [[nodiscard]] std::optional<Money> invoiceTotal() const;
    [[nodiscard]] QString parts() const;
    /// Whether a follow-up job is to be made next.
    [[nodiscard]] bool isFollowUpWanted() const { return m_isFollowUpWanted; }

    [[nodiscard]] FormField *invoiceField() const { return m_invoice; }
    [[nodiscard]] QLineEdit *partsEdit() const { return m_parts; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *followUpButton() const { return m_followUp; }

private:
    void check();

    QLineEdit *m_amount;
    FormField *m_invoice;
    QLineEdit *m_parts;
    QPushButton *m_save;
    QPushButton *m_followUp;
    bool m_isFollowUpWanted = false;
};

} // namespace callout
