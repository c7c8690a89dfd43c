#pragma once

#include "core/domain/job.h"
#include "ui/dialogs/formsection.h"

namespace callout {

/// A group of inputs on the job form: it shows some fields of a job and reads them back.
class JobSection : public FormSection
{
    Q_OBJECT

public:
    using FormSection::FormSection;

    /// Shows the section's fields. Inputs that hold the same value already are left alone, cursor and all.
    virtual void show(const Job &job) = 0;
    /// Writes what the inputs hold into the section's fields.
    virtual void read(Job *job) const = 0;
    using QWidget::show;
};

} // namespace callout
