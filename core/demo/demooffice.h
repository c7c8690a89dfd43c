#pragma once

#include "core/domain/result.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>

namespace callout {

struct OfficeDraft;
struct Town;

/// Which demo office is wanted. The same options give the same records, whatever the machine.
struct DemoOptions {
    enum class Size {
        Small, ///< 18 jobs on the day, 3 of them emergencies; 4 technicians
        Large, ///< 300 jobs on the day; 30 technicians
    };

    Size size = Size::Small;
    quint64 seed = 1;
    QDate day;                 ///< the day to dispatch
    QTime now = QTime(10, 40); ///< what happened on that day until then has happened
    bool isFresh = false;      ///< every job of the day is still open
    QTimeZone zone = QTimeZone("Europe/London");
    QString officePath;   ///< of the office file; nothing may be there
    QString region;       ///< what the office names as its map
    QString townPath;     ///< of the town as an .osm file; empty: none is written, else nothing may be there
    int pastJobs = -1;    ///< closed ones of earlier days; -1: as the size has
    int openJobs = -1;    ///< of the day without a technician, at least the emergencies; -1: as the size has
    int technicians = -1; ///< -1: as the size has; at least 1 otherwise
};

/// What was made.
struct DemoReport {
    QString officeName;
    QString townName;
    int jobs = 0;        ///< of the day
    int emergencies = 0; ///< among them
    int openJobs = 0;    ///< among them without a technician
    int technicians = 0;
    int customers = 0;
    int pastJobs = 0;
    int comingJobs = 0;
    int addresses = 0;

    friend bool operator==(const DemoReport &, const DemoReport &) = default;
};

/// Invents a town and an office in it, and writes both. Either all files are there afterwards or none.
/// InvalidInput where a file is there already or the options make no office.
[[nodiscard]] Result<DemoReport> makeDemo(const DemoOptions &options);
/// The same in a town that is there already; it must have addresses.
[[nodiscard]] Result<DemoReport> makeDemo(const DemoOptions &options, const Town &town);

/// The office of that town as values, before anything is written. Expects a town with addresses and valid options.
[[nodiscard]] OfficeDraft inventOffice(const DemoOptions &options, const Town &town);

} // namespace callout
