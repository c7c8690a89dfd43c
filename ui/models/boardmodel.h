#pragma once

#include "core/dispatch/dayboard.h"
#include "ui/models/boardrow.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace callout {

/// The rows of the dispatch board: the open jobs on top, then a row for each technician of the shown days. Follows the
/// board row by row; what depends on the clock follows setNow(). Order and filter leave the open jobs where they are.
class BoardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Order { Name, Load, Behind, Zone };
    enum Role {
        TechnicianRole = Qt::UserRole + 1, ///< qint64; 0 for the open jobs
        UtilisationRole,
        BehindRole, ///< seconds
        BarCountRole,
    };
    /// Where a job's bar is.
    struct Place {
        int row = 0;
        int bar = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };

    BoardModel(const DayBoard &board, const DriveTimes &drives, Instant now, QObject *parent = nullptr);

    [[nodiscard]] const DayBoard &board() const { return m_board; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const BoardRow &row(int row) const { return m_entries.at(size_t(row)).row; }
    /// The drives of a row, computed when first asked for.
    [[nodiscard]] const QList<BoardLeg> &legs(int row) const;
    [[nodiscard]] int rowOf(TechnicianId technician) const; ///< -1 for nobody shown; no technician: the open jobs
    [[nodiscard]] std::optional<Place> placeOf(JobId job) const;
    [[nodiscard]] const BoardBar &bar(const Place &place) const { return row(place.row).bars.at(place.bar); }
    /// From when to when people work in the shown days; business hours where nobody does.
    [[nodiscard]] TimeWindow busyTime() const;
    [[nodiscard]] int technicianCount() const { return m_technicianCount; } ///< with those filtered out

    [[nodiscard]] Order order() const { return m_order; }
    void setOrder(Order order);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    /// Shows those whose name, skills or jobs match.
    void setFilter(const QString &typed);

    /// What a bar says in full: for tips and screen readers.
    [[nodiscard]] QString words(const Place &place) const;
    [[nodiscard]] QString rowWords(int row) const;
    [[nodiscard]] QString timeText(const TimeWindow &span) const; ///< "10:00–11:30"

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

public slots:
    void setNow(callout::Instant now);
    /// Drives take other times.
    void refreshDrives();

private:
    struct Entry {
        BoardRow row;
        mutable std::optional<QList<BoardLeg>> legs = std::nullopt;
    };

    void reload();
    void takeChanges(const BoardChanges &changes);
    [[nodiscard]] bool matches(const BoardRow &row) const;
    void sortRows();
    [[nodiscard]] QString zoneOf(TechnicianId technician) const;
    void refresh(int row, const TechnicianDays &days);

    const DayBoard &m_board;
    const DriveTimes &m_drives;
    Instant m_now;
    Order m_order = Order::Name;
    QString m_filter;
    int m_technicianCount = 0;
    std::vector<Entry> m_entries;
    QHash<TechnicianId, int> m_ranks; ///< the order by duty and name
};

} // namespace callout
