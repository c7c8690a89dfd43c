#include "ui/models/boardmodel.h"

#include "ui/models/verdictwords.h"
#include "ui/models/wordmatch.h"

#include <QLocale>

#include <algorithm>

namespace callout {

BoardModel::BoardModel(const DayBoard &board, const DriveTimes &drives, Instant now, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_drives(drives)
    , m_now(now)
{
    connect(&board, &DayBoard::dayReset, this, &BoardModel::reload);
    connect(&board, &DayBoard::recordsChanged, this, &BoardModel::takeChanges);
    reload();
}

void BoardModel::reload()
{
    beginResetModel();
    const TechnicianDays days(m_board.day());
    const QList<TechnicianId> technicians = techniciansOf(m_board.day(), days);
    m_technicianCount = int(technicians.size());
    m_ranks.clear();
    m_entries.clear();
    m_entries.push_back({openRow(m_board.day(), m_now)});
    m_entries.front().row.name = tr("Open");
    for (const TechnicianId technician : technicians) {
        m_ranks.insert(technician, int(m_ranks.size()));
        BoardRow row = technicianRow(m_board.day(), days, m_drives, technician, m_now);
        if (matches(row))
            m_entries.push_back({std::move(row)});
    }
    sortRows();
    endResetModel();
}

bool BoardModel::matches(const BoardRow &row) const
{
    if (m_filter.isEmpty())
        return true;
    QString text = row.name;
    if (const Technician *technician = m_board.technician(row.technician)) {
        for (const HeldSkill &held : technician->skills)
            text += u' ' + m_board.day().skills.value(held.skill).name;
    }
    for (const BoardBar &bar : row.bars)
        text += u' ' + bar.number + u' ' + bar.title;
    return matchWords(m_filter, text).has_value();
}

void BoardModel::sortRows()
{
    const auto worth = [this](const Entry &entry) {
        const BoardRow &row = entry.row;
        const double figure = m_order == Order::Load ? row.utilisation : double(row.behind.count());
        const bool hasFigure = m_order == Order::Load || m_order == Order::Behind;
        return std::tuple(!row.isOpenLane(), m_order == Order::Zone ? zoneOf(row.technician) : QString(),
                          hasFigure ? -figure : 0.0, m_ranks.value(row.technician));
    };
    std::ranges::sort(m_entries, {}, worth);
}

/// The first of somebody's zones; who works everywhere comes last.
QString BoardModel::zoneOf(TechnicianId technician) const
{
    const QList<ZoneId> zones = m_board.day().technicians.value(technician).zones;
    QStringList names;
    for (const ZoneId zone : zones)
        names.append(m_board.day().zones.value(zone).name);
    names.sort(Qt::CaseInsensitive);
    return names.isEmpty() ? QString(QChar(QChar::LastValidCodePoint)) : names.front().toCaseFolded();
}

void BoardModel::setOrder(Order order)
{
    if (std::exchange(m_order, order) == order)
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<TechnicianId> held;
    for (const QModelIndex &index : before)
        held.append(row(index.row()).technician);
    sortRows();
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before.at(i), index(rowOf(held.at(i))));
    emit layoutChanged();
}

void BoardModel::setFilter(const QString &typed)
{
    const QString filter = typed.simplified();
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void BoardModel::setNow(Instant now)
{
    m_now = now;
    const TechnicianDays days(m_board.day());
    for (int row = 0; row < rowCount(); ++row)
        refresh(row, days);
}

void BoardModel::refreshDrives()
{
    for (const Entry &entry : m_entries)
        entry.legs.reset();
    emit dataChanged(index(0), index(rowCount() - 1));
}

void BoardModel::refresh(int row, const TechnicianDays &days)
{
    Entry &entry = m_entries.at(size_t(row));
    BoardRow fresh = entry.row.isOpenLane() ? openRow(m_board.day(), m_now)
                                            : technicianRow(m_board.day(), days, m_drives, entry.row.technician, m_now);
    if (entry.row.isOpenLane())
        fresh.name = entry.row.name;
    if (fresh == entry.row)
        return;
    entry.row = std::move(fresh);
    entry.legs.reset();
    emit dataChanged(index(row), index(row));
}

void BoardModel::takeChanges(const BoardChanges &changes)
{
    const TechnicianDays days(m_board.day());
    const QList<TechnicianId> technicians = techniciansOf(m_board.day(), days);
    const auto isInOrder = [&] {
        for (qsizetype rank = 0; rank < technicians.size(); ++rank) {
            if (m_ranks.value(technicians.at(rank), -1) != rank)
                return false;
        }
        return technicians.size() == m_ranks.size();
    };
    if (changes.isOfficeChanged || !isInOrder())
        return reload();
    for (int at = 0; at < rowCount(); ++at) {
        const Technician *person = m_board.technician(row(at).technician);
        const TechnicianId leader = person ? person->follows : TechnicianId();
        const auto isConcerned = [&](const BoardBar &bar) { return changes.jobs.contains(bar.job); };
        const auto isTheirs = [&](JobId id) {
            const Job *job = m_board.job(id);
            return job && (job->technician == row(at).technician || (leader && job->technician == leader));
        };
        if (changes.technicians.contains(row(at).technician) || (leader && changes.technicians.contains(leader))
            || std::ranges::any_of(row(at).bars, isConcerned) || std::ranges::any_of(row(at).followed, isConcerned)
            || std::ranges::any_of(changes.jobs, isTheirs)) {
            // A stop before may have moved to another place.
            m_entries.at(size_t(at)).legs.reset();
            refresh(at, days);
        }
    }
}

const QList<BoardLeg> &BoardModel::legs(int row) const
{
    const Entry &entry = m_entries.at(size_t(row));
    if (!entry.legs)
        entry.legs = legsOf(entry.row, m_board.day(), m_drives);
    return *entry.legs;
}

int BoardModel::rowOf(TechnicianId technician) const
{
    const auto found =
        std::ranges::find(m_entries, technician, [](const Entry &entry) { return entry.row.technician; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

std::optional<BoardModel::Place> BoardModel::placeOf(JobId id) const
{
    const Job *job = m_board.job(id);
    const int row = job ? rowOf(job->technician) : -1;
    if (row < 0)
        return std::nullopt;
    const QList<BoardBar> &bars = m_entries.at(size_t(row)).row.bars;
    const auto found = std::ranges::find(bars, id, &BoardBar::job);
    return found == bars.end() ? std::nullopt : std::optional(Place{row, int(found - bars.begin())});
}

TimeWindow BoardModel::busyTime() const
{
    const DaySnapshot &day = m_board.day();
    const TimeWindow span = day.span();
    std::optional<TimeWindow> busy;
    const auto take = [&](const TimeWindow &time) {
        const TimeWindow shown{std::max(time.begin, span.begin), std::min(time.end, span.end)};
        if (shown.isEmpty())
            return;
        busy = busy ? TimeWindow{std::min(busy->begin, shown.begin), std::max(busy->end, shown.end)} : shown;
    };
    for (const Entry &entry : m_entries)
        std::ranges::for_each(entry.row.working, take);
    for (const BusinessHours &hours : day.settings.businessHours) {
        if (!busy && hours.weekday == day.firstDay.dayOfWeek())
            take({day.calendar().at(day.firstDay, hours.opens), day.calendar().at(day.firstDay, hours.closes)});
    }
    return busy.value_or(span);
}

QString BoardModel::timeText(const TimeWindow &span) const
{
    const VerdictWords words(m_board.day());
    //: A span of time on the board: from, to
    return tr("%1–%2").arg(words.time(span.begin), words.time(span.end));
}

QString BoardModel::words(const Place &place) const
{
    const BoardRow &row = this->row(place.row);
    const BoardBar &bar = row.bars.at(place.bar);
    const Job *job = m_board.job(bar.job);
    const Customer *customer = job ? m_board.customer(job->customer) : nullptr;
    QStringList lines{tr("%1 %2").arg(bar.number, bar.title)};
    const QString status = StatusWords::of(bar.status);
    lines.append(bar.priority == Priority::Emergency ? tr("%1, %2").arg(StatusWords::of(bar.priority), status)
                                                     : status);
    if (row.isOpenLane())
        lines.append(tr("Takes %1").arg(VerdictWords::span(bar.span.length())));
    else
        lines.append(tr("%1, %2").arg(row.name, timeText(bar.span)));
    if (bar.planned && !row.isOpenLane())
        lines.append(tr("Planned %1").arg(timeText(*bar.planned)));
    if (bar.window)
        lines.append((bar.isLate ? tr("Late, promised %1") : tr("Promised %1")).arg(timeText(*bar.window)));
    const QList<BoardLeg> &drives = legs(place.row);
    if (const auto leg = std::ranges::find(drives, bar.job, &BoardLeg::job); leg != drives.end()) {
        const QString drive = tr("%1 drive before").arg(VerdictWords::span(leg->span.length()));
        lines.append(leg->isTight ? tr("%1, too little time for it").arg(drive) : drive);
    }
    if (customer)
        lines.append(customer->name);
    if (job && !job->address.isEmpty())
        lines.append(job->address);
    return lines.join(u'\n');
}

QString BoardModel::rowWords(int at) const
{
    const BoardRow &row = this->row(at);
    const QString jobs = tr("%n job(s)", nullptr, int(row.bars.size()));
    if (row.isOpenLane())
        return tr("Open: %1").arg(jobs);
    QStringList lines{row.name, jobs, tr("%1% booked").arg(QLocale().toString(qRound(row.utilisation * 100)))};
    if (!row.leader.isEmpty())
        lines.append(tr("Goes along with %1").arg(row.leader));
    if (row.isPaused)
        lines.append(tr("Paused for the engine"));
    if (row.behind > Seconds(0))
        lines.append(tr("%1 behind").arg(VerdictWords::span(row.behind)));
    for (const BoardBlock &block : row.blocks)
        lines.append(tr("%1 %2").arg(block.title, timeText(block.span)));
    return lines.join(u'\n');
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return rowWords(index.row());
    case TechnicianRole:
        return row.technician.value;
    case UtilisationRole:
        return row.utilisation;
    case BehindRole:
        return qint64(row.behind.count());
    case BarCountRole:
        return row.bars.size();
    default:
        return {};
    }
}

} // namespace callout
