#include "ui/review/totalsview.h"

#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace callout {

namespace {

constexpr int Lines = 4;
constexpr int Narrowest = 200;

} // namespace

TotalsView::TotalsView(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void TotalsView::setTotals(const QList<TotalPart> &parts)
{
    m_parts = parts;
    QStringList words;
    for (const TotalPart &part : parts)
        words.append(tr("%1: %2, was %3").arg(part.label, part.after, part.before));
    setAccessibleName(words.join(tr("; ")));
    update();
}

int TotalsView::lineHeight() const
{
    return QFontMetrics(m_themes.type().body()).height() + 2;
}

QSize TotalsView::sizeHint() const
{
    return {Narrowest, Lines * lineHeight()};
}

QSize TotalsView::minimumSizeHint() const
{
    return sizeHint();
}

void TotalsView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QFont small = m_themes.type().small();
    const QFont figures = TypeScale::tabular(m_themes.type().body());
    const QFont gain = TypeScale::tabular(m_themes.type().smallStrong());
    const auto widest = [&](const QFont &font, QString TotalPart::*member) {
        int width = 0;
        for (const TotalPart &part : m_parts)
            width = std::max(width, QFontMetrics(font).horizontalAdvance(part.*member));
        return width;
    };
    const int labels = widest(small, &TotalPart::label);
    const int differences = widest(gain, &TotalPart::difference);
    const auto write = [&](const QRect &box, const QString &words, const QFont &font, const QColor &colour,
                           Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), box),
                         int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    };
    for (int i = 0; i < m_parts.size(); ++i) {
        const TotalPart &part = m_parts.at(i);
        const QRect line(0, i * lineHeight(), width(), lineHeight());
        write(line, part.label, small, theme.mutedText, Qt::AlignLeading);
        const QColor tone =
            part.trend == TotalPart::Trend::Worse ? theme.tone(Tone::Emergency).ink : theme.tone(Tone::OnSite).ink;
        write(line, part.difference, gain, tone, Qt::AlignTrailing);
        QRect room =
            line.adjusted(labels + spacing::Medium, 0, -(differences > 0 ? differences + spacing::Medium : 0), 0);
        write(room, part.after, figures, theme.text, Qt::AlignTrailing);
        if (part.trend != TotalPart::Trend::Same) {
            room.setRight(room.right() - QFontMetrics(figures).horizontalAdvance(part.after));
            write(room, tr("%1 → ").arg(part.before), small, theme.mutedText, Qt::AlignTrailing);
        }
    }
}

} // namespace callout
