#include "ui/shell/messagebar.h"

#include "ui/style/actionicons.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto NewsStays = 6s;
constexpr int LargestWidth = 720;

} // namespace

MessageBar::MessageBar(const ThemeSource &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_words(new QLabel(this)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Medium + spacing::GlyphSize + spacing::Small, spacing::Small, spacing::Small,
                               spacing::Small);
    layout->setSpacing(spacing::Small);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());

    m_timer.setSingleShot(true);
    m_timer.setInterval(NewsStays);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    const auto paintClose = [this] { m_close->setIcon(actionIcon(Icon::Close, m_theme.theme())); };
    connect(&theme, &ThemeSource::themeChanged, this, paintClose);
    paintClose();
    parent->installEventFilter(this);
    hide();
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(LargestWidth, window->width() - 2 * spacing::Wide);
    const int height = std::max(layout()->heightForWidth(width), minimumSizeHint().height());
    setGeometry((window->width() - width) / 2, window->height() - height - 2 * spacing::Wide, width, height);
    raise();
}

void MessageBar::tell(Kind kind, const QString &message)
{
    tell(kind, message, {}, {});
}

void MessageBar::tell(Kind kind, const QString &message, const QString &button, std::function<void()> act)
{
    m_kind = kind;
    m_words->setText(message);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_act = std::move(act);
    setAccessibleName(message);
    place();
    show();
    update();
    if (kind == Kind::News)
        m_timer.start();
    else
        m_timer.stop();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_theme.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_kind == Kind::Problem ? theme.tone(Tone::Emergency).shape : theme.strongBorder, 1));
    painter.setBrush(m_kind == Kind::Problem ? theme.tone(Tone::Emergency).soft : theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::Radius, spacing::Radius);
    const QRect glyph(spacing::Medium, (height() - spacing::GlyphSize) / 2, spacing::GlyphSize, spacing::GlyphSize);
    const Glyph shape = m_kind == Kind::Problem ? Glyph::Triangle : Glyph::Dot;
    const QColor colour = m_kind == Kind::Problem ? theme.tone(Tone::Emergency).shape : theme.accent;
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), shape, colour, theme.surface);
}

} // namespace callout
