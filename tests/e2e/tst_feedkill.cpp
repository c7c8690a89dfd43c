#include "core/intake/tokens.h"
#include "core/store/officefile.h"
#include "tests/support/httpclient.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <atomic>
#include <chrono>
#include <thread>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

constexpr int Phones = 6;
constexpr int ShortestLife = 150; ///< milliseconds of load before the end
constexpr int LongestLife = 900;
constexpr qint64 StepSeconds = 700; ///< of the phones' own time, from one start to the next

/// What the feed said yes to, by one client.
struct Accepted {
    QList<PositionFix> positions;
    QList<std::pair<QString, QString>> notes; ///< job number, words
    QStringList orders;                       ///< numbers
};

} // namespace

/// Ends the feed without a warning while phones and a web shop talk to it: what was answered is in the file, and the file is
/// sound. CALLOUT_KILLS says how often, three times where it says nothing.
class FeedKillTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasAnsweredIsInTheFile();

private:
    void talk(int phone, quint16 port, const std::atomic<bool> &isOver, Accepted *accepted) const;
    [[nodiscard]] QSet<std::pair<qint64, qint64>> keptPositions() const;
    void verify(const QList<Accepted> &accepted);

    QTemporaryDir m_folder;
    QString m_office;
    QStringList m_tokens;
    QString m_shop = newToken();
    Instant m_now;
    qint64 m_step = 0;
};

void FeedKillTest::initTestCase()
{
    m_office = m_folder.filePath(u"harbour.callout"_s);
    m_now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
    OfficeSettings settings;
    settings.name = u"Harbour Heating"_s;
    settings.timeZone = u"UTC"_s;
    settings.currency = u"GBP"_s;
    settings.isFeedOn = true;
    settings.feedAddress = u"127.0.0.1"_s;
    settings.feedPort = test::freePort();
    const auto file = OfficeFile::create(m_office, settings, m_now);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().message));
    ChangeSet changes;
    for (int phone = 1; phone <= Phones; ++phone) {
        m_tokens.append(newToken());
        changes.create(Technician{.id = {phone}, .name = u"Technician %1"_s.arg(phone)});
        changes.create(Device{
            .id = {phone}, .name = u"Phone"_s, .technician = {phone}, .tokenHash = fingerprint(m_tokens.last())});
        changes.create(Job{.id = {1000 + phone},
                           .number = u"J-%1"_s.arg(1000 + phone),
                           .title = u"Service"_s,
                           .status = JobStatus::Scheduled,
                           .technician = {phone},
                           .start = m_now});
    }
    changes.create(Device{.id = {99}, .name = u"Shop"_s, .kind = DeviceKind::System, .tokenHash = fingerprint(m_shop)});
    QVERIFY((*file)->write({.changes = changes, .label = u"Set up"_s}, u"setup"_s, m_now));
}

void FeedKillTest::talk(int phone, quint16 port, const std::atomic<bool> &isOver, Accepted *accepted) const
{
    test::HttpClient client(port, m_tokens.at(phone).toLatin1());
    test::HttpClient shop(port, m_shop.toLatin1());
    const QString number = u"J-%1"_s.arg(1001 + phone);
    for (qint64 at = m_step * StepSeconds; !isOver; ++at) {
        // Seconds and metres apart, so that none is dropped as another one's copy or as a leap.
        const PositionFix fix{{phone + 1}, {54.0 + double(at) * 1e-5, -4.5}, m_now - Seconds(80'000 - at), {}, {}};
        const QByteArray path = "/p/" + m_tokens.at(phone).toLatin1()
            + "?id=1&lat=" + QByteArray::number(fix.point.latitude, 'f', 6)
            + "&lon=-4.5&timestamp=" + QByteArray::number(qint64(fix.at.time_since_epoch().count()));
        if (client.post(path, {}).status == 200)
            accepted->positions.append(fix);
        if (at % 5 == 0) {
            const QString words = u"note %1 of %2"_s.arg(at).arg(phone);
            const QJsonObject tap{{u"key"_s, u"n%1"_s.arg(at)},
                                  {u"kind"_s, u"note"_s},
                                  {u"job"_s, 1001 + phone},
                                  {u"at"_s,
                                   QDateTime::fromSecsSinceEpoch(m_now.time_since_epoch().count(), QTimeZone::utc())
                                       .toString(Qt::ISODate)},
                                  {u"note"_s, words}};
            if (client.post("/api/v1/me/taps", QJsonDocument(tap).toJson()).status == 200)
                accepted->notes.append({number, words});
        }
        if (at % 7 == 0) {
            const QByteArray key = QByteArray::number(phone) + '-' + QByteArray::number(at);
            const auto answer =
                shop.post("/api/v1/jobs", R"({"title": "No heat"})", "Idempotency-Key: " + key + "\r\n");
            if (answer.status == 201)
                accepted->orders.append(QJsonDocument::fromJson(answer.body).object()["number"_L1].toString());
        }
    }
}

/// Technician and second of every position in the file.
QSet<std::pair<qint64, qint64>> FeedKillTest::keptPositions() const
{
    QSet<std::pair<qint64, qint64>> kept;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"positions"_s);
        database.setDatabaseName(m_office);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"SELECT technician_id, at FROM position"_s)) {
            while (query.next())
                kept.insert({query.value(0).toLongLong(), query.value(1).toLongLong()});
        }
    }
    QSqlDatabase::removeDatabase(u"positions"_s);
    return kept;
}

void FeedKillTest::verify(const QList<Accepted> &accepted)
{
    const auto file = OfficeFile::open(m_office);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().message));
    const Result<QStringList> findings = (*file)->check();
    QVERIFY2(findings && findings->isEmpty(), qPrintable(findings ? findings->join(u'\n') : findings.error().message));
    const Result<DaySnapshot> day = (*file)->loadDays(OfficeCalendar().dayOf(m_now), 1);
    QVERIFY(day);
    QSet<QString> numbers;
    QHash<QString, QString> notes;
    for (const Job &job : day->jobs) {
        numbers.insert(job.number);
        notes.insert(job.number, job.notes);
    }
    const QSet<std::pair<qint64, qint64>> kept = keptPositions();
    for (const Accepted &each : accepted) {
        for (const PositionFix &fix : each.positions)
            QVERIFY(kept.contains({fix.technician.value, fix.at.time_since_epoch().count()}));
        for (const auto &[number, words] : each.notes)
            QVERIFY2(notes.value(number).contains(words), qPrintable(number + u": "_s + words));
        for (const QString &number : each.orders)
            QVERIFY2(numbers.contains(number), qPrintable(number));
    }
}

void FeedKillTest::whatWasAnsweredIsInTheFile()
{
    bool isSaid = false;
    const int wanted = qEnvironmentVariableIntValue("CALLOUT_KILLS", &isSaid);
    const int kills = isSaid ? wanted : 3;
    const quint16 port = quint16((*(*OfficeFile::open(m_office))->settings()).feedPort);
    QList<Accepted> accepted(Phones);
    for (m_step = 1; m_step <= kills; ++m_step) {
        QProcess feed;
        feed.start(qEnvironmentVariable("CALLOUT_PROGRAM"), {u"serve"_s, u"--office"_s, m_office});
        QVERIFY(feed.waitForStarted());
        QByteArray said;
        while (!said.contains("Serving") && feed.waitForReadyRead(20'000))
            said += feed.readAll();
        QVERIFY2(said.contains("Serving"), said.constData());
        std::atomic<bool> isOver = false;
        {
            std::vector<std::jthread> phones;
            for (int phone = 0; phone < Phones; ++phone)
                phones.emplace_back([&, phone] { talk(phone, port, isOver, &accepted[phone]); });
            QTest::qWait(QRandomGenerator::global()->bounded(ShortestLife, LongestLife));
            feed.kill();
            isOver = true;
            feed.waitForFinished();
        }
        verify(accepted);
        if (QTest::currentTestFailed())
            return;
    }
    qsizetype positions = 0;
    qsizetype notes = 0;
    qsizetype orders = 0;
    for (const Accepted &each : std::as_const(accepted)) {
        positions += each.positions.size();
        notes += each.notes.size();
        orders += each.orders.size();
    }
    qInfo("%d kills: %lld positions, %lld notes and %lld orders were answered and are in the file", kills,
          qlonglong(positions), qlonglong(notes), qlonglong(orders));
    QVERIFY(positions > 0 && notes > 0 && orders > 0);
}

QTEST_GUILESS_MAIN(FeedKillTest)
#include "tst_feedkill.moc"
