#pragma once

#include "core/domain/daysnapshot.h"

#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// Why a technician cannot be saved as they stand: the field at fault and a sentence that says what to do.
struct TechnicianProblem {
    QString field; ///< by its name in the office file
    QString message;

    friend bool operator==(const TechnicianProblem &, const TechnicianProblem &) = default;
};

/// In the order of the fields. `team` is everybody the office knows, the technician among them or not.
[[nodiscard]] QList<TechnicianProblem> problemsOf(const Technician &technician, const RecordTable<Technician> &team);

/// What is senseless about a shift or an event by itself.
[[nodiscard]] std::optional<TechnicianProblem> problemOf(const Shift &shift);
[[nodiscard]] std::optional<TechnicianProblem> problemOf(const NonJobEvent &event);

/// Two shifts of one technician in the list, both normal or both on call, that overlap; the later one's place, if any.
[[nodiscard]] std::optional<qsizetype> doubledShift(const QList<Shift> &shifts);

} // namespace callout
