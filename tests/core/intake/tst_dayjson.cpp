#include "core/intake/dayjson.h"
#include "tests/support/testday.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QStringList numbersIn(const QJsonValue &jobs)
{
    QStringList numbers;
    for (const QJsonArray array = jobs.toArray(); const QJsonValue &job : array)
        numbers.append(job.toObject().value("number"_L1).toString());
    return numbers;
}

/// Ana's and Ben's Tuesday: in progress from last night, done, sent out, held, cancelled, yesterday's and tomorrow's.
struct Office {
    Office()
    {
        day.settings().phone = u"01632 960100"_s;
        const SkillId gas = day.skill(u"Gas"_s);
        const JobTypeId boiler = day.jobType(u"Boiler repair"_s);
        const CustomerId hall = day.customer(u"Hall"_s);
        day.snapshot().customers[hall].phones = {u"01624 555 010"_s, u"07624 555 010"_s};
        day.snapshot().customers[hall].email = u"hall@example.com"_s;
        day.snapshot().customers[hall].notes = u"Key at number 4"_s;
        day.snapshot().customers[hall].address = u"1 Quay Street"_s;
        ana = day.worker(u"Ana Moreno"_s);
        ben = day.worker(u"Ben Boyle"_s);
        day[ana].status = TechnicianStatus::OnJob;

        day.scheduled(u"J-3"_s, ana, u"10:00"_s, [=, this](Job &job) {
            job.title = u"No heat"_s;
            job.description = u"Cold since Monday"_s;
            job.type = boiler;
            job.customer = hall;
            job.latitude = 54.15;
            job.longitude = -4.48;
            job.requiredSkills = {gas};
            job.duration = Minutes(90);
            job.windowBegin = day.at(u"09:30"_s);
            job.windowEnd = day.at(u"11:30"_s);
            job.priority = Priority::Emergency;
            job.tags = {u"infant"_s};
            job.notes = u"Ring twice"_s;
            job.status = JobStatus::Dispatched;
        });
        day.scheduled(u"J-1"_s, ana, u"08:00"_s,
                      all({hasStatus(JobStatus::Completed), [](Job &job) { job.invoiceTotal = 12550; }}));
        day.scheduled(u"J-4"_s, ana, u"13:00"_s, hasStatus(JobStatus::Cancelled));
        day.scheduled(u"J-0"_s, ana, u"-1 22:00"_s, hasStatus(JobStatus::OnSite));
        day.scheduled(u"J-8"_s, ana, u"-1 14:00"_s, hasStatus(JobStatus::Dispatched));
        day.scheduled(u"J-9"_s, ana, u"+1 08:00"_s);
        day.scheduled(u"J-5"_s, ben, u"09:00"_s, [](Job &job) {
            job.status = JobStatus::OnHold;
            job.statusReason = u"Waits for a part"_s;
        });
        day.job(u"J-6"_s);
        day.job(u"J-7"_s, [](Job &job) { job.priority = Priority::Emergency; });
    }

    [[nodiscard]] OfficeDay read() const { return {day.snapshot(), 7, day.at(u"09:40"_s)}; }

    TestDay day;
    TechnicianId ana;
    TechnicianId ben;
};

} // namespace

/// The day as phones and screens on the wall read it.
class TestDayJson : public QObject
{
    Q_OBJECT

private slots:
    void headOfPhoneDay();
    void stopsInOrder();
    void stopInFull();
    void stopWithNothingKnown();
    void someoneUnknownHasNoStops();
    void wallboard();
    void wallboardKeepsCustomersPrivate();
};

void TestDayJson::headOfPhoneDay()
{
    const Office office;
    QJsonObject json = parsed(phoneDayJson(office.read(), office.ana));
    json.remove("stops"_L1);
    const QJsonObject expected{
        {u"office"_s, u"Test office"_s},
        {u"officePhone"_s, u"01632 960100"_s},
        {u"technician"_s, QJsonObject{{u"id"_s, office.ana.value}, {u"name"_s, u"Ana Moreno"_s}}},
        {u"day"_s, u"2026-03-10"_s},
        {u"timeZone"_s, u"Europe/London"_s},
        {u"now"_s, u"2026-03-10T09:40:00Z"_s},
        {u"currency"_s, u"GBP"_s}};
    QCOMPARE(json, expected);
}

void TestDayJson::stopsInOrder()
{
    const Office office;
    const QJsonObject json = parsed(phoneDayJson(office.read(), office.ana));
    QCOMPARE(numbersIn(json.value("stops"_L1)), (QStringList{u"J-0"_s, u"J-1"_s, u"J-3"_s}));
}

void TestDayJson::stopInFull()
{
    const Office office;
    const QJsonArray stops = parsed(phoneDayJson(office.read(), office.ana)).value("stops"_L1).toArray();
    QJsonObject stop = stops.at(2).toObject();
    QVERIFY(stop.take("id"_L1).toInteger() > 0);
    const QJsonObject expected{{u"number"_s, u"J-3"_s},
                               {u"title"_s, u"No heat"_s},
                               {u"description"_s, u"Cold since Monday"_s},
                               {u"type"_s, u"Boiler repair"_s},
                               {u"status"_s, u"dispatched"_s},
                               {u"priority"_s, u"emergency"_s},
                               {u"start"_s, u"2026-03-10T10:00:00Z"_s},
                               {u"durationMinutes"_s, 90},
                               {u"windowBegin"_s, u"2026-03-10T09:30:00Z"_s},
                               {u"windowEnd"_s, u"2026-03-10T11:30:00Z"_s},
                               {u"customer"_s,
                                QJsonObject{{u"name"_s, u"Hall"_s},
                                            {u"phones"_s, QJsonArray{u"01624 555 010"_s, u"07624 555 010"_s}},
                                            {u"email"_s, u"hall@example.com"_s},
                                            {u"notes"_s, u"Key at number 4"_s}}},
                               {u"address"_s, u"1 Quay Street"_s},
                               {u"latitude"_s, 54.15},
                               {u"longitude"_s, -4.48},
                               {u"skills"_s, QJsonArray{u"Gas"_s}},
                               {u"tags"_s, QJsonArray{u"infant"_s}},
                               {u"notes"_s, u"Ring twice"_s},
                               {u"statusReason"_s, u""_s},
                               {u"invoiceTotal"_s, QJsonValue::Null}};
    QCOMPARE(stop, expected);
    QCOMPARE(stops.at(1).toObject().value("invoiceTotal"_L1).toInteger(), 12550);
}

void TestDayJson::stopWithNothingKnown()
{
    const Office office;
    const QJsonObject stop =
        parsed(phoneDayJson(office.read(), office.ben)).value("stops"_L1).toArray().at(0).toObject();
    for (const QString &name : {u"windowBegin"_s, u"windowEnd"_s, u"customer"_s, u"latitude"_s, u"longitude"_s})
        QVERIFY2(stop.contains(name) && stop.value(name).isNull(), qPrintable(name));
    QCOMPARE(stop.value("type"_L1).toString(), QString());
    QCOMPARE(stop.value("status"_L1).toString(), u"onHold"_s);
    QCOMPARE(stop.value("statusReason"_L1).toString(), u"Waits for a part"_s);
}

void TestDayJson::someoneUnknownHasNoStops()
{
    const QJsonObject json = parsed(phoneDayJson(Office().read(), TechnicianId{999}));
    QCOMPARE(json.value("technician"_L1).toObject().value("name"_L1).toString(), QString());
    QVERIFY(json.value("stops"_L1).toArray().isEmpty());
}

void TestDayJson::wallboard()
{
    const Office office;
    const QJsonObject json = parsed(wallboardJson(office.read()));
    const QJsonArray technicians = json.value("technicians"_L1).toArray();
    QCOMPARE(technicians.size(), 2);
    QCOMPARE(technicians.at(0).toObject().value("name"_L1).toString(), u"Ana Moreno"_s);
    QCOMPARE(technicians.at(0).toObject().value("status"_L1).toString(), u"onJob"_s);
    QCOMPARE(numbersIn(technicians.at(0).toObject().value("jobs"_L1)), (QStringList{u"J-0"_s, u"J-1"_s, u"J-3"_s}));
    QCOMPARE(numbersIn(technicians.at(1).toObject().value("jobs"_L1)), QStringList{u"J-5"_s});
    QCOMPARE(numbersIn(json.value("open"_L1)), (QStringList{u"J-7"_s, u"J-6"_s}));
    QCOMPARE(json.value("counts"_L1).toObject(),
             (QJsonObject{{u"jobs"_s, 8}, {u"open"_s, 2}, {u"emergencies"_s, 2}, {u"completed"_s, 1}}));
}

void TestDayJson::wallboardKeepsCustomersPrivate()
{
    const QByteArray json = wallboardJson(Office().read());
    for (const char *secret : {"555 010", "hall@example.com", "Key at number 4", "Ring twice", "Quay Street"})
        QVERIFY2(!json.contains(secret), secret);
}

QTEST_GUILESS_MAIN(TestDayJson)
#include "tst_dayjson.moc"
