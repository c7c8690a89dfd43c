#include "ui/review/runstrip.h"

#include "ui/models/verdictwords.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace callout {

namespace {

constexpr int Steps = 1000;
constexpr int BarHeight = 6;

} // namespace

RunStrip::RunStrip(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_words(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(new QPushButton(tr("Stop")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_words->setWordWrap(true);
    m_bar->setRange(0, Steps);
    m_bar->setFixedHeight(BarHeight);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time of the run"));
    m_stop->setToolTip(tr("Take the best plan so far"));
    m_cancel->setToolTip(tr("End the run and keep nothing of it"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, &RunStrip::stopRequested);
    connect(m_cancel, &QPushButton::clicked, this, &RunStrip::cancelRequested);
    connect(&themes, &ThemeSource::themeChanged, this, &RunStrip::dress);
    dress();
    begin();
}

void RunStrip::begin()
{
    m_bar->setValue(0);
    m_words->setText(tr("Reading drive times and rules…"));
    m_stop->setEnabled(false);
}

void RunStrip::showProgress(const RunProgress &progress)
{
    const QLocale locale;
    m_bar->setValue(qRound(progress.done * Steps));
    const QString jobs =
        tr("%1 of %2 jobs").arg(locale.toString(progress.assigned), locale.toString(progress.assigned + progress.open));
    const QString plan = tr("Best plan so far: %1, %2 drive").arg(jobs, VerdictWords::span(progress.drive));
    // A plan that serves what matters more may have fewer points.
    m_words->setText(
        progress.points > 0.0
            ? tr("%1, %2 points better than the first one").arg(plan, locale.toString(progress.points, 'f', 1))
            : plan);
    m_stop->setEnabled(true);
}

QString RunStrip::words() const
{
    return m_words->text();
}

void RunStrip::dress()
{
    m_words->setFont(TypeScale::tabular(m_themes.type().small()));
}

} // namespace callout
