#pragma once

#include "core/dispatch/dayboard.h"

#include <memory>

namespace callout {
class OfficeThread;
}

namespace callout::test {

/// One window on an office file: its own connection on its own thread, and a board. What a test changes goes the whole way
/// to the disk. Fails the program, with words, where the file cannot be opened or the days do not come.
class TestWindow
{
public:
    TestWindow(const QString &path, const Clock &clock, const QString &station, QDate firstDay, int dayCount = 1);
    ~TestWindow();

    [[nodiscard]] DayBoard &board() { return *m_board; }
    [[nodiscard]] OfficeThread &thread() { return *m_thread; }

    /// Shows other days and waits until they are there.
    void show(QDate firstDay, int dayCount = 1);

    /// Writes an edit as a person at this window would; gives whether the board took it.
    bool edit(const ChangeSet &changes, const QString &label = QStringLiteral("Test edit"));
    /// Changes one record and writes it: change(job, [](Job &job) { job.title = …; }).
    template<typename Record, typename Change>
    bool change(Id<Record> id, Change change);

    /// Waits until everything asked for is on the disk.
    void settle();

    /// The days on the board as the file has them now.
    [[nodiscard]] DaySnapshot fromFile();

private:
    std::unique_ptr<OfficeThread> m_thread;
    std::unique_ptr<DayBoard> m_board;
};

template<typename Record, typename Change>
bool TestWindow::change(Id<Record> id, Change change)
{
    const Record before = tableOf<Record>(m_board->day()).value(id);
    Record after = before;
    change(after);
    ChangeSet changes;
    changes.update(before, after);
    return edit(changes);
}

} // namespace callout::test
