#include "ui/models/pinarrangement.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

constexpr double StackDistance = 0.75; // of a pin's width
constexpr double LabelGap = 2.0;

/// Rectangles by the cells of a grid that they touch: neighbours are found without looking at all of them.
class Neighbourhood
{
public:
    explicit Neighbourhood(double cell) : m_cell(cell) {}

    void add(const QRectF &rect, qsizetype index)
    {
        forCells(rect, [&](const Cell &cell) {
            m_cells[cell].append({rect, index});
            return false;
        });
    }

    /// Whether one of the rectangles that meet this one is as the question asks; it takes their index.
    template<typename Question>
    [[nodiscard]] bool any(const QRectF &rect, Question question) const
    {
        return forCells(rect, [&](const Cell &cell) {
            return std::ranges::any_of(m_cells.value(cell), [&](const auto &entry) {
                return entry.first.intersects(rect) && question(entry.second);
            });
        });
    }

private:
    using Cell = std::pair<qint64, qint64>;

    template<typename Visit>
    bool forCells(const QRectF &rect, Visit visit) const
    {
        const auto cellOf = [this](double at) { return qint64(std::floor(at / m_cell)); };
        for (qint64 column = cellOf(rect.left()); column <= cellOf(rect.right()); ++column) {
            for (qint64 row = cellOf(rect.top()); row <= cellOf(rect.bottom()); ++row) {
                if (visit(Cell(column, row)))
                    return true;
            }
        }
        return false;
    }

    double m_cell;
    QHash<Cell, QList<std::pair<QRectF, qsizetype>>> m_cells;
};

QRectF square(const QPointF &middle, double side)
{
    return {middle.x() - side / 2, middle.y() - side / 2, side, side};
}

} // namespace

JobId PinArrangement::front(JobId job) const
{
    if (stacks.contains(job))
        return job;
    for (auto stack = stacks.cbegin(); stack != stacks.cend(); ++stack) {
        if (stack->contains(job))
            return stack.key();
    }
    return {};
}

PinArrangement arrangePins(QList<PinSpot> spots, double pinSize)
{
    std::ranges::sort(spots, {}, [](const PinSpot &spot) { return std::pair(spot.rank, spot.job); });

    PinArrangement arrangement;
    QList<qsizetype> drawn;
    const double reach = pinSize * StackDistance;
    Neighbourhood middles(pinSize * 2);
    Neighbourhood obstacles(pinSize * 2);
    for (qsizetype index = 0; index < spots.size(); ++index) {
        const PinSpot &spot = spots.at(index);
        JobId front;
        const auto isInFront = [&](qsizetype other) {
            const QPointF apart = spots.at(other).pixel - spot.pixel;
            if (std::hypot(apart.x(), apart.y()) < reach)
                front = spots.at(other).job;
            return !front.isNull();
        };
        if (middles.any(square(spot.pixel, reach * 2), isInFront)) {
            arrangement.stacks[front].append(spot.job);
            continue;
        }
        arrangement.stacks.insert(spot.job, {spot.job});
        drawn.append(index);
        middles.add(square(spot.pixel, 1.0), index);
        obstacles.add(square(spot.pixel, pinSize), index);
    }

    for (const qsizetype index : drawn) {
        const PinSpot &spot = spots.at(index);
        if (spot.label.isEmpty())
            continue;
        const QRectF words(QPointF(spot.pixel.x() + pinSize / 2 + LabelGap, spot.pixel.y() - spot.label.height() / 2),
                           spot.label);
        if (obstacles.any(words, [&](qsizetype other) { return other != index; }))
            continue;
        arrangement.labelled.insert(spot.job);
        obstacles.add(words, -1);
    }
    return arrangement;
}

} // namespace callout
