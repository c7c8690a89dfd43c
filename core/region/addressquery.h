#pragma once

#include "core/region/addressvocabulary.h"
#include "core/region/addresswords.h"

#include <span>

namespace callout {

/// A word that somebody typed, and the words of the index that it may mean.
struct AddressTerm {
    QString text;
    bool isUnfinished = false; ///< the last one: nothing was typed behind it
    int section = 0;           ///< how many commas stand before it; behind the first people write the town
    QStringList longForms{};   ///< where it is an abbreviation
    QStringList similar{};     ///< where it begins no word, or where nothing was found without them

    /// How a word of the index fits: 0 is exactly; none where it does not fit.
    [[nodiscard]] std::optional<int> costOf(QStringView word) const;
    [[nodiscard]] bool isMisspelt(QStringView word) const;
    /// Says only what kind of street it is, also abbreviated.
    [[nodiscard]] bool isStreetType() const;
    /// As an operand of FTS5's MATCH.
    [[nodiscard]] QString matchExpression() const;
};

/// An expression of FTS5 that is true where all terms are.
[[nodiscard]] QString matchExpression(std::span<const AddressTerm> terms);

/// One way to read what was typed: which number is the house's, and all other words.
struct AddressQuery {
    std::optional<addresswords::HouseNumber> number;
    int streetSection = 0; ///< behind how many commas the street is written
    std::vector<AddressTerm> terms;
};

/// The ways to read a text, the likeliest first. Empty where there is nothing to look for.
[[nodiscard]] std::vector<AddressQuery> readAddressQuery(const QString &text, const AddressVocabulary &vocabulary);

} // namespace callout
