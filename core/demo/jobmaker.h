#pragma once

#include "core/demo/jobbook.h"
#include "core/demo/officedraft.h"
#include "core/demo/seededrandom.h"

#include <array>
#include <vector>

namespace callout {

/// Invents calls as a dispatcher writes them down: what, for whom, where, how urgent, how to get in. When they take place
/// and who does them is left open.
class JobMaker
{
public:
    JobMaker(const OfficeDraft &draft, SeededRandom random);

    /// A call of this kind; titles of a kind come round only when all of them were used.
    [[nodiscard]] Job make(jobbook::Work work, const Customer &customer);
    /// A kind of work, as often as it is asked for.
    [[nodiscard]] jobbook::Work anyWork();
    /// The same among what the technician is certified for on that day.
    [[nodiscard]] jobbook::Work workFor(const Technician &technician, QDate day);

    /// A text of the job book with its placeholders filled in.
    [[nodiscard]] QString filledIn(QStringView text);
    /// Why this job might have to wait.
    [[nodiscard]] QString holdReasonFor(const Job &job);
    /// What the work costs in the end, with pence.
    [[nodiscard]] Money invoiceFor(const Job &job);

private:
    using Deck = std::vector<QStringView>; ///< titles still to be used

    [[nodiscard]] QString nextTitle(jobbook::Work work, bool isFirm);
    void addCircumstance(Job &job, bool isFirm);
    void addAccessNote(Job &job, bool isFirm);
    void addTagsOfSource(Job &job) const;
    [[nodiscard]] ZoneId zoneOf(const Customer &customer) const;

    const OfficeDraft &m_draft;
    SeededRandom m_random;
    std::vector<std::array<Deck, 2>> m_decks; ///< by kind of work, for homes and for firms
};

/// The kind of work that a job is; jobs of the demo carry it as their type.
[[nodiscard]] inline jobbook::Work workOf(const Job &job)
{
    return static_cast<jobbook::Work>(job.type.value);
}

/// Skills, job types, business units and zones of the job book.
void layOutTrades(OfficeDraft &draft);

} // namespace callout
