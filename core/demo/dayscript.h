#pragma once

#include "core/demo/customerbook.h"
#include "core/demo/jobmaker.h"

namespace callout {

/// Until when the demo day has come, and what is left of it.
struct DayScriptOptions {
    Instant now;
    bool isFresh = false; ///< everything is still open
    int openJobs = -1;    ///< without a technician; -1: as the story goes
};

/// The evening before the demo day, when its jobs were handed out.
[[nodiscard]] Instant planningTime(const OfficeDraft &draft);

/// The small office's day: a story of 18 jobs told in a table.
void writeSmallDay(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, const DayScriptOptions &options);

/// The large office's day: 300 calls, planned and lived through by chance.
void writeLargeDay(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, const DayScriptOptions &options);

/// From when somebody is promised for an emergency booked then: the quarter of an hour, but not before opening time.
[[nodiscard]] Instant promisedFrom(const OfficeDraft &draft, Instant booked);

/// Promises a call for one of the arrival windows that the office offers.
void promise(const OfficeDraft &draft, Job &job, QDate date, SeededRandom &random);
/// Promises a call of the demo day for some time between late morning and the end of business.
void promiseAfternoon(const OfficeDraft &draft, Job &job, SeededRandom &random);

/// Calls without a technician, promised for the demo day.
void addOpenCalls(OfficeDraft &draft, JobMaker &jobs, CustomerPicker &customers, SeededRandom &random, int count,
                  Instant now);

/// The calls that come in after the import, each when it was booked.
void bookCalls(OfficeDraft &draft);

/// Everybody reports when the shift begins and ends, and for breaks.
void reportShifts(OfficeDraft &draft);

} // namespace callout
