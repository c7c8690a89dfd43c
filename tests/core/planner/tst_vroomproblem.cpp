#include "core/planner/search.h"
#include "core/planner/vroomproblem.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace planner;

namespace {

QByteArray problemWith(const QByteArray &vehicle, const QByteArray &job, const QByteArray &rest = "")
{
    return R"({"vehicles": [{"id": 1, "start_index": 0, "end_index": 0 )" + vehicle
        + R"(}], "jobs": [{"id": 10, "location_index": 1 )" + job + R"(}, {"id": 11, "location_index": 0}],
        "matrices": {"car": {"durations": [[0, 60], [90, 0]]}} )"
        + rest + "}";
}

} // namespace

class VroomProblemTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEverything();
    void refusesWhatItCannotPlan_data();
    void refusesWhatItCannotPlan();
    void answersInTheSameForm();
};

void VroomProblemTest::readsEverything()
{
    const Result<VroomProblem> read = readVroom(problemWith(
        R"(, "profile": "car", "capacity": [4], "skills": [1, 2], "time_window": [100, 5000], "max_tasks": 3,
           "max_travel_time": 700, "speed_factor": 1.5, "breaks": [{"id": 5, "time_windows": [[900, 1000]], "service": 60}],
           "steps": [{"type": "start"}, {"type": "job", "id": 11, "service_at": 2000}])",
        R"(, "service": 30, "setup": 5, "delivery": [1], "pickup": [2], "skills": [2], "priority": 7,
           "time_windows": [[300, 400], [200, 250]], "location": [9.5, 47.1], "description": "Boiler")"));
    VERIFY_RESULT(read);
    const TechnicianData technician{.start = 0,
                                    .end = 0,
                                    .shift = {100, 5000},
                                    .breaks = {{.windows = {{900, 1000}}, .duration = 60}},
                                    .skills = {1, 2},
                                    .capacity = {4},
                                    .speedFactor = 1.5,
                                    .maximumJobs = 3,
                                    .maximumDrive = 700,
                                    .locked = {1}};
    const JobData job{.place = 1,
                      .service = 30,
                      .setup = 5,
                      .windows = {{200, 250}, {300, 400}},
                      .skills = {2},
                      .prize = 22,
                      .delivery = {1},
                      .pickup = {2}};
    QCOMPARE(read->data.technicians.size(), 1U);
    QVERIFY(read->data.technicians[0] == technician);
    QVERIFY(read->data.jobs[0] == job);
    QVERIFY(read->data.jobs[1].start == 2000);
    QVERIFY(read->data.matrices[0] == (MatrixData{.size = 2, .seconds = {0, 60, 90, 0}}));
    QCOMPARE(read->vehicles.first().breaks, QList<qint64>{5});
}

void VroomProblemTest::refusesWhatItCannotPlan_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("no JSON") << "{\n\"vehicles\": [,\n"_ba << u"line 2 is no JSON: illegal value"_s;
    QTest::newRow("nothing") << ""_ba << u"line 1 is no JSON: illegal value"_s;
    QTest::newRow("a list") << "[]"_ba << u"the problem is no JSON object"_s;
    QTest::newRow("unknown field of the problem")
        << problemWith("", "", R"(, "depot": 1)")
        << u"the problem: the field \"depot\" is not known or not supported; remove it"_s;
    QTest::newRow("unknown field of a vehicle")
        << problemWith(R"(, "max_distance": 1)", "")
        << u"vehicle 1: the field \"max_distance\" is not known or not supported; remove it"_s;
    QTest::newRow("unknown field of a job")
        << problemWith("", R"(, "time_window": [0, 1])")
        << u"job 10: the field \"time_window\" is not known or not supported; remove it"_s;
    QTest::newRow("shipments") << problemWith("", "", R"(, "shipments": [{}])")
                               << u"the problem: shipments are not supported, only jobs"_s;
    QTest::newRow("own costs") << problemWith(R"(, "costs": {"fixed": 10})", "")
                               << u"vehicle 1: costs of its own are not supported, only drive time counts"_s;
    QTest::newRow("outside the matrix") << problemWith(R"(, "end_index": 2)", "")
                                        << u"vehicle 1: end_index 2 is outside the matrix of 2 places"_s;
    QTest::newRow("no profile") << problemWith(R"(, "profile": "bike")", "")
                                << u"vehicle 1: there is no matrix for its profile \"bike\""_s;
    QTest::newRow("fraction") << problemWith("", R"(, "service": 1.5)")
                              << u"job 10: service is no whole number from 0 to 1099511627776"_s;
    QTest::newRow("words for numbers") << problemWith("", R"(, "service": "10")")
                                       << u"job 10: service is no whole number from 0 to 1099511627776"_s;
    QTest::newRow("negative amount") << problemWith(
        "",
        R"(, "delivery": [-1])") << u"job 10: delivery has something else than whole numbers from 0 to 1099511627776"_s;
    QTest::newRow("priority") << problemWith("", R"(, "priority": 101)")
                              << u"job 10: priority is no whole number from 0 to 100"_s;
    QTest::newRow("window") << problemWith("", R"(, "time_windows": [[5, 4]])")
                            << u"job 10: time_windows has a window that is not [from, to] in seconds"_s;
    QTest::newRow("step of nobody") << problemWith(R"(, "steps": [{"type": "job", "id": 99}])", "")
                                    << u"vehicle 1, a step: there is no job 99"_s;
    QTest::newRow("no vehicles") << R"({"jobs": [], "matrices": {"car": {"durations": [[0]]}}})"_ba
                                 << u"the problem: it has no vehicles"_s;
    QTest::newRow("no matrix") << R"({"vehicles": [{"id": 1}]})"_ba
                               << u"the problem: it needs matrices with durations (roads are not looked up)"_s;
    QTest::newRow("ragged matrix")
        << R"({"vehicles": [{"id": 1}], "matrices": {"car": {"durations": [[0, 1], [2]]}}})"_ba
        << u"matrices, profile \"car\": row 1 has 1 durations instead of 2"_s;
    QTest::newRow("two sizes")
        << R"({"vehicles": [{"id": 1}], "matrices": {"car": {"durations": [[0]]}, "van": {"durations": []}}})"_ba
        << u"matrices, profile \"van\": its size 0 differs from the 1 of the first matrix"_s;
}

void VroomProblemTest::refusesWhatItCannotPlan()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);
    const Result<VroomProblem> read = readVroom(json);
    QVERIFY(!read);
    QCOMPARE(read.error().message, message);
}

void VroomProblemTest::answersInTheSameForm()
{
    const Result<VroomProblem> read = readVroom(
        problemWith(R"(, "time_window": [0, 500], "breaks": [{"id": 5, "time_windows": [[20, 30]], "service": 100}])",
                    R"(, "service": 40, "priority": 3, "time_windows": [[200, 300]], "delivery": [0])"));
    VERIFY_RESULT(read);
    const Result<Problem> problem = Problem::make(read->data);
    VERIFY_RESULT(problem);
    SearchOptions options;
    options.iterations = 100;
    const QJsonObject answer = vroomAnswer(*read, makePlan(*problem, search(*problem, options)));
    QCOMPARE(answer.value("code"_L1), QJsonValue(0));
    const QJsonObject summary = answer.value("summary"_L1).toObject();
    QCOMPARE(summary.value("cost"_L1), QJsonValue(150));
    QCOMPARE(summary.value("duration"_L1), QJsonValue(150));
    QCOMPARE(summary.value("service"_L1), QJsonValue(140));
    QCOMPARE(summary.value("priority"_L1), QJsonValue(3));
    QCOMPARE(summary.value("unassigned"_L1), QJsonValue(0));
    QStringList types;
    for (const QJsonValue &step : answer.value("routes"_L1).toArray().first().toObject().value("steps"_L1).toArray())
        types.append(step.toObject().value("type"_L1).toString());
    QCOMPARE(types.first(), u"start"_s);
    QCOMPARE(types.last(), u"end"_s);
    QCOMPARE(types.count(u"job"_s), 2);
    QCOMPARE(types.count(u"break"_s), 1);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::VroomProblemTest)
#include "tst_vroomproblem.moc"
