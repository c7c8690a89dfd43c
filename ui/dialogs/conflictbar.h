#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/models/recorddraft.h"

#include <QJsonValue>
#include <QWidget>

namespace callout {

class ThemeSource;

/// Tells, field by field, what was changed elsewhere while it was being changed here too, and lets the person decide.
/// Hidden while there is nothing to decide.
class ConflictBar : public QWidget
{
    Q_OBJECT

public:
    ConflictBar(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent = nullptr);

    template<typename Record>
    void showConflicts(const RecordDraft<Record> &draft);

signals:
    void mineKept(const QString &field);
    void theirsTaken(const QString &field);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Conflict {
        QString field;
        QJsonValue theirs;
        QJsonValue mine;
    };

    void tell(RecordKind kind, const QList<Conflict> &conflicts);
    void rebuild(const QStringList &fields);

    const DaySnapshot &m_day;
    const ThemeSource &m_themes;
    QStringList m_shown; ///< the sentences in the rows
    QWidget *m_rows = nullptr;
};

template<typename Record>
void ConflictBar::showConflicts(const RecordDraft<Record> &draft)
{
    QList<Conflict> conflicts;
    for (const QString &field : draft.conflicts()) {
        Conflict conflict{field, {}, {}};
        const auto take = [&](QJsonValue Conflict::*side) {
            return [&conflict, side](QLatin1StringView name, const auto &value) {
                if (name == conflict.field)
                    conflict.*side = toJson(value);
            };
        };
        forEachField(draft.theirs(), take(&Conflict::theirs));
        forEachField(draft.mine(), take(&Conflict::mine));
        conflicts.append(conflict);
    }
    tell(Fields<Record>::kind, conflicts);
}

} // namespace callout
