#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace callout {

/// The name under which one window signs its edits: user and machine, and a number where the same person has several
/// windows on one office file. Held for as long as the window lives, and the same again after a restart, so that the
/// window finds its undo history.
class StationLock
{
public:
    /// Finds the first free number for this office file.
    explicit StationLock(const QString &officePath);

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    std::unique_ptr<QLockFile> m_lock;
    QString m_name;
};

/// A short name for an office file among this person's files, the same for every path that leads to it.
[[nodiscard]] QString officeKey(const QString &officePath);

/// The name of whoever is logged in to the machine.
[[nodiscard]] QString loginName();

} // namespace callout
