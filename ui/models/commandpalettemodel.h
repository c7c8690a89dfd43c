#pragma once

#include "core/domain/id.h"
#include "ui/models/wordmatch.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace callout {

/// What the command palette offers for the words typed: actions, jobs, customers and technicians, the best first.
/// Actions are read each time, so that a disabled one is offered as such. Whoever feeds it gives the records: those in
/// memory at once, those found in the office file when they are there.
class CommandPaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Action, Job, Customer, Technician, Address };

    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        IdRole,                      ///< qint64, of a record
        KindTextRole,                ///< "Job", "Customer", "Technician", "Address"; empty for an action
        DetailRole,                  ///< second line, quieter
        ShortcutRole,                ///< of an action, in the desktop's notation
        RangesRole,                  ///< QList<TextRange> of the title
        IsEnabledRole,
    };

    /// A record to be found. `keywords` are searched but not shown.
    struct Entry {
        Kind kind = Kind::Job;
        qint64 id = 0;
        QString title;
        QString detail;
        QString keywords;
    };

    explicit CommandPaletteModel(QObject *parent = nullptr);

    void setActions(const QList<QAction *> &actions);
    /// Records in memory, all of them; they are ranked against what is typed.
    void setEntries(QList<Entry> entries);
    /// What the office file found for the typed words; shown after better matches in memory, and never twice.
    void setFound(Kind kind, QList<Entry> entries);
    /// Forgets what was found in the file.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QAction *actionAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The words of an action as a person reads them: no mnemonic mark, no ellipsis.
    [[nodiscard]] static QString titleOf(const QAction &action);

private:
    struct Row {
        Entry entry;
        QPointer<QAction> action;
        WordMatch match;
        int rank = 0;
    };

    void rebuild();
    void addActions(QList<Row> *rows) const;
    void addEntries(QList<Row> *rows) const;
    [[nodiscard]] std::optional<Row> ranked(const Entry &entry, int bonus) const;
    [[nodiscard]] static QString kindWord(Kind kind);

    QList<QPointer<QAction>> m_actions;
    QList<Entry> m_entries;
    QHash<Kind, QList<Entry>> m_found;
    QString m_text;
    QList<Row> m_rows;
};

} // namespace callout
