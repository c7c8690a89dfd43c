#pragma once

#include "core/csvimport/textencoding.h"

#include <QList>
#include <QStringList>

namespace callout {

/// Something in a file that keeps it from being imported: where, what, and what to do about it.
struct ImportFault {
    int line = 1;   ///< where the row begins, from 1, as a text editor counts
    QString column; ///< as the file names it; empty where the whole row is meant
    QString message;

    /// "Line 12, Duration: …"
    [[nodiscard]] QString words() const;
    friend bool operator==(const ImportFault &, const ImportFault &) = default;
};

/// One row of a table.
struct CsvRecord {
    int line = 1; ///< where it begins; a field in quotes may hold further lines
    QStringList fields;

    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

/// What a person decided about a file; what is left open is detected.
struct CsvForm {
    std::optional<TextEncoding> encoding;
    std::optional<QChar> delimiter;
    std::optional<bool> hasHeading; ///< whether the first row names the columns
};

/// A table read from delimited text, its heading not yet told from its rows. Fields are without quotes and surrounding
/// spaces; rows without any text are left out.
struct CsvTable {
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    std::optional<bool> hasHeading; ///< where a person decided it
    QList<CsvRecord> records;
    std::optional<ImportFault> fault; ///< why it is no table; there are no records then
};

/// Reads fields separated by comma, semicolon, tab or bar, in quotes or not, with any line ends. Whatever the bytes are,
/// it answers.
[[nodiscard]] CsvTable readCsv(const QByteArray &bytes, const CsvForm &form = {});

} // namespace callout
