#pragma once

#include "core/domain/judge.h"
#include "core/domain/proposal.h"
#include "ui/shell/officeparts.h"

#include <QObject>

class QWidget;

namespace callout {

struct RuleBreakQuestion;

/// Gives jobs to technicians as the dispatcher asked for by a drop, a menu or a key: at once where it fits, after a
/// question where a rule breaks.
class AssignmentFlow : public QObject
{
    Q_OBJECT

public:
    AssignmentFlow(const OfficeParts &parts, QWidget &window);

public slots:
    void assign(const QList<callout::JobId> &jobs, callout::TechnicianId technician);
    /// At that time and no other.
    void assignAt(callout::JobId job, callout::TechnicianId technician, callout::Instant start);
    /// Brings a job back to where it was before the engine changed it, and keeps the engine away from it.
    void takeBack(callout::JobId job, const callout::Assignment &before);
    /// Plans another length of work where the job stands.
    void setDuration(callout::JobId job, callout::Seconds duration);

private:
    void settle(const Job &job, TechnicianId technician, Verdict verdict);
    void assignSeveral(const QList<JobId> &jobs, TechnicianId technician);
    /// Asks what to do about a verdict; gives the verdict and reason to go on with, or nothing.
    struct Answer {
        Verdict verdict;
        QString why;
    };
    [[nodiscard]] std::optional<Answer> ask(const Job &job, TechnicianId technician, const Verdict &verdict);
    /// Nothing to leave it, an empty reason for the adjusted start, else why it is assigned anyway.
    [[nodiscard]] std::optional<QString> reasonFor(RuleBreakQuestion question);

    OfficeParts m_parts;
    QWidget &m_window;
};

} // namespace callout
