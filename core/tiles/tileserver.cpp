#include "core/tiles/tileserver.h"

#include "core/tiles/tilehandler.h"
#include "core/tiles/tilepath.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// 128 random bits: nobody finds them by trying.
QByteArray makeSecret()
{
    std::array<quint64, 2> bits{};
    for (quint64 &half : bits)
        half = QRandomGenerator::system()->generate64();
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof(bits)).toHex();
}

} // namespace

TileServer::TileServer(std::shared_ptr<const TileSource> source, QObject *parent)
    : QObject(parent)
    , m_handler(new TileHandler)
    , m_secret(makeSecret())
{
    m_thread.setObjectName("tiles"_L1);
    m_handler->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_handler, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_handler,
        [this, source] {
            m_handler->serve(source, prefix());
            m_port = m_handler->listen();
        },
        Qt::BlockingQueuedConnection);
}

TileServer::~TileServer()
{
    m_thread.quit();
    m_thread.wait();
}

bool TileServer::isBusy() const
{
    return m_handler->underWay() > 0;
}

QString TileServer::address(TileStyle style, int scale) const
{
    if (!isListening())
        return {};
    return u"http://127.0.0.1:%1"_s.arg(m_port) + QString::fromLatin1(prefix()) + tilepath::pattern(style, scale);
}

void TileServer::setSource(std::shared_ptr<const TileSource> source)
{
    ++m_edition;
    QMetaObject::invokeMethod(
        m_handler,
        [handler = m_handler, source = std::move(source), prefix = prefix()]() mutable {
            handler->serve(std::move(source), prefix);
        },
        Qt::QueuedConnection);
    emit sourceChanged();
}

QByteArray TileServer::prefix() const
{
    return '/' + m_secret + '/' + QByteArray::number(m_edition) + '/';
}

} // namespace callout
