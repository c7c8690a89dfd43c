#pragma once

#include "core/domain/officecalendar.h"

#include <QList>
#include <QPointF>
#include <QRectF>

namespace callout {

/// One line of the time scale.
struct BoardTick {
    double x = 0.0; ///< from the begin of the shown days
    Instant at;
    bool isLabelled = false;
    bool isMidnight = false;

    friend bool operator==(const BoardTick &, const BoardTick &) = default;
};

/// Where on a bar a point lies.
enum class BarPart { None, Body, End };

/// Puts spans side by side where they overlap: the lane of each, from 0, in the order given; earlier ones go first.
[[nodiscard]] QList<int> packedLanes(const QList<TimeWindow> &spans);

/// The arithmetic of the dispatch board: time along x, rows of lanes along y, both from the upper left corner of all
/// that there is, before any scrolling and always left to right. A value; knows no window.
class BoardLayout
{
public:
    static constexpr double LeastZoom = 4.0; ///< pixels for an hour: a week on a small screen
    static constexpr double MostZoom = 480.0;

    /// Heights in device-independent pixels.
    struct Metrics {
        int bar = 22;
        int laneGap = 3;
        int rowPadding = 5;

        friend bool operator==(const Metrics &, const Metrics &) = default;
    };

    void setDays(const OfficeCalendar &calendar, QDate first, int count);
    [[nodiscard]] const TimeWindow &span() const { return m_span; }
    [[nodiscard]] const OfficeCalendar &calendar() const { return m_calendar; }
    [[nodiscard]] int dayCount() const { return m_dayCount; }
    /// The shown days one by one; 23 or 25 hours long where the clock changes.
    [[nodiscard]] QList<TimeWindow> days() const;

    [[nodiscard]] double zoom() const { return m_zoom; } ///< pixels for an hour
    void setZoom(double pixelsPerHour);
    /// Zooms so that the time fills the width; gives where it begins.
    double fit(const TimeWindow &time, double width);

    [[nodiscard]] double xOf(Instant at) const;
    [[nodiscard]] Instant at(double x) const;
    [[nodiscard]] double width() const { return xOf(m_span.end); }
    /// The nearest time that is a multiple of the step on the office's clock.
    [[nodiscard]] Instant snapped(Instant at, Seconds step) const;
    /// The next such time after, or before, the one given.
    [[nodiscard]] Instant stepped(Instant at, Seconds step, int direction) const;

    /// How far apart labels stand at this zoom.
    [[nodiscard]] Seconds labelStep(double labelWidth) const;
    /// The lines between two positions; labels have at least `labelWidth` of room.
    [[nodiscard]] QList<BoardTick> ticks(double from, double to, double labelWidth) const;

    void setMetrics(const Metrics &metrics);
    [[nodiscard]] const Metrics &metrics() const { return m_metrics; }
    /// How many lanes each row has; a row without any is as high as with one.
    void setLanes(const QList<int> &lanes);
    [[nodiscard]] int rowCount() const { return int(m_tops.size()) - 1; }
    [[nodiscard]] int lanes(int row) const { return m_lanes.at(row); }
    [[nodiscard]] int rowTop(int row) const { return m_tops.at(row); }
    [[nodiscard]] int rowHeight(int row) const { return m_tops.at(row + 1) - m_tops.at(row); }
    [[nodiscard]] int height() const { return m_tops.back(); }
    /// -1 above the first and below the last.
    [[nodiscard]] int rowAt(double y) const;

    [[nodiscard]] QRectF barRect(int row, int lane, const TimeWindow &time) const;
    /// Edges reach as far as a hand is steady, but never over half a bar.
    [[nodiscard]] static BarPart partAt(const QRectF &bar, const QPointF &point);

private:
    [[nodiscard]] Seconds sinceMidnight(Instant at) const;
    void placeRows();

    OfficeCalendar m_calendar;
    QDate m_first;
    int m_dayCount = 1;
    TimeWindow m_span{};
    double m_zoom = 60.0;
    Metrics m_metrics;
    QList<int> m_lanes;
    QList<int> m_tops{0};
};

} // namespace callout
