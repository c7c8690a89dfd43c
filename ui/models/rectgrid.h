#pragma once

#include <QHash>
#include <QList>
#include <QRectF>

#include <algorithm>
#include <cmath>

namespace callout {

/// Rectangles with a number each, filed by the cells of a grid that they touch, so that neighbours are found without
/// looking at all of them.
class RectGrid
{
public:
    /// `cell` is about as large as what is filed.
    explicit RectGrid(double cell) : m_cell(cell) {}

    void add(const QRectF &rect, qint64 number)
    {
        visit(rect, [&](const Cell &cell) {
            m_cells[cell].append({rect, number});
            return false;
        });
    }

    /// Whether one of the rectangles that meet this one is as the question asks of its number.
    template<typename Question>
    [[nodiscard]] bool any(const QRectF &rect, Question question) const
    {
        return visit(rect, [&](const Cell &cell) {
            const auto found = m_cells.constFind(cell);
            return found != m_cells.cend() && std::ranges::any_of(*found, [&](const auto &entry) {
                       return entry.first.intersects(rect) && question(entry.second);
                   });
        });
    }

private:
    using Cell = std::pair<qint64, qint64>;

    template<typename Visit>
    bool visit(const QRectF &rect, Visit visitor) const
    {
        const auto cellOf = [this](double at) { return qint64(std::floor(at / m_cell)); };
        for (qint64 column = cellOf(rect.left()); column <= cellOf(rect.right()); ++column) {
            for (qint64 row = cellOf(rect.top()); row <= cellOf(rect.bottom()); ++row) {
                if (visitor(Cell(column, row)))
                    return true;
            }
        }
        return false;
    }

    double m_cell;
    QHash<Cell, QList<std::pair<QRectF, qint64>>> m_cells;
};

} // namespace callout
