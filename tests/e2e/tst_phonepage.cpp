#include "core/feed/officedesk.h"
#include "core/intake/intakeserver.h"
#include "core/intake/tokens.h"
#include "core/store/officethread.h"
#include "tests/e2e/phoneoffice.h"
#include "tests/support/browser.h"
#include "tests/support/testoffice.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;

namespace {

class WallClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant(Seconds(QDateTime::currentSecsSinceEpoch())); }
};

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonArray array = list.toArray(); const QJsonValue &one : array)
        texts.append(one.toString());
    return texts;
}

} // namespace

/// The phone page as a technician uses it: in the browser of most phones, against the server that offices run.
class TestPhonePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aLinkSignsIn();
    void aCodeSignsIn();
    void stopsInOrderWithTheCurrentOpen();
    void theOfficeIsACallAway();
    void aVisitFromTravelToInvoice();
    void holdNeedsAReason();
    void helpAndNotes();
    void aSlowNetworkDoesNotHoldUpTheScreen();
    void reportsOutliveADeadSpot();
    void thePageOpensInADeadSpot();
    void aFullStoreLosesNoReport();
    void helpDoesNotWaitBehindOtherReports();
    void aLostAnswerCountsOnce();
    void aRevokedPhoneIsToldAndKeepsItsReports();
    void contradictionsAreAsked();
    void changesAtTheOfficeAppear();
    void isLight();
    void aRealOfficeHears();
    void aFingerThatComesDownTwiceMeansOneStep();
    void newsDoNotDisturbWhoTypes();
    void theCurrentStopIsInSight();
    void fitsANarrowScreen_data();
    void fitsANarrowScreen();

private:
    void open();
    void setDevices(bool isRevoked);
    [[nodiscard]] QString text(const QString &selector);
    [[nodiscard]] QString pill(const QString &number) { return text(stop(number) + u" .pill"_s); }
    [[nodiscard]] static QString stop(const QString &number) { return u"[data-number='%1']"_s.arg(number); }
    [[nodiscard]] static QString step(const QString &number, const QString &kind)
    {
        return stop(number) + u" [data-do='%1']"_s.arg(kind);
    }
    [[nodiscard]] QUrl address(const QString &fragment = {}) const;
    /// Whether a touch counts again after a step was reported.
    [[nodiscard]] bool hasSettled()
    {
        return !m_browser.evaluate(u"document.body.classList.contains('settling')"_s).toBool();
    }
    void keepPicture(const QString &name);

    Browser m_browser;
    WallClock m_clock;
    std::shared_ptr<PhoneOffice> m_office;
    std::unique_ptr<IntakeServer> m_server;
    quint16 m_port = 0;
};

void TestPhonePage::initTestCase()
{
    if (!Browser::isInstalled())
        QSKIP("There is no chromium here; packaging/dev test installs it.");
    QVERIFY(m_browser.start());
}

void TestPhonePage::init()
{
    m_office = std::make_shared<PhoneOffice>();
    m_server = std::make_unique<IntakeServer>(m_office, m_clock);
    setDevices(false);
    const Result<quint16> port = m_server->listen({.address = QHostAddress(QHostAddress::LocalHost)});
    QVERIFY2(port, qPrintable(port ? QString() : port.error().message));
    m_port = *port;
    QVERIFY(m_browser.openPage());
}

void TestPhonePage::cleanup()
{
    QCOMPARE(m_browser.complaints(), QStringList());
    for (const QString &request : m_browser.requests())
        QVERIFY2(request == "about:blank"_L1 || request.startsWith(address().adjusted(QUrl::RemovePath).toString()),
                 qPrintable(request));
    m_server.reset();
}

void TestPhonePage::setDevices(bool isRevoked)
{
    Device phone{.id = {1},
                 .name = u"Ana's phone"_s,
                 .kind = DeviceKind::Phone,
                 .technician = m_office->ana(),
                 .tokenHash = fingerprint(AnasToken)};
    if (isRevoked)
        phone.revokedAt = m_clock.now();
    m_server->setDevices({phone});
}

QUrl TestPhonePage::address(const QString &fragment) const
{
    QUrl url(u"http://127.0.0.1:%1/phone"_s.arg(m_port));
    if (!fragment.isEmpty())
        url.setFragment(fragment);
    return url;
}

void TestPhonePage::open()
{
    QVERIFY(m_browser.navigate(address(AnasToken)));
    QTRY_COMPARE(text(u"h1"_s), u"Ana Moreno"_s);
}

QString TestPhonePage::text(const QString &selector)
{
    return m_browser.evaluate(u"(document.querySelector(\"%1\") || {}).innerText || ''"_s.arg(selector)).toString();
}

/// Where $CALLOUT_PICTURES says, for people to look at.
void TestPhonePage::keepPicture(const QString &name)
{
    const QString folder = qEnvironmentVariable("CALLOUT_PICTURES");
    if (folder.isEmpty())
        return;
    QFile file(QDir(folder).filePath(u"phone-%1.png"_s.arg(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_browser.picture());
}

void TestPhonePage::aLinkSignsIn()
{
    open();
    QCOMPARE(m_browser.evaluate(u"location.href"_s).toString(), address().toString());
    // From now on without the link.
    QVERIFY(m_browser.navigate(address()));
    QTRY_COMPARE(text(u"h1"_s), u"Ana Moreno"_s);
}

void TestPhonePage::aCodeSignsIn()
{
    QVERIFY(m_browser.navigate(address()));
    QTRY_COMPARE(text(u"h1"_s), u"Sign in"_s);
    keepPicture(u"sign-in"_s);
    QVERIFY(m_browser.tap(u"input"_s));
    m_browser.type(u"1234"_s);
    QVERIFY(m_browser.tap(u"button"_s));
    QTRY_COMPARE(text(u"[role=alert]"_s), u"A code has 8 digits."_s);
    m_browser.type(u" 5670"_s);
    QVERIFY(m_browser.tap(u"button"_s));
    QTRY_COMPARE(text(u"[role=alert]"_s), u"This code is wrong or was used before. Ask the office for a new one."_s);
    m_browser.evaluate(u"document.querySelector('input').value = ''"_s);
    QVERIFY(m_browser.tap(u"input"_s));
    m_browser.type(AnasCode);
    // The server learns of the new token a moment after the phone.
    setDevices(true);
    QVERIFY(m_browser.tap(u"button"_s));
    QTRY_VERIFY(m_browser.requests().constLast().endsWith(u"/me/day"_s));
    setDevices(false);
    QTRY_COMPARE(text(u"h1"_s), u"Ana Moreno"_s);
}

void TestPhonePage::stopsInOrderWithTheCurrentOpen()
{
    open();
    const auto all = [this](const QString &expression) {
        return texts(m_browser.evaluate(u"[...document.querySelectorAll('.stop')].map(one => %1)"_s.arg(expression)));
    };
    QCOMPARE(all(u"one.dataset.number"_s),
             (QStringList{u"J-1001"_s, u"J-1004"_s, u"J-1009"_s, u"J-1012"_s, u"J-1015"_s}));
    QCOMPARE(all(u"one.querySelector('.pill').innerText"_s),
             (QStringList{u"Done"_s, u"Sent out"_s, u"Planned"_s, u"Planned"_s, u"On hold"_s}));
    QCOMPARE(all(u"one.querySelector('.fold').getAttribute('aria-expanded')"_s),
             (QStringList{u"false"_s, u"true"_s, u"false"_s, u"false"_s, u"false"_s}));
    const QString open = text(stop(u"J-1004"_s));
    for (const QString &fact :
         {u"Emergency"_s, u"09:30"_s, u"arrive 09:00–11:00"_s, u"Mrs Hall · 1\u00a0h\u00a030\u00a0min"_s,
          u"1 Bucks Road, Douglas IM1 3DB"_s, u"01624 555 010"_s, u"Boiler shows E119"_s, u"Ring twice"_s,
          u"Parks in the back lane"_s, u"infant"_s, u"Gas"_s, u"J-1004 · Boiler repair"_s})
        QVERIFY2(open.contains(fact), qPrintable(fact + u" is missing in "_s + open));
    const QStringList links =
        texts(m_browser.evaluate(u"[...document.querySelectorAll('.stop a')].map(one => one.href)"_s));
    QCOMPARE(links,
             (QStringList{u"https://www.openstreetmap.org/directions?to=54.15%2C-4.48"_s, u"tel:01624555010"_s}));
    QCOMPARE(text(u".head"_s).contains(u"1 of 5 done"_s), true);

    QVERIFY(m_browser.tap(stop(u"J-1015"_s) + u" .fold"_s));
    QTRY_VERIFY(text(stop(u"J-1015"_s)).contains(u"On hold: Waits for the part"_s));
    keepPicture(u"all-stops"_s);
}

void TestPhonePage::theOfficeIsACallAway()
{
    open();
    const QStringList calls = texts(
        m_browser.evaluate(u"[...document.querySelectorAll('.foot a')].map(one => one.href + ' ' + one.innerText)"_s));
    QCOMPARE(calls, QStringList{u"tel:01624555000 Call the office"_s});
}

void TestPhonePage::aVisitFromTravelToInvoice()
{
    open();
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(m_office->reports(), QStringList{u"travel J-1004"_s});
    QCOMPARE(pill(u"J-1004"_s), u"On the way"_s);
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"arrive"_s)));
    QTRY_COMPARE(m_office->reports().size(), 2);
    QCOMPARE(pill(u"J-1004"_s), u"On site"_s);
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"complete"_s)));
    QTRY_COMPARE(text(u".form h3"_s), u"Complete this job"_s);
    m_browser.type(u"New ignition electrode"_s);
    QVERIFY(m_browser.tap(u"[name=total]"_s));
    m_browser.type(u"a lot"_s);
    keepPicture(u"complete"_s);
    QVERIFY(m_browser.tap(u".form .main"_s));
    QTRY_COMPARE(text(u".form .wrong"_s), u"Write the total as a number, like 125.50."_s);
    m_browser.evaluate(u"document.querySelector('[name=total]').value = ''"_s);
    m_browser.type(u"1,125.5"_s);
    QVERIFY(m_browser.tap(u".form .main"_s));
    QTRY_COMPARE(m_office->reports().last(), u"complete J-1004 (New ignition electrode) 112550"_s);
    QTRY_COMPARE(pill(u"J-1004"_s), u"Done"_s);
    // The next stop is the current one now.
    QTRY_VERIFY(text(stop(u"J-1009"_s)).contains(u"Start travel"_s));
    QCOMPARE(m_office->reports().size(), 3);
    QCOMPARE(m_office->repeats(), 0);
}

void TestPhonePage::holdNeedsAReason()
{
    open();
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"hold"_s)));
    QTRY_COMPARE(text(u".form h3"_s), u"Put on hold"_s);
    QVERIFY(m_browser.tap(u".form .main"_s));
    QTRY_COMPARE(text(u".form .wrong"_s), u"Write a few words first."_s);
    m_browser.type(u"Nobody is at home"_s);
    QVERIFY(m_browser.tap(u".form .main"_s));
    QTRY_COMPARE(m_office->reports(), QStringList{u"hold J-1004 (Nobody is at home)"_s});
    QTRY_COMPARE(pill(u"J-1004"_s), u"On hold"_s);
    QVERIFY(m_browser.tap(stop(u"J-1004"_s) + u" .fold"_s));
    QTRY_VERIFY(text(stop(u"J-1004"_s)).contains(u"Resume"_s) && hasSettled());
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"resume"_s)));
    QTRY_COMPARE(m_office->reports().last(), u"resume J-1004"_s);
    QTRY_COMPARE(pill(u"J-1004"_s), u"Sent out"_s);
}

void TestPhonePage::helpAndNotes()
{
    open();
    QVERIFY(m_browser.tap(u".foot [data-do=help]"_s));
    QTRY_COMPARE(text(u".foot .form h3"_s), u"Ask the office for help"_s);
    m_browser.type(u"No way to the flue"_s);
    keepPicture(u"help"_s);
    QVERIFY(m_browser.tap(u".foot .main"_s));
    QTRY_COMPARE(m_office->reports(), QStringList{u"help J-1004 (No way to the flue)"_s});
    QTRY_COMPARE(text(u".foot [role=alert]"_s), u"The office knows that you need help."_s);
    QVERIFY(!text(stop(u"J-1004"_s)).contains(u"was asked"_s));
    keepPicture(u"help-told"_s);
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(u"[data-do=hide]"_s));
    QTRY_COMPARE(text(u".foot [role=alert]"_s), QString());
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"note"_s)));
    QTRY_COMPARE(text(u".form h3"_s), u"Add a note"_s);
    m_browser.type(u"Gate code 4711"_s);
    QVERIFY(m_browser.tap(u".stop .form .main"_s));
    QTRY_COMPARE(m_office->reports().last(), u"note J-1004 (Gate code 4711)"_s);
}

void TestPhonePage::aSlowNetworkDoesNotHoldUpTheScreen()
{
    open();
    m_browser.slowDown();
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(pill(u"J-1004"_s), u"On the way"_s);
    QCOMPARE(text(u".state"_s), u"1 not sent yet"_s);
    QTRY_COMPARE(m_office->reports(), QStringList{u"travel J-1004"_s});
    QTRY_VERIFY(text(u".state"_s).startsWith(u"Updated"_s));
}

void TestPhonePage::reportsOutliveADeadSpot()
{
    open();
    m_browser.setOffline(true);
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(pill(u"J-1004"_s), u"On the way"_s);
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"arrive"_s)));
    QTRY_COMPARE(pill(u"J-1004"_s), u"On site"_s);
    QTRY_VERIFY(text(u".state"_s).startsWith(u"2 not sent yet · No connection, as of "_s));
    keepPicture(u"dead-spot"_s);
    QCOMPARE(m_office->reports(), QStringList());

    // The browser is closed and opened again. What the page still got through while it was closed comes a second time, and
    // counts once.
    QVERIFY(m_browser.navigate(QUrl(u"about:blank"_s)));
    m_browser.setOffline(false);
    QVERIFY(m_browser.navigate(address()));
    QTRY_COMPARE(m_office->reports(), (QStringList{u"travel J-1004"_s, u"arrive J-1004"_s}));
    QTRY_VERIFY(text(u".state"_s).startsWith(u"Updated"_s));
    QCOMPARE(pill(u"J-1004"_s), u"On site"_s);
}

void TestPhonePage::thePageOpensInADeadSpot()
{
    open();
    QVERIFY(m_browser.navigate(QUrl(u"about:blank"_s)));
    m_browser.setOffline(true);
    QVERIFY(m_browser.navigate(address()));
    QTRY_COMPARE(text(u"h1"_s), u"Ana Moreno"_s);
    QVERIFY(text(stop(u"J-1004"_s)).contains(u"Boiler shows E119"_s));
    QTRY_VERIFY(text(u".state"_s).startsWith(u"No connection, as of "_s));
}

void TestPhonePage::aFullStoreLosesNoReport()
{
    open();
    m_browser.evaluate(u"Storage.prototype.setItem = () => { throw new Error('full'); }; 0"_s);
    m_office->failNext(1);
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(m_office->reports(), QStringList{u"travel J-1004"_s});
    QTRY_VERIFY(text(u".state"_s).startsWith(u"Updated"_s));
    QCOMPARE(pill(u"J-1004"_s), u"On the way"_s);
}

void TestPhonePage::helpDoesNotWaitBehindOtherReports()
{
    open();
    m_browser.setOffline(true);
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(pill(u"J-1004"_s), u"On the way"_s);
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(u".foot [data-do=help]"_s));
    QTRY_COMPARE(text(u".foot .form h3"_s), u"Ask the office for help"_s);
    QVERIFY(m_browser.tap(u".foot .main"_s));
    QTRY_COMPARE(text(u".foot [role=alert]"_s),
                 u"Your call for help is not sent yet. Call the office if it cannot wait."_s);
    m_browser.setOffline(false);
    QTRY_COMPARE(m_office->reports(), (QStringList{u"help J-1004"_s, u"travel J-1004"_s}));
}

void TestPhonePage::aLostAnswerCountsOnce()
{
    open();
    m_office->failNext(1);
    m_office->loseAnswers(1);
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(m_office->repeats(), 1);
    QTRY_VERIFY(text(u".state"_s).startsWith(u"Updated"_s));
    QCOMPARE(m_office->reports(), QStringList{u"travel J-1004"_s});
    QCOMPARE(pill(u"J-1004"_s), u"On the way"_s);
}

void TestPhonePage::aRevokedPhoneIsToldAndKeepsItsReports()
{
    open();
    setDevices(true);
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(text(u"h1"_s), u"This phone is signed out"_s);
    QVERIFY(text(u"main"_s).contains(u"1 report is kept on this phone"_s));
    QVERIFY(!text(u"body"_s).contains(u"Mrs Hall"_s));
    keepPicture(u"signed-out"_s);
    QCOMPARE(m_office->reports(), QStringList());

    setDevices(false);
    QVERIFY(m_browser.tap(u"input"_s));
    m_browser.type(AnasCode);
    QVERIFY(m_browser.tap(u"button"_s));
    QTRY_COMPARE(m_office->reports(), QStringList{u"travel J-1004"_s});
}

void TestPhonePage::contradictionsAreAsked()
{
    open();
    m_office->change(u"J-1004"_s, [](Job &job) { job.status = JobStatus::Completed; });
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"travel"_s)));
    QTRY_COMPARE(pill(u"J-1004"_s), u"Done"_s);
    QCOMPARE(text(u".foot [role=alert]"_s), u"The office was asked about No heat, infant in the house."_s);
    QVERIFY(m_browser.tap(stop(u"J-1004"_s) + u" .fold"_s));
    QTRY_VERIFY(text(stop(u"J-1004"_s)).contains(u"The office was asked about this."_s));
    keepPicture(u"asked"_s);
}

void TestPhonePage::changesAtTheOfficeAppear()
{
    open();
    m_office->change(u"J-1012"_s, [](Job &job) { job.title = u"Burst cylinder"_s; });
    m_browser.evaluate(u"document.dispatchEvent(new Event('visibilitychange'))"_s);
    QTRY_VERIFY(text(stop(u"J-1012"_s)).contains(u"Burst cylinder"_s));
}

void TestPhonePage::isLight()
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(u":/callout/phone"_s).entryInfoList())
        bytes += QFile(file.filePath()).size();
    QVERIFY2(bytes > 0 && bytes < 40 * 1024, qPrintable(QString::number(bytes)));
}

void TestPhonePage::aRealOfficeHears()
{
    DaySnapshot day = m_office->day();
    day.devices.insert(
        {1}, {.id = {1}, .name = u"Ana's phone"_s, .technician = m_office->ana(), .tokenHash = fingerprint(AnasToken)});
    TestOffice office(day, day.calendar().at(day.firstDay, QTime(9, 40)));
    OfficeThread thread(std::move(*OfficeFile::open(office.path())), u"feed"_s);
    const auto desk = std::make_shared<OfficeDesk>(thread, office.clock());
    IntakeServer server(desk, office.clock());
    server.setDevices(day.devices.values());
    const Result<quint16> port = server.listen({.address = QHostAddress(QHostAddress::LocalHost), .port = 0});
    QVERIFY(port);
    m_port = *port;
    const JobId id = std::ranges::find(day.jobs, u"J-1004"_s, &Job::number)->id;
    const auto job = [&] { return office.board().day().jobs.value(id); };

    open();
    QElapsedTimer sinceTouch;
    sinceTouch.start();
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"arrive"_s)));
    QTRY_COMPARE(job().status, JobStatus::OnSite);
    qInfo("on the board %lld ms after the touch", sinceTouch.elapsed());
    QTRY_VERIFY(hasSettled());
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"complete"_s)));
    QTRY_COMPARE(text(u".form h3"_s), u"Complete this job"_s);
    m_browser.type(u"New electrode"_s);
    QVERIFY(m_browser.tap(u"[name=total]"_s));
    m_browser.type(u"125,50"_s);
    QVERIFY(m_browser.tap(u".form .main"_s));
    QTRY_COMPARE(job().status, JobStatus::Completed);
    QCOMPARE(job().invoiceTotal, std::optional<Money>(12550));
    QVERIFY2(job().notes.endsWith(u"Ana Moreno: New electrode"_s), qPrintable(job().notes));
    QTRY_VERIFY(text(u".head"_s).contains(u"2 of 5 done"_s));
}

void TestPhonePage::aFingerThatComesDownTwiceMeansOneStep()
{
    open();
    QVERIFY(m_browser.tap(u".stop .main"_s));
    QVERIFY(m_browser.tap(u".stop .main"_s));
    QTRY_COMPARE(pill(u"J-1004"_s), u"On the way"_s);
    QTRY_VERIFY(hasSettled());
    QTRY_VERIFY(text(u".state"_s).startsWith(u"Updated"_s));
    QCOMPARE(m_office->reports(), QStringList{u"travel J-1004"_s});
}

void TestPhonePage::newsDoNotDisturbWhoTypes()
{
    open();
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"note"_s)));
    QTRY_COMPARE(text(u".form h3"_s), u"Add a note"_s);
    m_browser.type(u"The flue "_s);
    m_office->change(u"J-1004"_s, [](Job &job) { job.title = u"No heat at all"_s; });
    m_office->change(u"J-1012"_s, [this](Job &job) { job.start = *job.start - std::chrono::hours(5); });
    m_browser.evaluate(u"document.dispatchEvent(new Event('visibilitychange'))"_s);
    QTRY_VERIFY(text(stop(u"J-1004"_s)).contains(u"No heat at all"_s));
    QCOMPARE(m_browser.evaluate(u"document.querySelectorAll('.stop')[1].dataset.number"_s).toString(), u"J-1012"_s);
    m_browser.type(u"is blocked"_s);
    QVERIFY(m_browser.tap(u".stop .form .main"_s));
    QTRY_COMPARE(m_office->reports(), QStringList{u"note J-1004 (The flue is blocked)"_s});
}

void TestPhonePage::theCurrentStopIsInSight()
{
    for (const QString &number : {u"J-1004"_s, u"J-1009"_s, u"J-1012"_s})
        m_office->change(number, [](Job &job) {
            job.status = JobStatus::Completed;
            job.title = job.title.repeated(4);
        });
    m_office->change(u"J-1015"_s, [](Job &job) { job.status = JobStatus::Scheduled; });
    open();
    const QString top = u"document.querySelector(\"%1\").getBoundingClientRect().top"_s.arg(stop(u"J-1015"_s));
    QTRY_VERIFY(m_browser.evaluate(top).toDouble() > 60 && m_browser.evaluate(top).toDouble() < 370);
}

void TestPhonePage::fitsANarrowScreen_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPhonePage::fitsANarrowScreen()
{
    QFETCH(bool, isDark);
    m_browser.setDark(isDark);
    open();
    keepPicture(isDark ? u"dark"_s : u"light"_s);
    const QImage picture = QImage::fromData(m_browser.picture());
    QCOMPARE(picture.width(), 720);
    QCOMPARE(picture.pixelColor(2, 400), QColor::fromRgb(isDark ? 0x111417 : 0xeceef1));

    const QString tooSmall =
        u"[...document.querySelectorAll('a, button, input, textarea')]"
        ".filter(one => one.getBoundingClientRect().height < 48 || one.getBoundingClientRect().width < 48)"
        ".map(one => one.outerHTML)"_s;
    const auto check = [&](const QString &view) {
        QCOMPARE(m_browser.evaluate(u"document.scrollingElement.scrollWidth"_s).toInt(), 360);
        QCOMPARE(texts(m_browser.evaluate(tooSmall)), QStringList());
        const int unnamed =
            m_browser
                .evaluate(u"[...document.querySelectorAll('button, a')].filter(one => !one.innerText.trim()).length"_s)
                .toInt();
        QVERIFY2(unnamed == 0, qPrintable(view));
    };
    check(u"day"_s);
    m_browser.evaluate(u"document.querySelectorAll('.fold[aria-expanded=false]').forEach(one => one.click())"_s);
    for (const QString &number : {u"J-1001"_s, u"J-1009"_s, u"J-1012"_s, u"J-1015"_s})
        m_browser.evaluate(u"document.querySelector(\"%1 .fold[aria-expanded=false]\")?.click()"_s.arg(stop(number)));
    check(u"all stops open"_s);
    QVERIFY(m_browser.tap(step(u"J-1004"_s, u"hold"_s)));
    check(u"a form"_s);
    m_browser.setWidth(180);
    QCOMPARE(m_browser.evaluate(u"document.scrollingElement.scrollWidth"_s).toInt(), 180);
    keepPicture(isDark ? u"large-dark"_s : u"large-light"_s);
}

QTEST_GUILESS_MAIN(TestPhonePage)
#include "tst_phonepage.moc"
