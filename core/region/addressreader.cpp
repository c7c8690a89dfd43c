#include "core/region/addressreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

const QString DoorColumns =
    u"SELECT base, number, shown, postcode, latitude, longitude FROM address_door WHERE entry = ? "_s;

} // namespace

AddressReader::AddressReader(QString path)
    : m_path(std::move(path))
    , m_connection(u"addresses-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

AddressReader::~AddressReader()
{
    for (std::optional<QSqlQuery> *query : {&m_matching, &m_entries, &m_doors, &m_doorBefore, &m_doorAfter})
        query->reset();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<AddressReader>> AddressReader::open(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!QFileInfo::exists(path)) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("AddressSearch", "There is no region file %1.").arg(shown));
    }
    std::unique_ptr<AddressReader> reader(new AddressReader(path));
    if (!reader->load()) {
        return failure(ErrorCode::DamagedFile,
                       QCoreApplication::translate("AddressSearch",
                                                   "%1 has no readable index of addresses. Import the map once more.")
                           .arg(shown));
    }
    return reader;
}

bool AddressReader::load()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!m_database.open())
        return false;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT value FROM address_setting WHERE name = 'number_last'"_s))
        return false;
    m_isNumberLast = query.next() && query.value(0).toInt() != 0;

    m_places.resize(1);
    if (!query.exec(u"SELECT id, kind, latitude, longitude FROM address_entry ORDER BY id"_s))
        return false;
    while (query.next()) {
        const int kind = query.value(1).toInt();
        if (query.value(0).toLongLong() != qint64(m_places.size()) || kind < 0
            || kind > int(AddressEntry::Kind::Postcode))
            return false;
        m_places.push_back({query.value(2).toFloat(), query.value(3).toFloat(), AddressEntry::Kind(kind)});
    }

    QStringList words;
    if (!query.exec(u"CREATE VIRTUAL TABLE temp.address_term USING fts5vocab('main', 'address_words', 'row')"_s)
        || !query.exec(u"SELECT term FROM temp.address_term"_s))
        return false;
    while (query.next())
        words.append(query.value(0).toString());
    m_vocabulary = AddressVocabulary(std::move(words));

    const auto prepare = [this](std::optional<QSqlQuery> &statement, const QString &sql) {
        statement.emplace(m_database);
        statement->setForwardOnly(true);
        return statement->prepare(sql);
    };
    return prepare(m_matching, u"SELECT rowid FROM address_words WHERE address_words MATCH ? LIMIT ?"_s)
        && prepare(m_entries,
                   u"SELECT id, kind, name, place, latitude, longitude, name_words, place_words, around_words "
                   "FROM address_entry WHERE id IN (SELECT value FROM json_each(?))"_s)
        && prepare(m_doors, DoorColumns + u"AND base = ? LIMIT 50"_s)
        && prepare(m_doorBefore, DoorColumns + u"AND base < ? ORDER BY base DESC LIMIT 1"_s)
        && prepare(m_doorAfter, DoorColumns + u"AND base >= ? ORDER BY base LIMIT 1"_s);
}

std::unexpected<Error> AddressReader::failed(const QSqlQuery &query) const
{
    return failure(ErrorCode::DamagedFile,
                   QCoreApplication::translate("AddressSearch",
                                               "Addresses could not be read from %1: %2. Import the map "
                                               "once more.")
                       .arg(QDir::toNativeSeparators(m_path), query.lastError().databaseText()));
}

Result<AddressReader::Ids> AddressReader::matching(const QString &expression, int limit)
{
    // Most words stay while the next one is typed.
    const QString key = QString::number(limit) + expression;
    if (const Ids *recent = m_recent.object(key))
        return *recent;
    m_matching->bindValue(0, expression);
    m_matching->bindValue(1, limit);
    if (!m_matching->exec())
        return failed(*m_matching);
    std::vector<qint64> ids;
    while (m_matching->next()) {
        const qint64 id = m_matching->value(0).toLongLong();
        if (id > 0 && id < qint64(m_places.size()))
            ids.push_back(id);
    }
    m_matching->finish();
    const auto cost = qsizetype(ids.size()) + 1;
    Ids found = std::make_shared<const std::vector<qint64>>(std::move(ids));
    m_recent.insert(key, new Ids(found), cost);
    return found;
}

Result<std::vector<AddressReader::Entry>> AddressReader::entries(const std::vector<qint64> &ids)
{
    std::vector<Entry> found;
    found.reserve(ids.size());
    QString unread;
    for (const qint64 id : ids) {
        if (const Entry *recent = m_recentEntries.object(id))
            found.push_back(*recent);
        else
            unread += (unread.isEmpty() ? u"["_s : u","_s) + QString::number(id);
    }
    if (unread.isEmpty())
        return found;
    if (const Result<void> read = readEntries(unread + u']', &found); !read)
        return std::unexpected(read.error());
    return found;
}

Result<void> AddressReader::readEntries(const QString &ids, std::vector<Entry> *found)
{
    m_entries->bindValue(0, ids);
    if (!m_entries->exec())
        return failed(*m_entries);
    while (m_entries->next()) {
        const QSqlQuery &row = *m_entries;
        found->push_back({row.value(0).toLongLong(),
                          AddressEntry::Kind(row.value(1).toInt()),
                          row.value(2).toString(),
                          row.value(3).toString(),
                          {row.value(4).toDouble(), row.value(5).toDouble()},
                          row.value(6).toString(),
                          row.value(7).toString(),
                          row.value(8).toString()});
        m_recentEntries.insert(found->back().id, new Entry(found->back()));
    }
    m_entries->finish();
    return {};
}

Result<std::vector<AddressReader::Door>> AddressReader::readDoors(QSqlQuery &query)
{
    if (!query.exec())
        return failed(query);
    std::vector<Door> found;
    while (query.next()) {
        found.push_back({query.value(0).toInt(),
                         query.value(1).toString(),
                         query.value(2).toString(),
                         query.value(3).toString(),
                         {query.value(4).toDouble(), query.value(5).toDouble()}});
    }
    query.finish();
    return found;
}

Result<std::vector<AddressReader::Door>> AddressReader::doors(qint64 street, int base)
{
    m_doors->bindValue(0, street);
    m_doors->bindValue(1, base);
    return readDoors(*m_doors);
}

Result<std::optional<AddressReader::Door>> AddressReader::nearestDoor(qint64 street, int base)
{
    std::optional<Door> nearest;
    for (QSqlQuery *query : {&*m_doorBefore, &*m_doorAfter}) {
        query->bindValue(0, street);
        query->bindValue(1, base);
        const Result<std::vector<Door>> found = readDoors(*query);
        if (!found)
            return std::unexpected(found.error());
        for (const Door &door : *found) {
            if (!nearest || std::abs(door.base - base) < std::abs(nearest->base - base))
                nearest = door;
        }
    }
    return nearest;
}

} // namespace callout
