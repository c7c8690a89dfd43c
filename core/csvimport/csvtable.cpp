#include "core/csvimport/csvtable.h"

#include "core/csvimport/csvwords.h"

#include <algorithm>
#include <array>

namespace callout {

namespace {

constexpr std::array<char16_t, 4> delimiters{u',', u';', u'\t', u'|'};
constexpr qsizetype RecordsLookedAt = 50;

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r';
}

class CsvParser
{
public:
    CsvParser(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    [[nodiscard]] const std::optional<ImportFault> &fault() const { return m_fault; }

    /// Nothing at the end, or where the quotes do not add up.
    [[nodiscard]] std::optional<CsvRecord> next()
    {
        while (m_at < m_text.size() && !m_fault) {
            CsvRecord record{m_line, {}};
            bool hasMore = true;
            while (hasMore && !m_fault) {
                record.fields.append(readField());
                hasMore = m_at < m_text.size() && m_text[m_at] == m_delimiter;
                m_at += hasMore ? 1 : 0;
            }
            passLineEnd();
            if (!m_fault && !std::ranges::all_of(record.fields, &QString::isEmpty))
                return record;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isAtFieldEnd() const
    {
        return m_at >= m_text.size() || m_text[m_at] == m_delimiter || isLineEnd(m_text[m_at]);
    }

    void passSpaces()
    {
        while (!isAtFieldEnd() && m_text[m_at].isSpace())
            ++m_at;
    }

    void passLineEnd()
    {
        if (m_at >= m_text.size() || !isLineEnd(m_text[m_at]))
            return;
        const bool isPair = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += isPair ? 2 : 1;
        ++m_line;
    }

    [[nodiscard]] QString readField()
    {
        passSpaces();
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return readQuoted();
        const qsizetype begin = m_at;
        while (!isAtFieldEnd())
            ++m_at;
        return m_text.sliced(begin, m_at - begin).trimmed().toString();
    }

    [[nodiscard]] QString readQuoted()
    {
        const int line = m_line;
        QString field;
        for (++m_at; m_at < m_text.size();) {
            if (isLineEnd(m_text[m_at])) {
                passLineEnd();
                field += u'\n';
                continue;
            }
            const QChar character = m_text[m_at++];
            if (character != u'"') {
                field += character;
            } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
                field += character;
                ++m_at;
            } else {
                endQuoted();
                return field.trimmed();
            }
        }
        m_fault =
            ImportFault{line, {}, CsvWords::tr("A quote opens here and is never closed. Close it, or remove it.")};
        return {};
    }

    void endQuoted()
    {
        passSpaces();
        if (!isAtFieldEnd()) {
            m_fault = ImportFault{m_line,
                                  {},
                                  CsvWords::tr("There is text after a closing quote. Write a quote inside a "
                                               "quoted field twice, or remove it.")};
        }
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    std::optional<ImportFault> m_fault;
};

struct Fit {
    qsizetype rows = 0; ///< with as many fields as the first one
    qsizetype fields = 0;

    friend auto operator<=>(const Fit &, const Fit &) = default;
};

Fit fitOf(QStringView text, QChar delimiter)
{
    CsvParser parser(text, delimiter);
    Fit fit;
    for (qsizetype row = 0; row < RecordsLookedAt; ++row) {
        const std::optional<CsvRecord> record = parser.next();
        if (!record)
            break;
        if (row == 0)
            fit.fields = record->fields.size();
        fit.rows += record->fields.size() == fit.fields ? 1 : 0;
    }
    return fit.fields > 1 ? fit : Fit();
}

QChar detectDelimiter(QStringView text)
{
    return *std::ranges::max_element(delimiters, {}, [&](char16_t delimiter) { return fitOf(text, delimiter); });
}

CsvTable refused(CsvTable table, int line, const QString &message)
{
    table.records.clear();
    table.fault = ImportFault{line, {}, message};
    return table;
}

} // namespace

QString ImportFault::words() const
{
    return column.isEmpty() ? CsvWords::tr("Line %1: %2").arg(line).arg(message)
                            : CsvWords::tr("Line %1, %2: %3").arg(QString::number(line), column, message);
}

CsvTable readCsv(const QByteArray &bytes, const CsvForm &form)
{
    CsvTable table;
    table.hasHeading = form.hasHeading;
    table.encoding = form.encoding.value_or(detectEncoding(bytes));
    const std::optional<QString> text = decodedText(bytes, table.encoding);
    if (!text) {
        return refused(table, 1,
                       CsvWords::tr("The file is not in %1. Choose another encoding, or save it as UTF-8.")
                           .arg(encodingName(table.encoding)));
    }
    if (const qsizetype nul = text->indexOf(QChar(0)); nul >= 0) {
        return refused(
            table, 1 + int(QStringView(*text).first(nul).count(u'\n')),
            CsvWords::tr("This is no text. Save the sheet as CSV (comma-separated values) and import that."));
    }
    table.delimiter = form.delimiter.value_or(detectDelimiter(*text));
    CsvParser parser(*text, table.delimiter);
    while (std::optional<CsvRecord> record = parser.next())
        table.records.append(std::move(*record));
    if (parser.fault())
        return refused(table, parser.fault()->line, parser.fault()->message);
    if (table.records.isEmpty())
        return refused(table, 1,
                       CsvWords::tr("The file is empty. Choose a file with a heading and a row for each record."));
    return table;
}

} // namespace callout
