#pragma once

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace callout {

/// Gives what another thread answers to `take`, on the calling thread, which is that of `context`, and always from its event
/// loop, also where the answer is there already. Not called where `context` is gone by then or the question was cancelled.
///
/// Used instead of QFuture::then(): Qt 6.8 may run a continuation twice, and crash, that is attached on one thread while
/// another one finishes the future. A watcher may be attached at any time.
template<typename Value, typename Take>
void whenAnswered(const QFuture<Value> &answer, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        QFuture<Value> answered = watcher->future();
        if (answered.isCanceled() || answered.resultCount() == 0)
            return;
        if constexpr (std::is_copy_constructible_v<Value>)
            take(answered.result());
        else
            take(answered.takeResult());
    });
    watcher->setFuture(answer);
}

/// The same answer, finished by the event loop of the calling thread, which is that of `context`: continuations may be
/// attached to it there. Cancelled where no answer comes.
template<typename Value>
[[nodiscard]] QFuture<Value> answeredHere(const QFuture<Value> &answer, QObject *context)
{
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, promise] {
        // Without a value the promise is cancelled as its end.
        if (watcher->future().resultCount() > 0) {
            promise->addResult(watcher->result());
            promise->finish();
        }
        watcher->deleteLater();
    });
    watcher->setFuture(answer);
    return promise->future();
}

} // namespace callout
