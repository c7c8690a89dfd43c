#pragma once

#include "core/store/officefile.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace callout {

/// Owns the thread on which an office file is read and written, so that no caller waits for the disk. Work is done in
/// the order in which it was asked for. Destruction finishes all of it, then closes the file.
class OfficeThread : public QObject
{
    Q_OBJECT

public:
    /// Takes the file over. `station` names this window in the audit trail and the undo history.
    OfficeThread(std::unique_ptr<OfficeFile> file, QString station, QObject *parent = nullptr);
    ~OfficeThread() override;

    [[nodiscard]] const QString &station() const { return m_station; }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Runs a piece of work with the file on the store's thread; the future carries what it returns (not void).
    /// Take it with whenAnswered(), which brings it back to the caller's thread.
    template<typename Work>
    [[nodiscard]] auto ask(Work work) -> QFuture<std::invoke_result_t<Work, OfficeFile &>>;

    /// Writes an edit. Once a write has failed, every other one asked for before acknowledgeFailure() is refused too
    /// (Cancelled), since it may build on what failed.
    [[nodiscard]] QFuture<Result<qint64>> write(const Edit &edit, Instant at);
    /// The caller has taken back what failed; writes asked for from now on count again.
    void acknowledgeFailure();

    enum class Watched { Edits, EditsAndPhones };
    /// From now on looks every so often for edits that this window has not seen and tells them by newsArrived(). Phones
    /// report all the time: what they did is looked for with every third look.
    void watch(std::chrono::milliseconds interval, qint64 seenEdit, Watched watched);

signals:
    void newsArrived(const callout::OfficeNews &news);
    /// The file cannot be read any more; told once until it can be again.
    void watchFailed(const callout::Error &error);
    void watchRecovered();

private:
    class Worker;
    void post(std::function<void(OfficeFile &)> work);

    QThread m_thread;
    Worker *m_worker; // lives on m_thread and is deleted there
    QString m_station;
    QString m_path;
    int m_generation = 1;
};

template<typename Work>
auto OfficeThread::ask(Work work) -> QFuture<std::invoke_result_t<Work, OfficeFile &>>
{
    using Answer = std::invoke_result_t<Work, OfficeFile &>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    post([promise, work = std::move(work)](OfficeFile &file) mutable {
        promise->addResult(work(file));
        promise->finish();
    });
    return promise->future();
}

} // namespace callout
