#pragma once

#include "core/dispatch/dayboard.h"
#include "core/geo/boundingbox.h"
#include "ui/models/boardselection.h"

#include <QAbstractListModel>

namespace callout {

/// The stops of the selected technician in order of their start, as a line on the map.
struct StopLine {
    QList<GeoPoint> points;
    int done = 0; ///< so many of the first points are completed

    friend bool operator==(const StopLine &, const StopLine &) = default;
};

/// A technician's day as a proposal would make it.
struct ProposedDay {
    TechnicianId technician;
    QList<Job> stops; ///< in order, with their starts

    friend bool operator==(const ProposedDay &, const ProposedDay &) = default;
};

/// The jobs of the shown days that have a place, a row each in order of their id. Knows which are selected and, while a
/// technician's day is selected, their number in that day; the others step back.
class JobPinModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole + 1, ///< qint64
        LatitudeRole,
        LongitudeRole,
        NumberRole,
        StatusRole,   ///< int of JobStatus
        PriorityRole, ///< int of Priority
        IsSelectedRole,
        StopRole,
        StopTimeRole, ///< planned start of a stop in words
        IsDimmedRole,
        UrgencyRole,
    };

    JobPinModel(const DayBoard &board, const BoardSelection &selection, QObject *parent = nullptr);

    /// Numbers these stops instead of those of the selected technician; none goes back to them.
    void showProposed(const std::optional<ProposedDay> &day);
    [[nodiscard]] const std::optional<ProposedDay> &proposed() const { return m_proposed; }

    [[nodiscard]] QModelIndex indexOf(JobId job) const;
    [[nodiscard]] JobId jobAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] std::optional<GeoPoint> placeOf(JobId job) const;

    [[nodiscard]] bool isSelected(JobId job) const { return m_selected.contains(job); }
    /// Its place in the selected technician's day from 1; 0 where it is none of its stops.
    [[nodiscard]] int stopOf(JobId job) const { return int(m_stops.indexOf(job)) + 1; }
    /// Steps back, since one technician's day is shown and it is none of theirs.
    [[nodiscard]] bool isDimmed(JobId job) const;
    /// Small for what must be seen first; 6 at most.
    [[nodiscard]] int urgencyOf(JobId job) const;

    /// Where the office wants its map to open.
    [[nodiscard]] std::optional<GeoPoint> officePlace() const;

    /// Jobs of the shown days without coordinates.
    [[nodiscard]] int jobsWithoutPlace() const;
    /// Where the pins are: all of them, or the stops of the selected technician.
    [[nodiscard]] BoundingBox extent() const;
    [[nodiscard]] const StopLine &stopLine() const { return m_stopLine; }
    /// The order in which a person goes through the pins: stops first, then the most urgent, then by time.
    [[nodiscard]] QList<JobId> readingOrder() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void stopLineChanged();

private:
    void reload();
    void takeChanges(const BoardChanges &changes);
    void takeSelectedJobs();
    void takeTechnician();
    void followStops();
    [[nodiscard]] QList<Job> stopsToShow() const;
    [[nodiscard]] std::optional<Instant> stopTime(const Job &job) const;
    void refreshRow(JobId job, const QList<int> &roles = {});
    void insertRow(JobId job);
    void removeRow(int row);
    [[nodiscard]] int rowOf(JobId job) const;
    [[nodiscard]] QString describe(const Job &job) const;

    const DayBoard &m_board;
    const BoardSelection &m_selection;
    QList<JobId> m_rows; // in order
    QSet<JobId> m_selected;
    QList<JobId> m_stops; // of the selected technician
    StopLine m_stopLine;
    std::optional<ProposedDay> m_proposed;
};

} // namespace callout
