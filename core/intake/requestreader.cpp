#include "core/intake/requestreader.h"

namespace callout {

namespace {

constexpr qsizetype ChunkLineBytes = 128;
constexpr int MaximumDigits = 9; // more than any allowed length has

bool isTokenByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenByte);
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isWord(QByteArrayView text, QByteArrayView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

void appendField(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    if (!value.isEmpty())
        bytes.append(name).append(": ").append(value).append("\r\n");
}

/// The members that a field of this name fills.
QByteArray *memberFor(ReadRequest &request, QByteArrayView name)
{
    if (isWord(name, "host"))
        return &request.host;
    if (isWord(name, "authorization"))
        return &request.authorization;
    if (isWord(name, "content-type"))
        return &request.contentType;
    if (isWord(name, "if-none-match"))
        return &request.ifNoneMatch;
    if (isWord(name, "origin"))
        return &request.origin;
    if (isWord(name, "sec-fetch-site"))
        return &request.fetchSite;
    if (isWord(name, "idempotency-key"))
        return &request.idempotencyKey;
    return nullptr;
}

} // namespace

QByteArray ReadRequest::plain() const
{
    QByteArray bytes;
    bytes.reserve(target.size() + authorization.size() + body.size() + 256);
    bytes.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    appendField(bytes, "host", host);
    appendField(bytes, "authorization", authorization);
    appendField(bytes, "content-type", contentType);
    appendField(bytes, "if-none-match", ifNoneMatch);
    appendField(bytes, "origin", origin);
    appendField(bytes, "sec-fetch-site", fetchSite);
    appendField(bytes, "idempotency-key", idempotencyKey);
    if (!body.isEmpty())
        appendField(bytes, "content-length", QByteArray::number(body.size()));
    return bytes.append("\r\n").append(body);
}

RequestReader::State RequestReader::take(QByteArrayView bytes)
{
    if (m_state == State::Refused)
        return m_state;
    m_bytes.append(bytes);
    if (m_state != State::Complete)
        advance();
    return m_state;
}

bool RequestReader::takeExpectation()
{
    return m_state == State::Reading && std::exchange(m_expects, false);
}

RequestReader::State RequestReader::next()
{
    if (m_state != State::Complete)
        return m_state;
    m_request = {};
    m_state = State::Waiting;
    m_step = Step::Line;
    m_headBytes = 0;
    m_fields = 0;
    m_length = -1;
    m_isChunked = false;
    m_isOldVersion = false;
    m_expects = false;
    advance();
    return m_state;
}

void RequestReader::advance()
{
    if (m_state == State::Waiting && m_at < m_bytes.size())
        m_state = State::Reading;
    bool goesOn = true;
    while (goesOn && m_state == State::Reading) {
        switch (m_step) {
        case Step::Line:
            goesOn = readLine();
            break;
        case Step::Fields:
            goesOn = readField();
            break;
        case Step::Body:
            goesOn = readBody();
            break;
        case Step::ChunkSize:
            goesOn = readChunkSize();
            break;
        case Step::Chunk:
            goesOn = readChunk();
            break;
        case Step::ChunkEnd:
            goesOn = readChunkEnd();
            break;
        case Step::Trailer:
            goesOn = readTrailer();
            break;
        }
    }
    m_bytes.remove(0, m_at);
    m_scanned = std::max<qsizetype>(m_scanned - m_at, 0);
    m_at = 0;
}

std::optional<QByteArrayView> RequestReader::line(qsizetype most, RefusalCause tooLong)
{
    m_scanned = std::max(m_scanned, m_at);
    const qsizetype end = m_bytes.indexOf('\n', m_scanned);
    const qsizetype length = (end < 0 ? m_bytes.size() : end + 1) - m_at;
    if (length > most) {
        refuse(tooLong);
        return {};
    }
    if (end < 0) {
        m_scanned = m_bytes.size();
        return {};
    }
    const QByteArrayView whole = QByteArrayView(m_bytes).sliced(m_at, length);
    m_at = end + 1;
    // Not a lone line feed: programs differ in whether it ends a line.
    if (!whole.endsWith("\r\n") || std::ranges::any_of(whole.chopped(2), isControl)) {
        refuse(RefusalCause::Malformed);
        return {};
    }
    return whole.chopped(2);
}

bool RequestReader::readLine()
{
    const std::optional<QByteArrayView> text = line(m_limits.lineBytes, RefusalCause::LineTooLong);
    if (!text)
        return false;
    m_headBytes += text->size() + 2;
    if (!text->isEmpty())
        return takeLine(*text);
    // An empty line after the request before is an old mistake that the standard forgives.
    return m_headBytes <= 2 || refuse(RefusalCause::Malformed);
}

bool RequestReader::takeLine(QByteArrayView line)
{
    const qsizetype afterMethod = line.indexOf(' ');
    const qsizetype afterTarget = line.lastIndexOf(' ');
    if (afterMethod < 1 || afterMethod == afterTarget)
        return refuse(RefusalCause::Malformed);
    const QByteArrayView method = line.first(afterMethod);
    const QByteArrayView target = line.sliced(afterMethod + 1, afterTarget - afterMethod - 1);
    const QByteArrayView version = line.sliced(afterTarget + 1);
    const bool hasVersion = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.';
    if (!hasVersion || !isToken(method) || method.size() > 16 || !std::ranges::all_of(target, isVisible))
        return refuse(RefusalCause::Malformed);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(RefusalCause::UnknownVersion);
    // What begins with two slashes reads as a host and a path to some.
    if (!target.startsWith('/') || target.startsWith("//") || target.contains('#'))
        return refuse(RefusalCause::Malformed);
    m_request.method = method.toByteArray();
    m_request.target = target.toByteArray();
    m_isOldVersion = version.endsWith('0');
    m_request.keepsAlive = !m_isOldVersion;
    m_step = Step::Fields;
    return true;
}

bool RequestReader::readField()
{
    const std::optional<QByteArrayView> text = line(m_limits.headBytes - m_headBytes, RefusalCause::HeadTooLong);
    if (!text)
        return false;
    m_headBytes += text->size() + 2;
    if (text->isEmpty())
        return endHead();
    if (++m_fields > m_limits.fields)
        return refuse(RefusalCause::HeadTooLong);
    const qsizetype colon = text->indexOf(':');
    // A name with a space after it, or a line that continues the one before, is no name.
    if (colon < 1 || !isToken(text->first(colon)))
        return refuse(RefusalCause::Malformed);
    return takeField(text->first(colon), text->sliced(colon + 1).trimmed());
}

bool RequestReader::takeField(QByteArrayView name, QByteArrayView value)
{
    if (QByteArray *member = memberFor(m_request, name)) {
        const bool isPlain = std::ranges::all_of(value, [](char c) { return c >= 0x20 || c == '\t'; });
        if (value.isEmpty() || !isPlain || !member->isEmpty())
            return refuse(RefusalCause::Malformed);
        *member = value.toByteArray();
        return true;
    }
    if (isWord(name, "content-length"))
        return takeLength(value);
    if (isWord(name, "transfer-encoding"))
        return takeCoding(value);
    if (isWord(name, "connection"))
        return takeConnection(value);
    if (isWord(name, "expect")) {
        if (!isWord(value, "100-continue"))
            return refuse(RefusalCause::UnknownExpectation);
        m_expects = true;
    }
    return true;
}

bool RequestReader::takeLength(QByteArrayView value)
{
    const bool isNumber = !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (m_length >= 0 || !isNumber)
        return refuse(RefusalCause::Malformed);
    if (value.size() > MaximumDigits)
        return refuse(RefusalCause::BodyTooLong);
    m_length = value.toLongLong();
    return true;
}

bool RequestReader::takeCoding(QByteArrayView value)
{
    if (m_isChunked || m_isOldVersion)
        return refuse(RefusalCause::Malformed);
    m_isChunked = isWord(value, "chunked");
    return m_isChunked || refuse(RefusalCause::UnknownCoding);
}

bool RequestReader::takeConnection(QByteArrayView value)
{
    for (const QByteArray &word : value.toByteArray().split(',')) {
        if (isWord(QByteArrayView(word).trimmed(), "close"))
            m_request.keepsAlive = false;
    }
    return true;
}

bool RequestReader::endHead()
{
    if (m_request.host.isEmpty() || (m_isChunked && m_length >= 0))
        return refuse(RefusalCause::Malformed);
    if (m_length > m_limits.bodyBytes)
        return refuse(RefusalCause::BodyTooLong);
    if (m_isChunked)
        m_step = Step::ChunkSize;
    else if (m_length > 0)
        m_step = Step::Body;
    else
        return complete();
    return true;
}

bool RequestReader::readBody()
{
    if (m_bytes.size() - m_at < m_length)
        return false;
    m_request.body = m_bytes.sliced(m_at, m_length);
    m_at += m_length;
    return complete();
}

bool RequestReader::readChunkSize()
{
    const std::optional<QByteArrayView> text = line(ChunkLineBytes, RefusalCause::Malformed);
    if (!text)
        return false;
    // What comes after a semicolon is an extension that nobody uses.
    const qsizetype end = text->indexOf(';');
    const QByteArrayView size = (end < 0 ? *text : text->first(end)).trimmed();
    const auto isHexadecimal = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (size.isEmpty() || !std::ranges::all_of(size, isHexadecimal))
        return refuse(RefusalCause::Malformed);
    bool isNumber = false;
    m_length = size.toLongLong(&isNumber, 16);
    if (!isNumber || m_length > m_limits.bodyBytes - m_request.body.size())
        return refuse(RefusalCause::BodyTooLong);
    m_step = m_length > 0 ? Step::Chunk : Step::Trailer;
    return true;
}

bool RequestReader::readChunk()
{
    const qsizetype there = std::min<qsizetype>(m_bytes.size() - m_at, m_length);
    m_request.body.append(QByteArrayView(m_bytes).sliced(m_at, there));
    m_at += there;
    m_length -= there;
    if (m_length > 0)
        return false;
    m_step = Step::ChunkEnd;
    return true;
}

bool RequestReader::readChunkEnd()
{
    if (m_bytes.size() - m_at < 2)
        return false;
    if (QByteArrayView(m_bytes).sliced(m_at, 2) != "\r\n")
        return refuse(RefusalCause::Malformed);
    m_at += 2;
    m_step = Step::ChunkSize;
    return true;
}

bool RequestReader::readTrailer()
{
    const std::optional<QByteArrayView> text = line(m_limits.headBytes - m_headBytes, RefusalCause::HeadTooLong);
    if (!text)
        return false;
    m_headBytes += text->size() + 2;
    return text->isEmpty() ? complete() : true;
}

bool RequestReader::complete()
{
    m_state = State::Complete;
    return false;
}

bool RequestReader::refuse(RefusalCause cause)
{
    m_state = State::Refused;
    m_cause = cause;
    return false;
}

} // namespace callout
