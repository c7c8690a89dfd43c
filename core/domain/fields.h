#pragma once

#include "core/domain/device.h"
#include "core/domain/job.h"
#include "core/domain/office.h"
#include "core/domain/phonequestion.h"
#include "core/domain/technician.h"

#include <QString>

#include <optional>
#include <tuple>

namespace callout {

/// The kinds of record that edits change. Each is one table of the office file.
enum class RecordKind {
    Settings,
    Skill,
    JobType,
    BusinessUnit,
    Zone,
    Customer,
    Technician,
    Shift,
    NonJobEvent,
    Device,
    PhoneQuestion,
    Job,
};

/// One field of a record: its name (the column in the office file, the word in the audit trail) and where it lives.
template<typename Record, typename Value>
struct Field {
    const char *name;
    Value Record::*member;
};

template<typename Record, typename Value>
Field(const char *, Value Record::*) -> Field<Record, Value>;

/// The fields of a record, in one place: comparison, audit, undo and storage all read this table.
/// `id` and `revision` are no fields: they are the record's identity.
template<typename Record>
struct Fields;

template<>
struct Fields<Job> {
    static constexpr RecordKind kind = RecordKind::Job;
    static constexpr const char *table = "job";
    static constexpr std::tuple list{
        Field{"number", &Job::number},
        Field{"title", &Job::title},
        Field{"type_id", &Job::type},
        Field{"description", &Job::description},
        Field{"customer_id", &Job::customer},
        Field{"address", &Job::address},
        Field{"latitude", &Job::latitude},
        Field{"longitude", &Job::longitude},
        Field{"required_skills", &Job::requiredSkills},
        Field{"duration", &Job::duration},
        Field{"window_begin", &Job::windowBegin},
        Field{"window_end", &Job::windowEnd},
        Field{"priority", &Job::priority},
        Field{"tags", &Job::tags},
        Field{"business_unit_id", &Job::businessUnit},
        Field{"zone_id", &Job::zone},
        Field{"preferred_technician_id", &Job::preferredTechnician},
        Field{"crew_size", &Job::crewSize},
        Field{"days", &Job::days},
        Field{"estimated_value", &Job::estimatedValue},
        Field{"invoice_total", &Job::invoiceTotal},
        Field{"notes", &Job::notes},
        Field{"attachments", &Job::attachments},
        Field{"engine_allowed", &Job::isEngineAllowed},
        Field{"technician_specific", &Job::isTechnicianSpecific},
        Field{"confirmed", &Job::isConfirmed},
        Field{"source", &Job::source},
        Field{"rolled_from", &Job::rolledFrom},
        Field{"open_note", &Job::openNote},
        Field{"status", &Job::status},
        Field{"status_reason", &Job::statusReason},
        Field{"resume_status", &Job::resumeStatus},
        Field{"technician_id", &Job::technician},
        Field{"start", &Job::start},
        Field{"created_at", &Job::createdAt},
        Field{"dispatched_at", &Job::dispatchedAt},
        Field{"en_route_at", &Job::enRouteAt},
        Field{"on_site_at", &Job::onSiteAt},
        Field{"closed_at", &Job::closedAt},
    };
};

template<>
struct Fields<Customer> {
    static constexpr RecordKind kind = RecordKind::Customer;
    static constexpr const char *table = "customer";
    static constexpr std::tuple list{
        Field{"name", &Customer::name},         Field{"phones", &Customer::phones},
        Field{"email", &Customer::email},       Field{"address", &Customer::address},
        Field{"latitude", &Customer::latitude}, Field{"longitude", &Customer::longitude},
        Field{"notes", &Customer::notes},
    };
};

template<>
struct Fields<Technician> {
    static constexpr RecordKind kind = RecordKind::Technician;
    static constexpr const char *table = "technician";
    static constexpr std::tuple list{
        Field{"name", &Technician::name},
        Field{"phone", &Technician::phone},
        Field{"email", &Technician::email},
        Field{"home_address", &Technician::homeAddress},
        Field{"home_latitude", &Technician::homeLatitude},
        Field{"home_longitude", &Technician::homeLongitude},
        Field{"skills", &Technician::skills},
        Field{"business_unit_id", &Technician::businessUnit},
        Field{"zones", &Technician::zones},
        Field{"weekly_shifts", &Technician::weeklyShifts},
        Field{"managed", &Technician::isManaged},
        Field{"paused", &Technician::isPaused},
        Field{"active", &Technician::isActive},
        Field{"follows_id", &Technician::follows},
        Field{"maximum_jobs", &Technician::maximumJobs},
        Field{"maximum_work", &Technician::maximumWork},
        Field{"status", &Technician::status},
        Field{"status_at", &Technician::statusAt},
        Field{"on_time_share", &Technician::onTimeShare},
        Field{"first_time_fix_share", &Technician::firstTimeFixShare},
        Field{"rating", &Technician::rating},
    };
};

template<>
struct Fields<Shift> {
    static constexpr RecordKind kind = RecordKind::Shift;
    static constexpr const char *table = "shift";
    static constexpr std::tuple list{
        Field{"technician_id", &Shift::technician},
        Field{"kind", &Shift::kind},
        Field{"begin_at", &Shift::begin},
        Field{"end_at", &Shift::end},
    };
};

template<>
struct Fields<NonJobEvent> {
    static constexpr RecordKind kind = RecordKind::NonJobEvent;
    static constexpr const char *table = "non_job_event";
    static constexpr std::tuple list{
        Field{"technician_id", &NonJobEvent::technician},
        Field{"title", &NonJobEvent::title},
        Field{"begin_at", &NonJobEvent::begin},
        Field{"end_at", &NonJobEvent::end},
        Field{"timesheet_code", &NonJobEvent::timesheetCode},
        Field{"window_begin", &NonJobEvent::windowBegin},
        Field{"window_end", &NonJobEvent::windowEnd},
    };
};

template<>
struct Fields<Device> {
    static constexpr RecordKind kind = RecordKind::Device;
    static constexpr const char *table = "device";
    static constexpr std::tuple list{
        Field{"name", &Device::name},
        Field{"kind", &Device::kind},
        Field{"technician_id", &Device::technician},
        Field{"token_hash", &Device::tokenHash},
        Field{"code_hash", &Device::codeHash},
        Field{"code_until", &Device::codeUntil},
        Field{"paired_at", &Device::pairedAt},
        Field{"revoked_at", &Device::revokedAt},
    };
};

template<>
struct Fields<PhoneQuestion> {
    static constexpr RecordKind kind = RecordKind::PhoneQuestion;
    static constexpr const char *table = "phone_question";
    static constexpr std::tuple list{
        Field{"kind", &PhoneQuestion::kind},     Field{"technician_id", &PhoneQuestion::technician},
        Field{"job_id", &PhoneQuestion::job},    Field{"step", &PhoneQuestion::step},
        Field{"note", &PhoneQuestion::note},     Field{"invoice_total", &PhoneQuestion::invoiceTotal},
        Field{"at", &PhoneQuestion::at},         Field{"answered_at", &PhoneQuestion::answeredAt},
        Field{"answer", &PhoneQuestion::answer},
    };
};

template<>
struct Fields<Skill> {
    static constexpr RecordKind kind = RecordKind::Skill;
    static constexpr const char *table = "skill";
    static constexpr std::tuple list{Field{"name", &Skill::name}};
};

template<>
struct Fields<JobType> {
    static constexpr RecordKind kind = RecordKind::JobType;
    static constexpr const char *table = "job_type";
    static constexpr std::tuple list{
        Field{"name", &JobType::name},
        Field{"engine_enabled", &JobType::isEngineEnabled},
        Field{"duration", &JobType::duration},
        Field{"required_skills", &JobType::requiredSkills},
        Field{"priority_step", &JobType::priorityStep},
    };
};

template<>
struct Fields<BusinessUnit> {
    static constexpr RecordKind kind = RecordKind::BusinessUnit;
    static constexpr const char *table = "business_unit";
    static constexpr std::tuple list{Field{"name", &BusinessUnit::name}};
};

template<>
struct Fields<Zone> {
    static constexpr RecordKind kind = RecordKind::Zone;
    static constexpr const char *table = "zone";
    static constexpr std::tuple list{Field{"name", &Zone::name}, Field{"outline", &Zone::outline}};
};

template<>
struct Fields<OfficeSettings> {
    static constexpr RecordKind kind = RecordKind::Settings;
    static constexpr const char *table = "office_settings";
    static constexpr std::tuple list{
        Field{"name", &OfficeSettings::name},
        Field{"time_zone", &OfficeSettings::timeZone},
        Field{"currency", &OfficeSettings::currency},
        Field{"phone", &OfficeSettings::phone},
        Field{"business_hours", &OfficeSettings::businessHours},
        Field{"driving_speed", &OfficeSettings::drivingSpeed},
        Field{"maximum_drive", &OfficeSettings::maximumDrive},
        Field{"underloaded_below", &OfficeSettings::underloadedBelow},
        Field{"underloaded_from", &OfficeSettings::underloadedFrom},
        Field{"stalled_after", &OfficeSettings::stalledAfter},
        Field{"behind_after", &OfficeSettings::behindAfter},
        Field{"position_stale_after", &OfficeSettings::positionStaleAfter},
        Field{"freeze", &OfficeSettings::freeze},
        Field{"snap", &OfficeSettings::snap},
        Field{"map_latitude", &OfficeSettings::mapLatitude},
        Field{"map_longitude", &OfficeSettings::mapLongitude},
        Field{"region", &OfficeSettings::region},
        Field{"uses_online_map", &OfficeSettings::usesOnlineMap},
        Field{"online_map_address", &OfficeSettings::onlineMapAddress},
        Field{"online_map_notice", &OfficeSettings::onlineMapNotice},
        Field{"road_speeds", &OfficeSettings::roadSpeeds},
        Field{"traffic_by_hour", &OfficeSettings::trafficByHour},
        Field{"signal_delay", &OfficeSettings::signalDelay},
        Field{"give_way_delay", &OfficeSettings::giveWayDelay},
        Field{"factor_weights", &OfficeSettings::factorWeights},
        Field{"stability", &OfficeSettings::stability},
        Field{"stays_in_zone", &OfficeSettings::staysInZone},
        Field{"stays_in_unit", &OfficeSettings::staysInUnit},
        Field{"raised_tags", &OfficeSettings::raisedTags},
        Field{"lowered_tags", &OfficeSettings::loweredTags},
        Field{"planning_time", &OfficeSettings::planningTime},
        Field{"engine_mode", &OfficeSettings::engineMode},
        Field{"auto_every", &OfficeSettings::autoEvery},
        Field{"feed_on", &OfficeSettings::isFeedOn},
        Field{"feed_address", &OfficeSettings::feedAddress},
        Field{"feed_port", &OfficeSettings::feedPort},
        Field{"feed_security", &OfficeSettings::feedSecurity},
        Field{"feed_certificate", &OfficeSettings::feedCertificate},
        Field{"feed_key", &OfficeSettings::feedKey},
        Field{"feed_names", &OfficeSettings::feedNames},
    };
};

/// Calls visit(name, value) for each field of a record.
template<typename Record, typename Visitor>
void forEachField(Record &&record, Visitor &&visit)
{
    std::apply([&](const auto &...field) { (visit(QLatin1StringView(field.name), record.*(field.member)), ...); },
               Fields<std::remove_cvref_t<Record>>::list);
}

/// Calls visit.template operator()<Record>() with the record type of a kind.
template<typename Visitor>
decltype(auto) withRecordType(RecordKind kind, Visitor &&visit)
{
    switch (kind) {
    case RecordKind::Settings:
        return visit.template operator()<OfficeSettings>();
    case RecordKind::Skill:
        return visit.template operator()<Skill>();
    case RecordKind::JobType:
        return visit.template operator()<JobType>();
    case RecordKind::BusinessUnit:
        return visit.template operator()<BusinessUnit>();
    case RecordKind::Zone:
        return visit.template operator()<Zone>();
    case RecordKind::Customer:
        return visit.template operator()<Customer>();
    case RecordKind::Technician:
        return visit.template operator()<Technician>();
    case RecordKind::Shift:
        return visit.template operator()<Shift>();
    case RecordKind::NonJobEvent:
        return visit.template operator()<NonJobEvent>();
    case RecordKind::Device:
        return visit.template operator()<Device>();
    case RecordKind::PhoneQuestion:
        return visit.template operator()<PhoneQuestion>();
    case RecordKind::Job:
        return visit.template operator()<Job>();
    }
    Q_UNREACHABLE();
}

/// The kind's name in the office file and the audit trail, and back.
[[nodiscard]] QString recordKindName(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> recordKindNamed(const QString &name);

/// The field in words for a person: "Arrival window begins".
[[nodiscard]] QString fieldLabel(const QString &field);

} // namespace callout
