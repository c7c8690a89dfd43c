#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace callout::test {

/// A table that must not be imported, and what is said about it.
struct BrokenTable {
    const char *what;
    QByteArray text;
    int line;
    QString column;
    QString words; ///< part of the message
};

/// For an office with the job J-1, the job type Boiler and the skill Gas.
inline QList<BrokenTable> brokenTables()
{
    using namespace Qt::StringLiterals;
    return {
        {"nothing in it", "", 1, {}, u"The file is empty"_s},
        {"no heading that is known", "foo,bar\n1,2\n", 1, {}, u"No column holds the title"_s},
        {"no row below the heading", "title,notes\n", 1, {}, u"no jobs below the heading"_s},
        {"a quote that stays open", "title,notes\nA,\"x\nB,y\n", 2, {}, u"never closed"_s},
        {"a spreadsheet's own format", QByteArray("PK\x03\x04\0\0", 6), 1, {}, u"This is no text"_s},
        {"more fields than columns", "title,notes\nA,x\nB,y,z\n", 3, {}, u"3 fields, but 2 columns"_s},
        {"no title", "title,notes\nA,x\n,y\n", 3, {}, u"no title"_s},
        {"no duration", "title,Duration\nA,60\nB,soon\n", 3, u"Duration"_s, u"\"soon\" is no duration"_s},
        {"a duration of nothing", "title,duration\nA,0:00\n", 2, u"duration"_s, u"is no duration"_s},
        {"no day", "title,Date\nA,32/01/2026\n", 2, u"Date"_s, u"is no day"_s},
        {"no window", "title,date,window\nA,2026-03-10,early\n", 2, u"window"_s, u"is no arrival window"_s},
        {"no time", "title,date,from,to\nA,2026-03-10,late,10:00\n", 2, u"from"_s, u"is no time"_s},
        {"a window without a day", "title,window\nA,08:00-10:00\n", 2, {}, u"times and no day"_s},
        {"half a window", "title,date,from,to\nA,2026-03-10,08:00,\n", 2, {}, u"only one end"_s},
        {"a window back in time", "title,date,window\nA,2026-03-10,10:00-08:00\n", 2, {}, u"ends before it begins"_s},
        {"a type that is not the office's", "title,type\nA,Spaceship\n", 2, u"type"_s, u"no job type \"Spaceship\""_s},
        {"a skill that is not the office's", "title,skills\nA,Gas;Magic\n", 2, u"skills"_s, u"no skill \"Magic\""_s},
        {"no priority", "title,priority\nA,whenever\n", 2, u"priority"_s, u"low, normal, high or emergency"_s},
        {"a number twice", "number,title\nX-1,A\nX-2,B\nX-1,C\n", 4, u"number"_s, u"Line 2 has the number X-1 too"_s},
        {"a number of the office", "number,title\nJ-1,A\n", 2, u"number"_s, u"The office has a job J-1 already"_s},
        {"no latitude", "title,lat,lon\nA,154.1,-4.5\n", 2, u"lat"_s, u"is no latitude"_s},
        {"half a place", "title,lat,lon\nA,54.1,\n", 2, {}, u"one is missing"_s},
        {"no amount", "title,value\nA,plenty\n", 2, u"value"_s, u"is no amount of money"_s},
        {"nobody for the work", "title,crew\nA,0\n", 2, u"crew"_s, u"whole number from 1"_s},
        {"neither yes nor no", "title,confirmed\nA,maybe\n", 2, u"confirmed"_s, u"neither yes nor no"_s},
        {"a phone without a name", "title,phone\nA,01624 999999\n", 2, {}, u"A new customer needs a name"_s},
    };
}

} // namespace callout::test
