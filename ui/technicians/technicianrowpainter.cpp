#include "ui/technicians/technicianrowpainter.h"

#include "ui/models/technicianlistmodel.h"
#include "ui/style/avatar.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/technicians/hintlook.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace callout {

namespace {

constexpr int AvatarSize = 36;
constexpr int BarWidth = 72;
constexpr int BarHeight = 4;
constexpr int EdgeWidth = 3;
constexpr int SmallGlyph = 12;
constexpr double FadedOpacity = 0.42;

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

int timeWidth(const TypeScale &type)
{
    return QFontMetrics(TypeScale::tabular(type.small())).horizontalAdvance(QStringLiteral("00:00"));
}

} // namespace

TechnicianRowPainter::TechnicianRowPainter(QPainter &painter, const QStyleOptionViewItem &option,
                                           const ThemeSource &themes)
    : m_painter(painter)
    , m_option(option)
    , m_theme(themes.theme())
    , m_type(themes.type())
{
}

int TechnicianRowPainter::technicianHeight(const ThemeSource &themes, bool hasHint)
{
    const int small = lineHeight(themes.type().small());
    return 2 * spacing::Small + lineHeight(themes.type().strong()) + (hasHint ? 3 : 2) * small;
}

int TechnicianRowPainter::stopHeight(const ThemeSource &themes, bool hasDrive, bool isLast)
{
    const int small = lineHeight(themes.type().small());
    return lineHeight(themes.type().body()) + spacing::Tight + (hasDrive ? small : 0) + (isLast ? spacing::Small : 0);
}

QRect TechnicianRowPainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, rect);
}

void TechnicianRowPainter::text(const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
                                Qt::Alignment alignment) const
{
    const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width());
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(
        mirrored(rect),
        int(QStyle::visualAlignment(m_option.direction, alignment | Qt::AlignVCenter)) | Qt::TextSingleLine, shown);
}

void TechnicianRowPainter::ground(const std::optional<RowAnswer> &answer) const
{
    const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
    QColor colour = isSelected ? m_theme.accentSoft : m_theme.surface;
    if (answer && answer->isHovered)
        colour = m_theme.tone(answer->look.tone).soft;
    m_painter.fillRect(m_option.rect, colour);
    if (!answer && m_option.state.testFlag(QStyle::State_MouseOver))
        m_painter.fillRect(m_option.rect, m_theme.hover);
    if (isSelected)
        m_painter.fillRect(mirrored(QRect(m_option.rect.topLeft(), QSize(EdgeWidth, m_option.rect.height()))),
                           m_theme.accent);

    const bool hasFocus =
        m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (!hasFocus && !(answer && answer->isHovered))
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(answer ? m_theme.tone(answer->look.tone).shape : m_theme.focus, 2));
    m_painter.drawRoundedRect(QRectF(m_option.rect).adjusted(2, 2, -2, -2), spacing::Radius, spacing::Radius);
}

void TechnicianRowPainter::technician(const QModelIndex &index, const std::optional<RowAnswer> &answer) const
{
    m_painter.save();
    ground(answer);
    const bool isFaded = answer && answer->isRefusal && !answer->isHovered;
    const bool isAtWork = index.data(TechnicianListModel::IsAtWorkRole).toBool();
    if (isFaded)
        m_painter.setOpacity(FadedOpacity);

    const QRect inner = m_option.rect.adjusted(spacing::Medium, spacing::Small, -spacing::Medium, -spacing::Small);
    const QRect avatar(inner.left(), inner.top() + 2, AvatarSize, AvatarSize);
    paintAvatar(m_painter, mirrored(avatar), index.data(TechnicianListModel::InitialsRole).toString(),
                index.data(TechnicianListModel::TechnicianRole).toLongLong(), m_theme, m_type.smallStrong());

    QRect line(avatar.right() + spacing::Medium, inner.top(), inner.right() - avatar.right() - spacing::Medium,
               lineHeight(m_type.strong()));
    const double utilisation = index.data(TechnicianListModel::UtilisationRole).toDouble();
    const QString share = QLocale().toString(qRound(utilisation * 100)) + QLocale().percent();
    const QFont figures = TypeScale::tabular(m_type.small());
    const int shareWidth = utilisation > 0 ? QFontMetrics(figures).horizontalAdvance(share) + spacing::Small : 0;
    const int marksWidth = marks(line.adjusted(0, 0, -shareWidth, 0), index);
    text(line.adjusted(0, 0, -shareWidth - marksWidth, 0), index.data().toString(), m_type.strong(),
         isAtWork ? m_theme.text : m_theme.mutedText);
    if (shareWidth > 0)
        text(line, share, figures, m_theme.mutedText, Qt::AlignTrailing);

    line = QRect(line.left(), line.bottom() + 1, line.width(), lineHeight(m_type.small()));
    lookLine(line, lookOf(TechnicianStatus(index.data(TechnicianListModel::StatusRole).toInt())),
             index.data(TechnicianListModel::StatusTextRole).toString());
    line.translate(0, line.height());
    if (answer) {
        m_painter.setOpacity(isFaded ? 0.75 : 1.0);
        lookLine(line, answer->look, answer->words);
        m_painter.setOpacity(isFaded ? FadedOpacity : 1.0);
    } else {
        workLine(line, index);
    }
    if (const QVariant kind = index.data(TechnicianListModel::HintKindRole); kind.isValid()) {
        line.translate(0, line.height());
        const auto severity = HintSeverity(index.data(TechnicianListModel::HintSeverityRole).toInt());
        lookLine(line, lookOf(HintKind(kind.toInt()), severity),
                 index.data(TechnicianListModel::HintTextRole).toString());
    }
    m_painter.restore();
}

int TechnicianRowPainter::marks(const QRect &line, const QModelIndex &index) const
{
    int width = 0;
    const auto mark = [&](const StatusLook &look) {
        const QRect glyph(line.right() + 1 - width - SmallGlyph, line.center().y() - SmallGlyph / 2 + 1, SmallGlyph,
                          SmallGlyph);
        paintGlyph(m_painter, mirrored(glyph), look, m_theme);
        width += SmallGlyph + spacing::Tight;
    };
    if (index.data(TechnicianListModel::IsPausedRole).toBool())
        mark({Glyph::Bars, Tone::OnHold});
    if (index.data(TechnicianListModel::IsHelperRole).toBool())
        mark({Glyph::Arrow, Tone::Completed});
    return width;
}

void TechnicianRowPainter::workLine(const QRect &line, const QModelIndex &index) const
{
    const bool hasRoom = line.width() > 3 * BarWidth / 2 + spacing::Wide;
    const int barWidth = hasRoom ? BarWidth : BarWidth / 2;
    text(line.adjusted(0, 0, -barWidth - spacing::Small, 0), index.data(TechnicianListModel::WorkTextRole).toString(),
         TypeScale::tabular(m_type.small()), m_theme.mutedText);
    if (index.model()->rowCount(index) == 0)
        return;
    completionBar(QRect(line.right() - barWidth + 1, line.center().y() - BarHeight / 2 + 1, barWidth, BarHeight),
                  index.data(TechnicianListModel::CompletionRole).toDouble());
}

void TechnicianRowPainter::completionBar(const QRect &bar, double share) const
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.isDark() ? m_theme.border : m_theme.sunken);
    m_painter.drawRoundedRect(mirrored(bar), BarHeight / 2.0, BarHeight / 2.0);
    if (share <= 0)
        return;
    const QRect done(bar.left(), bar.top(), qMax(BarHeight, qRound(bar.width() * share)), bar.height());
    m_painter.setBrush(m_theme.tone(Tone::Completed).shape);
    m_painter.drawRoundedRect(mirrored(done), BarHeight / 2.0, BarHeight / 2.0);
}

void TechnicianRowPainter::lookLine(const QRect &line, const StatusLook &look, const QString &words) const
{
    const QRect glyph(line.left(), line.center().y() - SmallGlyph / 2 + 1, SmallGlyph, SmallGlyph);
    paintGlyph(m_painter, mirrored(glyph), look, m_theme);
    text(line.adjusted(SmallGlyph + spacing::Tight + 2, 0, 0, 0), words, TypeScale::tabular(m_type.small()),
         look.tone == Tone::Completed ? m_theme.mutedText : m_theme.tone(look.tone).ink);
}

// The stops hang on a rail below the avatar; the drive stands beside the piece of rail that leads to its stop.
void TechnicianRowPainter::stop(const QModelIndex &index) const
{
    m_painter.save();
    ground({});
    const auto status = JobStatus(index.data(TechnicianListModel::JobStatusRole).toInt());
    const bool isEmergency = index.data(TechnicianListModel::IsEmergencyRole).toBool();
    const bool isCurrent = index.data(TechnicianListModel::IsCurrentRole).toBool();
    const StatusLook look = callout::lookOf(status, isEmergency ? Priority::Emergency : Priority::Normal);
    const QString drive = index.data(TechnicianListModel::DriveTextRole).toString();

    QRect line = m_option.rect.adjusted(spacing::Medium, 0, -spacing::Medium, 0);
    const QFont figures = TypeScale::tabular(m_type.small());
    const int textLeft = line.left() + AvatarSize + spacing::Medium;
    if (!drive.isEmpty()) {
        line.setHeight(lineHeight(m_type.small()));
        text(QRect(textLeft, line.top(), line.right() - textLeft, line.height()), drive, figures, m_theme.mutedText);
        line.moveTop(line.bottom() + 1);
    }
    line.setHeight(lineHeight(m_type.body()) + spacing::Tight);
    const QRect glyph(line.left() + (AvatarSize - spacing::GlyphSize) / 2, line.center().y() - spacing::GlyphSize / 2,
                      spacing::GlyphSize, spacing::GlyphSize);
    rail(index, glyph);
    paintGlyph(m_painter, mirrored(glyph), look, m_theme);

    const QString time = index.data(TechnicianListModel::TimeTextRole).toString();
    const int width = qMax(timeWidth(m_type), QFontMetrics(figures).horizontalAdvance(time));
    const bool isOver = !isOpen(status);
    text(QRect(textLeft, line.top(), width, line.height()), time, figures, m_theme.mutedText);
    const int titleLeft = textLeft + width + spacing::Small;
    text(QRect(titleLeft, line.top(), line.right() - titleLeft + 1, line.height()), index.data().toString(),
         isCurrent ? m_type.strong() : m_type.body(), isOver ? m_theme.mutedText : m_theme.text);
    m_painter.restore();
}

void TechnicianRowPainter::rail(const QModelIndex &index, const QRect &glyph) const
{
    const int middle = glyph.center().x();
    const bool isLast = index.row() == index.model()->rowCount(index.parent()) - 1;
    const auto piece = [&](int top, int bottom) {
        if (bottom > top)
            m_painter.fillRect(mirrored(QRect(middle, top, 1, bottom - top)), m_theme.strongBorder);
    };
    piece(m_option.rect.top(), glyph.top() - 1);
    if (!isLast)
        piece(glyph.bottom() + 2, m_option.rect.bottom() + 1);
}

} // namespace callout
