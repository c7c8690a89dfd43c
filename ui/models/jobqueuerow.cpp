#include "ui/models/jobqueuerow.h"

#include "core/domain/plainletters.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace callout {

namespace {

constexpr qint64 Never = std::numeric_limits<qint64>::max();

/// What needs a person comes first.
int statusRank(JobStatus status)
{
    switch (status) {
    case JobStatus::Unassigned:
        return 0;
    case JobStatus::OnHold:
        return 1;
    case JobStatus::Scheduled:
        return 2;
    case JobStatus::Dispatched:
        return 3;
    case JobStatus::EnRoute:
        return 4;
    case JobStatus::OnSite:
        return 5;
    case JobStatus::Completed:
        return 6;
    case JobStatus::Cancelled:
        return 7;
    }
    Q_UNREACHABLE();
}

qint64 secondsOr(const std::optional<Instant> &at, qint64 otherwise)
{
    return at ? qint64(at->time_since_epoch().count()) : otherwise;
}

QString haystackOf(const JobQueueRow &row)
{
    QStringList parts{row.title, row.customerName, row.address, row.number};
    QString compact = row.number;
    parts.append(compact.remove(u'-')); // "J1043" finds J-1043
    parts += row.tags;
    if (row.rolledFrom)
        parts.append(QCoreApplication::translate("callout::JobQueueWords", "rolled over"));
    return foldedForSearch(parts.join(u'\n'));
}

} // namespace

bool JobQueueRow::isLate(Instant now) const
{
    const bool isWaiting =
        status == JobStatus::Unassigned || status == JobStatus::Scheduled || status == JobStatus::OnHold;
    return isWaiting && window && window->end < now;
}

QueueRank queueRank(const Job &job)
{
    const bool isOpenJob = callout::isOpen(job.status);
    QueueRank rank;
    rank.group = isOpenJob ? (job.isEmergency() ? 0 : 1) : 2;
    rank.status = statusRank(job.status);
    rank.priority = int(Priority::Emergency) - int(job.priority);
    rank.deadline = secondsOr(job.windowEnd, Never);
    rank.begin = secondsOr(job.start ? job.start : job.windowBegin, Never);
    rank.job = job.id;
    if (!isOpenJob) {
        rank.priority = 0;
        rank.deadline = -secondsOr(job.closedAt, 0);
    }
    return rank;
}

JobQueueRow queueRow(const Job &job, const DaySnapshot &day, const OfficeCalendar &calendar)
{
    JobQueueRow row;
    row.job = job.id;
    row.customer = job.customer;
    row.technician = job.technician;
    row.number = job.number;
    row.title = job.title;
    if (const auto customer = day.customers.constFind(job.customer); customer != day.customers.cend())
        row.customerName = customer->name;
    row.address = job.address;
    if (const auto technician = day.technicians.constFind(job.technician); technician != day.technicians.cend())
        row.technicianName = technician->name;
    row.firstNote = job.notes.section(u'\n', 0, 0, QString::SectionSkipEmpty).trimmed();
    row.tags = job.tags;
    row.status = job.status;
    row.priority = job.priority;
    row.window = job.window();
    row.start = job.start;
    row.duration = job.duration;
    row.day = dayOf(job, calendar);
    if (callout::isOpen(job.status))
        row.rolledFrom = job.rolledFrom;
    row.haystack = haystackOf(row);
    row.rank = queueRank(job);
    return row;
}

QString foldedForSearch(const QString &text)
{
    // Most text is plain and needs no taking apart.
    const bool isPlain = std::ranges::all_of(text, [](QChar character) { return character.unicode() < 0x80; });
    if (isPlain)
        return text.toLower();
    QString folded;
    folded.reserve(text.size());
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        if (const QStringView typed = plainLetters(letter); !typed.isEmpty())
            folded.append(typed);
        else
            folded.append(letter);
    }
    return folded;
}

} // namespace callout
