#include "core/dispatch/dayboard.h"

#include "core/answers/whenanswered.h"
#include "core/dispatch/snapshotedit.h"
#include "core/store/officethread.h"

#include <QTimer>

#include <algorithm>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr auto WatchInterval = 250ms;
constexpr auto ArrivalInterval = 4ms; ///< for keys and paint in between
constexpr int LargestIdBlock = 64;
constexpr int EditorIdBlock = 16;
constexpr qsizetype MostShownAtOnce = 500; ///< records of an edit; more would keep the window waiting

} // namespace

DayBoard::DayBoard(OfficeThread &office, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
{
    connect(&m_office, &OfficeThread::newsArrived, this, &DayBoard::takeNews);
}

void DayBoard::showDays(QDate firstDay, int dayCount)
{
    const quint64 request = ++m_request;
    const auto loaded = m_office.ask([firstDay, dayCount](OfficeFile &file) -> Result<LoadedDays> {
        // First the edit, then the days: what another window writes in between is told again, never missed.
        const Result<qint64> newestEdit = file.newestEdit();
        if (!newestEdit)
            return std::unexpected(newestEdit.error());
        Result<DaySnapshot> day = file.loadDays(firstDay, dayCount);
        if (!day)
            return std::unexpected(day.error());
        return LoadedDays{*newestEdit, std::move(*day)};
    });
    whenAnswered(loaded, this, [this, request](const Result<LoadedDays> &days) { takeDays(request, days); });
}

void DayBoard::takeDays(quint64 request, const Result<LoadedDays> &loaded)
{
    if (request != m_request)
        return;
    if (!loaded) {
        emit loadFailed(loaded.error());
        return;
    }
    const bool isFirst = !m_isLoaded;
    const DaySnapshot before = std::exchange(m_day, loaded->day);
    takePositions(before.positions.values()); // a newer one may have come while the days were read
    m_arrivals.clear();                       // they are among these days
    BoardChanges touched;
    for (const Pending &pending : m_pending) {
        if (pending.isShown)
            applyWhatFits(&m_day, pending.changes, &touched); // a collision is told when its write fails
    }
    dropAbsentJobs(&m_day, touched.jobs);
    m_isLoaded = true;
    ++m_revision;
    if (isFirst) {
        m_office.watch(WatchInterval, loaded->newestEdit, OfficeThread::Watched::EditsAndPhones);
        askForIds(RecordKind::Job);
        askForIds(RecordKind::Customer);
        askForIds(RecordKind::Technician);
        askForIds(RecordKind::Device);
        // An editor asks for several of these at once.
        for (const RecordKind kind : {RecordKind::Shift, RecordKind::NonJobEvent}) {
            m_ids[kind].size = EditorIdBlock;
            askForIds(kind);
        }
    }
    emit dayReset();
}

const Job *DayBoard::job(JobId id) const
{
    const auto found = m_day.jobs.constFind(id);
    return found == m_day.jobs.cend() ? nullptr : &*found;
}

const Customer *DayBoard::customer(CustomerId id) const
{
    const auto found = m_day.customers.constFind(id);
    return found == m_day.customers.cend() ? nullptr : &*found;
}

const Technician *DayBoard::technician(TechnicianId id) const
{
    const auto found = m_day.technicians.constFind(id);
    return found == m_day.technicians.cend() ? nullptr : &*found;
}

Result<qint64> DayBoard::newId(RecordKind kind)
{
    IdBlock &block = m_ids[kind];
    if (block.next == block.end) {
        askForIds(kind);
        return failure(ErrorCode::StorageFailed, tr("No new number is at hand yet. Try again in a moment."));
    }
    const qint64 id = block.next++;
    if (block.next == block.end) {
        block.size = std::min(block.size * 2, LargestIdBlock);
        askForIds(kind);
    }
    return id;
}

void DayBoard::askForIds(RecordKind kind)
{
    IdBlock &block = m_ids[kind];
    if (std::exchange(block.isAsked, true))
        return;
    whenAnswered(m_office.ask([kind, size = block.size](OfficeFile &file) { return file.reserveIds(kind, size); }),
                 this, [this, kind, size = block.size](const Result<qint64> &first) {
                     IdBlock &answered = m_ids[kind];
                     answered.isAsked = false;
                     if (first) {
                         answered.next = *first;
                         answered.end = *first + size;
                     }
                 });
}

Result<DayBoard::Ticket> DayBoard::apply(const Edit &edit)
{
    BoardChanges touched;
    const bool isShown = edit.changes.records().size() <= MostShownAtOnce;
    if (isShown) {
        ++m_revision;
        if (const Result<void> done = applyWhole(&m_day, edit.changes, &touched); !done)
            return std::unexpected(done.error());
        dropAbsentJobs(&m_day, touched.jobs);
    }
    const Ticket ticket = ++m_lastTicket;
    m_pending.push_back({ticket, edit.label, edit.changes, isShown});
    whenAnswered(m_office.write(edit, m_clock.now()), this,
                 [this, ticket](const Result<qint64> &written) { takeWritten(ticket, written); });
    if (!touched.isEmpty())
        emit recordsChanged(touched);
    readCustomersOf(touched.jobs);
    return ticket;
}

void DayBoard::takeWritten(Ticket ticket, const Result<qint64> &written)
{
    const auto pending = std::ranges::find(m_pending, ticket, &Pending::ticket);
    if (pending == m_pending.end())
        return; // taken back already, with the failed edit before it
    if (!written) {
        takeBackPending(written.error());
        return;
    }
    const Pending done = std::move(*pending);
    m_pending.erase(pending);
    m_lastSaved = m_clock.now();
    QList<RecordRef> elsewhere;
    for (const RecordChange &change : done.isShown ? done.changes.records() : QList<RecordChange>()) {
        const bool isHere = change.record.kind == RecordKind::Job && job({change.record.id});
        if (change.record.kind == RecordKind::Job && !isHere && change.operation != RecordChange::Operation::Remove)
            elsewhere.append(change.record);
    }
    if (done.isShown)
        readAgain(elsewhere);
    else
        showWritten(done.changes);
    emit editSaved(ticket, *written);
}

void DayBoard::takeBackPending(const Error &cause)
{
    BoardChanges touched;
    QList<RecordRef> records;
    const std::deque<Pending> lost = std::exchange(m_pending, {});
    for (auto pending = lost.rbegin(); pending != lost.rend(); ++pending) {
        if (!pending->isShown)
            continue;
        applyWhatFits(&m_day, pending->changes.inverted(), &touched); // the truth is read again below in any case
        for (const RecordChange &change : pending->changes.records())
            records.append(change.record);
    }
    ++m_revision;
    m_office.acknowledgeFailure();
    if (!touched.isEmpty())
        emit recordsChanged(touched);
    readAgain(records);
    for (const Pending &pending : lost) {
        const Error follows{
            ErrorCode::Cancelled,
            tr("\"%1\" was taken back too, because an edit before it could not be saved. Do it again if "
               "it is still wanted.")
                .arg(pending.label)};
        emit editFailed(pending.ticket, &pending == &lost.front() ? cause : follows);
    }
}

void DayBoard::readAgain(const QList<RecordRef> &records)
{
    if (records.isEmpty())
        return;
    whenAnswered(m_office.ask([records](OfficeFile &file) { return file.read(records); }), this,
                 [this](const Result<OfficeNews> &news) {
                     if (news)
                         takeTruth(*news);
                 });
}

void DayBoard::showWritten(const ChangeSet &changes)
{
    const QList<JobId> jobs = m_day.jobs.keys();
    const QList<CustomerId> customers = m_day.customers.keys();
    const auto written = m_office.ask([changes, span = m_day.span(), jobs, customers](OfficeFile &file) {
        return file.read(recordsOf(changes)).transform([&](OfficeNews news) {
            return inSlices(std::move(news), span, QSet(jobs.begin(), jobs.end()),
                            QSet(customers.begin(), customers.end()));
        });
    });
    whenAnswered(written, this, [this](const Result<std::deque<OfficeNews>> &slices) {
        if (!slices) {
            emit loadFailed(slices.error());
            return;
        }
        const bool isUnderWay = !m_arrivals.empty();
        m_arrivals.insert(m_arrivals.end(), slices->begin(), slices->end());
        if (!isUnderWay)
            showNextArrival();
    });
}

void DayBoard::showNextArrival()
{
    if (m_arrivals.empty())
        return;
    OfficeNews news = std::move(m_arrivals.front());
    m_arrivals.pop_front();
    // What was changed since it was read is newer in memory.
    news.jobs.removeIf([this](const Job &read) {
        const Job *known = job(read.id);
        return known && known->revision >= read.revision;
    });
    news.customers.removeIf([this](const Customer &read) {
        const Customer *known = customer(read.id);
        return known && known->revision >= read.revision;
    });
    takeTruth(news);
    if (!m_arrivals.empty())
        QTimer::singleShot(ArrivalInterval, this, &DayBoard::showNextArrival);
}

void DayBoard::readCustomersOf(const QSet<JobId> &jobs)
{
    QList<RecordRef> strangers;
    for (const JobId id : jobs) {
        const Job *changed = job(id);
        if (changed && changed->customer && !customer(changed->customer))
            strangers.append({RecordKind::Customer, changed->customer.value});
    }
    readAgain(strangers);
}

void DayBoard::hold(const Customer &customer)
{
    if (!m_day.customers.contains(customer.id))
        m_day.customers.insert(customer.id, customer);
}

void DayBoard::takeNews(const OfficeNews &news)
{
    if (!m_isLoaded)
        return;
    if (const BoardChanges touched = takeTruth(news); !touched.isEmpty())
        emit newsArrived(touched);
}

BoardChanges DayBoard::takeTruth(const OfficeNews &news)
{
    BoardChanges touched;
    takeInto(&m_day, news, &touched);
    // The file does not know yet what is still being written.
    const QSet<RecordRef> replaced = recordsIn(news);
    for (const Pending &pending : m_pending) {
        if (pending.isShown)
            applyWhatFits(&m_day, pending.changes.onlyOf(replaced), &touched);
    }
    dropAbsentJobs(&m_day, touched.jobs);
    readCustomersOf(touched.jobs);
    QSet<TechnicianId> moved = takePositions(news.positions);
    for (const DeviceContact &contact : news.contacts)
        moved.insert(m_day.devices.value(contact.device).technician);
    moved.remove(TechnicianId());
    if (!touched.isEmpty()) {
        ++m_revision;
        emit recordsChanged(touched);
    }
    if (!moved.isEmpty())
        emit positionsChanged(moved);
    return touched;
}

QSet<TechnicianId> DayBoard::takePositions(const QList<PositionFix> &fixes)
{
    QSet<TechnicianId> moved;
    for (const PositionFix &fix : fixes) {
        const auto known = m_day.positions.constFind(fix.technician);
        if (!technician(fix.technician) || (known != m_day.positions.cend() && known->at >= fix.at))
            continue;
        m_day.positions.insert(fix.technician, fix);
        moved.insert(fix.technician);
    }
    return moved;
}

} // namespace callout
