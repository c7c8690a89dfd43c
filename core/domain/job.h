#pragma once

#include "core/domain/id.h"
#include "core/domain/moment.h"
#include "core/domain/status.h"
#include "core/geo/geopoint.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace callout {

/// Money in minor units (cents) of the office's currency.
using Money = qint64;

/// One piece of work promised to a customer, with its assignment and progress. A plain value.
struct Job {
    JobId id;
    qint64 revision = 0; ///< counts the writes of this record in the office file

    QString number; ///< what people call it, for example J-1043
    QString title;
    JobTypeId type;
    QString description;
    CustomerId customer;
    QString address;
    std::optional<double> latitude; ///< degrees, WGS 84
    std::optional<double> longitude;
    QList<SkillId> requiredSkills;
    Seconds duration{3600};
    std::optional<Instant> windowBegin; ///< arrival window: the start promised to the customer lies inside
    std::optional<Instant> windowEnd;
    Priority priority = Priority::Normal;
    QStringList tags;
    BusinessUnitId businessUnit;
    ZoneId zone;
    TechnicianId preferredTechnician;
    int crewSize = 1; ///< technicians needed at once
    int days = 1;     ///< working days needed
    Money estimatedValue = 0;
    std::optional<Money> invoiceTotal;
    QString notes;
    QStringList attachments; ///< file paths
    bool isEngineAllowed = true;
    bool isTechnicianSpecific = false;
    bool isConfirmed = false;
    QString source;                  ///< how it came in: phone, web, import
    std::optional<QDate> rolledFrom; ///< the day whose work it was before it was moved to a later one
    QString openNote;                ///< why it is still open at the end of its day

    JobStatus status = JobStatus::Unassigned;
    QString statusReason;                           ///< why on hold or cancelled
    JobStatus resumeStatus = JobStatus::Unassigned; ///< what an on-hold job returns to
    TechnicianId technician;                        ///< none while unassigned
    std::optional<Instant> start;                   ///< planned start of the work
    std::optional<Instant> createdAt;
    std::optional<Instant> dispatchedAt;
    std::optional<Instant> enRouteAt;
    std::optional<Instant> onSiteAt;
    std::optional<Instant> closedAt; ///< completed or cancelled

    [[nodiscard]] std::optional<TimeWindow> window() const;
    [[nodiscard]] std::optional<GeoPoint> location() const;
    /// The planned work, when it has a start.
    [[nodiscard]] std::optional<TimeWindow> planned() const;
    [[nodiscard]] bool isEmergency() const { return priority == Priority::Emergency; }
    friend bool operator==(const Job &, const Job &) = default;
};

/// What happens to a job's status, and when it may.
enum class JobStep { Dispatch, Travel, Arrive, Complete, Hold, Resume, Cancel, Reopen, Recall };

/// The status that a step leads to, or none where the step is not allowed from this status.
[[nodiscard]] std::optional<JobStatus> statusAfter(const Job &job, JobStep step);

/// The job after a step, with its times and reason kept; nothing where the step is not allowed.
/// Hold and cancel need a reason. Recall takes a started job back to scheduled, reopen brings a cancelled or
/// completed one back to where its assignment says.
[[nodiscard]] std::optional<Job> afterStep(Job job, JobStep step, Instant now, const QString &reason = {});

/// The job given to a technician at a time, or taken from its technician.
[[nodiscard]] Job assigned(Job job, TechnicianId technician, Instant start);
[[nodiscard]] Job unassigned(Job job);

} // namespace callout
