#include "ui/settings/trialtable.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"
#include "ui/style/spacing.h"

#include <QGridLayout>
#include <QLocale>

#include <cmath>

namespace callout {

namespace {

constexpr int FirstRow = 2;
constexpr int Columns = 3;     // present, tried, difference
constexpr int FirstFactor = 3; // the rows before it are totals

/// The figures of a trial in the order of the rows.
QList<double> figuresOf(const PlanTrial &trial)
{
    QList<double> figures{double(trial.totals.drive.count() / 60), double(trial.totals.open),
                          std::round(trial.totals.spread)};
    for (const double points : trial.points)
        figures.append(std::round(points * 10.0) / 10.0);
    return figures;
}

QString wordsOf(int row, double figure)
{
    const QLocale locale;
    switch (row) {
    case 0:
        return VerdictWords::span(Seconds(std::llround(figure) * 60));
    case 1:
        return locale.toString(std::llround(figure));
    case 2:
        return ReasonWords::percent(figure / 100.0);
    default:
        return locale.toString(figure, 'f', 1);
    }
}

QString signedWords(int row, double difference)
{
    if (difference == 0.0)
        return {};
    return (difference < 0.0 ? QChar(0x2212) : QChar(u'+')) + wordsOf(row, std::abs(difference));
}

} // namespace

TrialTable::TrialTable(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_state(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
{
    using enum ThemedLabel::Type;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Tight);
    grid->addWidget(new ThemedLabel(themes, Strong, ThemedLabel::Ink::Text, tr("On today's jobs")), 0, 0, 1,
                    1 + Columns);
    const QString heads[Columns] = {tr("Now"), tr("With these"), tr("Change")};
    for (int column = 0; column < Columns; ++column) {
        auto *head = new ThemedLabel(themes, Small, ThemedLabel::Ink::Muted, heads[column]);
        grid->addWidget(head, 1, 1 + column, Qt::AlignTrailing);
    }
    for (const QString &name : {tr("Drive"), tr("Open jobs"), tr("Spread")})
        addRow(grid, themes, name);
    auto *factors = new ThemedLabel(themes, Small, ThemedLabel::Ink::Muted, tr("Mean points of each factor"));
    factors->setContentsMargins(0, spacing::Small, 0, 0);
    grid->addWidget(factors, FirstRow + FirstFactor, 0, 1, 1 + Columns);
    for (int factor = 0; factor < FactorCount; ++factor)
        addRow(grid, themes, ReasonWords::name(Factor(factor)));
    m_state->setWordWrap(true);
    m_state->setContentsMargins(0, spacing::Small, 0, 0);
    const int below = FirstRow + int(m_cells.size()) + 1;
    grid->addWidget(m_state, below, 0, 1, 1 + Columns);
    grid->setRowStretch(below + 1, 1);
    grid->setColumnStretch(0, 1);
    setBusy(true);
}

void TrialTable::addRow(QGridLayout *grid, const ThemeSource &themes, const QString &name)
{
    const int row = FirstRow + int(m_cells.size()) + (m_cells.size() < FirstFactor ? 0 : 1);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text, name), row, 0);
    QList<ThemedLabel *> cells;
    for (int column = 0; column < Columns; ++column) {
        cells.append(new ThemedLabel(themes, column == 2 ? ThemedLabel::Type::SmallStrong : ThemedLabel::Type::Body));
        cells.back()->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00 h 00 min")));
        cells.back()->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(cells.back(), row, 1 + column);
    }
    m_cells.append(cells);
}

void TrialTable::showPresent(const PlanTrial &trial)
{
    m_present = trial;
    refresh();
}

void TrialTable::showTried(const PlanTrial &trial)
{
    m_tried = trial;
    refresh();
}

void TrialTable::setBusy(bool busy)
{
    m_state->setInk(ThemedLabel::Ink::Muted);
    m_state->setText(busy ? tr("Planning with these rules…")
                          : tr("A short run of half a second; a real one does better."));
}

void TrialTable::showProblem(const QString &words)
{
    m_state->setInk(ThemedLabel::Ink::Problem);
    m_state->setText(words);
}

void TrialTable::refresh()
{
    const QList<double> present = m_present ? figuresOf(*m_present) : QList<double>();
    const QList<double> tried = m_tried ? figuresOf(*m_tried) : QList<double>();
    for (int row = 0; row < m_cells.size(); ++row) {
        const QList<ThemedLabel *> &cells = m_cells.at(row);
        cells.at(0)->setText(present.isEmpty() ? QString() : wordsOf(row, present.at(row)));
        cells.at(1)->setText(tried.isEmpty() ? QString() : wordsOf(row, tried.at(row)));
        const bool isBoth = !present.isEmpty() && !tried.isEmpty();
        cells.at(2)->setText(isBoth ? signedWords(row, tried.at(row) - present.at(row)) : QString());
    }
}

QString TrialTable::text(int row, int column) const
{
    return m_cells.at(row).at(column)->text();
}

QString TrialTable::state() const
{
    return m_state->text();
}

} // namespace callout
