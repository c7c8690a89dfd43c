#pragma once

#include "core/domain/result.h"

#include <QList>
#include <QStringList>

namespace callout {

/// A table on its way out.
struct CsvSheet {
    QStringList headings;
    QList<QStringList> rows;

    friend bool operator==(const CsvSheet &, const CsvSheet &) = default;
};

/// How a table is written.
struct CsvWriting {
    QChar delimiter = u',';
    bool hasByteOrderMark = false; ///< tells spreadsheets that the text is UTF-8
};

/// The table as RFC 4180 has it, in UTF-8: fields in quotes where they need them, lines that end with CR and LF. A text that a
/// spreadsheet would take for a formula is defused with an apostrophe before it; numbers are left alone.
[[nodiscard]] QByteArray csvOf(const CsvSheet &sheet, const CsvWriting &writing = {});

/// Writes a file whole or not at all; the words of a failure say what to do.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace callout
