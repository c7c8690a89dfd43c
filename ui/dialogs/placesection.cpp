#include "ui/dialogs/placesection.h"

#include "core/domain/zones.h"
#include "ui/dialogs/addressinputs.h"
#include "ui/dialogs/customerfield.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/lookupedit.h"
#include "ui/dialogs/recordbox.h"

using namespace Qt::StringLiterals;

namespace callout {

PlaceSection::PlaceSection(const RecordSource &records, const ThemeSource &themes)
    : JobSection(themes, tr("Where and for whom"))
    , m_records(records)
    , m_customer(new CustomerField(records.file, themes))
    , m_place(new AddressInputs(records.file, themes, this))
    , m_businessUnit(new RecordBox)
    , m_zone(new RecordBox)
{
    m_businessUnit->offer(records.board.day().businessUnits, tr("None"));
    m_zone->offer(records.board.day().zones, tr("None"));

    add(u"customer_id"_s, tr("C&ustomer"), m_customer);
    add(u"address"_s, tr("&Address"), m_place->address());
    m_place->setPlaceField(add(u"latitude"_s, tr("Place on the map"), m_place->place()));
    add(u"business_unit_id"_s, tr("&Business unit"), m_businessUnit, Place::Half);
    add(u"zone_id"_s, tr("&Zone"), m_zone, Place::Half);

    watch(m_customer, &CustomerField::changed);
    watch(m_place->address(), &QLineEdit::textChanged);
    watch(m_place->place(), &QLineEdit::textChanged);
    watch(m_businessUnit, &QComboBox::currentIndexChanged);
    watch(m_zone, &QComboBox::currentIndexChanged);
    connect(m_place->place(), &QLineEdit::textChanged, this, &PlaceSection::followPlace);
    connect(m_zone, &QComboBox::activated, this, [this] {
        m_placed.zone = m_zone->chosen<Zone>();
        showZoneNote();
    });
    connect(m_customer, &CustomerField::customerChosen, this, [this](const Customer &customer) {
        if (customer.address.isEmpty())
            return;
        const bool hasPlace = customer.latitude && customer.longitude;
        m_place->take(customer.address,
                      hasPlace ? std::optional(GeoPoint{*customer.latitude, *customer.longitude}) : std::nullopt);
    });
}

void PlaceSection::followPlace()
{
    if (isShowing())
        return;
    Job moved = m_placed;
    m_place->read(&moved.address, &moved.latitude, &moved.longitude);
    if (!moved.location() || !moved.location()->isValid())
        return; // half typed
    moved.zone = zoneByPlace(m_records.board.day().zones, m_placed, moved);
    m_placed = moved;
    m_zone->choose(moved.zone);
    showZoneNote();
}

void PlaceSection::showZoneNote()
{
    const RecordTable<Zone> &zones = m_records.board.day().zones;
    const std::optional<GeoPoint> place = m_placed.location();
    const ZoneId here = place && place->isValid() ? zoneAt(zones, *place) : ZoneId();
    QString note;
    if (here && here == m_placed.zone)
        note = tr("From its place on the map.");
    else if (here)
        note = tr("Its place lies in %1.").arg(zones.value(here).name);
    field(u"zone_id"_s)->setNote(note);
}

void PlaceSection::showCustomer(CustomerId id)
{
    m_customerAnswer.drop();
    if (!id)
        return m_customer->setCustomer(std::nullopt);
    if (const Customer *customer = m_records.board.customer(id))
        return m_customer->setCustomer(*customer);
    // The job is of a day that is not on the board.
    m_customer->setCustomer(Customer{.id = id});
    m_customerAnswer.await(this, m_records.file.customer(id), [this, id](const Result<Customer> &customer) {
        if (customer && m_customer->customerId() == id)
            m_customer->setCustomer(*customer);
    });
}

void PlaceSection::show(const Job &job)
{
    const Showing showing(*this);
    if (m_customer->customerId() != job.customer)
        showCustomer(job.customer);
    m_place->show(job.address, job.latitude, job.longitude);
    m_businessUnit->choose(job.businessUnit);
    // A new job may come with a place and no zone yet.
    Job placed = job;
    if (!job.id && job.location() != m_placed.location())
        placed.zone = zoneByPlace(m_records.board.day().zones, {}, job);
    m_placed = placed;
    m_zone->choose(placed.zone);
    showZoneNote();
}

void PlaceSection::read(Job *job) const
{
    job->customer = m_customer->customerId();
    m_place->read(&job->address, &job->latitude, &job->longitude);
    job->businessUnit = m_businessUnit->chosen<BusinessUnit>();
    job->zone = m_zone->chosen<Zone>();
}

} // namespace callout
