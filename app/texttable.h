#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace callout {

/// A table for a terminal: columns as wide as what stands in them.
class TextTable
{
public:
    explicit TextTable(const QStringList &headings) : m_rows{headings} {}

    /// Columns that are not named stand to the left.
    void alignRight(int from, int to);
    /// As many cells as there are headings.
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    [[nodiscard]] bool isEmpty() const { return m_rows.size() == 1; }
    [[nodiscard]] QStringList lines() const;

private:
    QList<QStringList> m_rows;
    QList<int> m_rights;
};

/// The text, with an ellipsis where it is longer than so many characters.
[[nodiscard]] QString shortened(const QString &text, int length);

} // namespace callout
