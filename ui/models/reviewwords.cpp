#include "ui/models/reviewwords.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

TotalPart::Trend trendOf(double before, double after)
{
    if (after == before)
        return TotalPart::Trend::Same;
    return after < before ? TotalPart::Trend::Better : TotalPart::Trend::Worse;
}

QString withSign(bool isLess, const QString &amount)
{
    return isLess ? u'\u2212' + amount : u'+' + amount;
}

TotalPart timePart(const QString &label, Seconds before, Seconds after)
{
    using std::chrono::floor;
    using Minutes = std::chrono::minutes;
    const Seconds shown = floor<Minutes>(after) - floor<Minutes>(before);
    TotalPart part{
        label, VerdictWords::span(floor<Minutes>(before)), VerdictWords::span(floor<Minutes>(after)), {}, {}};
    part.trend = trendOf(0.0, double(shown.count()));
    if (shown != Seconds(0))
        part.difference = withSign(shown < Seconds(0), VerdictWords::span(shown));
    return part;
}

TotalPart countPart(const QString &label, int before, int after)
{
    const QLocale locale;
    TotalPart part{label, locale.toString(before), locale.toString(after), {}, trendOf(before, after)};
    if (before != after)
        part.difference = withSign(after < before, locale.toString(std::abs(after - before)));
    return part;
}

} // namespace

QString ReviewWords::of(LineKind kind)
{
    switch (kind) {
    case LineKind::New:
        return tr("New");
    case LineKind::Moved:
        return tr("Moved");
    case LineKind::Retimed:
        return tr("Another time");
    case LineKind::Dropped:
        return tr("Back to the queue");
    case LineKind::LeftOpen:
        return tr("Left open");
    case LineKind::Kept:
        return tr("Kept");
    }
    Q_UNREACHABLE();
}

QString ReviewWords::of(LineState state)
{
    switch (state) {
    case LineState::Proposed:
        return tr("Proposed");
    case LineState::Overridden:
        return tr("Changed by you");
    case LineState::Accepted:
        return tr("Accepted");
    case LineState::Rejected:
        return tr("Rejected");
    case LineState::Outdated:
        return tr("Outdated");
    }
    Q_UNREACHABLE();
}

QString ReviewWords::time(const Assignment &assignment) const
{
    return assignment.start ? VerdictWords(m_day).time(*assignment.start) : QString();
}

QString ReviewWords::title(const ProposalLine &line) const
{
    const ReasonWords words(m_day);
    const QString job = words.job(line.job);
    switch (line.kind) {
    case LineKind::Dropped:
        return tr("%1 back to the queue").arg(job);
    case LineKind::LeftOpen:
        return tr("%1 stays open").arg(job);
    default:
        return tr("%1 → %2").arg(job, words.technician(line.after.technician));
    }
}

QString ReviewWords::before(const ProposalLine &line) const
{
    if (!line.before.technician || line.kind == LineKind::LeftOpen)
        return {};
    if (line.before.technician == line.after.technician)
        return tr("was %1").arg(time(line.before));
    return tr("was %1 %2").arg(ReasonWords(m_day).technician(line.before.technician), time(line.before)).trimmed();
}

QString ReviewWords::openReason(const ProposalLine &line) const
{
    const ReasonWords words(m_day);
    if (line.reason.cheapest)
        return tr("would help: %1").arg(words.remedy(*line.reason.cheapest));
    if (line.reason.excluded.isEmpty())
        return {};
    const QList<Exclusion> &excluded = line.reason.excluded;
    const auto howMany = [&](const Exclusion &one) {
        return std::ranges::count(excluded, one.rule.rule, [](const Exclusion &other) { return other.rule.rule; });
    };
    const Exclusion &commonest = *std::ranges::max_element(excluded, {}, howMany);
    return VerdictWords(m_day).brief(commonest.rule);
}

QString ReviewWords::why(const ProposalLine &line) const
{
    if (!line.reason.chosen)
        return openReason(line);
    const ReasonWords words(m_day);
    if (line.reason.others.isEmpty())
        return tr("nobody else can");
    return words.loss(*line.reason.chosen, line.reason.others.front());
}

QList<TotalPart> ReviewWords::totals(const PlanTotals &before, const PlanTotals &after)
{
    TotalPart spread{tr("Spread"),
                     ReasonWords::percent(before.spread / 100.0),
                     ReasonWords::percent(after.spread / 100.0),
                     {},
                     trendOf(std::round(before.spread), std::round(after.spread))};
    if (spread.trend != TotalPart::Trend::Same) {
        const double difference = std::round(after.spread) - std::round(before.spread);
        spread.difference = withSign(difference < 0.0, ReasonWords::percent(std::abs(difference) / 100.0));
    }
    return {timePart(tr("Drive"), before.drive, after.drive), timePart(tr("Late"), before.lateness, after.lateness),
            countPart(tr("Open"), before.open, after.open), spread};
}

} // namespace callout
