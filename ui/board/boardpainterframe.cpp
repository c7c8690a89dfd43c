// What frames the bars: names, hours, and the line of the present.

#include "ui/board/boardpainter.h"
#include "ui/models/verdictwords.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace callout {

namespace {

constexpr int NameGlyph = 12;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::BoardPainter)
};

QString percent(double share)
{
    return QLocale().toString(qRound(share * 100)) + QLocale().percent();
}

} // namespace

int BoardPainter::headerHeight() const
{
    return QFontMetrics(m_small).height() + 2 * spacing::Tight + 2;
}

int BoardPainter::labelWidth() const
{
    return QFontMetrics(m_figures).horizontalAdvance(QLocale().toString(QTime(22, 0), QLocale::ShortFormat))
        + spacing::Wide;
}

int BoardPainter::nameWidth() const
{
    return 14 * QFontMetrics(m_small).averageCharWidth() + 2 * spacing::Medium
        + QFontMetrics(m_figures).horizontalAdvance(percent(1.0)) + spacing::Small;
}

void BoardPainter::ticks()
{
    const Theme &theme = m_themes.theme();
    const double from = m_scene->scroll.x();
    const int bottom =
        std::min(m_scene->size.height(), m_scene->headerHeight + m_scene->layout.height() - m_scene->scroll.y());
    const QColor faint = blended(theme.surface, theme.border, 0.55);
    for (const BoardTick &tick : m_scene->layout.ticks(from, from + m_scene->size.width(), labelWidth())) {
        const QColor colour = tick.isMidnight ? theme.strongBorder : (tick.isLabelled ? theme.border : faint);
        m_painter->fillRect(
            mirrored(QRectF(qRound(timeX(tick.at)), m_scene->headerHeight, 1, bottom - m_scene->headerHeight)), colour);
    }
}

void BoardPainter::name(int row)
{
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    const BoardRow &shown = m_scene->model.row(row);
    const double top = layout.rowTop(row) - m_scene->scroll.y() + m_scene->headerHeight;
    const QRectF cell(0, top, m_scene->nameWidth, layout.rowHeight(row));
    const bool isSelected = shown.technician && shown.technician == m_scene->selectedTechnician;
    m_painter->fillRect(mirrored(cell), isSelected ? theme.accentSoft : theme.surface);
    m_painter->fillRect(mirrored(QRectF(0, cell.bottom() - 1, cell.width(), 1)), theme.border);
    m_painter->fillRect(mirrored(QRectF(cell.right() - 1, cell.top(), 1, cell.height())), theme.border);
    if (isSelected)
        m_painter->fillRect(mirrored(QRectF(0, cell.top(), 3, cell.height() - 1)), theme.accent);
    const double line = layout.metrics().bar;
    QRectF text(spacing::Medium, cell.top() + layout.metrics().rowPadding, cell.width() - 2 * spacing::Medium + 4,
                line);
    if (shown.isOpenLane()) {
        const int count = int(shown.bars.size());
        words(text, shown.name, m_smallStrong, theme.text);
        words(text, QLocale().toString(count), m_figures, count > 0 ? theme.text : theme.mutedText, Qt::AlignRight);
        if (m_scene->hiddenOpen > 0 || !m_scene->isOpenFolded)
            return words(text.translated(0, line + layout.metrics().laneGap),
                         m_scene->isOpenFolded ? Words::tr("%1 more").arg(QLocale().toString(m_scene->hiddenOpen))
                                               : Words::tr("Show less"),
                         m_small, theme.accentInk);
        return;
    }
    const QString share = shown.working.isEmpty() ? QString() : percent(shown.utilisation);
    const double shareWidth = QFontMetricsF(m_figures).horizontalAdvance(share) + spacing::Small;
    const bool isBehind = shown.behind >= seriousDelay;
    double glyphsWidth = 0;
    const auto mark = [&](const StatusLook &look) {
        const QRectF box(text.right() - shareWidth - glyphsWidth - NameGlyph,
                         std::round(text.center().y() - NameGlyph / 2.0), NameGlyph, NameGlyph);
        m_painter->drawPixmap(mirrored(box).topLeft(),
                              glyph(look, theme.tone(look.tone).shape, theme.surface, NameGlyph));
        glyphsWidth += NameGlyph + spacing::Tight;
    };
    if (shown.isPaused)
        mark({Glyph::Bars, Tone::OnHold});
    if (!shown.leader.isEmpty())
        mark({Glyph::Arrow, Tone::Completed});
    words(text.adjusted(0, 0, -shareWidth - glyphsWidth, 0), shown.name, m_small,
          shown.working.isEmpty() ? theme.mutedText : theme.text);
    words(text, share, m_figures, isBehind ? theme.tone(Tone::Emergency).ink : theme.mutedText, Qt::AlignRight);
    if (m_scene->focusedRow == row)
        rounded(cell.adjusted(2, 2, -3, -3), QPen(theme.focus, 2), Qt::NoBrush);
}

void BoardPainter::nowLine(double opacity)
{
    const Instant now = m_scene->model.now();
    if (!m_scene->layout.span().contains(now))
        return;
    const int bottom =
        std::min(m_scene->size.height(), m_scene->headerHeight + m_scene->layout.height() - m_scene->scroll.y());
    QColor colour = m_themes.theme().nowLine;
    colour.setAlphaF(float(opacity));
    m_painter->fillRect(
        mirrored(QRectF(qRound(timeX(now)) - 1, m_scene->headerHeight, 2, bottom - m_scene->headerHeight)), colour);
}

void BoardPainter::header()
{
    const Theme &theme = m_themes.theme();
    const BoardLayout &layout = m_scene->layout;
    const VerdictWords times(m_scene->model.board().day());
    const QRectF all(0, 0, m_scene->size.width(), m_scene->headerHeight);
    m_painter->fillRect(all, theme.surface);
    m_painter->fillRect(QRectF(0, all.bottom() - 1, all.width(), 1), theme.border);
    m_painter->save();
    m_painter->setClipRect(mirrored(all.adjusted(m_scene->nameWidth, 0, 0, 0)));
    const double from = m_scene->scroll.x();
    const int room = labelWidth();
    const Instant now = m_scene->model.now();
    const bool isNowShown = layout.span().contains(now);
    const QString nowText = isNowShown ? times.time(now) : QString();
    const double nowWidth = QFontMetricsF(m_smallStrong).horizontalAdvance(nowText) + 2 * spacing::Small;
    const QRectF nowBox(qRound(timeX(now)) - nowWidth / 2, 3, nowWidth, all.height() - 6);
    const double dayWidth = double(Seconds(Minutes(24 * 60)).count()) * layout.zoom() / 3600.0;
    double dayWordsEnd = 0;
    for (const BoardTick &tick : layout.ticks(from - dayWidth, from + m_scene->size.width(), room)) {
        const double x = timeX(tick.at);
        if (tick.isMidnight && layout.dayCount() > 1) {
            const QString day = QLocale().toString(layout.calendar().dayOf(tick.at), Words::tr("ddd d MMM"));
            const double left = std::max(x, double(m_scene->nameWidth)) + spacing::Tight;
            const double right = x + dayWidth - spacing::Tight;
            const bool isToday = layout.calendar().dayOf(now) == layout.calendar().dayOf(tick.at);
            dayWordsEnd = left + QFontMetricsF(m_smallStrong).horizontalAdvance(day);
            if (right - left > room / 2.0)
                words(QRectF(left, 0, right - left, all.height()), day, isToday ? m_smallStrong : m_small,
                      isToday ? theme.accentInk : theme.text);
            continue;
        }
        const QRectF label(x - room / 2.0, 0, room, all.height());
        const bool isHidden = label.left() < dayWordsEnd
            || (isNowShown && layout.dayCount() == 1 && label.adjusted(10, 0, -10, 0).intersects(nowBox));
        if (tick.isLabelled && !isHidden && label.left() + spacing::Medium > m_scene->nameWidth)
            words(label, times.time(tick.at), m_figures, theme.mutedText, Qt::AlignHCenter);
    }
    if (isNowShown && layout.dayCount() == 1) {
        rounded(nowBox, Qt::NoPen, theme.accent);
        words(nowBox, nowText, TypeScale::tabular(m_smallStrong), theme.onAccent, Qt::AlignHCenter);
    }
    m_painter->restore();
    m_painter->fillRect(mirrored(QRectF(m_scene->nameWidth - 1, 0, 1, all.height())), theme.border);
}

} // namespace callout
