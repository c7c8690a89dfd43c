#include "core/csvimport/importfield.h"

#include "core/csvimport/csvwords.h"

#include <QHash>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// A field in one kind of table.
struct Entry {
    ImportField field;
    QLatin1StringView others; ///< words for it, folded, separated by spaces
};

constexpr std::array jobEntries{
    Entry{ImportField::Number, "jobnumber no jobno id jobid job reference ref ticket ordernumber workorder"_L1},
    Entry{ImportField::Title, "jobtitle subject summary problem task work"_L1},
    Entry{ImportField::Type, "type jobtype kind category service"_L1},
    Entry{ImportField::Description, "details jobdescription"_L1},
    Entry{ImportField::Customer, "customer customername name client clientname contact"_L1},
    Entry{ImportField::Phones, "phone telephone tel mobile phonenumber telephonenumber contactnumber customerphone"_L1},
    Entry{ImportField::Email, "emailaddress mail customeremail"_L1},
    Entry{ImportField::Address, "addr fulladdress jobaddress siteaddress customeraddress location site"_L1},
    Entry{ImportField::HouseNumber, "addrhousenumber streetnumber"_L1},
    Entry{ImportField::Street, "addrstreet streetname road address1 addressline1"_L1},
    Entry{ImportField::City, "addrcity town village place"_L1},
    Entry{ImportField::Postcode, "addrpostcode zip zipcode postalcode"_L1},
    Entry{ImportField::Latitude, "lat"_L1},
    Entry{ImportField::Longitude, "lon lng long"_L1},
    Entry{ImportField::RequiredSkills, "skills skill certification certifications requires"_L1},
    Entry{ImportField::Duration, "minutes length estimatedduration worktime"_L1},
    Entry{ImportField::Date, "day jobdate visitdate duedate windowdate appointmentdate"_L1},
    Entry{ImportField::Window, "arrivalwindow timewindow slot timeslot time times appointment"_L1},
    Entry{ImportField::WindowBegin,
          "windowbegins windowstart windowstarts windowfrom from begin earliest start starttime"_L1},
    Entry{ImportField::WindowEnd, "windowends windowto to until end endtime latest"_L1},
    Entry{ImportField::Priority, "urgency"_L1},
    Entry{ImportField::Tags, "tag labels"_L1},
    Entry{ImportField::BusinessUnit, "businessunit unit department division"_L1},
    Entry{ImportField::Zone, "zone area territory"_L1},
    Entry{ImportField::PreferredTechnician, "preferredtechnician preferred"_L1},
    Entry{ImportField::CrewSize, "crew people technicians"_L1},
    Entry{ImportField::Days, "workingdays"_L1},
    Entry{ImportField::EstimatedValue, "value estimate estimated quote quoted"_L1},
    Entry{ImportField::InvoiceTotal, "invoice total amount"_L1},
    Entry{ImportField::Notes, "note internalnotes comment comments remarks"_L1},
    Entry{ImportField::EngineAllowed, "enginemayplan engine autoassign"_L1},
    Entry{ImportField::TechnicianSpecific, ""_L1},
    Entry{ImportField::Confirmed, "isconfirmed"_L1},
    Entry{ImportField::Source, "origin channel"_L1},
};

constexpr std::array customerEntries{
    Entry{ImportField::Name, "customer customername client clientname company fullname contact"_L1},
    Entry{ImportField::Phones, "phone telephone tel mobile phonenumber telephonenumber contactnumber customerphone"_L1},
    Entry{ImportField::Email, "emailaddress mail customeremail"_L1},
    Entry{ImportField::Address, "addr fulladdress siteaddress customeraddress location site"_L1},
    Entry{ImportField::HouseNumber, "addrhousenumber streetnumber"_L1},
    Entry{ImportField::Street, "addrstreet streetname road address1 addressline1"_L1},
    Entry{ImportField::City, "addrcity town village place"_L1},
    Entry{ImportField::Postcode, "addrpostcode zip zipcode postalcode"_L1},
    Entry{ImportField::Latitude, "lat"_L1},
    Entry{ImportField::Longitude, "lon lng long"_L1},
    Entry{ImportField::Notes, "note internalnotes comment comments remarks"_L1},
};

constexpr std::array technicianEntries{
    Entry{ImportField::Name, "technician technicianname employee engineer fullname who"_L1},
    Entry{ImportField::Phones, "phone telephone tel mobile phonenumber telephonenumber"_L1},
    Entry{ImportField::Email, "emailaddress mail"_L1},
    Entry{ImportField::Address, "homeaddress home addr fulladdress"_L1},
    Entry{ImportField::HouseNumber, "addrhousenumber streetnumber"_L1},
    Entry{ImportField::Street, "addrstreet streetname road address1 addressline1"_L1},
    Entry{ImportField::City, "addrcity town village place"_L1},
    Entry{ImportField::Postcode, "addrpostcode zip zipcode postalcode"_L1},
    Entry{ImportField::Latitude, "lat homelatitude homelat"_L1},
    Entry{ImportField::Longitude, "lon lng long homelongitude homelon"_L1},
    Entry{ImportField::HeldSkills, "skill certification certifications qualifications heldskills"_L1},
    Entry{ImportField::BusinessUnit, "businessunit unit department division team"_L1},
    Entry{ImportField::Zones, "zone area areas territory"_L1},
    Entry{ImportField::WeeklyShifts, "weeklyshift weeklyhours shifts hours workinghours workingtimes week pattern"_L1},
    Entry{ImportField::Monday, "mon"_L1},
    Entry{ImportField::Tuesday, "tue tues"_L1},
    Entry{ImportField::Wednesday, "wed"_L1},
    Entry{ImportField::Thursday, "thu thur thurs"_L1},
    Entry{ImportField::Friday, "fri"_L1},
    Entry{ImportField::Saturday, "sat"_L1},
    Entry{ImportField::Sunday, "sun"_L1},
    Entry{ImportField::Managed, "ismanaged enginemayplan engine autoassign"_L1},
    Entry{ImportField::Active, "isactive employed"_L1},
    Entry{ImportField::MaximumJobs, "maxjobs jobsperday"_L1},
    Entry{ImportField::MaximumWork, "maxwork maximumhours maxhours workperday"_L1},
};

constexpr std::array shiftEntries{
    Entry{ImportField::Technician, "technician technicianname employee engineer name who"_L1},
    Entry{ImportField::Date, "day shiftdate"_L1},
    Entry{ImportField::Window, "hours times time shift"_L1},
    Entry{ImportField::WindowBegin, "begins begin beginat from start starts starttime startdate begintime"_L1},
    Entry{ImportField::WindowEnd, "ends end endat to until endtime enddate finish"_L1},
    Entry{ImportField::Kind, "shiftkind type shifttype absence reason"_L1},
};

std::span<const Entry> entriesOf(ImportContent content)
{
    switch (content) {
    case ImportContent::Jobs:
        return jobEntries;
    case ImportContent::Customers:
        return customerEntries;
    case ImportContent::Technicians:
        return technicianEntries;
    case ImportContent::Shifts:
        return shiftEntries;
    case ImportContent::Calendar:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

struct FieldWords {
    QLatin1StringView name;
    const char *label;
};

/// In the order of ImportField.
constexpr std::array<FieldWords, int(ImportField::Kind) + 1> words{{
    {"number"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Number")},
    {"title"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Title")},
    {"type_id"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Job type")},
    {"description"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Description")},
    {"customer_id"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Customer")},
    {"phones"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Phones")},
    {"email"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "E-mail")},
    {"address"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Address")},
    {"house_number"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "House number")},
    {"street"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Street")},
    {"city"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Town")},
    {"postcode"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Postcode")},
    {"latitude"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Latitude")},
    {"longitude"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Longitude")},
    {"required_skills"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Required skills")},
    {"duration"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Duration")},
    {"date"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Day")},
    {"window"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "From and to")},
    {"window_begin"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "From")},
    {"window_end"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "To")},
    {"priority"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Priority")},
    {"tags"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Tags")},
    {"business_unit_id"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Business unit")},
    {"zone_id"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Zone")},
    {"preferred_technician_id"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Preferred technician")},
    {"crew_size"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Crew")},
    {"days"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Working days")},
    {"estimated_value"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Estimated value")},
    {"invoice_total"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Invoice total")},
    {"notes"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Notes")},
    {"engine_allowed"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Engine may plan it")},
    {"technician_specific"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Bound to its technician")},
    {"confirmed"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Confirmed")},
    {"source"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Source")},
    {"name"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Name")},
    {"skills"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Skills")},
    {"zones"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Zones")},
    {"weekly_shifts"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Weekly hours")},
    {"monday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Monday")},
    {"tuesday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Tuesday")},
    {"wednesday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Wednesday")},
    {"thursday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Thursday")},
    {"friday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Friday")},
    {"saturday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Saturday")},
    {"sunday"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Sunday")},
    {"managed"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Engine may plan")},
    {"active"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Still works here")},
    {"maximum_jobs"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Jobs per day at most")},
    {"maximum_work"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Work per day at most")},
    {"technician_id"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Technician")},
    {"kind"_L1, QT_TRANSLATE_NOOP("callout::csvimport", "Kind")},
}};

QString folded(const QString &heading)
{
    QString fold;
    for (const QChar character : heading.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (character.isLetterOrNumber())
            fold += character;
    }
    return fold;
}

QHash<QString, ImportField> fieldsByWord(ImportContent content)
{
    QHash<QString, ImportField> fields;
    for (const Entry &entry : entriesOf(content)) {
        fields.insert(folded(importFieldName(entry.field)), entry.field);
        for (const QString &other : QString(entry.others).split(u' ', Qt::SkipEmptyParts))
            fields.insert(other, entry.field);
    }
    return fields;
}

} // namespace

QString importContentName(ImportContent content)
{
    switch (content) {
    case ImportContent::Jobs:
        return CsvWords::tr("Jobs");
    case ImportContent::Customers:
        return CsvWords::tr("Customers");
    case ImportContent::Technicians:
        return CsvWords::tr("Technicians");
    case ImportContent::Shifts:
        return CsvWords::tr("Shifts and time off");
    case ImportContent::Calendar:
        return CsvWords::tr("Calendar");
    }
    Q_UNREACHABLE_RETURN({});
}

QString importFieldName(ImportField field)
{
    return words[std::size_t(field)].name;
}

QString importFieldLabel(ImportField field)
{
    return CsvWords::tr(words[std::size_t(field)].label);
}

QList<ImportField> importFields(ImportContent content)
{
    QList<ImportField> fields;
    for (const Entry &entry : entriesOf(content))
        fields.append(entry.field);
    return fields;
}

QStringList importFieldNames(ImportContent content)
{
    QStringList names;
    for (const Entry &entry : entriesOf(content))
        names.append(importFieldName(entry.field));
    return names;
}

std::optional<ImportField> importFieldNamed(const QString &heading, ImportContent content)
{
    static const std::array tables{fieldsByWord(ImportContent::Jobs), fieldsByWord(ImportContent::Customers),
                                   fieldsByWord(ImportContent::Technicians), fieldsByWord(ImportContent::Shifts)};
    if (content == ImportContent::Calendar)
        return std::nullopt;
    const QHash<QString, ImportField> &fields = tables[std::size_t(content)];
    const auto found = fields.constFind(folded(heading));
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

} // namespace callout
