#include "core/tiles/labelspace.h"

#include <algorithm>

namespace callout {

template<typename Visitor>
void LabelSpace::visitCells(const QRectF &box, const Visitor &visit) const
{
    const auto cell = [this](double value) {
        return std::clamp(int(value / m_side * CellsAcross), 0, CellsAcross - 1);
    };
    for (int row = cell(box.top()); row <= cell(box.bottom()); ++row) {
        for (int column = cell(box.left()); column <= cell(box.right()); ++column)
            visit(size_t(row) * CellsAcross + size_t(column));
    }
}

bool LabelSpace::isClear(const QRectF &box) const
{
    bool isClear = true;
    visitCells(box, [&](size_t cell) {
        isClear =
            isClear && std::ranges::none_of(m_cells[cell], [&](const QRectF &taken) { return taken.intersects(box); });
    });
    return isClear;
}

bool LabelSpace::isFree(const std::vector<QRectF> &boxes) const
{
    const QRectF square(0.0, 0.0, m_side, m_side);
    return std::ranges::all_of(boxes, [&](const QRectF &box) { return square.contains(box) && isClear(box); });
}

void LabelSpace::take(const std::vector<QRectF> &boxes)
{
    for (const QRectF &box : boxes)
        visitCells(box, [&](size_t cell) { m_cells[cell].push_back(box); });
}

} // namespace callout
