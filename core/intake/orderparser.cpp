#include "core/intake/orderparser.h"

#include "core/domain/fieldvalue.h"
#include "core/intake/intakelimits.h"
#include "core/intake/jsonmembers.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString readKey(JsonMembers &members, const QByteArray &header)
{
    const QString inside = members.line(u"key"_s, limits::key);
    // Some wrap what the header says in quotation marks, as its draft standard asks.
    QString outside = QString::fromUtf8(header).trimmed();
    if (outside.size() > 1 && outside.startsWith(u'"') && outside.endsWith(u'"'))
        outside = outside.sliced(1, outside.size() - 2);
    const QString name = u"Idempotency-Key"_s;
    JsonMembers headers(QJsonObject{{name, outside}});
    outside = headers.line(name, limits::key);
    members.finish(headers);

    if (inside.isEmpty() && outside.isEmpty())
        members.complain(u"key"_s, u"it is missing, and so is the header Idempotency-Key"_s);
    else if (!inside.isEmpty() && !outside.isEmpty() && inside != outside)
        members.complain(u"key"_s, u"it differs from the header Idempotency-Key"_s);
    return inside.isEmpty() ? outside : inside;
}

void readCustomer(JsonMembers &members, JobOrder &order)
{
    JsonMembers customer = members.object(u"customer"_s);
    order.customerName = customer.line(u"name"_s, limits::name);
    order.customerPhone = customer.line(u"phone"_s, limits::name);
    order.customerEmail = customer.line(u"email"_s, limits::name);
    const bool canBeReached = !order.customerPhone.isEmpty() || !order.customerEmail.isEmpty();
    if (order.customerName.isEmpty() && canBeReached)
        customer.complain(u"name"_s, u"it is missing"_s);
    members.finish(customer);
}

void readPlace(JsonMembers &members, JobOrder &order)
{
    order.address = members.line(u"address"_s, limits::text);
    const std::optional<double> latitude = members.number(u"latitude"_s, -90.0, 90.0);
    const std::optional<double> longitude = members.number(u"longitude"_s, -180.0, 180.0);
    if (latitude && longitude)
        order.location = GeoPoint{*latitude, *longitude};
    else if (latitude || longitude)
        members.complain(latitude ? u"longitude"_s : u"latitude"_s, u"it is missing"_s);
}

void readTimes(JsonMembers &members, JobOrder &order)
{
    if (const std::optional<qint64> minutes = members.integer(u"durationMinutes"_s, 1, limits::jobMinutes))
        order.duration = Minutes(*minutes);
    order.windowBegin = members.instant(u"windowBegin"_s);
    order.windowEnd = members.instant(u"windowEnd"_s);
    if (order.windowBegin.has_value() != order.windowEnd.has_value())
        members.complain(order.windowBegin ? u"windowEnd"_s : u"windowBegin"_s, u"it is missing"_s);
    else if (order.windowBegin && *order.windowEnd <= *order.windowBegin)
        members.complain(u"windowEnd"_s, u"the arrival window ends before it has begun"_s);
}

} // namespace

Result<JobOrder> parseOrder(const QByteArray &body, const QByteArray &idempotencyKey)
{
    Result<JsonMembers> members = JsonMembers::fromBody(body);
    if (!members)
        return std::unexpected(members.error());

    JobOrder order;
    order.title = members->line(u"title"_s, limits::name);
    if (order.title.isEmpty())
        members->complain(u"title"_s, u"it is missing"_s);
    order.description = members->text(u"description"_s, limits::text);
    order.type = members->line(u"type"_s, limits::name);
    readCustomer(*members, order);
    readPlace(*members, order);
    readTimes(*members, order);
    const QString priority = members->line(u"priority"_s, limits::name);
    if (!priority.isEmpty() && !fromJson(QJsonValue(priority), order.priority))
        members->complain(u"priority"_s, u"it is none of low, normal, high and emergency"_s);
    order.tags = members->lines(u"tags"_s, limits::entries, limits::name);
    order.skills = members->lines(u"skills"_s, limits::entries, limits::name);
    order.notes = members->text(u"notes"_s, limits::text);
    order.estimatedValue = members->integer(u"estimatedValue"_s, 0, limits::money);
    order.key = readKey(*members, idempotencyKey);

    if (const Result<void> finished = members->finish(); !finished)
        return std::unexpected(finished.error());
    return order;
}

} // namespace callout
