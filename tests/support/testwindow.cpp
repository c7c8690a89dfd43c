#include "tests/support/testwindow.h"

#include "core/store/officethread.h"
#include "tests/support/ordie.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout::test {

TestWindow::TestWindow(const QString &path, const Clock &clock, const QString &station, QDate firstDay, int dayCount)
    : m_thread(std::make_unique<OfficeThread>(orDie(OfficeFile::open(path)), station))
    , m_board(std::make_unique<DayBoard>(*m_thread, clock))
{
    m_board->setActor({ActorKind::Person, station});
    show(firstDay, dayCount);
    // New ids are asked for as soon as the days are there.
    if (!QTest::qWaitFor([this] { return m_board->newId(RecordKind::Job).has_value(); }))
        qFatal("no ids for new records");
}

TestWindow::~TestWindow() = default;

void TestWindow::show(QDate firstDay, int dayCount)
{
    m_board->showDays(firstDay, dayCount);
    const auto isThere = [&] {
        return m_board->isLoaded() && m_board->day().firstDay == firstDay && m_board->day().dayCount == dayCount;
    };
    if (!QTest::qWaitFor(isThere))
        qFatal("the day was not loaded");
}

bool TestWindow::edit(const ChangeSet &changes, const QString &label)
{
    return m_board->apply({.changes = changes, .label = label, .actor = m_board->actor()}).has_value();
}

void TestWindow::settle()
{
    if (!QTest::qWaitFor([this] { return m_board->pendingWrites() == 0; }))
        qFatal("an edit was not written");
}

DaySnapshot TestWindow::fromFile()
{
    QFuture<Result<DaySnapshot>> days =
        m_thread->ask([first = m_board->day().firstDay, count = m_board->day().dayCount](OfficeFile &file) {
            return file.loadDays(first, count);
        });
    return orDie(days.result());
}

} // namespace callout::test
