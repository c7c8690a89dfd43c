#include "ui/queue/selectionbar.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace callout {

namespace {

constexpr int SmallestWidth = 120;

} // namespace

SelectionBar::SelectionBar(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_buttonRow(new QHBoxLayout)
    , m_words(new QLabel(this))
    , m_clear(new QToolButton(this))
    , m_more(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Tight, spacing::Tight, spacing::Tight, spacing::Tight);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    auto *head = new QHBoxLayout;
    head->addSpacing(spacing::Small);
    head->addWidget(m_words, 1);
    head->addWidget(m_clear);
    layout->addLayout(head);
    m_buttonRow->setSpacing(0);
    m_buttonRow->addWidget(m_more);
    m_buttonRow->addStretch();
    layout->addLayout(m_buttonRow);

    m_clear->setToolTip(tr("Clear selection (Esc)"));
    m_clear->setAccessibleName(tr("Clear selection"));
    m_more->setToolTip(tr("More for the selected jobs"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_clear, &QToolButton::clicked, this, &SelectionBar::cleared);
    connect(&themes, &ThemeSource::themeChanged, this, &SelectionBar::dress);
    dress();
    hide();
}

void SelectionBar::setActions(const QList<QAction *> &actions)
{
    qDeleteAll(std::exchange(m_buttons, {}));
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_buttonRow->insertWidget(int(m_buttons.size()), button);
        m_buttons.append(button);
    }
    arrange();
}

void SelectionBar::setCounts(int selected, int hidden)
{
    setVisible(selected > 1);
    const QString words = tr("%n selected", nullptr, selected);
    m_words->setText(hidden > 0 ? tr("%1, %n not shown", nullptr, hidden).arg(words) : words);
    arrange();
}

QList<QToolButton *> SelectionBar::visibleButtons() const
{
    QList<QToolButton *> buttons;
    for (QToolButton *button : m_buttons) {
        if (!button->isHidden())
            buttons.append(button);
    }
    return buttons;
}

QSize SelectionBar::minimumSizeHint() const
{
    return {SmallestWidth, sizeHint().height()};
}

void SelectionBar::arrange()
{
    const int room = width() - spacing::Small;
    int wanted = 0;
    for (const QToolButton *button : m_buttons)
        wanted += button->sizeHint().width();
    const bool fitsAll = wanted <= room;
    const int limit = fitsAll ? room : room - m_more->sizeHint().width();

    m_more->menu()->clear();
    int used = 0;
    for (QToolButton *button : m_buttons) {
        used += button->sizeHint().width();
        button->setVisible(used <= limit);
        if (used > limit)
            m_more->menu()->addAction(button->defaultAction());
    }
    m_more->setVisible(!fitsAll);
}

void SelectionBar::dress()
{
    const Theme &theme = m_themes.theme();
    m_words->setFont(m_themes.type().strong());
    m_clear->setIcon(actionIcon(Icon::Close, theme.mutedText));
    m_more->setIcon(actionIcon(Icon::More, theme));
    update();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().raised);
    painter.fillRect(QRect(0, 0, width(), 1), m_themes.theme().border);
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace callout
