#pragma once

#include "core/commands/command.h"

/// Edits that answer what technicians reported or asked by phone.
namespace callout::commands {

/// What the job would be if the technician were right, whatever the board says of it: given to them, and taken along the
/// step that was reported, at the time of the tap. Times that were reported before are kept.
[[nodiscard]] Job asReported(const Job &job, const PhoneQuestion &question);

/// The technician is right: makes the job what was reported, and answers the question. Refused where there is no job, or
/// somebody has answered.
[[nodiscard]] Command applyQuestion(DayBoard &board, PhoneQuestionId question);

/// The board is right: answers the question and changes nothing else. Also how a call for help is marked as dealt with.
[[nodiscard]] Command keepBoard(DayBoard &board, PhoneQuestionId question);

} // namespace callout::commands
