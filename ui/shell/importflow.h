#pragma once

#include "ui/imports/importsources.h"
#include "ui/shell/officeparts.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace callout {

class ChangeSet;
class EditBoard;
class ImportDialog;
struct Error;

/// Imports files: opens the dialog, from the menu or for a file that is dropped on the window, and writes what it makes as
/// one undo step.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(const OfficeParts &parts, QWidget &window);

    /// Where imports learn of the whole office and of its map. Until then there is nothing to import into.
    void setSources(const ImportSources &sources);
    [[nodiscard]] QAction *action() const { return m_action; }
    /// The one that is open, if any.
    [[nodiscard]] ImportDialog *dialog() const;

public slots:
    /// Shows the dialog, with this file where there is a path.
    void open(const QString &path = {});

signals:
    void newsArose(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reserve(const QHash<RecordKind, int> &counts);
    void write(const ChangeSet &changes, const QString &label);
    /// Ends the import once its write is answered.
    void settle();
    void refuse(const Error &error);

    OfficeParts m_parts;
    QWidget &m_window;
    ImportSources m_sources;
    QAction *m_action;
    QPointer<ImportDialog> m_dialog;
    QString m_label; ///< of what is being written; empty where nothing is
};

} // namespace callout
