#include "ui/models/technicianbrief.h"

#include "ui/models/fieldwords.h"
#include "ui/models/hintwords.h"
#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

QString TechnicianBrief::text() const
{
    QStringList all{name, statusText};
    for (const Hint &hint : hints)
        all.append(hint.text);
    for (const BriefLine &line : lines)
        all.append(TechnicianBriefs::tr("%1: %2").arg(line.label, line.text));
    if (!note.isEmpty())
        all.append(note);
    return all.join(u'\n');
}

TechnicianBrief TechnicianBriefs::of(TechnicianId id, Instant now) const
{
    const auto technician = m_day.technicians.constFind(id);
    if (technician == m_day.technicians.cend())
        return {};
    const DayHints hints = dayHints(m_day, TechnicianDays(m_day), m_drives, id, now);
    const HintWords words(m_day);
    const DayValue value = dayValue(m_day, hints, m_drives, m_tickets);
    TechnicianBrief brief{.technician = id,
                          .name = technician->name,
                          .initials = technician->initials(),
                          .status = technician->status,
                          .statusText = words.status(*technician),
                          .isPaused = technician->isPaused,
                          .lines = lines(value),
                          .note = note(value)};
    for (const DayHint &hint : hints.hints)
        brief.hints.append({hint.kind, severityOf(hint), words.of(hint)});
    if (!hints.stops.isEmpty())
        brief.completion = double(hints.done) / double(hints.stops.size());
    return brief;
}

QList<BriefLine> TechnicianBriefs::lines(const DayValue &value) const
{
    const FieldWords words(m_day);
    const QLocale locale;
    QList<BriefLine> lines{
        {tr("Jobs"), tr("%1 done, %2 open").arg(locale.toString(value.done), locale.toString(value.open))},
        {tr("Current value"), words.of(value.current)},
        {tr("Projected value"), words.of(value.projected)}};
    const QString driving = value.driving > Seconds(0)
        ? tr("%1 · %2").arg(VerdictWords::span(value.driving), VerdictWords::distance(value.metres))
        : tr("none");
    lines.append({tr("Driving between jobs"), driving});
    return lines;
}

QString TechnicianBriefs::note(const DayValue &value)
{
    if (value.unknown > 0)
        return tr("%n open job(s) have no estimate, and no earlier job tells what to expect.", nullptr, value.unknown);
    if (value.averaged > 0)
        return tr("%n open job(s) are taken at the average of their type.", nullptr, value.averaged);
    return {};
}

} // namespace callout
