#pragma once

#include "core/domain/id.h"

#include <QTreeView>

namespace callout {

class ReviewDelegate;
class ReviewModel;
class ThemeSource;

/// The lines of a proposal as cards under their groups. J and K walk them, Return accepts, Delete rejects, C
/// changes.
class ReviewView : public QTreeView
{
    Q_OBJECT

public:
    ReviewView(ReviewModel &model, const ThemeSource &themes, QWidget *parent = nullptr);

    /// The job of the current line; none on the head of a group.
    [[nodiscard]] JobId currentJob() const;
    void setCurrentJob(JobId job);
    /// To the next line, or with -1 to the one before; the first where none is current.
    void step(int direction);

    /// Letters are keys of the window here.
    void keyboardSearch(const QString & /*search*/) override {}

signals:
    void currentJobChanged(callout::JobId job);
    void acceptRequested(const QList<callout::JobId> &jobs);
    void rejectRequested(const QList<callout::JobId> &jobs);
    void changeRequested(callout::JobId job);
    void jobActivated(callout::JobId job);
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void dress();
    /// The group whose step is at a point of the viewport.
    [[nodiscard]] QModelIndex stepAt(const QPoint &position) const;
    void setHovered(const QModelIndex &group);
    void acceptCurrent();

    ReviewModel &m_model;
    const ThemeSource &m_themes;
    ReviewDelegate *m_delegate;
    JobId m_job; ///< the line that was current, to come back to after a reset
};

} // namespace callout
