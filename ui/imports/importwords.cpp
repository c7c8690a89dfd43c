#include "ui/imports/importwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace callout::importwords {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::importwords)
};

QString hoursWords(const WeeklyShift &shift)
{
    const QLocale locale;
    const QString hours = u"%1–%2"_s.arg(locale.toString(shift.begins, QLocale::ShortFormat),
                                         locale.toString(shift.ends, QLocale::ShortFormat));
    return shift.kind == ShiftKind::Normal ? hours : u"%1 %2"_s.arg(hours, StatusWords::of(shift.kind).toLower());
}

QString dayName(int weekday)
{
    return QLocale().standaloneDayName(weekday, QLocale::ShortFormat);
}

QString kindWords(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Zone:
        return Words::tr("zone %1");
    case RecordKind::BusinessUnit:
        return Words::tr("business unit %1");
    case RecordKind::JobType:
        return Words::tr("job type %1");
    default:
        return Words::tr("skill %1");
    }
}

QString count(qsizetype number)
{
    return QLocale().toString(number);
}

} // namespace

QString place(PlaceFound place, const QString &address)
{
    switch (place) {
    case PlaceFound::Given:
        return Words::tr("given");
    case PlaceFound::Exact:
        return Words::tr("exact");
    case PlaceFound::Street:
        return Words::tr("street only");
    case PlaceFound::None:
        return address.isEmpty() ? QString() : Words::tr("not found");
    }
    Q_UNREACHABLE_RETURN({});
}

QString week(const QList<WeeklyShift> &week)
{
    QStringList parts;
    for (qsizetype first = 0; first < week.size();) {
        qsizetype last = first;
        while (last + 1 < week.size() && week[last + 1].weekday == week[last].weekday + 1
               && hoursWords(week[last + 1]) == hoursWords(week[first]))
            ++last;
        const QString days = first == last ? dayName(week[first].weekday)
                                           : u"%1–%2"_s.arg(dayName(week[first].weekday), dayName(week[last].weekday));
        parts.append(u"%1 %2"_s.arg(days, hoursWords(week[first])));
        first = last + 1;
    }
    return parts.join(u", "_s);
}

QString summary(const TableImport &import)
{
    QStringList parts;
    if (import.content == ImportContent::Jobs) {
        parts.append(Words::tr("%n jobs will be made", nullptr, int(import.jobs.size())));
        if (!import.newCustomers.isEmpty())
            parts.append(Words::tr("%n new customers", nullptr, int(import.newCustomers.size())));
        if (import.knownCustomers > 0)
            parts.append(Words::tr("%1 rows of customers that are known").arg(count(import.knownCustomers)));
        return parts.join(u" · "_s);
    }
    parts.append(Words::tr("%1 new").arg(count(import.made())));
    if (import.changed() > 0)
        parts.append(Words::tr("%1 changed").arg(count(import.changed())));
    if (import.skipped > 0)
        parts.append(Words::tr("%1 left as they are").arg(count(import.skipped)));
    return u"%1: %2"_s.arg(importContentName(import.content), parts.join(u" · "_s));
}

QString places(const TableImport &import, bool hasMap)
{
    if (import.jobs.isEmpty() && import.customers.isEmpty() && import.technicians.isEmpty())
        return {};
    if (!hasMap && import.count(PlaceFound::None) > 0)
        return Words::tr("This office has no map to find addresses on. Import one first with File > Import map.");
    QStringList parts;
    const auto add = [&](PlaceFound place, const QString &words) {
        if (const qsizetype number = import.count(place); number > 0)
            parts.append(words.arg(count(number)));
    };
    add(PlaceFound::Given, Words::tr("%1 given"));
    add(PlaceFound::Exact, Words::tr("%1 found exactly"));
    add(PlaceFound::Street, Words::tr("%1 by street"));
    add(PlaceFound::None, Words::tr("%1 without a place"));
    return Words::tr("Places: %1").arg(parts.join(u" · "_s));
}

QString verb(const TableImport &import)
{
    const int number = int(import.made() + import.changed());
    switch (import.content) {
    case ImportContent::Jobs:
        return Words::tr("&Import %n jobs", nullptr, number);
    case ImportContent::Customers:
        return Words::tr("&Import %n customers", nullptr, number);
    case ImportContent::Technicians:
        return Words::tr("&Import %n technicians", nullptr, number);
    case ImportContent::Shifts:
    case ImportContent::Calendar:
        return Words::tr("&Import %n shifts", nullptr, number);
    }
    Q_UNREACHABLE_RETURN({});
}

QString unknownNames(const QList<UnknownName> &unknown)
{
    QStringList names;
    for (const UnknownName &one : unknown)
        names.append(kindWords(one.kind).arg(one.name));
    return QLocale().createSeparatedList(names);
}

} // namespace callout::importwords
