// Measures the office file with 100,000 past jobs and 10,000 open ones; prints one JSON object.
// Usage: callout_store_bench [past jobs] [open jobs]

#include "core/store/officefile.h"

#include "tests/core/store/samples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

constexpr int Customers = 8000;
constexpr int Technicians = 30;

/// A job as a year of work leaves it behind: most fields filled.
Job realisticJob(qint64 id, Instant start, bool isOpenJob)
{
    Job job = samples::job(id, start, isOpenJob ? JobStatus::Scheduled : JobStatus::Completed);
    job.type = {1 + id % 8};
    job.description = u"Customer reports a cold radiator upstairs; pressure drops overnight. Key at number 12."_s;
    job.customer = {1 + id % Customers};
    job.address = u"%1 Harbour Street"_s.arg(id % 300);
    job.latitude = 51.5 + double(id % 1000) / 10000.0;
    job.longitude = -0.1 - double(id % 777) / 10000.0;
    job.requiredSkills = {{1 + id % 5}};
    job.duration = Minutes(30 + 15 * (id % 8));
    job.windowBegin = start - Minutes(30);
    job.windowEnd = start + Minutes(90);
    job.tags = {u"gas"_s, u"repeat"_s};
    job.technician = {1 + id % Technicians};
    job.estimatedValue = 12000 + id % 9000;
    job.source = u"phone"_s;
    job.createdAt = start - Minutes(3000);
    if (!isOpenJob) {
        job.invoiceTotal = job.estimatedValue;
        job.dispatchedAt = start - Minutes(40);
        job.enRouteAt = start - Minutes(25);
        job.onSiteAt = start;
        job.closedAt = start + job.duration;
    }
    return job;
}

ChangeSet office()
{
    ChangeSet changes;
    for (qint64 id = 1; id <= 8; ++id)
        changes.create(JobType{.id = {id}, .name = u"Type %1"_s.arg(id)});
    for (qint64 id = 1; id <= Technicians; ++id)
        changes.create(samples::technician(id, u"Technician %1"_s.arg(id)));
    for (qint64 id = 1; id <= Customers; ++id) {
        changes.create(Customer{.id = {id},
                                .name = u"Customer %1 & Sons"_s.arg(id),
                                .phones = {u"+44 20 7946 %1"_s.arg(id, 4, 10, QChar(u'0'))},
                                .address = u"%1 Harbour Street"_s.arg(id % 300)});
    }
    return changes;
}

class Bench
{
public:
    Bench(const QString &path, int past, int open) : m_past(past), m_open(open), m_file(samples::newOffice(path)) {}

    QJsonObject run()
    {
        take(u"create office"_s, 1, [this](int) { return write(office()); });
        const int batch = 5000;
        const qint64 made = take(u"create jobs"_s, 1, [this](int) { return createJobs(batch); });
        m_result.insert(u"creates_per_second"_s, double(m_past + m_open) / (double(std::max<qint64>(made, 1)) / 1e6));
        take(u"open"_s, 5, [this](int) {
            const QString path = m_file->path();
            m_file.reset();
            m_file = samples::openOffice(path);
            return m_file != nullptr;
        });
        const QDate today = QDate(2026, 3, 31);
        take(u"load today"_s, 7, [&](int) { return report(m_file->loadDays(today, 1)); });
        take(u"load a past week"_s, 7, [&](int) { return report(m_file->loadDays(today.addDays(-200), 7)); });
        take(u"write one assignment"_s, 51, [this](int round) { return assign(round); });
        for (const QString &text : {u"J"_s, u"1"_s, u"bo"_s, u"customer 77 harb"_s, u"zebra"_s})
            take(u"find jobs: "_s + text, 7, [&](int) { return m_file->findJobs(text).has_value(); });
        for (const QString &text : {u"c"_s, u"customer 77"_s, u"020 7946 0123"_s})
            take(u"find customers: "_s + text, 7, [&](int) { return m_file->findCustomers(text).has_value(); });
        take(u"customer jobs"_s, 7, [this](int) { return m_file->customerJobs({77}).has_value(); });
        take(u"history"_s, 7, [this](int) { return m_file->history({RecordKind::Job, 1001}).has_value(); });
        take(u"reserve ids"_s, 11, [this](int) { return m_file->reserveIds(RecordKind::Job, 10).has_value(); });
        take(u"backup"_s, 1, [this](int) { return m_file->backup(m_file->path() + ".bak"_L1).has_value(); });
        take(u"check"_s, 1, [this](int) { return m_file->check().value_or(QStringList{u"failed"_s}).isEmpty(); });
        m_result.insert(u"file_mb"_s, double(QFileInfo(m_file->path()).size()) / 1e6);
        return m_result;
    }

private:
    /// Runs some work so many times and keeps the median in milliseconds; gives it in microseconds.
    template<typename Work>
    qint64 take(const QString &name, int rounds, Work &&work)
    {
        QList<qint64> times;
        const std::clock_t begin = std::clock();
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            if (!work(round))
                qFatal("failed: %s", qPrintable(name));
            times.append(timer.nsecsElapsed() / 1000);
        }
        std::ranges::sort(times);
        const qint64 median = times.at(times.size() / 2);
        m_result.insert(name + " ms"_L1, double(median) / 1000.0);
        m_result.insert(name + " cpu ms"_L1, 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC / rounds);
        return median;
    }

    bool write(ChangeSet changes)
    {
        const Result<qint64> written = m_file->write(samples::edit(std::move(changes)), u"bench"_s, samples::noon);
        if (!written)
            qWarning("%s", qPrintable(written.error().message));
        return written.has_value();
    }

    bool createJobs(int batch)
    {
        const int all = m_past + m_open;
        for (int first = 0; first < all; first += batch) {
            ChangeSet changes;
            for (int i = first; i < std::min(first + batch, all); ++i) {
                const bool isOpenJob = i >= m_past;
                const Instant start = samples::noon - (isOpenJob ? Minutes(i % 240) : Minutes((m_past - i) * 5 + 1440));
                changes.create(realisticJob(1001 + i, start, isOpenJob));
            }
            if (!write(std::move(changes)))
                return false;
        }
        return true;
    }

    bool report(const Result<DaySnapshot> &day)
    {
        m_result.insert(u"jobs loaded"_s, day ? double(day->jobs.size()) : -1.0);
        if (!day)
            qWarning("%s", qPrintable(day.error().message));
        return day.has_value();
    }

    bool assign(int round)
    {
        const RecordRef ref{RecordKind::Job, 1001 + m_past + round};
        const Result<OfficeNews> news = m_file->read({ref});
        if (!news || news->jobs.size() != 1)
            return false;
        return write(samples::update(
            news->jobs.first(), assigned(news->jobs.first(), {2 + round % 20}, samples::noon + Minutes(round + 1))));
    }

    int m_past;
    int m_open;
    std::unique_ptr<OfficeFile> m_file;
    QJsonObject m_result;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(QDir::currentPath() + "/store-bench-XXXXXX"_L1);
    const QStringList arguments = application.arguments();
    const int past = arguments.value(1, u"100000"_s).toInt();
    const int open = arguments.value(2, u"10000"_s).toInt();
    const QJsonObject result = Bench(folder.filePath(u"bench.callout"_s), past, open).run();
    std::puts(QJsonDocument(result).toJson().constData());
    return 0;
}
