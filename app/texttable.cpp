#include "app/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

void TextTable::alignRight(int from, int to)
{
    for (int column = from; column <= to; ++column)
        m_rights.append(column);
}

QStringList TextTable::lines() const
{
    QList<qsizetype> widths(m_rows.front().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row.at(column).size());
    }
    QStringList lines;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const qsizetype width = widths.at(column);
            cells.append(m_rights.contains(column) ? row.at(column).rightJustified(width)
                                                   : row.at(column).leftJustified(width));
        }
        QString line = cells.join(u"  "_s);
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

QString shortened(const QString &text, int length)
{
    return text.size() <= length ? text : text.first(length - 1).trimmed() + u'…';
}

} // namespace callout
