#pragma once

#include "core/domain/id.h"
#include "core/domain/status.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace callout {

class EmptyState;
class EngineChangesModel;
class ThemeSource;

/// What the engine did by itself today, for a dock: each change can be looked at and taken back, each alert answered. Edits
/// nothing; whoever listens does.
class EngineChangesPanel : public QWidget
{
    Q_OBJECT

public:
    EngineChangesPanel(EngineChangesModel &model, const ThemeSource &themes, QWidget *parent = nullptr);

    /// How the engine works now, and what it is at or will be: "Auto · next run 10:40".
    void showMode(EngineMode mode, const QString &words);

    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QPushButton *takeBackButton() const { return m_takeBack; }
    [[nodiscard]] QPushButton *seenButton() const { return m_seen; }
    /// Selects the newest alert, or the newest change.
    void showNewest();

signals:
    /// Show the job everywhere.
    void jobChosen(callout::JobId job);
    void jobActivated(callout::JobId job);
    void takeBackRequested(int row);
    void whyRequested(callout::JobId job);
    void autoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *createSteps();
    [[nodiscard]] JobId currentJob() const;
    void refresh();
    void dress();

    EngineChangesModel &m_model;
    const ThemeSource &m_themes;
    EngineMode m_mode = EngineMode::Assist;
    QLabel *m_title;
    QLabel *m_words;
    QStackedLayout *m_pages;
    QWidget *m_body;
    EmptyState *m_empty;
    QListView *m_view;
    QPushButton *m_takeBack;
    QPushButton *m_why;
    QPushButton *m_seen;
};

} // namespace callout
