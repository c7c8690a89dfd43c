#include "core/domain/changeset.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

ChangeSet ChangeSet::inverted() const
{
    using enum RecordChange::Operation;
    ChangeSet inverse;
    for (auto change = m_records.crbegin(); change != m_records.crend(); ++change) {
        RecordChange back{change->record, Update, change->fields};
        if (change->operation == Create)
            back.operation = Remove;
        else if (change->operation == Remove)
            back.operation = Create;
        for (FieldChange &field : back.fields)
            std::swap(field.from, field.to);
        inverse.append(std::move(back));
    }
    return inverse;
}

ChangeSet ChangeSet::onlyOf(const QSet<RecordRef> &records) const
{
    ChangeSet some;
    for (const RecordChange &change : m_records) {
        if (records.contains(change.record))
            some.append(change);
    }
    return some;
}

namespace {

constexpr std::array actorNames{"person"_L1, "engine"_L1, "phone"_L1, "import"_L1};
constexpr std::array assignmentFields{"status"_L1, "technician_id"_L1, "start"_L1};

bool isAssignmentField(const FieldChange &change)
{
    return std::ranges::contains(assignmentFields, change.field);
}

} // namespace

QString actorKindName(ActorKind kind)
{
    return actorNames.at(size_t(kind));
}

ActorKind actorKindNamed(const QString &name)
{
    const auto found = std::ranges::find(actorNames, name);
    return found == actorNames.end() ? ActorKind::Person : ActorKind(found - actorNames.begin());
}

namespace detail {

QList<FieldChange> withAssignmentTogether(QList<FieldChange> changed, const QList<FieldChange> &all)
{
    if (std::ranges::none_of(changed, isAssignmentField))
        return changed;
    for (const FieldChange &field : all) {
        if (isAssignmentField(field) && !std::ranges::contains(changed, field.field, &FieldChange::field))
            changed.append(field);
    }
    return changed;
}

Error staleField(const RecordChange &change, const FieldChange &field)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("callout::ChangeSet",
                                        "\"%1\" of %2 %3 was changed elsewhere in the meantime. Nothing was written; "
                                        "look at the new value and try again.")
                .arg(fieldLabel(field.field), recordKindName(change.record.kind))
                .arg(change.record.id)};
}

Error unknownField(const RecordChange &change, const FieldChange &field)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("callout::ChangeSet", "Record %1 %2 has no field \"%3\" of this type.")
                .arg(recordKindName(change.record.kind))
                .arg(change.record.id)
                .arg(field.field)};
}

} // namespace detail

} // namespace callout
