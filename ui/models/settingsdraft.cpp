#include "ui/models/settingsdraft.h"

#include <QCoreApplication>

#include <algorithm>

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::SettingsDraft)
};

QString kindWords(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Skill:
        return Words::tr("Skill %1");
    case RecordKind::JobType:
        return Words::tr("Job type %1");
    case RecordKind::BusinessUnit:
        return Words::tr("Business unit %1");
    default:
        return Words::tr("Zone %1");
    }
}

/// Brings together, field by field, what two sides made of one state. `seen` and `mine` move on to `theirs` wherever
/// that loses nothing; where both changed a value it is a conflict, and both stay.
class Merge
{
public:
    [[nodiscard]] const QStringList &conflicts() const { return m_conflicts; }

    void merge(OfficeRecords *seen, const OfficeRecords &theirs, OfficeRecords *mine)
    {
        mergeRecord(&seen->settings, theirs.settings, &mine->settings, QString());
        mergeTable(&seen->skills, theirs.skills, &mine->skills);
        mergeTable(&seen->jobTypes, theirs.jobTypes, &mine->jobTypes);
        mergeTable(&seen->businessUnits, theirs.businessUnits, &mine->businessUnits);
        mergeTable(&seen->zones, theirs.zones, &mine->zones);
        std::ranges::sort(m_conflicts);
    }

private:
    template<typename Record>
    void mergeRecord(Record *seen, const Record &theirs, Record *mine, const QString &name)
    {
        const auto mergeField = [&](const auto &field) {
            const auto &now = theirs.*(field.member);
            auto &before = seen->*(field.member);
            auto &own = mine->*(field.member);
            if (own == before || own == now)
                own = before = now;
            else if (before != now)
                m_conflicts.append(name.isEmpty()
                                       ? fieldLabel(QLatin1StringView(field.name))
                                       : Words::tr("%1: %2").arg(name, fieldLabel(QLatin1StringView(field.name))));
        };
        std::apply([&](const auto &...field) { (mergeField(field), ...); }, Fields<Record>::list);
        seen->revision = theirs.revision;
        mine->revision = theirs.revision;
    }

    template<typename Record>
    void mergeTable(RecordTable<Record> *seen, const RecordTable<Record> &theirs, RecordTable<Record> *mine)
    {
        QSet<Id<Record>> ids;
        for (const RecordTable<Record> *table :
             {static_cast<const RecordTable<Record> *>(seen), &theirs, static_cast<const RecordTable<Record> *>(mine)})
            ids.unite(QSet(table->keyBegin(), table->keyEnd()));
        for (const Id<Record> id : std::as_const(ids))
            mergeEntry(id, seen, theirs, mine);
    }

    template<typename Record>
    void mergeEntry(Id<Record> id, RecordTable<Record> *seen, const RecordTable<Record> &theirs,
                    RecordTable<Record> *mine)
    {
        const bool wasSeen = seen->contains(id);
        const bool isTheirs = theirs.contains(id);
        const bool isMine = mine->contains(id);
        const QString name = kindWords(Fields<Record>::kind).arg((isMine ? *mine : *seen).value(id).name);
        if (wasSeen && isTheirs && isMine) {
            mergeRecord(&(*seen)[id], theirs.value(id), &(*mine)[id], name);
        } else if (isTheirs && !wasSeen) {
            seen->insert(id, theirs.value(id));
            mine->insert(id, theirs.value(id));
        } else if (isTheirs && !isMine && theirs.value(id) != seen->value(id)) {
            m_conflicts.append(Words::tr("%1 (removed here)").arg(name));
        } else if (!isTheirs && wasSeen && isMine && mine->value(id) != seen->value(id)) {
            m_conflicts.append(Words::tr("%1 (removed elsewhere)").arg(name));
        } else if (!isTheirs && wasSeen) {
            seen->remove(id);
            mine->remove(id);
        }
    }

    QStringList m_conflicts;
};

/// Theirs wherever both sides changed a value.
class TakeTheirs
{
public:
    template<typename Record>
    static void takeRecord(const Record &seen, const Record &theirs, Record *mine)
    {
        const auto take = [&](const auto &field) {
            if (theirs.*(field.member) != seen.*(field.member))
                mine->*(field.member) = theirs.*(field.member);
        };
        std::apply([&](const auto &...field) { (take(field), ...); }, Fields<Record>::list);
    }

    template<typename Record>
    static void takeTable(const RecordTable<Record> &seen, const RecordTable<Record> &theirs, RecordTable<Record> *mine)
    {
        for (const Record &before : seen) {
            const auto now = theirs.constFind(before.id);
            if (now == theirs.cend())
                mine->remove(before.id);
            else if (mine->contains(before.id))
                takeRecord(before, *now, &(*mine)[before.id]);
            else if (*now != before)
                mine->insert(before.id, *now);
        }
    }
};

} // namespace

bool SettingsDraft::follow(const OfficeRecords &now)
{
    m_theirs = now;
    const OfficeRecords before = m_mine;
    Merge().merge(&m_seen, m_theirs, &m_mine);
    return m_mine != before;
}

QStringList SettingsDraft::conflicts() const
{
    OfficeRecords seen = m_seen;
    OfficeRecords mine = m_mine;
    Merge merge;
    merge.merge(&seen, m_theirs, &mine);
    return merge.conflicts();
}

void SettingsDraft::keepMine()
{
    m_seen = m_theirs;
}

void SettingsDraft::takeTheirs()
{
    TakeTheirs::takeRecord(m_seen.settings, m_theirs.settings, &m_mine.settings);
    TakeTheirs::takeTable(m_seen.skills, m_theirs.skills, &m_mine.skills);
    TakeTheirs::takeTable(m_seen.jobTypes, m_theirs.jobTypes, &m_mine.jobTypes);
    TakeTheirs::takeTable(m_seen.businessUnits, m_theirs.businessUnits, &m_mine.businessUnits);
    TakeTheirs::takeTable(m_seen.zones, m_theirs.zones, &m_mine.zones);
    m_seen = m_theirs;
}

} // namespace callout
