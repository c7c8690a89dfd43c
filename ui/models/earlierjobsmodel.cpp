#include "ui/models/earlierjobsmodel.h"

#include "ui/models/fieldwords.h"

#include <QLocale>

#include <algorithm>

namespace callout {

EarlierJobsModel::EarlierJobsModel(const DayBoard &board, QObject *parent) : QAbstractListModel(parent), m_board(board)
{
}

void EarlierJobsModel::setJobs(const QList<Job> &jobs)
{
    beginResetModel();
    m_jobs = jobs;
    endResetModel();
}

QString EarlierJobsModel::techniciansSeen() const
{
    struct Seen {
        QString name;
        int times = 0;
    };
    QList<Seen> all;
    for (const Job &job : m_jobs) {
        const QString name = technicianName(job);
        if (job.status != JobStatus::Completed || name.isEmpty())
            continue;
        const auto known = std::ranges::find(all, name, &Seen::name);
        if (known == all.end())
            all.append({name, 1});
        else
            ++known->times;
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Seen::times);
    QStringList words;
    for (const Seen &seen : all)
        words.append(seen.times == 1 ? tr("%1 once").arg(seen.name)
                                     : tr("%1 %n times", nullptr, seen.times).arg(seen.name));
    return words.join(tr(", "));
}

QString EarlierJobsModel::technicianName(const Job &job) const
{
    const Technician *technician = m_board.technician(job.technician);
    return technician ? technician->name : QString();
}

QString EarlierJobsModel::dayText(const Job &job) const
{
    const std::optional<QDate> day = dayOf(job, m_board.calendar());
    return day ? QLocale().toString(*day, QLocale::ShortFormat) : QString();
}

QString EarlierJobsModel::outcome(const Job &job) const
{
    const QString status = StatusWords::of(job.status);
    if (job.status == JobStatus::Completed && job.invoiceTotal)
        return tr("%1, %2").arg(status, FieldWords(m_board.day()).of(*job.invoiceTotal));
    return job.statusReason.isEmpty() ? status : tr("%1: %2").arg(status, job.statusReason);
}

int EarlierJobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

QVariant EarlierJobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return job.title;
    case JobRole:
        return job.id.value;
    case NumberRole:
        return job.number;
    case DayRole:
        return dayText(job);
    case TechnicianRole:
        return technicianName(job);
    case StatusRole:
        return int(job.status);
    case OutcomeRole:
        return outcome(job);
    case IsEmergencyRole:
        return job.isEmergency();
    case Qt::AccessibleTextRole:
        return QStringList{job.number, job.title, outcome(job), dayText(job), technicianName(job)}.join(
            QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace callout
