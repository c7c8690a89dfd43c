#include "ui/models/dropadvisor.h"

#include "ui/models/verdictwords.h"

namespace callout {

DropAdvisor::DropAdvisor(const DayBoard &board, const DriveTimes &drives, QObject *parent)
    : QObject(parent), m_board(board), m_drives(drives)
{
    connect(&board, &DayBoard::recordsChanged, this, [this] {
        if (isActive())
            begin(m_jobs, m_day);
    });
    connect(&board, &DayBoard::dayReset, this, &DropAdvisor::end);
}

DropAdvisor::~DropAdvisor() = default;

void DropAdvisor::begin(const QList<JobId> &jobs, QDate day)
{
    m_jobs.clear();
    for (const JobId job : jobs) {
        if (m_board.job(job))
            m_jobs.append(job);
    }
    m_day = day;
    m_verdicts.clear();
    m_judge = isActive() ? std::make_unique<Judge>(m_board.day(), m_drives, m_board.clock().now()) : nullptr;
    emit changed();
}

void DropAdvisor::end()
{
    begin({}, {});
}

const Verdict &DropAdvisor::verdictFor(TechnicianId technician) const
{
    auto known = m_verdicts.find(technician);
    if (known == m_verdicts.end()) {
        Verdict verdict;
        if (m_judge)
            verdict = m_judge->best(*m_board.job(m_jobs.front()), technician, m_day);
        known = m_verdicts.insert(technician, std::move(verdict));
    }
    return *known;
}

QString DropAdvisor::wordsFor(TechnicianId technician) const
{
    return VerdictWords(m_board.day()).brief(verdictFor(technician));
}

} // namespace callout
