#pragma once

#include "ui/models/jobproblems.h"
#include "ui/models/recordsource.h"

#include <QScrollArea>

namespace callout {

class FormField;
class JobSection;
class PlaceSection;
class ThemeSource;

/// All fields of a job, in sections side by side.
class JobForm : public QScrollArea
{
    Q_OBJECT

public:
    JobForm(const RecordSource &records, const ThemeSource &themes, QWidget *parent = nullptr);

    void showJob(const Job &job);
    /// The job with what the form holds.
    [[nodiscard]] Job read(Job job) const;
    /// The customer to be saved with it: new, or with changed details.
    [[nodiscard]] std::optional<Customer> editedCustomer() const;
    /// A customer was typed, but neither chosen nor made.
    [[nodiscard]] bool isCustomerUndecided() const;

    /// Puts each message beside its field and takes the others away.
    void showProblems(const QList<JobProblem> &problems);
    /// Gives the keyboard to a field and brings it into view.
    void focusField(const QString &name);
    [[nodiscard]] FormField *field(const QString &name) const;

signals:
    void edited();
    void typeChosen(callout::JobTypeId type);

private:
    QList<JobSection *> m_sections;
    PlaceSection *m_place;
};

} // namespace callout
