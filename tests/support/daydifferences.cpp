#include "tests/support/daydifferences.h"

#include "core/domain/fields.h"
#include "core/domain/fieldvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

template<typename Record>
QJsonObject asJson(const Record &record)
{
    QJsonObject object;
    forEachField(record, [&](QLatin1StringView name, const auto &value) { object.insert(name, toJson(value)); });
    return object;
}

QString text(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
}

void compare(const QString &name, const QJsonObject &left, const QJsonObject &right, QStringList *lines)
{
    for (auto field = left.begin(); field != left.end(); ++field) {
        if (const QJsonValue other = right.value(field.key()); other != field.value())
            lines->append(u"%1 %2: %3 is %4"_s.arg(name, field.key(), text(field.value()), text(other)));
    }
}

template<typename Record>
void compareTables(const DaySnapshot &left, const DaySnapshot &right, QStringList *lines)
{
    const RecordTable<Record> &leftTable = tableOf<Record>(left);
    const RecordTable<Record> &rightTable = tableOf<Record>(right);
    QSet<Id<Record>> ids(leftTable.keyBegin(), leftTable.keyEnd());
    ids.unite({rightTable.keyBegin(), rightTable.keyEnd()});
    for (const Id<Record> id : ids) {
        const QString name = u"%1 %2"_s.arg(recordKindName(Fields<Record>::kind)).arg(id.value);
        if (!leftTable.contains(id) || !rightTable.contains(id))
            lines->append(name + (leftTable.contains(id) ? u" is gone"_s : u" is new"_s));
        else
            compare(name, asJson(leftTable.value(id)), asJson(rightTable.value(id)), lines);
    }
}

/// A board keeps customers whose jobs have left the day.
DaySnapshot withoutStrangers(DaySnapshot day)
{
    QSet<CustomerId> known;
    for (const Job &job : std::as_const(day.jobs))
        known.insert(job.customer);
    day.customers.removeIf([&known](const auto &entry) { return !known.contains(entry.key()); });
    return day;
}

} // namespace

QStringList differences(const DaySnapshot &left, const DaySnapshot &right)
{
    QStringList lines;
    if (left.firstDay != right.firstDay || left.dayCount != right.dayCount)
        lines.append(u"other days"_s);
    compare(u"settings"_s, asJson(left.settings), asJson(right.settings), &lines);
    compareTables<Job>(left, right, &lines);
    compareTables<Customer>(withoutStrangers(left), withoutStrangers(right), &lines);
    compareTables<Technician>(left, right, &lines);
    compareTables<Shift>(left, right, &lines);
    compareTables<NonJobEvent>(left, right, &lines);
    compareTables<Skill>(left, right, &lines);
    compareTables<JobType>(left, right, &lines);
    compareTables<BusinessUnit>(left, right, &lines);
    compareTables<Zone>(left, right, &lines);
    if (left.positions != right.positions)
        lines.append(u"other positions"_s);
    lines.sort();
    return lines;
}

} // namespace callout::test
