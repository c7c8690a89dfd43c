#include "ui/style/pillbar.h"

#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace callout {

namespace {

constexpr int Inset = 10;
constexpr int GlyphSide = 12;
constexpr int Gap = 5;

} // namespace

PillButton::PillButton(const ThemeSource &themes, const QString &words, std::optional<StatusLook> look, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_look(look)
{
    setText(words);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void PillButton::setCount(std::optional<int> count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleName(count ? tr("%1, %2").arg(text(), countWords()) : text());
    updateGeometry();
    update();
}

QString PillButton::countWords() const
{
    return m_count ? locale().toString(*m_count) : QString();
}

int PillButton::widthOf(bool withCount) const
{
    const QFontMetrics words(m_themes.type().strong());
    const QFontMetrics figures(TypeScale::tabular(m_themes.type().small()));
    int width = 2 * Inset + words.horizontalAdvance(text());
    if (m_look)
        width += GlyphSide + Gap;
    if (withCount && m_count)
        width += Gap + figures.horizontalAdvance(countWords());
    return width;
}

QSize PillButton::sizeHint() const
{
    return {widthOf(true), QFontMetrics(m_themes.type().body()).height() + spacing::Small};
}

QSize PillButton::minimumSizeHint() const
{
    return {widthOf(false) - Inset, sizeHint().height()};
}

void PillButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double radius = box.height() / 2;
    painter.setPen(Qt::NoPen);
    if (isChecked()) {
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(box, radius, radius);
    } else if (isDown() || underMouse()) {
        painter.setBrush(isDown() ? theme.pressed : theme.hover);
        painter.drawRoundedRect(box, radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focus, 2));
        painter.drawRoundedRect(box, radius, radius);
    }

    // The count goes first when there is no room for both.
    const bool showsCount = m_count && width() >= widthOf(true) - Inset;
    const QFont words = isChecked() ? m_themes.type().strong() : m_themes.type().body();
    const QFont figures = TypeScale::tabular(m_themes.type().small());
    const int countWidth = showsCount ? Gap + QFontMetrics(figures).horizontalAdvance(countWords()) : 0;
    const int glyphWidth = m_look ? GlyphSide + Gap : 0;
    const int room = width() - Inset - countWidth - glyphWidth;
    const QString shown = QFontMetrics(words).elidedText(text(), Qt::ElideRight, room);
    const int wordsWidth = std::min(room, QFontMetrics(words).horizontalAdvance(shown) + 1);
    int left = (width() - glyphWidth - wordsWidth - countWidth) / 2;

    const auto place = [&](int extent) {
        const QRect part(left, 0, extent, height());
        left += extent;
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    if (m_look) {
        const QRect part = place(GlyphSide);
        paintGlyph(painter, part, *m_look, theme);
        place(Gap);
    }
    painter.setFont(words);
    painter.setPen(isChecked() ? theme.accentInk : theme.text);
    painter.drawText(place(wordsWidth), Qt::AlignCenter | Qt::TextSingleLine, shown);
    if (showsCount) {
        painter.setFont(figures);
        painter.setPen(isChecked() ? theme.accentInk : theme.mutedText);
        painter.drawText(place(countWidth), Qt::AlignVCenter | Qt::AlignRight, countWords());
    }
}

PillBar::PillBar(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2);
    m_layout->addStretch();
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            emit currentChanged(id);
    });
}

int PillBar::addPill(const QString &words, std::optional<StatusLook> look)
{
    const int index = int(m_pills.size());
    auto *pill = new PillButton(m_themes, words, look, this);
    m_pills.append(pill);
    m_layout->insertWidget(index, pill);
    m_group.addButton(pill, index);
    if (index == 0)
        pill->setChecked(true);
    return index;
}

void PillBar::setCount(int index, std::optional<int> count)
{
    m_pills.at(index)->setCount(count);
}

int PillBar::current() const
{
    return m_group.checkedId();
}

void PillBar::setCurrent(int index)
{
    m_pills.at(index)->setChecked(true);
}

} // namespace callout
