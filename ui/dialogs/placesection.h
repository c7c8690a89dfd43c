#pragma once

#include "ui/dialogs/jobsection.h"
#include "ui/dialogs/latestanswer.h"
#include "ui/models/recordsource.h"

class QLineEdit;

namespace callout {

class CustomerField;
class LookupEdit;
class RecordBox;

/// Where and for whom: customer, address with its place on the map, business unit and zone.
class PlaceSection : public JobSection
{
    Q_OBJECT

public:
    PlaceSection(const RecordSource &records, const ThemeSource &themes);

    void show(const Job &job) override;
    void read(Job *job) const override;

    [[nodiscard]] CustomerField *customer() const { return m_customer; }

private:
    void showCustomer(CustomerId customer);
    void showFound(const Result<QList<KnownAddress>> &found);
    void takeAddress(const QString &address, const std::optional<GeoPoint> &place);
    void showPlaceNote();

    RecordSource m_records;
    LatestAnswer m_answers;
    LatestAnswer m_customerAnswer;
    QList<KnownAddress> m_found;
    bool m_isPlaceDoubtful = false; ///< the address was changed by hand after its place was found
    CustomerField *m_customer;
    LookupEdit *m_address;
    QLineEdit *m_place;
    RecordBox *m_businessUnit;
    RecordBox *m_zone;
};

} // namespace callout
