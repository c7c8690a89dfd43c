#pragma once

#include "core/csvimport/columnmap.h"

#include <QAbstractTableModel>

namespace callout {

/// The rows of a file as they stand in it, each under the number of its line.
class FileRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The heading is no row.
    void setRows(const QStringList &headings, const QList<CsvRecord> &records);
    /// Of the row that a line belongs to; -1 where there is none.
    [[nodiscard]] int rowOfLine(int line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QList<CsvRecord> m_records;
};

} // namespace callout
