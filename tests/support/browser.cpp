#include "tests/support/browser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

constexpr int patience = 15000; // ms

QString program()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

QStringList arguments(const QString &profile)
{
    return {u"--headless=new"_s,
            u"--no-sandbox"_s,
            u"--disable-gpu"_s,
            u"--disable-quic"_s,
            u"--disable-dev-shm-usage"_s,
            u"--no-first-run"_s,
            u"--disable-sync"_s,
            u"--disable-background-networking"_s,
            u"--disable-extensions"_s,
            u"--disable-component-update"_s,
            u"--disable-breakpad"_s,
            u"--disable-features=BackForwardCache,Translate,OptimizationHints,MediaRouter"_s,
            u"--hide-scrollbars"_s,
            u"--accept-lang=en-GB"_s,
            u"--no-proxy-server"_s,
            u"--remote-debugging-port=0"_s,
            u"--user-data-dir="_s + profile,
            u"about:blank"_s};
}

/// As a literal of JavaScript.
QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

Browser::Browser()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // Nobody else would end it where the test is killed.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { m_output += m_process.readAll(); });
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString &text) { receive(text); });
}

Browser::~Browser()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    call(u"Browser.close"_s);
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

bool Browser::isInstalled()
{
    return !program().isEmpty();
}

bool Browser::start()
{
    m_process.start(program(), arguments(m_profile.path()));
    if (!waitFor([this] { return endpoint().isValid(); }))
        return false;
    m_socket.setMaxAllowedIncomingMessageSize(64 * 1024 * 1024);
    m_socket.open(endpoint());
    return waitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

QUrl Browser::endpoint()
{
    static const QRegularExpression line(u"DevTools listening on (ws://\\S+)"_s);
    return QUrl(line.match(QString::fromUtf8(m_output)).captured(1));
}

bool Browser::openPage()
{
    m_session.clear();
    if (!m_context.isEmpty())
        call(u"Target.disposeBrowserContext"_s, {{u"browserContextId"_s, m_context}});
    m_context = call(u"Target.createBrowserContext"_s).value("browserContextId"_L1).toString();
    const QJsonObject target =
        call(u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}, {u"browserContextId"_s, m_context}});
    m_session = call(u"Target.attachToTarget"_s, {{u"targetId"_s, target.value("targetId"_L1)}, {u"flatten"_s, true}})
                    .value("sessionId"_L1)
                    .toString();
    if (m_session.isEmpty())
        return false;
    for (const QString &domain : {u"Page"_s, u"Runtime"_s, u"Network"_s, u"Log"_s})
        call(domain + u".enable"_s);
    setWidth(360);
    call(u"Emulation.setTouchEmulationEnabled"_s, {{u"enabled"_s, true}});
    m_requests.clear();
    m_complaints.clear();
    return true;
}

bool Browser::navigate(const QUrl &url)
{
    const int before = m_loads;
    call(u"Page.navigate"_s, {{u"url"_s, url.toString()}});
    return waitFor([&] { return m_loads > before; });
}

void Browser::setOffline(bool isOffline)
{
    call(u"Network.emulateNetworkConditions"_s,
         {{u"offline"_s, isOffline}, {u"latency"_s, 0}, {u"downloadThroughput"_s, -1}, {u"uploadThroughput"_s, -1}});
}

void Browser::slowDown()
{
    call(u"Network.emulateNetworkConditions"_s,
         {{u"offline"_s, false},
          {u"latency"_s, 1500},
          {u"downloadThroughput"_s, 50'000},
          {u"uploadThroughput"_s, 20'000}});
}

void Browser::setDark(bool isDark)
{
    const QJsonObject scheme{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, isDark ? u"dark"_s : u"light"_s}};
    call(u"Emulation.setEmulatedMedia"_s, {{u"features"_s, QJsonArray{scheme}}});
}

void Browser::setWidth(int width)
{
    call(u"Emulation.setDeviceMetricsOverride"_s,
         {{u"width"_s, width},
          {u"height"_s, width * 740 / 360},
          {u"deviceScaleFactor"_s, 720 / width},
          {u"mobile"_s, true}});
}

QJsonValue Browser::evaluate(const QString &expression)
{
    const QJsonObject answer = call(
        u"Runtime.evaluate"_s, {{u"expression"_s, expression}, {u"returnByValue"_s, true}, {u"awaitPromise"_s, true}});
    if (answer.contains("exceptionDetails"_L1)) {
        m_complaints.append(QString::fromUtf8(QJsonDocument(answer.value("exceptionDetails"_L1).toObject()).toJson()));
    }
    return answer.value("result"_L1).toObject().value("value"_L1);
}

bool Browser::tap(const QString &selector)
{
    const QJsonArray place = evaluate(uR"((() => {
        const one = document.querySelector(%1);
        if (!one) return null;
        one.scrollIntoView({block: 'center'});
        const box = one.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    })())"_s.arg(quoted(selector)))
                                 .toArray();
    if (place.size() != 2)
        return false;
    const QJsonObject point{{u"x"_s, place.at(0)}, {u"y"_s, place.at(1)}};
    call(u"Input.dispatchTouchEvent"_s, {{u"type"_s, u"touchStart"_s}, {u"touchPoints"_s, QJsonArray{point}}});
    call(u"Input.dispatchTouchEvent"_s, {{u"type"_s, u"touchEnd"_s}, {u"touchPoints"_s, QJsonArray{}}});
    return true;
}

void Browser::type(const QString &text)
{
    call(u"Input.insertText"_s, {{u"text"_s, text}});
}

QByteArray Browser::picture()
{
    const QJsonObject answer = call(u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s}});
    return QByteArray::fromBase64(answer.value("data"_L1).toString().toLatin1());
}

QJsonObject Browser::call(const QString &method, const QJsonObject &parameters)
{
    const int id = ++m_lastCall;
    QJsonObject message{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!m_session.isEmpty())
        message.insert(u"sessionId"_s, m_session);
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    if (!waitFor([&] { return m_answers.contains(id); }))
        m_complaints.append(u"no answer to "_s + method);
    const QJsonObject answer = m_answers.take(id);
    if (answer.contains("error"_L1)) {
        m_complaints.append(method + u": "_s + answer.value("error"_L1).toObject().value("message"_L1).toString());
    }
    return answer.value("result"_L1).toObject();
}

bool Browser::waitFor(const std::function<bool()> &isThere)
{
    return QTest::qWaitFor(isThere, patience);
}

void Browser::receive(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    if (message.contains("id"_L1))
        m_answers.insert(message.value("id"_L1).toInt(), message);
    else if (message.value("sessionId"_L1).toString() == m_session)
        receiveEvent(message.value("method"_L1).toString(), message.value("params"_L1).toObject());
}

void Browser::receiveEvent(const QString &method, const QJsonObject &parameters)
{
    if (method == "Page.loadEventFired"_L1) {
        ++m_loads;
    } else if (method == "Network.requestWillBeSent"_L1) {
        m_requests.append(parameters.value("request"_L1).toObject().value("url"_L1).toString());
    } else if (method == "Runtime.exceptionThrown"_L1) {
        m_complaints.append(QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact)));
    } else if (method == "Log.entryAdded"_L1) {
        const QJsonObject entry = parameters.value("entry"_L1).toObject();
        // Refused and failed requests are part of a phone's life.
        if (entry.value("level"_L1) == "error"_L1 && entry.value("source"_L1) != "network"_L1)
            m_complaints.append(entry.value("text"_L1).toString());
    }
}

} // namespace callout::test
