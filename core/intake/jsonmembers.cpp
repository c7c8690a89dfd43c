#include "core/intake/jsonmembers.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

bool isPlainText(const QString &text)
{
    return QStringView(text).isValidUtf16() && std::ranges::none_of(text, [](QChar one) {
               return one.unicode() < 0x20 && one != u'\n' && one != u'\r' && one != u'\t';
           });
}

} // namespace

JsonMembers::JsonMembers(QJsonObject object, const QString &path) : m_object(std::move(object)), m_path(path)
{
}

Result<JsonMembers> JsonMembers::fromBody(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (document.isNull()) {
        return failure(ErrorCode::InvalidInput,
                       u"The body is no JSON: %1 (byte %2)."_s.arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, u"The body is no JSON object."_s);
    return JsonMembers(document.object());
}

bool JsonMembers::has(const QString &name) const
{
    const auto found = m_object.constFind(name);
    return found != m_object.constEnd() && !found->isNull();
}

QJsonValue JsonMembers::take(const QString &name)
{
    m_asked.append(name);
    return has(name) ? m_object.value(name) : QJsonValue(QJsonValue::Undefined);
}

QString JsonMembers::checkedText(const QString &name, const QJsonValue &value, qsizetype most)
{
    QString text = value.toString().trimmed();
    if (!value.isString())
        complain(name, u"it is no text"_s);
    else if (text.size() > most)
        complain(name, u"it is longer than %1 characters"_s.arg(most));
    else if (!isPlainText(text))
        complain(name, u"it holds a character that is no text"_s);
    else
        return text;
    return {};
}

QString JsonMembers::text(const QString &name, qsizetype most)
{
    const QJsonValue value = take(name);
    return value.isUndefined() ? QString() : checkedText(name, value, most);
}

QStringList JsonMembers::lines(const QString &name, qsizetype mostLines, qsizetype most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return {};
    const QJsonArray array = value.toArray();
    if (!value.isArray()) {
        complain(name, u"it is no list of texts"_s);
        return {};
    }
    if (array.size() > mostLines) {
        complain(name, u"it has more than %1 entries"_s.arg(mostLines));
        return {};
    }
    QStringList lines;
    for (const QJsonValue one : array) {
        const QString line = checkedText(name, one, most).simplified();
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
    }
    return lines;
}

std::optional<qint64> JsonMembers::integer(const QString &name, qint64 least, qint64 most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return std::nullopt;
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    if (number >= least && number <= most && number != none)
        return number;
    complain(name, u"it is no whole number from %1 to %2"_s.arg(least).arg(most));
    return std::nullopt;
}

std::optional<double> JsonMembers::number(const QString &name, double least, double most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (number >= least && number <= most)
        return number;
    complain(name, u"it is no number from %1 to %2"_s.arg(least).arg(most));
    return std::nullopt;
}

std::optional<Instant> JsonMembers::instant(const QString &name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    const bool isComplete = moment.isValid() && moment.timeSpec() != Qt::LocalTime;
    if (isComplete && moment.date().year() >= 2000 && moment.date().year() <= 2099)
        return Instant(Seconds(moment.toSecsSinceEpoch()));
    complain(name, u"it is no moment like 2026-11-22T09:40:00Z or 2026-11-22T09:40:00+01:00"_s);
    return std::nullopt;
}

JsonMembers JsonMembers::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isObject())
        complain(name, u"it is no object"_s);
    return JsonMembers(value.toObject(), m_path + name + u'.');
}

void JsonMembers::complain(const QString &name, const QString &what)
{
    if (m_complaint.isEmpty())
        m_complaint = u"\"%1\" cannot be used: %2."_s.arg(m_path + name, what);
}

void JsonMembers::finish(JsonMembers &inner)
{
    if (const Result<void> finished = inner.finish(); !finished && m_complaint.isEmpty())
        m_complaint = finished.error().message;
}

Result<void> JsonMembers::finish()
{
    for (const QString &name : m_object.keys()) {
        if (!m_asked.contains(name))
            complain(name.left(40),
                     u"nobody knows a member of this name; the known ones are %1"_s.arg(m_asked.join(u", "_s)));
    }
    if (!m_complaint.isEmpty())
        return failure(ErrorCode::InvalidInput, m_complaint);
    return {};
}

} // namespace callout
