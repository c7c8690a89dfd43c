#include "ui/style/emptystate.h"

#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

EmptyState::EmptyState(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_picture(new QLabel(this))
    , m_why(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Wide);
    layout->setSpacing(spacing::Small);
    layout->addStretch(2);
    for (QLabel *label : {m_picture, m_why, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_picture);
        layout->addWidget(label);
    }
    layout->addSpacing(spacing::Tight);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::stepChosen);
    connect(&themes, &ThemeSource::themeChanged, this, &EmptyState::dress);
}

void EmptyState::say(Icon icon, const QString &why, const QString &hint, const QString &step)
{
    m_icon = icon;
    m_why->setText(why);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_button->setText(step);
    m_button->setVisible(!step.isEmpty());
    dress();
}

void EmptyState::dress()
{
    const Theme &theme = m_themes.theme();
    m_picture->setPixmap(actionIcon(m_icon, theme.faint).pixmap(QSize(32, 32), devicePixelRatioF()));
    m_why->setFont(m_themes.type().strong());
    QPalette muted = theme.palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_hint->setPalette(muted);
}

} // namespace callout
