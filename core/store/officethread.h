#pragma once

#include "core/store/officefile.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

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

    /// Runs a piece of work with the file on the store's thread; the future carries what it returns.
    /// Continue it with `.then(context, …)` to come back to the caller's thread.
    template<typename Work>
    [[nodiscard]] auto ask(Work work) -> QFuture<std::invoke_result_t<Work, OfficeFile &>>;

    /// Writes an edit. After a failed write, every write asked for before skipFailed() is refused too (Cancelled),
    /// since it may build on what failed.
    [[nodiscard]] QFuture<Result<qint64>> write(const Edit &edit, Instant at);
    /// The caller has taken the failed edits back; later writes count again.
    void acknowledgeFailure();

    /// Looks for edits of other windows every so often from now on, and tells them by newsArrived().
    void watch(std::chrono::milliseconds interval, qint64 sinceEdit);

signals:
    void newsArrived(const callout::OfficeNews &news);
    /// The file cannot be read any more; told once until it can again.
    void watchFailed(const callout::Error &error);
    void watchRecovered();

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; // lives on m_thread, deleted there
    QString m_station;
    QString m_path;
};

} // namespace callout
