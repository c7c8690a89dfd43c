#include "ui/queue/jobdragpicture.h"

#include "ui/queue/jobcardpainter.h"
#include "ui/style/pill.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QLocale>
#include <QPainter>

namespace callout {

namespace {

constexpr int CardWidth = 264;
constexpr double Opacity = 0.92;
constexpr int Rim = spacing::Small; ///< room for the number and for the card behind

void paintNumber(QPainter &painter, int count, const QRect &card, const ThemeSource &themes)
{
    const QFont font = TypeScale::tabular(themes.type().smallStrong());
    const QString words = QLocale().toString(count);
    QSizeF size = pill::size(words, font, false);
    size.setWidth(std::max(size.width(), size.height()));
    const QRectF box(QPointF(card.right() - size.width() + spacing::Tight, card.top() - spacing::Tight), size);
    painter.setPen(QPen(themes.theme().raised, 2));
    painter.setBrush(themes.theme().accent);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(font);
    painter.setPen(themes.theme().onAccent);
    painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace

QPixmap jobDragPicture(const JobQueueRow &first, int count, const JobQueueWords &words, const ThemeSource &themes,
                       Qt::LayoutDirection direction, double devicePixelRatio)
{
    const JobCardPainter card(themes);
    const QSize cardSize(CardWidth, card.itemHeight());
    const QSize whole = cardSize + QSize(Rim, 2 * Rim);
    QPixmap picture(whole * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);

    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(Opacity);
    const JobCardLayout layout = card.layout(first, words, Instant::min(), cardSize, direction);
    const QPoint place(0, Rim);
    const QRect front = layout.geometry.card.translated(place);
    if (count > 1) {
        painter.setPen(themes.theme().strongBorder);
        painter.setBrush(themes.theme().raised);
        painter.drawRoundedRect(QRectF(front).translated(spacing::Tight, spacing::Tight), spacing::Radius,
                                spacing::Radius);
    }
    card.paint(painter, place, first, layout, {.isSelected = true});
    painter.setOpacity(1);
    if (count > 1)
        paintNumber(painter, count, front, themes);
    return picture;
}

} // namespace callout
