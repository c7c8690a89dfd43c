#include "ui/board/boardaccessible.h"

#include "ui/board/boardview.h"

#include <QPointer>

#include <mutex>

namespace callout {

namespace {

/// A row without a place, or the place of a bar.
struct ChildPlace {
    int row = -1;
    int bar = -1;
};

ChildPlace placeOfChild(const BoardModel &model, int index)
{
    if (index < model.rowCount())
        return {index, -1};
    int bar = index - model.rowCount();
    for (int row = 0; row < model.rowCount(); ++row) {
        const int count = int(model.row(row).bars.size());
        if (bar < count)
            return {row, bar};
        bar -= count;
    }
    return {};
}

/// One row or bar.
class BoardChild : public QAccessibleInterface
{
public:
    BoardChild(BoardView *view, int index) : m_view(view), m_index(index) {}

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] bool isValid() const override { return m_view && place().row >= 0; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QAccessible::Role role() const override
    {
        return isValid() && place().bar >= 0 ? QAccessible::ListItem : QAccessible::RowHeader;
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const ChildPlace at = place();
        const QRect rect = at.bar < 0 ? m_view->rowRect(at.row) : m_view->barRect({at.row, at.bar});
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const BoardModel &model = m_view->model();
        const ChildPlace at = place();
        const QString words = at.bar < 0 ? model.rowWords(at.row) : model.words({at.row, at.bar});
        // The first line names it, the others are its value.
        const qsizetype end = words.indexOf(u'\n');
        if (kind == QAccessible::Name)
            return words.left(end);
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return end < 0 ? QString() : words.mid(end + 1).replace(u'\n', QStringLiteral("; "));
        return {};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        const std::optional<BoardModel::Place> focused = m_view->focusedBar();
        const ChildPlace at = place();
        state.focusable = true;
        state.selectable = true;
        const bool isFocused =
            at.bar < 0 ? !focused && m_view->focusedRow() == at.row : focused == BoardModel::Place{at.row, at.bar};
        state.focused = m_view->hasFocus() && isFocused;
        state.selected = at.bar >= 0 && m_view->isSelected({at.row, at.bar});
        return state;
    }

private:
    [[nodiscard]] ChildPlace place() const { return placeOfChild(m_view->model(), m_index); }

    QPointer<BoardView> m_view;
    int m_index;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<BoardView *>(object);
    return view ? new BoardAccessible(view) : nullptr;
}

BoardView *viewOf(const QAccessibleWidget &accessible)
{
    return static_cast<BoardView *>(accessible.object());
}

} // namespace

BoardAccessible::BoardAccessible(BoardView *view) : QAccessibleWidget(view, QAccessible::List)
{
}

BoardAccessible::~BoardAccessible()
{
    for (const auto &[index, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

void BoardAccessible::install()
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(&makeInterface); });
}

int BoardAccessible::childOf(const BoardModel &model, const BoardModel::Place &place)
{
    int index = model.rowCount() + place.bar;
    for (int row = 0; row < place.row; ++row)
        index += int(model.row(row).bars.size());
    return index;
}

int BoardAccessible::childCount() const
{
    const BoardModel &model = viewOf(*this)->model();
    return childOf(model, BoardModel::Place{model.rowCount(), 0});
}

QAccessibleInterface *BoardAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_children.find(index); known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *made = new BoardChild(viewOf(*this), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

int BoardAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *ours = dynamic_cast<const BoardChild *>(child);
    return ours ? ours->index() : -1;
}

QAccessibleInterface *BoardAccessible::childAt(int x, int y) const
{
    const BoardView *view = viewOf(*this);
    const QPoint point = view->viewport()->mapFromGlobal(QPoint(x, y));
    if (const std::optional<BoardModel::Place> place = view->barAt(point))
        return child(childOf(view->model(), *place));
    return child(view->rowAt(point));
}

QAccessibleInterface *BoardAccessible::focusChild() const
{
    const BoardView *view = viewOf(*this);
    if (!view->hasFocus())
        return nullptr;
    const std::optional<BoardModel::Place> place = view->focusedBar();
    return child(place ? childOf(view->model(), *place) : view->focusedRow());
}

} // namespace callout
