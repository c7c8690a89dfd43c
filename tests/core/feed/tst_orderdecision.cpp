#include "core/feed/orderdecision.h"

#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// What an order from another system becomes (SPEC 5.1).
class OrderDecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingKnown();
    void whatTheTypeSays();
    void unknownNamesAreRemarks();
    void customers_data();
    void customers();
    void place();
    void placeOfTheCustomer();
    void zoneByPlace();

private:
    [[nodiscard]] OrderFacts facts() const;
    [[nodiscard]] JobOrder order() const;

    std::unique_ptr<TestDay> m_day;
    QList<Customer> m_known;
};

void OrderDecisionTest::init()
{
    m_day = std::make_unique<TestDay>();
    m_known = {{.id = {7},
                .name = u"Ann Smith"_s,
                .phones = {u"01624 500 100"_s},
                .email = u"ann@example.org"_s,
                .address = u"1 High Street"_s,
                .latitude = 54.2,
                .longitude = -4.5}};
}

OrderFacts OrderDecisionTest::facts() const
{
    const auto find = [](const OfficeSettings &, const QString &address) {
        return address.startsWith("4 Mill"_L1) ? std::optional(GeoPoint{54.1, -4.6}) : std::nullopt;
    };
    return {m_day->snapshot(), m_known, u"Web shop"_s, find, m_day->at(u"09:00"_s)};
}

JobOrder OrderDecisionTest::order() const
{
    JobOrder order;
    order.key = u"web-1"_s;
    order.title = u"No hot water"_s;
    order.customerName = u"Ann Smith"_s;
    order.address = u"4 Mill Lane"_s;
    return order;
}

void OrderDecisionTest::everythingKnown()
{
    const SkillId gas = m_day->skill(u"Gas"_s);
    JobOrder full = order();
    full.description = u"Since yesterday"_s;
    full.location = GeoPoint{54.0, -4.7};
    full.duration = Minutes(45);
    full.windowBegin = m_day->at(u"10:00"_s);
    full.windowEnd = m_day->at(u"12:00"_s);
    full.priority = Priority::Emergency;
    full.tags = {u"infant"_s};
    full.skills = {u"gas"_s};
    full.notes = u"Ring twice"_s;
    full.estimatedValue = 9900;
    const Job job = decideOrder(facts(), full).job;
    QCOMPARE(job.title, u"No hot water"_s);
    QCOMPARE(job.description, u"Since yesterday"_s);
    QCOMPARE(job.location(), (GeoPoint{54.0, -4.7}));
    QCOMPARE(job.duration, Minutes(45));
    QCOMPARE(job.window(), (m_day->span(u"10:00"_s, u"12:00"_s)));
    QCOMPARE(job.priority, Priority::Emergency);
    QCOMPARE(job.tags, QStringList{u"infant"_s});
    QCOMPARE(job.requiredSkills, QList{gas});
    QCOMPARE(job.notes, u"Ring twice"_s);
    QCOMPARE(job.estimatedValue, 9900);
    QCOMPARE(job.source, u"Web shop"_s);
    QCOMPARE(job.createdAt, m_day->at(u"09:00"_s));
    QCOMPARE(job.status, JobStatus::Unassigned);
    QCOMPARE(decideOrder(facts(), full).remarks, QStringList());
}

void OrderDecisionTest::whatTheTypeSays()
{
    const SkillId gas = m_day->skill(u"Gas"_s);
    const JobTypeId repair = m_day->jobType(u"Boiler repair"_s, false);
    JobType &type = m_day->snapshot().jobTypes[repair];
    type.duration = Minutes(90);
    type.requiredSkills = {gas};
    JobOrder typed = order();
    typed.type = u" boiler REPAIR"_s;
    const Job job = decideOrder(facts(), typed).job;
    QCOMPARE(job.type, repair);
    QCOMPARE(job.duration, Minutes(90));
    QCOMPARE(job.requiredSkills, QList{gas});
    QVERIFY(!job.isEngineAllowed);

    typed.duration = Minutes(20);
    typed.skills = {u"Gas"_s};
    QCOMPARE(decideOrder(facts(), typed).job.duration, Minutes(20));
    QCOMPARE(decideOrder(facts(), typed).job.requiredSkills, QList{gas});
}

void OrderDecisionTest::unknownNamesAreRemarks()
{
    JobOrder odd = order();
    odd.type = u"Piano tuning"_s;
    odd.skills = {u"Perfect pitch"_s};
    const OrderDecision decision = decideOrder(facts(), odd);
    QCOMPARE(decision.remarks,
             (QStringList{u"The office has no job type \"Piano tuning\"."_s,
                          u"The office has no skill \"Perfect pitch\"."_s}));
    QVERIFY(decision.job.type.isNull());
    QCOMPARE(decision.job.notes, u"Needs: Perfect pitch"_s);
}

void OrderDecisionTest::customers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("name and phone") << u"ann smith"_s << u"(01624) 500100"_s << QString() << QString() << true;
    QTest::newRow("name and e-mail") << u"Ann Smith"_s << QString() << u"ANN@example.org"_s << QString() << true;
    QTest::newRow("name and address") << u"Ann Smith"_s << QString() << QString() << u"1 high street"_s << true;
    QTest::newRow("name alone") << u"Ann Smith"_s << QString() << QString() << QString() << false;
    QTest::newRow("another Smith") << u"Ann Smith"_s << u"0777"_s << u"a@b.c"_s << u"4 Mill Lane"_s << false;
    QTest::newRow("another name") << u"Bob Smith"_s << u"01624500100"_s << QString() << QString() << false;
}

void OrderDecisionTest::customers()
{
    QFETCH(bool, isKnown);
    JobOrder from = order();
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(QString, email);
    QFETCH(QString, address);
    from.customerName = name;
    from.customerPhone = phone;
    from.customerEmail = email;
    from.address = address;
    const OrderDecision decision = decideOrder(facts(), from);
    QCOMPARE(decision.job.customer, isKnown ? CustomerId{7} : CustomerId{});
    QCOMPARE(decision.newCustomer.has_value(), !isKnown);
    if (!isKnown) {
        QCOMPARE(decision.newCustomer->name, name);
        QCOMPARE(decision.newCustomer->phones, phone.isEmpty() ? QStringList() : QStringList{phone});
    }
}

void OrderDecisionTest::place()
{
    const OrderDecision found = decideOrder(facts(), order());
    QCOMPARE(found.job.location(), (GeoPoint{54.1, -4.6}));
    QCOMPARE(found.newCustomer->latitude, 54.1);
    JobOrder nowhere = order();
    nowhere.address = u"Behind the chapel"_s;
    QCOMPARE(decideOrder(facts(), nowhere).job.location(), std::nullopt);
    QCOMPARE(decideOrder(facts(), nowhere).remarks, QStringList{u"The map does not know where this is."_s});
}

void OrderDecisionTest::placeOfTheCustomer()
{
    JobOrder known = order();
    known.customerPhone = u"01624500100"_s;
    known.address.clear();
    const OrderDecision decision = decideOrder(facts(), known);
    QCOMPARE(decision.job.address, u"1 High Street"_s);
    QCOMPARE(decision.job.location(), (GeoPoint{54.2, -4.5}));
    QCOMPARE(decision.remarks, QStringList());
}

void OrderDecisionTest::zoneByPlace()
{
    m_day->snapshot().zones.insert(
        {3}, {.id = {3}, .name = u"North"_s, .outline = {{54.0, -4.7}, {54.0, -4.5}, {54.15, -4.5}, {54.15, -4.7}}});
    QCOMPARE(decideOrder(facts(), order()).job.zone, ZoneId{3});
}

QTEST_GUILESS_MAIN(OrderDecisionTest)
#include "tst_orderdecision.moc"
