#include "ui/shell/taskstrip.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace callout {

namespace {

constexpr int BarWidth = 120;
constexpr int BarHeight = 6;
constexpr int ButtonSide = 16; ///< no taller than the status bar's words
constexpr int Steps = 1000;

} // namespace

TaskStrip::TaskStrip(const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QToolButton)
{
    m_bar->setRange(0, Steps);
    m_bar->setFixedSize(BarWidth, BarHeight);
    m_bar->setTextVisible(false);
    m_cancel->setAutoRaise(true);
    m_cancel->setFixedSize(ButtonSide, ButtonSide);
    m_cancel->setIconSize({ButtonSide - 4, ButtonSide - 4});
    m_cancel->setToolTip(tr("Stop"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    const auto repaint = [this] { m_cancel->setIcon(actionIcon(Icon::Close, m_theme.theme())); };
    repaint();
    connect(&theme, &ThemeSource::themeChanged, this, repaint);
    connect(m_cancel, &QToolButton::clicked, this, &TaskStrip::cancelled);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, spacing::Small, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    hide();
}

void TaskStrip::showProgress(const QString &words, double done)
{
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_bar->setValue(int(done * Steps));
    setVisible(true);
}

void TaskStrip::end()
{
    hide();
}

} // namespace callout
