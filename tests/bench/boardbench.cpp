// Measures the dispatch board with 200 rows and 2,000 bars at 1920x1080: painting, scrolling, zooming and the verdicts of
// a drag, and prints one JSON object in milliseconds.

#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardview.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

constexpr int Rows = 200;
constexpr int BarsInARow = 10;
constexpr int Samples = 100;

DaySnapshot fullDay()
{
    test::TestDay day;
    const QStringList titles{u"Boiler locks out, error code on the panel"_s, u"Tap drips"_s, u"Annual service"_s,
                             u"No heat, infant in the house"_s, u"Fuse board trips at night"_s};
    const JobStatus statuses[] = {JobStatus::Completed, JobStatus::OnSite, JobStatus::Dispatched, JobStatus::Scheduled};
    for (int row = 0; row < Rows; ++row) {
        const TechnicianId worker = day.worker(u"Technician %1"_s.arg(row, 3, 10, QChar(u'0')));
        day.event(worker, u"Lunch"_s, u"15:20"_s, u"15:40"_s);
        for (int bar = 0; bar < BarsInARow; ++bar) {
            const QTime start = QTime(8, 0).addSecs(bar * 44 * 60);
            day.scheduled(u"J-%1"_s.arg(row * BarsInARow + bar), worker, start.toString(u"HH:mm"_s), [&](Job &job) {
                job.title = titles.at((row + bar) % titles.size());
                job.duration = Minutes(36);
                job.status = statuses[std::min(3, bar / 2)];
                job.priority = (row * BarsInARow + bar) % 31 == 0 ? Priority::Emergency : Priority::Normal;
                job.windowBegin = *job.start - Minutes(60);
                job.windowEnd = *job.start + Minutes(60);
                test::setPlace(job, test::placeAt((row * 7 + bar * 13) % 20));
            });
        }
    }
    day.job(u"J-open"_s, test::promised(day.span(u"09:00"_s, u"12:00"_s)));
    return day.snapshot();
}

QJsonObject figures(QList<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    return {{u"median_ms"_s, milliseconds.at(milliseconds.size() / 2)},
            {u"worst_ms"_s, milliseconds.back()},
            {u"count"_s, milliseconds.size()}};
}

/// Milliseconds of painting the viewport after each step.
template<typename Step>
QJsonObject painted(BoardView &view, Step step)
{
    QImage picture(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QList<double> times;
    for (int i = 0; i < Samples; ++i) {
        QElapsedTimer timer;
        timer.start();
        step(i);
        view.viewport()->render(&picture);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return figures(times);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const DaySnapshot day = fullDay();
    const test::MinuteDrives drives;
    const Instant now = test::TestDay().at(u"10:42"_s);
    test::TestOffice office(day, now);
    BoardSelection selection;
    DropAdvisor advisor(office.board(), drives);
    const ThemeSource themes(ThemeSource::Choice::Light);
    QElapsedTimer timer;
    timer.start();
    BoardModel model(office.board(), drives, now);
    const double load = double(timer.nsecsElapsed()) / 1e6;
    BoardPanel panel(model, selection, advisor, themes);
    panel.resize(1920, 1080);
    panel.show();
    QCoreApplication::processEvents();
    BoardView &view = *panel.view();
    QScrollBar *rows = view.verticalScrollBar();

    QJsonObject all{{u"rows"_s, model.rowCount()}, {u"load_ms"_s, load}};
    all[u"first_paint"_s] = painted(view, [&](int i) { rows->setValue(rows->maximum() * i / Samples); });
    all[u"paint"_s] = painted(view, [](int) {});
    all[u"scroll"_s] = painted(view, [&](int i) { rows->setValue(rows->maximum() * i / Samples); });
    all[u"zoom"_s] = painted(view, [&](int i) { i % 10 < 5 ? view.zoomIn() : view.zoomOut(); });
    view.zoomToFit();

    const JobId open = model.row(0).bars.front().job;
    QList<double> verdicts;
    for (int i = 0; i < Samples / 5; ++i) {
        timer.restart();
        advisor.begin({open});
        for (int row = 1; row < model.rowCount(); ++row)
            advisor.verdictFor(model.row(row).technician);
        verdicts.append(double(timer.nsecsElapsed()) / 1e6);
    }
    all[u"verdicts_of_200_rows"_s] = figures(verdicts);
    all[u"paint_with_verdicts"_s] = painted(view, [](int) {});
    std::puts(QJsonDocument(all).toJson(QJsonDocument::Indented).constData());
    return 0;
}
