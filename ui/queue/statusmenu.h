#pragma once

#include "core/domain/status.h"

#include <QHash>
#include <QMenu>
#include <QSet>

namespace callout {

/// The statuses to show, each to be ticked; stays open while they are ticked. None ticked means all.
class StatusMenu : public QMenu
{
    Q_OBJECT

public:
    explicit StatusMenu(QWidget *parent = nullptr);

    [[nodiscard]] QSet<JobStatus> chosen() const;
    void setChosen(const QSet<JobStatus> &statuses);

signals:
    void chosenChanged(const QSet<callout::JobStatus> &statuses);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QHash<JobStatus, QAction *> m_actions;
    QAction *m_all;
};

} // namespace callout
