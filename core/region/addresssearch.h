#pragma once

#include "core/domain/result.h"
#include "core/geo/geopoint.h"

#include <QString>

#include <memory>
#include <vector>

namespace callout {

/// An answer to what somebody typed.
struct AddressMatch {
    enum class Kind {
        House,  ///< the very door, or the building of that name
        Street, ///< on the right street: at the nearest known number if a number was asked for, else at its middle
        Place,  ///< a settlement or a postcode
    };

    Kind kind = Kind::Place;
    QString label; ///< on one line, as an address is written where it is
    GeoPoint point;
    double distance = 0.0;  ///< metres from where the search was made, 0 where that was nowhere
    QString unknownNumber;  ///< the house number that was asked for, where the street does not have it
    int unmatchedWords = 0; ///< words typed that are not in this answer, street types counted
    int misspeltWords = 0;  ///< words that fit only with letters changed

    /// Good enough to be taken without a person looking at it.
    [[nodiscard]] bool isCertain() const { return unmatchedWords == 0 && misspeltWords == 0; }
    friend bool operator==(const AddressMatch &, const AddressMatch &) = default;
};

/// Finds addresses in a region file while they are being typed: words in any order, the last one unfinished, the house
/// number anywhere, abbreviated street types, without accents, misspelt by a letter or two. Never fails on what is typed,
/// whatever it is. To be opened, used and destroyed on one thread, which may be any.
class AddressSearch
{
public:
    /// Reads the vocabulary into memory, some tens of milliseconds for a large region. DamagedFile where there is no index.
    [[nodiscard]] static Result<std::unique_ptr<AddressSearch>> open(const QString &regionPath);
    ~AddressSearch();
    Q_DISABLE_COPY_MOVE(AddressSearch)

    /// The best answers first, the nearest first among equally good ones; with an invalid point, the weightiest first.
    [[nodiscard]] Result<std::vector<AddressMatch>> search(const QString &text, const GeoPoint &near, int limit) const;

private:
    class Index;
    explicit AddressSearch(std::unique_ptr<Index> index);

    std::unique_ptr<Index> m_index;
};

} // namespace callout
