#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace callout::testing {

/// Holds JSON against the part of JSON Schema that our OpenAPI file uses. Faults are told with the place they are at.
class JsonSchema
{
public:
    /// References are looked up in this document.
    explicit JsonSchema(const QJsonObject &document) : m_document(document) {}

    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const
    {
        const QString reference = schema.value(QLatin1StringView("$ref")).toString();
        QJsonValue found = reference.isEmpty() ? QJsonValue(schema) : QJsonValue(m_document);
        for (const QString &step : reference.split(u'/', Qt::SkipEmptyParts).mid(1))
            found = found.toObject().value(step);
        return found.toObject();
    }

    [[nodiscard]] QStringList faults(const QJsonValue &value, const QJsonObject &given, const QString &at = {}) const
    {
        const QJsonObject schema = resolved(given);
        if (schema.isEmpty())
            return given.isEmpty() ? QStringList() : QStringList{at + QStringLiteral(": no such schema")};
        QStringList found = choiceFaults(value, schema, at);
        if (!hasType(value, schema.value(QLatin1StringView("type"))))
            return found + QStringList{at + QStringLiteral(": wrong type")};
        if (value.isObject())
            found += objectFaults(value.toObject(), schema, at);
        else if (value.isArray())
            found += arrayFaults(value.toArray(), schema, at);
        else if (value.isString() || value.isDouble())
            found += rangeFaults(value, schema, at);
        return found;
    }

private:
    [[nodiscard]] static bool isOfType(const QJsonValue &value, const QString &type)
    {
        if (type == QLatin1StringView("integer"))
            return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
        if (type == QLatin1StringView("number"))
            return value.isDouble();
        if (type == QLatin1StringView("string"))
            return value.isString();
        if (type == QLatin1StringView("boolean"))
            return value.isBool();
        if (type == QLatin1StringView("null"))
            return value.isNull();
        return type == QLatin1StringView("object") ? value.isObject() : value.isArray();
    }

    [[nodiscard]] static bool hasType(const QJsonValue &value, const QJsonValue &types)
    {
        if (types.isUndefined())
            return true;
        const QJsonArray all = types.isArray() ? types.toArray() : QJsonArray{types};
        return std::ranges::any_of(all, [&](const QJsonValue &type) { return isOfType(value, type.toString()); });
    }

    [[nodiscard]] QStringList choiceFaults(const QJsonValue &value, const QJsonObject &schema, const QString &at) const
    {
        QStringList found;
        const QJsonValue words = schema.value(QLatin1StringView("enum"));
        if (words.isArray() && !words.toArray().contains(value))
            found.append(at + QStringLiteral(": none of the words"));
        if (const QJsonValue constant = schema.value(QLatin1StringView("const"));
            !constant.isUndefined() && constant != value)
            found.append(at + QStringLiteral(": another constant"));
        const QJsonArray choices = schema.value(QLatin1StringView("anyOf")).toArray();
        const bool isOne = choices.isEmpty() || std::ranges::any_of(choices, [&](const QJsonValue &choice) {
                               return faults(value, choice.toObject(), at).isEmpty();
                           });
        return isOne ? found : found + QStringList{at + QStringLiteral(": none of the choices")};
    }

    [[nodiscard]] QStringList objectFaults(const QJsonObject &object, const QJsonObject &schema,
                                           const QString &at) const
    {
        QStringList found;
        for (const QJsonValue &name : schema.value(QLatin1StringView("required")).toArray()) {
            if (!object.contains(name.toString()))
                found.append(at + u'/' + name.toString() + QStringLiteral(": missing"));
        }
        const QJsonObject members = schema.value(QLatin1StringView("properties")).toObject();
        const bool isClosed = schema.value(QLatin1StringView("additionalProperties")) == QJsonValue(false);
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString place = at + u'/' + member.key();
            if (members.contains(member.key()))
                found += faults(member.value(), members.value(member.key()).toObject(), place);
            else if (isClosed)
                found.append(place + QStringLiteral(": not known"));
        }
        return found;
    }

    [[nodiscard]] QStringList arrayFaults(const QJsonArray &array, const QJsonObject &schema, const QString &at) const
    {
        QStringList found;
        if (array.size() > schema.value(QLatin1StringView("maxItems")).toInteger(array.size()))
            found.append(at + QStringLiteral(": too many"));
        for (qsizetype i = 0; i < array.size(); ++i)
            found += faults(array[i], schema.value(QLatin1StringView("items")).toObject(),
                            at + QStringLiteral("/%1").arg(i));
        return found;
    }

    [[nodiscard]] static QStringList rangeFaults(const QJsonValue &value, const QJsonObject &schema, const QString &at)
    {
        const qsizetype size = value.toString().size();
        const double number = value.toDouble();
        const bool isText = value.isString();
        const auto limit = [&](const char *name, double otherwise) {
            return schema.value(QLatin1StringView(name)).toDouble(otherwise);
        };
        const bool fits = isText
            ? double(size) >= limit("minLength", 0) && double(size) <= limit("maxLength", double(size))
            : number >= limit("minimum", number) && number <= limit("maximum", number);
        const bool isMoment = schema.value(QLatin1StringView("format")).toString() != QLatin1StringView("date-time")
            || QDateTime::fromString(value.toString(), Qt::ISODate).isValid() || value.isNull();
        return fits && isMoment ? QStringList() : QStringList{at + QStringLiteral(": out of range")};
    }

    QJsonObject m_document;
};

} // namespace callout::testing
