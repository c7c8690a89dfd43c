#include "core/planner/vroomproblem.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace callout::planner {

namespace {

/// Sums that a route and the whole answer both state.
struct Totals {
    qint64 cost = 0;
    qint64 setup = 0;
    qint64 service = 0;
    qint64 duration = 0;
    qint64 waiting = 0;
    qint64 priority = 0;
    std::vector<std::int64_t> delivery;
    std::vector<std::int64_t> pickup;

    void add(const Totals &other)
    {
        cost += other.cost;
        setup += other.setup;
        service += other.service;
        duration += other.duration;
        waiting += other.waiting;
        priority += other.priority;
        for (std::size_t k = 0; k < delivery.size(); ++k) {
            delivery[k] += other.delivery[k];
            pickup[k] += other.pickup[k];
        }
    }
};

QJsonArray list(const std::vector<std::int64_t> &numbers)
{
    QJsonArray array;
    for (const std::int64_t number : numbers)
        array.append(qint64(number));
    return array;
}

void insertPlace(const VroomProblem::Place &place, QJsonObject *json)
{
    if (!place.index.isUndefined())
        json->insert(u"location_index"_s, place.index);
    if (!place.location.isUndefined())
        json->insert(u"location"_s, place.location);
}

void insertTotals(const Totals &totals, QJsonObject *json)
{
    json->insert(u"cost"_s, totals.cost);
    json->insert(u"delivery"_s, list(totals.delivery));
    json->insert(u"pickup"_s, list(totals.pickup));
    json->insert(u"setup"_s, totals.setup);
    json->insert(u"service"_s, totals.service);
    json->insert(u"duration"_s, totals.duration);
    json->insert(u"waiting_time"_s, totals.waiting);
    json->insert(u"priority"_s, totals.priority);
    json->insert(u"violations"_s, QJsonArray());
}

/// Writes the routes one by one and sums them up.
class VroomWriter
{
public:
    explicit VroomWriter(const VroomProblem &problem)
        : m_problem(problem)
        , m_dimensions(std::size_t(problem.dimensions))
    {
    }

    [[nodiscard]] Totals none() const
    {
        return {.delivery = std::vector<std::int64_t>(m_dimensions), .pickup = std::vector<std::int64_t>(m_dimensions)};
    }

    [[nodiscard]] QJsonObject route(const PlannedRoute &route, Totals *totals) const
    {
        *totals = routeTotals(route);
        const VroomProblem::Vehicle &vehicle = m_problem.vehicles.at(route.technician);
        QJsonObject json{{u"vehicle"_s, vehicle.id}};
        insertTotals(*totals, &json);
        std::vector<std::int64_t> load = totals->delivery;
        QJsonArray steps;
        for (const PlannedStop &stop : route.stops) {
            const bool isPlaceless = (stop.kind == StopKind::Start && vehicle.start.index.isUndefined())
                || (stop.kind == StopKind::End && vehicle.end.index.isUndefined());
            if (!isPlaceless)
                steps.append(step(stop, vehicle, &load));
        }
        json.insert(u"steps"_s, steps);
        return json;
    }

private:
    [[nodiscard]] std::int64_t amount(const std::vector<std::int64_t> &amounts, std::size_t dimension) const
    {
        return dimension < amounts.size() ? amounts[dimension] : 0;
    }

    [[nodiscard]] Totals routeTotals(const PlannedRoute &route) const
    {
        Totals totals = none();
        totals.cost = route.cost;
        totals.duration = route.stops.back().drive;
        for (const PlannedStop &stop : route.stops) {
            totals.setup += stop.setup;
            totals.service += stop.service;
            totals.waiting += stop.waiting;
            if (stop.kind != StopKind::Job)
                continue;
            totals.priority += m_problem.jobs.at(stop.index).priority;
            const JobData &job = m_problem.data.jobs[std::size_t(stop.index)];
            for (std::size_t k = 0; k < m_dimensions; ++k) {
                totals.delivery[k] += amount(job.delivery, k);
                totals.pickup[k] += amount(job.pickup, k);
            }
        }
        return totals;
    }

    [[nodiscard]] QJsonObject step(const PlannedStop &stop, const VroomProblem::Vehicle &vehicle,
                                   std::vector<std::int64_t> *load) const
    {
        QJsonObject json{{u"setup"_s, qint64(stop.setup)},          {u"service"_s, qint64(stop.service)},
                         {u"waiting_time"_s, qint64(stop.waiting)}, {u"arrival"_s, qint64(stop.arrival)},
                         {u"duration"_s, qint64(stop.drive)},       {u"violations"_s, QJsonArray()}};
        switch (stop.kind) {
        case StopKind::Start:
            json.insert(u"type"_s, u"start"_s);
            insertPlace(vehicle.start, &json);
            break;
        case StopKind::End:
            json.insert(u"type"_s, u"end"_s);
            insertPlace(vehicle.end, &json);
            break;
        case StopKind::Break:
            json.insert(u"type"_s, u"break"_s);
            json.insert(u"id"_s, vehicle.breaks.at(stop.index));
            break;
        case StopKind::Job: {
            const VroomProblem::Job &job = m_problem.jobs.at(stop.index);
            const JobData &data = m_problem.data.jobs[std::size_t(stop.index)];
            json.insert(u"type"_s, u"job"_s);
            json.insert(u"id"_s, job.id);
            insertPlace(job.place, &json);
            for (std::size_t k = 0; k < m_dimensions; ++k)
                (*load)[k] += amount(data.pickup, k) - amount(data.delivery, k);
            break;
        }
        }
        json.insert(u"load"_s, list(*load));
        return json;
    }

    const VroomProblem &m_problem;
    std::size_t m_dimensions;
};

} // namespace

QJsonObject vroomAnswer(const VroomProblem &problem, const Plan &plan)
{
    const VroomWriter writer(problem);
    Totals all = writer.none();
    QJsonArray routes;
    for (const PlannedRoute &route : plan.routes) {
        Totals totals;
        routes.append(writer.route(route, &totals));
        all.add(totals);
    }
    QJsonArray unassigned;
    for (const int job : plan.open) {
        QJsonObject json{{u"id"_s, problem.jobs.at(job).id}, {u"type"_s, u"job"_s}};
        insertPlace(problem.jobs.at(job).place, &json);
        unassigned.append(json);
    }
    QJsonObject summary;
    insertTotals(all, &summary);
    summary.insert(u"routes"_s, routes.size());
    summary.insert(u"unassigned"_s, unassigned.size());
    return {{u"code"_s, 0}, {u"summary"_s, summary}, {u"unassigned"_s, unassigned}, {u"routes"_s, routes}};
}

} // namespace callout::planner
