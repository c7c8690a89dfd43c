#pragma once

#include "ui/dialogs/latestanswer.h"
#include "ui/models/recordsource.h"

#include <QObject>

class QLineEdit;

namespace callout {

class FormField;
class LookupEdit;
class ThemeSource;

/// An address that is looked up while somebody types, and its place on the map: two inputs for a form, which belong
/// together.
class AddressInputs : public QObject
{
    Q_OBJECT

public:
    AddressInputs(const OfficeLookup &file, const ThemeSource &themes, QObject *parent = nullptr);

    [[nodiscard]] LookupEdit *address() const { return m_address; }
    [[nodiscard]] QLineEdit *place() const { return m_place; }
    /// The field that holds the place tells what is doubtful about it.
    void setPlaceField(FormField *field) { m_placeField = field; }

    void show(const QString &address, std::optional<double> latitude, std::optional<double> longitude);
    /// What was never touched keeps its exact figures.
    void read(QString *address, std::optional<double> *latitude, std::optional<double> *longitude) const;
    /// Takes a known address with its place over.
    void take(const QString &address, const std::optional<GeoPoint> &place);

private:
    void showFound(const Result<QList<KnownAddress>> &found);
    void showNote();

    OfficeLookup m_file;
    LatestAnswer m_answers;
    QList<KnownAddress> m_found;
    bool m_isPlaceDoubtful = false; ///< the address was changed by hand after its place was found
    LookupEdit *m_address;
    QLineEdit *m_place;
    FormField *m_placeField = nullptr;
};

} // namespace callout
