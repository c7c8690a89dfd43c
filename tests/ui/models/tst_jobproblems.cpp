#include "ui/models/jobproblems.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

using Change = std::function<void(Job &, std::optional<Customer> &)>;
Q_DECLARE_METATYPE(Change)

class TestJobProblems : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
};

void TestJobProblems::problems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("fields");

    const auto row = [](const char *name, const QStringList &fields, Change change) {
        QTest::newRow(name) << change << fields;
    };
    using MaybeCustomer = std::optional<Customer>;
    const Instant nine(Seconds(9 * 3600));
    const Instant ten(Seconds(10 * 3600));

    row("sound", {}, [](Job &, MaybeCustomer &) {});
    row("no title", {u"title"_s}, [](Job &job, MaybeCustomer &) { job.title = u"  "_s; });
    row("no duration", {u"duration"_s}, [](Job &job, MaybeCustomer &) { job.duration = Seconds(0); });
    row("negative duration", {u"duration"_s}, [](Job &job, MaybeCustomer &) { job.duration = Seconds(-1); });
    row("window", {}, [=](Job &job, MaybeCustomer &) {
        job.windowBegin = nine;
        job.windowEnd = ten;
    });
    row("window ends before it begins", {u"window_begin"_s}, [=](Job &job, MaybeCustomer &) {
        job.windowBegin = ten;
        job.windowEnd = nine;
    });
    row("window without length", {u"window_begin"_s}, [=](Job &job, MaybeCustomer &) {
        job.windowBegin = nine;
        job.windowEnd = nine;
    });
    row("half a window", {u"window_begin"_s}, [=](Job &job, MaybeCustomer &) { job.windowBegin = nine; });
    row("nobody", {u"crew_size"_s}, [](Job &job, MaybeCustomer &) { job.crewSize = 0; });
    row("no days", {u"days"_s}, [](Job &job, MaybeCustomer &) { job.days = 0; });
    row("half a place", {u"latitude"_s}, [](Job &job, MaybeCustomer &) { job.latitude = 51.0; });
    row("place off the globe", {u"latitude"_s}, [](Job &job, MaybeCustomer &) {
        job.latitude = 91.0;
        job.longitude = 0.0;
    });
    row("place", {}, [](Job &job, MaybeCustomer &) {
        job.latitude = -33.9;
        job.longitude = 151.2;
    });
    row("specific to nobody", {u"technician_specific"_s},
        [](Job &job, MaybeCustomer &) { job.isTechnicianSpecific = true; });
    row("specific to the preferred one", {}, [](Job &job, MaybeCustomer &) {
        job.isTechnicianSpecific = true;
        job.preferredTechnician = {1};
    });
    row("specific to the assigned one", {}, [](Job &job, MaybeCustomer &) {
        job.isTechnicianSpecific = true;
        job.technician = {1};
    });
    row("negative value", {u"estimated_value"_s}, [](Job &job, MaybeCustomer &) { job.estimatedValue = -1; });
    row("negative invoice", {u"invoice_total"_s}, [](Job &job, MaybeCustomer &) { job.invoiceTotal = -1; });
    row("no invoice yet", {}, [](Job &job, MaybeCustomer &) { job.invoiceTotal = std::nullopt; });
    row("nameless customer", {u"customer_id"_s}, [](Job &, MaybeCustomer &customer) { customer = Customer{}; });
    row("customer", {}, [](Job &, MaybeCustomer &customer) { customer = Customer{.name = u"Hall"_s}; });
    row("customer with odd mail", {u"customer_id"_s},
        [](Job &, MaybeCustomer &customer) { customer = Customer{.name = u"Hall"_s, .email = u"hall@"_s}; });
    row("two at once, in the order of the form", {u"title"_s, u"duration"_s}, [](Job &job, MaybeCustomer &) {
        job.title.clear();
        job.duration = {};
    });
}

void TestJobProblems::problems()
{
    QFETCH(Change, change);
    QFETCH(QStringList, fields);

    Job job{.title = u"No heat"_s};
    std::optional<Customer> customer;
    change(job, customer);
    QStringList found;
    for (const JobProblem &problem : problemsOf(job, customer)) {
        QVERIFY(problem.message.endsWith(u'.'));
        found.append(problem.field);
    }
    QCOMPARE(found, fields);
}

QTEST_GUILESS_MAIN(TestJobProblems)
#include "tst_jobproblems.moc"
