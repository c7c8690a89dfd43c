#include "core/region/addressvocabulary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace callout {

namespace {

constexpr int LongestWord = 31;
constexpr qsizetype MostSimilar = 12;

quint64 lettersOf(QStringView word)
{
    quint64 letters = 0;
    for (const QChar character : word) {
        const char16_t code = character.unicode();
        const unsigned bit = code >= u'a' && code <= u'z' ? code - u'a'
            : code >= u'0' && code <= u'9'                ? 26u + code - u'0'
                                                          : 36u + code % 28u;
        letters |= quint64(1) << bit;
    }
    return letters;
}

int allowedEdits(qsizetype letters)
{
    return letters < 4 || letters > LongestWord ? 0 : letters < 8 ? 1 : 2;
}

} // namespace

int spellingDistance(QStringView word, QStringView other, int most, bool isUnfinished)
{
    const auto length = size_t(word.size());
    if (word.size() > LongestWord || word.size() - other.size() > most)
        return most + 1;
    if (isUnfinished)
        other = other.first(std::min(other.size(), word.size() + most));
    else if (other.size() - word.size() > most)
        return most + 1;

    // Rows are the letters of the other word; the last entry of each is the distance to its beginning so far.
    std::array<int, LongestWord + 1> beforeLast{};
    std::array<int, LongestWord + 1> last{};
    std::array<int, LongestWord + 1> row{};
    for (size_t i = 0; i <= length; ++i)
        row[i] = int(i);
    int best = row[length];
    for (qsizetype j = 0; j < other.size(); ++j) {
        beforeLast = std::exchange(last, row);
        row[0] = int(j) + 1;
        for (size_t i = 1; i <= length; ++i) {
            const QChar letter = word[qsizetype(i) - 1];
            row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (letter == other[j] ? 0 : 1)});
            if (i > 1 && j > 0 && letter == other[j - 1] && word[qsizetype(i) - 2] == other[j])
                row[i] = std::min(row[i], beforeLast[i - 2] + 1);
        }
        best = std::min(best, row[length]);
    }
    return std::min(isUnfinished ? best : row[length], most + 1);
}

AddressVocabulary::AddressVocabulary(QStringList words) : m_words(std::move(words))
{
    std::ranges::sort(m_words);
    m_letters.reserve(size_t(m_words.size()));
    for (const QString &word : std::as_const(m_words))
        m_letters.push_back(lettersOf(word));
}

bool AddressVocabulary::contains(const QString &word) const
{
    return std::ranges::binary_search(m_words, word);
}

bool AddressVocabulary::hasBeginning(const QString &beginning) const
{
    const auto found = std::ranges::lower_bound(m_words, beginning);
    return found != m_words.end() && found->startsWith(beginning);
}

QStringList AddressVocabulary::similar(const QString &word, bool isUnfinished) const
{
    const int most = allowedEdits(word.size());
    if (most == 0)
        return {};
    struct Found {
        int distance;
        bool hasOtherInitial;
        qsizetype index;
        auto operator<=>(const Found &) const = default;
    };
    std::vector<Found> found;
    const quint64 letters = lettersOf(word);
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        // Each edit brings at most one letter that the other does not have.
        if (std::popcount(letters & ~m_letters[size_t(i)]) > most)
            continue;
        const int distance = spellingDistance(word, m_words[i], most, isUnfinished);
        if (distance <= most && distance > 0)
            found.push_back({distance, m_words[i].front() != word.front(), i});
    }
    std::ranges::sort(found);
    QStringList words;
    for (const Found &each : std::span(found).first(std::min(found.size(), size_t(MostSimilar))))
        words.append(m_words[each.index]);
    return words;
}

} // namespace callout
