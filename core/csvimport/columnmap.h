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
/// only where a choice names it.
[[nodiscard]] std::expected<ColumnMap, ImportFault> mapColumns(const CsvTable &table,
                                                               const QList<ColumnChoice> &choices = {});

} // namespace callout
