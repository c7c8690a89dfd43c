#include "ui/review/reasoncard.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"
#include "ui/review/factorbars.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// So many runner-ups tell how the choice stands.
constexpr qsizetype MostOthers = 4;

} // namespace

ReasonCard::ReasonCard(const ThemeSource &themes, QWidget *parent)
    : QScrollArea(parent)
    , m_themes(themes)
    , m_layout(new QVBoxLayout)
    , m_title(addLabel())
    , m_total(addLabel())
    , m_knockOn(addLabel())
    , m_bars(new FactorBars(themes))
    , m_others(addLabel())
    , m_fold(new QToolButton)
    , m_excluded(addLabel())
    , m_whyNot(new QToolButton)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Reason"));
    auto *content = new QWidget;
    content->setLayout(m_layout);
    m_layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Medium);
    m_layout->setSpacing(spacing::Small);

    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_fold->setAutoRaise(true);
    m_whyNot->setText(tr("Why not…?"));
    m_whyNot->setToolTip(tr("Why not somebody else? (Y)"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_total);
    auto *more = new QHBoxLayout;
    more->addWidget(m_fold);
    more->addStretch();
    more->addWidget(m_whyNot);
    m_layout->addLayout(head);
    m_layout->addWidget(m_bars);
    m_layout->addWidget(m_knockOn);
    m_layout->addWidget(m_others);
    m_layout->addLayout(more);
    m_layout->addWidget(m_excluded);
    m_layout->addStretch();
    setWidget(content);

    connect(m_fold, &QToolButton::toggled, m_excluded, &QLabel::setVisible);
    connect(m_whyNot, &QToolButton::clicked, this, &ReasonCard::whyNotRequested);
    connect(&themes, &ThemeSource::themeChanged, this, &ReasonCard::dress);
    dress();
    showHint({});
}

QLabel *ReasonCard::addLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void ReasonCard::dress()
{
    const Theme &theme = m_themes.theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.surface);
    setPalette(palette);
    m_title->setFont(m_themes.type().strong());
    m_total->setFont(TypeScale::tabular(m_themes.type().title()));
    m_others->setFont(TypeScale::tabular(m_themes.type().small()));
    m_fold->setFont(m_themes.type().small());
    m_whyNot->setFont(m_themes.type().small());
    palette.setColor(QPalette::WindowText, theme.mutedText);
    for (QLabel *label : {m_knockOn, m_excluded}) {
        label->setPalette(palette);
        label->setFont(TypeScale::tabular(m_themes.type().small()));
    }
}

void ReasonCard::showHint(const QString &words)
{
    m_title->setText(words);
    for (QWidget *part : QList<QWidget *>{m_total, m_knockOn, m_bars, m_others, m_fold, m_excluded, m_whyNot})
        part->setVisible(false);
}

void ReasonCard::showReason(const DaySnapshot &day, JobId job, const Reason &reason, const FactorWeights &weights)
{
    const ReasonWords words(day);
    showTitle(day, job, reason);
    m_bars->setVisible(reason.chosen.has_value());
    m_bars->setParts(reason.chosen ? words.parts(*reason.chosen, weights, job) : QList<FactorPart>());
    const QString rest = reason.chosen ? words.knockOn(*reason.chosen) : QString();
    m_knockOn->setText(rest);
    m_knockOn->setVisible(!rest.isEmpty());
    showOthers(day, reason);
    showExcluded(day, reason);
    m_whyNot->setVisible(true);
}

void ReasonCard::showTitle(const DaySnapshot &day, JobId job, const Reason &reason)
{
    const ReasonWords words(day);
    m_total->setVisible(reason.chosen.has_value());
    if (reason.chosen) {
        m_title->setText(
            tr("Why %1 at %2")
                .arg(words.technician(reason.chosen->technician), VerdictWords(day).time(reason.chosen->start)));
        m_total->setText(ReasonWords::points(reason.chosen->net()));
    } else if (reason.cheapest) {
        m_title->setText(tr("Nobody can do %1. Least change: %2").arg(words.job(job), words.remedy(*reason.cheapest)));
    } else {
        m_title->setText(tr("Nobody can do %1, and no single change would help").arg(words.job(job)));
    }
}

void ReasonCard::showOthers(const DaySnapshot &day, const Reason &reason)
{
    const ReasonWords words(day);
    QStringList lines;
    for (const Candidate &other : reason.others.first(std::min(MostOthers, reason.others.size()))) {
        lines.append(
            reason.chosen
                ? words.loss(*reason.chosen, other)
                : tr("%1 could at %2").arg(words.technician(other.technician), VerdictWords(day).time(other.start)));
    }
    if (reason.others.size() > MostOthers)
        lines.append(tr("%n more could", nullptr, int(reason.others.size() - MostOthers)));
    m_others->setText(lines.join(u'\n'));
    m_others->setVisible(!lines.isEmpty());
}

void ReasonCard::showExcluded(const DaySnapshot &day, const Reason &reason)
{
    const ReasonWords words(day);
    QStringList lines;
    for (const Exclusion &excluded : reason.excluded) {
        const QString rule = words.exclusion(excluded);
        lines.append(excluded.remedy ? tr("%1 Would help: %2.").arg(rule, words.remedy(*excluded.remedy)) : rule);
    }
    m_excluded->setText(lines.join(u'\n'));
    m_fold->setText(tr("%n cannot", nullptr, int(lines.size())));
    m_fold->setVisible(!lines.isEmpty());
    // For a job that stays open these are the answer.
    setFolded(reason.chosen.has_value());
    m_excluded->setVisible(!lines.isEmpty() && !isFolded());
}

bool ReasonCard::isFolded() const
{
    return !m_fold->isChecked();
}

void ReasonCard::setFolded(bool folded)
{
    m_fold->setChecked(!folded);
}

QStringList ReasonCard::texts() const
{
    QStringList texts;
    for (const QLabel *label : {m_title, m_total, m_knockOn, m_others, m_excluded}) {
        if (!label->isHidden() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

} // namespace callout
