#include "core/feed/officedesk.h"

#include "core/intake/tokens.h"
#include "core/store/officethread.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QPromise>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double MetresOfDegree = 111'195.0;

/// Waits for an answer, and fails the program where none comes: the test cannot go on.
template<typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

/// The desk behind the intake, on a real office file beside a window that shows the day (SPEC 5.1, 5.3).
class OfficeDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void positionIsOnDiskWhenAnswered();
    void positionReachesTheWindow();
    void manyPhonesAtOnce();
    void whatIsNotWrittenAtTheEndIsNotTaken();
    void contactIsKept();
    void tapReachesTheWindow();
    void sameTapTwice();
    void sameKeyOtherTap();
    void contradictionIsAsked();
    void takenAwayMeanwhileIsAsked();
    void othersJobIsRefused();
    void orderReachesTheWindow();
    void sameOrderTwice();
    void sameKeyOtherOrder();
    void numberTakenByAnother();
    void codeWorksOnce();
    void codeForAPhoneThatHasNothing();
    void codeExpires();
    void dayIsReadOnce();
    void windowChangesMeanwhile();

private:
    [[nodiscard]] PositionReport report(Seconds after, double metres = 0) const;
    [[nodiscard]] PhoneTap tap(JobStep step, const QString &key = u"k1"_s) const;
    [[nodiscard]] JobOrder order(const QString &key = u"w1"_s) const;
    [[nodiscard]] QFuture<Result<void>> take(const Caller &caller, const QList<PositionReport> &positions);
    [[nodiscard]] DayBoard &board() { return m_office->board(); }

    std::unique_ptr<TestDay> m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<OfficeThread> m_thread;
    std::unique_ptr<OfficeDesk> m_desk;
    TechnicianId m_ana;
    TechnicianId m_bob;
    JobId m_job;
    JobId m_bobs;
    Caller m_phone;
    Caller m_shop;
};

void OfficeDeskTest::init()
{
    m_day = std::make_unique<TestDay>();
    m_ana = m_day->worker(u"Ana"_s);
    m_bob = m_day->worker(u"Bob"_s);
    m_job = m_day->scheduled(u"J-1"_s, m_ana, u"09:00"_s);
    m_bobs = m_day->scheduled(u"J-2"_s, m_bob, u"09:00"_s);
    m_day->snapshot().devices = {
        {{1}, {.id = {1}, .name = u"Ana's phone"_s, .technician = m_ana, .tokenHash = fingerprint(u"a"_s)}},
        {{2}, {.id = {2}, .name = u"Web shop"_s, .kind = DeviceKind::System, .tokenHash = fingerprint(u"b"_s)}}};
    m_office = std::make_unique<TestOffice>(m_day->snapshot(), m_day->at(u"09:00"_s));
    m_thread = std::make_unique<OfficeThread>(std::move(*OfficeFile::open(m_office->path())), u"feed"_s);
    m_desk = std::make_unique<OfficeDesk>(*m_thread, m_office->clock());
    m_phone = {{1}, DeviceKind::Phone, m_ana, u"Ana's phone"_s};
    m_shop = {{2}, DeviceKind::System, {}, u"Web shop"_s};
}

void OfficeDeskTest::cleanup()
{
    m_thread.reset();
    m_desk.reset();
    m_office.reset();
}

PositionReport OfficeDeskTest::report(Seconds after, double metres) const
{
    const Instant nine = m_day->at(u"09:00"_s);
    return {{54.15 + metres / MetresOfDegree, -4.48}, nine + after, 12.0, 8.0, 71};
}

QFuture<Result<void>> OfficeDeskTest::take(const Caller &caller, const QList<PositionReport> &positions)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_desk->takePositions(caller, positions, [promise](const Result<void> &taken) {
        promise->addResult(taken);
        promise->finish();
    });
    return promise->future();
}

PhoneTap OfficeDeskTest::tap(JobStep step, const QString &key) const
{
    PhoneTap tap;
    tap.key = key;
    tap.job = m_job;
    tap.step = step;
    tap.at = m_day->at(u"09:00"_s);
    return tap;
}

JobOrder OfficeDeskTest::order(const QString &key) const
{
    JobOrder order;
    order.key = key;
    order.title = u"No hot water"_s;
    order.customerName = u"Ann Smith"_s;
    order.windowBegin = m_day->at(u"10:00"_s);
    order.windowEnd = m_day->at(u"12:00"_s);
    return order;
}

void OfficeDeskTest::positionIsOnDiskWhenAnswered()
{
    VERIFY_RESULT(answerOf(take(m_phone, {report(-30s), report(-10s, 100), report(-20s, 50)})));
    const auto file = OfficeFile::open(m_office->path());
    const Result<OfficeNews> news = (*file)->newsSince(0, Instant::min());
    VERIFY_RESULT(news);
    QCOMPARE(news->positions.size(), 1);
    QCOMPARE(news->positions.first(), (PositionFix{m_ana, report(-10s, 100).point, report(-10s).at, 12.0, 8.0}));
    QCOMPARE(m_desk->news().fixes.at(std::size_t(FixFate::Late)), 1);
}

void OfficeDeskTest::positionReachesTheWindow()
{
    VERIFY_RESULT(answerOf(take(m_phone, {report(0s)})));
    QTRY_COMPARE(board().day().positions.value(m_ana).at, report(0s).at);
    // A leap is dropped and counted; the marker stays.
    m_office->clock().advance(10s);
    VERIFY_RESULT(answerOf(take(m_phone, {report(10s, 90'000)})));
    QCOMPARE(m_desk->news().fixes.at(std::size_t(FixFate::Implausible)), 1);
    VERIFY_RESULT(answerOf(take(m_phone, {report(11s, 60)})));
    QTRY_COMPARE(board().day().positions.value(m_ana).point, report(11s, 60).point);
}

void OfficeDeskTest::manyPhonesAtOnce()
{
    QList<QFuture<Result<void>>> answers;
    for (int step = -400; step < 0; ++step) {
        answers.append(take(m_phone, {report(Seconds(step), step)}));
        answers.append(take({{1}, DeviceKind::Phone, m_bob, {}}, {report(Seconds(step), step)}));
    }
    for (QFuture<Result<void>> &answer : answers)
        VERIFY_RESULT(answerOf(answer));
    QCOMPARE(m_desk->news().fixes.at(std::size_t(FixFate::Shown)), 800);
}

void OfficeDeskTest::whatIsNotWrittenAtTheEndIsNotTaken()
{
    QFuture<Result<void>> answer = take(m_phone, {report(0s)});
    m_thread.reset();
    m_desk.reset();
    QVERIFY(answer.isFinished()); // written before the end, or refused
    const bool isTaken = answer.result().has_value();
    QCOMPARE((*OfficeFile::open(m_office->path()))->newsSince(0, Instant::min())->positions.size(), isTaken ? 1 : 0);
}

void OfficeDeskTest::contactIsKept()
{
    VERIFY_RESULT(answerOf(take(m_phone, {report(0s)})));
    QTRY_COMPARE(board().day().contacts.value({1}), (DeviceContact{{1}, m_office->clock().now(), 71}));
    // What tells no battery does not forget it.
    m_office->clock().advance(60s);
    VERIFY_RESULT(answerOf(take(m_phone, {})));
    QTRY_COMPARE(board().day().contacts.value({1}), (DeviceContact{{1}, m_office->clock().now(), 71}));
}

void OfficeDeskTest::tapReachesTheWindow()
{
    const Result<TapAnswer> answer = answerOf(m_desk->takeTap(m_phone, tap(JobStep::Travel)));
    VERIFY_RESULT(answer);
    QCOMPARE(*answer, (TapAnswer{TapAnswer::Outcome::Done, JobStatus::EnRoute}));
    QTRY_COMPARE(board().job(m_job)->status, JobStatus::EnRoute);
    QCOMPARE(board().technician(m_ana)->status, TechnicianStatus::EnRoute);
    const Result<QList<StoredEdit>> history =
        (*OfficeFile::open(m_office->path()))->history({RecordKind::Job, m_job.value});
    VERIFY_RESULT(history);
    QCOMPARE(history->first().edit.actor, (Actor{ActorKind::Phone, u"Ana"_s}));
    QCOMPARE(history->first().edit.label, u"Ana reports J-1: En route"_s);
}

void OfficeDeskTest::sameTapTwice()
{
    VERIFY_RESULT(answerOf(m_desk->takeTap(m_phone, tap(JobStep::Travel))));
    const Result<qint64> newest = (*OfficeFile::open(m_office->path()))->newestEdit();
    const Result<TapAnswer> again = answerOf(m_desk->takeTap(m_phone, tap(JobStep::Travel)));
    VERIFY_RESULT(again);
    QCOMPARE(again->outcome, TapAnswer::Outcome::Repeated);
    QCOMPARE((*OfficeFile::open(m_office->path()))->newestEdit(), newest);
}

void OfficeDeskTest::sameKeyOtherTap()
{
    VERIFY_RESULT(answerOf(m_desk->takeTap(m_phone, tap(JobStep::Travel))));
    const Result<TapAnswer> other = answerOf(m_desk->takeTap(m_phone, tap(JobStep::Arrive)));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Conflict);
}

void OfficeDeskTest::contradictionIsAsked()
{
    QVERIFY(m_office->change(m_job, [](Job &job) { job.status = JobStatus::Cancelled; }));
    m_office->settle();
    const Result<TapAnswer> answer = answerOf(m_desk->takeTap(m_phone, tap(JobStep::Arrive)));
    VERIFY_RESULT(answer);
    QCOMPARE(*answer, (TapAnswer{TapAnswer::Outcome::Asked, JobStatus::Cancelled}));
    QTRY_COMPARE(board().day().questions.size(), 1);
    const PhoneQuestion question = *board().day().questions.cbegin();
    QCOMPARE(question.job, m_job);
    QCOMPARE(question.step, JobStep::Arrive);
    // The same tap sent again asks nothing again.
    QCOMPARE(answerOf(m_desk->takeTap(m_phone, tap(JobStep::Arrive)))->outcome, TapAnswer::Outcome::Repeated);
    QCOMPARE((*OfficeFile::open(m_office->path()))->loadDays(m_day->date(), 1)->questions.size(), 1);
}

void OfficeDeskTest::takenAwayMeanwhileIsAsked()
{
    QVERIFY(m_office->change(m_job, [this](Job &job) { job.technician = m_bob; }));
    m_office->settle();
    QCOMPARE(answerOf(m_desk->takeTap(m_phone, tap(JobStep::Arrive)))->outcome, TapAnswer::Outcome::Asked);
}

void OfficeDeskTest::othersJobIsRefused()
{
    PhoneTap foreign = tap(JobStep::Arrive);
    foreign.job = m_bobs;
    const Result<qint64> newest = (*OfficeFile::open(m_office->path()))->newestEdit();
    const Result<TapAnswer> answer = answerOf(m_desk->takeTap(m_phone, foreign));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::RuleBroken);
    QCOMPARE((*OfficeFile::open(m_office->path()))->newestEdit(), newest);
}

void OfficeDeskTest::orderReachesTheWindow()
{
    const Result<OrderAnswer> answer = answerOf(m_desk->takeOrder(m_shop, order()));
    VERIFY_RESULT(answer);
    QVERIFY(!answer->isRepeated);
    QTRY_VERIFY(board().job(answer->job));
    const Job job = *board().job(answer->job);
    QCOMPARE(job.title, u"No hot water"_s);
    QCOMPARE(job.number, answer->number);
    QCOMPARE(job.source, u"Web shop"_s);
    QTRY_COMPARE(board().day().customers.value(job.customer).name, u"Ann Smith"_s);
}

void OfficeDeskTest::sameOrderTwice()
{
    const Result<OrderAnswer> first = answerOf(m_desk->takeOrder(m_shop, order()));
    const Result<OrderAnswer> again = answerOf(m_desk->takeOrder(m_shop, order()));
    VERIFY_RESULT(first);
    VERIFY_RESULT(again);
    QVERIFY(again->isRepeated);
    QCOMPARE(again->job, first->job);
    QCOMPARE(again->remarks, first->remarks);
    QCOMPARE((*OfficeFile::open(m_office->path()))->findJobs(u"No hot water"_s)->size(), 1);
    // Another key is another order, for the same customer by name alone another customer.
    QVERIFY(!answerOf(m_desk->takeOrder(m_shop, order(u"w2"_s)))->isRepeated);
    QCOMPARE((*OfficeFile::open(m_office->path()))->findJobs(u"No hot water"_s)->size(), 2);
}

void OfficeDeskTest::sameKeyOtherOrder()
{
    VERIFY_RESULT(answerOf(m_desk->takeOrder(m_shop, order())));
    JobOrder other = order();
    other.title = u"Something else"_s;
    const Result<OrderAnswer> answer = answerOf(m_desk->takeOrder(m_shop, other));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Conflict);
    QCOMPARE((*OfficeFile::open(m_office->path()))->findJobs(u"Something else"_s)->size(), 0);
}

void OfficeDeskTest::numberTakenByAnother()
{
    const Result<OrderAnswer> first = answerOf(m_desk->takeOrder(m_shop, order()));
    VERIFY_RESULT(first);
    const QString next = u"J-%1"_s.arg(first->job.value + 1);
    QVERIFY(m_office->change(m_job, [&](Job &job) { job.number = next; }));
    m_office->settle();
    const Result<OrderAnswer> second = answerOf(m_desk->takeOrder(m_shop, order(u"w2"_s)));
    VERIFY_RESULT(second);
    QVERIFY(second->number != next);
}

void OfficeDeskTest::codeWorksOnce()
{
    QVERIFY(m_office->change(DeviceId{1}, [this](Device &device) {
        device.codeHash = fingerprint(u"12345678"_s);
        device.codeUntil = m_office->clock().now() + 10min;
    }));
    m_office->settle();
    QVERIFY(!answerOf(m_desk->signIn(u"12345679"_s)));
    const Result<SignedIn> in = answerOf(m_desk->signIn(u"12345678"_s));
    VERIFY_RESULT(in);
    QCOMPARE(in->technician, u"Ana"_s);
    // What the phone has in another app goes on working.
    QTRY_COMPARE(board().day().devices.size(), 3);
    QCOMPARE(board().day().devices.value({1}).tokenHash, fingerprint(u"a"_s));
    QCOMPARE(board().day().devices.value({1}).codeHash, QString());
    const Device page = *std::ranges::find(board().day().devices, fingerprint(in->token), &Device::tokenHash);
    QCOMPARE(page.technician, m_ana);
    QCOMPARE(page.pairedAt, m_office->clock().now());
    QVERIFY(page.isTrusted());
    const Result<SignedIn> again = answerOf(m_desk->signIn(u"12345678"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::RuleBroken);
}

void OfficeDeskTest::codeForAPhoneThatHasNothing()
{
    QVERIFY(m_office->change(DeviceId{1}, [this](Device &device) {
        device.tokenHash.clear();
        device.codeHash = fingerprint(u"12345678"_s);
        device.codeUntil = m_office->clock().now() + 10min;
    }));
    m_office->settle();
    const Result<SignedIn> in = answerOf(m_desk->signIn(u"12345678"_s));
    VERIFY_RESULT(in);
    QTRY_COMPARE(board().day().devices.value({1}).tokenHash, fingerprint(in->token));
    QCOMPARE(board().day().devices.size(), 2);
}

void OfficeDeskTest::codeExpires()
{
    QVERIFY(m_office->change(DeviceId{1}, [this](Device &device) {
        device.codeHash = fingerprint(u"12345678"_s);
        device.codeUntil = m_office->clock().now() + 10min;
    }));
    m_office->settle();
    m_office->clock().advance(10min);
    QVERIFY(!answerOf(m_desk->signIn(u"12345678"_s)));
}

void OfficeDeskTest::dayIsReadOnce()
{
    const Result<OfficeDay> first = answerOf(m_desk->readDay(m_phone, {}));
    const Result<OfficeDay> again = answerOf(m_desk->readDay(m_phone, {}));
    VERIFY_RESULT(first);
    QCOMPARE(first->day.firstDay, m_day->date());
    QCOMPARE(first->day.jobs.size(), 2);
    QCOMPARE(again->edition, first->edition);
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"Changed"_s; }));
    m_office->settle();
    const Result<OfficeDay> changed = answerOf(m_desk->readDay(m_phone, {}));
    QVERIFY(changed->edition != first->edition);
    QCOMPARE(changed->day.jobs.value(m_job).title, u"Changed"_s);
    const Result<OfficeDay> tomorrow = answerOf(m_desk->readDay(m_phone, m_day->date().addDays(1)));
    QCOMPARE(tomorrow->day.firstDay, m_day->date().addDays(1));
    m_office->clock().advance(24h);
    QCOMPARE(answerOf(m_desk->readDay(m_phone, {}))->day.firstDay, m_day->date().addDays(1));
}

void OfficeDeskTest::windowChangesMeanwhile()
{
    // Both write the same job at once, again and again: nothing of either is lost.
    for (int round = 0; round < 10; ++round) {
        QVERIFY(m_office->change(m_job, [&](Job &job) { job.description = QString::number(round); }));
        PhoneTap note = tap(JobStep::Travel, u"n%1"_s.arg(round));
        note.kind = PhoneTap::Kind::Note;
        note.note = u"word %1."_s.arg(round);
        VERIFY_RESULT(answerOf(m_desk->takeTap(m_phone, note)));
        m_office->settle();
        QTRY_VERIFY(board().job(m_job)->notes.contains(note.note));
        QCOMPARE(board().job(m_job)->description, QString::number(round));
    }
}

QTEST_GUILESS_MAIN(OfficeDeskTest)
#include "tst_officedesk.moc"
