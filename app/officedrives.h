#pragma once

#include "core/dispatch/boarddrivetimes.h"
#include "core/roads/matrixservice.h"
#include "core/roads/roaddrivetimes.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace callout {

/// The drives of an office: along the streets once its map has been read, straight lines until then. The drives between
/// all places of the shown days are computed ahead, off the UI thread; other ones when they are asked for.
class OfficeDrives final : public QObject, public DriveTimes
{
    Q_OBJECT

public:
    explicit OfficeDrives(const DayBoard &board, QObject *parent = nullptr);
    ~OfficeDrives() override;

    /// Streets to drive on from now on, as soon as the drives of the shown days are known; none for straight lines.
    void setRoads(std::shared_ptr<const Roads> roads);
    /// What setRoads() was given.
    [[nodiscard]] std::shared_ptr<const Roads> roads() const { return m_given; }
    [[nodiscard]] bool isOnRoads() const { return m_roads != nullptr; }
    /// Whether streets were given that are not driven on yet.
    [[nodiscard]] bool isPreparing() const { return m_coming != nullptr; }

    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override;
    [[nodiscard]] Seconds inTraffic(Seconds time, Instant departure) const override;
    [[nodiscard]] QList<GeoPoint> course(const GeoPoint &from, const GeoPoint &to) const override;

signals:
    /// Drives take other times or other streets than before.
    void changed();

private:
    struct PointHash {
        std::size_t operator()(const GeoPoint &point) const;
    };
    using Places = std::unordered_map<GeoPoint, int, PointHash>;

    /// Computes the drives between the places of the shown days where one of them is new.
    void prepare();
    [[nodiscard]] std::vector<GeoPoint> placesOfTheDay() const;
    void takeChanges(const BoardChanges &changes);
    [[nodiscard]] bool isPrepared(const std::vector<GeoPoint> &places) const;
    [[nodiscard]] bool isPrepared(const std::optional<GeoPoint> &place) const;

    const DayBoard &m_board;
    BoardDriveTimes m_straight;
    std::shared_ptr<const RoadDriveTimes> m_roads;
    std::shared_ptr<const Roads> m_given;     ///< what setRoads() was given
    double m_straightSpeed = 0.0;             ///< of the settings when it was
    std::shared_ptr<const Roads> m_coming;    ///< to be used once the matrix is there
    std::shared_ptr<MatrixService> m_service; ///< used on the worker alone
    Places m_places;
    TravelMatrix m_matrix;
    std::stop_source m_stop;
    QThreadPool m_worker; ///< one thread, so that matrices are computed one after the other
};

} // namespace callout
