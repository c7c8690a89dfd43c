#include "ui/review/factorbars.h"

#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace callout {

namespace {

constexpr int BarHeight = 6;
constexpr int Narrowest = 220;

} // namespace

FactorBars::FactorBars(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void FactorBars::setParts(const QList<FactorPart> &parts)
{
    m_parts = parts;
    QStringList words;
    for (const FactorPart &part : parts) {
        words.append(
            tr("%1 %2 of %3: %4")
                .arg(part.name, ReasonWords::points(part.tenths), QLocale().toString(part.weight), part.inputs));
    }
    setAccessibleName(words.join(tr("; ")));
    updateGeometry();
    update();
}

int FactorBars::rowHeight() const
{
    return QFontMetrics(m_themes.type().body()).height() + QFontMetrics(m_themes.type().small()).height()
        + spacing::Tight;
}

QSize FactorBars::sizeHint() const
{
    return {Narrowest, int(m_parts.size()) * rowHeight()};
}

bool FactorBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / std::max(1, rowHeight());
        if (row >= 0 && row < m_parts.size()) {
            const FactorPart &part = m_parts.at(row);
            QToolTip::showText(help->globalPos(), tr("%1: %2").arg(ReasonWords::meaning(part.factor), part.inputs),
                               this);
        }
        return true;
    }
    return QWidget::event(event);
}

void FactorBars::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_themes.theme();
    const QFont body = m_themes.type().body();
    const QFont figures = TypeScale::tabular(body);
    const QFont small = m_themes.type().small();
    const QFontMetrics metrics(body);
    int names = 0;
    int points = 0;
    const auto pointsOf = [](const FactorPart &part) {
        return tr("%1 of %2").arg(ReasonWords::points(part.tenths), QLocale().toString(part.weight));
    };
    for (const FactorPart &part : m_parts) {
        names = std::max(names, metrics.horizontalAdvance(part.name));
        points = std::max(points, QFontMetrics(figures).horizontalAdvance(pointsOf(part)));
    }
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const auto write = [&](const QRect &box, const QString &words, const QFont &font, const QColor &colour,
                           Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(visual(box),
                         int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    };
    const auto bar = [&](const QRect &box, const QColor &colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(visual(box), BarHeight / 2.0, BarHeight / 2.0);
    };
    for (int i = 0; i < m_parts.size(); ++i) {
        const FactorPart &part = m_parts.at(i);
        const QRect line(0, i * rowHeight(), width(), metrics.height());
        write(line, part.name, body, theme.text, Qt::AlignLeading);
        write(line, pointsOf(part), figures, theme.text, Qt::AlignTrailing);
        const QRect track(names + spacing::Medium, line.center().y() - BarHeight / 2 + 1,
                          width() - names - points - 2 * spacing::Medium, BarHeight);
        bar(track, theme.isDark() ? theme.border : theme.sunken);
        if (part.share() > 0.0) {
            bar({track.left(), track.top(), std::max(BarHeight, qRound(track.width() * part.share())), BarHeight},
                theme.accent);
        }
        const QRect below(0, line.bottom() + 1, width(), QFontMetrics(small).height());
        write(below, part.inputs, TypeScale::tabular(small), theme.mutedText, Qt::AlignLeading);
    }
}

} // namespace callout
