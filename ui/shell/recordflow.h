#pragma once

#include "core/domain/job.h"
#include "ui/shell/officeparts.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace callout {

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
    /// Brings the editor of this job forward, or opens one. Jobs of other days are read from the office file.
    void openJob(callout::JobId job);
    void askReason(callout::JobStep step, const QList<callout::JobId> &jobs);
    void askTag(const QList<callout::JobId> &jobs);

private:
    void showEditor(JobEditor *editor);
    void openCustomer(CustomerId customer);

    OfficeParts m_parts;
    QWidget &m_window;
    QHash<JobId, QPointer<JobEditor>> m_editors;
};

} // namespace callout
