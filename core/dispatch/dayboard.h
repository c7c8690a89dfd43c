#pragma once

#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"
#include "core/store/officefile.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <optional>

namespace callout {

class OfficeThread;

/// What changed on the board, by record; whoever shows one of these refreshes just that.
struct BoardChanges {
    QSet<JobId> jobs;
    QSet<CustomerId> customers;
    QSet<TechnicianId> technicians;   ///< the person, or one of their shifts or events
    bool isOfficeChanged = false;     ///< settings, skills, job types, business units, zones or devices
    bool areQuestionsChanged = false; ///< what technicians asked by phone

    [[nodiscard]] bool isEmpty() const
    {
        return jobs.isEmpty() && customers.isEmpty() && technicians.isEmpty() && !isOfficeChanged
            && !areQuestionsChanged;
    }
};

/// The live state of the days on screen, and the only way to change the office: apply() checks an edit against memory,
/// shows it at once and hands it to the store's thread, which writes it in one transaction. A write that fails, or
/// collides with another window, is taken back from memory and told by editFailed(). Edits of other windows arrive by
/// themselves. Lives on the UI thread and never waits for the disk. An edit of very many records, an import, is written
/// first and then shown a little at a time, so that the window stays live.
class DayBoard : public QObject
{
    Q_OBJECT

public:
    using Ticket = quint64;

    DayBoard(OfficeThread &office, const Clock &clock, QObject *parent = nullptr);

    /// Loads other days; dayReset() follows when they are there.
    void showDays(QDate firstDay, int dayCount);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const DaySnapshot &day() const { return m_day; }
    [[nodiscard]] OfficeCalendar calendar() const { return m_day.calendar(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// Rises whenever records in memory may have moved or changed: what points into day() is stale then.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Who edits at this window.
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    void setActor(const Actor &actor) { m_actor = actor; }

    [[nodiscard]] const Job *job(JobId id) const;
    [[nodiscard]] const Customer *customer(CustomerId id) const;
    [[nodiscard]] const Technician *technician(TechnicianId id) const;

    /// An id for a new record of this kind, never given twice, in no other window either. Fails for a moment when many
    /// are asked for at once, and while the office file cannot be reached.
    [[nodiscard]] Result<qint64> newId(RecordKind kind);

    /// Checks, shows and queues an edit. Conflict where a record is not as the edit expects.
    [[nodiscard]] Result<Ticket> apply(const Edit &edit);

    /// Takes a customer, as the office file has it, into memory, so that an edit can change it.
    void hold(const Customer &customer);

    [[nodiscard]] int pendingWrites() const { return int(m_pending.size()); }
    [[nodiscard]] std::optional<Instant> lastSaved() const { return m_lastSaved; }

signals:
    void dayReset();
    void recordsChanged(const callout::BoardChanges &changes);
    /// Where they are, or when their phones were last heard of.
    void positionsChanged(const QSet<callout::TechnicianId> &technicians);
    /// The edit is on disk under this id.
    void editSaved(callout::DayBoard::Ticket ticket, qint64 edit);
    /// The edit did not reach the disk and is taken back.
    void editFailed(callout::DayBoard::Ticket ticket, const callout::Error &error);
    void loadFailed(const callout::Error &error);
    /// Another window, the engine or a phone changed this office.
    void newsArrived(const callout::BoardChanges &changes);

private:
    struct Pending {
        Ticket ticket = 0;
        QString label;
        ChangeSet changes;
        bool isShown = true; ///< in memory already
    };
    struct IdBlock {
        qint64 next = 0;
        qint64 end = 0;
        int size = 1;
        bool isAsked = false;
    };
    struct LoadedDays {
        qint64 newestEdit = 0;
        DaySnapshot day;
    };

    void takeDays(quint64 request, const Result<LoadedDays> &loaded);
    void takeWritten(Ticket ticket, const Result<qint64> &written);
    void takeBackPending(const Error &cause);
    void takeNews(const OfficeNews &news);
    BoardChanges takeTruth(const OfficeNews &news);
    QSet<TechnicianId> takePositions(const QList<PositionFix> &fixes);
    void readAgain(const QList<RecordRef> &records);
    /// Reads what of a written edit concerns the days shown, and shows it bit by bit.
    void showWritten(const ChangeSet &changes);
    void showNextArrival();
    /// Reads the customers of these jobs that are not in memory yet.
    void readCustomersOf(const QSet<JobId> &jobs);
    void askForIds(RecordKind kind);

    OfficeThread &m_office;
    const Clock &m_clock;
    Actor m_actor;
    DaySnapshot m_day;
    bool m_isLoaded = false;
    quint64 m_revision = 0;
    quint64 m_request = 0;
    Ticket m_lastTicket = 0;
    std::deque<Pending> m_pending;
    std::deque<OfficeNews> m_arrivals; ///< written, and to be shown next
    std::optional<Instant> m_lastSaved;
    QHash<RecordKind, IdBlock> m_ids;
};

} // namespace callout
