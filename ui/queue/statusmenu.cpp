#include "ui/queue/statusmenu.h"

#include <QMouseEvent>

namespace callout {

StatusMenu::StatusMenu(QWidget *parent) : QMenu(parent), m_all(addAction(tr("All statuses")))
{
    connect(m_all, &QAction::triggered, this, [this] {
        setChosen({});
        emit chosenChanged({});
    });
    addSeparator();
    for (int status = 0; status <= int(JobStatus::Cancelled); ++status) {
        QAction *action = addAction(StatusWords::of(JobStatus(status)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this] { emit chosenChanged(chosen()); });
        m_actions.insert(JobStatus(status), action);
    }
}

QSet<JobStatus> StatusMenu::chosen() const
{
    QSet<JobStatus> statuses;
    for (const auto &[status, action] : m_actions.asKeyValueRange()) {
        if (action->isChecked())
            statuses.insert(status);
    }
    return statuses;
}

void StatusMenu::setChosen(const QSet<JobStatus> &statuses)
{
    for (const auto &[status, action] : m_actions.asKeyValueRange())
        action->setChecked(statuses.contains(status));
}

void StatusMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (action && action->isCheckable() && action->isEnabled())
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

} // namespace callout
