#include "core/region/addresssearch.h"

#include "core/region/addressreader.h"
#include "core/region/addressscore.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// So many entries are taken from the index at most; the rest of a single letter's are not worth the wait.
constexpr int MostMatching = 3000;
/// So many of them, the nearest, are looked at closely.
constexpr size_t MostScored = 100;
/// So many of the best have their doors looked up.
constexpr size_t MostWithDoors = 24;

constexpr int DoorFound = 5; // counts for the answer

struct Answer {
    int cost = 0;
    qint64 entry = 0;
    AddressMatch match;
};

bool isBetter(const Answer &left, const Answer &right)
{
    if (left.cost != right.cost)
        return left.cost < right.cost;
    if (left.match.kind != right.match.kind)
        return left.match.kind > right.match.kind; // places before streets
    if (left.match.distance != right.match.distance)
        return left.match.distance < right.match.distance;
    return left.entry < right.entry;
}

QString joined(const QString &name, const QString &place)
{
    return place.isEmpty() ? name : name + u", "_s + place;
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
        double distance = 0.0;
    };

    [[nodiscard]] Result<std::vector<Answer>> answers(AddressQuery query, const GeoPoint &near);
    [[nodiscard]] Result<std::vector<qint64>> candidates(AddressQuery *query, const GeoPoint &near);
    [[nodiscard]] Result<std::vector<qint64>> partlyMatching(const AddressQuery &query, const GeoPoint &near);
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
    for (AddressReader::Entry &entry : *entries) {
        const AddressScore score = scoreOf(entry, query);
        const double distance = near.isValid() ? distanceMetres(near, entry.point) : 0.0;
        // Half of it must be right for an answer to be of use.
        if (score.unmatchedWords * 2 <= int(query.terms.size()))
            scored.push_back({std::move(entry), score, distance});
    }
    std::ranges::sort(scored, [](const Candidate &left, const Candidate &right) {
        return std::tuple(left.score.cost, left.distance, left.entry.id)
            < std::tuple(right.score.cost, right.distance, right.entry.id);
    });
    scored.resize(std::min(scored.size(), MostWithDoors));

    std::vector<Answer> found;
    for (const Candidate &candidate : scored) {
        Result<Answer> answer = answerOf(candidate, query);
        if (!answer)
            return std::unexpected(answer.error());
        answer->match.distance = near.isValid() ? distanceMetres(near, answer->match.point) : 0.0;
        found.push_back(std::move(*answer));
    }
    return found;
}

Result<std::vector<qint64>> AddressSearch::Index::candidates(AddressQuery *query, const GeoPoint &near)
{
    const auto matching = [&]() -> Result<std::vector<qint64>> {
        const QString expression = query->matchExpression();
        Result<std::vector<qint64>> named = m_reader->matching(u"{name} : ("_s + expression + u')', MostMatching);
        if (!named)
            return named;
        keepNearest(&*named, near);
        Result<std::vector<qint64>> anywhere = m_reader->matching(expression, MostMatching);
        if (!anywhere)
            return anywhere;
        const std::unordered_set<qint64> known(named->begin(), named->end());
        std::erase_if(*anywhere, [&](qint64 id) { return known.contains(id); });
        keepNearest(&*anywhere, near);
        named->insert(named->end(), anywhere->begin(), anywhere->end());
        return named;
    };
    Result<std::vector<qint64>> found = matching();
    if (!found || !found->empty())
        return found;
    bool isWider = false;
    for (AddressTerm &term : query->terms) {
        if (term.similar.isEmpty())
            term.similar = m_reader->vocabulary().similar(term.text, term.isUnfinished);
        isWider = isWider || !term.similar.isEmpty();
    }
    if (isWider)
        found = matching();
    return !found || !found->empty() || query->terms.size() < 2 ? found : partlyMatching(*query, near);
}

/// Entries with the most of the words, where none has all; rare words count for more.
Result<std::vector<qint64>> AddressSearch::Index::partlyMatching(const AddressQuery &query, const GeoPoint &near)
{
    std::unordered_map<qint64, double> weights;
    for (const AddressTerm &term : query.terms) {
        const Result<std::vector<qint64>> ids = m_reader->matching(term.matchExpression(), MostMatching);
        if (!ids)
            return ids;
        for (const qint64 id : *ids)
            weights[id] += 1.0 / (5.0 + std::sqrt(double(ids->size())));
    }
    std::vector<qint64> found;
    for (const auto &[id, weight] : weights)
        found.push_back(id);
    const auto distance = [&](qint64 id) { return near.isValid() ? distanceMetres(near, m_reader->pointOf(id)) : 0.0; };
    const auto count = std::ptrdiff_t(std::min(found.size(), MostScored));
    std::ranges::partial_sort(found, found.begin() + count, {},
                              [&](qint64 id) { return std::tuple(-weights.at(id), distance(id), id); });
    found.resize(size_t(count));
    return found;
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
        answer->cost -= DoorFound;
        return {};
    }
    answer->match.unknownNumber = query.number->text;
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
