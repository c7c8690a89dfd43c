#include "tests/support/testday.h"
#include "ui/models/healthwords.h"
#include "ui/models/livewords.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(LiveFacts &, TestDay &)>;

QString nameOf(const std::optional<Light> &light)
{
    if (!light)
        return u"-"_s;
    return *light == Light::Green ? u"green"_s : *light == Light::Amber ? u"amber"_s : u"red"_s;
}

} // namespace

class TestHealthWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void lines_data();
    void lines();
    void whatIsWrongSaysWhatToDo();
    void everyCauseHasWords_data();
    void everyCauseHasWords();
    void ages_data();
    void ages();
};

/// "label: value (light)" that the page has to hold.
void TestHealthWords::lines_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &line, const Change &change) {
        QTest::newRow(name) << change << line;
    };
    row("held here", u"State: Held by this window (green)"_s, [](LiveFacts &, TestDay &) {});
    row("held elsewhere", u"State: Held by front desk (green)"_s, [](LiveFacts &facts, TestDay &day) {
        facts.feed.role = FeedFacts::Role::HeldElsewhere;
        facts.feed.holder = u"front desk"_s;
        facts.feed.heartbeat = day.at(u"10:00"_s);
    });
    row("no feed",
        u"State: Phones and other systems are not listened to: only what is entered here or in another window is "
        u"shown. "
        "(amber)"_s,
        [](LiveFacts &facts, TestDay &) { facts.feed.isWanted = false; });
    row("no encryption", u"Encryption: none (amber)"_s, [](LiveFacts &, TestDay &) {});
    row("encryption", u"Encryption: TLS (green)"_s, [](LiveFacts &facts, TestDay &) { facts.feed.isEncrypted = true; });
    row("requests", u"Requests answered: 1,204 (-)"_s, [](LiveFacts &facts, TestDay &) { facts.feed.requests = 1204; });
    row("positions", u"Positions taken: 12,400 (-)"_s,
        [](LiveFacts &facts, TestDay &) { facts.feed.positions.shown = 12400; });
    row("positions out of order", u"Positions kept for the record: 7, told later than newer ones (-)"_s,
        [](LiveFacts &facts, TestDay &) { facts.feed.positions.late = 7; });
    row("dropped positions", u"Positions dropped: 1,300 known already, 2 older than a day, 3 implausible (-)"_s,
        [](LiveFacts &facts, TestDay &) { facts.feed.positions = {.repeated = 1300, .implausible = 3, .stale = 2}; });
    row("a wrong clock", u"Positions of a time to come: 5 (amber)"_s,
        [](LiveFacts &facts, TestDay &) { facts.feed.positions.ahead = 5; });
    row("refusals", u"Refused: Unknown token: 3, the last 2 min ago (-)"_s, [](LiveFacts &facts, TestDay &day) {
        facts.feed.refusals.append({u"Unknown token"_s, 3, day.at(u"09:58"_s)});
    });
    row("saved", u"Saving: all saved, the last edit 1 min ago (green)"_s,
        [](LiveFacts &facts, TestDay &day) { facts.file.lastSaved = day.at(u"09:59"_s); });
    row("on the way to the disk", u"Saving: 2 edit(s) on the way to the disk (green)"_s,
        [](LiveFacts &facts, TestDay &day) {
            facts.file.pendingWrites = 2;
            facts.file.oldestPending = day.at(u"10:00"_s);
        });
    row("not saved", u"Saving: The last edit could not be saved and was taken back: The disk is full. (red)"_s,
        [](LiveFacts &facts, TestDay &day) {
            facts.file.lastFailure = day.at(u"09:59"_s);
            facts.file.writeError = u"The disk is full."_s;
        });
    row("backup", u"Newest backup: 09:05 (green)"_s,
        [](LiveFacts &facts, TestDay &day) { facts.file.newestBackup = day.at(u"09:05"_s); });
    row("nothing written since the backup", u"Newest backup: 09/03/2026, 17:00 (green)"_s,
        [](LiveFacts &facts, TestDay &day) { facts.file.newestBackup = day.at(u"-1 17:00"_s); });
    row("old backup", u"Newest backup: 07:00 (amber)"_s, [](LiveFacts &facts, TestDay &day) {
        facts.file.newestBackup = day.at(u"07:00"_s);
        facts.file.lastSaved = day.at(u"09:59"_s);
    });
    row("no backup", u"Newest backup: none (amber)"_s, [](LiveFacts &, TestDay &) {});
    row("little room", u"Room on its disk: 476.84 MiB (amber)"_s,
        [](LiveFacts &facts, TestDay &) { facts.file.diskFree = 500'000'000; });
    row("slept", u"Sleep and clock: 09:50: nothing was seen for 12 min, then all was read again (green)"_s,
        [](LiveFacts &facts, TestDay &day) {
            facts.clock.jump = ClockJump{ClockJump::Kind::Slept, Minutes(12), day.at(u"09:50"_s)};
        });
    row("positions", u"Positions: 4 s ago (-)"_s,
        [](LiveFacts &facts, TestDay &day) { facts.news.positions = day.at(u"10:00"_s) - Seconds(4); });
    const auto phone = [](TestDay &day, const QString &heard, int battery) {
        const TechnicianId ana = day.worker(u"Ana Moreno"_s);
        day.snapshot().devices.insert({50},
                                      {.id = {50}, .name = u"Ana's phone"_s, .technician = ana, .tokenHash = u"aa"_s});
        day.snapshot().contacts.insert({50}, {{50}, day.at(heard), battery});
    };
    row("a phone", u"Ana's phone: 1 min ago · battery 80% (green)"_s,
        [phone](LiveFacts &, TestDay &day) { phone(day, u"09:59"_s, 80); });
    row("a phone with little left", u"Ana's phone: 1 min ago · battery 9% (amber)"_s,
        [phone](LiveFacts &, TestDay &day) { phone(day, u"09:59"_s, 9); });
    row("a silent phone", u"Ana's phone: 30 min ago · battery 80% (amber)"_s,
        [phone](LiveFacts &, TestDay &day) { phone(day, u"09:30"_s, 80); });
    row("no phone", u"Devices: none is paired yet; pair one in the settings, under Phones (-)"_s,
        [](LiveFacts &, TestDay &) {});
}

void TestHealthWords::lines()
{
    QFETCH(Change, change);
    QFETCH(QString, line);
    TestDay day;
    LiveFacts facts;
    facts.feed.isWanted = true;
    facts.feed.role = FeedFacts::Role::HeldHere;
    facts.feed.address = u"http://192.168.1.20:8470"_s;
    change(facts, day);
    QStringList lines;
    for (const HealthSection &section : HealthWords(day.snapshot(), facts, day.at(u"10:00"_s)).sections()) {
        for (const HealthRow &row : section.rows)
            lines.append(u"%1: %2 (%3)"_s.arg(row.label, row.value, nameOf(row.light)));
    }
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
}

void TestHealthWords::whatIsWrongSaysWhatToDo()
{
    TestDay day;
    LiveFacts facts;
    facts.file.isReadable = false;
    facts.file.diskFree = 1;
    facts.file.lastFailure = day.at(u"09:59"_s);
    int wrong = 0;
    for (const HealthSection &section : HealthWords(day.snapshot(), facts, day.at(u"10:00"_s)).sections()) {
        for (const HealthRow &row : section.rows) {
            if (row.light && *row.light != Light::Green) {
                ++wrong;
                QVERIFY2(!row.advice.isEmpty(), qPrintable(row.label));
            }
        }
    }
    QCOMPARE(wrong, 5); // feed, reading, saving, backup, room
}

void TestHealthWords::everyCauseHasWords_data()
{
    QTest::addColumn<int>("cause");
    for (int cause = 0; cause <= int(LiveCause::Live); ++cause)
        QTest::addRow("%d", cause) << cause;
}

void TestHealthWords::everyCauseHasWords()
{
    QFETCH(int, cause);
    const LiveState state{.light = lightOf(LiveCause(cause)), .cause = LiveCause(cause), .newest = Seconds(4)};
    QVERIFY(LiveWords::sentence(state).endsWith(u"."_s));
    QVERIFY(!LiveWords::brief(state).isEmpty());
    QCOMPARE(LiveWords::name(state.light), state.light == Light::Green ? u"LIVE"_s : u"Not live"_s);
    // Red always asks for something.
    QVERIFY(state.light != Light::Red || !LiveWords::advice(state).isEmpty());
}

void TestHealthWords::ages_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << 0 << u"0 s"_s;
    QTest::newRow("seconds") << 59 << u"59 s"_s;
    QTest::newRow("minutes") << 61 << u"1 min"_s;
    QTest::newRow("hours") << 7500 << u"2 h 5 min"_s;
}

void TestHealthWords::ages()
{
    QFETCH(int, seconds);
    QFETCH(QString, expected);
    QCOMPARE(LiveWords::age(Seconds(seconds)), expected);
}

QTEST_GUILESS_MAIN(TestHealthWords)
#include "tst_healthwords.moc"
