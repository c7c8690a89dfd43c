#pragma once

#include "core/csvimport/importfield.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace callout::test {

/// A table of people or shifts that must not be imported, and what is said about it.
struct BrokenPeople {
    ImportContent content;
    const char *what;
    QByteArray text;
    int line;
    QString column;
    QString words; ///< part of the message
};

/// For an office with the technician Ana Moreno and the skill Gas.
inline QList<BrokenPeople> brokenPeople()
{
    using namespace Qt::StringLiterals;
    QList<BrokenPeople> tables;
    for (const ImportContent content : {ImportContent::Customers, ImportContent::Technicians, ImportContent::Shifts}) {
        tables += {
            {content, "nothing in it", "", 1, {}, u"The file is empty"_s},
            {content, "a spreadsheet's own format", QByteArray("PK\x03\x04\0\0", 6), 1, {}, u"This is no text"_s},
            {content, "a quote that stays open", "name,notes\nA,\"x\nB,y\n", 2, {}, u"never closed"_s},
            {content, "text after a quote", "name,notes\nA,\"x\" y\n", 2, {}, u"after a closing quote"_s},
        };
    }
    const auto customers = [&](const char *what, const QByteArray &text, int line, const QString &column,
                               const QString &words) {
        tables.append({ImportContent::Customers, what, text, line, column, words});
    };
    customers("no name column", "phone,address\n1,x\n", 1, {}, u"No column holds the names of the customers"_s);
    customers("no row below the heading", "name,phone\n", 1, {}, u"no customers below the heading"_s);
    customers("more fields than columns", "name,phone\nA,1,2\n", 2, {}, u"3 fields, but 2 columns"_s);
    customers("nobody", "name,phone\nA,1\n,2\n", 3, {}, u"The customer has no name"_s);
    customers("no e-mail", "name,Mail\nA,at home\n", 2, u"Mail"_s, u"\"at home\" is no e-mail address"_s);
    customers("no latitude", "name,lat,lon\nA,154.1,-4.5\n", 2, u"lat"_s, u"is no latitude"_s);
    customers("no longitude", "name,lat,lon\nA,54.1,west\n", 2, u"lon"_s, u"is no longitude"_s);
    customers("half a place", "name,lat,lon\nA,54.1,\n", 2, {}, u"one is missing"_s);

    const auto technicians = [&](const char *what, const QByteArray &text, int line, const QString &column,
                                 const QString &words) {
        tables.append({ImportContent::Technicians, what, text, line, column, words});
    };
    technicians("no name column", "phone,skills\n1,Gas\n", 1, {}, u"No column holds the names of the technicians"_s);
    technicians("no row below the heading", "name,skills\n", 1, {}, u"no technicians below the heading"_s);
    technicians("nobody", "name,phone\n,2\n", 2, {}, u"The technician has no name"_s);
    technicians("a skill that is not the office's", "name,Skills\nBo,Magic (2027-01-01)\n", 2, u"Skills"_s,
                u"no skill \"Magic\""_s);
    technicians("a zone that is not the office's", "name,zones\nBo,Nowhere\n", 2, u"zones"_s, u"no zone \"Nowhere\""_s);
    technicians("a unit that is not the office's", "name,team\nBo,Red\n", 2, u"team"_s, u"no business unit \"Red\""_s);
    technicians("no week", "name,hours\nBo,always\n", 2, u"hours"_s, u"\"always\" is no week"_s);
    technicians("no hours", "name,monday\nBo,early\n", 2, u"monday"_s, u"\"early\" are no hours"_s);
    technicians("neither yes nor no", "name,managed\nBo,maybe\n", 2, u"managed"_s, u"neither yes nor no"_s);
    technicians("no jobs at all", "name,max jobs\nBo,0\n", 2, u"max jobs"_s, u"whole number from 1"_s);
    technicians("no duration", "name,max work\nBo,much\n", 2, u"max work"_s, u"is no duration"_s);

    const auto shifts = [&](const char *what, const QByteArray &text, int line, const QString &column,
                            const QString &words) {
        tables.append({ImportContent::Shifts, what, text, line, column, words});
    };
    shifts("nobody's column", "date,begin,end\n2026-03-11,8,16\n", 1, {}, u"whose shifts these are"_s);
    shifts("no time's column", "technician,kind\nAna Moreno,off\n", 1, {}, u"when the shifts are"_s);
    shifts("no row below the heading", "technician,date\n", 1, {}, u"no shifts below the heading"_s);
    shifts("a stranger", "Technician,date,hours\nZoe,2026-03-11,8-16\n", 2, u"Technician"_s,
           u"no technician \"Zoe\""_s);
    shifts("nobody", "technician,date,hours\n,2026-03-11,8-16\n", 2, {}, u"nobody's name"_s);
    shifts("no day", "technician,date,hours\nAna Moreno,soon,8-16\n", 2, u"date"_s, u"\"soon\" is no day"_s);
    shifts("no hours", "technician,date,hours\nAna Moreno,2026-03-11,late\n", 2, u"hours"_s,
           u"\"late\" are no hours"_s);
    shifts("no time", "technician,date,begin,end\nAna Moreno,2026-03-11,late,16\n", 2, u"begin"_s, u"is no time"_s);
    shifts("no kind", "technician,date,hours,kind\nAna Moreno,2026-03-11,8-16,odd\n", 2, u"kind"_s,
           u"\"odd\" is no kind of shift"_s);
    shifts("half a shift", "technician,date,begin,end\nAna Moreno,2026-03-11,08:00,\n", 2, {}, u"only one end"_s);
    shifts("times without a day", "technician,begin,end\nAna Moreno,08:00,16:00\n", 2, {}, u"times and no day"_s);
    shifts("a day without times", "technician,date\nAna Moreno,2026-03-11\n", 2, {}, u"a day and no times"_s);
    shifts("back in time", "technician,from,to\nAna Moreno,2026-03-11 16:00,2026-03-11 08:00\n", 2, {},
           u"ends before it begins"_s);
    shifts("days off back in time", "technician,from,to,kind\nAna Moreno,2026-03-12,2026-03-11,off\n", 2, {},
           u"time off ends before"_s);
    shifts("a wrong year", "technician,from,to\nAna Moreno,2026-03-11 08:00,2027-03-11 16:00\n", 2, {},
           u"longer than a month"_s);
    return tables;
}

} // namespace callout::test
