#include "ui/imports/importrecordsmodel.h"

#include "core/domain/durationtext.h"
#include "ui/imports/importwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr qsizetype MostRows = 200;

QString momentWords(const OfficeCalendar &calendar, Instant at)
{
    return QLocale().toString(calendar.local(at), QLocale::ShortFormat);
}

QString spanWords(const OfficeCalendar &calendar, const TimeWindow &span)
{
    const bool isOneDay = calendar.dayOf(span.begin) == calendar.dayOf(span.end);
    const QString end = isOneDay ? QLocale().toString(calendar.timeOf(span.end), QLocale::ShortFormat)
                                 : momentWords(calendar, span.end);
    return u"%1 – %2"_s.arg(momentWords(calendar, span.begin), end);
}

template<typename Record>
QString nameOf(const RecordTable<Record> &known, const QList<Record> &made, Id<Record> id)
{
    return id.value < 0 ? made.value(-id.value - 1).name : known.value(id).name;
}

template<typename Record>
QString doneWith(const Imported<Record> &imported)
{
    return imported.isNew() ? ImportRecordsModel::tr("new") : ImportRecordsModel::tr("changed");
}

} // namespace

void ImportRecordsModel::setImport(const TableImport &import, const DaySnapshot &day)
{
    beginResetModel();
    m_rows.clear();
    m_titles.clear();
    switch (import.content) {
    case ImportContent::Jobs:
        addJobs(import, day);
        break;
    case ImportContent::Customers:
        addCustomers(import);
        break;
    case ImportContent::Technicians:
        addTechnicians(import, day);
        break;
    case ImportContent::Shifts:
    case ImportContent::Calendar:
        addShifts(import, day);
        break;
    }
    endResetModel();
}

void ImportRecordsModel::addJobs(const TableImport &import, const DaySnapshot &day)
{
    m_titles = {tr("Number"), tr("Title"),          tr("Customer"), tr("Address"),
                tr("Place"),  tr("Arrival window"), tr("Duration")};
    const OfficeCalendar calendar = day.calendar();
    for (const ImportedJob &imported : import.jobs.first(std::min(import.jobs.size(), MostRows))) {
        const Job &job = imported.job;
        const Customer customer = imported.newCustomer >= 0 ? import.newCustomers.at(imported.newCustomer)
                                                            : day.customers.value(job.customer);
        m_rows.append({imported.line,
                       {job.number.isEmpty() ? tr("given when imported") : job.number, job.title, customer.name,
                        job.address, importwords::place(imported.place, job.address),
                        job.window() ? spanWords(calendar, *job.window()) : QString(), durationText(job.duration)}});
    }
}

void ImportRecordsModel::addCustomers(const TableImport &import)
{
    m_titles = {tr("What"), tr("Name"), tr("Phones"), tr("E-mail"), tr("Address"), tr("Place"), tr("Notes")};
    for (const Imported<Customer> &imported : import.customers.first(std::min(import.customers.size(), MostRows))) {
        const Customer &customer = imported.after;
        m_rows.append({imported.line,
                       {doneWith(imported), customer.name, customer.phones.join(u", "_s), customer.email,
                        customer.address, importwords::place(imported.place, customer.address), customer.notes}});
    }
}

void ImportRecordsModel::addTechnicians(const TableImport &import, const DaySnapshot &day)
{
    m_titles = {tr("What"),          tr("Name"),  tr("Phone"),  tr("Home"),        tr("Place"),
                tr("Business unit"), tr("Zones"), tr("Skills"), tr("Weekly hours")};
    for (const Imported<Technician> &imported :
         import.technicians.first(std::min(import.technicians.size(), MostRows))) {
        const Technician &technician = imported.after;
        QStringList zones;
        for (const ZoneId zone : technician.zones)
            zones.append(nameOf(day.zones, import.newZones, zone));
        QStringList skills;
        for (const HeldSkill &held : technician.skills) {
            const QString name = nameOf(day.skills, import.newSkills, held.skill);
            skills.append(held.expires
                              ? tr("%1 until %2").arg(name, QLocale().toString(*held.expires, QLocale::ShortFormat))
                              : name);
        }
        m_rows.append({imported.line,
                       {doneWith(imported), technician.name, technician.phone, technician.homeAddress,
                        importwords::place(imported.place, technician.homeAddress),
                        nameOf(day.businessUnits, import.newUnits, technician.businessUnit), zones.join(u", "_s),
                        skills.join(u", "_s), importwords::week(technician.weeklyShifts)}});
    }
}

void ImportRecordsModel::addShifts(const TableImport &import, const DaySnapshot &day)
{
    m_titles = {tr("What"), tr("Technician"), tr("Kind"), tr("From and to")};
    const OfficeCalendar calendar = day.calendar();
    for (const Imported<Shift> &imported : import.shifts.first(std::min(import.shifts.size(), MostRows))) {
        const Shift &shift = imported.after;
        m_rows.append({imported.line,
                       {doneWith(imported), day.technicians.value(shift.technician).name, StatusWords::of(shift.kind),
                        spanWords(calendar, shift.span())}});
    }
}

int ImportRecordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportRecordsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant ImportRecordsModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return m_rows.at(index.row()).cells.at(index.column());
}

QVariant ImportRecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_titles.value(section))
                                         : QVariant(QLocale().toString(m_rows.at(section).line));
}

} // namespace callout
