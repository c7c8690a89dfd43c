#pragma once

#include "core/demo/namebook.h"
#include "core/demo/officedraft.h"
#include "core/demo/town.h"

namespace callout {

/// The four of the small office: heating, plumbing, electrical, and one for heating, plumbing and cooling.
void hireSmallTeam(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom random);
/// A large office's people: of every trade, with all sorts of certificates.
void hireLargeTeam(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom random);

} // namespace callout
