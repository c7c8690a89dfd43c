#pragma once

#include "ui/models/jobdraft.h"
#include "ui/models/jobproblems.h"
#include "ui/models/recordsource.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace callout {

class ConflictBar;
class JobForm;
class JobHistoryView;
class ThemedLabel;
class ThemeSource;

/// Edits one job, or makes a new one, while the office goes on: what changes elsewhere meanwhile is shown and, where it
/// collides, asked about. Non-modal; deletes itself when closed.
class JobEditor : public QDialog
{
    Q_OBJECT

public:
    /// A job without an id is new.
    JobEditor(const RecordSource &records, const ThemeSource &themes, const Job &job, QWidget *parent = nullptr);

    /// What a new job starts from on a day: a promise in the office's hours, the source, nothing else.
    [[nodiscard]] static Job newJob(const DaySnapshot &office, QDate day);

    [[nodiscard]] JobId jobId() const { return m_draft.mine().id; }
    [[nodiscard]] bool isNew() const { return !jobId(); }
    [[nodiscard]] JobForm *form() const { return m_form; }
    [[nodiscard]] JobHistoryView *history() const { return m_history; }
    [[nodiscard]] ConflictBar *conflicts() const { return m_conflicts; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    /// The form or the history.
    void showHistory(bool shown);
    /// What the form makes of it now.
    [[nodiscard]] const Job &edited() const { return m_draft.mine(); }
    /// Why it cannot be saved now; empty when it can.
    [[nodiscard]] QString obstacle() const;

    /// Called while saved() is being told: the office did not take it. Says why and stays open.
    void refuse(const QString &why);

public slots:
    void save();
    void reject() override;

signals:
    /// The person wants this kept. `before` is the record as the office has it, with a null id for a new job;
    /// `customer` is new (null id) or has changed details. The editor closes afterwards, unless refuse() was called.
    void saved(const callout::Job &before, const callout::Job &after, const std::optional<callout::Customer> &customer);
    /// Another job is to be opened.
    void jobActivated(callout::JobId job);

private:
    void buildHeader();
    [[nodiscard]] QWidget *tabRow();
    [[nodiscard]] QLayout *footer();
    void connectParts();
    void takeForm();
    void takeType(JobTypeId type);
    void followBoard();
    void showState();
    void showHeader();
    [[nodiscard]] QList<JobProblem> problems() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] std::optional<Customer> customerToSave() const;

    const DayBoard &m_board;
    const ThemeSource &m_themes;
    JobDraft m_draft;
    Job m_started; ///< what a new job began as: closing it untouched asks nothing
    bool m_isTouched = false;
    bool m_isRefused = false;
    QString m_refusal;
    QWidget *m_header;
    QLabel *m_glyph;
    ThemedLabel *m_title;
    ThemedLabel *m_subtitle;
    ConflictBar *m_conflicts;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    JobForm *m_form;
    JobHistoryView *m_history;
    ThemedLabel *m_message;
    QPushButton *m_save;
};

} // namespace callout
