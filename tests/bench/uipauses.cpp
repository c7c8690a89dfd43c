#include "tests/bench/uipauses.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::bench {

QJsonObject phase(const std::function<void()> &begin, const std::function<bool()> &isOver)
{
    constexpr int LongestWait = 60'000;
    QElapsedTimer whole;
    QElapsedTimer sinceLook;
    double longest = 0.0;
    QEventLoop loop;
    QTimer heart;
    heart.setInterval(0);
    QObject::connect(&heart, &QTimer::timeout, &loop, [&] {
        longest = std::max(longest, double(sinceLook.nsecsElapsed()) / 1e6);
        sinceLook.restart();
        if (isOver() || whole.hasExpired(LongestWait))
            loop.quit();
    });
    whole.start();
    sinceLook.start();
    heart.start();
    begin();
    loop.exec();
    return {{u"milliseconds"_s, double(whole.elapsed())},
            {u"longest_pause_ms"_s, std::round(longest * 10.0) / 10.0},
            {u"is_over"_s, isOver()}};
}

} // namespace callout::bench
