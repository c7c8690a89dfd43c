#pragma once

#include "core/csvimport/tableimport.h"

#include <QAbstractTableModel>

#include <memory>

namespace callout {

/// The first records of an import as they would be made, a row each.
class ImportRecordsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `day` gives the names of the office's people and lists, and its calendar.
    void setImport(const TableImport &import, const DaySnapshot &day);
    [[nodiscard]] int lineOf(int row) const { return m_rows.at(row).line; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int line = 1;
        QStringList cells;
    };

    void addJobs(const TableImport &import, const DaySnapshot &day);
    void addCustomers(const TableImport &import);
    void addTechnicians(const TableImport &import, const DaySnapshot &day);
    void addShifts(const TableImport &import, const DaySnapshot &day);

    QStringList m_titles;
    QList<Row> m_rows;
};

} // namespace callout
