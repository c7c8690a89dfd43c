#include "core/planner/runrecord.h"

#include "tests/core/planner/randomrun.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace callout;
using namespace callout::planner;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// A stored run is the run, to the last bit; anything else is refused with words.
class TestRunRecord : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverything_data();
    void keepsEverything();
    void equalRunsHaveEqualRecords();
    void anOlderRecordLacksANewField();
    void refuses_data();
    void refuses();
    void everyDamageIsNoticed();
    void nothingBehindTheChecksumIsTrusted();
};

void TestRunRecord::keepsEverything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRunRecord::keepsEverything()
{
    QFETCH(const quint32, seed);
    RandomRun random(seed);
    const RunInput input = random.input();
    const Proposal proposal = random.proposal();
    const auto read = fromRecord(toRecord(input, proposal));
    VERIFY_RESULT(read);
    QVERIFY(read->first.day == input.day);
    QVERIFY(read->first == input);
    QVERIFY(read->second == proposal);
}

void TestRunRecord::equalRunsHaveEqualRecords()
{
    RandomRun random(7);
    RunInput input = random.input();
    input.day.skills.clear();
    for (int id = 1; id <= 100; ++id)
        input.day.skills.insert({id}, {.id = {id}, .name = u"Gas"_s});
    const Proposal proposal = random.proposal();
    RunInput same = input;
    same.day.skills.clear();
    for (int id = 100; id >= 1; --id)
        same.day.skills.insert({id}, input.day.skills.value({id}));
    QCOMPARE(toRecord(same, proposal), toRecord(input, proposal));
}

void TestRunRecord::anOlderRecordLacksANewField()
{
    RunInput input;
    input.day.settings.name = u"Brook"_s;
    input.day.settings.stability = 3;
    input.drives = {{}, TravelMatrix(0, {}, {})};
    QList<QByteArray> parts = partsOf(toRecord(input, {}));
    // The field's name and value go; the list that they stand in has no length to mend.
    QByteArray field;
    CborWriter writer(&field);
    writer.put(u"stability"_s);
    writer.put(3);
    QCOMPARE(parts[0].count(field), 1);
    parts[0].replace(field, {});
    const auto read = fromRecord(recordOf(parts));
    VERIFY_RESULT(read);
    input.day.settings.stability.reset();
    QVERIFY(read->first == input);
}

void TestRunRecord::refuses_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<ErrorCode>("code");
    RandomRun random(3);
    RunInput input;
    input.drives = {{{1, 2}}, TravelMatrix(1, {0}, {0})};
    const QByteArray sound = toRecord(input, random.proposal());
    const QList<QByteArray> parts = partsOf(sound);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[1].size(), 9);

    QTest::newRow("nothing") << QByteArray() << ErrorCode::ForeignFile;
    QTest::newRow("something else") << "SQLite format 3"_ba << ErrorCode::ForeignFile;
    QTest::newRow("the name alone") << "CalloutRun"_ba << ErrorCode::ForeignFile;
    QTest::newRow("newer") << recordOf(parts, 2) << ErrorCode::NewerFile;
    QTest::newRow("version zero") << recordOf(parts, 0) << ErrorCode::DamagedFile;
    QTest::newRow("no parts") << recordOf({}) << ErrorCode::DamagedFile;
    QTest::newRow("cut short") << sound.chopped(1) << ErrorCode::DamagedFile;
    QTest::newRow("more behind it") << sound + '\0' << ErrorCode::DamagedFile;
    QTest::newRow("no checksum") << sound.first(20) << ErrorCode::DamagedFile;
    QTest::newRow("a part too many") << recordOf({parts[0], parts[1], parts[1]}) << ErrorCode::DamagedFile;
    QTest::newRow("values cut short") << recordOf({parts[0].chopped(5), parts[1]}) << ErrorCode::DamagedFile;
    QTest::newRow("a value too many") << recordOf({parts[0] + '\0', parts[1]}) << ErrorCode::DamagedFile;
    QTest::newRow("drives missing") << recordOf({parts[0], parts[1].chopped(1)}) << ErrorCode::DamagedFile;
    QTest::newRow("drives too many") << recordOf({parts[0], parts[1] + '\0'}) << ErrorCode::DamagedFile;
    QTest::newRow("a negative drive") << recordOf({parts[0], parts[1].chopped(1) + '\xff'}) << ErrorCode::DamagedFile;
    QTest::newRow("a part of four gigabytes, it says")
        << framed(QByteArray::fromHex("00000008ffffffff789c0300")) << ErrorCode::DamagedFile;
}

void TestRunRecord::refuses()
{
    QFETCH(const QByteArray, record);
    QFETCH(const ErrorCode, code);
    const auto read = fromRecord(record);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().message.isEmpty());
}

void TestRunRecord::everyDamageIsNoticed()
{
    RandomRun random(5);
    const QByteArray sound = toRecord(random.input(), random.proposal());
    for (qsizetype i = 0; i < sound.size(); i += 7) {
        QByteArray damaged = sound;
        damaged[i] = char(damaged[i] ^ 0x20);
        QVERIFY2(!fromRecord(damaged), qPrintable(u"byte %1"_s.arg(i)));
    }
}

void TestRunRecord::nothingBehindTheChecksumIsTrusted()
{
    RandomRun random(5);
    const QList<QByteArray> parts = partsOf(toRecord(random.input(), random.proposal()));
    const qsizetype step = std::max<qsizetype>(1, parts[0].size() / 2000);
    int refused = 0;
    for (qsizetype i = 0; i < parts[0].size(); i += step) {
        QByteArray values = parts[0];
        values[i] = char(values[i] ^ 0xa5);
        const auto read = fromRecord(recordOf({values, parts[1]}));
        refused += read ? 0 : 1;
        // What is taken is a run like another: it can be kept and read again.
        if (read)
            QVERIFY(fromRecord(toRecord(read->first, read->second)));
    }
    QCOMPARE_GT(refused, 0);
}

QTEST_GUILESS_MAIN(TestRunRecord)
#include "tst_runrecord.moc"
