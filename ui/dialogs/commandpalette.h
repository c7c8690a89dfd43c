#pragma once

#include "ui/dialogs/latestanswer.h"
#include "ui/models/commandpalettemodel.h"
#include "ui/models/recordsource.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace callout {

class ThemedLabel;
class ThemeSource;

/// One line that reaches everything: every action of the window, and jobs, customers and technicians by the words typed.
/// Closes when something is chosen, on Escape, and when the person goes elsewhere.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const RecordSource &records, const ThemeSource &themes, QWidget *window);

    /// Opens over the window with these actions, empty, ready to type.
    void open(const QList<QAction *> &actions);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    void actionChosen(QAction *action);
    void jobChosen(callout::JobId job);
    void customerChosen(callout::CustomerId customer);
    void technicianChosen(callout::TechnicianId technician);
    void addressChosen(const callout::KnownAddress &address);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Entry = CommandPaletteModel::Entry;
    using QDialog::open;

    [[nodiscard]] QList<Entry> entriesInMemory() const;
    [[nodiscard]] Entry entryOf(const Job &job) const;
    [[nodiscard]] static Entry entryOf(const Customer &customer);
    void search(const QString &text);
    void choose(const QModelIndex &index);
    void step(int rows);
    void selectFirst();

    RecordSource m_records;
    const ThemeSource &m_themes;
    CommandPaletteModel m_model;
    LatestAnswer m_jobsAnswer;
    LatestAnswer m_customersAnswer;
    LatestAnswer m_addressesAnswer;
    QList<KnownAddress> m_addresses; ///< found for what is typed; entries name them by their index
    QLineEdit *m_line;
    QListView *m_list;
    ThemedLabel *m_nothing;
};

} // namespace callout
