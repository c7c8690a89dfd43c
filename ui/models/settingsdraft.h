#pragma once

#include "core/commands/officecommands.h"

#include <QStringList>

namespace callout {

/// An office's settings and lists while somebody edits them and the office goes on. What changes elsewhere and was not
/// touched here is taken over at once; what was changed on both sides is a conflict that the person decides.
class SettingsDraft
{
public:
    explicit SettingsDraft(const OfficeRecords &records) : m_seen(records), m_theirs(records), m_mine(records) {}

    /// What the person has made of it.
    [[nodiscard]] const OfficeRecords &mine() const { return m_mine; }
    void setMine(const OfficeRecords &records) { m_mine = records; }
    /// The office as it is now: what an edit starts from.
    [[nodiscard]] const OfficeRecords &theirs() const { return m_theirs; }

    /// The office changed. Gives whether anything was taken over.
    bool follow(const OfficeRecords &now);
    /// What was changed on both sides, in words: "Freeze", "Job type Service: Duration".
    [[nodiscard]] QStringList conflicts() const;
    void keepMine();
    void takeTheirs();

    [[nodiscard]] bool isChanged() const { return m_mine != m_theirs; }

private:
    OfficeRecords m_seen; ///< theirs, as far as the person has seen and decided
    OfficeRecords m_theirs;
    OfficeRecords m_mine;
};

} // namespace callout
