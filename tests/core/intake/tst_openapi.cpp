// What the intake tells others about itself is what it does: every path, method and status of the OpenAPI file is asked for,
// every answer has the form that the file promises, and nothing can be asked for that is not in it.

#include "core/intake/intakeserver.h"
#include "core/intake/routes.h"
#include "tests/core/intake/fakedesk.h"
#include "tests/core/intake/jsonschema.h"
#include "tests/core/intake/rawclient.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::testing;

namespace {

QByteArray bytesOf(QLatin1StringView text)
{
    return QByteArray(text.data(), text.size());
}

QJsonObject member(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toObject();
}

QJsonObject readContract()
{
    QFile file(u":/callout/intake/openapi.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A day with something of everything.
OfficeDay fullDay()
{
    const Instant morning(Seconds(1'795'334'400)); // 2026-11-22 08:00 UTC
    OfficeDay full{.day = {.firstDay = QDate(2026, 11, 22)}, .edition = 7, .now = morning};
    full.day.settings.name = u"Harbour Heating"_s;
    Technician ana{.id = TechnicianId{3}};
    ana.name = u"Ana Moreno"_s;
    full.day.technicians.insert(ana.id, ana);
    Customer kelly{.id = CustomerId{8}};
    kelly.name = u"Robin Kelly"_s;
    kelly.phones = {u"+44 1624 496001"_s};
    full.day.customers.insert(kelly.id, kelly);
    for (int i = 0; i < 4; ++i) {
        Job job{.id = JobId{1001 + i}};
        job.number = u"J-%1"_s.arg(1001 + i);
        job.title = u"No heating"_s;
        job.duration = Minutes(60);
        if (i < 2) {
            job.technician = ana.id;
            job.status = JobStatus::Scheduled;
            job.start = morning + Minutes(90 * i);
            job.customer = kelly.id;
        }
        if (i == 1) {
            job.windowBegin = morning;
            job.windowEnd = morning + Minutes(120);
            job.latitude = 54.2222;
            job.longitude = -4.6981;
            job.tags = {u"infant"_s};
        }
        full.day.jobs.insert(job.id, job);
    }
    return full;
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private:
    const QJsonObject m_contract = readContract();
    const JsonSchema m_schema{m_contract};
    ManualClock m_clock{Instant(Seconds(1'795'340'400))};
    std::shared_ptr<FakeDesk> m_desk;
    std::unique_ptr<IntakeServer> m_server;
    quint16 m_port = 0;

    void start(const ServerLimits &limits)
    {
        m_desk = std::make_shared<FakeDesk>();
        m_desk->setDay(fullDay());
        m_server = std::make_unique<IntakeServer>(m_desk, m_clock, limits);
        m_server->setDevices(someDevices());
        m_port = m_server->listen({.address = QHostAddress(QHostAddress::LocalHost)}).value_or(quint16(0));
        QVERIFY(m_port > 0);
    }

    /// The token of somebody who may, or of somebody who may not.
    static QByteArray tokenFor(Audience audience, bool isAllowed)
    {
        switch (audience) {
        case Audience::Anybody:
            return {};
        case Audience::AnyDevice:
        case Audience::Readers:
            return bytesOf(isAllowed ? WallboardToken : PhoneToken);
        case Audience::Phones:
            return bytesOf(isAllowed ? PhoneToken : WallboardToken);
        case Audience::Systems:
            return bytesOf(isAllowed ? SystemToken : PhoneToken);
        }
        return {};
    }

    /// The request that the file gives as an example.
    static Ask exampleOf(const QByteArray &path, const QByteArray &method, const QJsonObject &operation, bool isAllowed)
    {
        const RouteRule &rule = *std::ranges::find(routes(), QByteArrayView(path), &RouteRule::path);
        Ask asked{.method = method.toUpper(), .target = path, .token = tokenFor(rule.audience, isAllowed)};
        if (path.contains("{token}")) {
            asked.target.replace("{token}", asked.token);
            asked.token.clear();
        }
        QUrlQuery query;
        for (const QJsonValue &value : operation.value("parameters"_L1).toArray()) {
            const QJsonObject parameter = value.toObject();
            if (parameter.value("in"_L1) == "query"_L1)
                query.addQueryItem(parameter.value("name"_L1).toString(),
                                   parameter.value("example"_L1).toVariant().toString());
        }
        if (!query.isEmpty())
            asked.target += '?' + query.toString(QUrl::FullyEncoded).toLatin1();
        const QJsonObject content =
            member(member(member(operation, "requestBody"_L1), "content"_L1), "application/json"_L1);
        if (!content.isEmpty()) {
            asked.body = QJsonDocument(member(content, "example"_L1)).toJson(QJsonDocument::Compact);
            asked.fields.append("Content-Type: application/json");
        }
        return asked;
    }

    /// What makes the server say this.
    Reply provoke(Ask asked, const QByteArray &path, int status)
    {
        switch (status) {
        case 304:
            asked.fields.append("If-None-Match: " + ask(m_port, asked).headers.value("etag"));
            break;
        case 400:
            asked.target = asked.target.first(std::max(asked.target.indexOf('?'), qsizetype(0)));
            asked.target = asked.target.isEmpty() ? path : asked.target + "?day=tomorrow";
            asked.body = asked.method == "POST" ? "nonsense" : "";
            break;
        case 401:
            asked.token.clear();
            break;
        case 404:
            asked.target.replace(bytesOf(PhoneToken), "nobody's");
            m_desk->fail({ErrorCode::NotFound, u"There is no such job."_s});
            break;
        case 403:
        case 409:
            if (path == "/api/v1/sign-in")
                asked.body = R"({"code":"87654321"})";
            if (status == 409)
                (void)ask(m_port, asked);
            if (path == "/api/v1/jobs" && status == 409)
                asked.body.replace("Boiler makes a noise", "Boiler is silent");
            break;
        case 413:
            asked.body = QByteArray(256 * 1024 + 1, ' ');
            break;
        case 415:
            asked.fields = {"Content-Type: text/plain"};
            break;
        case 421:
            asked.host = "evil.example";
            break;
        case 422:
            m_desk->fail({ErrorCode::RuleBroken, u"This job is cancelled."_s});
            break;
        case 429:
            start({.requestBurst = 0, .failures = 1});
            if (path == "/api/v1/sign-in")
                asked.body = R"({"code":"87654321"})";
            (void)ask(m_port, asked);
            break;
        case 503:
            m_desk->fail({ErrorCode::StorageFailed, u"secret"_s});
            break;
        default:
            break;
        }
        if (status == 200 && path == "/api/v1/jobs")
            (void)ask(m_port, asked);
        return ask(m_port, asked);
    }

private slots:
    void initTestCase() { QVERIFY(m_contract.contains("openapi"_L1)); }
    void init() { start({}); }
    void cleanup() { m_server.reset(); }

    void isServed()
    {
        const Reply reply = ask(m_port, {.target = "/api/v1/openapi.json"});
        QCOMPARE(reply.status, 200);
        QCOMPARE(QJsonDocument::fromJson(reply.body).object(), m_contract);
    }

    void everyRouteIsInTheFile()
    {
        const QJsonObject paths = member(m_contract, "paths"_L1);
        QCOMPARE(paths.size(), qsizetype(routes().size()));
        for (const RouteRule &rule : routes()) {
            const QJsonObject path = member(paths, QLatin1StringView(rule.path));
            QByteArrayList methods;
            for (const QString &method : path.keys())
                methods.append(method.toUpper().toLatin1());
            QVERIFY2(methods.join(", ") == allowed(rule.methods), rule.path.data());
            for (const QJsonValue &operation : path) {
                const bool isOpen = operation[u"security"_s].toArray().isEmpty();
                const bool isByAddress = rule.path.contains("{token}");
                QVERIFY2(isOpen == (rule.audience == Audience::Anybody || isByAddress), rule.path.data());
            }
        }
    }

    void everyStatusIsAnsweredAsTold_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        const QJsonObject paths = member(m_contract, "paths"_L1);
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path->toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                for (const QString &status : member(method->toObject(), "responses"_L1).keys())
                    QTest::addRow("%s %s %s", qPrintable(method.key()), qPrintable(path.key()), qPrintable(status))
                        << path.key().toLatin1() << method.key().toLatin1() << status.toInt();
            }
        }
    }

    void everyStatusIsAnsweredAsTold()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        const QJsonObject operation =
            member(member(member(m_contract, "paths"_L1), QLatin1StringView(path)), QLatin1StringView(method));
        const Reply reply = provoke(exampleOf(path, method, operation, status != 403), path, status);
        QVERIFY2(reply.status == status, (QByteArray::number(reply.status) + " " + reply.body).constData());

        const QJsonObject response =
            m_schema.resolved(member(operation, "responses"_L1).value(QString::number(status)).toObject());
        for (const QString &header : member(response, "headers"_L1).keys())
            QVERIFY2(reply.headers.contains(header.toLower().toLatin1()), qPrintable(header));
        const QJsonObject content = member(response, "content"_L1);
        const QByteArray type = reply.headers.value("content-type").split(';').first();
        if (content.isEmpty() || reply.body.isEmpty()) {
            QVERIFY(reply.body.isEmpty());
            return;
        }
        QVERIFY2(content.contains(QLatin1StringView(type)), type.constData());
        if (type != "application/json")
            return;
        const QJsonDocument told = QJsonDocument::fromJson(reply.body);
        QVERIFY(!told.isNull());
        const QJsonValue value = told.isArray() ? QJsonValue(told.array()) : QJsonValue(told.object());
        const QStringList faults =
            m_schema.faults(value, member(member(content, QLatin1StringView(type)), "schema"_L1));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n') + u'\n' + QString::fromUtf8(reply.body)));
    }

    void everyExampleHasItsForm()
    {
        int examples = 0;
        QStringList faults;
        const auto judge = [&](const QJsonObject &holder, const QString &at) {
            const QJsonObject content = member(holder, "content"_L1);
            for (auto type = content.begin(); type != content.end(); ++type) {
                const QJsonObject described = type->toObject();
                if (!described.contains("example"_L1))
                    continue;
                ++examples;
                faults += m_schema.faults(described.value("example"_L1), member(described, "schema"_L1), at);
            }
        };
        const QJsonObject paths = member(m_contract, "paths"_L1);
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QJsonValue &operation : path->toObject()) {
                judge(member(operation.toObject(), "requestBody"_L1), path.key());
                const QJsonObject responses = member(operation.toObject(), "responses"_L1);
                for (auto response = responses.begin(); response != responses.end(); ++response)
                    judge(m_schema.resolved(response->toObject()), path.key() + u' ' + response.key());
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(examples > 60);
    }

    void schemaFindsFaults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("schema");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("fine") << R"({"outcome":"done","status":"onSite"})"_ba << u"TapAnswer"_s << true;
        QTest::newRow("missing") << R"({"outcome":"done"})"_ba << u"TapAnswer"_s << false;
        QTest::newRow("word") << R"({"outcome":"maybe","status":"onSite"})"_ba << u"TapAnswer"_s << false;
        QTest::newRow("type") << R"({"outcome":"done","status":3})"_ba << u"TapAnswer"_s << false;
        QTest::newRow("more") << R"({"outcome":"done","status":"onSite","x":1})"_ba << u"TapAnswer"_s << false;
        QTest::newRow("constant") << R"({"status":"dead","now":"2026-11-22T09:40:00Z"})"_ba << u"Health"_s << false;
        QTest::newRow("moment") << R"({"status":"live","now":"soon"})"_ba << u"Health"_s << false;
        QTest::newRow("range") << R"({"title":"Boiler","durationMinutes":0})"_ba << u"Order"_s << false;
        QTest::newRow("fraction") << R"({"title":"Boiler","durationMinutes":1.5})"_ba << u"Order"_s << false;
        QTest::newRow("inside") << R"({"title":"Boiler","customer":{"phone":"1"}})"_ba << u"Order"_s << false;
        QTest::newRow("unknown schema") << R"({})"_ba << u"Nothing"_s << false;
    }

    void schemaFindsFaults()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, schema);
        const QJsonObject reference{{u"$ref"_s, QString(u"#/components/schemas/"_s + schema)}};
        QTEST(m_schema.faults(QJsonDocument::fromJson(json).object(), reference).isEmpty(), "isFine");
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
