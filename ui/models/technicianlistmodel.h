#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/drivetimes.h"
#include "ui/models/dayhints.h"

#include <QAbstractItemModel>

namespace callout {

/// The technicians of the shown days, a row each, and under each row the stops of these days in order of their start.
/// Refreshes only what the board says has changed; what depends on the clock follows setNow().
class TechnicianListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        TechnicianRole = Qt::UserRole + 1, ///< qint64; on stops too
        // Technicians
        InitialsRole,
        StatusRole,     ///< int of TechnicianStatus
        StatusTextRole, ///< "On job · 09:12"
        WorkTextRole,   ///< "8 jobs · 0 done"
        LoadTextRole,   ///< "5 h 30 min of 8 h booked · 69%"
        CompletionRole, ///< 0..1, the share of jobs that are done
        UtilisationRole,
        HintKindRole,     ///< int of HintKind, the worst; invalid where there is none
        HintSeverityRole, ///< int of HintSeverity, of the worst
        HintTextRole,
        AllHintsRole, ///< QStringList, the worst first
        IsAtWorkRole, ///< has a shift in these days, or is on call
        IsPausedRole, ///< for the engine
        IsHelperRole, ///< goes along with another technician
        // Stops
        JobRole,       ///< qint64
        JobStatusRole, ///< int of JobStatus
        IsEmergencyRole,
        IsCurrentRole, ///< in progress, else the next one
        TimeTextRole,
        DriveTextRole, ///< "12 min drive", from the stop before or from home; empty where unknown
    };

    TechnicianListModel(const DayBoard &board, const DriveTimes &drives, Instant now, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(TechnicianId technician) const;
    [[nodiscard]] QModelIndex indexOf(JobId stop) const;
    [[nodiscard]] TechnicianId technicianAt(const QModelIndex &index) const;
    /// The stop of a row, none for a technician's own row.
    [[nodiscard]] JobId jobAt(const QModelIndex &index) const;
    [[nodiscard]] const DayHints *hintsOf(TechnicianId technician) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

public slots:
    void setNow(callout::Instant now);

private:
    void reload();
    void takeChanges(const BoardChanges &changes);
    void followRows(const TechnicianDays &days);
    void followStops(int row, const QList<JobId> &stops);
    /// Takes over new figures; gives whether anything differs.
    bool refresh(int row, const TechnicianDays &days);
    [[nodiscard]] QSet<TechnicianId> affectedBy(const BoardChanges &changes) const;
    [[nodiscard]] int rowOf(TechnicianId technician) const;
    [[nodiscard]] QVariant technicianData(const DayHints &hints, int role) const;
    [[nodiscard]] QVariant stopData(const DayHints &hints, int stop, int role) const;
    [[nodiscard]] QString timeText(const Job &job) const;
    [[nodiscard]] QString driveText(const DayHints &hints, int stop) const;

    const DayBoard &m_board;
    const DriveTimes &m_drives;
    Instant m_now;
    QList<DayHints> m_rows;
};

} // namespace callout
