#include "core/planner/jsonfields.h"
#include "core/planner/vroomproblem.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::planner {

namespace {

/// Reads one problem; the first complaint ends it.
class VroomReader
{
public:
    Result<VroomProblem> read(const QJsonObject &root)
    {
        JsonFields fields(root, u"the problem"_s, m_error);
        fields.allow({u"vehicles"_s, u"jobs"_s, u"matrices"_s, u"matrix"_s, u"shipments"_s, u"options"_s,
                      u"distribute_options"_s});
        if (!fields.array(u"shipments"_s).isEmpty())
            m_error.say(u"the problem: shipments are not supported, only jobs"_s);
        readMatrices(fields);
        for (const QJsonValue &value : fields.array(u"jobs"_s))
            readJob(value);
        for (const QJsonValue &value : fields.array(u"vehicles"_s))
            readVehicle(value);
        if (m_problem.vehicles.isEmpty() && m_error.isEmpty())
            m_error.say(u"the problem: it has no vehicles"_s);
        setPrizes();
        if (!m_error.isEmpty())
            return failure(ErrorCode::InvalidInput, m_error.text());
        return std::move(m_problem);
    }

private:
    void readMatrices(const JsonFields &root)
    {
        if (root.has(u"matrix"_s))
            addMatrix(u"car"_s, root.array(u"matrix"_s));
        const QJsonObject matrices = root.object(u"matrices"_s);
        for (auto matrix = matrices.begin(); matrix != matrices.end(); ++matrix) {
            JsonFields fields(matrix.value(), u"matrices, profile \"%1\""_s.arg(matrix.key()), m_error);
            fields.allow({u"durations"_s, u"distances"_s});
            addMatrix(matrix.key(), fields.array(u"durations"_s));
        }
        if (m_profiles.isEmpty())
            m_error.say(u"the problem: it needs matrices with durations (roads are not looked up)"_s);
    }

    void addMatrix(const QString &profile, const QJsonArray &rows)
    {
        MatrixData matrix{.size = int(rows.size())};
        matrix.seconds.reserve(std::size_t(rows.size()) * std::size_t(rows.size()));
        const QString where = u"matrices, profile \"%1\""_s.arg(profile);
        for (qsizetype i = 0; i < rows.size() && m_error.isEmpty(); ++i) {
            const QJsonArray row = rows.at(i).toArray();
            if (row.size() != rows.size()) {
                m_error.say(
                    u"%1: row %2 has %3 durations instead of %4"_s.arg(where).arg(i).arg(row.size()).arg(rows.size()));
                return;
            }
            for (const QJsonValue &cell : row) {
                const std::optional<qint64> seconds = jsonInteger(cell);
                if (!seconds || *seconds < 0) {
                    m_error.say(u"%1: row %2 has a duration that is no whole number of seconds"_s.arg(where).arg(i));
                    return;
                }
                // VROOM marks places without a way by the largest 32-bit number.
                matrix.seconds.push_back(*seconds >= 4'294'967'295 ? MatrixData::NoWay : *seconds);
            }
        }
        if (!m_problem.data.matrices.empty() && matrix.size != m_problem.data.matrices.front().size)
            m_error.say(u"%1: its size %2 differs from the %3 of the first matrix"_s.arg(where)
                            .arg(matrix.size)
                            .arg(m_problem.data.matrices.front().size));
        m_profiles.insert(profile, int(m_problem.data.matrices.size()));
        m_problem.data.matrices.push_back(std::move(matrix));
    }

    [[nodiscard]] int placeCount() const
    {
        return m_problem.data.matrices.empty() ? 0 : m_problem.data.matrices.front().size;
    }

    /// Nothing where the field is absent.
    std::optional<int> place(const JsonFields &fields, const QString &index)
    {
        const std::optional<qint64> value = fields.integer(index, 0, INT32_MAX);
        if (value && *value >= placeCount())
            fields.complain(u"%1 %2 is outside the matrix of %3 places"_s.arg(index).arg(*value).arg(placeCount()));
        return value ? std::optional(int(*value)) : std::nullopt;
    }

    static std::vector<Span> windows(const JsonFields &fields)
    {
        std::vector<Span> windows = fields.spans(u"time_windows"_s);
        std::ranges::sort(windows, {}, &Span::from);
        return windows.empty() ? std::vector{Always} : windows;
    }

    static std::vector<int> skills(const JsonFields &fields)
    {
        std::vector<int> skills;
        for (const qint64 skill : fields.integers(u"skills"_s, 0, INT32_MAX))
            skills.push_back(int(skill));
        return skills;
    }

    void readJob(const QJsonValue &value)
    {
        JsonFields fields(value, u"job at position %1"_s.arg(m_problem.jobs.size()), m_error);
        const qint64 id = fields.requiredInteger(u"id"_s);
        fields.rename(u"job %1"_s.arg(id));
        fields.allow({u"id"_s, u"description"_s, u"location"_s, u"location_index"_s, u"setup"_s, u"service"_s,
                      u"delivery"_s, u"pickup"_s, u"amount"_s, u"skills"_s, u"priority"_s, u"time_windows"_s});
        const std::optional<int> where = place(fields, u"location_index"_s);
        if (!where)
            fields.complain(u"it has no location_index"_s);
        if (m_jobOf.contains(id))
            fields.complain(u"another job has the same id"_s);
        m_jobOf.insert(id, int(m_problem.jobs.size()));
        JobData job{.place = where.value_or(0),
                    .service = fields.integer(u"service"_s).value_or(0),
                    .setup = fields.integer(u"setup"_s).value_or(0),
                    .windows = windows(fields),
                    .skills = skills(fields),
                    .delivery = fields.integers(fields.has(u"amount"_s) ? u"amount"_s : u"delivery"_s),
                    .pickup = fields.integers(u"pickup"_s)};
        m_problem.dimensions = std::max({m_problem.dimensions, int(job.delivery.size()), int(job.pickup.size())});
        m_problem.jobs.append({.id = id,
                               .place = {fields.value(u"location_index"_s), fields.value(u"location"_s)},
                               .priority = fields.integer(u"priority"_s, 0, 100).value_or(0)});
        m_problem.data.jobs.push_back(std::move(job));
    }

    void readVehicle(const QJsonValue &value)
    {
        JsonFields fields(value, u"vehicle at position %1"_s.arg(m_problem.vehicles.size()), m_error);
        VroomProblem::Vehicle vehicle{.id = fields.requiredInteger(u"id"_s)};
        fields.rename(u"vehicle %1"_s.arg(vehicle.id));
        fields.allow({u"id"_s, u"profile"_s, u"description"_s, u"start"_s, u"start_index"_s, u"end"_s, u"end_index"_s,
                      u"capacity"_s, u"skills"_s, u"time_window"_s, u"breaks"_s, u"speed_factor"_s, u"max_tasks"_s,
                      u"max_travel_time"_s, u"steps"_s, u"costs"_s});
        if (std::ranges::contains(m_problem.vehicles, vehicle.id, &VroomProblem::Vehicle::id))
            fields.complain(u"another vehicle has the same id"_s);
        vehicle.start = {fields.value(u"start_index"_s), fields.value(u"start"_s)};
        vehicle.end = {fields.value(u"end_index"_s), fields.value(u"end"_s)};
        TechnicianData technician{.start = place(fields, u"start_index"_s),
                                  .end = place(fields, u"end_index"_s),
                                  .skills = skills(fields),
                                  .capacity = fields.integers(u"capacity"_s),
                                  .profile = profile(fields),
                                  .maximumDrive = fields.integer(u"max_travel_time"_s)};
        for (const auto &[index, location] : {std::pair(u"start_index"_s, u"start"_s), {u"end_index"_s, u"end"_s}}) {
            if (fields.has(location) && !fields.has(index))
                fields.complain(u"it has a %1 but no %2"_s.arg(location, index));
        }
        if (const std::vector<Span> shift = fields.spans(u"time_window"_s); !shift.empty())
            technician.shift = shift.front();
        if (const std::optional<qint64> tasks = fields.integer(u"max_tasks"_s, 0, INT32_MAX))
            technician.maximumJobs = int(*tasks);
        technician.speedFactor = fields.number(u"speed_factor"_s, 1);
        refuseOwnCosts(fields);
        readBreaks(fields, &vehicle, &technician);
        readSteps(fields, int(m_problem.vehicles.size()), &technician);
        m_problem.vehicles.append(vehicle);
        m_problem.data.technicians.push_back(std::move(technician));
    }

    [[nodiscard]] int profile(const JsonFields &fields) const
    {
        const QString name = fields.has(u"profile"_s) ? fields.value(u"profile"_s).toString() : u"car"_s;
        const auto found = m_profiles.find(name);
        if (found == m_profiles.end()) {
            fields.complain(u"there is no matrix for its profile \"%1\""_s.arg(name));
            return 0;
        }
        return *found;
    }

    void refuseOwnCosts(const JsonFields &fields)
    {
        const QJsonObject costs = fields.object(u"costs"_s);
        const bool isUsual = costs.value(u"fixed"_s).toInteger(0) == 0
            && costs.value(u"per_hour"_s).toInteger(3600) == 3600 && costs.value(u"per_km"_s).toInteger(0) == 0
            && costs.value(u"per_task_hour"_s).toInteger(0) == 0;
        if (!isUsual)
            fields.complain(u"costs of its own are not supported, only drive time counts"_s);
    }

    void readBreaks(const JsonFields &vehicleFields, VroomProblem::Vehicle *vehicle, TechnicianData *technician)
    {
        std::vector<std::pair<BreakData, qint64>> breaks;
        for (const QJsonValue &value : vehicleFields.array(u"breaks"_s)) {
            JsonFields fields(value, u"vehicle %1, a break"_s.arg(vehicle->id), m_error);
            const qint64 id = fields.requiredInteger(u"id"_s);
            fields.rename(u"vehicle %1, break %2"_s.arg(vehicle->id).arg(id));
            fields.allow({u"id"_s, u"time_windows"_s, u"service"_s, u"description"_s});
            breaks.push_back({{.windows = windows(fields), .duration = fields.integer(u"service"_s).value_or(0)}, id});
        }
        std::ranges::stable_sort(breaks, {}, [](const auto &pause) {
            return std::pair(pause.first.windows.back().to, pause.first.windows.front().from);
        });
        for (auto &[pause, id] : breaks) {
            technician->breaks.push_back(std::move(pause));
            vehicle->breaks.append(id);
        }
    }

    void readSteps(const JsonFields &vehicleFields, int vehicle, TechnicianData *technician)
    {
        for (const QJsonValue &value : vehicleFields.array(u"steps"_s)) {
            JsonFields fields(value, vehicleFields.where() + u", a step"_s, m_error);
            fields.allow({u"type"_s, u"id"_s, u"service_at"_s, u"description"_s});
            const QString type = fields.value(u"type"_s).toString();
            if (type == u"start"_s || type == u"end"_s || type == u"break"_s)
                continue;
            if (type != u"job"_s)
                fields.complain(u"its type \"%1\" is not supported"_s.arg(type));
            const qint64 id = fields.requiredInteger(u"id"_s);
            const auto job = m_jobOf.find(id);
            if (job == m_jobOf.end()) {
                fields.complain(u"there is no job %1"_s.arg(id));
                continue;
            }
            if (m_vehicleOf.contains(*job))
                fields.complain(u"job %1 is in another step too"_s.arg(id));
            m_vehicleOf.insert(*job, vehicle);
            technician->locked.push_back(*job);
            m_problem.data.jobs[std::size_t(*job)].start = fields.integer(u"service_at"_s);
        }
    }

    /// Most priority first, then most jobs.
    void setPrizes()
    {
        for (std::size_t i = 0; i < m_problem.data.jobs.size(); ++i)
            m_problem.data.jobs[i].prize = m_problem.jobs.at(qsizetype(i)).priority * (m_problem.jobs.size() + 1) + 1;
    }

    VroomProblem m_problem;
    FirstError m_error;
    QHash<QString, int> m_profiles;
    QHash<qint64, int> m_jobOf;
    QHash<int, int> m_vehicleOf;
};

} // namespace

Result<VroomProblem> readVroom(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull()) {
        const qsizetype line = json.first(std::min<qsizetype>(parseError.offset, json.size())).count('\n') + 1;
        return failure(ErrorCode::InvalidInput, u"line %1 is no JSON: %2"_s.arg(line).arg(parseError.errorString()));
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, u"the problem is no JSON object"_s);
    return VroomReader().read(document.object());
}

} // namespace callout::planner
