#pragma once

#include "core/demo/demooffice.h"
#include "core/domain/moment.h"

class QCommandLineParser;

namespace callout {

/// A demo office for somebody who starts it at this moment: today in the machine's time zone, with what has happened by
/// now; outside working hours the day stands at 10:40, so that there is something to see.
[[nodiscard]] DemoOptions demoAt(Instant now);

/// What the options of `callout demo` ask for. InvalidInput where one makes no sense.
[[nodiscard]] Result<DemoOptions> demoOptions(const QCommandLineParser &parser, Instant now);

} // namespace callout
