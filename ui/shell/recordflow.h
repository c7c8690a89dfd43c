#pragma once

#include "core/dispatch/officelookup.h"
#include "core/domain/judge.h"
#include "ui/shell/officeparts.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace callout {

class CommandPalette;
class JobEditor;

/// Opens records and asks for what an edit needs: the job editor, reasons, tags, and the command palette that finds
/// them.
class RecordFlow : public QObject
{
    Q_OBJECT

public:
    RecordFlow(const OfficeParts &parts, QWidget &window);

    void showPalette(const QList<QAction *> &actions);

public slots:
    void newJob();
    void newJobAt(const callout::GeoPoint &place, const QString &address);
    /// A new job for the customer and place of another one, which its notes name.
    void followUp(callout::JobId job);
    /// Moves a job's pin to a place chosen by hand.
    void placeJob(callout::JobId job, const callout::GeoPoint &place);
    /// Brings the editor of this job forward, or opens one. Jobs of other days are read from the office file.
    void openJob(callout::JobId job);
    void askReason(callout::JobStep step, const QList<callout::JobId> &jobs);
    void askTag(const QList<callout::JobId> &jobs);

signals:
    /// An address was found, to be shown on the map.
    void addressFound(const callout::GeoPoint &place, const QString &words);
    /// Somebody was found, to be shown or opened.
    void technicianFound(callout::TechnicianId technician);
    /// Something else changed along with what was saved.
    void newsArose(const QString &message);
    /// Something could not be opened or saved; the words say why.
    void problemArose(const QString &message);

private:
    JobEditor *showEditor(const Job &job);
    /// Reads a job that is on no day shown, then opens it.
    void openElsewhere(JobId job);
    /// Shows a job where it is: selected on the days shown, else in an editor.
    void findJob(JobId job);
    /// Opens the newest job of a customer.
    void openCustomer(CustomerId customer);
    /// Saves a job with what was changed on it; asks where it is to stay with a technician who has no time for it. Gives
    /// whether it was saved.
    bool push(const Job &before, const Job &after, const std::optional<Customer> &customer, JobEditor *editor);
    /// Asks about a job that double-books its technician: the job to save and why; nothing to go back to it.
    struct SpecificAnswer {
        Job job;
        QString why;
    };
    [[nodiscard]] std::optional<SpecificAnswer> askSpecific(const Job &job, const Verdict &conflict, QWidget *window);
    /// Saves what an editor tells, once its customer is at hand.
    void save(JobEditor *editor, const Job &before, const Job &after, const std::optional<Customer> &customer);

    OfficeParts m_parts;
    QWidget &m_window;
    OfficeLookup m_lookup;
    CommandPalette *m_palette;
    QHash<JobId, QPointer<JobEditor>> m_editors;
};

} // namespace callout
