#include "core/region/addressindex.h"

#include "core/region/addressentries.h"
#include "core/region/addresswords.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

// The words are folded already, so that SQLite has to know nothing of letters: its ASCII tokenizer takes every other
// letter as it is. Which column a word is in is all that ranking needs.
const auto Tables = {
    u"CREATE TABLE address_setting (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID"_s,
    u"CREATE TABLE address_entry (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, place TEXT NOT "
    u"NULL, "
    "latitude REAL NOT NULL, longitude REAL NOT NULL, name_words TEXT NOT NULL, place_words TEXT NOT NULL, "
    "around_words TEXT NOT NULL) STRICT"_s,
    u"CREATE TABLE address_door (entry INTEGER NOT NULL, base INTEGER NOT NULL, number TEXT NOT NULL, "
    "sequence INTEGER NOT NULL, shown TEXT NOT NULL, postcode TEXT NOT NULL, latitude REAL NOT NULL, "
    "longitude REAL NOT NULL, PRIMARY KEY (entry, base, number, sequence)) STRICT, WITHOUT ROWID"_s,
    u"CREATE VIRTUAL TABLE address_words USING fts5(name, around, content='', columnsize=0, detail=column, "
    "prefix='1 2 3', tokenize='ascii')"_s,
};

/// The words, a bar, and by what else they are found.
QString wordColumn(const QStringList &names)
{
    addresswords::IndexWords all;
    for (const QString &name : names) {
        const addresswords::IndexWords index = addresswords::forIndex(name);
        all.words.append(index.words);
        all.variants.append(index.variants);
    }
    return all.words.join(u' ') + u'|' + all.variants.join(u' ');
}

class Writer
{
public:
    explicit Writer(QSqlDatabase &database) : m_entry(database), m_words(database), m_door(database), m_other(database)
    {
    }

    [[nodiscard]] bool write(const std::vector<AddressEntry> &entries)
    {
        for (const QString &table : Tables) {
            if (!m_other.exec(table))
                return fail(m_other);
        }
        if (!prepare())
            return false;
        for (const AddressEntry &entry : entries) {
            if (!writeEntry(entry))
                return false;
        }
        // One segment instead of many: half the time for every key press.
        return writeSettings(entries)
            && (m_other.exec(u"INSERT INTO address_words (address_words) VALUES ('optimize')"_s) || fail(m_other));
    }
    [[nodiscard]] const QString &failureText() const { return m_failure; }

private:
    [[nodiscard]] bool prepare()
    {
        return (m_entry.prepare(u"INSERT INTO address_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s) || fail(m_entry))
            && (m_words.prepare(u"INSERT INTO address_words (rowid, name, around) VALUES (?, ?, ?)"_s) || fail(m_words))
            && (m_door.prepare(u"INSERT INTO address_door VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s) || fail(m_door));
    }
    [[nodiscard]] bool run(QSqlQuery &query, const QVariantList &values)
    {
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        return query.exec() || fail(query);
    }
    [[nodiscard]] bool fail(const QSqlQuery &query)
    {
        m_failure = query.lastError().text();
        return false;
    }

    [[nodiscard]] bool writeEntry(const AddressEntry &entry);
    [[nodiscard]] bool writeSettings(const std::vector<AddressEntry> &entries);

    QSqlQuery m_entry;
    QSqlQuery m_words;
    QSqlQuery m_door;
    QSqlQuery m_other;
    qint64 m_id = 0;
    qint64 m_sequence = 0;
    QString m_failure;
};

bool Writer::writeEntry(const AddressEntry &entry)
{
    ++m_id;
    const QString name = wordColumn({entry.name});
    const QString place = wordColumn(entry.belongs);
    const QString around = wordColumn(entry.around);
    // Numbers are stored as whole values where they are; NULL is refused, so empty strings must not be null ones.
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    if (!run(m_entry,
             {m_id, int(entry.kind), entry.name, text(entry.place), entry.point.latitude, entry.point.longitude, name,
              place, around})
        || !run(m_words, {m_id, QString(name).replace(u'|', u' '), QString(place + u' ' + around).replace(u'|', u' ')}))
        return false;
    for (const AddressEntry::Door &door : entry.doors) {
        for (const addresswords::HouseNumber &number : addresswords::houseNumbers(door.number)) {
            if (!run(m_door,
                     {m_id, number.base, number.text, ++m_sequence, door.number, text(door.postcode),
                      door.point.latitude, door.point.longitude}))
                return false;
        }
    }
    return true;
}

bool Writer::writeSettings(const std::vector<AddressEntry> &entries)
{
    int streets = 0;
    int germanStreets = 0;
    for (const AddressEntry &entry : entries) {
        const QStringList words = addresswords::fold(entry.name);
        streets += entry.kind == AddressEntry::Kind::Street ? 1 : 0;
        if (entry.kind == AddressEntry::Kind::Street && !words.isEmpty() && addresswords::hasGermanEnding(words.back()))
            ++germanStreets;
    }
    const bool isNumberLast = germanStreets * 5 > streets;
    return (m_other.prepare(u"INSERT INTO address_setting VALUES ('number_last', ?)"_s) || fail(m_other))
        && run(m_other, {isNumberLast ? 1 : 0});
}

} // namespace

Result<void> writeAddressIndex(QSqlDatabase &database, const AddressBook &book)
{
    Writer writer(database);
    if (writer.write(gatherEntries(book)))
        return {};
    return failure(ErrorCode::StorageFailed,
                   QCoreApplication::translate("RegionImport", "The index of addresses could not be written: %1.")
                       .arg(writer.failureText()));
}

} // namespace callout
