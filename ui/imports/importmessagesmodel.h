#pragma once

#include "core/csvimport/tableimport.h"

#include <QAbstractTableModel>

namespace callout {

/// Faults or notes of an import: the line, the column, the words.
class ImportMessagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Line, Where, Message };

    void setFaults(const QList<ImportFault> &faults);
    void setNotes(const QList<ImportNote> &notes);
    [[nodiscard]] const ImportFault &message(int row) const { return m_messages.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ImportFault> m_messages;
};

} // namespace callout
