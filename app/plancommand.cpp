#include "app/plancommand.h"

#include "app/console.h"
#include "core/planner/routecheck.h"
#include "core/planner/search.h"
#include "core/planner/vroomproblem.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::plancommand)
};

struct PlanRequest {
    QString file;
    double seconds = 3;
    qint64 iterations = INT64_MAX;
    quint64 seed = 1;
    int threads = 1;
};

/// Independent searches with seeds of their own; the best wins, the first of equals.
planner::Sequences searchOnThreads(const planner::Problem &problem, const PlanRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<planner::Sequences> found(std::size_t(request.threads));
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < found.size(); ++i) {
            threads.emplace_back([&, i] {
                planner::SearchOptions options;
                options.seed = request.seed + i;
                options.iterations = request.iterations;
                options.seconds = request.seconds;
                options.clock = [&timer] { return double(timer.nsecsElapsed()) / 1e9; };
                found[i] = planner::search(problem, options);
            });
        }
    }
    return *std::ranges::min_element(
        found, {}, [&problem](const planner::Sequences &sequences) { return planner::evaluate(problem, sequences); });
}

Result<QJsonObject> plan(const PlanRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(request.file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("%1 cannot be read: %2").arg(request.file, file.errorString()));
    const auto inFile = [&request](const Error &error) {
        return failure(error.code, request.file + u": "_s + error.message);
    };
    const Result<planner::VroomProblem> vroom = planner::readVroom(file.readAll());
    if (!vroom)
        return inFile(vroom.error());
    const Result<planner::Problem> problem = planner::Problem::make(vroom->data);
    if (!problem)
        return inFile(problem.error());
    if (const std::optional<int> technician = planner::brokenLock(*problem))
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1: vehicle %2: its steps cannot be done in that order within its windows and limits")
                           .arg(request.file)
                           .arg(vroom->vehicles.at(*technician).id));
    const qint64 loading = timer.restart();
    const planner::Sequences best = searchOnThreads(*problem, request);
    QJsonObject answer = planner::vroomAnswer(*vroom, planner::makePlan(*problem, best));
    QJsonObject summary = answer.value(u"summary"_s).toObject();
    summary.insert(u"computing_times"_s, QJsonObject{{u"loading"_s, loading}, {u"solving"_s, timer.elapsed()}});
    answer.insert(u"summary"_s, summary);
    return answer;
}

} // namespace

int runPlan(const QStringList &arguments)
{
    Console console(
        u"plan FILE [--time-limit SECONDS] [--iterations N] [--seed N] [--threads N]"_s,
        Words::tr("Plans a problem in the JSON of the solver VROOM and prints the answer in that form. The jobs "
                  "named by a vehicle's steps stay with it in that order. With --iterations and without "
                  "--time-limit the same seed gives the same plan."));
    console.parser().addOptions({{u"time-limit"_s, {}, u"seconds"_s},
                                 {u"iterations"_s, {}, u"number"_s},
                                 {u"seed"_s, {}, u"number"_s, u"1"_s},
                                 {u"threads"_s, {}, u"number"_s, u"1"_s}});
    if (const std::optional<int> exit = console.parse(arguments, 1))
        return *exit;
    const QCommandLineParser &parser = console.parser();
    PlanRequest request{.file = console.positionals().front()};
    bool isSeconds = true;
    bool isIterations = true;
    bool isSeed = false;
    bool isThreads = false;
    if (parser.isSet(u"iterations"_s)) {
        request.iterations = parser.value(u"iterations"_s).toLongLong(&isIterations);
        request.seconds = 1e18;
    }
    if (parser.isSet(u"time-limit"_s))
        request.seconds = parser.value(u"time-limit"_s).toDouble(&isSeconds);
    request.seed = parser.value(u"seed"_s).toULongLong(&isSeed);
    request.threads = parser.value(u"threads"_s).toInt(&isThreads);
    if (!isSeconds || !isIterations || !isSeed || !isThreads || !(request.seconds >= 0) || request.iterations < 0
        || request.threads < 1 || request.threads > 256)
        return console.usage(
            Words::tr("--time-limit takes seconds, --iterations and --seed take numbers, --threads 1 to 256."));
    const Result<QJsonObject> answer = plan(request);
    if (!answer)
        return console.fail(answer.error());
    return console.done(QString::fromUtf8(QJsonDocument(*answer).toJson(QJsonDocument::Compact)), *answer);
}

} // namespace callout
