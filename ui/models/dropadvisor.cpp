#include "ui/models/dropadvisor.h"

#include "ui/models/verdictwords.h"

namespace callout {

QDate dropDay(const DayBoard &board, JobId id)
{
    const OfficeCalendar calendar = board.calendar();
    const TimeWindow span = board.day().span();
    if (const Job *job = board.job(id)) {
        const std::optional<QDate> own = dayOf(*job, calendar);
        if (own && span.contains(calendar.day(*own).begin))
            return *own;
    }
    const Instant now = board.clock().now();
    return span.contains(now) ? calendar.dayOf(now) : board.day().firstDay;
}

Verdict dropVerdict(const Judge &judge, const DayBoard &board, const Job &job, TechnicianId technician)
{
    const QDate day = dropDay(board, job.id);
    const bool isKept = job.start && *job.start >= board.clock().now() && board.calendar().dayOf(*job.start) == day;
    return isKept ? judge.at(job, technician, *job.start) : judge.best(job, technician, day);
}

DropAdvisor::DropAdvisor(const DayBoard &board, const DriveTimes &drives, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_drives(drives)
{
    connect(&board, &DayBoard::recordsChanged, this, [this] {
        if (isActive())
            begin(QList<JobId>(m_jobs));
    });
    // After sleep the same days are read again: that takes nothing out of anybody's hand.
    connect(&board, &DayBoard::dayReset, this, [this] {
        if (m_board.day().span() != m_days)
            end();
        else if (isActive())
            begin(QList<JobId>(m_jobs));
    });
}

DropAdvisor::~DropAdvisor() = default;

void DropAdvisor::begin(const QList<JobId> &jobs)
{
    m_jobs.clear();
    for (const JobId job : jobs) {
        if (m_board.job(job))
            m_jobs.append(job);
    }
    m_days = m_board.day().span();
    m_judge.reset();
    emit changed();
}

void DropAdvisor::end()
{
    begin({});
}

const Judge &DropAdvisor::judge() const
{
    if (!m_judge || m_judgedRevision != m_board.revision()) {
        m_judge = std::make_unique<Judge>(m_board.day(), m_drives, m_board.clock().now());
        m_judgedRevision = m_board.revision();
        m_verdicts.clear();
    }
    return *m_judge;
}

Verdict DropAdvisor::verdictAt(TechnicianId technician, Instant start) const
{
    const Job *job = isActive() ? m_board.job(m_jobs.front()) : nullptr;
    return job ? judge().at(*job, technician, start) : Verdict{};
}

Verdict DropAdvisor::verdictFor(TechnicianId technician) const
{
    const Job *job = isActive() ? m_board.job(m_jobs.front()) : nullptr;
    if (!job)
        return {};
    const Judge &judge = this->judge();
    auto known = m_verdicts.constFind(technician);
    if (known == m_verdicts.cend())
        known = m_verdicts.insert(technician, dropVerdict(judge, m_board, *job, technician));
    return *known;
}

QString DropAdvisor::wordsFor(TechnicianId technician) const
{
    return VerdictWords(m_board.day()).brief(verdictFor(technician));
}

} // namespace callout
