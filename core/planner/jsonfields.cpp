#include "core/planner/jsonfields.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::planner {

std::optional<qint64> jsonInteger(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    constexpr qint64 None = INT64_MIN;
    const qint64 integer = value.toInteger(None);
    return integer == None ? std::nullopt : std::optional(integer);
}

JsonFields::JsonFields(const QJsonValue &value, const QString &where, FirstError &error)
    : m_object(value.toObject())
    , m_where(where)
    , m_error(error)
{
    if (!value.isObject())
        complain(u"it is no JSON object"_s);
}

void JsonFields::allow(const QStringList &names) const
{
    for (const QString &name : m_object.keys()) {
        if (!names.contains(name))
            complain(u"the field \"%1\" is not known or not supported; remove it"_s.arg(name));
    }
}

QJsonArray JsonFields::array(const QString &name) const
{
    if (has(name) && !value(name).isArray())
        complain(u"%1 is no list"_s.arg(name));
    return value(name).toArray();
}

QJsonObject JsonFields::object(const QString &name) const
{
    if (has(name) && !value(name).isObject())
        complain(u"%1 is no JSON object"_s.arg(name));
    return value(name).toObject();
}

std::optional<qint64> JsonFields::integer(const QString &name, qint64 from, qint64 to) const
{
    if (!has(name))
        return std::nullopt;
    const std::optional<qint64> found = jsonInteger(value(name));
    if (!found || *found < from || *found > to) {
        complain(u"%1 is no whole number from %2 to %3"_s.arg(name).arg(from).arg(to));
        return std::nullopt;
    }
    return found;
}

qint64 JsonFields::requiredInteger(const QString &name) const
{
    if (!has(name))
        complain(u"it has no %1"_s.arg(name));
    return integer(name, 0, INT64_MAX).value_or(0);
}

double JsonFields::number(const QString &name, double otherwise) const
{
    if (has(name) && !value(name).isDouble())
        complain(u"%1 is no number"_s.arg(name));
    const double found = value(name).toDouble(otherwise);
    if (!std::isfinite(found) || found < 0.01 || found > 100) {
        complain(u"%1 is not between 0.01 and 100"_s.arg(name));
        return otherwise;
    }
    return found;
}

std::vector<std::int64_t> JsonFields::integers(const QString &name, qint64 from, qint64 to) const
{
    std::vector<std::int64_t> numbers;
    for (const QJsonValue &value : array(name)) {
        const std::optional<qint64> number = jsonInteger(value);
        if (!number || *number < from || *number > to) {
            complain(u"%1 has something else than whole numbers from %2 to %3"_s.arg(name).arg(from).arg(to));
            return {};
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<Span> JsonFields::spans(const QString &name) const
{
    QJsonArray list = array(name);
    if (!list.isEmpty() && !list.first().isArray())
        list = QJsonArray{list};
    std::vector<Span> spans;
    for (const QJsonValue &value : list) {
        const QJsonArray pair = value.toArray();
        const std::optional<qint64> from = jsonInteger(pair.at(0));
        const std::optional<qint64> to = jsonInteger(pair.at(1));
        if (pair.size() != 2 || !from || !to || *from < 0 || *from > *to || *to > Largest) {
            complain(u"%1 has a window that is not [from, to] in seconds"_s.arg(name));
            return {};
        }
        spans.push_back({*from, *to});
    }
    return spans;
}

} // namespace callout::planner
