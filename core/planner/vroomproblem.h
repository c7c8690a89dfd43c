#pragma once

#include "core/domain/result.h"
#include "core/planner/plan.h"
#include "core/planner/problemdata.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace callout::planner {

/// A problem in the JSON of the open-source solver VROOM (its API, version 1.14), with the names its answer needs.
///
/// Vehicles are technicians, jobs are jobs; shipments, own costs and distances are refused, since they would change the plan. The
/// jobs that a vehicle's `steps` name are locked to it in that order.
struct VroomProblem {
    struct Place {
        QJsonValue index;    ///< location_index, or undefined
        QJsonValue location; ///< coordinates as they were given, or undefined
    };
    struct Vehicle {
        qint64 id = 0;
        Place start;
        Place end;
        QList<qint64> breaks;
    };
    struct Job {
        qint64 id = 0;
        Place place;
        qint64 priority = 0;
    };

    ProblemData data;
    QList<Vehicle> vehicles;
    QList<Job> jobs;
    int dimensions = 0;
};

/// Reads the problem, or says what is wrong and where in one line.
[[nodiscard]] Result<VroomProblem> readVroom(const QByteArray &json);

/// VROOM's answer for the plan.
[[nodiscard]] QJsonObject vroomAnswer(const VroomProblem &problem, const Plan &plan);

} // namespace callout::planner
