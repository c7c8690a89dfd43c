#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/drivetimes.h"
#include "core/live/etas.h"
#include "core/live/technicianplace.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace callout {

/// One fact of a brief: "Window", "08:00–10:00".
struct BriefLine {
    QString label;
    QString text;

    friend bool operator==(const BriefLine &, const BriefLine &) = default;
};

/// What the map tells about a pin or a marker that was clicked.
struct MapBrief {
    QString title;
    QString subtitle;
    QList<BriefLine> lines;

    friend bool operator==(const MapBrief &, const MapBrief &) = default;
};

/// Writes briefs; times in the office's zone and the locale.
class MapBriefs
{
    Q_DECLARE_TR_FUNCTIONS(callout::MapBriefs)

public:
    MapBriefs(const DayBoard &board, const DriveTimes &drives) : m_board(board), m_drives(drives) {}

    /// What it is, for whom, when, who goes. Empty where the job is gone.
    [[nodiscard]] MapBrief of(JobId job) const;
    /// What they are at, where they go next and when they will be there. Empty where the technician is gone.
    [[nodiscard]] MapBrief of(TechnicianId technician) const;

private:
    [[nodiscard]] QString window(const Job &job) const;
    [[nodiscard]] QString progress(const Job &job) const;
    [[nodiscard]] QString stopText(JobId job) const;
    [[nodiscard]] QString arrivalText(const StopEta &next) const;
    [[nodiscard]] QString seenText(const TechnicianPlace &place) const;

    const DayBoard &m_board;
    const DriveTimes &m_drives;
};

} // namespace callout
