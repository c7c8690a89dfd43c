#pragma once

#include "ui/models/boardmodel.h"

#include <QAccessibleWidget>

#include <memory>
#include <unordered_map>

namespace callout {

class BoardView;

/// What a screen reader is told of the dispatch board: first a child for each row, then one for each bar, row by row.
class BoardAccessible : public QAccessibleWidget
{
public:
    explicit BoardAccessible(BoardView *view);
    ~BoardAccessible() override;

    /// Lets Qt make these for every BoardView; harmless when called again.
    static void install();
    /// The number of the child.
    [[nodiscard]] static int childOf(const BoardModel &model, int row) { return row < model.rowCount() ? row : -1; }
    [[nodiscard]] static int childOf(const BoardModel &model, const BoardModel::Place &place);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    // The framework knows children by their number; they live as long as the board is asked about.
    mutable std::unordered_map<int, QAccessible::Id> m_children;
};

} // namespace callout
