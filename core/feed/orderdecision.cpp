#include "core/feed/orderdecision.h"

#include "core/domain/zones.h"
#include "core/feed/feedwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Record>
const Record *named(const RecordTable<Record> &table, const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&](const Record &record) { return record.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0; });
    return found == table.cend() ? nullptr : &*found;
}

QString digitsOf(const QString &phone)
{
    QString digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](QChar character) { return character.isDigit(); });
    return digits;
}

bool isSame(const QString &left, const QString &right)
{
    return left.simplified().compare(right.simplified(), Qt::CaseInsensitive) == 0;
}

/// The name alone does not make them one: there are many Smiths.
bool isMeant(const Customer &customer, const JobOrder &order)
{
    if (!isSame(customer.name, order.customerName))
        return false;
    const QString digits = digitsOf(order.customerPhone);
    const bool hasPhone = !digits.isEmpty()
        && std::ranges::any_of(customer.phones, [&](const QString &phone) { return digitsOf(phone) == digits; });
    const bool hasEmail = !order.customerEmail.isEmpty() && isSame(customer.email, order.customerEmail);
    const bool hasAddress = !order.address.isEmpty() && isSame(customer.address, order.address);
    return hasPhone || hasEmail || hasAddress;
}

void takeType(const OrderFacts &facts, const JobOrder &order, OrderDecision *decision)
{
    Job &job = decision->job;
    const JobType *type = named(facts.office.jobTypes, order.type);
    if (!type && !order.type.isEmpty())
        decision->remarks.append(FeedWords::tr("The office has no job type \"%1\".").arg(order.type));
    if (type) {
        job.type = type->id;
        job.duration = type->duration;
        job.requiredSkills = type->requiredSkills;
        job.isEngineAllowed = type->isEngineEnabled;
    }
    job.duration = order.duration.value_or(job.duration);
}

void takeSkills(const OrderFacts &facts, const JobOrder &order, OrderDecision *decision)
{
    Job &job = decision->job;
    for (const QString &name : order.skills) {
        const Skill *skill = named(facts.office.skills, name);
        if (!skill) {
            // A demand that nobody checks must at least be read by somebody.
            decision->remarks.append(FeedWords::tr("The office has no skill \"%1\".").arg(name));
            job.notes += (job.notes.isEmpty() ? u""_s : u"\n"_s) + FeedWords::tr("Needs: %1").arg(name);
        } else if (!job.requiredSkills.contains(skill->id)) {
            job.requiredSkills.append(skill->id);
        }
    }
}

void takeCustomer(const OrderFacts &facts, const JobOrder &order, OrderDecision *decision)
{
    if (order.customerName.isEmpty())
        return;
    const auto known =
        std::ranges::find_if(facts.namesakes, [&](const Customer &customer) { return isMeant(customer, order); });
    if (known != facts.namesakes.cend()) {
        decision->job.customer = known->id;
        if (decision->job.address.isEmpty())
            decision->job.address = known->address;
        if (isSame(decision->job.address, known->address) && !decision->job.latitude) {
            decision->job.latitude = known->latitude;
            decision->job.longitude = known->longitude;
        }
        return;
    }
    Customer customer{.name = order.customerName, .email = order.customerEmail, .address = order.address};
    if (!order.customerPhone.isEmpty())
        customer.phones = {order.customerPhone};
    decision->newCustomer = customer;
}

void takePlace(const OrderFacts &facts, OrderDecision *decision)
{
    Job &job = decision->job;
    if (!job.location() && !job.address.isEmpty() && facts.findPlace) {
        if (const std::optional<GeoPoint> place = facts.findPlace(facts.office.settings, job.address)) {
            job.latitude = place->latitude;
            job.longitude = place->longitude;
        }
    }
    if (!job.location())
        decision->remarks.append(FeedWords::tr("The map does not know where this is."));
    else
        job.zone = zoneAt(facts.office.zones, *job.location());
    if (decision->newCustomer) {
        decision->newCustomer->latitude = job.latitude;
        decision->newCustomer->longitude = job.longitude;
    }
}

} // namespace

OrderDecision decideOrder(const OrderFacts &facts, const JobOrder &order)
{
    OrderDecision decision;
    Job &job = decision.job;
    job.title = order.title;
    job.description = order.description;
    job.address = order.address;
    if (order.location) {
        job.latitude = order.location->latitude;
        job.longitude = order.location->longitude;
    }
    job.windowBegin = order.windowBegin;
    job.windowEnd = order.windowEnd;
    job.priority = order.priority;
    job.tags = order.tags;
    job.notes = order.notes;
    job.estimatedValue = order.estimatedValue.value_or(0);
    job.source = facts.source;
    job.createdAt = facts.now;
    takeType(facts, order, &decision);
    takeSkills(facts, order, &decision);
    takeCustomer(facts, order, &decision);
    takePlace(facts, &decision);
    return decision;
}

} // namespace callout
