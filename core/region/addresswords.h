#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace callout {

/// How the words of addresses are compared: small letters without accents, "ß" as "ss", apostrophes left out, everything
/// else that is no letter or digit between words.
namespace addresswords {

[[nodiscard]] QStringList fold(QStringView text);

/// The words of a name for the index.
struct IndexWords {
    QStringList words;    ///< of the name itself
    QStringList variants; ///< by which they are looked for too: "strasse" for "str", "mueller" for "müller"
};
[[nodiscard]] IndexWords forIndex(QStringView name);

/// What an abbreviation stands for: "st" is "street" and "saint". Empty for other words.
[[nodiscard]] QStringList longForms(const QString &word);
/// Whether a word says only what kind of street it is: "road", "rue".
[[nodiscard]] bool isStreetType(const QString &word);
/// Whether the number of a house stands after a street of this name: "Hauptstrasse".
[[nodiscard]] bool hasGermanEnding(const QString &word);
/// Whether a number after this word says which door inside a house: "flat".
[[nodiscard]] bool isUnitWord(const QString &word);

/// A house number as it is compared: "12 A" is 12 and "12a".
struct HouseNumber {
    int base = 0;
    QString text;

    friend bool operator==(const HouseNumber &, const HouseNumber &) = default;
};
/// Only what looks like one house number: digits, perhaps a letter, perhaps a second one after a stroke or a dash.
[[nodiscard]] std::optional<HouseNumber> readHouseNumber(QStringView text);
/// All numbers that a door answers to: "12-16" is that itself and 12, 14 and 16; "3;5" is 3 and 5.
[[nodiscard]] std::vector<HouseNumber> houseNumbers(QStringView tag);

} // namespace addresswords

} // namespace callout
