#include "tests/support/testoffice.h"

#include "core/store/officethread.h"

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
    return changes;
}

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

} // namespace

TestOffice::TestOffice(const DaySnapshot &day, Instant now) : m_clock(now)
{
    auto file = orDie(OfficeFile::create(m_folder.filePath(u"test.callout"_s), day.settings, now));
    if (const ChangeSet contents = contentsOf(day); !contents.isEmpty())
        orDie(file->write({.changes = contents, .label = u"Set up"_s}, u"setup"_s, now));
    m_thread = std::make_unique<OfficeThread>(std::move(file), u"test"_s);
    m_board = std::make_unique<DayBoard>(*m_thread, m_clock);
    show(day.firstDay, day.dayCount);
    // New ids are asked for as soon as the days are there.
    if (!QTest::qWaitFor([this] { return m_board->newId(RecordKind::Job).has_value(); }))
        qFatal("no ids for new records");
}

TestOffice::~TestOffice() = default;

void TestOffice::show(QDate firstDay, int dayCount)
{
    m_board->showDays(firstDay, dayCount);
    const auto isThere = [&] {
        return m_board->isLoaded() && m_board->day().firstDay == firstDay && m_board->day().dayCount == dayCount;
    };
    if (!QTest::qWaitFor(isThere))
        qFatal("the day was not loaded");
}

bool TestOffice::edit(const ChangeSet &changes, const QString &label)
{
    return m_board->apply({.changes = changes, .label = label, .actor = {ActorKind::Person, u"Robin"_s}}).has_value();
}

void TestOffice::settle()
{
    if (!QTest::qWaitFor([this] { return m_board->pendingWrites() == 0; }))
        qFatal("an edit was not written");
}

} // namespace callout::test
