#include "ui/queue/filterchips.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace callout {

namespace {

constexpr int Inset = 10;
constexpr int CrossSide = 12;

/// Words and a cross in a pill; pressing it takes the condition away.
class ChipButton : public QAbstractButton
{
public:
    ChipButton(const ThemeSource &themes, const QString &words, QWidget *parent)
        : QAbstractButton(parent)
        , m_themes(themes)
    {
        setText(words);
        setAccessibleName(FilterChips::tr("Remove filter: %1").arg(words));
        setToolTip(FilterChips::tr("Remove this filter"));
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_themes.type().body());
        return {metrics.horizontalAdvance(text()) + 2 * Inset + CrossSide + spacing::Tight + 1,
                metrics.height() + spacing::Small};
    }
    QSize minimumSizeHint() const override { return {4 * CrossSide, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_themes.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setBrush(underMouse() ? blended(theme.accentSoft, theme.hover, theme.hover.alphaF())
                                      : theme.accentSoft);
        painter.setPen(hasFocus() ? QPen(theme.focus, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

        const auto place = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        const QRect words = place(rect().adjusted(Inset, 0, -Inset - CrossSide - spacing::Tight, 0));
        painter.setFont(m_themes.type().body());
        painter.setPen(theme.accentInk);
        painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine,
                         QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, words.width()));
        const QRect cross(width() - Inset - CrossSide, (height() - CrossSide) / 2, CrossSide, CrossSide);
        actionIcon(Icon::Close, theme.accentInk).paint(&painter, place(cross));
    }

private:
    const ThemeSource &m_themes;
};

} // namespace

FilterChips::FilterChips(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(spacing::Tight);
    connect(&themes, &ThemeSource::themeChanged, this, &FilterChips::rebuild);
    hide();
}

void FilterChips::setChips(const QList<Chip> &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    rebuild();
    setVisible(!chips.isEmpty());
}

void FilterChips::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater(); // one of them may be what was clicked
        }
        delete item;
    }
    for (const Chip &chip : m_chips) {
        auto *button = new ChipButton(m_themes, chip.words, this);
        connect(button, &ChipButton::clicked, this, [this, key = chip.key] { emit removed(key); });
        m_layout->addWidget(button);
    }
    m_layout->addStretch();
}

} // namespace callout
