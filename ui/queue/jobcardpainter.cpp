#include "ui/queue/jobcardpainter.h"

#include "ui/style/glyphs.h"
#include "ui/style/pill.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>
#include <QPainterPath>

namespace callout {

namespace {

constexpr int PriorityGlyphSide = 12;
constexpr int WidestTag = 96;

bool hasPriorityGlyph(const JobQueueRow &row)
{
    return row.priority == Priority::High || row.priority == Priority::Low;
}

} // namespace

JobCardPainter::JobCardPainter(const ThemeSource &themes) : m_themes(themes)
{
    refresh();
}

void JobCardPainter::refresh()
{
    const TypeScale &type = m_themes.type();
    m_lines = CardLines::of(type);
    m_titleFont = type.strong();
    m_bodyFont = type.body();
    m_windowFont = TypeScale::tabular(type.body());
    m_smallFont = TypeScale::tabular(type.small());
    m_statusFont = type.smallStrong();
}

JobCardLayout JobCardPainter::layout(const JobQueueRow &row, const JobQueueWords &words, Instant now, const QSize &size,
                                     Qt::LayoutDirection direction) const
{
    JobCardLayout card;
    card.size = size;
    card.direction = direction;
    card.isLate = row.isLate(now);
    card.status = StatusWords::of(row.status);
    card.window = words.promise(row, now);

    const QFontMetrics small(m_smallFont);
    CardWidths widths;
    widths.status = int(pill::size(card.status, m_statusFont, false).width());
    widths.priority = hasPriorityGlyph(row) ? PriorityGlyphSide : 0;
    widths.window = card.window.isEmpty() ? 0 : QFontMetrics(m_windowFont).horizontalAdvance(card.window) + 1;
    QString details = words.details(row);
    widths.details = small.horizontalAdvance(details) + 1;
    QStringList tags = row.tags;
    if (const QString origin = JobQueueWords::origin(row); !origin.isEmpty())
        tags.prepend(origin);
    for (const QString &tag : std::as_const(tags))
        widths.tags.append(std::min(WidestTag, int(pill::size(tag, m_smallFont, false).width())));

    card.geometry = JobCardGeometry(QRect(QPoint(), size), m_lines, widths, direction);
    if (small.horizontalAdvance(details) > card.geometry.details.width())
        details = words.briefDetails(row); // who and when tell more than the number
    const auto cut = [](const QFontMetrics &metrics, const QString &text, const QRect &room) {
        return metrics.elidedText(text, Qt::ElideRight, room.width());
    };
    card.title = cut(QFontMetrics(m_titleFont), row.title, card.geometry.title);
    card.customer = cut(QFontMetrics(m_bodyFont), row.customerName.isEmpty() ? row.address : row.customerName,
                        card.geometry.customer);
    card.details = cut(small, details, card.geometry.details);
    card.tags = tags.first(std::min(tags.size(), card.geometry.tags.size()));
    return card;
}

void JobCardPainter::paint(QPainter &painter, const QPoint &topLeft, const JobQueueRow &row,
                           const JobCardLayout &layout, JobCardState state) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setLayoutDirection(layout.direction);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, row, layout.geometry, state);
    paintWords(painter, row, layout);
    paintPills(painter, row, layout);
    painter.restore();
}

void JobCardPainter::paintGround(QPainter &painter, const JobQueueRow &row, const JobCardGeometry &at,
                                 JobCardState state) const
{
    const Theme &theme = m_themes.theme();
    QColor ground = theme.raised;
    if (state.isSelected)
        ground = theme.accentSoft;
    else if (row.isEmergency() && row.status == JobStatus::Unassigned)
        ground = blended(theme.raised, theme.tone(Tone::Emergency).soft, 0.55); // nobody has it: this burns
    if (state.isHovered)
        ground = blended(ground, theme.hover, theme.hover.alphaF());
    const QRectF card = QRectF(at.card).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(card, spacing::Radius, spacing::Radius);
    painter.fillPath(shape, ground);
    if (row.isEmergency()) {
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(at.edge, callout::isOpen(row.status) ? theme.tone(Tone::Emergency).shape : theme.faint);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(state.isSelected ? theme.accent : theme.border, 1));
    painter.drawPath(shape);
    if (state.isFocused) {
        painter.setPen(QPen(theme.focus, 2));
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), spacing::Radius, spacing::Radius);
    }
}

void JobCardPainter::paintWords(QPainter &painter, const JobQueueRow &row, const JobCardLayout &layout) const
{
    const Theme &theme = m_themes.theme();
    const JobCardGeometry &at = layout.geometry;
    const bool isClosed = !callout::isOpen(row.status);
    const StatusLook look = lookOf(row.status, row.priority);
    // The painter mirrors alignments by itself.
    constexpr int leading = Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignLeft;
    constexpr int trailing = Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignRight;
    const auto write = [&painter](const QRect &box, const QString &words, const QFont &font, const QColor &colour,
                                  int flags) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(box, flags, words);
    };
    paintGlyph(painter, at.glyph, look, theme);
    if (hasPriorityGlyph(row))
        paintGlyph(painter, at.priority, row.priority == Priority::High ? Glyph::Up : Glyph::Down, theme.mutedText,
                   theme.raised);

    QFont title = m_titleFont;
    title.setStrikeOut(look.isStruck);
    write(at.title, layout.title, title, isClosed ? theme.mutedText : theme.text, leading);
    write(at.customer, layout.customer, m_bodyFont, isClosed ? theme.mutedText : theme.text, leading);
    QColor promise = isClosed ? theme.mutedText : theme.text;
    if (layout.isLate)
        promise = theme.tone(Tone::Emergency).ink;
    write(at.window, layout.window, m_windowFont, promise, trailing);
    write(at.details, layout.details, m_smallFont, theme.mutedText, leading);
}

void JobCardPainter::paintPills(QPainter &painter, const JobQueueRow &row, const JobCardLayout &layout) const
{
    const Theme &theme = m_themes.theme();
    pill::paintWords(painter, layout.geometry.status, lookOf(row.status).tone, layout.status, theme, m_statusFont);
    for (qsizetype tag = 0; tag < layout.tags.size(); ++tag)
        pill::paintTag(painter, layout.geometry.tags.at(tag), layout.tags.at(tag), theme, m_smallFont);
}

} // namespace callout
