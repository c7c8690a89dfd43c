#include "core/demo/demowriter.h"

#include "core/demo/positionscript.h"
#include "core/store/officefile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::DemoOffice)
};

/// Records created by one edit. Each edit is one transaction.
constexpr std::ptrdiff_t recordsPerEdit = 5000;

constexpr QStringView stationName = u"demo";

/// Who dispatches in the demo office.
constexpr QStringView dispatcherName = u"Morgan Hale";

} // namespace

DemoWriter::DemoWriter(const OfficeDraft &draft, const Town &town, Instant now)
    : m_draft(draft)
    , m_town(town)
    , m_now(now)
    , m_day(draft.emptyDay(draft.day))
{
}

Result<DemoReport> DemoWriter::write(const QString &path)
{
    const Result<std::unique_ptr<OfficeFile>> created =
        OfficeFile::create(path, m_draft.settings, eveningBefore(QTime(16, 0)));
    if (!created)
        return std::unexpected(created.error());
    OfficeFile &file = **created;
    QList<KnownAddress> addresses;
    addresses.reserve(m_town.addresses.size());
    for (const TownAddress &address : m_town.addresses)
        addresses.append({address.text(), address.point});
    return writeOffice(file)
        .and_then([&] { return file.replaceAddresses(addresses); })
        .and_then([&] { return importJobs(file); })
        .and_then([&] { return liveThroughTheDay(file); })
        .and_then([&] { return file.writePositions(positionsAt(m_draft, m_day, m_now)); })
        .transform([&] { return report(); });
}

template<typename Records>
Result<void> DemoWriter::createAll(OfficeFile &file, const Records &records, const QString &label, Instant at)
{
    for (auto next = std::cbegin(records); next != std::cend(records);) {
        Edit edit{.label = label, .actor = {ActorKind::Import, Words::tr("Set-up")}};
        const auto end = next + std::min(recordsPerEdit, std::cend(records) - next);
        for (; next != end; ++next)
            edit.changes.create(*next);
        if (const Result<void> written = writeEdit(file, std::move(edit), at); !written)
            return written;
    }
    return {};
}

Result<void> DemoWriter::writeOffice(OfficeFile &file)
{
    const Instant at = eveningBefore(QTime(16, 5));
    return createAll(file, m_draft.skills, Words::tr("Add skills"), at)
        .and_then([&] { return createAll(file, m_draft.businessUnits, Words::tr("Add business units"), at); })
        .and_then([&] { return createAll(file, m_draft.zones, Words::tr("Add zones"), at); })
        .and_then([&] { return createAll(file, m_draft.jobTypes, Words::tr("Add job types"), at); })
        .and_then([&] { return createAll(file, m_draft.technicians, Words::tr("Add technicians"), at); })
        .and_then([&] { return createAll(file, m_draft.shifts, Words::tr("Import shifts"), at); })
        .and_then([&] { return createAll(file, m_draft.events, Words::tr("Import events"), at); })
        .and_then([&] { return createAll(file, m_draft.customers, Words::tr("Import customers"), at); });
}

Result<void> DemoWriter::importJobs(OfficeFile &file)
{
    const Instant at = m_draft.importTime();
    std::vector<Job> open;
    for (const Job &job : m_draft.dayJobs) {
        m_day.jobs.insert(job.id, job);
        if (job.createdAt <= at)
            open.push_back(job);
    }
    return createAll(file, m_draft.pastJobs, Words::tr("Import earlier jobs"), at)
        .and_then([&] { return createAll(file, m_draft.comingJobs, Words::tr("Import coming jobs"), at); })
        .and_then([&] { return createAll(file, open, Words::tr("Import open jobs"), at); });
}

Result<void> DemoWriter::liveThroughTheDay(OfficeFile &file)
{
    const auto begin = m_draft.happenings.begin();
    const auto end = std::ranges::upper_bound(m_draft.happenings, m_now, {}, &Happening::at);
    const auto belongTogether = [](const Happening &left, const Happening &right) {
        return left.at == right.at && left.kind == right.kind
            && (left.kind == Happening::Kind::Assigned || left.kind == Happening::Kind::Reported);
    };
    for (const auto &together : std::ranges::subrange(begin, end) | std::views::chunk_by(belongTogether)) {
        if (const Result<void> written = writeHappenings(file, together); !written)
            return written;
    }
    return {};
}

Result<void> DemoWriter::writeHappenings(OfficeFile &file, std::span<const Happening> together)
{
    Edit edit{.label = labelOf(together), .why = {}, .actor = actorOf(together.front())};
    for (const Happening &happening : together) {
        if (happening.kind == Happening::Kind::Booked)
            edit.changes.create(m_day.jobs.value(happening.job));
        else if (happening.job) {
            Job &job = m_day.jobs[happening.job];
            const Job next = after(job, happening);
            edit.changes.update(job, next);
            job = next;
        }
        if (happening.technician) {
            Technician &technician = m_day.technicians[happening.technician];
            const Technician next = after(technician, happening);
            edit.changes.update(technician, next);
            technician = next;
        }
    }
    return writeEdit(file, std::move(edit), together.front().at);
}

Result<void> DemoWriter::writeEdit(OfficeFile &file, Edit edit, Instant at)
{
    if (edit.changes.isEmpty())
        return {};
    return file.write(edit, stationName.toString(), at).transform([](qint64) {});
}

QString DemoWriter::labelOf(std::span<const Happening> together) const
{
    const Happening &first = together.front();
    const QString job = m_day.jobs.value(first.job).number;
    const QString technician = m_day.technicians.value(first.technician).name;
    switch (first.kind) {
    case Happening::Kind::Booked:
        return Words::tr("Create %1").arg(job);
    case Happening::Kind::Assigned:
        return together.size() > 1 ? Words::tr("Plan the day: assign %n jobs", nullptr, int(together.size()))
                                   : Words::tr("Assign %1 to %2").arg(job, technician);
    case Happening::Kind::Reported:
        return together.size() > 1 ? Words::tr("%n technicians report", nullptr, int(together.size()))
                                   : Words::tr("%1 reports: %2").arg(technician, StatusWords::of(first.status));
    case Happening::Kind::Step:
        break;
    }
    switch (first.step) {
    case JobStep::Dispatch:
        return Words::tr("Dispatch %1").arg(job);
    case JobStep::Travel:
        return Words::tr("Mark %1 en route").arg(job);
    case JobStep::Arrive:
        return Words::tr("Mark %1 on site").arg(job);
    case JobStep::Complete:
        return Words::tr("Complete %1").arg(job);
    case JobStep::Hold:
        return Words::tr("Put %1 on hold").arg(job);
    case JobStep::Cancel:
        return Words::tr("Cancel %1").arg(job);
    case JobStep::Resume:
    case JobStep::Reopen:
    case JobStep::Recall:
        return Words::tr("Change %1").arg(job);
    }
    Q_UNREACHABLE();
}

Actor DemoWriter::actorOf(const Happening &happening) const
{
    const bool isFromThePhone = happening.kind == Happening::Kind::Reported
        || (happening.kind == Happening::Kind::Step && happening.step != JobStep::Dispatch
            && happening.step != JobStep::Cancel);
    if (isFromThePhone)
        return {ActorKind::Phone, m_day.technicians.value(happening.technician).name};
    const QString source = m_day.jobs.value(happening.job).source;
    if (happening.kind == Happening::Kind::Booked && source != "phone"_L1)
        return {ActorKind::Import, source};
    return {ActorKind::Person, dispatcherName.toString()};
}

Instant DemoWriter::eveningBefore(QTime time) const
{
    return m_draft.calendar.at(m_draft.day.addDays(-1), time);
}

DemoReport DemoWriter::report() const
{
    DemoReport report{.officeName = m_draft.settings.name, .townName = m_town.name};
    report.jobs = int(m_day.jobs.size());
    report.emergencies = int(std::ranges::count_if(m_day.jobs, &Job::isEmergency));
    report.openJobs = int(std::ranges::count(m_day.jobs, JobStatus::Unassigned, &Job::status));
    report.technicians = int(m_draft.technicians.size());
    report.customers = int(m_draft.customers.size());
    report.pastJobs = int(m_draft.pastJobs.size());
    report.comingJobs = int(m_draft.comingJobs.size());
    report.addresses = int(m_town.addresses.size());
    return report;
}

} // namespace callout
