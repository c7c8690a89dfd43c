#include "ui/models/mapbriefs.h"

#include "ui/models/hintwords.h"
#include "ui/models/verdictwords.h"

#include <algorithm>

namespace callout {

namespace {

void append(QList<BriefLine> *lines, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        lines->append({label, text});
}

} // namespace

MapBrief MapBriefs::of(JobId id) const
{
    const Job *job = m_board.job(id);
    if (!job)
        return {};
    const Customer *customer = m_board.customer(job->customer);
    const Technician *technician = m_board.technician(job->technician);

    MapBrief brief;
    brief.title = job->title;
    brief.subtitle = job->isEmergency()
        ? tr("%1 · %2 · %3").arg(job->number, StatusWords::of(job->priority), progress(*job))
        : tr("%1 · %2").arg(job->number, progress(*job));
    append(&brief.lines, tr("Customer"), customer ? customer->name : QString());
    append(&brief.lines, tr("Address"), job->address);
    append(&brief.lines, tr("Window"), window(*job));
    append(&brief.lines, tr("Duration"), VerdictWords::span(job->duration));
    append(&brief.lines, tr("Technician"), technician ? technician->name : tr("open"));
    append(&brief.lines, tr("Phone"), customer ? customer->phones.join(tr(", ")) : QString());
    return brief;
}

MapBrief MapBriefs::of(TechnicianId id) const
{
    const Technician *technician = m_board.technician(id);
    if (!technician)
        return {};
    const Instant now = m_board.clock().now();
    const DaySnapshot &day = m_board.day();
    const TechnicianDays days(day);
    const QList<StopEta> etas = etasOf(day, days, m_drives, id, now);
    const auto isCurrent = [](const StopEta &eta) { return eta.progress == StopEta::Progress::OnSite; };
    const auto current = std::ranges::find_if(etas, isCurrent);
    const auto next = std::ranges::find_if_not(etas, isCurrent);
    const std::optional<TechnicianPlace> place = technicianPlace(day, days, id);

    MapBrief brief;
    brief.title = technician->name;
    brief.subtitle = HintWords(day).status(*technician);
    if (current != etas.end()) {
        append(&brief.lines, tr("Now at"), stopText(current->job));
        append(&brief.lines, tr("Until"), VerdictWords(day).time(current->end));
    }
    if (next != etas.end()) {
        const bool isOnTheWay = next->progress == StopEta::Progress::OnTheWay;
        append(&brief.lines, isOnTheWay ? tr("On the way to") : tr("Next"), stopText(next->job));
        append(&brief.lines, tr("Arrival"), arrivalText(*next));
    }
    append(&brief.lines, tr("Day"), HintWords::jobs(dayHints(day, days, m_drives, id, now)));
    append(&brief.lines, tr("Seen"), place ? seenText(*place) : tr("never"));
    append(&brief.lines, tr("Phone"), technician->phone);
    return brief;
}

QString MapBriefs::window(const Job &job) const
{
    const std::optional<TimeWindow> window = job.window();
    if (!window)
        return tr("any time");
    const VerdictWords words(m_board.day());
    return tr("%1–%2").arg(words.time(window->begin), words.time(window->end));
}

QString MapBriefs::progress(const Job &job) const
{
    const VerdictWords words(m_board.day());
    if (job.status == JobStatus::Completed && job.closedAt)
        return tr("%1 %2").arg(StatusWords::of(job.status), words.time(*job.closedAt));
    if (job.start && isOpen(job.status))
        return tr("%1 %2").arg(StatusWords::of(job.status), words.time(*job.start));
    return StatusWords::of(job.status);
}

QString MapBriefs::stopText(JobId id) const
{
    const Job *job = m_board.job(id);
    if (!job)
        return {};
    return job->start ? tr("%1 · %2 · %3").arg(VerdictWords(m_board.day()).time(*job->start), job->number, job->title)
                      : tr("%1 · %2").arg(job->number, job->title);
}

QString MapBriefs::arrivalText(const StopEta &next) const
{
    if (!next.drive)
        return {};
    const VerdictWords words(m_board.day());
    const QString at = words.time(next.arrival);
    QString text;
    if (next.progress == StopEta::Progress::OnTheWay) {
        text = tr("%1 · in %2").arg(at, VerdictWords::span(next.arrival - m_board.clock().now()));
        if (!next.isFromPosition)
            text = tr("%1 · no fresh position").arg(text);
    } else {
        text = tr("%1 · leaves %2, drives %3, %4")
                   .arg(at, words.time(next.arrival - next.drive->time), VerdictWords::span(next.drive->time),
                        VerdictWords::distance(next.drive->metres));
    }
    return next.startDelay >= noticeableDelay ? tr("%1 · %2 late").arg(text, VerdictWords::span(next.startDelay))
                                              : text;
}

QString MapBriefs::seenText(const TechnicianPlace &place) const
{
    const Job *job = m_board.job(place.job);
    switch (place.source) {
    case TechnicianPlace::Source::Phone:
        return tr("%1 ago").arg(VerdictWords::span(m_board.clock().now() - place.at));
    case TechnicianPlace::Source::LastJob:
        return tr("no position; last job %1").arg(job ? job->number : QString());
    case TechnicianPlace::Source::Home:
        break;
    }
    return tr("no position; shown at home");
}

} // namespace callout
