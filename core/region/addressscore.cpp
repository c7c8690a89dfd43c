#include "core/region/addressscore.h"

#include <bitset>
#include <limits>

namespace callout {

namespace {

/// Costs, beside those of AddressTerm::costOf().
constexpr int OnlyAround = 3;  // "Main Road, Douglas" for one in the next village
constexpr int OnlyInPlace = 1; // "Douglas" for a street in Douglas
constexpr int Unmatched = 12;
constexpr int UnmatchedLater = 7;     // what comes first says most
constexpr int UnmatchedHouseName = 4; // before the street
constexpr int UnmatchedPlace = 3;     // behind it
constexpr int UnmatchedInBuilding = 3;
constexpr int UnmatchedType = 7; // "Main Street" for Main Road
constexpr int UntypedWord = 1;   // "Main Road" for Main Road East
constexpr int MostUntypedWords = 4;
constexpr int NameNotTyped = 8;
constexpr int NotAStreet = 8; // a number was typed
constexpr int BuildingBehindStreets = 1;

constexpr size_t MostNameWords = 32;

struct Hit {
    int cost = std::numeric_limits<int>::max();
    QStringView word;
    int nameWord = -1; ///< which of the name's own words
    bool isInName = false;
};

/// Looks a term up in "words|variants".
void lookUp(const AddressTerm &term, const QString &words, int extraCost, bool isName, Hit *best)
{
    const qsizetype bar = words.indexOf(u'|');
    qsizetype begin = 0;
    int position = 0;
    while (begin < words.size()) {
        qsizetype end = begin;
        while (end < words.size() && words[end] != u' ' && words[end] != u'|')
            ++end;
        const QStringView word = QStringView(words).sliced(begin, end - begin);
        if (!word.isEmpty()) {
            const std::optional<int> cost = term.costOf(word);
            if (cost && *cost + extraCost < best->cost)
                *best = {*cost + extraCost, word, begin < bar ? position : -1, isName};
            ++position;
        }
        begin = end + 1;
    }
}

int untypedCost(const QString &nameWords, const std::bitset<MostNameWords> &typed, int variantHits)
{
    int untyped = -variantHits;
    int position = 0;
    const QStringView own = QStringView(nameWords).first(nameWords.indexOf(u'|'));
    for (const QStringView word : own.split(u' ', Qt::SkipEmptyParts)) {
        if (position < int(MostNameWords) && !typed[size_t(position)] && !addresswords::isStreetType(word.toString()))
            ++untyped;
        ++position;
    }
    return std::clamp(untyped, 0, MostUntypedWords) * UntypedWord;
}

int unmatchedCost(const AddressTerm &term, size_t position, int streetSection)
{
    if (term.section != streetSection)
        return term.section < streetSection ? UnmatchedHouseName : UnmatchedPlace;
    return term.isStreetType() ? UnmatchedType : position < 2 ? Unmatched : UnmatchedLater;
}

int kindCost(AddressEntry::Kind kind, bool isNumberAsked)
{
    if (isNumberAsked && kind != AddressEntry::Kind::Street)
        return NotAStreet;
    return kind == AddressEntry::Kind::Building ? BuildingBehindStreets : 0;
}

} // namespace

AddressScore scoreOf(const AddressReader::Entry &entry, const AddressQuery &query)
{
    AddressScore score;
    std::bitset<MostNameWords> typed;
    int variantHits = 0;
    size_t behindSection = 0;
    int streetCost = 0;
    int unmatchedInStreet = 0;
    bool isPlaceHit = false;
    for (size_t i = 0; i < query.terms.size(); ++i) {
        const AddressTerm &term = query.terms[i];
        if (i > 0 && term.section != query.terms[i - 1].section)
            behindSection = i;
        const size_t position = i - behindSection;
        Hit hit;
        lookUp(term, entry.nameWords, 0, true, &hit);
        if (!hit.isInName || hit.cost > OnlyInPlace) {
            lookUp(term, entry.placeWords, OnlyInPlace, false, &hit);
            lookUp(term, entry.aroundWords, OnlyAround, false, &hit);
        }
        if (hit.word.isEmpty()) {
            (term.section == query.streetSection ? streetCost : score.cost) +=
                unmatchedCost(term, position, query.streetSection);
            unmatchedInStreet += term.section == query.streetSection ? 1 : 0;
            ++score.unmatchedWords;
            continue;
        }
        isPlaceHit = isPlaceHit || term.section > query.streetSection;
        score.cost += hit.cost;
        score.misspeltWords += term.isMisspelt(hit.word) ? 1 : 0;
        score.isHit = score.isHit || !term.isStreetType() || query.terms.size() == 1;
        score.isNameHit = score.isNameHit || (hit.isInName && !term.isStreetType());
        if (hit.isInName && hit.nameWord >= 0 && hit.nameWord < int(MostNameWords))
            typed.set(size_t(hit.nameWord));
        else if (hit.isInName)
            ++variantHits;
    }
    const int untyped = untypedCost(entry.nameWords, typed, variantHits);
    // Many buildings do not know their street: that of the whole name in the right town is it nevertheless.
    const bool isTheBuilding = entry.kind == AddressEntry::Kind::Building && isPlaceHit && untyped == 0;
    score.cost += isTheBuilding ? std::min(streetCost, unmatchedInStreet * UnmatchedInBuilding) : streetCost;
    score.cost += score.isNameHit ? untyped : NameNotTyped;
    score.cost += kindCost(entry.kind, query.number.has_value());
    return score;
}

} // namespace callout
