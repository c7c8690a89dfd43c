#pragma once

#include "core/planner/problemdata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace callout::planner {

/// Keeps the first of many complaints.
class FirstError
{
public:
    void say(const QString &text)
    {
        if (m_text.isEmpty())
            m_text = text;
    }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
};

/// A whole number, also when written as 3.0.
[[nodiscard]] std::optional<qint64> jsonInteger(const QJsonValue &value);

/// The fields of a JSON object, which complain by its name when they are not what they should be.
class JsonFields
{
public:
    static constexpr qint64 Largest = qint64(1) << 40;

    JsonFields(const QJsonValue &value, const QString &where, FirstError &error);

    /// From now on it is called that.
    void rename(const QString &where) { m_where = where; }
    /// Complains of the first field that has another name.
    void allow(const QStringList &names) const;
    void complain(const QString &what) const { m_error.say(m_where + QStringLiteral(": ") + what); }

    [[nodiscard]] QString where() const { return m_where; }
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_object.value(name); }
    /// Absent arrays and objects are empty.
    [[nodiscard]] QJsonArray array(const QString &name) const;
    [[nodiscard]] QJsonObject object(const QString &name) const;
    [[nodiscard]] std::optional<qint64> integer(const QString &name, qint64 from = 0, qint64 to = Largest) const;
    [[nodiscard]] qint64 requiredInteger(const QString &name) const;
    [[nodiscard]] double number(const QString &name, double otherwise) const;
    [[nodiscard]] std::vector<std::int64_t> integers(const QString &name, qint64 from = 0, qint64 to = Largest) const;
    /// [[from, to], …], or a single [from, to].
    [[nodiscard]] std::vector<Span> spans(const QString &name) const;

private:
    QJsonObject m_object;
    QString m_where;
    FirstError &m_error;
};

} // namespace callout::planner
