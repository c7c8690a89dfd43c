#pragma once

#include "ui/dialogs/jobsection.h"

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace callout {

/// Notes for the office and the technician, and files that belong to the job.
class NotesSection : public JobSection
{
    Q_OBJECT

public:
    explicit NotesSection(const ThemeSource &themes);

    void show(const Job &job) override;
    void read(Job *job) const override;

    void attach(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *attachmentEditor();
    [[nodiscard]] QStringList attachments() const;
    void askForFiles();
    void removeSelected();
    void openSelected();
    void showButtons();

    QPlainTextEdit *m_notes;
    QListWidget *m_files;
    QWidget *m_list = nullptr; ///< the frame around the files, shown while there are any
    QPushButton *m_add;
    QPushButton *m_open;
    QPushButton *m_remove;
};

} // namespace callout
