#include "ui/live/healthpage.h"

#include "ui/live/lightlook.h"
#include "ui/models/livewords.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace callout {

namespace {

constexpr QSize FirstSize{560, 640};
constexpr int LabelWidth = 168;

QPixmap lightPixmap(Light light, const Theme &theme, double devicePixelRatio)
{
    QPixmap pixmap(QSize(spacing::GlyphSize, spacing::GlyphSize) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintLight(painter, QRectF(0, 0, spacing::GlyphSize, spacing::GlyphSize), light, theme);
    return pixmap;
}

/// Which lines there are, whatever they say: while it is the same, words change in place.
QStringList shapeOf(const QList<HealthSection> &sections)
{
    QStringList shape;
    for (const HealthSection &section : sections) {
        shape.append(section.title);
        for (const HealthRow &row : section.rows)
            shape.append(row.label);
    }
    return shape;
}

QLabel *wordsLabel(const QString &text, const QFont &font, const QColor &colour)
{
    auto *label = new QLabel(text);
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    return label;
}

QString nameOf(Light light)
{
    return light == Light::Green ? HealthPage::tr("good")
        : light == Light::Amber  ? HealthPage::tr("look at this")
                                 : HealthPage::tr("act on this");
}

} // namespace

HealthPage::HealthPage(const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_themes(themes)
    , m_light(new QLabel)
    , m_word(new QLabel)
    , m_sentence(new QLabel)
    , m_area(new QScrollArea)
{
    setWindowTitle(tr("Health"));
    resize(FirstSize);
    m_sentence->setWordWrap(true);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("Health of the feed, the office file and the phones"));

    auto *head = new QGridLayout;
    head->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Medium);
    head->setHorizontalSpacing(spacing::Small);
    head->addWidget(m_light, 0, 0);
    head->addWidget(m_word, 0, 1);
    head->addWidget(m_sentence, 1, 1);
    head->setColumnStretch(1, 1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    QPushButton *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copy this page as text, to ask somebody for help (Alt+C)"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_area, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::Large, spacing::Medium, spacing::Large, spacing::Medium);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    connect(&themes, &ThemeSource::themeChanged, this, &HealthPage::dress);
    dress();
}

void HealthPage::showHealth(const LiveState &state, const QList<HealthSection> &sections)
{
    const bool isSameShape = shapeOf(sections) == shapeOf(m_sections);
    m_state = state;
    m_sections = sections;
    if (isSameShape && m_rows)
        fill();
    else
        rebuild();
}

void HealthPage::rebuild()
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    m_lights.clear();
    m_values.clear();
    m_advice.clear();
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(spacing::Large, 0, spacing::Large, spacing::Large);
    grid->setHorizontalSpacing(spacing::Small);
    grid->setVerticalSpacing(spacing::Tight);
    grid->setColumnMinimumWidth(1, LabelWidth);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const HealthSection &section : std::as_const(m_sections)) {
        grid->setRowMinimumHeight(line++, spacing::Small);
        grid->addWidget(wordsLabel(section.title, type.strong(), theme.text), line++, 0, 1, 3);
        for (const HealthRow &row : section.rows) {
            m_lights.append(new QLabel);
            m_values.append(wordsLabel({}, TypeScale::tabular(type.body()), theme.text));
            m_advice.append(wordsLabel({}, type.small(), theme.text));
            grid->addWidget(m_lights.back(), line, 0, Qt::AlignTop);
            grid->addWidget(wordsLabel(row.label, type.body(), theme.mutedText), line, 1, Qt::AlignTop);
            grid->addWidget(m_values.back(), line++, 2, Qt::AlignTop);
            grid->addWidget(m_advice.back(), line++, 2, Qt::AlignTop);
        }
    }
    grid->setRowStretch(line, 1);
    m_area->setWidget(m_rows);
    fill();
}

void HealthPage::fill()
{
    const Theme &theme = m_themes.theme();
    m_light->setPixmap(lightPixmap(m_state.light, theme, devicePixelRatioF()));
    m_word->setText(LiveWords::name(m_state.light));
    const QString advice = LiveWords::advice(m_state);
    m_sentence->setText(advice.isEmpty() ? LiveWords::sentence(m_state)
                                         : tr("%1 %2").arg(LiveWords::sentence(m_state), advice));
    QPalette palette = m_word->palette();
    palette.setColor(QPalette::WindowText, theme.tone(toneOf(m_state.light)).ink);
    m_word->setPalette(palette);
    qsizetype line = 0;
    for (const HealthSection &section : std::as_const(m_sections)) {
        for (const HealthRow &row : section.rows) {
            QLabel *light = m_lights.at(line);
            light->setPixmap(row.light ? lightPixmap(*row.light, theme, devicePixelRatioF()) : QPixmap());
            light->setAccessibleName(row.light ? nameOf(*row.light) : QString());
            if (m_values.at(line)->text() != row.value)
                m_values.at(line)->setText(row.value);
            m_values.at(line)->setAccessibleName(tr("%1: %2").arg(row.label, row.value));
            m_advice.at(line)->setText(row.advice);
            m_advice.at(line)->setVisible(!row.advice.isEmpty());
            ++line;
        }
    }
}

QString HealthPage::text() const
{
    QStringList lines{tr("%1: %2").arg(LiveWords::name(m_state.light), LiveWords::sentence(m_state))};
    for (const HealthSection &section : m_sections) {
        lines.append({QString(), section.title});
        for (const HealthRow &row : section.rows) {
            QString line = tr("%1: %2").arg(row.label, row.value);
            if (row.light && *row.light != Light::Green)
                line = tr("%1 (%2)").arg(line, nameOf(*row.light));
            lines.append(line);
        }
    }
    return lines.join(u'\n');
}

void HealthPage::dress()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, m_themes.theme().surface);
    setPalette(palette);
    m_word->setFont(m_themes.type().title());
    if (m_rows)
        rebuild();
}

} // namespace callout
