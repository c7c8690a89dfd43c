#pragma once

#include "core/feed/orderdecision.h"
#include "core/feed/positionfilter.h"
#include "core/feed/tapdecision.h"
#include "core/intake/intakedesk.h"
#include "core/store/officefile.h"

#include <QMutex>
#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <vector>

namespace callout {

class OfficeThread;

/// When what kind of report was last taken, and what became of the positions.
struct DeskNews {
    std::optional<Instant> position;
    std::optional<Instant> tap;
    std::optional<Instant> order;
    std::optional<Instant> writeFailed; ///< nothing once a report has been written again
    Error writeError;
    FixCounts fixes{};
};

/// Writes reports into the office file, each answered once it is on disk: taps and orders as edits of their own, positions
/// gathered in one transaction for a moment, and in a rush for as long as the one before takes. Every window sees them as
/// it sees another window's edits, so none has to show the day that they concern, nor any window be open. Takes reports on
/// any thread; outlives the office thread given.
class OfficeDesk final : public IntakeDesk
{
public:
    OfficeDesk(OfficeThread &office, const Clock &clock, PlaceSearch findPlace = {});
    ~OfficeDesk() override;

    void takePositions(const Caller &caller, const QList<PositionReport> &positions, PositionsTaken taken) override;
    [[nodiscard]] QFuture<Result<TapAnswer>> takeTap(const Caller &caller, const PhoneTap &tap) override;
    [[nodiscard]] QFuture<Result<OrderAnswer>> takeOrder(const Caller &caller, const JobOrder &order) override;
    [[nodiscard]] QFuture<Result<OfficeDay>> readDay(const Caller &caller, std::optional<QDate> day) override;
    [[nodiscard]] QFuture<Result<SignedIn>> signIn(const QString &code) override;

    [[nodiscard]] DeskNews news() const;

private:
    struct Posted {
        Caller caller;
        QList<PositionReport> positions;
        PositionsTaken taken;
    };

    void writeIn(std::chrono::milliseconds delay);
    // All of these run on the office's thread.
    void writePosted(OfficeFile &file);
    [[nodiscard]] Result<void> writePositions(OfficeFile &file, const std::vector<Posted> &posted);
    [[nodiscard]] Result<TapAnswer> writeTap(OfficeFile &file, const Caller &caller, const PhoneTap &tap);
    [[nodiscard]] Result<OrderAnswer> writeOrder(OfficeFile &file, const Caller &caller, const JobOrder &order);
    [[nodiscard]] Result<SignedIn> writeSignIn(OfficeFile &file, const QString &code);
    [[nodiscard]] Result<OfficeDay> readDayNow(OfficeFile &file, std::optional<QDate> day);
    [[nodiscard]] Result<void> knowPositions(OfficeFile &file);
    [[nodiscard]] Result<qint64> write(OfficeFile &file, const Edit &edit,
                                       const std::optional<ReceivedRequest> &request = {});
    void note(const Result<void> &written);
    void touch(OfficeFile &file, const Caller &caller);

    OfficeThread &m_office;
    const Clock &m_clock;
    PlaceSearch m_findPlace;

    // On the office's thread alone.
    std::optional<PositionFilter> m_filter;
    std::optional<OfficeDay> m_day;
    QHash<DeviceId, Instant> m_touched;
    std::unique_ptr<QObject> m_gatherer;
    quint64 m_turn = 0; ///< of writing

    mutable QMutex m_mutex;
    std::vector<Posted> m_posted;
    bool m_isWriting = false;
    std::chrono::steady_clock::time_point m_lastWritten;
    QSet<DeviceId> m_justAnswered; ///< with it
    DeskNews m_news;
};

} // namespace callout
