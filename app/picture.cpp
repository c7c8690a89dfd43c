#include "app/picture.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSaveFile>
#include <QTimer>
#include <QWidget>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr auto LongestWait = 30s;
constexpr auto Look = 100ms;
constexpr int QuietLooks = 10;

void runEventsFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

void waitUntil(const std::function<bool()> &isSo)
{
    const QDeadlineTimer deadline(LongestWait);
    while (!isSo() && !deadline.hasExpired())
        runEventsFor(20ms);
}

bool takePicture(QWidget &window, const QString &path, const std::function<bool()> &isBusy)
{
    const QDeadlineTimer deadline(LongestWait);
    for (int quiet = 0; quiet < QuietLooks && !deadline.hasExpired();) {
        runEventsFor(Look);
        quiet = isBusy() ? 0 : quiet + 1;
    }

    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && window.grab().toImage().save(&file, "PNG") && file.commit();
}

} // namespace callout
