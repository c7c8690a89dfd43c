#pragma once

#include "core/dispatch/dayboard.h"
#include "core/dispatch/officelookup.h"

#include <QTemporaryDir>

#include <memory>

namespace callout {
class OfficeThread;
}

namespace callout::test {

/// A real office file that holds the records of a day, with its thread, and a board that shows that day. What a test
/// changes goes the whole way to the disk.
class TestOffice
{
public:
    /// Fails the program, with words, where the file cannot be made: no test can go on from there.
    TestOffice(const DaySnapshot &day, Instant now);
    ~TestOffice();

    [[nodiscard]] DayBoard &board() { return *m_board; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] OfficeThread &thread() { return *m_thread; }
    [[nodiscard]] OfficeLookup lookup() { return OfficeLookup(*m_thread); }

    /// Shows other days and waits until they are there.
    void show(QDate firstDay, int dayCount = 1);

    /// Writes an edit as a person at this window would; gives whether the board took it.
    bool edit(const ChangeSet &changes, const QString &label = QStringLiteral("Test edit"));
    /// Changes one record and writes it: change(job, [](Job &job) { job.title = …; }).
    template<typename Record, typename Change>
    bool change(Id<Record> id, Change change);

    /// Waits until everything asked for is on the disk.
    void settle();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<OfficeThread> m_thread;
    std::unique_ptr<DayBoard> m_board;
};

template<typename Record, typename Change>
bool TestOffice::change(Id<Record> id, Change change)
{
    const Record before = tableOf<Record>(m_board->day()).value(id);
    Record after = before;
    change(after);
    ChangeSet changes;
    changes.update(before, after);
    return edit(changes);
}

} // namespace callout::test
