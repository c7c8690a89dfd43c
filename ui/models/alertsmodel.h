#pragma once

#include "core/domain/daysnapshot.h"
#include "core/live/alerts.h"

#include <QAbstractListModel>

namespace callout {

/// The alerts that a dispatcher has to see, the worst first. Rows keep their place in a view while they change.
class AlertsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of AlertKind
        DetailRole,                  ///< what comes of it; may be empty
        SinceRole,                   ///< "since 10:41"
        JobRole,                     ///< qint64
        TechnicianRole,              ///< qint64
    };

    explicit AlertsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// The day is the one that the alerts are about, whatever the board shows; it is read during the call alone.
    void setAlerts(const QList<Alert> &alerts, const DaySnapshot &day);

    [[nodiscard]] const Alert &alert(int row) const { return m_rows.at(row).alert; }
    /// The row of a cause; -1 where there is none.
    [[nodiscard]] int rowOf(const AlertCause &cause) const;
    /// What the technician of a row is called by, and reached at.
    [[nodiscard]] QString technicianName(int row) const { return m_rows.at(row).technicianName; }
    [[nodiscard]] QString phone(int row) const { return m_rows.at(row).phone; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Rows came, went or changed.
    void changed();

private:
    struct Row {
        Alert alert;
        QString title;
        QString detail;
        QString since;
        QString technicianName;
        QString phone;

        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] static Row rowFor(const Alert &alert, const DaySnapshot &day);
    void place(int row, const Row &wanted);

    QList<Row> m_rows;
};

} // namespace callout
