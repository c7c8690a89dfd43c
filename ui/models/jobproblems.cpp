#include "ui/models/jobproblems.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString tr(const char *sentence)
{
    return QCoreApplication::translate("callout::JobProblems", sentence);
}

bool isMailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && !text.contains(u' ');
}

std::optional<JobProblem> customerProblem(const Customer &customer)
{
    if (customer.name.trimmed().isEmpty())
        return JobProblem{u"customer_id"_s, tr("Give the customer a name.")};
    if (!customer.email.isEmpty() && !isMailAddress(customer.email))
        return JobProblem{u"customer_id"_s, tr("The e-mail address looks incomplete.")};
    return std::nullopt;
}

std::optional<JobProblem> windowProblem(const Job &job)
{
    if (job.windowBegin.has_value() != job.windowEnd.has_value())
        return JobProblem{u"window_begin"_s, tr("An arrival window needs both a begin and an end.")};
    if (job.windowBegin && *job.windowEnd <= *job.windowBegin)
        return JobProblem{u"window_begin"_s, tr("The window has to end after it begins.")};
    return std::nullopt;
}

std::optional<JobProblem> placeProblem(const Job &job)
{
    if (job.latitude.has_value() != job.longitude.has_value())
        return JobProblem{u"latitude"_s, tr("A place needs both latitude and longitude.")};
    if (job.location() && !job.location()->isValid())
        return JobProblem{u"latitude"_s, tr("Latitude goes from −90 to 90, longitude from −180 to 180.")};
    return std::nullopt;
}

} // namespace

QList<JobProblem> problemsOf(const Job &job, const std::optional<Customer> &customer)
{
    QList<JobProblem> problems;
    if (job.title.trimmed().isEmpty())
        problems.append({u"title"_s, tr("Give the job a title.")});
    if (customer) {
        if (const auto problem = customerProblem(*customer))
            problems.append(*problem);
    }
    if (const auto problem = placeProblem(job))
        problems.append(*problem);
    if (const auto problem = windowProblem(job))
        problems.append(*problem);
    if (job.duration <= Seconds(0))
        problems.append({u"duration"_s, tr("Say how long the work takes, for example 1:30.")});
    if (job.crewSize < 1)
        problems.append({u"crew_size"_s, tr("At least one technician is needed.")});
    if (job.days < 1)
        problems.append({u"days"_s, tr("The work takes at least one day.")});
    if (job.isTechnicianSpecific && !job.technician && !job.preferredTechnician)
        problems.append({u"technician_specific"_s, tr("Name a preferred technician whom the job is for.")});
    if (job.estimatedValue < 0)
        problems.append({u"estimated_value"_s, tr("The value cannot be negative.")});
    if (job.invoiceTotal && *job.invoiceTotal < 0)
        problems.append({u"invoice_total"_s, tr("The invoice cannot be negative.")});
    return problems;
}

} // namespace callout
