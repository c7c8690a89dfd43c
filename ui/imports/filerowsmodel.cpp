#include "ui/imports/filerowsmodel.h"

#include <QLocale>

#include <algorithm>

namespace callout {

namespace {

constexpr qsizetype LongestShown = 200; ///< letters of a cell; the whole is in its tooltip
constexpr qsizetype LongestHint = 2000;

} // namespace

void FileRowsModel::setRows(const QStringList &headings, const QList<CsvRecord> &records)
{
    beginResetModel();
    m_headings = headings;
    m_records = records;
    endResetModel();
}

int FileRowsModel::rowOfLine(int line) const
{
    const auto after = std::ranges::upper_bound(m_records, line, {}, &CsvRecord::line);
    return int(after - m_records.begin()) - 1;
}

int FileRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int FileRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant FileRowsModel::data(const QModelIndex &index, int role) const
{
    const QString text = m_records.at(index.row()).fields.value(index.column());
    if (role == Qt::DisplayRole)
        return text.first(std::min(text.size(), LongestShown)).simplified();
    if (role == Qt::ToolTipRole && text.size() > 24)
        return text.first(std::min(text.size(), LongestHint));
    return {};
}

QVariant FileRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return m_headings.value(section);
    return QLocale().toString(m_records.at(section).line);
}

} // namespace callout
