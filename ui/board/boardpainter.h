#pragma once

#include "core/domain/judge.h"
#include "ui/board/linetexts.h"
#include "ui/board/roundedboxes.h"
#include "ui/models/boardlayout.h"
#include "ui/models/boardmodel.h"
#include "ui/style/statuslook.h"

#include <QFont>
#include <QHash>
#include <QPen>
#include <QPixmap>
#include <QSet>

#include <optional>

class QPainter;

namespace callout {

class DropAdvisor;
class ThemeSource;

/// Where dragged jobs would fall.
struct BoardGhost {
    int row = -1;
    std::optional<TimeWindow> span; ///< none: at the best start, which the verdict names
    Verdict verdict;
    QString words;
    bool isTakenBack = false; ///< over the open jobs

    [[nodiscard]] bool isOver(int other) const { return row == other; }
};

/// What one painting of the board shows, left to right; mirrored as a whole where the window is.
struct BoardScene {
    const BoardModel &model;
    const BoardLayout &layout;
    const DropAdvisor &advisor;
    QPoint scroll; ///< how much of the layout is above and before what is seen
    QSize size;
    int nameWidth = 0;
    int headerHeight = 0;
    int hiddenOpen = 0; ///< open jobs that the folded lane leaves out
    bool isOpenFolded = false;
    QSet<JobId> selected = {};
    TechnicianId selectedTechnician = {};
    JobId hovered = {};
    JobId focused = {};  ///< has the keyboard
    int focusedRow = -1; ///< has the keyboard where none of its bars has
    Qt::LayoutDirection direction = Qt::LeftToRight;
    std::optional<BoardGhost> ghost = std::nullopt;
    std::optional<TimeWindow> resized = std::nullopt; ///< of the focused bar while its end is dragged
};

/// Draws the dispatch board: only the rows, hours and bars that are seen. Keeps fonts and the pictures of glyphs.
class BoardPainter
{
public:
    explicit BoardPainter(const ThemeSource &themes);

    /// Fonts or colours changed.
    void refresh();
    [[nodiscard]] BoardLayout::Metrics metrics() const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] int labelWidth() const; ///< room for the time of a tick
    [[nodiscard]] int nameWidth() const;

    void paint(QPainter &painter, const BoardScene &scene);

private:
    static constexpr double BarRadius = 4;

    void ground(int row);
    void ticks();
    void blocks(int row);
    void legs(int row);
    void followed(int row);
    void bars(int row);
    void bar(int row, const BoardBar &bar);
    void barWords(const BoardBar &bar, const QRectF &rect, const StatusLook &look, const QColor &ink,
                  const QColor &cut);
    void promise(const BoardBar &bar, const QRectF &rect);
    void promiseLine(const BoardBar &bar, const QRectF &rect);
    void ghost(const BoardGhost &ghost);
    void name(int row);
    void answer(int row);
    void header();
    void nowLine(double opacity);
    void hatch(const QRectF &rect, const QColor &colour);
    void rounded(const QRectF &rect, const QPen &pen, const QBrush &brush, double radius = BarRadius);
    void words(const QRectF &rect, const QString &words, const QFont &font, const QColor &colour,
               Qt::Alignment alignment = Qt::AlignLeft);
    [[nodiscard]] QRectF seen(const QRectF &placed) const; ///< from the layout to the window
    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;
    [[nodiscard]] double timeX(Instant at) const;
    [[nodiscard]] const QPixmap &dot(const QColor &colour);
    [[nodiscard]] const QPixmap &glyph(const StatusLook &look, const QColor &shape, const QColor &cut, int side);

    const ThemeSource &m_themes;
    QFont m_small;
    QFont m_smallStrong;
    QFont m_figures;
    LineTexts m_texts;
    RoundedBoxes m_boxes;
    QHash<quint64, QPixmap> m_glyphs;
    QHash<QRgb, QPixmap> m_dots;
    QPixmap m_hatch;
    // For the time of one painting.
    QPainter *m_painter = nullptr;
    const BoardScene *m_scene = nullptr;
};

} // namespace callout
