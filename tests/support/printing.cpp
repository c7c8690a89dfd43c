#include "tests/support/printing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString text(const callout::Instant &at)
{
    return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc()).toString(Qt::ISODate);
}

QString text(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QString text(const callout::RecordChange &change)
{
    using Operation = callout::RecordChange::Operation;
    const QString operation = change.operation == Operation::Create ? u"create"_s
        : change.operation == Operation::Remove                     ? u"remove"_s
                                                                    : u"update"_s;
    QStringList fields;
    for (const callout::FieldChange &field : change.fields)
        fields << u"%1 %2 -> %3"_s.arg(field.field, text(field.from), text(field.to));
    return u"%1 %2 %3: %4"_s.arg(operation, callout::recordKindName(change.record.kind))
        .arg(change.record.id)
        .arg(fields.join(u", "_s));
}

} // namespace

template<>
char *QTest::toString(const callout::Instant &value)
{
    return qstrdup(qPrintable(text(value)));
}

template<>
char *QTest::toString(const callout::Seconds &value)
{
    return qstrdup(qPrintable(u"%1 s"_s.arg(value.count())));
}

template<>
char *QTest::toString(const std::optional<callout::Instant> &value)
{
    return qstrdup(value ? qPrintable(text(*value)) : "none");
}

namespace callout {

char *toString(JobStatus value)
{
    return qstrdup(qPrintable(StatusWords::of(value)));
}

char *toString(const TimeWindow &value)
{
    return qstrdup(qPrintable(text(value.begin) + u" to "_s + text(value.end)));
}

char *toString(const Job &value)
{
    QJsonObject object{{u"id"_s, value.id.value}, {u"revision"_s, value.revision}};
    forEachField(value, [&](QLatin1StringView name, const auto &field) { object.insert(name, toJson(field)); });
    return qstrdup(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

char *toString(const RecordChange &value)
{
    return qstrdup(qPrintable(text(value)));
}

char *toString(const ChangeSet &value)
{
    QStringList lines;
    for (const RecordChange &change : value.records())
        lines << text(change);
    return qstrdup(qPrintable(lines.join(u'\n')));
}

} // namespace callout
