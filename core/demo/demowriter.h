#pragma once

#include "core/demo/demooffice.h"
#include "core/demo/officedraft.h"
#include "core/demo/town.h"
#include "core/domain/changeset.h"

namespace callout {

class OfficeFile;

/// Writes an invented office to a new office file as if people had made it: what was there before the day is imported in
/// a few large edits, and on the day each call, assignment and report is an edit of its own, so that every job has a
/// believable history.
class DemoWriter
{
public:
    DemoWriter(const OfficeDraft &draft, const Town &town, Instant now);

    [[nodiscard]] Result<DemoReport> write(const QString &path);

private:
    [[nodiscard]] Result<void> writeOffice(OfficeFile &file);
    [[nodiscard]] Result<void> importJobs(OfficeFile &file);
    [[nodiscard]] Result<void> liveThroughTheDay(OfficeFile &file);
    [[nodiscard]] Result<void> writeHappenings(OfficeFile &file, std::span<const Happening> together);
    [[nodiscard]] Result<void> writeEdit(OfficeFile &file, Edit edit, Instant at);
    /// Creates records in edits of a bearable size.
    template<typename Records>
    [[nodiscard]] Result<void> createAll(OfficeFile &file, const Records &records, const QString &label, Instant at);
    [[nodiscard]] QString labelOf(std::span<const Happening> together) const;
    [[nodiscard]] Actor actorOf(const Happening &happening) const;
    [[nodiscard]] Instant eveningBefore(QTime time) const;
    [[nodiscard]] DemoReport report() const;

    const OfficeDraft &m_draft;
    const Town &m_town;
    Instant m_now;
    DaySnapshot m_day; ///< as written so far
};

} // namespace callout
