#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace callout {

/// What a file holds.
enum class ImportContent { Jobs, Customers, Technicians, Shifts, Calendar };

/// What a column of a table may hold. An address is one column or several.
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
    Date,   ///< of the arrival window, or of the shift
    Window, ///< of arrival, or the hours of the shift
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
    // Of people and shifts
    Name,
    HeldSkills,
    Zones,
    WeeklyShifts,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Managed,
    Active,
    MaximumJobs,
    MaximumWork,
    Technician,
    Kind,
};

/// What a person knows the content by: "jobs".
[[nodiscard]] QString importContentName(ImportContent content);

/// The field's name for files and command lines: that of core/domain/fields.h where a record has the field.
[[nodiscard]] QString importFieldName(ImportField field);
/// The field in words for a person.
[[nodiscard]] QString importFieldLabel(ImportField field);
/// The fields that a table may have, in the order in which a person looks for them.
[[nodiscard]] QList<ImportField> importFields(ImportContent content);
[[nodiscard]] QStringList importFieldNames(ImportContent content = ImportContent::Jobs);

/// The field that a heading means in such a table: its name, or one of the words that offices use for it. Case, spaces and
/// punctuation do not count.
[[nodiscard]] std::optional<ImportField> importFieldNamed(const QString &heading,
                                                          ImportContent content = ImportContent::Jobs);

} // namespace callout
