#include "core/domain/fields.h"

#include <QCoreApplication>
#include <QHash>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout {

QString recordKindName(RecordKind kind)
{
    return withRecordType(kind, []<typename Record>() { return QString::fromLatin1(Fields<Record>::table); });
}

std::optional<RecordKind> recordKindNamed(const QString &name)
{
    for (int value = 0; value <= int(RecordKind::Job); ++value) {
        if (recordKindName(RecordKind(value)) == name)
            return RecordKind(value);
    }
    return std::nullopt;
}

namespace {

struct Label {
    const char *field;
    const char *words;
};

constexpr std::array labels{
    Label{"number", QT_TRANSLATE_NOOP("callout::Fields", "Job number")},
    Label{"title", QT_TRANSLATE_NOOP("callout::Fields", "Title")},
    Label{"name", QT_TRANSLATE_NOOP("callout::Fields", "Name")},
    Label{"type_id", QT_TRANSLATE_NOOP("callout::Fields", "Job type")},
    Label{"description", QT_TRANSLATE_NOOP("callout::Fields", "Description")},
    Label{"customer_id", QT_TRANSLATE_NOOP("callout::Fields", "Customer")},
    Label{"address", QT_TRANSLATE_NOOP("callout::Fields", "Address")},
    Label{"latitude", QT_TRANSLATE_NOOP("callout::Fields", "Latitude")},
    Label{"longitude", QT_TRANSLATE_NOOP("callout::Fields", "Longitude")},
    Label{"required_skills", QT_TRANSLATE_NOOP("callout::Fields", "Required skills")},
    Label{"duration", QT_TRANSLATE_NOOP("callout::Fields", "Duration")},
    Label{"window_begin", QT_TRANSLATE_NOOP("callout::Fields", "Window begins")},
    Label{"window_end", QT_TRANSLATE_NOOP("callout::Fields", "Window ends")},
    Label{"priority", QT_TRANSLATE_NOOP("callout::Fields", "Priority")},
    Label{"tags", QT_TRANSLATE_NOOP("callout::Fields", "Tags")},
    Label{"business_unit_id", QT_TRANSLATE_NOOP("callout::Fields", "Business unit")},
    Label{"zone_id", QT_TRANSLATE_NOOP("callout::Fields", "Zone")},
    Label{"preferred_technician_id", QT_TRANSLATE_NOOP("callout::Fields", "Preferred technician")},
    Label{"crew_size", QT_TRANSLATE_NOOP("callout::Fields", "Crew size")},
    Label{"days", QT_TRANSLATE_NOOP("callout::Fields", "Days")},
    Label{"estimated_value", QT_TRANSLATE_NOOP("callout::Fields", "Estimated value")},
    Label{"invoice_total", QT_TRANSLATE_NOOP("callout::Fields", "Invoice total")},
    Label{"notes", QT_TRANSLATE_NOOP("callout::Fields", "Notes")},
    Label{"attachments", QT_TRANSLATE_NOOP("callout::Fields", "Attachments")},
    Label{"engine_allowed", QT_TRANSLATE_NOOP("callout::Fields", "Engine may plan")},
    Label{"technician_specific", QT_TRANSLATE_NOOP("callout::Fields", "Technician-specific")},
    Label{"confirmed", QT_TRANSLATE_NOOP("callout::Fields", "Confirmed")},
    Label{"source", QT_TRANSLATE_NOOP("callout::Fields", "Source")},
    Label{"status", QT_TRANSLATE_NOOP("callout::Fields", "Status")},
    Label{"status_reason", QT_TRANSLATE_NOOP("callout::Fields", "Reason")},
    Label{"resume_status", QT_TRANSLATE_NOOP("callout::Fields", "Status to resume")},
    Label{"technician_id", QT_TRANSLATE_NOOP("callout::Fields", "Technician")},
    Label{"start", QT_TRANSLATE_NOOP("callout::Fields", "Start")},
    Label{"created_at", QT_TRANSLATE_NOOP("callout::Fields", "Created")},
    Label{"dispatched_at", QT_TRANSLATE_NOOP("callout::Fields", "Dispatched")},
    Label{"en_route_at", QT_TRANSLATE_NOOP("callout::Fields", "En route")},
    Label{"on_site_at", QT_TRANSLATE_NOOP("callout::Fields", "On site")},
    Label{"closed_at", QT_TRANSLATE_NOOP("callout::Fields", "Closed")},
    Label{"phones", QT_TRANSLATE_NOOP("callout::Fields", "Phones")},
    Label{"phone", QT_TRANSLATE_NOOP("callout::Fields", "Phone")},
    Label{"email", QT_TRANSLATE_NOOP("callout::Fields", "E-mail")},
    Label{"home_address", QT_TRANSLATE_NOOP("callout::Fields", "Home address")},
    Label{"home_latitude", QT_TRANSLATE_NOOP("callout::Fields", "Home latitude")},
    Label{"home_longitude", QT_TRANSLATE_NOOP("callout::Fields", "Home longitude")},
    Label{"skills", QT_TRANSLATE_NOOP("callout::Fields", "Skills")},
    Label{"zones", QT_TRANSLATE_NOOP("callout::Fields", "Zones")},
    Label{"managed", QT_TRANSLATE_NOOP("callout::Fields", "Managed by the engine")},
    Label{"paused", QT_TRANSLATE_NOOP("callout::Fields", "Engine paused")},
    Label{"active", QT_TRANSLATE_NOOP("callout::Fields", "Works here")},
    Label{"maximum_jobs", QT_TRANSLATE_NOOP("callout::Fields", "Most jobs a day")},
    Label{"maximum_work", QT_TRANSLATE_NOOP("callout::Fields", "Most work a day")},
    Label{"status_at", QT_TRANSLATE_NOOP("callout::Fields", "Status reported")},
    Label{"on_time_share", QT_TRANSLATE_NOOP("callout::Fields", "On time")},
    Label{"first_time_fix_share", QT_TRANSLATE_NOOP("callout::Fields", "First-time fix")},
    Label{"rating", QT_TRANSLATE_NOOP("callout::Fields", "Rating")},
    Label{"kind", QT_TRANSLATE_NOOP("callout::Fields", "Kind")},
    Label{"begin_at", QT_TRANSLATE_NOOP("callout::Fields", "Begins")},
    Label{"end_at", QT_TRANSLATE_NOOP("callout::Fields", "Ends")},
    Label{"timesheet_code", QT_TRANSLATE_NOOP("callout::Fields", "Timesheet code")},
    Label{"engine_enabled", QT_TRANSLATE_NOOP("callout::Fields", "Engine may plan this type")},
    Label{"time_zone", QT_TRANSLATE_NOOP("callout::Fields", "Time zone")},
    Label{"currency", QT_TRANSLATE_NOOP("callout::Fields", "Currency")},
    Label{"business_hours", QT_TRANSLATE_NOOP("callout::Fields", "Business hours")},
    Label{"driving_speed", QT_TRANSLATE_NOOP("callout::Fields", "Driving speed")},
    Label{"maximum_drive", QT_TRANSLATE_NOOP("callout::Fields", "Longest drive")},
    Label{"underloaded_below", QT_TRANSLATE_NOOP("callout::Fields", "Under-loaded below")},
    Label{"underloaded_from", QT_TRANSLATE_NOOP("callout::Fields", "Under-loaded from")},
    Label{"stalled_after", QT_TRANSLATE_NOOP("callout::Fields", "Stalled after")},
    Label{"position_stale_after", QT_TRANSLATE_NOOP("callout::Fields", "Position stale after")},
    Label{"freeze", QT_TRANSLATE_NOOP("callout::Fields", "Freeze time")},
    Label{"snap", QT_TRANSLATE_NOOP("callout::Fields", "Snap")},
    Label{"map_latitude", QT_TRANSLATE_NOOP("callout::Fields", "Map latitude")},
    Label{"map_longitude", QT_TRANSLATE_NOOP("callout::Fields", "Map longitude")},
    Label{"region", QT_TRANSLATE_NOOP("callout::Fields", "Map")},
    Label{"uses_online_map", QT_TRANSLATE_NOOP("callout::Fields", "Online map")},
    Label{"online_map_address", QT_TRANSLATE_NOOP("callout::Fields", "Address of the online map")},
    Label{"online_map_notice", QT_TRANSLATE_NOOP("callout::Fields", "Notice of the online map")},
    Label{"road_speeds", QT_TRANSLATE_NOOP("callout::Fields", "Speeds by road")},
    Label{"traffic_by_hour", QT_TRANSLATE_NOOP("callout::Fields", "Traffic by hour")},
    Label{"signal_delay", QT_TRANSLATE_NOOP("callout::Fields", "Wait at traffic lights")},
    Label{"give_way_delay", QT_TRANSLATE_NOOP("callout::Fields", "Wait at give-ways")},
    Label{"factor_weights", QT_TRANSLATE_NOOP("callout::Fields", "Weights of a run")},
    Label{"stability", QT_TRANSLATE_NOOP("callout::Fields", "Price of a change")},
    Label{"stays_in_zone", QT_TRANSLATE_NOOP("callout::Fields", "Zones are kept apart")},
    Label{"stays_in_unit", QT_TRANSLATE_NOOP("callout::Fields", "Business units are kept apart")},
    Label{"raised_tags", QT_TRANSLATE_NOOP("callout::Fields", "Tags that raise the priority")},
    Label{"lowered_tags", QT_TRANSLATE_NOOP("callout::Fields", "Tags that lower the priority")},
    Label{"planning_time", QT_TRANSLATE_NOOP("callout::Fields", "Time to search")},
    Label{"engine_mode", QT_TRANSLATE_NOOP("callout::Fields", "Engine mode")},
    Label{"auto_every", QT_TRANSLATE_NOOP("callout::Fields", "Time between runs")},
    Label{"behind_after", QT_TRANSLATE_NOOP("callout::Fields", "Running behind after")},
    Label{"outline", QT_TRANSLATE_NOOP("callout::Fields", "Outline")},
    Label{"weekly_shifts", QT_TRANSLATE_NOOP("callout::Fields", "Weekly shifts")},
    Label{"follows_id", QT_TRANSLATE_NOOP("callout::Fields", "Helper of")},
    Label{"rolled_from", QT_TRANSLATE_NOOP("callout::Fields", "Rolled over from")},
    Label{"open_note", QT_TRANSLATE_NOOP("callout::Fields", "Why open")},
    Label{"feed_on", QT_TRANSLATE_NOOP("callout::Fields", "Phones and other systems")},
    Label{"feed_address", QT_TRANSLATE_NOOP("callout::Fields", "Address for phones")},
    Label{"feed_port", QT_TRANSLATE_NOOP("callout::Fields", "Port for phones")},
    Label{"feed_security", QT_TRANSLATE_NOOP("callout::Fields", "Encryption for phones")},
    Label{"feed_certificate", QT_TRANSLATE_NOOP("callout::Fields", "Certificate")},
    Label{"feed_names", QT_TRANSLATE_NOOP("callout::Fields", "Names for phones")},
    Label{"feed_key", QT_TRANSLATE_NOOP("callout::Fields", "Key of the certificate")},
    Label{"token_hash", QT_TRANSLATE_NOOP("callout::Fields", "Fingerprint of the token")},
    Label{"code_hash", QT_TRANSLATE_NOOP("callout::Fields", "Fingerprint of the sign-in code")},
    Label{"code_until", QT_TRANSLATE_NOOP("callout::Fields", "Sign-in code valid until")},
    Label{"paired_at", QT_TRANSLATE_NOOP("callout::Fields", "Paired")},
    Label{"revoked_at", QT_TRANSLATE_NOOP("callout::Fields", "Revoked")},
    Label{"job_id", QT_TRANSLATE_NOOP("callout::Fields", "Job")},
    Label{"step", QT_TRANSLATE_NOOP("callout::Fields", "Reported step")},
    Label{"note", QT_TRANSLATE_NOOP("callout::Fields", "Note")},
    Label{"at", QT_TRANSLATE_NOOP("callout::Fields", "Reported")},
    Label{"answered_at", QT_TRANSLATE_NOOP("callout::Fields", "Answered")},
    Label{"answer", QT_TRANSLATE_NOOP("callout::Fields", "Answer")},
    Label{"priority_step", QT_TRANSLATE_NOOP("callout::Fields", "Priority in a run")},
};

} // namespace

QString fieldLabel(const QString &field)
{
    for (const Label &label : labels) {
        if (field == QLatin1StringView(label.field))
            return QCoreApplication::translate("callout::Fields", label.words);
    }
    return field;
}

} // namespace callout
