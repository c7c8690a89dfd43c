#pragma once

#include "core/intake/intakedesk.h"
#include "core/intake/visit.h"

#include <QFuture>
#include <QHash>

#include <memory>

namespace callout {

/// Makes one value of a request that may be asked, hands it to the desk, and makes an answer of what the desk says.
class IntakeClerk
{
public:
    IntakeClerk(std::shared_ptr<IntakeDesk> desk, const Clock &clock);

    using Done = std::function<void(const Telling &)>;

    /// Never waits. `done` is called once, on any thread, perhaps at once.
    void serve(const Visit &visit, const Done &done);

private:
    struct PageFile {
        QByteArray bytes;
        QByteArray tag;
    };

    /// Tells what was found, or why nothing was.
    template<typename Found, typename Tell>
    [[nodiscard]] QFuture<Telling> later(const QFuture<Result<Found>> &future, const Tell &tell);

    [[nodiscard]] QFuture<Telling> find(const Visit &visit);
    void takePositions(const Visit &visit, const Done &done);

    [[nodiscard]] IntakeReply file(const Visit &visit);
    [[nodiscard]] QFuture<Telling> signIn(const Visit &visit);
    [[nodiscard]] QFuture<Telling> takeTap(const Visit &visit);
    [[nodiscard]] QFuture<Telling> takeOrder(const Visit &visit);
    [[nodiscard]] QFuture<Telling> tellOwnDay(const Visit &visit);
    [[nodiscard]] QFuture<Telling> tellDay(const Visit &visit);
    [[nodiscard]] QFuture<Telling> tellHealth(const Visit &visit);
    [[nodiscard]] QByteArray tag(const OfficeDay &day, TechnicianId technician) const;

    std::shared_ptr<IntakeDesk> m_desk;
    const Clock &m_clock;
    QByteArray m_epoch; // so that no edition of another run is taken for one of this
    QHash<const RouteRule *, PageFile> m_files;
    std::unique_ptr<QObject> m_watchers; // of what the desk was asked; lives on the thread that serves
};

} // namespace callout
