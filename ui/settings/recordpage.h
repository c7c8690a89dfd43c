#pragma once

#include "core/domain/recorduse.h"
#include "ui/settings/settingspage.h"

#include <QIcon>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace callout {

class EmptyState;

/// A page about one of the office's lists: its records on one side, and what there is to say about the chosen one on
/// the other. A record that is used cannot be removed; the page says by whom.
class RecordPage : public SettingsPage
{
    Q_OBJECT

public:
    /// What a page calls its records.
    struct Words {
        QString title;
        QString summary;
        QString synonyms;
        QString add;     ///< "&Add a skill"
        QString remove;  ///< "&Remove this skill"
        QString newName; ///< what a new one is called
        QString empty;   ///< why the list is empty, and what to do
        QString noName;  ///< what to do about one without a name
        QString twice;   ///< what to do about two of the same name, %1
    };

    RecordPage(const Words &words, const ThemeSource &themes, QWidget *parent = nullptr);

    /// Who uses which record, over all days. Nothing can be removed before it is known.
    void setUses(const RecordUses &uses);

    QString check(const OfficeRecords &records) override;
    /// Chooses a record of the list.
    void choose(qint64 id);

    [[nodiscard]] qint64 chosen() const { return m_chosen; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QLineEdit *nameLine() const { return m_name; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }
    /// Who uses the chosen one, in words.
    [[nodiscard]] QString useText() const;

public slots:
    void addRecord();
    void removeRecord();

protected:
    struct Entry {
        qint64 id = 0;
        QString name;
    };
    [[nodiscard]] virtual QList<Entry> entries() const = 0;
    [[nodiscard]] virtual RecordKind kind() const = 0;
    virtual void create(qint64 id, const QString &name) = 0;
    virtual void rename(qint64 id, const QString &name) = 0;
    virtual void erase(qint64 id) = 0;
    /// Shows what the page says about a record beside its name.
    virtual void showDetails(qint64 /*id*/) {}
    /// Who else on the other pages uses it, in words; empty where nobody does.
    [[nodiscard]] virtual QString otherUse(qint64 /*id*/) const { return {}; }
    /// What is wrong with a record beside its name; empty where nothing is.
    [[nodiscard]] virtual QString problemOf(qint64 /*id*/) const { return {}; }
    [[nodiscard]] virtual QIcon iconOf(qint64 /*id*/) const { return {}; }

    /// One more setting of the chosen record.
    SettingRow *addDetail(SettingRow *row);
    /// The records have been taken in anew.
    void refreshList();
    void refreshIcons();
    void refreshUse();
    [[nodiscard]] RecordUse use(qint64 id) const { return m_uses.value({kind(), id}); }
    [[nodiscard]] bool areUsesKnown() const { return m_areUsesKnown; }

private:
    void takeChosen();
    void showChosen();
    [[nodiscard]] QString whyNotRemoved() const;

    Words m_words;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QWidget *m_details;
    QLineEdit *m_name;
    SettingRow *m_nameRow;
    ThemedLabel *m_use;
    EmptyState *m_empty;
    RecordUses m_uses;
    bool m_areUsesKnown = false;
    qint64 m_chosen = 0;
};

/// The same for one kind of record.
template<typename Record>
class RecordPageOf : public RecordPage
{
public:
    using RecordPage::RecordPage;

    void showRecords(const OfficeRecords &records) override
    {
        SettingsPage::showRecords(records);
        m_records = tableOf<Record>(records);
        refreshList();
    }
    void read(OfficeRecords *records) const override
    {
        SettingsPage::read(records);
        tableOf<Record>(*records) = m_records;
    }

protected:
    [[nodiscard]] const RecordTable<Record> &records() const { return m_records; }
    [[nodiscard]] Record chosenRecord() const { return m_records.value({chosen()}); }
    /// Changes the chosen record, as an edit by hand.
    template<typename Change>
    void changeChosen(Change change)
    {
        if (const auto record = m_records.find({chosen()}); record != m_records.end()) {
            change(*record);
            tellEdited();
        }
    }

    [[nodiscard]] QList<Entry> entries() const override
    {
        QList<Entry> entries;
        for (const Record &record : m_records)
            entries.append({record.id.value, record.name});
        return entries;
    }
    [[nodiscard]] RecordKind kind() const override { return Fields<Record>::kind; }
    void create(qint64 id, const QString &name) override
    {
        Record record;
        record.id = {id};
        record.name = name;
        m_records.insert(record.id, record);
    }
    void rename(qint64 id, const QString &name) override { m_records[{id}].name = name; }
    void erase(qint64 id) override { m_records.remove({id}); }

private:
    RecordTable<Record> m_records;
};

} // namespace callout
