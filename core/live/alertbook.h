#pragma once

#include "core/live/alerts.h"

namespace callout {

/// Remembers what a dispatcher did about alerts, and since when each of them is true. An alert that was dismissed, or put off
/// until later, comes back when it gets materially worse: a quarter of an hour more, or more stops that will be late. One
/// whose cause ends and begins again is a new one.
class AlertBook
{
public:
    static constexpr Minutes MateriallyWorse{15};

    /// An alert that the dispatcher put away.
    struct PutAway {
        AlertCause cause;
        Instant since;                       ///< when it began
        std::optional<Instant> snoozedUntil; ///< nothing: dismissed
        Seconds weight{0};                   ///< Alert::weight() when it was put away
        int following = 0;                   ///< stops after it that were late then

        friend bool operator==(const PutAway &, const PutAway &) = default;
    };

    /// Takes what is true now, as alertsOf() gives it with raised().
    void update(const QList<Alert> &found, Instant now);

    /// Causes that are true, whatever the dispatcher did about them.
    [[nodiscard]] QSet<AlertCause> raised() const;
    /// What to show, the worst first.
    [[nodiscard]] const QList<Alert> &shown() const { return m_shown; }
    /// What began to be shown with the last update; to be told once.
    [[nodiscard]] const QList<Alert> &fresh() const { return m_fresh; }
    /// How many are put off until later.
    [[nodiscard]] int snoozedCount(Instant now) const;

    /// Puts off until then.
    void snooze(const AlertCause &cause, Instant until);
    void dismiss(const AlertCause &cause);
    /// Shows again what was put off or dismissed.
    void bringBack(Instant now);

    /// What is put away now, so that a later start can go on with it.
    [[nodiscard]] QList<PutAway> putAway(Instant now) const;
    /// Goes on with what was put away before; each counts when its cause is found again.
    void remember(const QList<PutAway> &before);

private:
    struct Entry {
        Alert alert;
        Instant since;
        bool isShown = false;
        bool isDismissed = false;
        std::optional<Instant> snoozedUntil;
        Seconds weight{0}; ///< when the dispatcher put it away
        int following = 0;
    };
    void setAside(Entry *entry);
    [[nodiscard]] static bool isAway(const Entry &entry, Instant now);
    void show(Instant now);

    QHash<AlertCause, Entry> m_entries;
    QHash<AlertCause, Entry> m_remembered; ///< put away before, not found yet
    QList<AlertCause> m_order;
    QList<Alert> m_shown;
    QList<Alert> m_fresh;
};

} // namespace callout
