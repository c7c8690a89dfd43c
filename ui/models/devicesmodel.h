#pragma once

#include "core/dispatch/dayboard.h"

#include <QAbstractTableModel>

namespace callout {

/// The phones and other systems that may talk to the office, by name; those shut out come last.
class DevicesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ForColumn, HeardColumn, BatteryColumn, StateColumn };
    enum Role {
        DeviceRole = Qt::UserRole + 1, ///< qint64
        IsRevokedRole,
    };

    explicit DevicesModel(const DayBoard &board, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] DeviceId deviceAt(int row) const { return m_rows.value(row).id; }
    [[nodiscard]] int rowOf(DeviceId device) const;

public slots:
    /// The clock moved on: what was heard is older.
    void refreshAges();

private:
    void reload();
    [[nodiscard]] QString words(const Device &device, Column column) const;

    const DayBoard &m_board;
    QList<Device> m_rows;
};

} // namespace callout
