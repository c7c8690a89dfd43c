#include "core/region/addressquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// What is pasted into the field by mistake may be long.
constexpr qsizetype LongestText = 200;
constexpr size_t MostWords = 14;
constexpr size_t MostNumbers = 3;

/// Costs of a word that is not there exactly.
constexpr int GoesOn = 1;
constexpr int GoesOnThoughFinished = 2;
constexpr int Misspelt = 4;

struct TypedWord {
    QString text;
    std::optional<addresswords::HouseNumber> number{};
    bool isLetter = false; ///< a single one
    int section = 0;
};

std::vector<TypedWord> typedWords(const QString &text)
{
    std::vector<TypedWord> words;
    QString spaced = text.left(LongestText);
    for (QChar &character : spaced) {
        if (character.isSpace() || u";:()#"_s.contains(character))
            character = u' ';
    }
    spaced.replace(u',', u" , "_s);
    bool hasWord = false;
    int section = 0;
    for (QString chunk : spaced.split(u' ', Qt::SkipEmptyParts)) {
        if (chunk == u',' && hasWord)
            ++section;
        if (chunk.endsWith(u'.'))
            chunk.chop(1);
        const QStringList folded = addresswords::fold(chunk);
        const std::optional number = addresswords::readHouseNumber(chunk);
        if (number && !folded.isEmpty()) {
            words.push_back({.text = folded.front(), .number = number, .section = section});
            continue;
        }
        for (const QString &word : folded) {
            words.push_back({.text = word, .isLetter = word.size() == 1, .section = section});
            hasWord = hasWord || !addresswords::isUnitWord(word);
        }
    }
    words.resize(std::min(words.size(), MostWords));
    return words;
}

/// Takes out which door inside the house is meant: "Flat 2", "Apartment B".
void removeUnits(std::vector<TypedWord> *words)
{
    for (size_t i = 0; i + 1 < words->size() && words->size() > 2;) {
        const bool isUnit =
            addresswords::isUnitWord((*words)[i].text) && ((*words)[i + 1].number || (*words)[i + 1].isLetter);
        const auto at = words->begin() + std::ptrdiff_t(i);
        if (isUnit)
            words->erase(at, at + 2);
        else
            ++i;
    }
}

/// Puts "12 a" together where the letter cannot be the beginning of a street that is still being typed.
void joinNumberLetters(std::vector<TypedWord> *words)
{
    for (size_t i = 0; i + 1 < words->size(); ++i) {
        TypedWord &word = (*words)[i];
        const TypedWord &next = (*words)[i + 1];
        const bool mayBegin = i + 2 == words->size() && i == 0;
        if (!word.number || !next.isLetter || mayBegin || !word.number->text.back().isDigit())
            continue;
        word.number->text += next.text;
        word.text = word.number->text;
        words->erase(words->begin() + std::ptrdiff_t(i) + 1);
    }
}

/// Puts words together that were written apart, "balla salla", and takes apart what was written together, "im92aj".
void repairSpaces(std::vector<TypedWord> *words, const AddressVocabulary &vocabulary)
{
    for (size_t i = 0; i < words->size() && words->size() <= MostWords; ++i) {
        const QString text = (*words)[i].text;
        if ((*words)[i].number || vocabulary.hasBeginning(text))
            continue;
        const auto at = words->begin() + std::ptrdiff_t(i);
        if (i > 0 && !at[-1].number && vocabulary.hasBeginning(at[-1].text + text)) {
            at[-1].text += text;
            words->erase(at);
            --i;
            continue;
        }
        if (i + 1 < words->size() && !at[1].number && vocabulary.hasBeginning(text + at[1].text)) {
            at->text += at[1].text;
            words->erase(at + 1);
            continue;
        }
        for (qsizetype cut = 3; cut + 3 <= text.size(); ++cut) {
            if (vocabulary.contains(text.first(cut)) && vocabulary.contains(text.sliced(cut))) {
                at->text = text.first(cut);
                words->insert(at + 1, {.text = text.sliced(cut), .section = at->section});
                break;
            }
        }
    }
}

/// The house's number stands beside its street. Without one, three parts and more begin with the name of a house.
int streetSection(const std::vector<TypedWord> &words, size_t house)
{
    if (house < words.size())
        return words[house].section;
    return words.back().section >= 2 && !words.front().number ? 1 : 0;
}

AddressTerm termOf(const TypedWord &word, bool isUnfinished, const AddressVocabulary &vocabulary)
{
    AddressTerm term{.text = word.text,
                     .isUnfinished = isUnfinished,
                     .section = word.section,
                     .longForms = addresswords::longForms(word.text)};
    if (!word.number && !vocabulary.hasBeginning(word.text))
        term.similar = vocabulary.similar(word.text, isUnfinished);
    return term;
}

} // namespace

bool AddressTerm::isMisspelt(QStringView word) const
{
    return !word.startsWith(text) && !longForms.contains(word) && similar.contains(word);
}

std::optional<int> AddressTerm::costOf(QStringView word) const
{
    if (word == text || longForms.contains(word))
        return 0;
    if (word.startsWith(text))
        return isUnfinished ? GoesOn : GoesOnThoughFinished;
    const qsizetype rank = similar.indexOf(word);
    return rank < 0 ? std::nullopt : std::optional(Misspelt + (rank > 0 ? 1 : 0));
}

bool AddressTerm::isStreetType() const
{
    return addresswords::isStreetType(text) || std::ranges::any_of(longForms, addresswords::isStreetType);
}

QString AddressTerm::matchExpression() const
{
    // Words are folded to letters and digits: nothing in them has a meaning to FTS5 inside quotes.
    QString expression = u"(\"%1\" *"_s.arg(text);
    for (const QStringList &others : {longForms, similar}) {
        for (const QString &other : others)
            expression += u" OR \"%1\""_s.arg(other);
    }
    return expression + u')';
}

QString matchExpression(std::span<const AddressTerm> terms)
{
    QStringList operands;
    for (const AddressTerm &term : terms)
        operands.append(term.matchExpression());
    return operands.join(u" AND "_s);
}

std::vector<AddressQuery> readAddressQuery(const QString &text, const AddressVocabulary &vocabulary)
{
    std::vector<TypedWord> words = typedWords(text);
    removeUnits(&words);
    joinNumberLetters(&words);
    repairSpaces(&words, vocabulary);

    std::vector<size_t> numbers;
    for (size_t i = 0; i < words.size() && words.size() > 1 && numbers.size() < MostNumbers; ++i) {
        if (words[i].number)
            numbers.push_back(i);
    }
    const bool isOpen = !text.isEmpty() && text.back().isLetterOrNumber() && text.size() <= LongestText;
    std::vector<AddressQuery> queries;
    // The last way: every number is part of a name or a postcode.
    const bool areWords = std::ranges::all_of(words, [&](const TypedWord &word) {
        const bool mayGoOn = isOpen && &word == &words.back();
        return !word.number || (mayGoOn ? vocabulary.hasBeginning(word.text) : vocabulary.contains(word.text));
    });
    if (areWords || numbers.empty())
        numbers.push_back(words.size());
    for (const size_t house : numbers) {
        AddressQuery query;
        for (size_t i = 0; i < words.size(); ++i) {
            if (i == house)
                query.number = words[i].number;
            else
                query.terms.push_back(termOf(words[i], isOpen && i + 1 == words.size(), vocabulary));
        }
        if (query.terms.empty())
            continue;
        query.streetSection = streetSection(words, house);
        queries.push_back(std::move(query));
    }
    return queries;
}

} // namespace callout
