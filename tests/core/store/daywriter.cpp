// One window of two that edit the same day for some seconds. It keeps the day in memory as a window does: what others
// wrote arrives as news, and an edit that collides is done again on the news. Each edit counts its job's visits up by one.
// Tells "wrote N conflicts M" and then, for each line on standard input, the day as it is in memory.
// Usage: daywriter FILE STATION SECONDS

#include "core/store/officefile.h"

#include "core/store/columns.h"
#include "tests/core/store/samples.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

class Window
{
public:
    Window(std::unique_ptr<OfficeFile> file, const QString &station)
        : m_file(std::move(file))
        , m_station(station)
        , m_random(quint32(qHash(station)))
    {
    }

    bool load()
    {
        const Result<qint64> newest = m_file->newestEdit();
        Result<DaySnapshot> day = m_file->loadDays(QDate(2026, 3, 31), 1);
        if (!newest || !day)
            return false;
        m_seen = *newest;
        m_jobs = std::move(day->jobs);
        return true;
    }

    /// Does one edit on the day as this window knows it.
    bool editOnce()
    {
        const QList<JobId> ids = m_jobs.keys();
        const Job before = m_jobs.value(ids.at(m_random.bounded(ids.size())));
        const TechnicianId technician{1 + m_random.bounded(6)};
        Job after = assigned(before, technician, samples::noon + Minutes(15 * m_random.bounded(20)));
        after.notes = QString::number(before.notes.toInt() + 1);
        Result<qint64> written = m_file->write(samples::edit(samples::update(before, after)), m_station, samples::noon);
        if (!written && written.error().code == ErrorCode::Conflict) {
            ++m_conflicts;
            return catchUp();
        }
        if (!written) {
            qWarning("%s", qPrintable(written.error().message));
            return false;
        }
        ++after.revision;
        m_jobs.insert(after.id, after);
        ++m_written;
        return m_random.bounded(4) != 0 || catchUp();
    }

    bool catchUp()
    {
        const Result<OfficeNews> news = m_file->newsSince(m_seen, samples::noon);
        if (!news)
            return false;
        m_seen = news->newestEdit;
        for (const Job &job : news->jobs)
            m_jobs.insert(job.id, job);
        return true;
    }

    void tell() const { std::printf("wrote %d conflicts %d\n", m_written, m_conflicts); }

    [[nodiscard]] QByteArray digest() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QList<JobId> ids = m_jobs.keys();
        std::ranges::sort(ids);
        for (const JobId id : std::as_const(ids)) {
            const Job job = m_jobs.value(id);
            hash.addData(QByteArray::number(job.revision));
            forEachField(job, [&](QLatin1StringView, const auto &value) {
                hash.addData(jsonText(toJson(value)).toUtf8() + '\n');
            });
        }
        return hash.result().toHex();
    }

private:
    std::unique_ptr<OfficeFile> m_file;
    QString m_station;
    QRandomGenerator m_random;
    qint64 m_seen = 0;
    RecordTable<Job> m_jobs;
    int m_written = 0;
    int m_conflicts = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    Window window(samples::openOffice(arguments.value(1)), arguments.value(2));
    if (!window.load())
        return 1;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1000 * arguments.value(3).toInt()) {
        if (!window.editOnce())
            return 1;
    }
    window.tell();
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {
        if (!window.catchUp())
            return 1;
        std::puts(window.digest().constData());
        std::fflush(stdout);
    }
    return 0;
}
