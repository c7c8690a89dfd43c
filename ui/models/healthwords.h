#pragma once

#include "core/domain/daysnapshot.h"
#include "core/live/alerts.h"
#include "core/live/livestate.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// One line of the health page.
struct HealthRow {
    QString label;
    QString value;
    std::optional<Light> light; ///< none: a figure that says nothing about health
    QString advice;             ///< what to do, where the light is not green

    friend bool operator==(const HealthRow &, const HealthRow &) = default;
};

struct HealthSection {
    QString title;
    QList<HealthRow> rows;

    friend bool operator==(const HealthSection &, const HealthSection &) = default;
};

/// How the office is connected to its file and to its people, in words; times in the office's zone and the locale.
class HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::HealthWords)

public:
    HealthWords(const DaySnapshot &day, const LiveFacts &facts, Instant now) : m_day(day), m_facts(facts), m_now(now) {}

    /// Feed, news, file, phones.
    [[nodiscard]] QList<HealthSection> sections() const;

    /// Less room than this on the disk of the office file is told.
    static constexpr qint64 LittleRoom = 1'000'000'000;

private:
    [[nodiscard]] HealthSection feed() const;
    [[nodiscard]] HealthSection news() const;
    [[nodiscard]] HealthSection file() const;
    [[nodiscard]] HealthSection phones() const;
    [[nodiscard]] HealthRow feedState() const;
    [[nodiscard]] QList<HealthRow> positions() const;
    [[nodiscard]] HealthRow saved() const;
    [[nodiscard]] HealthRow backups() const;
    [[nodiscard]] HealthRow phone(const Device &device, const PhonesAtWork &atWork) const;
    [[nodiscard]] QString moment(Instant at) const;
    [[nodiscard]] QString ago(Instant at) const;

    const DaySnapshot &m_day;
    const LiveFacts &m_facts;
    Instant m_now;
};

} // namespace callout
