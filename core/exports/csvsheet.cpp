#include "core/exports/csvsheet.h"

#include "core/exports/exportwords.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

bool isFormula(const QString &text)
{
    static const QRegularExpression number(uR"(^[+-]?\d+([.,]\d+)*$)"_s);
    static const QString beginnings = u"=+-@\t\r"_s;
    // A phone number in the form of +44… is kept as it is written; as a number it would lose its sign.
    return !text.isEmpty() && beginnings.contains(text.front())
        && (text.front() == u'+' || !number.match(text).hasMatch());
}

QString fieldOf(const QString &text, QChar delimiter)
{
    QString field = isFormula(text) ? u'\'' + text : text;
    const bool needsQuotes =
        field != field.trimmed() || std::ranges::any_of(field, [delimiter](QChar character) {
            return character == delimiter || character == u'"' || character == u'\n' || character == u'\r';
        });
    return needsQuotes ? u'"' + field.replace(u'"', u"\"\""_s) + u'"' : field;
}

void addLine(QString *text, const QStringList &fields, QChar delimiter)
{
    for (qsizetype field = 0; field < fields.size(); ++field) {
        if (field > 0)
            *text += delimiter;
        *text += fieldOf(fields[field], delimiter);
    }
    *text += "\r\n"_L1;
}

} // namespace

QByteArray csvOf(const CsvSheet &sheet, const CsvWriting &writing)
{
    QString text;
    if (writing.hasByteOrderMark)
        text += QChar(QChar::ByteOrderMark);
    addLine(&text, sheet.headings, writing.delimiter);
    for (const QStringList &row : sheet.rows)
        addLine(&text, row, writing.delimiter);
    return text.toUtf8();
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::StorageFailed,
                   ExportWords::tr("%1 could not be written: %2. Make room there, or choose another folder.")
                       .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace callout
