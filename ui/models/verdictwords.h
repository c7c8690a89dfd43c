#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/judge.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace callout {

/// What the judge said, in words for a dispatcher; times in the office's zone and the locale.
class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::VerdictWords)

public:
    explicit VerdictWords(const DaySnapshot &day) : m_day(day) {}

    /// "fits 10:40" · "fits 10:40, moves J-1011 by 15 min" · "no: Gas certificate missing"
    [[nodiscard]] QString brief(const Verdict &verdict) const;
    /// A whole sentence for each broken rule.
    [[nodiscard]] QStringList sentences(const Verdict &verdict, const QString &technician) const;
    /// A whole sentence for each job that moves.
    [[nodiscard]] QStringList moves(const Verdict &verdict) const;

    [[nodiscard]] QString brief(const Violation &violation) const;
    [[nodiscard]] QString sentence(const Violation &violation, const QString &technician) const;

    /// "12 min", "1 h 20 min"
    [[nodiscard]] static QString span(Seconds length);
    /// "850 m", "8.4 km", in the units of the locale
    [[nodiscard]] static QString distance(double metres);
    [[nodiscard]] QString time(Instant at) const;

private:
    [[nodiscard]] QString jobNumber(JobId job) const;

    const DaySnapshot &m_day;
};

} // namespace callout
