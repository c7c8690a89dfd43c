#include "core/live/livestate.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

const Instant now{Seconds(1'800'000'000)};

using Change = std::function<void(LiveFacts &)>;

/// Everything is as it should be: the feed is held here, the last write was a minute ago.
LiveFacts allWell()
{
    LiveFacts facts;
    facts.feed.isWanted = true;
    facts.feed.role = FeedFacts::Role::HeldHere;
    facts.file.lastRead = now - Minutes(10);
    facts.file.lastSaved = now - Minutes(1);
    facts.phones = {3, 1};
    return facts;
}

Change elsewhere(FeedFacts::Role role, std::optional<Seconds> silence)
{
    return [role, silence](LiveFacts &facts) {
        facts.feed.role = role;
        facts.feed.holder = u"front desk"_s;
        if (silence)
            facts.feed.heartbeat = now - *silence;
    };
}

} // namespace

Q_DECLARE_METATYPE(callout::Light)
Q_DECLARE_METATYPE(callout::LiveCause)

class TestLiveState : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void theWorstCauseIsTold();
    void saysHowLongAndWho();
    void tellsTheAgeOfTheNews();
    void everyCauseHasOneLight();
};

void TestLiveState::rules_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Light>("light");
    QTest::addColumn<LiveCause>("cause");
    const auto row = [](const char *name, Light light, LiveCause cause, const Change &change) {
        QTest::newRow(name) << change << light << cause;
    };
    using enum LiveCause;
    using enum FeedFacts::Role;

    row("all is well", Light::Green, Live, [](LiveFacts &) {});
    row("somebody else holds the feed and lives", Light::Green, Live, elsewhere(HeldElsewhere, Seconds(5)));
    row("a clock that is a little ahead of ours", Light::Green, Live, elsewhere(HeldElsewhere, Seconds(-2)));
    row("its heartbeat is missed", Light::Amber, FeedTakingOver, elsewhere(HeldElsewhere, Seconds(6)));
    row("we take over", Light::Amber, FeedTakingOver, elsewhere(TakingOver, Seconds(4)));
    row("still amber", Light::Amber, FeedTakingOver, elsewhere(TakingOver, Seconds(15)));
    row("nobody took over", Light::Red, FeedLost, elsewhere(TakingOver, Seconds(16)));
    row("gone, and nobody knows", Light::Red, FeedLost, elsewhere(HeldElsewhere, Seconds(16)));
    row("no heartbeat yet", Light::Amber, FeedTakingOver, elsewhere(HeldElsewhere, {}));
    row("the office has no feed", Light::Amber, FeedOff, [](LiveFacts &facts) {
        facts.feed.isWanted = false;
        facts.feed.role = Off;
    });
    row("the feed is wanted and not there yet", Light::Amber, FeedStarting,
        [](LiveFacts &facts) { facts.feed.role = Off; });
    row("the feed starts", Light::Amber, FeedStarting, [](LiveFacts &facts) { facts.feed.role = Starting; });
    row("the feed cannot start", Light::Red, FeedFailed, [](LiveFacts &facts) { facts.feed.role = Failed; });
    row("a write failed", Light::Red, WriteFailed,
        [](LiveFacts &facts) { facts.file.lastFailure = now - Seconds(30); });
    row("a write failed, the next did not", Light::Green, Live,
        [](LiveFacts &facts) { facts.file.lastFailure = now - Seconds(61); });
    row("a write failed, none ever did not", Light::Red, WriteFailed, [](LiveFacts &facts) {
        facts.file.lastSaved.reset();
        facts.file.lastFailure = now - Minutes(30);
    });
    row("a write is on its way", Light::Green, Live, [](LiveFacts &facts) {
        facts.file.pendingWrites = 1;
        facts.file.oldestPending = now - Seconds(5);
    });
    row("a write does not come back", Light::Red, WritePending, [](LiveFacts &facts) {
        facts.file.pendingWrites = 1;
        facts.file.oldestPending = now - Seconds(6);
    });
    row("the file cannot be read", Light::Red, FileUnreadable, [](LiveFacts &facts) { facts.file.isReadable = false; });
    row("slept", Light::Amber, ClockJumped,
        [](LiveFacts &facts) { facts.clock = {ClockJump{ClockJump::Kind::Slept, Minutes(10), now}, false}; });
    row("slept, and everything was read again", Light::Green, Live,
        [](LiveFacts &facts) { facts.clock = {ClockJump{ClockJump::Kind::Slept, Minutes(10), now}, true}; });
    row("no phone at all is heard of", Light::Amber, PhonesSilent, [](LiveFacts &facts) { facts.phones = {0, 4}; });
    row("nobody is at work", Light::Green, Live, [](LiveFacts &facts) { facts.phones = {0, 0}; });
}

void TestLiveState::rules()
{
    QFETCH(Change, change);
    QFETCH(Light, light);
    QFETCH(LiveCause, cause);
    LiveFacts facts = allWell();
    change(facts);
    const LiveState state = liveState(facts, now);
    QCOMPARE(int(state.cause), int(cause));
    QCOMPARE(int(state.light), int(light));
}

void TestLiveState::theWorstCauseIsTold()
{
    LiveFacts facts = allWell();
    facts.phones = {0, 2};
    facts.clock = {ClockJump{ClockJump::Kind::Slept, Minutes(10), now}, false};
    QCOMPARE(int(liveState(facts, now).cause), int(LiveCause::ClockJumped));
    facts.feed.role = FeedFacts::Role::Failed;
    facts.feed.error = u"Port 8470 is taken."_s;
    QCOMPARE(int(liveState(facts, now).cause), int(LiveCause::FeedFailed));
    QCOMPARE(liveState(facts, now).detail, u"Port 8470 is taken."_s);
    facts.file.lastFailure = now;
    facts.file.writeError = u"The disk is full."_s;
    QCOMPARE(liveState(facts, now).detail, u"The disk is full."_s);
    facts.file.isReadable = false;
    QCOMPARE(int(liveState(facts, now).cause), int(LiveCause::FileUnreadable));
}

void TestLiveState::saysHowLongAndWho()
{
    LiveFacts facts = allWell();
    elsewhere(FeedFacts::Role::HeldElsewhere, Seconds(20))(facts);
    QCOMPARE(liveState(facts, now).detail, u"front desk"_s);
    QCOMPARE(liveState(facts, now).amount, Seconds(20));
}

void TestLiveState::tellsTheAgeOfTheNews()
{
    LiveFacts facts = allWell();
    QVERIFY(liveState(facts, now).ages.isEmpty());
    facts.news.file = now - Seconds(1);
    QVERIFY(!liveState(facts, now).newest); // reading our own file is no news from outside
    facts.news.positions = now - Seconds(4);
    facts.news.statuses = now - Minutes(3);
    facts.news.orders = now + Seconds(2); // by a clock that is ahead
    const LiveState state = liveState(facts, now);
    const QList<NewsAge> expected{{NewsSource::Orders, Seconds(0)},
                                  {NewsSource::File, Seconds(1)},
                                  {NewsSource::Positions, Seconds(4)},
                                  {NewsSource::Statuses, Minutes(3)}};
    QCOMPARE(state.ages, expected);
    QCOMPARE(state.newest, Seconds(0));
}

void TestLiveState::everyCauseHasOneLight()
{
    for (int cause = 0; cause <= int(LiveCause::Live); ++cause) {
        const bool isRed = cause <= int(LiveCause::FeedLost);
        const Light expected = cause == int(LiveCause::Live) ? Light::Green : isRed ? Light::Red : Light::Amber;
        QCOMPARE(int(lightOf(LiveCause(cause))), int(expected));
    }
}

QTEST_GUILESS_MAIN(TestLiveState)
#include "tst_livestate.moc"
