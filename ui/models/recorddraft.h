#pragma once

#include "core/domain/fields.h"

#include <QStringList>

namespace callout {

namespace detail {

/// The field under whose name this one is decided.
[[nodiscard]] QString draftLeaderOf(const char *field);

} // namespace detail

/// A record while somebody edits it and the office goes on. What changes elsewhere and was not touched here is taken over
/// at once; what was changed on both sides is a conflict that the person decides, field by field. A place counts as one
/// field with its address, and so do the two ends of a window.
template<typename Record>
class RecordDraft
{
public:
    explicit RecordDraft(const Record &record) : m_seen(record), m_theirs(record), m_mine(record) {}

    /// What the person has made of it.
    [[nodiscard]] const Record &mine() const { return m_mine; }
    void setMine(const Record &record) { m_mine = record; }
    /// The record as the office has it now: what an edit starts from.
    [[nodiscard]] const Record &theirs() const { return m_theirs; }

    /// The record changed on the board. Gives the fields that were taken over.
    QStringList follow(const Record &now);
    /// The fields to be decided, by the name of the first of those that count as one.
    [[nodiscard]] QStringList conflicts() const;
    void keepMine(const QString &field) { copy(field, m_theirs, &m_seen); }
    void takeTheirs(const QString &field)
    {
        copy(field, m_theirs, &m_seen);
        copy(field, m_theirs, &m_mine);
    }

    [[nodiscard]] bool isChanged() const { return m_mine != m_theirs; }

private:
    [[nodiscard]] static bool isSame(const QString &leader, const Record &one, const Record &other);
    static void copy(const QString &leader, const Record &from, Record *to);
    [[nodiscard]] static QStringList leaders();

    Record m_seen; ///< theirs, as far as the person has seen and decided
    Record m_theirs;
    Record m_mine;
};

// Implementation

template<typename Record>
bool RecordDraft<Record>::isSame(const QString &leader, const Record &one, const Record &other)
{
    const auto differs = [&](const auto &field) {
        return detail::draftLeaderOf(field.name) == leader && one.*(field.member) != other.*(field.member);
    };
    return std::apply([&](const auto &...field) { return !(differs(field) || ...); }, Fields<Record>::list);
}

template<typename Record>
void RecordDraft<Record>::copy(const QString &leader, const Record &from, Record *to)
{
    const auto take = [&](const auto &field) {
        if (detail::draftLeaderOf(field.name) == leader)
            to->*(field.member) = from.*(field.member);
    };
    std::apply([&](const auto &...field) { (take(field), ...); }, Fields<Record>::list);
}

template<typename Record>
QStringList RecordDraft<Record>::leaders()
{
    QStringList all;
    const auto add = [&](const auto &field) {
        if (const QString leader = detail::draftLeaderOf(field.name); !all.contains(leader))
            all.append(leader);
    };
    std::apply([&](const auto &...field) { (add(field), ...); }, Fields<Record>::list);
    return all;
}

template<typename Record>
QStringList RecordDraft<Record>::follow(const Record &now)
{
    QStringList taken;
    m_theirs = now;
    m_mine.revision = now.revision;
    for (const QString &field : leaders()) {
        if (isSame(field, m_seen, m_theirs))
            continue;
        if (isSame(field, m_mine, m_seen)) {
            copy(field, m_theirs, &m_mine);
            copy(field, m_theirs, &m_seen);
            taken.append(field);
        } else if (isSame(field, m_mine, m_theirs)) {
            copy(field, m_theirs, &m_seen);
        }
    }
    return taken;
}

template<typename Record>
QStringList RecordDraft<Record>::conflicts() const
{
    QStringList fields;
    for (const QString &field : leaders()) {
        if (!isSame(field, m_seen, m_theirs) && !isSame(field, m_mine, m_theirs))
            fields.append(field);
    }
    return fields;
}

} // namespace callout
