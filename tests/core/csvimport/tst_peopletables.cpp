#include "core/csvimport/tableimport.h"
#include "tests/core/csvimport/brokenpeople.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Tables of customers, technicians and shifts become records of this office, or faults by line.
class TestPeopleTables : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void guessesWhatAFileHolds_data();
    void guessesWhatAFileHolds();
    void readsCustomers();
    void readsEveryFieldOfATechnician();
    void weeksAreReadAsPeopleWriteThem_data();
    void weeksAreReadAsPeopleWriteThem();
    void daysOfTheWeekMayBeColumns();
    void readsShifts_data();
    void readsShifts();
    void whatTheOfficeHasIsLeftAlone_data();
    void whatTheOfficeHasIsLeftAlone();
    void whatTheOfficeHasTakesOverWhatTheFileSays();
    void anotherAddressHasNoPlaceYet();
    void aRowTwiceIsTakenOnce_data();
    void aRowTwiceIsTakenOnce();
    void whatIsUnknownIsMadeWhereItIsWanted();
    void becomesOneChangeWithTrueIds();
    void aFaultForbidsTheImport_data();
    void aFaultForbidsTheImport();

private:
    [[nodiscard]] TableImport read(ImportContent content, const QByteArray &table, bool isUpdating = false,
                                   bool isMaking = false) const
    {
        ImportOptions options{.content = content,
                              .locale = QLocale(QLocale::English, QLocale::UnitedKingdom),
                              .now = m_day.at(u"07:00"_s)};
        options.isUpdatingKnown = isUpdating;
        options.isMakingUnknown = isMaking;
        TableImport import = readTable(table, options, m_office);
        for (const ImportFault &fault : std::as_const(import.faults))
            qInfo("%s", qPrintable(fault.words()));
        return import;
    }

    TestDay m_day;
    KnownOffice m_office;
    SkillId m_gas;
    TechnicianId m_ana;
    CustomerId m_hall;
    ShiftId m_shift;
};

void TestPeopleTables::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.technician(u"Ana Moreno"_s, [](Technician &ana) {
        ana.email = u"ana@example.com"_s;
        ana.homeAddress = u"1 Hall Road"_s;
    });
    m_shift = m_day.shift(m_ana, u"08:00"_s, u"16:00"_s);
    m_hall = m_day.customer(u"Mrs Hall"_s);
    Customer &hall = m_day.snapshot().customers[m_hall];
    hall.phones = {u"01624 123456"_s};
    hall.address = u"1 Hall Road, Douglas"_s;
    hall.latitude = 54.1;
    hall.longitude = -4.5;
    m_office = {m_day.snapshot(), {}};
}

void TestPeopleTables::guessesWhatAFileHolds_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ImportContent>("content");
    QTest::newRow("jobs") << QByteArray("title,customer,address,phone\n") << ImportContent::Jobs;
    QTest::newRow("customers") << QByteArray("Name;Phone;E-mail;Address;Notes\n") << ImportContent::Customers;
    QTest::newRow("technicians") << QByteArray("Name,Phone,E-mail,Home address,Skills,Team\n")
                                 << ImportContent::Technicians;
    QTest::newRow("shifts") << QByteArray("Technician,Date,Begin,End,Kind\n") << ImportContent::Shifts;
    QTest::newRow("a calendar") << QByteArray("\xEF\xBB\xBF"
                                              "BEGIN:VCALENDAR\r\n")
                                << ImportContent::Calendar;
    QTest::newRow("nothing known") << QByteArray("x,y\n1,2\n") << ImportContent::Jobs;
}

void TestPeopleTables::guessesWhatAFileHolds()
{
    QFETCH(const QByteArray, file);
    QTEST(guessedContent(file, {}), "content");
}

void TestPeopleTables::readsCustomers()
{
    const TableImport import = read(ImportContent::Customers,
                                    "Name,Phone,E-mail,Street,House number,Town,Lat,Lon,Notes\n"
                                    "Lee  & Sons,01624 1;01624 22,lee@example.com,Bay Road,5,Douglas,54.2,-4.6,Dog\n");
    QCOMPARE(import.customers.size(), 1);
    const Customer &lee = import.customers.front().after;
    QCOMPARE(lee.name, u"Lee & Sons"_s);
    QCOMPARE(lee.phones, (QStringList{u"01624 1"_s, u"01624 22"_s}));
    QCOMPARE(lee.email, u"lee@example.com"_s);
    QCOMPARE(lee.address, u"5 Bay Road, Douglas"_s);
    QCOMPARE(lee.latitude, std::optional(54.2));
    QCOMPARE(lee.notes, u"Dog"_s);
    QVERIFY(import.customers.front().isNew());
    QCOMPARE(import.customers.front().place, PlaceFound::Given);
}

void TestPeopleTables::readsEveryFieldOfATechnician()
{
    m_day.snapshot().zones.insert({7}, {.id = {7}, .name = u"North"_s});
    m_day.snapshot().businessUnits.insert({8}, {.id = {8}, .name = u"Heating"_s});
    m_office.office = m_day.snapshot();
    const TableImport import =
        read(ImportContent::Technicians,
             "name;phone;email;home address;lat;lon;skills;unit;zones;weekly hours;managed;active;max jobs;max work\n"
             "Bo Hill;0700;bo@example.com;2 Bay Road;54.2;-4.6;gas until 1/3/2027;heating;north;Mon-Tue 08:00-16:30;"
             "no;yes;6;7:30\n");
    QCOMPARE(import.technicians.size(), 1);
    const Technician &bo = import.technicians.front().after;
    QCOMPARE(bo.name, u"Bo Hill"_s);
    QCOMPARE(bo.phone, u"0700"_s);
    QCOMPARE(bo.email, u"bo@example.com"_s);
    QCOMPARE(bo.homeAddress, u"2 Bay Road"_s);
    QCOMPARE(bo.home(), std::optional(GeoPoint{54.2, -4.6}));
    QCOMPARE(bo.skills, (QList<HeldSkill>{{m_gas, QDate(2027, 3, 1)}}));
    QCOMPARE(bo.businessUnit, BusinessUnitId{8});
    QCOMPARE(bo.zones, QList<ZoneId>{{7}});
    QCOMPARE(bo.weeklyShifts, (QList<WeeklyShift>{{1, {8, 0}, {16, 30}}, {2, {8, 0}, {16, 30}}}));
    QVERIFY(!bo.isManaged && bo.isActive);
    QCOMPARE(bo.maximumJobs, std::optional(6));
    QCOMPARE(bo.maximumWork, std::optional(Seconds(27000)));
}

void TestPeopleTables::weeksAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("week");
    QTest::newRow("days from to") << QByteArray("Mon-Wed 8-16") << u"1 08:00-16:00, 2 08:00-16:00, 3 08:00-16:00"_s;
    QTest::newRow("in words") << QByteArray("Monday to Tuesday: 08:00 to 16:00") << u"1 08:00-16:00, 2 08:00-16:00"_s;
    QTest::newRow("some days") << QByteArray("\"Mo, Fr 08:00-12:00\"") << u"1 08:00-12:00, 5 08:00-12:00"_s;
    QTest::newRow("over the weekend") << QByteArray("Sun-Mon 22:00-06:00") << u"1 22:00-06:00, 7 22:00-06:00"_s;
    QTest::newRow("on call") << QByteArray("\"Mon 8am-4pm; Sat 09:00-12:00 on call\"")
                             << u"1 08:00-16:00, 6 09:00-12:00 on call"_s;
    QTest::newRow("twice a day") << QByteArray("\"Mon 08:00-12:00, 13:00-17:00\"") << u"1 08:00-12:00, 1 13:00-17:00"_s;
}

void TestPeopleTables::weeksAreReadAsPeopleWriteThem()
{
    QFETCH(const QByteArray, text);
    const TableImport import = read(ImportContent::Technicians, "name;hours\nBo;" + text + "\n");
    QCOMPARE(import.technicians.size(), 1);
    QStringList words;
    for (const WeeklyShift &shift : import.technicians.front().after.weeklyShifts) {
        words.append(u"%1 %2-%3%4"_s.arg(shift.weekday)
                         .arg(shift.begins.toString(u"hh:mm"_s), shift.ends.toString(u"hh:mm"_s),
                              shift.kind == ShiftKind::OnCall ? u" on call"_s : QString()));
    }
    QTEST(words.join(u", "_s), "week");
}

void TestPeopleTables::daysOfTheWeekMayBeColumns()
{
    const TableImport import =
        read(ImportContent::Technicians, "name,Monday,Tue,Sunday\nBo,08:00-16:00,off,10:00-12:00 (on call)\n");
    QCOMPARE(import.technicians.size(), 1);
    QCOMPARE(import.technicians.front().after.weeklyShifts,
             (QList<WeeklyShift>{{1, {8, 0}, {16, 0}}, {7, {10, 0}, {12, 0}, ShiftKind::OnCall}}));
}

void TestPeopleTables::readsShifts_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<ShiftKind>("kind");
    QTest::newRow("a day and times") << QByteArray("technician,date,begin,end\nana moreno,2026-03-11,08:00,16:00\n")
                                     << u"+1 08:00"_s << u"+1 16:00"_s << ShiftKind::Normal;
    QTest::newRow("hours in one column") << QByteArray("technician,date,hours\nAna Moreno,11/03/2026,8-16\n")
                                         << u"+1 08:00"_s << u"+1 16:00"_s << ShiftKind::Normal;
    QTest::newRow("by e-mail") << QByteArray("who,from,to\nANA@example.com,2026-03-11 08:00,2026-03-11 16:00\n")
                               << u"+1 08:00"_s << u"+1 16:00"_s << ShiftKind::Normal;
    QTest::newRow("over night") << QByteArray(
        "technician,date,begin,end,kind\nAna Moreno,2026-03-10,22:00,06:00,On call\n")
                                << u"22:00"_s << u"+1 06:00"_s << ShiftKind::OnCall;
    QTest::newRow("a day off") << QByteArray("technician,date,kind\nAna Moreno,2026-03-11,sick\n") << u"+1 00:00"_s
                               << u"+2 00:00"_s << ShiftKind::TimeOff;
    QTest::newRow("days off") << QByteArray("technician,from,to,kind\nAna Moreno,2026-03-11,2026-03-12,holiday\n")
                              << u"+1 00:00"_s << u"+3 00:00"_s << ShiftKind::TimeOff;
    QTest::newRow("hours off") << QByteArray("technician,date,begin,end,kind\nAna Moreno,2026-03-11,10:00,12:00,off\n")
                               << u"+1 10:00"_s << u"+1 12:00"_s << ShiftKind::TimeOff;
}

void TestPeopleTables::readsShifts()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    QFETCH(const ShiftKind, kind);
    const TableImport import = read(ImportContent::Shifts, table);
    QCOMPARE(import.shifts.size(), 1);
    const Shift &shift = import.shifts.front().after;
    QCOMPARE(shift.technician, m_ana);
    QCOMPARE(shift.span(), m_day.span(begin, end));
    QCOMPARE(shift.kind, kind);
}

void TestPeopleTables::whatTheOfficeHasIsLeftAlone_data()
{
    QTest::addColumn<ImportContent>("content");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("words");
    QTest::newRow("a customer's phone") << ImportContent::Customers
                                        << QByteArray("name,phone,notes\nHall,01624 123456,Dog\n")
                                        << u"Mrs Hall is in the office already and stays"_s;
    QTest::newRow("a technician's name") << ImportContent::Technicians << QByteArray("name,phone\nana moreno,0700\n")
                                         << u"Ana Moreno is in the office already and stays"_s;
    QTest::newRow("a technician's e-mail")
        << ImportContent::Technicians << QByteArray("name,email,phone\nA. Moreno,Ana@Example.com,0700\n")
        << u"Ana Moreno is in the office already and stays"_s;
    QTest::newRow("a shift") << ImportContent::Shifts
                             << QByteArray("technician,date,begin,end\nAna Moreno,2026-03-10,08:00,16:00\n")
                             << u"The office has this entry of Ana Moreno"_s;
    QTest::newRow("another shift of that beginning")
        << ImportContent::Shifts << QByteArray("technician,date,begin,end\nAna Moreno,2026-03-10,08:00,12:00\n")
        << u"The office has another entry of Ana Moreno"_s;
}

void TestPeopleTables::whatTheOfficeHasIsLeftAlone()
{
    QFETCH(const ImportContent, content);
    QFETCH(const QByteArray, table);
    QFETCH(const QString, words);
    const TableImport import = read(content, table);
    QCOMPARE(import.faults, QList<ImportFault>());
    QCOMPARE(import.made() + import.changed(), 0);
    QCOMPARE(import.skipped, 1);
    QCOMPARE(import.notes.size(), 1);
    QCOMPARE(import.notes.front().line, 2);
    QVERIFY2(import.notes.front().message.contains(words), qPrintable(import.notes.front().message));
    QVERIFY(!import.canBeWritten());
}

void TestPeopleTables::whatTheOfficeHasTakesOverWhatTheFileSays()
{
    const TableImport customers = read(ImportContent::Customers, "name,phone,notes\nMrs Hall,01624 123456,Dog\n", true);
    QCOMPARE(customers.changed(), 1);
    Customer hall = m_office.office.customers.value(m_hall);
    QCOMPARE(customers.customers.front().before, hall);
    hall.notes = u"Dog"_s;
    QCOMPARE(customers.customers.front().after, hall);

    const TableImport technicians = read(ImportContent::Technicians, "name,phone,skills\nAna Moreno,0700,Gas\n", true);
    QCOMPARE(technicians.changed(), 1);
    Technician ana = m_office.office.technicians.value(m_ana);
    ana.phone = u"0700"_s;
    ana.skills = {{m_gas, std::nullopt}};
    QCOMPARE(technicians.technicians.front().after, ana);

    const TableImport shifts =
        read(ImportContent::Shifts, "technician,date,begin,end\nAna Moreno,2026-03-10,08:00,12:00\n", true);
    QCOMPARE(shifts.changed(), 1);
    QCOMPARE(shifts.shifts.front().after.id, m_shift);
    QCOMPARE(shifts.shifts.front().after.span(), m_day.span(u"08:00"_s, u"12:00"_s));

    const TableImport same = read(ImportContent::Customers, "name,phone\nMrs Hall,01624 123456\n", true);
    QCOMPARE(same.changed(), 0);
    QCOMPARE(same.skipped, 1);
}

void TestPeopleTables::anotherAddressHasNoPlaceYet()
{
    const TableImport import =
        read(ImportContent::Customers, "name,phone,address\nMrs Hall,01624 123456,9 Bay Road\n", true);
    QCOMPARE(import.changed(), 1);
    QCOMPARE(import.customers.front().after.latitude, std::nullopt);
    QCOMPARE(import.customers.front().place, PlaceFound::None);
}

void TestPeopleTables::aRowTwiceIsTakenOnce_data()
{
    QTest::addColumn<ImportContent>("content");
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("customers") << ImportContent::Customers
                               << QByteArray("name,phone\nLee,01624 777777\nMr Lee,1624777777\n");
    QTest::newRow("technicians") << ImportContent::Technicians << QByteArray("name,phone\nBo,1\nBO,2\n");
    QTest::newRow("shifts")
        << ImportContent::Shifts
        << QByteArray("technician,date,hours\nAna Moreno,2026-03-12,8-16\nana@example.com,12/3/2026,8-12\n");
}

void TestPeopleTables::aRowTwiceIsTakenOnce()
{
    QFETCH(const ImportContent, content);
    QFETCH(const QByteArray, table);
    const TableImport import = read(content, table);
    QCOMPARE(import.faults, QList<ImportFault>());
    QCOMPARE(import.made(), 1);
    QCOMPARE(import.skipped, 1);
    QVERIFY2(import.notes.front().message.contains(u"line 2"_s), qPrintable(import.notes.front().message));
}

void TestPeopleTables::whatIsUnknownIsMadeWhereItIsWanted()
{
    const QByteArray table = "name,skills,zones,unit\nBo,Gas;Oil (2027-01-01),North,Heating\nCy,oil,north,Heating\n";
    const TableImport refused = read(ImportContent::Technicians, table);
    QCOMPARE(refused.unknown,
             (QList<UnknownName>{{RecordKind::Skill, u"Oil"_s},
                                 {RecordKind::Zone, u"North"_s},
                                 {RecordKind::BusinessUnit, u"Heating"_s}}));
    QCOMPARE(refused.faults.size(), 6);
    QVERIFY(refused.newSkills.isEmpty());

    const TableImport made = read(ImportContent::Technicians, table, false, true);
    QCOMPARE(made.faults, QList<ImportFault>());
    QCOMPARE(made.unknown, refused.unknown);
    QCOMPARE(made.newSkills.size(), 1);
    QCOMPARE(made.technicians.size(), 2);
    QCOMPARE(made.technicians.back().after.skills, (QList<HeldSkill>{{made.newSkills.front().id, std::nullopt}}));

    const TableImport jobs = read(ImportContent::Jobs, "title,type\nA,Boiler\n", false, true);
    QCOMPARE(jobs.newTypes.size(), 1);
    QCOMPARE(jobs.jobs.front().job.duration, JobType().duration);
}

void TestPeopleTables::becomesOneChangeWithTrueIds()
{
    const TableImport import =
        read(ImportContent::Technicians, "name,skills,zones\nBo,Gas;Oil,North\nAna Moreno,Oil,\n", true, true);
    QCOMPARE(idsNeeded(import),
             (QHash<RecordKind, int>{{RecordKind::Technician, 1}, {RecordKind::Skill, 1}, {RecordKind::Zone, 1}}));
    const ChangeSet changes =
        changesOf(import, {{RecordKind::Technician, 50}, {RecordKind::Skill, 60}, {RecordKind::Zone, 70}}, {});
    QCOMPARE(changes.records().size(), 4);
    QCOMPARE(changes.records().at(0).record, (RecordRef{RecordKind::Skill, 60}));
    QCOMPARE(changes.records().at(1).record, (RecordRef{RecordKind::Zone, 70}));
    const Result<Technician> bo = applied(changes.records().at(2), Technician());
    QVERIFY(bo);
    QCOMPARE(bo->id, TechnicianId{50});
    QCOMPARE(bo->skills, (QList<HeldSkill>{{m_gas, std::nullopt}, {{60}, std::nullopt}}));
    QCOMPARE(bo->zones, QList<ZoneId>{{70}});
    const RecordChange &update = changes.records().at(3);
    QCOMPARE(update.operation, RecordChange::Operation::Update);
    const Result<Technician> ana = applied(update, m_office.office.technicians.value(m_ana));
    QVERIFY(ana);
    QCOMPARE(ana->skills, (QList<HeldSkill>{{{60}, std::nullopt}}));
}

void TestPeopleTables::aFaultForbidsTheImport_data()
{
    QTest::addColumn<BrokenPeople>("table");
    for (const BrokenPeople &table : brokenPeople()) {
        QTest::addRow("%s: %s", qPrintable(importContentName(table.content)), table.what) << table;
    }
}

void TestPeopleTables::aFaultForbidsTheImport()
{
    QFETCH(const BrokenPeople, table);
    const TableImport import = read(table.content, table.text);
    QVERIFY(!import.canBeWritten());
    QCOMPARE(import.faults.size(), 1);
    const ImportFault &fault = import.faults.front();
    QVERIFY2(fault.message.contains(table.words), qPrintable(fault.message));
    QCOMPARE(fault.line, table.line);
    QCOMPARE(fault.column, table.column);
}

QTEST_GUILESS_MAIN(TestPeopleTables)
#include "tst_peopletables.moc"
