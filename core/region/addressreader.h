#pragma once

#include "core/domain/result.h"
#include "core/region/addressentries.h"
#include "core/region/addressvocabulary.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace callout {

/// The tables of an address index, read by one thread. Ids of entries count from 1, the weightiest of each kind first.
class AddressReader
{
public:
    struct Entry {
        qint64 id = 0;
        AddressEntry::Kind kind = AddressEntry::Kind::Street;
        QString name;
        QString place;
        GeoPoint point;
        QString nameWords; ///< "words|variants", as are the next
        QString placeWords;
        QString aroundWords;
    };
    struct Door {
        int base = 0;
        QString number;
        QString shown;
        QString postcode;
        GeoPoint point;
    };

    [[nodiscard]] static Result<std::unique_ptr<AddressReader>> open(const QString &path);
    ~AddressReader();
    Q_DISABLE_COPY_MOVE(AddressReader)

    [[nodiscard]] const AddressVocabulary &vocabulary() const { return m_vocabulary; }
    /// Whether people here write the number behind the street.
    [[nodiscard]] bool isNumberLast() const { return m_isNumberLast; }

    [[nodiscard]] AddressEntry::Kind kindOf(qint64 id) const { return m_places.at(size_t(id)).kind; }
    [[nodiscard]] GeoPoint pointOf(qint64 id) const
    {
        const BriefEntry &entry = m_places.at(size_t(id));
        return {double(entry.latitude), double(entry.longitude)};
    }

    /// Never null; sorted.
    using Ids = std::shared_ptr<const std::vector<qint64>>;
    /// Entries in which an FTS5 expression is true, the first by id.
    [[nodiscard]] Result<Ids> matching(const QString &expression, int limit);
    [[nodiscard]] Result<std::vector<Entry>> entries(const std::vector<qint64> &ids);
    /// With this number, whatever letter it has.
    [[nodiscard]] Result<std::vector<Door>> doors(qint64 street, int base);
    /// With the number next to this one; none where no door of the street is known.
    [[nodiscard]] Result<std::optional<Door>> nearestDoor(qint64 street, int base);

private:
    struct BriefEntry {
        float latitude = 0;
        float longitude = 0;
        AddressEntry::Kind kind = AddressEntry::Kind::Street;
    };

    explicit AddressReader(QString path);
    [[nodiscard]] bool load();
    [[nodiscard]] std::unexpected<Error> failed(const QSqlQuery &query) const;
    [[nodiscard]] Result<void> readEntries(const QString &ids, std::vector<Entry> *found);
    [[nodiscard]] Result<std::vector<Door>> readDoors(QSqlQuery &query);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    AddressVocabulary m_vocabulary;
    std::vector<BriefEntry> m_places; // by id
    bool m_isNumberLast = false;
    QCache<QString, Ids> m_recent{200'000}; // by expression; cost in ids
    QCache<qint64, Entry> m_recentEntries{5'000};
    std::optional<QSqlQuery> m_matching;
    std::optional<QSqlQuery> m_entries;
    std::optional<QSqlQuery> m_doors;
    std::optional<QSqlQuery> m_doorBefore;
    std::optional<QSqlQuery> m_doorAfter;
};

} // namespace callout
