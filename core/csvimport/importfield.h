#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace callout {

/// What a column of a table of jobs may hold. An address is one column or several.
enum class ImportField {
    Number,
    Title,
    Type,
    Description,
    Customer,
    Phones,
    Email,
    Address,
    HouseNumber,
    Street,
    City,
    Postcode,
    Latitude,
    Longitude,
    RequiredSkills,
    Duration,
    Date, ///< of the arrival window
    Window,
    WindowBegin,
    WindowEnd,
    Priority,
    Tags,
    BusinessUnit,
    Zone,
    PreferredTechnician,
    CrewSize,
    Days,
    EstimatedValue,
    InvoiceTotal,
    Notes,
    EngineAllowed,
    TechnicianSpecific,
    Confirmed,
    Source,
};

/// The field's name for files and command lines: that of core/domain/fields.h where a job or a customer has the field.
[[nodiscard]] QString importFieldName(ImportField field);
[[nodiscard]] QStringList importFieldNames();

/// The field that a heading means: its name, or one of the words that offices use for it. Case, spaces and punctuation do
/// not count.
[[nodiscard]] std::optional<ImportField> importFieldNamed(const QString &heading);

} // namespace callout
