#pragma once

#include "core/domain/technician.h"
#include "ui/dialogs/formsection.h"

namespace callout {

/// A group of inputs on the technician form: it shows some fields of a technician and reads them back.
class TechnicianSection : public FormSection
{
    Q_OBJECT

public:
    using FormSection::FormSection;

    /// Shows the section's fields. Inputs that hold the same value already are left alone, cursor and all.
    virtual void show(const Technician &technician) = 0;
    /// Writes what the inputs hold into the section's fields.
    virtual void read(Technician *technician) const = 0;
    using QWidget::show;
};

} // namespace callout
