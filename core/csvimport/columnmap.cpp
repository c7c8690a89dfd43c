#include "core/csvimport/columnmap.h"

#include "core/csvimport/csvwords.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

qsizetype columnNamed(const QStringList &names, const QString &name)
{
    return std::ranges::find_if(
               names, [&](const QString &one) { return one.compare(name.trimmed(), Qt::CaseInsensitive) == 0; })
        - names.begin();
}

std::unexpected<ImportFault> refused(int line, const QString &message)
{
    return std::unexpected(ImportFault{line, {}, message});
}

/// The column of a choice by heading, else by number; past the end where there is none.
qsizetype columnOf(const ColumnMap &map, const QString &column)
{
    if (const qsizetype named = columnNamed(map.names, column); named < map.names.size())
        return named;
    bool isNumber = false;
    const int number = column.toInt(&isNumber);
    return isNumber && number >= 1 ? number - 1 : map.names.size();
}

ColumnMap guessed(const CsvTable &table, const QList<ColumnChoice> &choices, ImportContent content)
{
    const CsvRecord first = table.records.value(0);
    ColumnMap map{first.fields, {}, false};
    for (const QString &heading : first.fields) {
        const std::optional<ImportField> field = importFieldNamed(heading, content);
        map.hasHeading = map.hasHeading || field;
        // Of two headings for one field the first is meant.
        map.fields.append(field && !map.has(*field) ? field : std::nullopt);
    }
    map.hasHeading = map.hasHeading || std::ranges::any_of(choices, [&](const ColumnChoice &choice) {
                         return columnNamed(map.names, choice.column) < map.names.size();
                     });
    map.hasHeading = table.hasHeading.value_or(map.hasHeading);
    if (!map.hasHeading)
        map.fields.fill(std::nullopt);
    for (qsizetype column = 0; !map.hasHeading && column < map.names.size(); ++column)
        map.names[column] = CsvWords::tr("column %1").arg(column + 1);
    return map;
}

} // namespace

QStringList ColumnMap::unusedNames() const
{
    QStringList unused;
    for (qsizetype column = 0; column < names.size(); ++column) {
        if (!fields[column] && !names[column].isEmpty())
            unused.append(names[column]);
    }
    return unused;
}

std::expected<ColumnMap, ImportFault> readColumns(const CsvTable &table, const QList<ColumnChoice> &choices,
                                                  ImportContent content)
{
    const CsvRecord first = table.records.value(0);
    ColumnMap map = guessed(table, choices, content);
    QSet<qsizetype> chosen;
    for (const ColumnChoice &choice : choices) {
        const qsizetype column = columnOf(map, choice.column);
        if (column >= map.names.size()) {
            return refused(first.line,
                           CsvWords::tr("There is no column \"%1\". The columns are: %2.")
                               .arg(choice.column, map.names.join(QStringLiteral(", "))));
        }
        const std::optional<ImportField> field = importFieldNamed(choice.field, content);
        if (!field && !choice.field.isEmpty()) {
            return refused(first.line,
                           CsvWords::tr("There is no field \"%1\". The fields are: %2.")
                               .arg(choice.field, importFieldNames(content).join(QStringLiteral(", "))));
        }
        if (const qsizetype taken = field ? map.fields.indexOf(field) : -1; taken >= 0 && taken != column) {
            if (chosen.contains(taken)) {
                return refused(first.line,
                               CsvWords::tr("The columns \"%1\" and \"%2\" are both meant to be %3. Choose one.")
                                   .arg(map.names[taken], map.names[column], choice.field));
            }
            map.fields[taken].reset();
        }
        map.fields[column] = field;
        chosen.insert(column);
    }
    return map;
}

QString missingColumns(const ColumnMap &columns, ImportContent content)
{
    switch (content) {
    case ImportContent::Jobs:
        if (columns.has(ImportField::Title) || columns.has(ImportField::Type))
            return {};
        return CsvWords::tr(
            "No column holds the title of the jobs or their type. Name the columns in the first line, for "
            "example title, customer, address, or say which is which.");
    case ImportContent::Customers:
        if (columns.has(ImportField::Name))
            return {};
        return CsvWords::tr(
            "No column holds the names of the customers. Name the columns in the first line, for example "
            "name, phone, address, or say which is which.");
    case ImportContent::Technicians:
        if (columns.has(ImportField::Name))
            return {};
        return CsvWords::tr("No column holds the names of the technicians. Name the columns in the first line, for "
                            "example name, phone, skills, or say which is which.");
    case ImportContent::Shifts:
        if (!columns.has(ImportField::Technician))
            return CsvWords::tr(
                "No column says whose shifts these are. Name the columns in the first line, for example "
                "technician, date, begin, end, or say which is which.");
        if (!columns.has(ImportField::Date) && !columns.has(ImportField::WindowBegin)
            && !columns.has(ImportField::Window))
            return CsvWords::tr("No column says when the shifts are. Name the columns in the first line, for example "
                                "technician, date, begin, end, or say which is which.");
        return {};
    case ImportContent::Calendar:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

std::expected<ColumnMap, ImportFault> mapColumns(const CsvTable &table, const QList<ColumnChoice> &choices,
                                                 ImportContent content)
{
    std::expected<ColumnMap, ImportFault> map = readColumns(table, choices, content);
    if (!map)
        return map;
    if (const QString missing = missingColumns(*map, content); !missing.isEmpty())
        return refused(table.records.value(0).line, missing);
    return map;
}

ImportContent guessedContent(const CsvTable &table)
{
    constexpr std::array contents{ImportContent::Jobs, ImportContent::Customers, ImportContent::Technicians,
                                  ImportContent::Shifts};
    const auto fit = [&](ImportContent content) {
        const ColumnMap map = guessed(table, {}, content);
        const qsizetype known = map.fields.size() - map.fields.count(std::nullopt);
        return std::pair(missingColumns(map, content).isEmpty(), known);
    };
    return *std::ranges::max_element(contents, {}, fit);
}

ImportContent guessedContent(const QByteArray &file, const CsvForm &form)
{
    constexpr qsizetype LongestBeginning = 4096;
    const QByteArray beginning = file.first(std::min(file.size(), LongestBeginning));
    const QString text = decodedText(beginning, detectEncoding(beginning)).value_or(QString()).trimmed();
    if (text.startsWith("BEGIN:VCALENDAR"_L1, Qt::CaseInsensitive))
        return ImportContent::Calendar;
    const qsizetype lineEnd = file.indexOf('\n', LongestBeginning);
    return guessedContent(readCsv(lineEnd < 0 ? file : file.first(lineEnd + 1), form));
}

} // namespace callout
