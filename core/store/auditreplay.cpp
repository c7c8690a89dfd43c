#include "core/store/auditreplay.h"

#include "core/store/auditlog.h"
#include "core/store/officewords.h"
#include "core/store/recordconflict.h"
#include "core/store/recordtable.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using Operation = RecordChange::Operation;

/// Records replayed at a time, so that memory does not grow with the office.
constexpr int BatchSize = 2000;

/// One record as the audit trail leaves it.
struct Replayed {
    bool exists = false;
    qint64 revision = 0;
    QList<QJsonValue> values; ///< by column
};

/// Replays the records of one kind and compares them with their table.
class KindReplay
{
public:
    KindReplay(Database &database, RecordKind kind, QStringList &findings)
        : m_database(database)
        , m_table(recordTable(kind))
        , m_findings(findings)
    {
    }

    Result<void> run();

private:
    Result<qint64> batchEnd(qint64 after);
    Result<void> replay(qint64 after, qint64 last);
    void step(const auditlog::Row &row, const QList<FieldChange> &fields);
    void startStep(const auditlog::Row &row, Replayed &record);
    Result<void> compare(qint64 after, qint64 last);
    void compareRow(const QSqlQuery &row);
    void reportUnwritten();
    void report(qint64 id, const QString &words);

    Database &m_database;
    const RecordTableInfo &m_table;
    QStringList &m_findings;
    QHash<qint64, Replayed> m_records;
    std::pair<qint64, int> m_step{0, 0};
};

Result<void> KindReplay::run()
{
    constexpr qint64 beyond = std::numeric_limits<qint64>::max();
    for (qint64 after = std::numeric_limits<qint64>::min(); after < beyond;) {
        const Result<qint64> last = batchEnd(after);
        if (!last)
            return std::unexpected(last.error());
        m_records.clear();
        const Result<void> compared = replay(after, *last).and_then([&] { return compare(after, *last); });
        if (!compared)
            return compared;
        reportUnwritten();
        after = *last;
    }
    return {};
}

/// The last id of the next batch; beyond all ids when the audit trail has no more, so that the last batch finds the
/// records that have none.
Result<qint64> KindReplay::batchEnd(qint64 after)
{
    const Result<QVariant> last = m_database.value(
        u"SELECT MAX(record_id) FROM (SELECT DISTINCT record_id FROM audit WHERE record_kind = ? AND record_id > ? "
        "ORDER BY record_id LIMIT ?)"_s,
        {m_table.name, after, BatchSize});
    if (!last)
        return std::unexpected(last.error());
    return last->isNull() ? std::numeric_limits<qint64>::max() : last->toLongLong();
}

Result<void> KindReplay::replay(qint64 after, qint64 last)
{
    const QString sql = u"SELECT %1 FROM audit WHERE record_kind = ? AND record_id > ? AND record_id <= ? "
                        "ORDER BY record_id, edit_id, seq, part"_s.arg(auditlog::columns);
    return m_database.each(sql, {m_table.name, after, last}, [this](const QSqlQuery &query) {
        const std::optional<auditlog::Row> row = auditlog::readRow(query);
        const auto fields = row ? auditlog::fieldChanges(*row) : std::nullopt;
        if (fields)
            step(*row, *fields);
        else
            report(query.value(3).toLongLong(),
                   OfficeWords::tr("edit %1 in the audit trail is unreadable").arg(query.value(0).toLongLong()));
    });
}

void KindReplay::step(const auditlog::Row &row, const QList<FieldChange> &fields)
{
    Replayed &record = m_records[row.record.id];
    if (record.values.isEmpty())
        record.values.resize(m_table.columns.size());
    if (std::exchange(m_step, {row.edit, row.seq}) != m_step || row.operation != Operation::Update)
        startStep(row, record);
    qsizetype hint = 0;
    for (const FieldChange &field : fields) {
        const qsizetype index = m_table.indexOf(field.field, hint++);
        if (index < 0 || (row.operation != Operation::Create && record.values.at(index) != field.from)) {
            report(row.record.id,
                   OfficeWords::tr("edit %1 does not start from where the one before it ended "
                                   "(\"%2\")")
                       .arg(row.edit)
                       .arg(fieldLabel(field.field)));
        }
        if (index >= 0)
            record.values[index] = field.to;
    }
}

void KindReplay::startStep(const auditlog::Row &row, Replayed &record)
{
    if (record.exists == (row.operation == Operation::Create)) {
        report(row.record.id, OfficeWords::tr("edit %1 does not follow from the ones before it").arg(row.edit));
    }
    record.exists = row.operation != Operation::Remove;
    ++record.revision;
}

Result<void> KindReplay::compare(qint64 after, qint64 last)
{
    return m_database.each(m_table.selection + u"WHERE id > ? AND id <= ?"_s, {after, last},
                           [this](const QSqlQuery &row) { compareRow(row); });
}

void KindReplay::compareRow(const QSqlQuery &row)
{
    const qint64 id = row.value(0).toLongLong();
    const auto found = m_records.find(id);
    if (found == m_records.end() || !found->exists) {
        report(id, OfficeWords::tr("is there, but the audit trail does not know it"));
        return;
    }
    if (row.value(1).toLongLong() != found->revision)
        report(id, OfficeWords::tr("has another revision than the audit trail counts"));
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns.at(i).toJson(row.value(int(i) + 2)) != found->values.at(i)) {
            report(
                id,
                OfficeWords::tr("\"%1\" is not what the audit trail says").arg(fieldLabel(m_table.columns.at(i).name)));
        }
    }
    m_records.erase(found);
}

void KindReplay::reportUnwritten()
{
    for (const auto &[id, record] : std::as_const(m_records).asKeyValueRange()) {
        if (record.exists)
            report(id, OfficeWords::tr("is missing, but the audit trail knows it"));
    }
}

void KindReplay::report(qint64 id, const QString &words)
{
    m_findings.append(u"%1 (%2): %3."_s.arg(recordName(m_database, {m_table.kind, id})).arg(id).arg(words));
}

/// Edits that are gone, or that are there without what they did.
Result<void> findGaps(Database &database, QStringList &findings)
{
    const Result<QVariant> missing = database.value(
        u"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'edit'), 0) - (SELECT COUNT(*) FROM edit)"_s);
    if (!missing)
        return std::unexpected(missing.error());
    if (missing->toLongLong() != 0) {
        findings.append(OfficeWords::tr("Edits are missing from the audit trail: %1.").arg(missing->toLongLong()));
    }
    return database.each(
        u"SELECT id FROM edit LEFT JOIN (SELECT edit_id, COUNT(DISTINCT seq) AS found, MAX(seq) + 1 AS written "
        "FROM audit GROUP BY edit_id) ON edit_id = id WHERE found IS NULL OR found <> written"_s,
        {}, [&](const QSqlQuery &row) {
            findings.append(
                OfficeWords::tr("Edit %1 has lost part of its audit trail.").arg(row.value(0).toLongLong()));
        });
}

} // namespace

Result<QStringList> replayAudit(Database &database)
{
    QStringList findings;
    for (int kind = 0; kind <= int(RecordKind::Job); ++kind) {
        if (const Result<void> replayed = KindReplay(database, RecordKind(kind), findings).run(); !replayed)
            return std::unexpected(replayed.error());
    }
    if (const Result<void> searched = findGaps(database, findings); !searched)
        return std::unexpected(searched.error());
    return findings;
}

} // namespace callout
