#include "ui/review/reviewlinepainter.h"

#include "ui/models/reasonwords.h"
#include "ui/models/reviewmodel.h"
#include "ui/style/avatar.h"
#include "ui/style/glyphs.h"
#include "ui/style/pill.h"
#include "ui/style/spacing.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace callout {

namespace {

constexpr int CardGap = 4;
constexpr int AvatarSize = 22;
constexpr int EdgeWidth = 3;
constexpr int BarWidth = 5;
constexpr int BarStep = 7;
constexpr int BarsHeight = 14;
constexpr int ShortestBar = 2;

int heightOf(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

LineState stateOf(const QModelIndex &index)
{
    return LineState(index.data(ReviewModel::StateRole).toInt());
}

/// A line that is done with: its words step back.
bool isOver(LineState state)
{
    return state != LineState::Proposed && state != LineState::Overridden;
}

} // namespace

std::optional<StatusLook> lookOf(LineState state)
{
    switch (state) {
    case LineState::Proposed:
        return std::nullopt;
    case LineState::Overridden:
        return StatusLook{Glyph::Shift, Tone::Scheduled};
    case LineState::Accepted:
        return StatusLook{Glyph::Check, Tone::OnSite};
    case LineState::Rejected:
        return StatusLook{Glyph::Cross, Tone::Cancelled};
    case LineState::Outdated:
        return StatusLook{Glyph::Bar, Tone::OnHold};
    }
    Q_UNREACHABLE();
}

ReviewLinePainter::ReviewLinePainter(QPainter &painter, const QStyleOptionViewItem &option, const ThemeSource &themes)
    : m_painter(painter)
    , m_option(option)
    , m_themes(themes)
    , m_theme(themes.theme())
    , m_type(themes.type())
{
}

int ReviewLinePainter::groupHeight(const ThemeSource &themes)
{
    return std::max(AvatarSize, heightOf(themes.type().strong())) + spacing::Medium;
}

int ReviewLinePainter::lineHeight(const ThemeSource &themes)
{
    const TypeScale &type = themes.type();
    return heightOf(type.strong()) + heightOf(type.body()) + heightOf(type.small()) + 2 * spacing::Small + CardGap;
}

QRect ReviewLinePainter::stepRect(const QStyleOptionViewItem &option, const QString &step, const ThemeSource &themes)
{
    if (step.isEmpty())
        return {};
    const int width = QFontMetrics(themes.type().small()).horizontalAdvance(step) + 2 * spacing::Small;
    const QRect &row = option.rect;
    const QRect rect(row.right() - width - spacing::Tight, row.top() + spacing::Tight, width,
                     row.height() - 2 * spacing::Tight);
    return QStyle::visualRect(option.direction, row, rect);
}

QRect ReviewLinePainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, rect);
}

int ReviewLinePainter::text(const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
                            Qt::Alignment alignment) const
{
    const QFontMetrics metrics(font);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(mirrored(rect),
                       int(QStyle::visualAlignment(m_option.direction, alignment | Qt::AlignVCenter))
                           | Qt::TextSingleLine,
                       metrics.elidedText(words, Qt::ElideRight, rect.width()));
    return metrics.horizontalAdvance(words);
}

void ReviewLinePainter::group(const QModelIndex &index, const QString &step, bool isStepHovered) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    QRect room = m_option.rect.adjusted(spacing::Medium, 0, -spacing::Medium, 0);
    if (const qint64 technician = index.data(ReviewModel::TechnicianRole).toLongLong()) {
        const QRect disc(room.left(), room.center().y() - AvatarSize / 2, AvatarSize, AvatarSize);
        paintAvatar(m_painter, mirrored(disc), Technician{.name = index.data().toString()}.initials(), technician,
                    m_theme, m_type.smallStrong());
        room.setLeft(disc.right() + spacing::Small);
    }
    if (const QRect box = stepRect(m_option, step, m_themes); !box.isNull()) {
        if (isStepHovered) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_theme.hover);
            m_painter.drawRoundedRect(box, spacing::SmallRadius, spacing::SmallRadius);
        }
        m_painter.setFont(m_type.small());
        m_painter.setPen(m_theme.accentInk);
        m_painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, step);
        room.setRight(room.right() - box.width());
    }
    const int name = text(room, index.data().toString(), m_type.strong(), m_theme.text);
    room.setLeft(std::min(room.right(), room.left() + name + spacing::Small));
    text(room, QLocale().toString(index.data(ReviewModel::CountRole).toInt()), TypeScale::tabular(m_type.small()),
         m_theme.mutedText);
    if (m_option.state.testFlag(QStyle::State_HasFocus)) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.focus, 2));
        m_painter.drawRoundedRect(QRectF(m_option.rect).adjusted(3, 2, -3, -2), spacing::Radius, spacing::Radius);
    }
    m_painter.restore();
}

void ReviewLinePainter::ground(const QRect &card, const QModelIndex &index) const
{
    const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
    QColor colour = isSelected ? m_theme.accentSoft : m_theme.raised;
    if (m_option.state.testFlag(QStyle::State_MouseOver))
        colour = blended(colour, m_theme.hover, m_theme.hover.alphaF());
    const QRectF box = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(box, spacing::Radius, spacing::Radius);
    m_painter.fillPath(shape, colour);
    if (Priority(index.data(ReviewModel::PriorityRole).toInt()) == Priority::Emergency) {
        m_painter.save();
        m_painter.setClipPath(shape);
        m_painter.fillRect(mirrored(QRect(card.topLeft(), QSize(EdgeWidth, card.height()))),
                           m_theme.tone(Tone::Emergency).shape);
        m_painter.restore();
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(isSelected ? m_theme.accent : m_theme.border, 1));
    m_painter.drawPath(shape);
    if (m_option.state.testFlag(QStyle::State_HasFocus)) {
        m_painter.setPen(QPen(m_theme.focus, 2));
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), spacing::Radius, spacing::Radius);
    }
}

void ReviewLinePainter::line(const QModelIndex &index) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QRect card = m_option.rect.adjusted(spacing::Small, 0, -spacing::Small, -CardGap);
    ground(card, index);
    const QColor ink = isOver(stateOf(index)) ? m_theme.mutedText : m_theme.text;
    const QRect inner = card.adjusted(spacing::Medium, spacing::Small, -spacing::Medium, -spacing::Small);
    QRect row(inner.left(), inner.top(), inner.width(), heightOf(m_type.strong()));
    head(row, index, ink);
    row = QRect(row.left(), row.bottom() + 1, row.width(), heightOf(m_type.body()));
    work(row, index, ink);
    row = QRect(row.left(), row.bottom() + 1, row.width(), heightOf(m_type.small()));
    origin(row, index);
    m_painter.restore();
}

void ReviewLinePainter::head(const QRect &box, const QModelIndex &index, const QColor &ink) const
{
    const QRect glyph(box.left(), box.center().y() - spacing::GlyphSize / 2, spacing::GlyphSize, spacing::GlyphSize);
    const auto priority = Priority(index.data(ReviewModel::PriorityRole).toInt());
    paintGlyph(m_painter, mirrored(glyph),
               callout::lookOf(JobStatus(index.data(ReviewModel::StatusRole).toInt()), priority), m_theme);
    QRect room = box.adjusted(spacing::GlyphSize + spacing::Small, 0, 0, 0);
    if (const QVariant total = index.data(ReviewModel::TotalRole); total.isValid()) {
        const int width =
            text(room, ReasonWords::points(total.toInt()), TypeScale::tabular(m_type.strong()), ink, Qt::AlignTrailing);
        room.setRight(room.right() - width - spacing::Small);
    }
    QFont title = m_type.strong();
    title.setStrikeOut(stateOf(index) == LineState::Rejected);
    text(room, index.data().toString(), title, ink);
}

void ReviewLinePainter::work(const QRect &box, const QModelIndex &index, const QColor &ink) const
{
    QRect room = box;
    if (const auto shares = index.data(ReviewModel::SharesRole).value<QList<double>>(); !shares.isEmpty()) {
        const int width = int(shares.size() - 1) * BarStep + BarWidth;
        bars(QRect(box.right() - width + 1, box.center().y() - BarsHeight / 2, width, BarsHeight), shares,
             isOver(stateOf(index)));
        room.setRight(box.right() - width - spacing::Medium);
    }
    const QString time = index.data(ReviewModel::TimeTextRole).toString();
    if (!time.isEmpty())
        room.setLeft(room.left() + text(room, time, TypeScale::tabular(m_type.body()), ink) + spacing::Small);
    text(room, index.data(ReviewModel::JobTitleRole).toString(), m_type.body(), ink);
}

void ReviewLinePainter::origin(const QRect &box, const QModelIndex &index) const
{
    QRect room = box;
    if (const std::optional<StatusLook> look = lookOf(stateOf(index))) {
        const QString words = index.data(ReviewModel::StateTextRole).toString();
        const QSize size = pill::size(words, m_type.smallStrong(), true).toSize();
        const QRect place(room.left(), room.center().y() - size.height() / 2 + 1, size.width(), size.height());
        m_painter.setLayoutDirection(m_option.direction);
        pill::paint(m_painter, mirrored(place), *look, words, m_theme, m_type.smallStrong());
        room.setLeft(place.right() + spacing::Small);
    }
    const QString kind = ReviewWords::of(LineKind(index.data(ReviewModel::KindRole).toInt()));
    const QString detail = index.data(ReviewModel::DetailRole).toString();
    text(room, detail.isEmpty() ? kind : ReviewModel::tr("%1 · %2").arg(kind, detail),
         TypeScale::tabular(m_type.small()), m_theme.mutedText);
}

// A column for each factor, in their order: how much of its weight it reached.
void ReviewLinePainter::bars(const QRect &box, const QList<double> &shares, bool isQuiet) const
{
    const QColor track = m_theme.isDark() ? m_theme.border : m_theme.sunken;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const QRect column(box.left() + int(i) * BarStep, box.top(), BarWidth, box.height());
        const int height = std::max(ShortestBar, qRound(box.height() * shares.at(i)));
        m_painter.fillRect(mirrored(column), track);
        m_painter.fillRect(mirrored(column.adjusted(0, column.height() - height, 0, 0)),
                           isQuiet ? m_theme.faint : m_theme.accent);
    }
}

} // namespace callout
