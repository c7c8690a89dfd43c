#pragma once

#include "core/dispatch/officelookup.h"
#include "tests/support/testwindow.h"

#include <QTemporaryDir>

namespace callout::test {

/// A real office file that holds the records of a day, and a window on it that shows that day.
class TestOffice
{
public:
    /// Fails the program, with words, where the file cannot be made: no test can go on from there.
    TestOffice(const DaySnapshot &day, Instant now);

    [[nodiscard]] DayBoard &board() { return m_window->board(); }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] OfficeThread &thread() { return m_window->thread(); }
    [[nodiscard]] OfficeLookup lookup() { return OfficeLookup(thread()); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.callout")); }

    [[nodiscard]] TestWindow &window() { return *m_window; }
    /// One more window on the same file and days.
    [[nodiscard]] std::unique_ptr<TestWindow> openWindow(const QString &station);
    /// Closes the window, which finishes its writes, and opens it again, as a restart does.
    void restart();

    /// A phone tells where somebody is; waits until the window shows it.
    void report(const PositionFix &fix) { reportAll({fix}); }
    void reportAll(const QList<PositionFix> &fixes);

    // As TestWindow has them.
    void show(QDate firstDay, int dayCount = 1) { m_window->show(firstDay, dayCount); }
    bool edit(const ChangeSet &changes, const QString &label = QStringLiteral("Test edit"))
    {
        return m_window->edit(changes, label);
    }
    template<typename Record, typename Change>
    bool change(Id<Record> id, Change change)
    {
        return m_window->change(id, std::move(change));
    }
    void settle() { m_window->settle(); }

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<TestWindow> m_window;
};

} // namespace callout::test
