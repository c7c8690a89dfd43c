#include "core/csvimport/technicianrows.h"

#include "core/csvimport/csvwords.h"
#include "core/csvimport/customermatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

void TechnicianRows::beginRow()
{
    m_technician = Technician();
    m_address = AddressParts();
    m_given.clear();
}

void TechnicianRows::readField(ImportField field, const QString &text)
{
    m_given.insert(field);
    switch (field) {
    case ImportField::Name:
        m_technician.name = text.simplified();
        return;
    case ImportField::Phones:
        m_technician.phone = text.simplified();
        return;
    case ImportField::Email:
        return take(ImportValues::email(text), &m_technician.email,
                    CsvWords::tr("\"%1\" is no e-mail address. Write it like hall@example.com.").arg(text));
    case ImportField::Latitude:
        return takeLatitude(text, &m_technician.homeLatitude);
    case ImportField::Longitude:
        return takeLongitude(text, &m_technician.homeLongitude);
    case ImportField::HeldSkills:
        return readSkills(text);
    case ImportField::Zones:
        return readZones(text);
    case ImportField::BusinessUnit:
        m_technician.businessUnit = unitNamed(text);
        return;
    default:
        if (!m_address.take(field, text))
            readRest(field, text);
    }
}

void TechnicianRows::readRest(ImportField field, const QString &text)
{
    if (field == ImportField::WeeklyShifts)
        readWeek(text);
    else if (field >= ImportField::Monday && field <= ImportField::Sunday)
        readWeekday(1 + int(field) - int(ImportField::Monday), text);
    else if (field == ImportField::Managed)
        takeYesOrNo(text, &m_technician.isManaged);
    else if (field == ImportField::Active)
        takeYesOrNo(text, &m_technician.isActive);
    else if (field == ImportField::MaximumJobs)
        takeCount(text, &m_technician.maximumJobs.emplace());
    else if (field == ImportField::MaximumWork)
        takeDuration(text, &m_technician.maximumWork);
}

void TechnicianRows::readSkills(const QString &text)
{
    for (const QString &one : ImportValues::names(text)) {
        const NameUntil named = values().nameUntil(one);
        m_technician.skills.append({skillNamed(named.name), named.until});
    }
}

void TechnicianRows::readZones(const QString &text)
{
    for (const QString &name : ImportValues::names(text))
        m_technician.zones.append(zoneNamed(name));
}

void TechnicianRows::readWeek(const QString &text)
{
    const std::optional<QList<WeeklyShift>> week = values().week(text);
    if (!week) {
        return fault(
            CsvWords::tr("\"%1\" is no week. Write it like Mon-Fri 08:00-16:30; Sat 09:00-12:00 on call.").arg(text));
    }
    m_technician.weeklyShifts += *week;
}

void TechnicianRows::readWeekday(int weekday, const QString &text)
{
    const std::optional<QList<WeeklyShift>> day = values().weekday(weekday, text);
    if (!day)
        return fault(CsvWords::tr("\"%1\" are no hours. Write them like 08:00-16:30, or off.").arg(text));
    m_technician.weeklyShifts += *day;
}

Technician TechnicianRows::updated(const Technician &known) const
{
    Technician after = known;
    const auto takeOver = [&](ImportField field, auto Technician::*member) {
        if (m_given.contains(field))
            after.*member = m_technician.*member;
    };
    takeOver(ImportField::Phones, &Technician::phone);
    takeOver(ImportField::Email, &Technician::email);
    takeOver(ImportField::HeldSkills, &Technician::skills);
    takeOver(ImportField::Zones, &Technician::zones);
    takeOver(ImportField::BusinessUnit, &Technician::businessUnit);
    takeOver(ImportField::Managed, &Technician::isManaged);
    takeOver(ImportField::Active, &Technician::isActive);
    takeOver(ImportField::MaximumJobs, &Technician::maximumJobs);
    takeOver(ImportField::MaximumWork, &Technician::maximumWork);
    if (!m_technician.weeklyShifts.isEmpty())
        after.weeklyShifts = m_technician.weeklyShifts;
    if (!m_technician.homeAddress.isEmpty()
        && comparedName(m_technician.homeAddress) != comparedName(known.homeAddress)) {
        after.homeAddress = m_technician.homeAddress;
        after.homeLatitude.reset(); // it was the old address's
        after.homeLongitude.reset();
    }
    takeOver(ImportField::Latitude, &Technician::homeLatitude);
    takeOver(ImportField::Longitude, &Technician::homeLongitude);
    return after;
}

TechnicianId TechnicianRows::knownId() const
{
    const TechnicianId named = technicianCalled(m_technician.name);
    return named || m_technician.email.isEmpty() ? named : technicianOfMail(m_technician.email);
}

void TechnicianRows::putTogether()
{
    checkPlace(m_technician.homeLatitude, m_technician.homeLongitude);
    if (m_technician.name.isEmpty())
        fault(CsvWords::tr("The technician has no name. Fill it in, or remove the row."));
    if (hasFault())
        return;
    m_technician.homeAddress = m_address.whole();
    std::ranges::stable_sort(m_technician.weeklyShifts, {},
                             [](const WeeklyShift &shift) { return std::pair(shift.weekday, shift.begins); });
    for (const QString &key : {comparedName(m_technician.name), comparedName(m_technician.email)}) {
        if (const int before = key.isEmpty() ? 0 : m_lineOfName.value(key)) {
            return skip(CsvWords::tr("%1 is the same technician as in line %2, which is taken.")
                            .arg(m_technician.name)
                            .arg(before));
        }
    }
    m_lineOfName.insert(comparedName(m_technician.name), line());
    m_lineOfName.insert(comparedName(m_technician.email), line());
    QList<Imported<Technician>> &technicians = import().technicians;
    const auto placeOf = [](const Technician &technician) {
        return technician.home() ? PlaceFound::Given : PlaceFound::None;
    };
    const TechnicianId id = knownId();
    if (!id) {
        m_technician.id = {nextNew()};
        technicians.append({line(), {}, m_technician, placeOf(m_technician)});
        return;
    }
    const Technician known = office().office.technicians.value(id);
    const Technician after = updated(known);
    keepKnown(&technicians, known, after,
              known == after ? CsvWords::tr("%1 is in the office already, just as here.").arg(known.name)
                             : CsvWords::tr("%1 is in the office already and stays as it is there.").arg(known.name));
    if (!technicians.isEmpty() && technicians.back().before.id == id)
        technicians.back().place = placeOf(after);
}

} // namespace callout
