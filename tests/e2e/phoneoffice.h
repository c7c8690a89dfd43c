#pragma once

#include "core/intake/intakedesk.h"
#include "tests/support/testday.h"

#include <QMutex>
#include <QSet>

namespace callout::test {

inline const QString AnasToken = QStringLiteral("zq8v_3TtYc1mK0aXr5LwB7nE-uHd2JfGs9PoRi4VkQx");
inline const QString AnasCode = QStringLiteral("12345678");

/// An office behind the phone page: Ana Moreno's Tuesday in Douglas, which follows what she reports. Remembers every report.
/// May be asked on any thread.
class PhoneOffice : public IntakeDesk
{
public:
    PhoneOffice();

    void takePositions(const Caller &caller, const QList<PositionReport> &positions, PositionsTaken taken) override;
    QFuture<Result<TapAnswer>> takeTap(const Caller &caller, const PhoneTap &tap) override;
    QFuture<Result<OrderAnswer>> takeOrder(const Caller &caller, const JobOrder &order) override;
    QFuture<Result<OfficeDay>> readDay(const Caller &caller, std::optional<QDate> day) override;
    QFuture<Result<SignedIn>> signIn(const QString &code) override;

    [[nodiscard]] TechnicianId ana() const { return m_ana; }
    [[nodiscard]] DaySnapshot day() const;
    /// Somebody at the office changes a job.
    void change(const QString &number, const JobChange &change);
    /// Reports so far, each once: "travel J-1004", "complete J-1004 (New valve) 12550".
    [[nodiscard]] QStringList reports() const;
    /// How often reports came that were here before.
    [[nodiscard]] int repeats() const;

    /// Each of the next reports is written, but its answer gets lost.
    void loseAnswers(int count);
    /// Nothing is written: the disk is full.
    void failNext(int count);

private:
    [[nodiscard]] Result<TapAnswer> answerTo(const PhoneTap &tap);
    void addStops();

    mutable QMutex m_mutex;
    TestDay m_day;
    TechnicianId m_ana;
    QStringList m_reports;
    QSet<QString> m_keys;
    qint64 m_edition = 1;
    int m_repeats = 0;
    int m_failures = 0;
    int m_lostAnswers = 0;
};

} // namespace callout::test
