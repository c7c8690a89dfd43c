#include "core/region/addresssearch.h"

#include "core/region/addressreader.h"
#include "core/region/addressscore.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// So many entries are taken from the index at most; the rest of a single letter's are not worth the wait.
constexpr int MostMatching = 3000;
/// So many of them, the nearest, are looked at closely.
constexpr size_t MostScored = 100;
/// So many of the best have their doors looked up.
constexpr size_t MostWithDoors = 24;

/// FTS5's filter of the one column.
const QString InName = u"{name} : "_s;

/// Costs, beside those of scoreOf().
constexpr int DoorFound = -5;
constexpr int DoorUnknown = 2;
/// Of being far from the place that was typed, where the index knows the street not to be in it.
constexpr double MetresPerCost = 1500.0;
constexpr int MostFarnessCost = 10;

/// Where not all words are in one entry, the index is asked for parts of them so many times at most.
constexpr int MostParts = 24;

struct Answer {
    int cost = 0;
    double farness = 0.0; ///< metres from where it is looked for
    qint64 entry = 0;
    AddressMatch match;
};

bool isBetter(const Answer &left, const Answer &right)
{
    if (left.cost != right.cost)
        return left.cost < right.cost;
    if (left.match.kind != right.match.kind)
        return left.match.kind > right.match.kind; // places before streets
    if (left.farness != right.farness)
        return left.farness < right.farness;
    return left.entry < right.entry;
}

QString joined(const QString &name, const QString &place)
{
    return place.isEmpty() ? name : name + u", "_s + place;
}

/// A third of what was typed must be right for an answer to be of use.
bool isEnough(int unmatchedWords, size_t words)
{
    return unmatchedWords * 3 <= int(words) * 2;
}

/// The first ids that are in all sets.
std::vector<qint64> inAll(std::span<const AddressReader::Ids> sets, size_t most)
{
    const auto smallest = std::ranges::min_element(sets, {}, [](const AddressReader::Ids &ids) { return ids->size(); });
    std::vector<qint64> ids;
    for (const qint64 id : **smallest) {
        if (ids.size() >= most)
            break;
        if (std::ranges::all_of(sets,
                                [id](const AddressReader::Ids &set) { return std::ranges::binary_search(*set, id); }))
            ids.push_back(id);
    }
    return ids;
}

/// Those of the sorted ids that are in enough of the sets.
std::vector<qint64> ofUse(const std::vector<qint64> &ids, std::span<const AddressReader::Ids> sets)
{
    std::vector<int> misses(ids.size());
    for (const AddressReader::Ids &set : sets) {
        auto at = set->begin();
        for (size_t i = 0; i < ids.size(); ++i) {
            at = std::lower_bound(at, set->end(), ids[i]);
            misses[i] += at == set->end() || *at != ids[i] ? 1 : 0;
        }
    }
    std::vector<qint64> kept;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (isEnough(misses[i], sets.size()))
            kept.push_back(ids[i]);
    }
    return kept;
}

} // namespace

/// One search's work over the reader.
class AddressSearch::Index
{
public:
    explicit Index(std::unique_ptr<AddressReader> reader) : m_reader(std::move(reader)) {}

    [[nodiscard]] Result<std::vector<AddressMatch>> search(const QString &text, const GeoPoint &near, int limit);

private:
    struct Candidate {
        AddressReader::Entry entry;
        AddressScore score;
        double farness = 0.0; ///< metres from where it is looked for
    };

    [[nodiscard]] Result<std::vector<Answer>> answers(AddressQuery query, const GeoPoint &near);
    [[nodiscard]] Result<std::vector<qint64>> candidates(AddressQuery *query, const GeoPoint &near);
    [[nodiscard]] Result<std::vector<qint64>> matching(std::span<const AddressTerm> terms, const GeoPoint &near);
    [[nodiscard]] Result<std::vector<qint64>> partlyMatching(std::span<const AddressTerm> terms);
    [[nodiscard]] Result<std::vector<AddressReader::Ids>> matchingEach(std::span<const AddressTerm> terms,
                                                                       const QString &column);
    [[nodiscard]] Result<GeoPoint> placeNamedIn(std::span<const AddressTerm> terms);
    void keepNearest(std::vector<qint64> *ids, const GeoPoint &near) const;
    [[nodiscard]] Result<Answer> answerOf(const Candidate &candidate, const AddressQuery &query);
    [[nodiscard]] Result<void> putAtDoor(const Candidate &candidate, const AddressQuery &query, Answer *answer);
    [[nodiscard]] QString doorLabel(const AddressReader::Entry &street, const AddressReader::Door &door) const;

    std::unique_ptr<AddressReader> m_reader;
};

AddressSearch::AddressSearch(std::unique_ptr<Index> index) : m_index(std::move(index))
{
}

AddressSearch::~AddressSearch() = default;

Result<std::unique_ptr<AddressSearch>> AddressSearch::open(const QString &regionPath)
{
    Result<std::unique_ptr<AddressReader>> reader = AddressReader::open(regionPath);
    if (!reader)
        return std::unexpected(reader.error());
    return std::unique_ptr<AddressSearch>(new AddressSearch(std::make_unique<Index>(std::move(*reader))));
}

Result<std::vector<AddressMatch>> AddressSearch::search(const QString &text, const GeoPoint &near, int limit) const
{
    return m_index->search(text, near, limit);
}

Result<std::vector<AddressMatch>> AddressSearch::Index::search(const QString &text, const GeoPoint &near, int limit)
{
    std::vector<Answer> all;
    for (AddressQuery &query : readAddressQuery(text, m_reader->vocabulary())) {
        Result<std::vector<Answer>> found = answers(std::move(query), near);
        if (!found)
            return std::unexpected(found.error());
        all.insert(all.end(), found->begin(), found->end());
        // The number is where it was taken to be: no other reading can be better.
        if (std::ranges::any_of(*found, [](const Answer &answer) {
                return answer.match.kind == AddressMatch::Kind::House && answer.match.isCertain();
            }))
            break;
    }
    std::ranges::sort(all, isBetter);

    std::vector<AddressMatch> matches;
    for (const Answer &answer : all) {
        if (matches.size() >= size_t(std::max(limit, 0)))
            break;
        const bool isKnown = std::ranges::any_of(matches, [&](const AddressMatch &match) {
            return match.label == answer.match.label && distanceMetres(match.point, answer.match.point) < 300.0;
        });
        if (!isKnown)
            matches.push_back(answer.match);
    }
    return matches;
}

Result<std::vector<Answer>> AddressSearch::Index::answers(AddressQuery query, const GeoPoint &near)
{
    const Result<std::vector<qint64>> ids = candidates(&query, near);
    if (!ids)
        return std::unexpected(ids.error());
    Result<std::vector<AddressReader::Entry>> entries = m_reader->entries(*ids);
    if (!entries)
        return std::unexpected(entries.error());

    std::vector<Candidate> scored;
    bool isComplete = false;
    for (AddressReader::Entry &entry : *entries) {
        const AddressScore score = scoreOf(entry, query);
        isComplete = isComplete || score.unmatchedWords == 0;
        if (score.isHit && isEnough(score.unmatchedWords, query.terms.size()))
            scored.push_back({std::move(entry), score});
    }
    const Result<GeoPoint> named = isComplete ? GeoPoint() : placeNamedIn(query.terms);
    if (!named)
        return std::unexpected(named.error());
    const GeoPoint from = named->isValid() ? *named : near;
    for (Candidate &candidate : scored) {
        candidate.farness = from.isValid() ? distanceMetres(from, candidate.entry.point) : 0.0;
        if (named->isValid())
            candidate.score.cost += std::min(MostFarnessCost, int(candidate.farness / MetresPerCost));
    }
    const auto order = [](const Candidate &candidate) {
        return std::tuple(candidate.score.cost, candidate.farness, candidate.entry.id);
    };
    std::ranges::sort(scored, {}, order);
    scored.resize(std::min(scored.size(), MostWithDoors));

    std::vector<Answer> found;
    for (const Candidate &candidate : scored) {
        Result<Answer> answer = answerOf(candidate, query);
        if (!answer)
            return std::unexpected(answer.error());
        answer->farness = from.isValid() ? distanceMetres(from, answer->match.point) : 0.0;
        answer->match.distance = near.isValid() ? distanceMetres(near, answer->match.point) : 0.0;
        found.push_back(std::move(*answer));
    }
    return found;
}

Result<std::vector<qint64>> AddressSearch::Index::candidates(AddressQuery *query, const GeoPoint &near)
{
    Result<std::vector<qint64>> found = matching(query->terms, near);
    if (!found || !found->empty())
        return found;
    bool isWider = false;
    for (AddressTerm &term : query->terms) {
        if (term.similar.isEmpty())
            term.similar = m_reader->vocabulary().similar(term.text, term.isUnfinished);
        isWider = isWider || !term.similar.isEmpty();
    }
    if (isWider)
        found = matching(query->terms, near);
    return !found || !found->empty() ? found : partlyMatching(query->terms);
}

/// Entries with all terms: first those that have them in their names.
Result<std::vector<qint64>> AddressSearch::Index::matching(std::span<const AddressTerm> terms, const GeoPoint &near)
{
    const QString expression = matchExpression(terms);
    const Result<AddressReader::Ids> inName = m_reader->matching(InName + u'(' + expression + u')', MostMatching);
    if (!inName)
        return std::unexpected(inName.error());
    const Result<AddressReader::Ids> anywhere = m_reader->matching(expression, MostMatching);
    if (!anywhere)
        return std::unexpected(anywhere.error());
    std::vector<qint64> others;
    std::ranges::set_difference(**anywhere, **inName, std::back_inserter(others));
    keepNearest(&others, near);
    std::vector<qint64> all = **inName;
    keepNearest(&all, near);
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

/// For each term the entries that have it, wherever or in one column.
Result<std::vector<AddressReader::Ids>> AddressSearch::Index::matchingEach(std::span<const AddressTerm> terms,
                                                                           const QString &column)
{
    std::vector<AddressReader::Ids> all;
    for (const AddressTerm &term : terms) {
        const Result<AddressReader::Ids> ids =
            m_reader->matching(column + term.matchExpression(), std::numeric_limits<int>::max());
        if (!ids)
            return std::unexpected(ids.error());
        all.push_back(*ids);
    }
    return all;
}

/// Where no entry has all words: entries with the longest runs of neighbouring ones, and with the longest run from the
/// beginning and from each comma on, since what comes last, as a country does, is often not in the index.
Result<std::vector<qint64>> AddressSearch::Index::partlyMatching(std::span<const AddressTerm> terms)
{
    const Result<std::vector<AddressReader::Ids>> sets = matchingEach(terms, {});
    if (!sets)
        return std::unexpected(sets.error());
    std::vector<qint64> all;
    QSet<int> foundSections;
    int parts = 0;
    for (size_t length = terms.size() - 1; length >= 1; --length) {
        const bool isFirstLength = all.empty();
        for (size_t start = 0; start + length <= terms.size() && parts < MostParts; ++start) {
            const auto run = terms.subspan(start, length);
            const bool isBeginning = start == 0 || terms[start - 1].section != run.front().section;
            const bool isWanted = isBeginning ? !foundSections.contains(run.front().section) : isFirstLength;
            if (!isWanted || std::ranges::all_of(run, &AddressTerm::isStreetType))
                continue;
            ++parts;
            const std::vector<qint64> found = inAll(std::span(*sets).subspan(start, length), MostScored);
            if (!found.empty() && isBeginning)
                foundSections.insert(run.front().section);
            all.insert(all.end(), found.begin(), found.end());
        }
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return ofUse(all, *sets);
}

/// "Main Road, Laxey" where Laxey has none: the nearest to Laxey is meant. Of postcodes the first half says where it is.
Result<GeoPoint> AddressSearch::Index::placeNamedIn(std::span<const AddressTerm> terms)
{
    const Result<std::vector<AddressReader::Ids>> sets = matchingEach(terms, InName);
    if (!sets)
        return std::unexpected(sets.error());
    for (size_t length = std::min<size_t>(3, terms.size() - 1); length >= 1; --length) {
        for (size_t start = terms.size() - length; start >= 1; --start) {
            const std::vector<qint64> found = inAll(std::span(*sets).subspan(start, length), 1);
            const auto kind = found.empty() ? AddressEntry::Kind::Street : m_reader->kindOf(found.front());
            if (kind == AddressEntry::Kind::Settlement || kind == AddressEntry::Kind::Postcode)
                return m_reader->pointOf(found.front());
        }
    }
    return GeoPoint();
}

void AddressSearch::Index::keepNearest(std::vector<qint64> *ids, const GeoPoint &near) const
{
    if (ids->size() <= MostScored)
        return;
    if (near.isValid()) {
        const auto rank = [&](qint64 id) {
            // Settlements are few, and meant from afar too.
            const bool isSettlement = m_reader->kindOf(id) == AddressEntry::Kind::Settlement;
            const GeoPoint point = m_reader->pointOf(id);
            const double east = (point.longitude - near.longitude) * 0.6;
            const double north = point.latitude - near.latitude;
            return std::tuple(!isSettlement, east * east + north * north, id);
        };
        std::ranges::nth_element(*ids, ids->begin() + MostScored, {}, rank);
    }
    ids->resize(MostScored);
}

Result<Answer> AddressSearch::Index::answerOf(const Candidate &candidate, const AddressQuery &query)
{
    const AddressReader::Entry &entry = candidate.entry;
    Answer answer{.cost = candidate.score.cost, .entry = entry.id};
    answer.match.label = joined(entry.name, entry.place);
    answer.match.point = entry.point;
    answer.match.unmatchedWords = candidate.score.unmatchedWords;
    answer.match.misspeltWords = candidate.score.misspeltWords;
    switch (entry.kind) {
    case AddressEntry::Kind::Street:
        answer.match.kind = AddressMatch::Kind::Street;
        break;
    case AddressEntry::Kind::Building:
        answer.match.kind = AddressMatch::Kind::House;
        break;
    default:
        answer.match.kind = AddressMatch::Kind::Place;
        break;
    }
    if (query.number && entry.kind == AddressEntry::Kind::Street) {
        if (const Result<void> put = putAtDoor(candidate, query, &answer); !put)
            return std::unexpected(put.error());
    } else if (query.number) {
        answer.match.unknownNumber = query.number->text;
    }
    return answer;
}

Result<void> AddressSearch::Index::putAtDoor(const Candidate &candidate, const AddressQuery &query, Answer *answer)
{
    const AddressReader::Entry &street = candidate.entry;
    const Result<std::vector<AddressReader::Door>> doors = m_reader->doors(street.id, query.number->base);
    if (!doors)
        return std::unexpected(doors.error());
    const auto postcodeHits = [&](const AddressReader::Door &door) {
        const QStringList words = addresswords::fold(door.postcode);
        return std::ranges::count_if(query.terms, [&](const AddressTerm &term) { return words.contains(term.text); });
    };
    const AddressReader::Door *best = nullptr;
    for (const AddressReader::Door &door : *doors) {
        if (door.number == query.number->text && (!best || postcodeHits(door) > postcodeHits(*best)))
            best = &door;
    }
    if (best) {
        answer->match.kind = AddressMatch::Kind::House;
        answer->match.label = doorLabel(street, *best);
        answer->match.point = best->point;
        answer->cost += DoorFound;
        return {};
    }
    answer->match.unknownNumber = query.number->text;
    answer->cost += DoorUnknown;
    const Result<std::optional<AddressReader::Door>> nearest = m_reader->nearestDoor(street.id, query.number->base);
    if (!nearest)
        return std::unexpected(nearest.error());
    if (*nearest)
        answer->match.point = (*nearest)->point;
    return {};
}

QString AddressSearch::Index::doorLabel(const AddressReader::Entry &street, const AddressReader::Door &door) const
{
    const bool isNumberLast = m_reader->isNumberLast();
    const QString line = isNumberLast ? street.name + u' ' + door.shown : door.shown + u' ' + street.name;
    if (door.postcode.isEmpty())
        return joined(line, street.place);
    // British postcodes stand behind the place, those of digits before it.
    const bool isPostcodeLast =
        !std::ranges::all_of(door.postcode, [](QChar character) { return character.isDigit(); });
    if (isPostcodeLast)
        return joined(joined(line, street.place), door.postcode);
    return joined(line, street.place.isEmpty() ? door.postcode : door.postcode + u' ' + street.place);
}

} // namespace callout
