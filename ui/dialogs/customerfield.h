#pragma once

#include "ui/dialogs/latestanswer.h"
#include "ui/models/recordsource.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace callout {

class LookupEdit;
class ThemedLabel;
class ThemeSource;

/// Whom a job is for: looked up by name, phone or address, or made in place. Phones, e-mail and notes of the one
/// chosen can be changed here too.
class CustomerField : public QWidget
{
    Q_OBJECT

public:
    CustomerField(const OfficeLookup &lookup, const ThemeSource &themes, QWidget *parent = nullptr);

    /// Shows a customer; one without an id is new and shown with its details; one without a name is still being read;
    /// none empties the field.
    void setCustomer(const std::optional<Customer> &customer);
    [[nodiscard]] CustomerId customerId() const { return m_known.id; }
    /// The customer that has to be saved too: a new one (id null), or the one chosen with other details.
    [[nodiscard]] std::optional<Customer> edited() const;
    /// Somebody typed a name and left it at that.
    [[nodiscard]] bool isUndecided() const;

    [[nodiscard]] LookupEdit *line() const { return m_line; }
    /// Makes a new customer of what is typed.
    void startNew();

signals:
    void changed();
    /// Somebody chose a customer of the office.
    void customerChosen(const callout::Customer &customer);

private:
    enum class State { Searching, Chosen, Changing, New };

    void setState(State state);
    void pressButton();
    void takeText();
    void showFound(const Result<QList<Customer>> &found);
    void choose(int offer);
    void showDetails(const Customer &customer);
    [[nodiscard]] Customer withDetails(Customer customer) const;

    OfficeLookup m_lookup;
    LatestAnswer m_answers;
    QList<Customer> m_found;
    Customer m_known; ///< as the office has it; none while searching or new
    State m_state = State::Searching;
    LookupEdit *m_line;
    ThemedLabel *m_summary;
    QPushButton *m_button;
    QWidget *m_details;
    QLineEdit *m_phones;
    QLineEdit *m_email;
    QPlainTextEdit *m_notes;
};

} // namespace callout
