#pragma once

#include "core/geo/boundingbox.h"
#include "core/live/technicianplace.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"

#include <QAbstractListModel>

namespace callout {

/// The technicians of the shown days that can be put on a map, a row each in order of their id: where they are, how old
/// that news is, and while jobs are dragged what a drop on them would mean.
class TechnicianMarkerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TechnicianRole = Qt::UserRole + 1, ///< qint64
        LatitudeRole,
        LongitudeRole,
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

    /// What changes when somebody moves; nothing else of a row does then.
    inline static const QList<int> MoveRoles{LatitudeRole,   LongitudeRole, PlaceTextRole,
                                             IsReportedRole, IsStaleRole,   Qt::AccessibleTextRole};

    TechnicianMarkerModel(const DayBoard &board, const BoardSelection &selection, const DropAdvisor &advisor,
                          QObject *parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(TechnicianId technician) const;
    [[nodiscard]] std::optional<GeoPoint> placeOf(TechnicianId technician) const;

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
    void move(const QSet<TechnicianId> &technicians);
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
    QList<Marker> m_rows; // in order of id
};

} // namespace callout
