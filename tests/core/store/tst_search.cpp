#include "core/store/search.h"

#include "core/store/officefile.h"
#include "tests/core/store/samples.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace callout;
using samples::creation;
using samples::write;

/// Looking up customers, jobs and addresses by what people type.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void makesAQueryOfAnyText_data();
    void makesAQueryOfAnyText();
    void findsCustomers_data();
    void findsCustomers();
    void findsJobs_data();
    void findsJobs();
    void findsAddresses_data();
    void findsAddresses();
    void keepsUpWithEdits();
    void respectsLimits();
    void replacesAddressesAsAWhole();
    void listsACustomersJobsNewestFirst();
    void takesAnyInput();

private:
    QStringList customerNames(const QString &text) const;
    QStringList jobNumbers(const QString &text) const;
    QStringList addressTexts(const QString &text, int limit = 12) const;

    QTemporaryDir m_folder;
    std::unique_ptr<OfficeFile> m_file;
};

namespace {

Customer customer(qint64 id, const QString &name, const QStringList &phones, const QString &address)
{
    return {.id = {id}, .name = name, .phones = phones, .address = address};
}

Job jobOf(qint64 id, const QString &title, CustomerId customer, const QString &address, const QStringList &tags = {})
{
    Job job = samples::job(id);
    job.title = title;
    job.customer = customer;
    job.address = address;
    job.tags = tags;
    return job;
}

} // namespace

void TestSearch::initTestCase()
{
    m_file = samples::newOffice(m_folder.filePath(u"office.callout"_s));
    QVERIFY(m_file);
    ChangeSet changes;
    changes.create(customer(1, u"Zoë Müller-Øster"_s, {u"+44 20 7946 0018"_s}, u"1 High Street"_s));
    changes.create(customer(2, u"O'Neil & Sons"_s, {u"(01632) 960-123"_s, u"07700 900461"_s}, u"12 High Street"_s));
    changes.create(customer(3, u"Brook Dental"_s, {}, u"3 Mill Lane"_s));
    changes.create(customer(4, u"日本商店"_s, {u"555"_s}, u"Κεντρική 5"_s));
    changes.create(jobOf(1001, u"Boiler gives no heat"_s, {1}, u"1 High Street"_s));
    changes.create(jobOf(1002, u"Leak under the sink"_s, {2}, u"12 High Street"_s, {u"vip"_s}));
    changes.create(jobOf(1003, u"Boiler service"_s, {2}, u"12 High Street"_s));
    VERIFY_RESULT(write(*m_file, changes));
    QList<KnownAddress> addresses;
    for (int number = 1; number <= 120; ++number)
        addresses.append({u"%1 High Street"_s.arg(number), {51.5, -0.1 - number / 1000.0}});
    addresses.append({u"1 Highfield Road"_s, {51.6, -0.2}});
    addresses.append({u"7 Élysée Court"_s, {51.7, -0.3}});
    VERIFY_RESULT(m_file->replaceAddresses(addresses));
}

QStringList TestSearch::customerNames(const QString &text) const
{
    QStringList names;
    for (const Customer &found : m_file->findCustomers(text).value_or(QList<Customer>()))
        names.append(found.name);
    return names;
}

QStringList TestSearch::jobNumbers(const QString &text) const
{
    QStringList numbers;
    for (const Job &found : m_file->findJobs(text).value_or(QList<Job>()))
        numbers.append(found.number);
    return numbers;
}

QStringList TestSearch::addressTexts(const QString &text, int limit) const
{
    QStringList texts;
    for (const KnownAddress &found : m_file->findAddresses(text, limit).value_or(QList<KnownAddress>()))
        texts.append(found.text);
    return texts;
}

void TestSearch::makesAQueryOfAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addRow("empty") << QString() << QString();
    QTest::addRow("marks only") << u" \"*()-; "_s << QString();
    QTest::addRow("words") << u"mill lane"_s << u"\"mill\"* \"lane\"*"_s;
    QTest::addRow("operators are words") << u"a OR b NOT c"_s << u"\"a\"* \"OR\"* \"b\"* \"NOT\"* \"c\"*"_s;
    QTest::addRow("quotes") << u"\"a\" b\"c"_s << u"\"a\"* \"b\"* \"c\"*"_s;
    QTest::addRow("a column filter") << u"name:x"_s << u"\"name\"* \"x\"*"_s;
}

void TestSearch::makesAQueryOfAnyText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    QCOMPARE(search::ftsQuery(text), query);
}

void TestSearch::findsCustomers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addRow("beginning of a word") << u"mül"_s << QStringList{u"Zoë Müller-Øster"_s};
    QTest::addRow("without accents") << u"zoe muller"_s << QStringList{u"Zoë Müller-Øster"_s};
    QTest::addRow("any order") << u"dental brook"_s << QStringList{u"Brook Dental"_s};
    QTest::addRow("all words") << u"brook zoe"_s << QStringList();
    QTest::addRow("not the middle of a word") << u"rook"_s << QStringList();
    QTest::addRow("apostrophe") << u"o'neil"_s << QStringList{u"O'Neil & Sons"_s};
    QTest::addRow("address") << u"mill lane"_s << QStringList{u"Brook Dental"_s};
    QTest::addRow("another script") << u"日本"_s << QStringList{u"日本商店"_s};
    QTest::addRow("Greek in capitals") << u"ΚΕΝΤΡΙΚΉ"_s << QStringList{u"日本商店"_s};
    QTest::addRow("phone as written") << u"7946 0018"_s << QStringList{u"Zoë Müller-Øster"_s};
    QTest::addRow("phone from abroad") << u"020 7946 0018"_s << QStringList{u"Zoë Müller-Øster"_s};
    QTest::addRow("phone without spaces") << u"01632960123"_s << QStringList{u"O'Neil & Sons"_s};
    QTest::addRow("end of the second phone") << u"900461"_s << QStringList{u"O'Neil & Sons"_s};
    QTest::addRow("not across two phones") << u"12307700"_s << QStringList();
    QTest::addRow("nothing typed") << u"  "_s << QStringList();
}

void TestSearch::findsCustomers()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    QCOMPARE(customerNames(text), names);
}

void TestSearch::findsJobs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    QTest::addRow("title, newest first") << u"boil"_s << QStringList{u"J-1003"_s, u"J-1001"_s};
    QTest::addRow("number") << u"J-1002"_s << QStringList{u"J-1002"_s};
    QTest::addRow("number without letter") << u"1002"_s << QStringList{u"J-1002"_s};
    QTest::addRow("beginning of numbers") << u"j-10"_s << QStringList{u"J-1003"_s, u"J-1002"_s, u"J-1001"_s};
    QTest::addRow("customer and title") << u"sons boiler"_s << QStringList{u"J-1003"_s};
    QTest::addRow("tag") << u"vip"_s << QStringList{u"J-1002"_s};
    QTest::addRow("address") << u"12 high"_s << QStringList{u"J-1003"_s, u"J-1002"_s};
    QTest::addRow("none") << u"zebra"_s << QStringList();
}

void TestSearch::findsJobs()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, numbers);
    QCOMPARE(jobNumbers(text), numbers);
}

void TestSearch::findsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("texts");
    QTest::addRow("whole words first") << u"high street 1"_s
                                       << QStringList{u"1 High Street"_s, u"10 High Street"_s, u"11 High Street"_s};
    QTest::addRow("number before the rest") << u"12 high"_s << QStringList{u"12 High Street"_s, u"120 High Street"_s};
    QTest::addRow("numbers in their order")
        << u"street high"_s << QStringList{u"1 High Street"_s, u"2 High Street"_s, u"3 High Street"_s};
    QTest::addRow("without accents") << u"elysee"_s << QStringList{u"7 Élysée Court"_s};
    QTest::addRow("none") << u"121 high street"_s << QStringList();
}

void TestSearch::findsAddresses()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, texts);
    QCOMPARE(addressTexts(text, 3), texts);
    QVERIFY(m_file->findAddresses(u"elysee"_s)->first().point == (GeoPoint{51.7, -0.3}));
}

void TestSearch::keepsUpWithEdits()
{
    const Customer before = customer(9, u"Quill Bakery"_s, {}, u"9 Dock Road"_s);
    Customer after = before;
    after.name = u"Quartz Bakery"_s;
    const Job job = jobOf(2001, u"Oven"_s, {9}, u"9 Dock Road"_s);
    Job renamed = job;
    renamed.title = u"Proofer"_s;
    ChangeSet removal;
    removal.remove(renamed);
    removal.remove(after);

    ChangeSet start = creation(job); // before its customer
    start.create(before);
    VERIFY_RESULT(write(*m_file, start));
    QCOMPARE(jobNumbers(u"quill"_s), QStringList{u"J-2001"_s});
    VERIFY_RESULT(write(*m_file, samples::update(before, after)));
    VERIFY_RESULT(write(*m_file, samples::update(job, renamed)));
    QCOMPARE(customerNames(u"quill"_s), QStringList());
    QCOMPARE(customerNames(u"quartz"_s), QStringList{u"Quartz Bakery"_s});
    QCOMPARE(jobNumbers(u"quill"_s), QStringList());
    QCOMPARE(jobNumbers(u"quartz proof"_s), QStringList{u"J-2001"_s});
    QCOMPARE(jobNumbers(u"oven"_s), QStringList());
    VERIFY_RESULT(write(*m_file, removal));
    QCOMPARE(customerNames(u"quartz"_s), QStringList());
    QCOMPARE(jobNumbers(u"proof"_s), QStringList());
}

void TestSearch::respectsLimits()
{
    QCOMPARE(m_file->findJobs(u"j"_s, 2)->size(), 2);
    QCOMPARE(m_file->findCustomers(u"high"_s, 1)->size(), 1);
    QCOMPARE(m_file->findAddresses(u"high"_s, 5)->size(), 5);
}

void TestSearch::replacesAddressesAsAWhole()
{
    const auto other = samples::newOffice(m_folder.filePath(u"other.callout"_s));
    VERIFY_RESULT(other->replaceAddresses({{u"1 Old Road"_s, {1.0, 2.0}}}));
    VERIFY_RESULT(other->replaceAddresses({{u"1 New Road"_s, {3.0, 4.0}}, {u"2 New Road"_s, {5.0, 6.0}}}));
    QCOMPARE(other->findAddresses(u"road"_s)->size(), 2);
    QCOMPARE(other->findAddresses(u"old"_s)->size(), 0);
}

void TestSearch::listsACustomersJobsNewestFirst()
{
    ChangeSet changes = creation(customer(20, u"Long Standing"_s, {}, {}));
    const auto add = [&](qint64 id, std::optional<Instant> start, std::optional<Instant> window) {
        Job job = jobOf(id, u"Visit"_s, {20}, {});
        job.start = start;
        job.windowBegin = window;
        changes.create(job);
    };
    add(3001, samples::noon, {});
    add(3002, samples::noon - Seconds(86400), {});
    add(3003, {}, samples::noon + Seconds(86400));
    VERIFY_RESULT(write(*m_file, changes));
    QStringList numbers;
    const Result<QList<Job>> jobs = m_file->customerJobs({20});
    VERIFY_RESULT(jobs);
    for (const Job &job : *jobs)
        numbers.append(job.number);
    QCOMPARE(numbers, (QStringList{u"J-3003"_s, u"J-3001"_s, u"J-3002"_s}));
    QCOMPARE(m_file->customerJobs({20}, 1)->size(), 1);
}

void TestSearch::takesAnyInput()
{
    const QString alphabet = u"aZ0\"'*()^:-+{}[]\\;,. \n\t%_?日é\u0301\u0903🚐ß"_s + QChar(0xd800) + QChar(0);
    test::RandomValues random(7);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int length = random.below(12); length > 0; --length)
            text += alphabet.at(random.below(int(alphabet.size())));
        VERIFY_RESULT(m_file->findCustomers(text));
        VERIFY_RESULT(m_file->findJobs(text));
        VERIFY_RESULT(m_file->findAddresses(text));
    }
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
