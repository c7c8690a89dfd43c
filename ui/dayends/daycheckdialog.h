#pragma once

#include "ui/models/daycheckmodel.h"
#include "ui/models/findingwords.h"

#include <QDialog>

class QListView;
class QPushButton;
class QStackedWidget;

namespace callout {

class EmptyState;
class ThemedLabel;
class ThemeSource;

/// What stands in the way of the day, worst first, while the office goes on: what is mended goes by itself. Choosing a line
/// shows its job or technician in the window; a button does the one obvious thing about it.
class DayCheckDialog : public QDialog
{
    Q_OBJECT

public:
    DayCheckDialog(DayCheckModel &model, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QPushButton *stepButton() const { return m_step; }
    [[nodiscard]] QPushButton *dismissButton() const { return m_dismiss; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }
    /// What is said above the list, or instead of it.
    [[nodiscard]] QString summary() const;

signals:
    /// A line was chosen: its job or technician is to be shown.
    void findingChosen(const callout::Finding &finding);
    void stepRequested(callout::FindingStep step, const callout::Finding &finding);
    /// What is set aside for the day has changed.
    void dismissedChanged();

private:
    void createLayout();
    void showFindings();
    void showButtons();
    void takeCurrent();
    void takeStep();
    void dismissCurrent();
    void selectSame();

    DayCheckModel &m_model;
    ThemedLabel *m_title;
    ThemedLabel *m_summary;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    QPushButton *m_step;
    QPushButton *m_dismiss;
    QPushButton *m_restore;
    QString m_currentKey;
    int m_currentRow = 0;
};

} // namespace callout
