#pragma once

#include "core/intake/reports.h"

#include <QByteArray>

namespace callout {

/// A technician's day for the phone page: the stops in order of their planned starts, with all that is needed at the door.
[[nodiscard]] QByteArray phoneDayJson(const OfficeDay &day, TechnicianId technician);

/// The day for a screen on the wall: technicians with their jobs in order, what is open, how many of each. Nothing that
/// belongs to customers alone: no phones, no notes.
[[nodiscard]] QByteArray wallboardJson(const OfficeDay &day);

} // namespace callout
