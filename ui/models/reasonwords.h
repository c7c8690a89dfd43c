#pragma once

#include "core/domain/proposal.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace callout {

/// One factor of a score, ready to be shown: a bar, a number, and what it was computed from.
struct FactorPart {
    Factor factor = Factor::SkillMatch;
    QString name;
    QString inputs; ///< "12 min, 8.4 km"
    int tenths = 0; ///< of a point
    int weight = 0; ///< points at most

    /// How much of its weight it reached, 0 to 1.
    [[nodiscard]] double share() const;
    friend bool operator==(const FactorPart &, const FactorPart &) = default;
};

/// Reasons in words for a dispatcher; times in the office's zone, numbers and distances as the locale has them.
class ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::ReasonWords)

public:
    explicit ReasonWords(const DaySnapshot &day) : m_day(day) {}

    [[nodiscard]] static QString name(Factor factor);
    /// What the factor rewards, in one line.
    [[nodiscard]] static QString meaning(Factor factor);
    /// "24.5" for 245 tenths
    [[nodiscard]] static QString points(int tenths);
    [[nodiscard]] static QString percent(double share);

    /// "12 min, 8.4 km" · "holds Gas, 1 skill more than needed" · "40 min before the latest start" · …
    [[nodiscard]] QString inputs(Factor factor, const FactorInputs &inputs, JobId job) const;
    [[nodiscard]] QList<FactorPart> parts(const Candidate &candidate, const FactorWeights &weights, JobId job) const;
    /// What the rest of the plan pays: "The rest of the plan loses 2.1"; empty where nothing.
    [[nodiscard]] QString knockOn(const Candidate &candidate) const;
    /// "Mike Boyle loses by 3.2: 8 min more drive"
    [[nodiscard]] QString loss(const Candidate &chosen, const Candidate &other) const;

    /// The same of a person whose name stands beside: "loses by 3.2: 8 min more drive"
    [[nodiscard]] QString briefLoss(const Candidate &chosen, const Candidate &other) const;

    /// The rule in the way, as a sentence.
    [[nodiscard]] QString exclusion(const Exclusion &exclusion) const;
    /// "unlock J-1043" · "window 25 min later" · "grant Gas to Mike Boyle" · "overtime 20 min" · "drop J-1011"
    [[nodiscard]] QString remedy(const Remedy &remedy) const;

    /// All of it: why it is with whom it is, who else could, who could not, what would help.
    [[nodiscard]] QStringList sentences(const Reason &reason, const FactorWeights &weights, JobId job) const;

    /// "J-1043"; the title where a job has no number.
    [[nodiscard]] QString job(JobId id) const;
    [[nodiscard]] QString technician(TechnicianId id) const;

private:
    [[nodiscard]] QString skills(const FactorInputs &inputs, JobId job) const;
    [[nodiscard]] QString record(const TrackRecord &record) const;
    /// What the chosen one has over the other in the factor that counts most.
    [[nodiscard]] QString advantage(const Candidate &chosen, const Candidate &other) const;
    [[nodiscard]] QString advantage(Factor factor, const FactorInputs &chosen, const FactorInputs &other,
                                    const QString &chosenName) const;

    const DaySnapshot &m_day;
};

} // namespace callout
