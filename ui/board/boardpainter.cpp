#include "ui/board/boardpainter.h"

#include "ui/models/dropadvisor.h"
#include "ui/models/verdictwords.h"
#include "ui/style/glyphs.h"
#include "ui/style/pill.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace callout {

namespace {

constexpr int SmallGlyph = 12;
constexpr int DotSide = 5;
constexpr int HatchStep = 8;
constexpr int PromiseHeight = 3;
/// What refuses fades and stays.
constexpr float RefusedVeil = 0.55F;
/// Words below the line of the present stay legible.
constexpr double NowOverBars = 0.3;
/// Below this a bar shows its colour alone, below the next its glyph.
constexpr double LeastGlyph = 18;
constexpr double LeastWords = 44;

bool isFilled(JobStatus status)
{
    return isInProgress(status);
}

} // namespace

BoardPainter::BoardPainter(const ThemeSource &themes) : m_themes(themes), m_boxes(BarRadius)
{
    refresh();
}

void BoardPainter::refresh()
{
    m_small = m_themes.type().small();
    m_smallStrong = m_themes.type().smallStrong();
    m_figures = TypeScale::tabular(m_themes.type().small());
    m_texts.clear();
    m_boxes.clear();
    m_glyphs.clear();
    m_dots.clear();
    m_hatch = {};
}

BoardLayout::Metrics BoardPainter::metrics() const
{
    return {.bar = QFontMetrics(m_small).height() + 6, .laneGap = 3, .rowPadding = 5};
}

QRectF BoardPainter::mirrored(const QRectF &rect) const
{
    if (m_scene->direction == Qt::LeftToRight)
        return rect;
    return {m_scene->size.width() - rect.right(), rect.top(), rect.width(), rect.height()};
}

QRectF BoardPainter::seen(const QRectF &placed) const
{
    return placed.translated(m_scene->nameWidth - m_scene->scroll.x(), m_scene->headerHeight - m_scene->scroll.y());
}

double BoardPainter::timeX(Instant at) const
{
    return m_scene->layout.xOf(at) - m_scene->scroll.x() + m_scene->nameWidth;
}

const QPixmap &BoardPainter::glyph(const StatusLook &look, const QColor &shape, const QColor &cut, int side)
{
    const quint64 key = (quint64(shape.rgb() & 0xffffffU) << 32U) ^ (quint64(cut.rgb() & 0xffffffU) << 8U)
        ^ (quint64(side) << 5U) ^ quint64(look.glyph);
    QPixmap &picture = m_glyphs[key];
    if (picture.isNull()) {
        const double ratio = m_painter->device()->devicePixelRatioF();
        picture = QPixmap(QSize(side, side) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintGlyph(painter, QRectF(0, 0, side, side), look.glyph, shape, cut);
    }
    return picture;
}

const QPixmap &BoardPainter::dot(const QColor &colour)
{
    QPixmap &picture = m_dots[colour.rgba()];
    if (picture.isNull()) {
        const double ratio = m_painter->device()->devicePixelRatioF();
        picture = QPixmap((QSizeF(DotSide, DotSide) * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(0, 0, DotSide, DotSide));
    }
    return picture;
}

void BoardPainter::words(const QRectF &rect, const QString &words, const QFont &font, const QColor &colour,
                         Qt::Alignment alignment)
{
    if (m_scene->direction == Qt::RightToLeft && !alignment.testFlag(Qt::AlignHCenter))
        alignment ^= Qt::AlignLeft | Qt::AlignRight;
    m_painter->setPen(colour);
    m_texts.draw(*m_painter, mirrored(rect), words, font, alignment);
}

/// Smooth; whole rectangles are filled without that, which is much faster.
void BoardPainter::rounded(const QRectF &rect, const QPen &pen, const QBrush &brush, double radius)
{
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setPen(pen);
    m_painter->setBrush(brush);
    m_painter->drawRoundedRect(mirrored(rect), radius, radius);
    m_painter->setRenderHint(QPainter::Antialiasing, false);
}

void BoardPainter::hatch(const QRectF &rect, const QColor &colour)
{
    if (m_hatch.isNull()) {
        const double ratio = m_painter->device()->devicePixelRatioF();
        m_hatch = QPixmap(QSize(HatchStep, HatchStep) * ratio);
        m_hatch.setDevicePixelRatio(ratio);
        m_hatch.fill(Qt::transparent);
        QPainter painter(&m_hatch);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour, 1));
        for (const int shift : {-HatchStep, 0, HatchStep})
            painter.drawLine(QPointF(shift - 1, HatchStep + 1), QPointF(shift + HatchStep + 1, -1));
    }
    // The pattern moves with the time below it.
    const QPointF origin(-(m_scene->scroll.x() % HatchStep), -(m_scene->scroll.y() % HatchStep));
    m_painter->drawTiledPixmap(rect, m_hatch, rect.topLeft() - origin);
}

void BoardPainter::paint(QPainter &painter, const BoardScene &scene)
{
    m_painter = &painter;
    m_scene = &scene;
    const BoardLayout &layout = scene.layout;
    const Theme &theme = m_themes.theme();
    painter.fillRect(QRect(QPoint(), scene.size), theme.surface);
    const int first = std::max(0, layout.rowAt(scene.scroll.y()));
    const int below = scene.scroll.y() + scene.size.height() - scene.headerHeight;
    const auto eachRow = [&](auto draw) {
        for (int row = first; row < layout.rowCount() && layout.rowTop(row) < below; ++row)
            draw(row);
    };
    painter.save();
    painter.setClipRect(mirrored(QRectF(scene.nameWidth, scene.headerHeight, scene.size.width() - scene.nameWidth,
                                        scene.size.height() - scene.headerHeight)));
    eachRow([this](int row) { ground(row); });
    ticks();
    eachRow([this](int row) { blocks(row); });
    nowLine(1.0);
    eachRow([this](int row) {
        followed(row);
        legs(row);
        bars(row);
    });
    if (scene.ghost && scene.ghost->row >= 0)
        ghost(*scene.ghost);
    if (scene.advisor.isActive())
        eachRow([this](int row) { answer(row); });
    nowLine(NowOverBars);
    painter.restore();

    painter.save();
    painter.setClipRect(
        mirrored(QRectF(0, scene.headerHeight, scene.size.width(), scene.size.height() - scene.headerHeight)));
    eachRow([this](int row) { name(row); });
    painter.restore();
    header();
    m_painter = nullptr;
    m_scene = nullptr;
}

void BoardPainter::ground(int row)
{
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    const BoardRow &shown = m_scene->model.row(row);
    const QRectF all =
        seen(QRectF(m_scene->scroll.x(), layout.rowTop(row), m_scene->size.width(), layout.rowHeight(row)));
    const double end = timeX(layout.span().end);
    if (shown.isOpenLane()) {
        m_painter->fillRect(mirrored(all), theme.surface);
    } else {
        const QRectF day(all.left(), all.top(), std::min(all.width(), end - all.left()), all.height());
        m_painter->fillRect(mirrored(all), theme.surface);
        m_painter->fillRect(mirrored(day), theme.sunken);
        hatch(mirrored(day), theme.isDark() ? theme.border : blended(theme.sunken, theme.strongBorder, 0.28));
        for (const TimeWindow &working : shown.working) {
            const double left = std::max(timeX(working.begin), double(m_scene->nameWidth));
            const double right = std::min(timeX(working.end), double(m_scene->size.width()));
            if (right > left)
                m_painter->fillRect(mirrored(QRectF(left, all.top(), right - left, all.height())), theme.surface);
        }
    }
    if (shown.technician && shown.technician == m_scene->selectedTechnician) {
        QColor wash = theme.accentSoft;
        wash.setAlphaF(0.6F);
        m_painter->fillRect(mirrored(all), wash);
    }
    m_painter->fillRect(mirrored(QRectF(all.left(), all.bottom() - 1, all.width(), 1)), theme.border);
}

void BoardPainter::blocks(int row)
{
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    for (const BoardBlock &block : m_scene->model.row(row).blocks) {
        QRectF rect = seen(layout.barRect(row, 0, block.span));
        if (rect.right() < m_scene->nameWidth || rect.left() > m_scene->size.width())
            continue;
        rect.setBottom(seen(QRectF(0, layout.rowTop(row) + layout.rowHeight(row), 0, 0)).top()
                       - layout.metrics().rowPadding);
        const bool isEvent = block.kind == BoardBlock::Kind::Event;
        if (isEvent)
            m_boxes.draw(*m_painter, mirrored(rect), theme.sunken, theme.sunken);
        // What is wider than the screen keeps its words in view.
        rect.setLeft(std::max(rect.left(), double(m_scene->nameWidth)));
        if (rect.width() > LeastWords / 2)
            words(rect.adjusted(spacing::Small - 2, 0, -spacing::Tight, 0), block.title, m_small, theme.mutedText);
    }
}

// What a helper goes along to: the leader's bars without colour or glyph, so that nobody takes hold of them.
void BoardPainter::followed(int row)
{
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    for (const BoardBar &shown : m_scene->model.row(row).followed) {
        const QRectF rect = seen(layout.barRect(row, 0, shown.span)).adjusted(0, 0, -1, 0);
        if (rect.right() < m_scene->nameWidth || rect.left() > m_scene->size.width())
            continue;
        rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5), QPen(theme.strongBorder, 1, Qt::DashLine), Qt::NoBrush);
        const QRectF place(std::max(rect.left(), double(m_scene->nameWidth)), rect.top(), 0, rect.height());
        const QRectF text(place.left() + spacing::Small - 2, rect.top(), rect.right() - place.left() - spacing::Small,
                          rect.height());
        if (text.width() > LeastWords / 2)
            words(text, shown.title.isEmpty() ? shown.number : shown.title, m_small, theme.mutedText);
    }
}

// A drive is a road: a thin line with a dot where it starts.
void BoardPainter::legs(int row)
{
    const Theme &theme = m_themes.theme();
    for (const BoardLeg &leg : m_scene->model.legs(row)) {
        const double left = timeX(leg.span.begin);
        const double right = timeX(leg.span.end);
        if (right < m_scene->nameWidth || left > m_scene->size.width() || right - left < 2)
            continue;
        const BoardRow &shown = m_scene->model.row(row);
        const auto bar = std::ranges::find(shown.bars, leg.job, &BoardBar::job);
        const double y = std::floor(seen(m_scene->layout.barRect(row, bar->lane, bar->span)).center().y());
        const QColor colour = leg.isTight ? theme.tone(Tone::Emergency).shape : theme.strongBorder;
        m_painter->fillRect(mirrored(QRectF(left, y - 1, right - left, 2)).toRect(), colour);
        const QRect start = mirrored(QRectF(left - 2, y - 2, DotSide, DotSide)).toRect();
        m_painter->drawPixmap(start.topLeft(), dot(colour));
    }
}

void BoardPainter::bars(int row)
{
    const BoardLayout &layout = m_scene->layout;
    const BoardRow &shown = m_scene->model.row(row);
    for (const BoardBar &each : shown.bars) {
        if (layout.lanes(row) <= each.lane)
            continue;
        const double left = timeX(each.span.begin);
        const double right = timeX(each.span.end);
        const Instant lateEnd = each.window ? std::max(each.span.end, each.window->end) : each.span.end;
        if (std::max(right, timeX(lateEnd)) < m_scene->nameWidth - spacing::Small || left > m_scene->size.width() + 200)
            continue;
        bar(row, each);
    }
}

void BoardPainter::bar(int row, const BoardBar &shown)
{
    const Theme &theme = m_themes.theme();
    const StatusLook look = lookOf(shown.status, shown.priority);
    const bool isOver = !isOpen(shown.status);
    // What is done is quiet, emergencies too: their triangle alone stays.
    const ToneColours &tone = theme.tone(isOver ? Tone::Completed : look.tone);
    const bool isSelected = m_scene->selected.contains(shown.job);
    const bool hasFocus = m_scene->focused == shown.job;
    const TimeWindow span = hasFocus && m_scene->resized ? *m_scene->resized : shown.span;
    const QRectF rect = seen(m_scene->layout.barRect(row, shown.lane, span)).adjusted(0, 0, -1, 0);
    const bool isOpenJob = shown.status == JobStatus::Unassigned;
    const bool isStrong = isFilled(shown.status);

    if (isSelected || hasFocus || m_scene->hovered == shown.job)
        promise(shown, rect);
    else if (shown.window && !isOver)
        promiseLine(shown, rect);
    const QColor ground = isStrong ? tone.shape : (isOpenJob ? theme.raised : tone.soft);
    const QColor outline = isOver ? theme.border : tone.shape;
    if (shown.status == JobStatus::OnHold) {
        rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5), QPen(outline, 1, Qt::DashLine), ground);
    } else {
        m_boxes.draw(*m_painter, mirrored(rect), ground, outline);
    }
    if (m_scene->hovered == shown.job)
        rounded(rect, Qt::NoPen, theme.hover);
    if (shown.planned && !isOpenJob) {
        // Where it should have been: a thin line below.
        const double left = timeX(shown.planned->begin);
        const double right = timeX(shown.planned->end);
        m_painter->fillRect(mirrored(QRectF(left, rect.bottom() + 1, right - left, 2)).toRect(),
                            blended(theme.surface, theme.faint, 0.6));
    }
    const QColor ink = isStrong ? tone.onShape : tone.ink;
    barWords(shown, rect, look, ink, ground);
    if (isSelected)
        rounded(rect, QPen(theme.accent, 2), Qt::NoBrush);
    if (hasFocus)
        rounded(rect.adjusted(-2.5, -2.5, 2.5, 2.5), QPen(theme.focus, 1, isSelected ? Qt::SolidLine : Qt::DotLine),
                Qt::NoBrush, BarRadius + 2);
}

void BoardPainter::barWords(const BoardBar &bar, const QRectF &rect, const StatusLook &look, const QColor &ink,
                            const QColor &cut)
{
    // A bar that begins before the screen keeps its words in view.
    QRectF place = rect;
    place.setLeft(std::max(rect.left(), std::min(double(m_scene->nameWidth), rect.right() - LeastWords)));
    if (place.width() < LeastGlyph)
        return;
    const bool hasWords = place.width() >= LeastWords;
    QRectF box(hasWords ? place.left() + 5 : place.center().x() - SmallGlyph / 2.0,
               place.center().y() - SmallGlyph / 2.0, SmallGlyph, SmallGlyph);
    box.moveTo(std::round(box.left()), std::round(box.top()));
    m_painter->drawPixmap(mirrored(box).topLeft(), glyph(look, ink, cut, SmallGlyph));
    if (!hasWords)
        return;
    const QRectF text(box.right() + 5, place.top(), place.right() - box.right() - 9, place.height());
    words(text, bar.title.isEmpty() ? bar.number : bar.title,
          isInProgress(bar.status) || (bar.priority == Priority::Emergency && isOpen(bar.status)) ? m_smallStrong
                                                                                                  : m_small,
          ink);
}

// The arrival window of every open job: a hairline above its bar, vermilion where it is broken.
void BoardPainter::promiseLine(const BoardBar &bar, const QRectF &rect)
{
    const Theme &theme = m_themes.theme();
    const double left = std::max(timeX(bar.window->begin), double(m_scene->nameWidth));
    const double right = std::min(timeX(bar.window->end), double(m_scene->size.width()));
    if (right <= left)
        return;
    const QColor colour = bar.isLate ? theme.tone(Tone::Emergency).shape : theme.strongBorder;
    m_painter->fillRect(mirrored(QRectF(left, rect.top() - 2, right - left, 1)).toRect(), colour);
}

// The arrival window as a bracket below the bar, vermilion where it is broken.
void BoardPainter::promise(const BoardBar &bar, const QRectF &rect)
{
    if (!bar.window)
        return;
    const Theme &theme = m_themes.theme();
    const double left = timeX(bar.window->begin);
    const double right = timeX(bar.window->end);
    const QColor colour = bar.isLate ? theme.tone(Tone::Emergency).shape : theme.accent;
    QColor wash = colour;
    wash.setAlphaF(0.12F);
    const double top = rect.top() - PromiseHeight - 1;
    const QRectF band(left, top, right - left, rect.height() + 2 * PromiseHeight + 2);
    m_painter->fillRect(mirrored(band), wash);
    for (const double x : {left, right - 1.5})
        m_painter->fillRect(mirrored(QRectF(x, band.top(), 1.5, band.height())), colour);
}

void BoardPainter::ghost(const BoardGhost &ghost)
{
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    const StatusLook look = lookOf(ghost.verdict);
    const ToneColours &tone = theme.tone(look.tone);
    const QRectF row =
        seen(QRectF(m_scene->scroll.x(), layout.rowTop(ghost.row), m_scene->size.width(), layout.rowHeight(ghost.row)));
    QColor wash = tone.soft;
    wash.setAlphaF(0.55F);
    m_painter->fillRect(mirrored(row), wash);
    if (!ghost.span)
        return;
    // What would move, where it would go.
    const auto outline = [&](const QRectF &rect, double width) {
        rounded(rect.adjusted(0.5, 0.5, -1.5, -0.5), QPen(tone.shape, width, Qt::DashLine), tone.soft);
    };
    for (const KnockOn &move : ghost.verdict.moves) {
        const std::optional<BoardModel::Place> place = m_scene->model.placeOf(move.job);
        if (!place || place->row != ghost.row)
            continue;
        const BoardBar &bar = m_scene->model.bar(*place);
        const QRectF rect = seen(layout.barRect(ghost.row, bar.lane, {move.to, move.to + bar.span.length()}));
        outline(rect, 1);
        words(rect.adjusted(spacing::Small, 0, -spacing::Tight, 0), bar.number, m_small, tone.ink);
    }
    const QRectF rect = seen(layout.barRect(ghost.row, 0, *ghost.span));
    outline(rect, 2);
    const double needed = QFontMetricsF(m_smallStrong).horizontalAdvance(ghost.words) + SmallGlyph + 3 * spacing::Small;
    QRectF label(rect.left(), rect.top(), std::max(needed, rect.width()), rect.height());
    if (label.right() > m_scene->size.width())
        label.moveRight(m_scene->size.width() - spacing::Tight);
    if (needed > rect.width())
        rounded(label, Qt::NoPen, tone.soft);
    QRectF box(label.left() + 5, label.center().y() - SmallGlyph / 2.0, SmallGlyph, SmallGlyph);
    m_painter->drawPixmap(mirrored(box).topLeft(), glyph(look, tone.ink, tone.soft, SmallGlyph));
    words(label.adjusted(SmallGlyph + 10, 0, -4, 0), ghost.words, m_smallStrong, tone.ink);
}

// Each row answers beside its name; the row below the pointer answers at the ghost where there is one.
void BoardPainter::answer(int row)
{
    const bool isHere = m_scene->ghost && m_scene->ghost->isOver(row);
    const TechnicianId technician = m_scene->model.row(row).technician;
    if ((isHere && m_scene->ghost->span) || (!isHere && !technician))
        return;
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    const Verdict verdict = isHere ? m_scene->ghost->verdict : m_scene->advisor.verdictFor(technician);
    const QString said = isHere ? m_scene->ghost->words : m_scene->advisor.wordsFor(technician);
    if (!verdict.isAllowed() && !isHere) {
        QColor veil = theme.surface;
        veil.setAlphaF(RefusedVeil);
        m_painter->fillRect(mirrored(seen(QRectF(m_scene->scroll.x(), layout.rowTop(row), m_scene->size.width(),
                                                 layout.rowHeight(row) - 1))),
                            veil);
    }
    const QRectF box =
        seen(QRectF(m_scene->scroll.x() + spacing::Small, layout.rowTop(row) + layout.metrics().rowPadding,
                    pill::size(said, m_smallStrong, true).width(), layout.metrics().bar));
    pill::paint(*m_painter, mirrored(box), lookOf(verdict), said, theme, m_smallStrong);
}

} // namespace callout
