#include "core/answers/whenanswered.h"

#include <QPromise>
#include <QtConcurrentRun>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <thread>

using namespace callout;

/// An answer of another thread is taken once, by who asked, from the event loop.
class TestWhenAnswered : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerIsTakenOnTheThreadThatAsks();
    void anAnswerThatIsThereIsTakenFromTheEventLoop();
    void nothingIsTakenForSomebodyWhoIsGone();
    void nothingIsTakenOfAQuestionThatWasCancelled();
    void anAnswerThatCannotBeCopiedIsMoved();
    void anAnswerIsTakenOnceHoweverTheThreadsMeet();
    void aFutureOfAnotherThreadIsFinishedHere();
    void aFutureWithoutAnAnswerIsCancelledHere();
};

void TestWhenAnswered::anAnswerIsTakenOnTheThreadThatAsks()
{
    QObject asker;
    int taken = 0;
    QThread *where = nullptr;
    whenAnswered(QtConcurrent::run([] { return 7; }), &asker, [&](int answer) {
        taken = answer;
        where = QThread::currentThread();
    });
    QTRY_COMPARE(taken, 7);
    QCOMPARE(where, QThread::currentThread());
    QTRY_VERIFY(asker.children().isEmpty()); // nothing is left behind
}

void TestWhenAnswered::anAnswerThatIsThereIsTakenFromTheEventLoop()
{
    QObject asker;
    int taken = 0;
    whenAnswered(QtFuture::makeReadyValueFuture(7), &asker, [&](int answer) { taken = answer; });
    QCOMPARE(taken, 0);
    QTRY_COMPARE(taken, 7);
}

void TestWhenAnswered::nothingIsTakenForSomebodyWhoIsGone()
{
    QPromise<int> promise;
    promise.start();
    auto asker = std::make_unique<QObject>();
    QObject other;
    bool isTaken = false;
    bool isOtherTaken = false;
    whenAnswered(promise.future(), asker.get(), [&](int) { isTaken = true; });
    whenAnswered(promise.future(), &other, [&](int) { isOtherTaken = true; });
    asker.reset();
    promise.addResult(7);
    promise.finish();
    QTRY_VERIFY(isOtherTaken);
    QVERIFY(!isTaken);
}

void TestWhenAnswered::nothingIsTakenOfAQuestionThatWasCancelled()
{
    QObject asker;
    bool isTaken = false;
    {
        QPromise<int> promise; // cancelled where it ends without an answer
        promise.start();
        whenAnswered(promise.future(), &asker, [&](int) { isTaken = true; });
    }
    QTRY_VERIFY(asker.children().isEmpty());
    QVERIFY(!isTaken);
}

void TestWhenAnswered::anAnswerThatCannotBeCopiedIsMoved()
{
    QObject asker;
    std::unique_ptr<int> taken;
    whenAnswered(QtConcurrent::run([] { return std::make_unique<int>(7); }), &asker,
                 [&](std::unique_ptr<int> answer) { taken = std::move(answer); });
    QTRY_VERIFY(taken);
    QCOMPARE(*taken, 7);
}

void TestWhenAnswered::anAnswerIsTakenOnceHoweverTheThreadsMeet()
{
    constexpr int Questions = 20'000;
    QObject asker;
    int taken = 0;
    std::atomic<QPromise<int> *> asked = nullptr;
    std::jthread answering([&] {
        for (int i = 0; i < Questions; ++i) {
            QPromise<int> *promise = nullptr;
            while (!(promise = asked.exchange(nullptr)))
                std::this_thread::yield();
            promise->addResult(1);
            promise->finish();
            delete promise;
        }
    });
    for (int i = 0; i < Questions; ++i) {
        auto *promise = new QPromise<int>;
        promise->start();
        const QFuture<int> future = promise->future();
        asked = promise; // from here on the other thread may finish it at any moment
        whenAnswered(future, &asker, [&](int answer) { taken += answer; });
        while (asked.load())
            std::this_thread::yield();
    }
    QTRY_VERIFY(asker.children().isEmpty());
    QCOMPARE(taken, Questions);
}

void TestWhenAnswered::aFutureOfAnotherThreadIsFinishedHere()
{
    QObject asker;
    QThread *where = nullptr;
    const QFuture<int> twice = answeredHere(QtConcurrent::run([] { return 7; }), &asker).then([&](int answer) {
        where = QThread::currentThread();
        return 2 * answer;
    });
    QTRY_VERIFY(twice.isFinished());
    QCOMPARE(twice.result(), 14);
    QCOMPARE(where, QThread::currentThread());
}

void TestWhenAnswered::aFutureWithoutAnAnswerIsCancelledHere()
{
    QPromise<int> promise;
    promise.start();
    auto asker = std::make_unique<QObject>();
    const QFuture<int> here = answeredHere(promise.future(), asker.get());
    asker.reset();
    QVERIFY(here.isCanceled());
    QVERIFY(here.isFinished());
}

QTEST_GUILESS_MAIN(TestWhenAnswered)

#include "tst_whenanswered.moc"
