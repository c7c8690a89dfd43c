#include "core/csvimport/columnmap.h"

#include "core/csvimport/csvwords.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

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

ColumnMap guessed(const CsvRecord &first, const QList<ColumnChoice> &choices)
{
    ColumnMap map{first.fields, {}, false};
    for (const QString &heading : first.fields) {
        const std::optional<ImportField> field = importFieldNamed(heading);
        map.hasHeading = map.hasHeading || field;
        // Of two headings for one field the first is meant.
        map.fields.append(field && !map.has(*field) ? field : std::nullopt);
    }
    map.hasHeading = map.hasHeading || std::ranges::any_of(choices, [&](const ColumnChoice &choice) {
                         return columnNamed(map.names, choice.column) < map.names.size();
                     });
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

std::expected<ColumnMap, ImportFault> mapColumns(const CsvTable &table, const QList<ColumnChoice> &choices)
{
    const CsvRecord first = table.records.value(0);
    ColumnMap map = guessed(first, choices);
    QSet<qsizetype> chosen;
    for (const ColumnChoice &choice : choices) {
        const qsizetype column = columnOf(map, choice.column);
        if (column >= map.names.size()) {
            return refused(first.line,
                           CsvWords::tr("There is no column \"%1\". The columns are: %2.")
                               .arg(choice.column, map.names.join(QStringLiteral(", "))));
        }
        const std::optional<ImportField> field = importFieldNamed(choice.field);
        if (!field && !choice.field.isEmpty()) {
            return refused(first.line,
                           CsvWords::tr("There is no field \"%1\". The fields are: %2.")
                               .arg(choice.field, importFieldNames().join(QStringLiteral(", "))));
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
    if (!map.has(ImportField::Title) && !map.has(ImportField::Type)) {
        return refused(first.line,
                       CsvWords::tr("No column holds the title of the jobs or their type. Name the columns in the "
                                    "first line, for example title, customer, address, or say which is which."));
    }
    return map;
}

} // namespace callout
