#include "tests/bench/solomonfile.h"

#include <QFile>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::bench {

namespace {

struct Customer {
    double x = 0;
    double y = 0;
    std::int64_t demand = 0;
    std::int64_t ready = 0;
    std::int64_t due = 0;
    std::int64_t service = 0;
};

planner::MatrixData matrixOf(const std::vector<Customer> &customers)
{
    planner::MatrixData matrix{.size = int(customers.size())};
    for (const Customer &a : customers) {
        for (const Customer &b : customers)
            matrix.seconds.push_back(std::int64_t(10 * std::hypot(a.x - b.x, a.y - b.y) + 1e-9));
    }
    return matrix;
}

} // namespace

Result<planner::ProblemData> readSolomon(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    std::vector<Customer> customers;
    std::array<std::int64_t, 2> fleet{};
    for (const QByteArray &line : file.readAll().split('\n')) {
        std::vector<double> numbers;
        for (const QByteArray &word : line.simplified().split(' ')) {
            bool isNumber = false;
            numbers.push_back(word.toDouble(&isNumber));
            if (!isNumber)
                numbers.assign(100, 0); // a line of words
        }
        if (numbers.size() == 2)
            fleet = {std::int64_t(numbers[0]), std::int64_t(numbers[1])};
        if (numbers.size() == 7)
            customers.push_back({numbers[1], numbers[2], std::int64_t(numbers[3]), std::int64_t(10 * numbers[4]),
                                 std::int64_t(10 * numbers[5]), std::int64_t(10 * numbers[6])});
    }
    if (customers.empty() || fleet[0] <= 0)
        return failure(ErrorCode::InvalidInput, u"%1 is no instance of Solomon's form"_s.arg(path));
    planner::ProblemData data;
    data.matrices = {matrixOf(customers)};
    const planner::TechnicianData technician{
        .start = 0, .end = 0, .shift = {customers[0].ready, customers[0].due}, .capacity = {fleet[1]}};
    data.technicians.assign(std::size_t(fleet[0]), technician);
    for (std::size_t i = 1; i < customers.size(); ++i) {
        const Customer &customer = customers[i];
        data.jobs.push_back({.place = int(i),
                             .service = customer.service,
                             .windows = {{customer.ready, customer.due}},
                             .delivery = {customer.demand}});
    }
    return data;
}

} // namespace callout::bench
