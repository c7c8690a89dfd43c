#pragma once

#include "core/domain/id.h"
#include "core/domain/officecalendar.h"
#include "core/domain/status.h"
#include "core/geo/geopoint.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

namespace callout {

/// Who the work is for.
struct Customer {
    CustomerId id;
    qint64 revision = 0;
    QString name;
    QStringList phones;
    QString email;
    QString address;
    std::optional<double> latitude; ///< degrees, WGS 84
    std::optional<double> longitude;
    QString notes;

    friend bool operator==(const Customer &, const Customer &) = default;
};

/// A certification that a job may require and a technician may hold.
struct Skill {
    SkillId id;
    qint64 revision = 0;
    QString name;

    friend bool operator==(const Skill &, const Skill &) = default;
};

/// A kind of work, with what a new job of this kind starts from.
struct JobType {
    JobTypeId id;
    qint64 revision = 0;
    QString name;
    bool isEngineEnabled = true;
    Seconds duration{3600};
    QList<SkillId> requiredSkills;
    int priorityStep = 0; ///< raises (1, 2) or lowers (-1, -2) the priority of such jobs in a run

    friend bool operator==(const JobType &, const JobType &) = default;
};

struct BusinessUnit {
    BusinessUnitId id;
    qint64 revision = 0;
    QString name;

    friend bool operator==(const BusinessUnit &, const BusinessUnit &) = default;
};

/// A part of the office's territory.
struct Zone {
    ZoneId id;
    qint64 revision = 0;
    QString name;
    QList<GeoPoint> outline; ///< corners in order, the last joined to the first; empty: nobody drew it

    friend bool operator==(const Zone &, const Zone &) = default;
};

/// Opening times of one weekday, 1 Monday to 7 Sunday; a day without an entry is closed.
struct BusinessHours {
    int weekday = 1;
    QTime opens;
    QTime closes;

    friend bool operator==(const BusinessHours &, const BusinessHours &) = default;
};

/// What the office decided about itself; one record in the office file.
struct OfficeSettings {
    Id<OfficeSettings> id{1};
    qint64 revision = 0;
    QString name;
    QString timeZone; ///< IANA name, for example Europe/London
    QString currency; ///< ISO 4217
    QString phone;    ///< where technicians and customers call
    QList<BusinessHours> businessHours;
    double drivingSpeed = 35.0;          ///< kilometres per hour, for straight lines while no roads are known
    std::optional<Seconds> maximumDrive; ///< hard limit between two stops
    int underloadedBelow = 4;            ///< jobs by the time below
    QTime underloadedFrom{11, 0};
    Seconds stalledAfter{2 * 3600};
    std::optional<Seconds> behindAfter; ///< lateness of a stop that is worth a hint; nothing: as usual
    Seconds positionStaleAfter{15 * 60};
    Seconds freeze{30 * 60};           ///< the engine leaves what starts within this time
    Seconds snap{15 * 60};             ///< the step of starts set by hand: 5, 15 or 30 minutes
    std::optional<double> mapLatitude; ///< where the map opens when nothing else says
    std::optional<double> mapLongitude;
    QString region; ///< path of the map's region file, relative to the office file's folder where it lies there
    bool usesOnlineMap = false; ///< pictures of the map come from a provider; nothing is fetched otherwise
    QString onlineMapAddress;   ///< of a tile, with {z}, {x} and {y}
    QString onlineMapNotice;    ///< what the provider wants shown on the map
    QList<int> roadSpeeds;      ///< kilometres per hour by class of road, the most important first; empty: as usual
    QList<int> trafficByHour;   ///< per cent of the usual drive time for each hour of the day; empty: as usual
    std::optional<Seconds> signalDelay;  ///< at each traffic light; nothing: as usual
    std::optional<Seconds> giveWayDelay; ///< at each turn into a more important road; nothing: as usual
    QList<int> factorWeights;            ///< points of the soft factors in the order of Factor; empty: as usual
    std::optional<int> stability; ///< points a run must gain to take a job from its technician; nothing: as usual
    bool staysInZone = false;     ///< engine only: a technician with zones gets jobs of these alone
    bool staysInUnit = false;     ///< engine only: a job with a business unit goes to its people alone
    QStringList raisedTags;       ///< one priority up in a run
    QStringList loweredTags;      ///< one priority down in a run
    std::optional<Seconds> planningTime;  ///< how long a run may search; nothing: as usual
    std::optional<EngineMode> engineMode; ///< nothing: Assist
    std::optional<Seconds> autoEvery;     ///< between two runs of Auto; nothing: as usual
    bool isFeedOn = false;                ///< phones and other systems may talk to the office
    QString feedAddress;                  ///< of this machine, to listen at; empty: at all of them
    int feedPort = 8470;                  ///< 1 to 65535
    FeedSecurity feedSecurity = FeedSecurity::Plain;
    QString feedCertificate; ///< paths of PEM files, where the office brings its own
    QString feedKey;
    QStringList feedNames; ///< under which devices may ask, beside this machine's own; new ones are told the first

    /// The calendar of the office's time zone.
    [[nodiscard]] OfficeCalendar calendar() const { return OfficeCalendar(QTimeZone(timeZone.toLatin1())); }

    friend bool operator==(const OfficeSettings &, const OfficeSettings &) = default;
};

using OfficeSettingsId = Id<OfficeSettings>;

} // namespace callout
