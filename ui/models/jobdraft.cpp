#include "ui/models/jobdraft.h"

#include "core/domain/fields.h"

namespace callout {

namespace {

/// The field under whose name this one is decided.
QString leaderOf(QLatin1StringView field)
{
    if (field == QLatin1StringView("latitude") || field == QLatin1StringView("longitude"))
        return QStringLiteral("address");
    if (field == QLatin1StringView("window_end"))
        return QStringLiteral("window_begin");
    return field;
}

bool isSame(const QString &leader, const Job &one, const Job &other)
{
    bool same = true;
    std::apply(
        [&](const auto &...field) {
            ((same = same
                  && (leaderOf(QLatin1StringView(field.name)) != leader
                      || one.*(field.member) == other.*(field.member))),
             ...);
        },
        Fields<Job>::list);
    return same;
}

void copy(const QString &leader, const Job &from, Job *to)
{
    const auto take = [&](const auto &field) {
        if (leaderOf(QLatin1StringView(field.name)) == leader)
            to->*(field.member) = from.*(field.member);
    };
    std::apply([&](const auto &...field) { (take(field), ...); }, Fields<Job>::list);
}

QStringList leaders()
{
    QStringList all;
    forEachField(Job{}, [&](QLatin1StringView name, const auto &) {
        if (const QString leader = leaderOf(name); !all.contains(leader))
            all.append(leader);
    });
    return all;
}

} // namespace

QStringList JobDraft::follow(const Job &now)
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

QStringList JobDraft::conflicts() const
{
    QStringList fields;
    for (const QString &field : leaders()) {
        if (!isSame(field, m_seen, m_theirs) && !isSame(field, m_mine, m_theirs))
            fields.append(field);
    }
    return fields;
}

void JobDraft::keepMine(const QString &field)
{
    copy(field, m_theirs, &m_seen);
}

void JobDraft::takeTheirs(const QString &field)
{
    copy(field, m_theirs, &m_seen);
    copy(field, m_theirs, &m_mine);
}

} // namespace callout
