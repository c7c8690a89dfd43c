#include "ui/technicians/techniciancard.h"

#include "ui/style/avatar.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"
#include "ui/technicians/hintlook.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QStyle>

namespace callout {

namespace {

constexpr int CardWidth = 288;
constexpr int AvatarSize = 36;
constexpr int SmallGlyph = 12;
constexpr int BarHeight = 4;

} // namespace

TechnicianCard::TechnicianCard(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_themes(themes)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(&themes, &ThemeSource::themeChanged, this, QOverload<>::of(&QWidget::update));
}

TechnicianCard::~TechnicianCard()
{
    qApp->removeEventFilter(this);
}

void TechnicianCard::tell(const TechnicianBrief &brief, const QRect &row, By by)
{
    m_brief = brief;
    m_row = row;
    m_by = by;
    if (brief.isEmpty())
        return hide();
    setLayoutDirection(parentWidget() ? parentWidget()->layoutDirection() : QApplication::layoutDirection());
    setAccessibleName(brief.name);
    setAccessibleDescription(brief.text());
    setGeometry(QRect(placeBeside(row), sizeHint()));
    update();
    show();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

int TechnicianCard::lineHeight(const QFont &font) const
{
    return QFontMetrics(font).height() + 2;
}

QRect TechnicianCard::noteRect() const
{
    const QRect room(0, 0, CardWidth - 2 * spacing::Medium, 200);
    return m_brief.note.isEmpty()
        ? QRect()
        : QFontMetrics(m_themes.type().small()).boundingRect(room, Qt::TextWordWrap, m_brief.note);
}

QSize TechnicianCard::sizeHint() const
{
    const int small = lineHeight(m_themes.type().small());
    int height = 2 * spacing::Medium + AvatarSize + spacing::Small + BarHeight + spacing::Small;
    height += int(m_brief.hints.size()) * small + (m_brief.hints.isEmpty() ? 0 : spacing::Small);
    height += int(m_brief.lines.size()) * small;
    if (!m_brief.note.isEmpty())
        height += spacing::Small + noteRect().height();
    return {CardWidth, height};
}

/// On the side of the row where the screen has more room, never over the row.
QPoint TechnicianCard::placeBeside(const QRect &row) const
{
    const QScreen *screen = QApplication::screenAt(row.center());
    const QRect room = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    const QSize size = sizeHint();
    const int before = row.left() - spacing::Small - size.width();
    const int after = row.right() + spacing::Small;
    const bool isBefore = row.left() - room.left() > room.right() - row.right();
    const int x = isBefore ? before : after;
    const int lowest = room.bottom() - size.height() - spacing::Small;
    return {std::clamp(x, room.left(), std::max(room.left(), room.right() - size.width())),
            std::clamp(row.top(), room.top(), std::max(room.top(), lowest))};
}

QRect TechnicianCard::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void TechnicianCard::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.strongBorder);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));

    const QRect inner = rect().adjusted(spacing::Medium, spacing::Medium, -spacing::Medium, -spacing::Medium);
    paintHead(painter, QRect(inner.topLeft(), QSize(inner.width(), AvatarSize)));
    QRect bar(inner.left(), inner.top() + AvatarSize + spacing::Small, inner.width(), BarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
    QRect line(inner.left(), bar.bottom() + 1 + spacing::Small, inner.width(), lineHeight(m_themes.type().small()));
    if (m_brief.completion > 0) {
        bar.setWidth(std::max(BarHeight, qRound(bar.width() * m_brief.completion)));
        painter.setBrush(theme.tone(Tone::Completed).shape);
        painter.drawRoundedRect(mirrored(bar), BarHeight / 2.0, BarHeight / 2.0);
    }
    for (const TechnicianBrief::Hint &hint : std::as_const(m_brief.hints)) {
        paintHint(painter, line, hint);
        line.moveTop(line.bottom() + 1);
    }
    if (!m_brief.hints.isEmpty())
        line.translate(0, spacing::Small);
    for (const BriefLine &figure : std::as_const(m_brief.lines)) {
        paintFigure(painter, line, figure);
        line.moveTop(line.bottom() + 1);
    }
    if (!m_brief.note.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.setFont(m_themes.type().small());
        const QRect note(inner.left(), line.top() + spacing::Small, inner.width(), noteRect().height());
        painter.drawText(note, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::TextWordWrap,
                         m_brief.note);
    }
}

void TechnicianCard::paintHead(QPainter &painter, const QRect &head) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    const QRect avatar(head.topLeft(), QSize(AvatarSize, AvatarSize));
    paintAvatar(painter, mirrored(avatar), m_brief.initials, m_brief.technician.value, theme, type.smallStrong());
    const auto write = [&](const QRect &box, const QString &words, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        const int alignment = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
        painter.drawText(mirrored(box), alignment | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    };
    const int left = avatar.right() + 1 + spacing::Medium;
    QRect line(left, head.top(), head.right() + 1 - left, lineHeight(type.strong()));
    write(line, m_brief.name, type.strong(), theme.text);
    line.setTop(line.bottom() + 1);
    line.setHeight(lineHeight(type.small()));
    const QRect glyph(line.left(), line.center().y() - SmallGlyph / 2, SmallGlyph, SmallGlyph);
    paintGlyph(painter, mirrored(glyph), lookOf(m_brief.status), theme);
    write(line.adjusted(SmallGlyph + spacing::Tight + 2, 0, 0, 0), m_brief.statusText, TypeScale::tabular(type.small()),
          theme.mutedText);
}

void TechnicianCard::paintHint(QPainter &painter, const QRect &line, const TechnicianBrief::Hint &hint) const
{
    const Theme &theme = m_themes.theme();
    const StatusLook look = lookOf(hint.kind, hint.severity);
    const QRect glyph(line.left(), line.center().y() - SmallGlyph / 2, SmallGlyph, SmallGlyph);
    paintGlyph(painter, mirrored(glyph), look, theme);
    const QFont font = TypeScale::tabular(m_themes.type().small());
    const QRect box = line.adjusted(SmallGlyph + spacing::Tight + 2, 0, 0, 0);
    painter.setFont(font);
    painter.setPen(look.tone == Tone::Completed ? theme.text : theme.tone(look.tone).ink);
    painter.drawText(mirrored(box),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(hint.text, Qt::ElideRight, box.width()));
}

void TechnicianCard::paintFigure(QPainter &painter, const QRect &line, const BriefLine &figure) const
{
    const Theme &theme = m_themes.theme();
    const auto write = [&](const QString &words, const QFont &font, const QColor &ink, Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(
            line, int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)) | Qt::TextSingleLine, words);
    };
    write(figure.label, m_themes.type().small(), theme.mutedText, Qt::AlignLeft);
    write(figure.text, TypeScale::tabular(m_themes.type().smallStrong()), theme.text, Qt::AlignRight);
}

void TechnicianCard::showEvent(QShowEvent *event)
{
    qApp->installEventFilter(this);
    QWidget::showEvent(event);
}

void TechnicianCard::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
}

bool TechnicianCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == this || !watched->isWidgetType())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr)
            break;
        hide();
        // Escape means the card and nothing behind it.
        return key == Qt::Key_Escape;
    }
    case QEvent::MouseMove:
        if (m_by == By::Pointer && !m_row.contains(static_cast<QMouseEvent *>(event)->globalPosition().toPoint()))
            hide();
        break;
    case QEvent::Leave:
        if (m_by == By::Pointer && !m_row.contains(QCursor::pos()))
            hide();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate:
        hide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace callout
