#pragma once

#include "core/domain/fields.h"
#include "core/domain/fieldvalue.h"
#include "core/domain/result.h"

#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace callout {

/// One field before and after.
struct FieldChange {
    QString field;
    QJsonValue from;
    QJsonValue to;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// Which record, whatever its kind.
struct RecordRef {
    RecordKind kind = RecordKind::Job;
    qint64 id = 0;

    friend auto operator<=>(const RecordRef &, const RecordRef &) = default;
    friend size_t qHash(const RecordRef &ref, size_t seed = 0) { return qHashMulti(seed, int(ref.kind), ref.id); }
};

/// One record created, updated or removed. A creation carries every field with `from` null, a removal every field
/// with `to` null. An update carries the fields that differ; the assignment fields of a job (status, technician,
/// start) travel together, so that two people who change one assignment in two ways collide instead of mixing.
struct RecordChange {
    enum class Operation { Create, Update, Remove };

    RecordRef record;
    Operation operation = Operation::Update;
    QList<FieldChange> fields;

    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};

/// What one edit does to the office, as values that can be checked, stored, replayed and turned round.
class ChangeSet
{
public:
    template<typename Record>
    void create(const Record &record);
    /// Adds nothing when the two are equal. Both must have the same id.
    template<typename Record>
    void update(const Record &before, const Record &after);
    template<typename Record>
    void remove(const Record &record);
    void append(RecordChange change) { m_records.append(std::move(change)); }
    void append(const ChangeSet &other) { m_records.append(other.m_records); }

    [[nodiscard]] bool isEmpty() const { return m_records.isEmpty(); }
    [[nodiscard]] const QList<RecordChange> &records() const { return m_records; }
    /// The change that takes this one back: last record first, from and to exchanged.
    [[nodiscard]] ChangeSet inverted() const;
    /// What of it concerns these records.
    [[nodiscard]] ChangeSet onlyOf(const QSet<RecordRef> &records) const;

    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;

private:
    QList<RecordChange> m_records;
};

/// The record as it is after an update. Conflict where a field no longer has the value the change starts from;
/// InvalidInput where a field or a value is unknown. The revision is left alone.
template<typename Record>
[[nodiscard]] Result<Record> applied(const RecordChange &change, Record record);

/// Who edits.
enum class ActorKind { Person, Engine, Phone, Import };

struct Actor {
    ActorKind kind = ActorKind::Person;
    QString name;

    friend bool operator==(const Actor &, const Actor &) = default;
};

/// An edit is done once, then perhaps undone and redone; each is a step of its own in the audit trail.
enum class EditKind { Do, Undo, Redo };

/// One step of the office's history: one transaction, one line in the undo menu.
struct Edit {
    ChangeSet changes;
    QString label; ///< for the undo menu: "Assign J-1011 to Ana"
    QString why;   ///< a reason that a person gave, or empty
    Actor actor;
    EditKind kind = EditKind::Do;
    qint64 target = 0; ///< names the step: its doing, undoing and redoing share this number
};

[[nodiscard]] QString actorKindName(ActorKind kind);
[[nodiscard]] ActorKind actorKindNamed(const QString &name);

// Implementation

namespace detail {

[[nodiscard]] QList<FieldChange> withAssignmentTogether(QList<FieldChange> changed, const QList<FieldChange> &all);
[[nodiscard]] Error staleField(const RecordChange &change, const FieldChange &field);
[[nodiscard]] Error unknownField(const RecordChange &change, const FieldChange &field);

} // namespace detail

template<typename Record>
void ChangeSet::create(const Record &record)
{
    RecordChange change{{Fields<Record>::kind, record.id.value}, RecordChange::Operation::Create, {}};
    forEachField(record, [&](QLatin1StringView name, const auto &value) {
        change.fields.append({name, QJsonValue(QJsonValue::Null), toJson(value)});
    });
    m_records.append(std::move(change));
}

template<typename Record>
void ChangeSet::remove(const Record &record)
{
    RecordChange change{{Fields<Record>::kind, record.id.value}, RecordChange::Operation::Remove, {}};
    forEachField(record, [&](QLatin1StringView name, const auto &value) {
        change.fields.append({name, toJson(value), QJsonValue(QJsonValue::Null)});
    });
    m_records.append(std::move(change));
}

template<typename Record>
void ChangeSet::update(const Record &before, const Record &after)
{
    Q_ASSERT(before.id == after.id);
    if (before == after)
        return;
    QList<FieldChange> all;
    QList<FieldChange> changed;
    std::apply(
        [&](const auto &...field) {
            const auto compare = [&](const auto &one) {
                FieldChange change{QLatin1StringView(one.name), toJson(before.*(one.member)),
                                   toJson(after.*(one.member))};
                if (before.*(one.member) != after.*(one.member))
                    changed.append(change);
                all.append(std::move(change));
            };
            (compare(field), ...);
        },
        Fields<Record>::list);
    if (changed.isEmpty())
        return;
    if constexpr (std::is_same_v<Record, Job>)
        changed = detail::withAssignmentTogether(std::move(changed), all);
    m_records.append({{Fields<Record>::kind, before.id.value}, RecordChange::Operation::Update, std::move(changed)});
}

template<typename Record>
Result<Record> applied(const RecordChange &change, Record record)
{
    record.id = {change.record.id};
    for (const FieldChange &step : change.fields) {
        bool isKnown = false;
        bool isStale = false;
        bool isRead = false;
        forEachField(record, [&](QLatin1StringView name, auto &value) {
            if (isKnown || name != step.field)
                return;
            isKnown = true;
            isStale = change.operation == RecordChange::Operation::Update && toJson(value) != step.from;
            isRead = !isStale && fromJson(step.to, value);
        });
        if (isStale)
            return std::unexpected(detail::staleField(change, step));
        if (!isKnown || !isRead)
            return std::unexpected(detail::unknownField(change, step));
    }
    return record;
}

} // namespace callout
