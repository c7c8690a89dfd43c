#include "tests/support/testoffice.h"

#include "tests/support/ordie.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

template<typename Record>
void createAll(const RecordTable<Record> &table, ChangeSet *changes)
{
    for (const Record &record : table)
        changes->create(record);
}

/// People and words first: what others refer to has to be there.
ChangeSet contentsOf(const DaySnapshot &day)
{
    ChangeSet changes;
    createAll(day.skills, &changes);
    createAll(day.businessUnits, &changes);
    createAll(day.zones, &changes);
    createAll(day.jobTypes, &changes);
    createAll(day.customers, &changes);
    createAll(day.technicians, &changes);
    createAll(day.shifts, &changes);
    createAll(day.events, &changes);
    createAll(day.jobs, &changes);
    createAll(day.devices, &changes);
    createAll(day.questions, &changes);
    return changes;
}

/// In memory where there is such a place: hundreds of small files wait long for a disk.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/callout-test-XXXXXX"_s;
}

} // namespace

TestOffice::TestOffice(const DaySnapshot &day, Instant now) : m_folder(folderTemplate()), m_clock(now)
{
    const auto file = orDie(OfficeFile::create(path(), day.settings, now));
    if (const ChangeSet contents = contentsOf(day); !contents.isEmpty())
        orDie(file->write({.changes = contents, .label = u"Set up"_s}, u"setup"_s, now));
    m_window = std::make_unique<TestWindow>(path(), m_clock, u"test"_s, day.firstDay, day.dayCount);
}

void TestOffice::reportAll(const QList<PositionFix> &fixes)
{
    orDie(orDie(OfficeFile::open(path()))->writePositions(fixes));
    const auto isShown = [this](const PositionFix &fix) {
        return board().day().positions.value(fix.technician) == fix;
    };
    if (!QTest::qWaitFor([&] { return std::ranges::all_of(fixes, isShown); }))
        qFatal("the window does not show a position");
}

std::unique_ptr<TestWindow> TestOffice::openWindow(const QString &station)
{
    return std::make_unique<TestWindow>(path(), m_clock, station, board().day().firstDay, board().day().dayCount);
}

void TestOffice::restart()
{
    const QDate firstDay = board().day().firstDay;
    const int dayCount = board().day().dayCount;
    m_window.reset();
    m_window = std::make_unique<TestWindow>(path(), m_clock, u"test"_s, firstDay, dayCount);
}

} // namespace callout::test
