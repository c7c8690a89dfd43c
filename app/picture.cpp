#include "app/picture.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSaveFile>
#include <QTimer>
#include <QWidget>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr auto LongestWait = 15s;
constexpr auto SettlingTime = 1200ms;

void runEventsFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

bool takePicture(QWidget &window, const QString &path, const std::function<bool()> &isReady)
{
    const QDeadlineTimer deadline(LongestWait);
    while (!isReady() && !deadline.hasExpired())
        runEventsFor(20ms);
    runEventsFor(SettlingTime);

    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && window.grab().toImage().save(&file, "PNG") && file.commit();
}

} // namespace callout
