#include "tests/bench/queuebench.h"

#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/queue/jobqueueview.h"
#include "ui/queue/queuepanel.h"
#include "ui/style/searchfield.h"
#include "ui/style/themesource.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::bench {

namespace {

DaySnapshot fullDay(int jobs)
{
    test::TestDay day;
    QRandomGenerator random(42);
    const QStringList things{u"Boiler"_s, u"Radiator"_s, u"Heat pump"_s, u"Tap"_s, u"Socket"_s, u"Fuse board"_s};
    const QStringList troubles{u"leaks"_s, u"makes noise"_s, u"is cold"_s, u"needs service"_s, u"sparks"_s};
    const QStringList names{u"Hall"_s, u"Okafor"_s, u"Lindqvist"_s, u"Zoë Brandt"_s, u"Novák"_s, u"Whitfield & Sons"_s};
    const QStringList streets{u"Mill Lane"_s, u"Heath Road"_s, u"Harbour Street"_s, u"Église Rise"_s};
    const auto any = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    const TechnicianId ana = day.worker(u"Ana Moreno"_s);
    QList<CustomerId> customers;
    for (const QString &name : names)
        customers.append(day.customer(name));
    for (int number = 1; number <= jobs; ++number) {
        day.job(u"J-%1"_s.arg(number), [&](Job &job) {
            job.title = any(things) + u' ' + any(troubles);
            job.customer = customers.at(random.bounded(int(customers.size())));
            job.address = u"%1 %2"_s.arg(random.bounded(1, 200)).arg(any(streets));
            job.tags = {random.bounded(4) == 0 ? u"VIP"_s : u"gas"_s};
            job.priority = random.bounded(30) == 0 ? Priority::Emergency : Priority::Normal;
            job.windowBegin = day.at(u"08:00"_s) + Minutes(random.bounded(480));
            job.windowEnd = *job.windowBegin + Minutes(120);
            if (random.bounded(3) == 0)
                job = assigned(job, ana, *job.windowBegin);
        });
    }
    return day.snapshot();
}

/// Counts how often a widget was painted.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QObject *watched) { watched->installEventFilter(this); }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

QJsonObject figures(QList<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    return {{u"median_ms"_s, milliseconds.at(milliseconds.size() / 2)},
            {u"worst_ms"_s, milliseconds.back()},
            {u"count"_s, milliseconds.size()}};
}

/// Milliseconds until what `act` does is on the screen.
template<typename Act>
double timed(const PaintCounter &painted, Act act)
{
    const int before = painted.count();
    QElapsedTimer timer;
    timer.start();
    act();
    do {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    } while (painted.count() == before && timer.elapsed() < 1000);
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

QJsonObject measureQueue(int jobs)
{
    const DaySnapshot day = fullDay(jobs);
    const test::MinuteDrives drives;
    test::TestOffice office(test::TestDay().snapshot(), test::TestDay().at(u"08:00"_s));
    BoardSelection selection;
    DropAdvisor advisor(office.board(), drives);
    const ThemeSource themes(ThemeSource::Choice::Light);
    JobQueueModel model(office.clock().now());
    model.showDay(day);
    QueuePanel panel(model, selection, advisor, themes);
    panel.resize(340, 1000);
    panel.show();
    QCoreApplication::processEvents();
    const PaintCounter painted(panel.view()->viewport());
    auto *search = panel.findChild<SearchField *>();
    search->setFocus();

    QList<double> keys;
    const auto press = [&](int key, const QString &text) {
        keys.append(timed(painted, [&] {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
            QCoreApplication::sendEvent(search, &event);
        }));
    };
    for (const QString &words : {u"boiler hall"_s, u"heat"_s, u"eglise 12"_s, u"vip"_s, u"j-99"_s}) {
        for (const QChar letter : words) {
            if (letter != u' ') // a space alone changes nothing
                press(0, QString(letter));
            else
                search->insert(QString(letter));
        }
        while (!search->text().isEmpty()) {
            if (search->text().endsWith(u' '))
                search->backspace();
            else
                press(Qt::Key_Backspace, QString());
        }
    }

    QList<double> scrolls;
    QScrollBar *bar = panel.view()->verticalScrollBar();
    for (int step = 1; step <= 100; ++step)
        scrolls.append(timed(painted, [&] { bar->setValue(bar->maximum() * step / 100); }));
    return {{u"cards"_s, jobs}, {u"key_to_filtered_view"_s, figures(keys)}, {u"scroll_to_painted"_s, figures(scrolls)}};
}

} // namespace callout::bench
