#include "core/csvimport/importfield.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

struct Entry {
    ImportField field;
    QLatin1StringView name;
    QLatin1StringView others; ///< folded, separated by spaces
};

constexpr std::array entries{
    Entry{ImportField::Number, "number"_L1,
          "jobnumber no jobno id jobid job reference ref ticket ordernumber workorder"_L1},
    Entry{ImportField::Title, "title"_L1, "jobtitle subject summary problem task work"_L1},
    Entry{ImportField::Type, "type_id"_L1, "type jobtype kind category service"_L1},
    Entry{ImportField::Description, "description"_L1, "details jobdescription"_L1},
    Entry{ImportField::Customer, "customer_id"_L1, "customer customername name client clientname contact"_L1},
    Entry{ImportField::Phones, "phones"_L1,
          "phone telephone tel mobile phonenumber telephonenumber contactnumber customerphone"_L1},
    Entry{ImportField::Email, "email"_L1, "emailaddress mail customeremail"_L1},
    Entry{ImportField::Address, "address"_L1,
          "addr fulladdress jobaddress siteaddress customeraddress location site"_L1},
    Entry{ImportField::HouseNumber, "house_number"_L1, "addrhousenumber streetnumber"_L1},
    Entry{ImportField::Street, "street"_L1, "addrstreet streetname road address1 addressline1"_L1},
    Entry{ImportField::City, "city"_L1, "addrcity town village place"_L1},
    Entry{ImportField::Postcode, "postcode"_L1, "addrpostcode zip zipcode postalcode"_L1},
    Entry{ImportField::Latitude, "latitude"_L1, "lat"_L1},
    Entry{ImportField::Longitude, "longitude"_L1, "lon lng long"_L1},
    Entry{ImportField::RequiredSkills, "required_skills"_L1, "skills skill certification certifications requires"_L1},
    Entry{ImportField::Duration, "duration"_L1, "minutes length estimatedduration worktime"_L1},
    Entry{ImportField::Date, "date"_L1, "day jobdate visitdate duedate windowdate appointmentdate"_L1},
    Entry{ImportField::Window, "window"_L1, "arrivalwindow timewindow slot timeslot time times appointment"_L1},
    Entry{ImportField::WindowBegin, "window_begin"_L1,
          "windowbegins windowstart windowstarts windowfrom from begin earliest start starttime"_L1},
    Entry{ImportField::WindowEnd, "window_end"_L1, "windowends windowto to until end endtime latest"_L1},
    Entry{ImportField::Priority, "priority"_L1, "urgency"_L1},
    Entry{ImportField::Tags, "tags"_L1, "tag labels"_L1},
    Entry{ImportField::BusinessUnit, "business_unit_id"_L1, "businessunit unit department division"_L1},
    Entry{ImportField::Zone, "zone_id"_L1, "zone area territory"_L1},
    Entry{ImportField::PreferredTechnician, "preferred_technician_id"_L1, "preferredtechnician preferred"_L1},
    Entry{ImportField::CrewSize, "crew_size"_L1, "crew people technicians"_L1},
    Entry{ImportField::Days, "days"_L1, "workingdays"_L1},
    Entry{ImportField::EstimatedValue, "estimated_value"_L1, "value estimate estimated quote quoted"_L1},
    Entry{ImportField::InvoiceTotal, "invoice_total"_L1, "invoice total amount"_L1},
    Entry{ImportField::Notes, "notes"_L1, "note internalnotes comment comments remarks"_L1},
    Entry{ImportField::EngineAllowed, "engine_allowed"_L1, "enginemayplan engine autoassign"_L1},
    Entry{ImportField::TechnicianSpecific, "technician_specific"_L1, ""_L1},
    Entry{ImportField::Confirmed, "confirmed"_L1, "isconfirmed"_L1},
    Entry{ImportField::Source, "source"_L1, "origin channel"_L1},
};

QString folded(const QString &heading)
{
    QString fold;
    for (const QChar character : heading.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (character.isLetterOrNumber())
            fold += character;
    }
    return fold;
}

QHash<QString, ImportField> fieldsByWord()
{
    QHash<QString, ImportField> fields;
    for (const Entry &entry : entries) {
        fields.insert(folded(QString(entry.name)), entry.field);
        for (const QString &other : QString(entry.others).split(u' ', Qt::SkipEmptyParts))
            fields.insert(other, entry.field);
    }
    return fields;
}

} // namespace

QString importFieldName(ImportField field)
{
    return entries[std::size_t(field)].name;
}

QStringList importFieldNames()
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

std::optional<ImportField> importFieldNamed(const QString &heading)
{
    static const QHash<QString, ImportField> fields = fieldsByWord();
    const auto found = fields.constFind(folded(heading));
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

} // namespace callout
