#include "core/planner/problemcheck.h"

#include <algorithm>
#include <cmath>

namespace callout::planner {

namespace {

/// Remembers the first complaint.
class Checker
{
public:
    explicit Checker(const ProblemData &data) : m_data(data) {}

    Result<void> check()
    {
        checkMatrices();
        checkTables();
        for (std::size_t i = 0; i < m_data.technicians.size(); ++i)
            checkTechnician(m_data.technicians[i], QStringLiteral("technician %1").arg(i));
        for (std::size_t i = 0; i < m_data.jobs.size(); ++i)
            checkJob(m_data.jobs[i], QStringLiteral("job %1").arg(i));
        checkLists();
        if (m_message.isEmpty())
            return {};
        return failure(ErrorCode::InvalidInput, m_message);
    }

private:
    void require(bool holds, const QString &where, const char *what)
    {
        if (!holds && m_message.isEmpty())
            m_message = where + QStringLiteral(": ") + QString::fromLatin1(what);
    }

    static bool isNumber(std::int64_t value) { return value >= 0 && value <= LargestNumber; }
    static bool isTime(std::int64_t value)
    {
        return value == INT64_MIN || value == INT64_MAX || (value >= -LargestNumber && value <= LargestNumber);
    }
    static bool areNumbers(const std::vector<std::int64_t> &values) { return std::ranges::all_of(values, &isNumber); }
    int places() const { return m_data.matrices.empty() ? 0 : m_data.matrices.front().size; }
    bool isPlace(int place) const { return place >= 0 && place < places(); }
    bool isJob(int job) const { return job >= 0 && job < int(m_data.jobs.size()); }
    bool isTechnician(int technician) const { return technician >= 0 && technician < int(m_data.technicians.size()); }

    void checkMatrices()
    {
        for (std::size_t i = 0; i < m_data.matrices.size(); ++i) {
            const MatrixData &matrix = m_data.matrices[i];
            const QString where = QStringLiteral("matrix %1").arg(i);
            require(matrix.size >= 0 && matrix.seconds.size() == std::size_t(matrix.size) * std::size_t(matrix.size),
                    where, "it needs as many columns as rows");
            require(matrix.size == places(), where, "its size differs from that of the first matrix");
            require(std::ranges::all_of(matrix.seconds, [](std::int64_t s) { return s >= 0; }), where,
                    "a drive takes less than no time");
        }
    }

    void checkTables()
    {
        const std::size_t jobs = m_data.jobs.size();
        const std::size_t technicians = m_data.technicians.size();
        const QString where = QStringLiteral("the problem");
        require(jobs <= 20'000 && technicians <= 5'000, where, "it has more than 20000 jobs or 5000 technicians");
        require(m_data.costs.empty() || m_data.costs.size() == jobs * technicians, where,
                "its costs need a row for each job and a column for each technician");
        require(std::ranges::all_of(m_data.costs, [](std::int64_t c) { return std::abs(c) <= 1'000'000; }), where,
                "a cost is beyond a million");
        require(m_data.rounding >= 1 && m_data.rounding <= 86'400, where,
                "its rounding is not between a second and a day");
        const ComfortData &comfort = m_data.comfort;
        require(comfort.slackPrice >= 0 && comfort.slackPrice <= 1'000'000 && comfort.loadPrice >= 0
                    && comfort.loadPrice <= 1'000'000 && comfort.slackEnough >= 1 && comfort.slackEnough <= 1'000'000,
                where, "a price of comfort is not between 0 and a million");
        require(m_data.earlier.empty() || m_data.earlier.size() == technicians, where,
                "its earlier plan needs a list for each technician");
    }

    void checkWindows(const std::vector<Span> &windows, const QString &where)
    {
        require(!windows.empty(), where, "it has an empty list of time windows");
        require(std::ranges::all_of(windows, [](const Span &w) { return isTime(w.from) && isTime(w.to); }), where,
                "a time window is out of range");
        require(std::ranges::all_of(windows, [](const Span &w) { return w.from <= w.to; }), where,
                "a time window ends before it begins");
        const bool inOrder =
            std::ranges::adjacent_find(windows, [](const Span &a, const Span &b) { return b.from <= a.to; })
            == windows.end();
        require(inOrder, where, "its time windows overlap or are out of order");
    }

    void checkTechnician(const TechnicianData &technician, const QString &where)
    {
        require(!technician.start || isPlace(*technician.start), where, "its start place is not in the matrix");
        require(!technician.end || isPlace(*technician.end), where, "its end place is not in the matrix");
        require(technician.profile >= 0 && technician.profile < int(m_data.matrices.size()), where,
                "it has no travel matrix");
        require(std::isfinite(technician.speedFactor) && technician.speedFactor >= 0.01
                    && technician.speedFactor <= 100,
                where, "its speed factor is not between 0.01 and 100");
        checkWindows({technician.shift}, where);
        require(!technician.leaves || isTime(*technician.leaves), where, "its departure is out of range");
        require(isNumber(technician.booked) && isNumber(technician.available), where,
                "its booked or available time is negative or too large");
        require(areNumbers(technician.capacity), where, "a capacity is negative or too large");
        require(technician.maximumJobs.value_or(0) >= 0 && isNumber(technician.maximumWork.value_or(0))
                    && isNumber(technician.maximumDrive.value_or(0)) && isNumber(technician.maximumLeg.value_or(0)),
                where, "a limit is negative or too large");
        require(technician.breaks.size() <= 16, where, "it has more than 16 breaks");
        for (const BreakData &pause : technician.breaks) {
            checkWindows(pause.windows, where + QStringLiteral(", a break"));
            require(!pause.wish || isTime(*pause.wish), where, "a break's wish is out of range");
            require(isNumber(pause.duration), where, "a break's duration is negative or too large");
        }
    }

    void checkJob(const JobData &job, const QString &where)
    {
        require(isPlace(job.place), where, "its place is not in the matrix");
        require(isNumber(job.service) && isNumber(job.setup), where, "its duration is negative or too large");
        checkWindows(job.windows, where);
        require(!job.start || isTime(*job.start), where, "its start is out of range");
        require(areNumbers(job.delivery) && areNumbers(job.pickup), where, "an amount is negative or too large");
        require(job.prize >= 0 && job.prize <= LargestNumber, where, "its prize is negative or too large");
        require(job.changePrice >= 0 && job.changePrice <= 1'000'000 && job.startPrice >= 0
                    && job.startPrice <= 1'000'000,
                where, "a price of changing it is not between 0 and a million");
        require(!job.earlierStart || isTime(*job.earlierStart), where, "its earlier start is out of range");
        require(std::ranges::all_of(job.technicians, [this](int t) { return isTechnician(t); }), where,
                "it allows a technician that does not exist");
    }

    void checkLists()
    {
        std::vector<bool> isLocked(m_data.jobs.size());
        for (std::size_t i = 0; i < m_data.technicians.size(); ++i) {
            for (const int job : m_data.technicians[i].locked) {
                const QString where = QStringLiteral("technician %1").arg(i);
                require(isJob(job), where, "a locked job does not exist");
                require(!isJob(job) || !isLocked[std::size_t(job)], where, "a locked job is locked twice");
                if (isJob(job))
                    isLocked[std::size_t(job)] = true;
            }
        }
        for (const std::vector<int> &jobs : m_data.earlier) {
            require(std::ranges::all_of(jobs, [this](int job) { return isJob(job); }),
                    QStringLiteral("the earlier plan"), "it names a job that does not exist");
        }
    }

    const ProblemData &m_data;
    QString m_message;
};

} // namespace

Result<void> checkProblem(const ProblemData &data)
{
    return Checker(data).check();
}

} // namespace callout::planner
