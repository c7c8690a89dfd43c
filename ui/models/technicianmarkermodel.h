#pragma once

#include "core/geo/boundingbox.h"
#include "core/live/technicianplace.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"

#include <QAbstractListModel>
#include <QTimer>

namespace callout {

/// The technicians of the shown days that can be put on a map, a row each in order of their id: where they are, how old
/// that news is, and while jobs are dragged what a drop on them would mean.
class TechnicianMarkerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TechnicianRole = Qt::UserRole + 1, ///< qint64
        PointRole,                         ///< QPointF: degrees east, degrees north
        InitialsRole,
        StatusRole,     ///< int of TechnicianStatus
        PlaceTextRole,  ///< "4 min" · "at J-1004" · "home"
        IsReportedRole, ///< a phone told the position
        IsStaleRole,    ///< it is older than the office trusts, or no phone told it
        IsSelectedRole,
        IsDimmedRole,   ///< another technician's day is selected
        AnswerRole,     ///< int of Answer
        AnswerTextRole, ///< "fits 10:40"
    };

    /// What a drop of the dragged jobs would mean.
    enum Answer { NotAsked, Fits, FitsWithKnockOn, Refuses };
    Q_ENUM(Answer)

    /// What changes when somebody moves. Where the news was fresh before it says the same words as before.
    inline static const QList<int> MoveRoles{PointRole};
    inline static const QList<int> AgeRoles{PlaceTextRole, IsReportedRole, IsStaleRole, Qt::AccessibleTextRole};

    /// So many move with one frame of the map; where more do, the others follow with the next.
    static constexpr qsizetype MovesAtOnce = 40;

    TechnicianMarkerModel(const DayBoard &board, const BoardSelection &selection, const DropAdvisor &advisor,
                          QObject *parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(TechnicianId technician) const;
    [[nodiscard]] std::optional<GeoPoint> placeOf(TechnicianId technician) const;
    [[nodiscard]] const GeoPoint &pointAt(int row) const { return m_rows.at(row).place.point; }

    [[nodiscard]] BoundingBox extent() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Ages are as of this time; call now and then.
    void setNow(Instant now);

private:
    struct Marker {
        TechnicianId technician;
        TechnicianPlace place;
    };

    void reload();
    void takeChanges(const BoardChanges &changes);
    void refresh(TechnicianId technician, const TechnicianDays &days);
    void put(TechnicianId technician, const std::optional<Marker> &marker);
    void move(const QSet<TechnicianId> &technicians);
    void moveSome();
    void tellRuns(QList<int> rows, const QList<int> &roles);
    void refreshAll(const QList<int> &roles);
    [[nodiscard]] std::optional<Marker> markerOf(TechnicianId technician, const TechnicianDays &days) const;
    [[nodiscard]] bool isShown(const Technician &technician, const TechnicianDays &days) const;
    [[nodiscard]] bool isStale(const TechnicianPlace &place) const;
    [[nodiscard]] QString placeText(const TechnicianPlace &place) const;
    [[nodiscard]] Answer answerOf(TechnicianId technician) const;
    [[nodiscard]] QString describe(const Marker &marker) const;

    const DayBoard &m_board;
    const BoardSelection &m_selection;
    const DropAdvisor &m_advisor;
    Instant m_now;
    QList<Marker> m_rows;       // in order of id
    QSet<TechnicianId> m_shown; // also those of whom nobody knows where they are
    QSet<TechnicianId> m_toMove;
    QTimer m_nextMoves;
};

} // namespace callout
