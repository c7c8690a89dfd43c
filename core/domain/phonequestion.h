#pragma once

#include "core/domain/job.h"

namespace callout {

enum class PhoneQuestionKind {
    Contradiction, ///< the board forbids what the technician reports; somebody has to say what is true
    Help,          ///< the technician asks for help
};

/// What a technician reported from a phone and a dispatcher has to decide on.
struct PhoneQuestion {
    PhoneQuestionId id;
    qint64 revision = 0;
    PhoneQuestionKind kind = PhoneQuestionKind::Contradiction;
    TechnicianId technician;
    JobId job;                   ///< none: help without a job
    std::optional<JobStep> step; ///< what the technician wanted to report
    QString note;
    std::optional<Money> invoiceTotal;
    Instant at;                        ///< when it was tapped
    std::optional<Instant> answeredAt; ///< nothing while it is open
    QString answer;                    ///< what the dispatcher did about it

    friend bool operator==(const PhoneQuestion &, const PhoneQuestion &) = default;
};

} // namespace callout
