#include "ui/dialogs/addressinputs.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/lookupedit.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

struct TypedPlace {
    std::optional<double> latitude;
    std::optional<double> longitude;
};

QString placeText(std::optional<double> latitude, std::optional<double> longitude)
{
    if (!latitude || !longitude)
        return {};
    return u"%1, %2"_s.arg(*latitude, 0, 'f', 6).arg(*longitude, 0, 'f', 6);
}

/// "51.5, -0.12": what maps give when a place is copied. Half of a pair stays half, so that it is told.
TypedPlace placeOf(const QString &text)
{
    static const QRegularExpression separator(u"[,;\\s]+"_s);
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    const auto number = [&](int part) -> std::optional<double> {
        bool isNumber = false;
        const double value = parts.value(part).toDouble(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    TypedPlace place{number(0), number(1)};
    if (!parts.isEmpty() && !place.latitude && !place.longitude)
        place.latitude = 1000.0; // no place on Earth: refused with words
    return place;
}

} // namespace

AddressInputs::AddressInputs(const OfficeLookup &file, const ThemeSource &themes, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_address(new LookupEdit(themes, tr("Street and number")))
    , m_place(new QLineEdit)
{
    m_place->setPlaceholderText(tr("Latitude, longitude"));
    connect(m_address, &LookupEdit::asked, this, [this](const QString &text) {
        m_answers.await(this, m_file.findAddresses(text),
                        [this](const Result<QList<KnownAddress>> &found) { showFound(found); });
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_isPlaceDoubtful = !m_place->text().isEmpty();
        showNote();
    });
    connect(m_address, &LookupEdit::offerChosen, this,
            [this](int offer) { take(m_found.at(offer).text, m_found.at(offer).point); });
    connect(m_place, &QLineEdit::textEdited, this, [this] {
        m_isPlaceDoubtful = false;
        showNote();
    });
}

void AddressInputs::showFound(const Result<QList<KnownAddress>> &found)
{
    m_found = found.value_or(QList<KnownAddress>());
    QList<LookupEdit::Offer> offers;
    for (const KnownAddress &address : m_found)
        offers.append({address.text, address.note});
    m_address->offer(offers);
}

void AddressInputs::take(const QString &address, const std::optional<GeoPoint> &place)
{
    m_isPlaceDoubtful = false;
    m_address->setText(address);
    m_place->setText(place ? placeText(place->latitude, place->longitude) : QString());
    showNote();
}

void AddressInputs::showNote()
{
    if (!m_placeField)
        return;
    if (m_place->text().trimmed().isEmpty())
        m_placeField->setNote(tr("Not on the map yet. Choose an address from the list to put it there."));
    else
        m_placeField->setNote(m_isPlaceDoubtful
                                  ? tr("This is the place of the address before. Choose the new one from the list.")
                                  : QString());
}

void AddressInputs::show(const QString &address, std::optional<double> latitude, std::optional<double> longitude)
{
    if (m_address->text() != address)
        m_address->setText(address);
    const TypedPlace typed = placeOf(m_place->text());
    if (typed.latitude != latitude || typed.longitude != longitude)
        m_place->setText(placeText(latitude, longitude));
    showNote();
}

void AddressInputs::read(QString *address, std::optional<double> *latitude, std::optional<double> *longitude) const
{
    *address = m_address->text().trimmed();
    if (m_place->text() == placeText(*latitude, *longitude))
        return;
    const TypedPlace typed = placeOf(m_place->text());
    *latitude = typed.latitude;
    *longitude = typed.longitude;
}

} // namespace callout
