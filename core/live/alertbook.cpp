#include "core/live/alertbook.h"

#include <algorithm>

namespace callout {

void AlertBook::update(const QList<Alert> &found, Instant now)
{
    QHash<AlertCause, Entry> entries;
    m_order.clear();
    for (const Alert &alert : found) {
        const bool isQuestion = alert.cause.kind == AlertCause::Kind::Question;
        const Entry begun{.since = isQuestion ? alert.since : now};
        Entry entry = m_entries.value(alert.cause, m_remembered.value(alert.cause, begun));
        m_remembered.remove(alert.cause);
        entry.alert = alert;
        entry.alert.since = entry.since;
        entries.insert(alert.cause, entry);
        m_order.append(alert.cause);
    }
    m_entries = entries;
    show(now);
}

QSet<AlertCause> AlertBook::raised() const
{
    return {m_order.cbegin(), m_order.cend()};
}

int AlertBook::snoozedCount(Instant now) const
{
    return int(std::ranges::count_if(m_entries,
                                     [now](const Entry &entry) { return entry.snoozedUntil && isAway(entry, now); }));
}

void AlertBook::snooze(const AlertCause &cause, Instant until)
{
    if (const auto entry = m_entries.find(cause); entry != m_entries.end()) {
        entry->snoozedUntil = until;
        setAside(&*entry);
    }
}

void AlertBook::dismiss(const AlertCause &cause)
{
    if (const auto entry = m_entries.find(cause); entry != m_entries.end()) {
        entry->isDismissed = true;
        setAside(&*entry);
    }
}

void AlertBook::bringBack(Instant now)
{
    for (Entry &entry : m_entries) {
        entry.isDismissed = false;
        entry.snoozedUntil.reset();
    }
    m_remembered.clear();
    show(now);
    m_fresh.clear();
}

QList<AlertBook::PutAway> AlertBook::putAway(Instant now) const
{
    QList<PutAway> away;
    const auto take = [&away](const AlertCause &cause, const Entry &entry) {
        away.append(
            {cause, entry.since, entry.isDismissed ? std::nullopt : entry.snoozedUntil, entry.weight, entry.following});
    };
    for (const AlertCause &cause : m_order) {
        const Entry entry = m_entries.value(cause);
        if (isAway(entry, now))
            take(cause, entry);
    }
    for (const auto &[cause, entry] : m_remembered.asKeyValueRange())
        take(cause, entry);
    std::ranges::sort(away, {}, [](const PutAway &one) { return std::pair(one.cause.kind, one.cause.subject); });
    return away;
}

void AlertBook::remember(const QList<PutAway> &before)
{
    for (const PutAway &one : before) {
        m_remembered.insert(one.cause,
                            {.since = one.since,
                             .isDismissed = !one.snoozedUntil,
                             .snoozedUntil = one.snoozedUntil,
                             .weight = one.weight,
                             .following = one.following});
    }
}

void AlertBook::setAside(Entry *entry)
{
    entry->weight = entry->alert.weight();
    entry->following = entry->alert.following;
    entry->isShown = false;
    m_shown.removeIf([&](const Alert &alert) { return alert.cause == entry->alert.cause; });
    m_fresh.clear();
}

bool AlertBook::isAway(const Entry &entry, Instant now)
{
    const bool isPutAway = entry.isDismissed || (entry.snoozedUntil && now < *entry.snoozedUntil);
    const bool isWorse =
        entry.alert.weight() >= entry.weight + MateriallyWorse || entry.alert.following > entry.following;
    return isPutAway && !isWorse;
}

void AlertBook::show(Instant now)
{
    m_shown.clear();
    m_fresh.clear();
    for (const AlertCause &cause : std::as_const(m_order)) {
        Entry &entry = m_entries[cause];
        if (isAway(entry, now))
            continue;
        entry.isDismissed = false;
        entry.snoozedUntil.reset();
        m_shown.append(entry.alert);
        if (!std::exchange(entry.isShown, true))
            m_fresh.append(entry.alert);
    }
}

} // namespace callout
