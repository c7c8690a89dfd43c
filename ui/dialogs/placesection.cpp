#include "ui/dialogs/placesection.h"

#include "ui/dialogs/customerfield.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/lookupedit.h"
#include "ui/dialogs/recordbox.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString placeText(std::optional<double> latitude, std::optional<double> longitude)
{
    if (!latitude || !longitude)
        return {};
    return u"%1, %2"_s.arg(*latitude, 0, 'f', 6).arg(*longitude, 0, 'f', 6);
}

/// "51.5, -0.12": what maps give when a place is copied. Half of a pair stays half, so that it is told.
void readPlace(const QString &text, Job *job)
{
    static const QRegularExpression separator(u"[,;\\s]+"_s);
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    const auto number = [&](int part) -> std::optional<double> {
        bool isNumber = false;
        const double value = parts.value(part).toDouble(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    job->latitude = number(0);
    job->longitude = number(1);
    if (!parts.isEmpty() && !job->latitude && !job->longitude)
        job->latitude = 1000.0; // no place on Earth: refused with words
}

} // namespace

PlaceSection::PlaceSection(const RecordSource &records, const ThemeSource &themes)
    : JobSection(themes, tr("Where and for whom"))
    , m_records(records)
    , m_customer(new CustomerField(records.file, themes))
    , m_address(new LookupEdit(themes, tr("Street and number")))
    , m_place(new QLineEdit)
    , m_businessUnit(new RecordBox)
    , m_zone(new RecordBox)
{
    m_place->setPlaceholderText(tr("Latitude, longitude"));
    m_businessUnit->offer(records.board.day().businessUnits, tr("None"));
    m_zone->offer(records.board.day().zones, tr("None"));

    add(u"customer_id"_s, tr("C&ustomer"), m_customer);
    add(u"address"_s, tr("&Address"), m_address);
    add(u"latitude"_s, tr("Place on the map"), m_place);
    add(u"business_unit_id"_s, tr("&Business unit"), m_businessUnit, Place::Half);
    add(u"zone_id"_s, tr("&Zone"), m_zone, Place::Half);

    watch(m_customer, &CustomerField::changed);
    watch(m_address, &QLineEdit::textChanged);
    watch(m_place, &QLineEdit::textChanged);
    watch(m_businessUnit, &QComboBox::currentIndexChanged);
    watch(m_zone, &QComboBox::currentIndexChanged);
    connect(m_address, &LookupEdit::asked, this, [this](const QString &text) {
        m_answers.await(this, m_records.file.findAddresses(text),
                        [this](const Result<QList<KnownAddress>> &found) { showFound(found); });
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_isPlaceDoubtful = !m_place->text().isEmpty();
        showPlaceNote();
    });
    connect(m_address, &LookupEdit::offerChosen, this,
            [this](int offer) { takeAddress(m_found.at(offer).text, m_found.at(offer).point); });
    connect(m_place, &QLineEdit::textEdited, this, [this] {
        m_isPlaceDoubtful = false;
        showPlaceNote();
    });
    connect(m_customer, &CustomerField::customerChosen, this, [this](const Customer &customer) {
        if (customer.address.isEmpty())
            return;
        const bool hasPlace = customer.latitude && customer.longitude;
        takeAddress(customer.address,
                    hasPlace ? std::optional(GeoPoint{*customer.latitude, *customer.longitude}) : std::nullopt);
    });
}

void PlaceSection::showFound(const Result<QList<KnownAddress>> &found)
{
    m_found = found.value_or(QList<KnownAddress>());
    QList<LookupEdit::Offer> offers;
    for (const KnownAddress &address : m_found)
        offers.append({address.text, address.note});
    m_address->offer(offers);
}

void PlaceSection::takeAddress(const QString &address, const std::optional<GeoPoint> &place)
{
    m_isPlaceDoubtful = false;
    m_address->setText(address);
    m_place->setText(place ? placeText(place->latitude, place->longitude) : QString());
    showPlaceNote();
}

void PlaceSection::showPlaceNote()
{
    FormField *place = field(u"latitude"_s);
    if (m_place->text().trimmed().isEmpty())
        place->setNote(tr("Not on the map yet. Choose an address from the list to put it there."));
    else
        place->setNote(m_isPlaceDoubtful
                           ? tr("This is the place of the address before. Choose the new one from the list.")
                           : QString());
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
    if (m_address->text() != job.address)
        m_address->setText(job.address);
    Job typed;
    readPlace(m_place->text(), &typed);
    if (typed.latitude != job.latitude || typed.longitude != job.longitude)
        m_place->setText(placeText(job.latitude, job.longitude));
    m_businessUnit->choose(job.businessUnit);
    m_zone->choose(job.zone);
    showPlaceNote();
}

void PlaceSection::read(Job *job) const
{
    job->customer = m_customer->customerId();
    job->address = m_address->text().trimmed();
    // What was never touched keeps its exact figures.
    if (m_place->text() != placeText(job->latitude, job->longitude))
        readPlace(m_place->text(), job);
    job->businessUnit = m_businessUnit->chosen<BusinessUnit>();
    job->zone = m_zone->chosen<Zone>();
}

} // namespace callout
