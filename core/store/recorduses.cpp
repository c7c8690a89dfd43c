#include "core/store/recorduses.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

struct Question {
    RecordKind kind;
    int RecordUse::*count;
    QString sql; ///< ids with the number of their users
};

QList<Question> questions()
{
    const auto column = [](const QString &table, const QString &name) {
        return u"SELECT %2, count(*) FROM %1 WHERE %2 IS NOT NULL GROUP BY %2"_s.arg(table, name);
    };
    const auto list = [](const QString &table, const QString &name, const QString &id) {
        return u"SELECT %3 AS used, count(*) FROM %1, json_each(%1.%2) GROUP BY used"_s.arg(table, name, id);
    };
    using enum RecordKind;
    return {{JobType, &RecordUse::jobs, column(u"job"_s, u"type_id"_s)},
            {BusinessUnit, &RecordUse::jobs, column(u"job"_s, u"business_unit_id"_s)},
            {Zone, &RecordUse::jobs, column(u"job"_s, u"zone_id"_s)},
            {Skill, &RecordUse::jobs, list(u"job"_s, u"required_skills"_s, u"value"_s)},
            {BusinessUnit, &RecordUse::technicians, column(u"technician"_s, u"business_unit_id"_s)},
            {Zone, &RecordUse::technicians, list(u"technician"_s, u"zones"_s, u"value"_s)},
            {Skill, &RecordUse::technicians,
             list(u"technician"_s, u"skills"_s, u"json_extract(json_each.value, '$.skill')"_s)}};
}

} // namespace

Result<RecordUses> recordUses(Database &database)
{
    RecordUses uses;
    for (const Question &question : questions()) {
        const Result<void> read = database.each(question.sql, {}, [&](const QSqlQuery &row) {
            uses[{question.kind, row.value(0).toLongLong()}].*question.count = row.value(1).toInt();
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return uses;
}

} // namespace callout
