#pragma once

#include <QBuffer>
#include <QHttpServer>
#include <QHttpServerResponder>
#include <QImage>
#include <QTcpServer>

#include <functional>

namespace callout::test {

/// A provider of map tiles on this machine: answers every request as it is told, and keeps what it was asked for.
class TileProvider
{
public:
    using Answer = std::function<void(const QHttpServerRequest &, QHttpServerResponder &)>;

    TileProvider()
    {
        auto *tcp = new QTcpServer;
        if (!tcp->listen(QHostAddress::LocalHost) || !m_server.bind(tcp))
            qFatal("no port for a provider of tiles");
        m_port = tcp->serverPort();
        m_server.setMissingHandler(&m_server,
                                   [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
                                       asked.append(request.url().path());
                                       userAgent = request.value("User-Agent");
                                       answer(request, responder);
                                   });
    }

    [[nodiscard]] QString origin() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QString address() const { return origin() + QStringLiteral("/{z}/{x}/{y}.png"); }

    [[nodiscard]] static QByteArray picture(QColor colour, int side = 256)
    {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    [[nodiscard]] static Answer giving(const QByteArray &bytes, const QByteArray &kind = "image/png")
    {
        return [=](const QHttpServerRequest &, QHttpServerResponder &responder) { responder.write(bytes, kind); };
    }
    [[nodiscard]] static Answer status(QHttpServerResponder::StatusCode code)
    {
        return [=](const QHttpServerRequest &, QHttpServerResponder &responder) { responder.write(code); };
    }
    [[nodiscard]] static Answer sendingTo(const QString &place)
    {
        return [=](const QHttpServerRequest &, QHttpServerResponder &responder) {
            QHttpHeaders headers;
            headers.append(QHttpHeaders::WellKnownHeader::Location, place);
            responder.write(headers, QHttpServerResponder::StatusCode::Found);
        };
    }

    QStringList asked;
    QByteArray userAgent;
    Answer answer = giving(picture(Qt::red));

private:
    QHttpServer m_server;
    quint16 m_port = 0;
};

} // namespace callout::test
