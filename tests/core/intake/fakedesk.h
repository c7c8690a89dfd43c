#pragma once

#include "core/intake/intakedesk.h"
#include "core/intake/tokens.h"

#include <QMutex>
#include <QMutexLocker>

#include <memory>
#include <vector>

namespace callout::testing {

/// A desk without an office: writes down what it is told and answers as the real one would. May be asked on any thread.
class FakeDesk final : public IntakeDesk
{
public:
    /// Everything that came, in order.
    struct Heard {
        QList<Caller> callers;
        QList<PositionReport> positions;
        QList<PhoneTap> taps;
        QList<JobOrder> orders;
        QStringList codes;
        int daysRead = 0;

        [[nodiscard]] qsizetype count() const
        {
            return positions.size() + taps.size() + orders.size() + codes.size() + daysRead;
        }
    };

    [[nodiscard]] Heard heard() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_heard;
    }

    void forget()
    {
        const QMutexLocker lock(&m_mutex);
        m_heard = {};
    }

    /// From now on everything fails with this.
    void fail(const Error &error)
    {
        const QMutexLocker lock(&m_mutex);
        m_error = error;
    }

    /// From now on positions are answered when released only.
    void hold()
    {
        const QMutexLocker lock(&m_mutex);
        m_holds = true;
    }

    [[nodiscard]] size_t held() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_held.size();
    }

    /// Answers what was held, or says that nobody will.
    void release(bool answered = true)
    {
        std::vector<PositionsTaken> held;
        {
            const QMutexLocker lock(&m_mutex);
            m_holds = false;
            held.swap(m_held);
        }
        for (const PositionsTaken &taken : held)
            taken(answered ? Result<void>() : std::unexpected(Error{ErrorCode::Cancelled, {}}));
    }

    void setDay(const OfficeDay &day)
    {
        const QMutexLocker lock(&m_mutex);
        m_day = day;
    }

    void takePositions(const Caller &caller, const QList<PositionReport> &positions, PositionsTaken taken) override
    {
        std::optional<Error> error;
        {
            const QMutexLocker lock(&m_mutex);
            m_heard.callers.append(caller);
            m_heard.positions.append(positions);
            error = m_error;
            if (!error && m_holds)
                return m_held.push_back(std::move(taken));
        }
        taken(error ? std::unexpected(*error) : Result<void>());
    }

    QFuture<Result<TapAnswer>> takeTap(const Caller &caller, const PhoneTap &tap) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_error)
            return ready<TapAnswer>(std::unexpected(*m_error));
        const bool isRepeated =
            std::ranges::any_of(m_heard.taps, [&](const PhoneTap &taken) { return taken.key == tap.key; });
        if (isRepeated)
            return ready<TapAnswer>(TapAnswer{TapAnswer::Outcome::Repeated, JobStatus::OnSite});
        m_heard.callers.append(caller);
        m_heard.taps.append(tap);
        const bool isAsked = tap.kind == PhoneTap::Kind::Help;
        return ready<TapAnswer>(
            TapAnswer{isAsked ? TapAnswer::Outcome::Asked : TapAnswer::Outcome::Done, JobStatus::OnSite});
    }

    QFuture<Result<OrderAnswer>> takeOrder(const Caller &caller, const JobOrder &order) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_error)
            return ready<OrderAnswer>(std::unexpected(*m_error));
        const auto taken = std::ranges::find(m_heard.orders, order.key, &JobOrder::key);
        if (taken != m_heard.orders.end() && *taken != order)
            return ready<OrderAnswer>(failure(ErrorCode::Conflict, QStringLiteral("Another order had this key.")));
        OrderAnswer answer{JobId{1004}, QStringLiteral("J-1004")};
        answer.isPlaced = true;
        answer.isRepeated = taken != m_heard.orders.end();
        if (!answer.isRepeated) {
            m_heard.callers.append(caller);
            m_heard.orders.append(order);
        }
        return ready<OrderAnswer>(answer);
    }

    QFuture<Result<OfficeDay>> readDay(const Caller &caller, std::optional<QDate> day) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_error)
            return ready<OfficeDay>(std::unexpected(*m_error));
        m_heard.callers.append(caller);
        ++m_heard.daysRead;
        OfficeDay found = m_day;
        if (day)
            found.day.firstDay = *day;
        return ready<OfficeDay>(found);
    }

    QFuture<Result<SignedIn>> signIn(const QString &code) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_error)
            return ready<SignedIn>(std::unexpected(*m_error));
        m_heard.codes.append(code);
        if (code != QStringLiteral("12345678") || m_heard.codes.count(code) > 1)
            return ready<SignedIn>(failure(ErrorCode::NotFound, QStringLiteral("secret reason")));
        return ready<SignedIn>(SignedIn{QStringLiteral("fresh-token"), QStringLiteral("Ana Moreno")});
    }

private:
    template<typename Found>
    static QFuture<Result<Found>> ready(Result<Found> result)
    {
        return QtFuture::makeReadyValueFuture(std::move(result));
    }

    mutable QMutex m_mutex;
    Heard m_heard;
    std::optional<Error> m_error;
    bool m_holds = false;
    std::vector<PositionsTaken> m_held;
    OfficeDay m_day{.day = {.firstDay = QDate(2026, 11, 22)}, .edition = 1, .now = Instant(Seconds(1'795'340'400))};
};

inline constexpr QLatin1StringView PhoneToken("phone-token-of-Ana-which-nobody-else-knows");
inline constexpr QLatin1StringView OtherPhoneToken("phone-token-of-Mike-which-nobody-else-knows");
inline constexpr QLatin1StringView SystemToken("system-token-of-the-shop-which-is-secret");
inline constexpr QLatin1StringView WallboardToken("wallboard-token-that-hangs-in-the-hall-here");
inline constexpr QLatin1StringView RevokedToken("revoked-token-of-a-phone-that-was-stolen-00");

/// A device for each of the tokens above.
inline QList<Device> someDevices()
{
    const auto device = [](qint64 id, DeviceKind kind, qint64 technician, QLatin1StringView token) {
        Device made{.id = DeviceId{id}, .name = QStringLiteral("Device %1").arg(id), .kind = kind};
        made.technician = TechnicianId{technician};
        made.tokenHash = fingerprint(token);
        return made;
    };
    QList<Device> devices{device(1, DeviceKind::Phone, 3, PhoneToken), device(2, DeviceKind::Phone, 4, OtherPhoneToken),
                          device(3, DeviceKind::System, 0, SystemToken),
                          device(4, DeviceKind::Wallboard, 0, WallboardToken),
                          device(5, DeviceKind::Phone, 5, RevokedToken)};
    devices.last().revokedAt = Instant(Seconds(1'795'000'000));
    return devices;
}

} // namespace callout::testing
