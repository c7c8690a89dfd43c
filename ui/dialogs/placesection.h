#pragma once

#include "ui/dialogs/jobsection.h"
#include "ui/dialogs/latestanswer.h"
#include "ui/models/recordsource.h"

namespace callout {

class AddressInputs;
class CustomerField;
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
    /// A zone that came from the place goes with it.
    void followPlace();
    void showZoneNote();

    RecordSource m_records;
    LatestAnswer m_customerAnswer;
    CustomerField *m_customer;
    AddressInputs *m_place;
    RecordBox *m_businessUnit;
    RecordBox *m_zone;
    Job m_placed; ///< the place and zone that the inputs held last
};

} // namespace callout
