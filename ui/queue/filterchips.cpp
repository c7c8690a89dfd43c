#include "ui/queue/filterchips.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace callout {

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
        auto *button = new QToolButton(this);
        button->setText(chip.words);
        button->setIcon(actionIcon(Icon::Close, m_themes.theme().accentInk));
        button->setIconSize({spacing::Medium, spacing::Medium});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(true);
        button->setAccessibleName(tr("Remove filter: %1").arg(chip.words));
        button->setToolTip(tr("Remove this filter"));
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, key = chip.key] { emit removed(key); });
        m_layout->addWidget(button);
    }
    m_layout->addStretch();
}

} // namespace callout
