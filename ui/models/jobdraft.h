#pragma once

#include "core/domain/job.h"

#include <QStringList>

namespace callout {

/// A job while somebody edits it and the office goes on. What changes elsewhere and was not touched here is taken over
/// at once; what was changed on both sides is a conflict that the person decides, field by field. A place counts as one
/// field with its address, and so do the two ends of the arrival window.
class JobDraft
{
public:
    explicit JobDraft(const Job &job) : m_seen(job), m_theirs(job), m_mine(job) {}

    /// What the person has made of it.
    [[nodiscard]] const Job &mine() const { return m_mine; }
    void setMine(const Job &job) { m_mine = job; }
    /// The record as the office has it now: what an edit starts from.
    [[nodiscard]] const Job &theirs() const { return m_theirs; }

    /// The record changed on the board. Gives the fields that were taken over.
    QStringList follow(const Job &now);
    /// The fields to be decided, by the name of the first of those that count as one.
    [[nodiscard]] QStringList conflicts() const;
    void keepMine(const QString &field);
    void takeTheirs(const QString &field);

    [[nodiscard]] bool isChanged() const { return m_mine != m_theirs; }

private:
    Job m_seen; ///< theirs, as far as the person has seen and decided
    Job m_theirs;
    Job m_mine;
};

} // namespace callout
