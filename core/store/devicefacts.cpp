#include "core/store/devicefacts.h"

#include "core/store/columns.h"

using namespace Qt::StringLiterals;

namespace callout::devicefacts {

Result<void> addContacts(Database &database, const QList<DeviceContact> &contacts)
{
    const QString sql = u"INSERT INTO device_contact (device_id, at, battery) SELECT id, ?, ? FROM device WHERE id = ? "
                        "ON CONFLICT (device_id) DO UPDATE SET at = excluded.at, "
                        "battery = COALESCE(excluded.battery, battery) WHERE excluded.at >= at"_s;
    for (const DeviceContact &contact : contacts) {
        const Result<int> added =
            database.run(sql, {toColumn(contact.at), toColumn(contact.battery), toColumn(contact.device)});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<QList<DeviceContact>> contacts(Database &database)
{
    QList<DeviceContact> contacts;
    const auto take = [&](const QSqlQuery &row) {
        DeviceContact contact{{row.value(0).toLongLong()}, {}, {}};
        if (fromColumn(row.value(1), contact.at) && fromColumn(row.value(2), contact.battery))
            contacts.append(contact);
    };
    const Result<void> read = database.each(u"SELECT device_id, at, battery FROM device_contact"_s, {}, take);
    if (!read)
        return std::unexpected(read.error());
    return contacts;
}

Result<void> addRequest(Database &database, const ReceivedRequest &request, Instant at)
{
    const Result<int> added =
        database.run(u"INSERT INTO received_request (device_id, key, at, digest, answer) VALUES (?, ?, ?, ?, ?)"_s,
                     {toColumn(request.device), request.key, toColumn(at), request.digest, request.answer});
    if (!added)
        return std::unexpected(added.error());
    return {};
}

Result<std::optional<ReceivedRequest>> request(Database &database, DeviceId device, const QString &key)
{
    std::optional<ReceivedRequest> found;
    const auto take = [&](const QSqlQuery &row) {
        found = ReceivedRequest{device, key, row.value(0).toString(), row.value(1).toString()};
    };
    const Result<void> read =
        database.each(u"SELECT digest, answer FROM received_request WHERE device_id = ? AND key = ?"_s,
                      {toColumn(device), key}, take);
    if (!read)
        return std::unexpected(read.error());
    return found;
}

Result<int> forgetBefore(Database &database, Instant before, int most)
{
    const Result<int> positions =
        database.run(u"DELETE FROM position WHERE (technician_id, at) IN "
                     "(SELECT technician_id, at FROM position WHERE at < ? ORDER BY at LIMIT ?)"_s,
                     {toColumn(before), most});
    if (!positions)
        return positions;
    const Result<int> requests =
        database.run(u"DELETE FROM received_request WHERE (device_id, key) IN "
                     "(SELECT device_id, key FROM received_request WHERE at < ? ORDER BY at LIMIT ?)"_s,
                     {toColumn(before), most});
    return requests.transform([&](int count) { return count + *positions; });
}

} // namespace callout::devicefacts
