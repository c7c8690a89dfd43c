#include "core/store/recordtable.h"

#include "core/store/officewords.h"
#include "core/store/sqlerror.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Whether JSON writes a text as it is, between quotes.
bool isPlain(const QString &text)
{
    return std::ranges::none_of(text, [](QChar character) {
        return character < u' ' || character == u'"' || character == u'\\' || character.isSurrogate();
    });
}

} // namespace

QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QString jsonText(const QJsonValue &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    if (const qint64 number = value.toInteger(none); number != none)
        return QString::number(number);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const QJsonValue whole = value.isString() ? QJsonValue(wellFormed(value.toString())) : value;
    if (whole.isString() && isPlain(whole.toString()))
        return u'"' + whole.toString() + u'"';
    return QString::fromUtf8(QJsonDocument(QJsonArray{whole}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
}

namespace {

template<typename T>
std::optional<QVariant> columnOfJson(const QJsonValue &json)
{
    T value{};
    if (!fromJson(json, value))
        return std::nullopt;
    return toColumn(value);
}

template<typename T>
QJsonValue jsonOfColumn(const QVariant &column)
{
    T value{};
    if (!fromColumn(column, value))
        return QJsonValue(QJsonValue::Undefined);
    return toJson(value);
}

template<typename T>
Column columnFor(const char *name)
{
    const QJsonValue blank = std::is_enum_v<T> ? QJsonValue(QJsonValue::Undefined) : toJson(T{});
    return {QString::fromLatin1(name), columnOfJson<T>, jsonOfColumn<T>, blank};
}

template<typename Record>
RecordTableInfo describe()
{
    RecordTableInfo table{Fields<Record>::kind, QString::fromLatin1(Fields<Record>::table)};
    std::apply(
        [&](const auto &...field) {
            const auto add = [&]<typename Value>(const Field<Record, Value> &one) {
                table.columns.append(columnFor<Value>(one.name));
            };
            (add(field), ...);
        },
        Fields<Record>::list);
    QStringList names{u"id"_s, u"revision"_s};
    for (const Column &column : std::as_const(table.columns))
        names.append(column.name);
    const QString marks = u", ?"_s.repeated(table.columns.size());
    // A record that comes back goes on counting where it stopped.
    table.insertion =
        u"INSERT INTO %1 (%2) VALUES (?, 1 + (SELECT COUNT(*) FROM (SELECT DISTINCT edit_id, seq FROM audit "
        "WHERE record_kind = '%1' AND record_id = ?))%3)"_s.arg(table.name, names.join(", "_L1), marks);
    table.selection = u"SELECT %1 FROM %2 "_s.arg(names.join(", "_L1), table.name);
    return table;
}

constexpr size_t KindCount = size_t(RecordKind::Job) + 1;

std::array<RecordTableInfo, KindCount> describeAll()
{
    std::array<RecordTableInfo, KindCount> tables;
    for (size_t kind = 0; kind < KindCount; ++kind)
        tables.at(kind) = withRecordType(RecordKind(kind), []<typename Record>() { return describe<Record>(); });
    return tables;
}

} // namespace

qsizetype RecordTableInfo::indexOf(const QString &field, qsizetype hint) const
{
    if (hint < columns.size() && columns.at(hint).name == field)
        return hint;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).name == field)
            return i;
    }
    return -1;
}

const RecordTableInfo &recordTable(RecordKind kind)
{
    static const std::array<RecordTableInfo, KindCount> tables = describeAll();
    return tables.at(size_t(kind));
}

QString idParameter(const QList<qint64> &ids)
{
    QString text = u"["_s;
    for (const qint64 id : ids)
        text += QString::number(id) + u',';
    if (text.size() > 1)
        text.chop(1);
    return text + u']';
}

Error detail::unreadableRecord(const Database &database, RecordKind kind, qint64 id, const char *field)
{
    return damagedFile(database.path(),
                       OfficeWords::tr("\"%1\" of %2 %3 is unreadable")
                           .arg(fieldLabel(QString::fromLatin1(field)), recordKindName(kind))
                           .arg(id));
}

} // namespace callout
