#include "tests/bench/uipauses.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout::bench {

namespace {

/// Milliseconds that this thread has computed.
double workOfThread()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

double rounded(double milliseconds)
{
    return std::round(milliseconds * 10.0) / 10.0;
}

} // namespace

QJsonObject phase(const std::function<void()> &begin, const std::function<bool()> &isOver)
{
    constexpr int LongestWait = 120'000;
    QElapsedTimer whole;
    QElapsedTimer sinceLook;
    double longest = 0.0;
    double hardest = 0.0;
    double workBefore = workOfThread();
    QEventLoop loop;
    QTimer heart;
    heart.setInterval(1); // not at once: the workers want the processor too
    QObject::connect(&heart, &QTimer::timeout, &loop, [&] {
        longest = std::max(longest, double(sinceLook.nsecsElapsed()) / 1e6);
        sinceLook.restart();
        const double work = workOfThread();
        hardest = std::max(hardest, work - std::exchange(workBefore, work));
        if (isOver() || whole.hasExpired(LongestWait))
            loop.quit();
    });
    whole.start();
    sinceLook.start();
    heart.start();
    begin();
    loop.exec();
    return {{u"milliseconds"_s, double(whole.elapsed())},
            {u"longest_pause_ms"_s, rounded(longest)},
            {u"longest_work_ms"_s, rounded(hardest)},
            {u"is_over"_s, isOver()}};
}

} // namespace callout::bench
