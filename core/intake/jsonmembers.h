#pragma once

#include "core/domain/moment.h"
#include "core/domain/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace callout {

/// Takes the members of a JSON object one by one and remembers the first complaint, by the member's name. What is absent or
/// null is empty. Members that nobody asked for are a complaint too: most are slips of the pen.
class JsonMembers
{
public:
    explicit JsonMembers(QJsonObject object, const QString &path = {});
    /// The object that a request's body holds.
    [[nodiscard]] static Result<JsonMembers> fromBody(const QByteArray &body);

    /// Without spaces around it. Refuses more characters than `most`, and what is no text (a zero, half a letter).
    [[nodiscard]] QString text(const QString &name, qsizetype most);
    /// The same on one line.
    [[nodiscard]] QString line(const QString &name, qsizetype most) { return text(name, most).simplified(); }
    [[nodiscard]] QStringList lines(const QString &name, qsizetype mostLines, qsizetype most);
    [[nodiscard]] std::optional<qint64> integer(const QString &name, qint64 least, qint64 most);
    [[nodiscard]] std::optional<double> number(const QString &name, double least, double most);
    /// In ISO 8601 with an offset, of the years 2000 to 2099.
    [[nodiscard]] std::optional<Instant> instant(const QString &name);
    [[nodiscard]] JsonMembers object(const QString &name);

    [[nodiscard]] bool has(const QString &name) const;
    /// Takes over the complaints of an object inside this one, which has been read.
    void finish(JsonMembers &inner);
    /// "title" or "customer.name".
    void complain(const QString &name, const QString &what);
    /// The first complaint; of unknown members too.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] QJsonValue take(const QString &name);
    [[nodiscard]] QString checkedText(const QString &name, const QJsonValue &value, qsizetype most);

    QJsonObject m_object;
    QString m_path; ///< before each name
    QStringList m_asked;
    QString m_complaint;
};

} // namespace callout
