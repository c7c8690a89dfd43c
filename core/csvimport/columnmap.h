#pragma once

#include "core/csvimport/csvtable.h"
#include "core/csvimport/importfield.h"

#include <expected>

namespace callout {

/// What a person said about one column.
struct ColumnChoice {
    QString column; ///< its heading, or its number from 1
    QString field;  ///< as importFieldNamed() knows it; empty to leave the column out
};

/// Which column holds which field.
struct ColumnMap {
    QStringList names; ///< the headings; "column 3" where the file has none
    QList<std::optional<ImportField>> fields;
    bool hasHeading = true; ///< whether the first record is no job

    [[nodiscard]] bool has(ImportField field) const { return fields.contains(field); }
    /// The columns that nothing is read from.
    [[nodiscard]] QStringList unusedNames() const;
};

/// Guesses the fields by the headings; choices go before guesses. A first row without a single known heading is a heading
/// only where a choice names it. A column or a field that a choice names and that is not there is a fault.
[[nodiscard]] std::expected<ColumnMap, ImportFault> readColumns(const CsvTable &table,
                                                                const QList<ColumnChoice> &choices = {},
                                                                ImportContent content = ImportContent::Jobs);

/// What such a table lacks to be read at all, and what to do about it; empty where it lacks nothing.
[[nodiscard]] QString missingColumns(const ColumnMap &columns, ImportContent content);

/// Columns of which all that must be there are.
[[nodiscard]] std::expected<ColumnMap, ImportFault>
mapColumns(const CsvTable &table, const QList<ColumnChoice> &choices = {}, ImportContent content = ImportContent::Jobs);

/// What the headings of a table speak for.
[[nodiscard]] ImportContent guessedContent(const CsvTable &table);
/// The same for the bytes of a file, which may be a calendar.
[[nodiscard]] ImportContent guessedContent(const QByteArray &file, const CsvForm &form);

} // namespace callout
