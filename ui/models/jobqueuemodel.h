#pragma once

#include "core/dispatch/dayboard.h"
#include "ui/models/jobqueuerow.h"

#include <QAbstractListModel>
#include <QSet>

#include <memory>
#include <vector>

namespace callout {

/// Every job of the shown days, a row each, in the queue's order. Keeps up with the board by touching only the rows that
/// changed; it is reset only when other days are loaded.
class JobQueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole + 1, ///< qint64
        NumberRole,
        CustomerRole,
        AddressRole,
        TechnicianRole, ///< the name
        StatusRole,     ///< int of JobStatus
        PriorityRole,   ///< int of Priority
        WindowRole,     ///< in words
        IsLateRole,
    };

    /// Empty until showDay().
    explicit JobQueueModel(Instant now, QObject *parent = nullptr);
    /// Follows a board.
    JobQueueModel(const DayBoard &board, Instant now, QObject *parent = nullptr);

    void showDay(const DaySnapshot &day);
    void takeChanges(const DaySnapshot &day, const BoardChanges &changes);

    /// Whether a day has arrived yet.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const JobQueueRow &row(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
    /// -1 for a job that is not shown.
    [[nodiscard]] int rowOf(JobId job) const;
    /// Empty for somebody unknown.
    [[nodiscard]] QString technicianName(TechnicianId technician) const { return m_technicians.value(technician); }
    [[nodiscard]] const OfficeCalendar &calendar() const { return m_calendar; }
    [[nodiscard]] QDate firstDay() const { return m_firstDay; }
    [[nodiscard]] int dayCount() const { return m_dayCount; }
    [[nodiscard]] Instant now() const { return m_now; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

public slots:
    /// The clock moved on: some may be late now.
    void setNow(callout::Instant now);

private:
    using Rows = std::vector<std::shared_ptr<const JobQueueRow>>;

    void adoptOffice(const DaySnapshot &day);
    [[nodiscard]] QSet<JobId> affectedBy(const DaySnapshot &day, const BoardChanges &changes) const;
    void takeJob(JobId id, const DaySnapshot &day);
    void removeJob(JobId id);
    void insertJob(JobQueueRow row);
    void replaceJob(int from, JobQueueRow row);
    [[nodiscard]] int placeOf(const QueueRank &rank) const;

    Rows m_rows;
    QHash<JobId, QueueRank> m_ranks; ///< by which a job's row is found
    QHash<TechnicianId, QString> m_technicians;
    OfficeCalendar m_calendar;
    QDate m_firstDay;
    int m_dayCount = 1;
    Instant m_now;
    bool m_isLoaded = false;
};

} // namespace callout
