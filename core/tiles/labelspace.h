#pragma once

#include <QRectF>

#include <array>
#include <vector>

namespace callout {

/// Which parts of a square are taken by names.
class LabelSpace
{
public:
    explicit LabelSpace(double side) : m_side(side) {}

    /// Inside the square and apart from all that was taken.
    [[nodiscard]] bool isFree(const std::vector<QRectF> &boxes) const;
    /// As isFree, where lying across the edge does not matter.
    [[nodiscard]] bool isClear(const QRectF &box) const;
    void take(const std::vector<QRectF> &boxes);

private:
    static constexpr int CellsAcross = 16;

    template<typename Visitor>
    void visitCells(const QRectF &box, const Visitor &visit) const;

    double m_side;
    std::array<std::vector<QRectF>, size_t(CellsAcross) * CellsAcross> m_cells;
};

} // namespace callout
