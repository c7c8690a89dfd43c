#include "app/feedfacts.h"

#include <algorithm>

namespace callout {

namespace {

FeedFacts::Role roleOf(FeedState::Stage stage)
{
    switch (stage) {
    case FeedState::Stage::Off:
        return FeedFacts::Role::Off;
    case FeedState::Stage::Starting:
        return FeedFacts::Role::Starting;
    case FeedState::Stage::Serving:
        return FeedFacts::Role::HeldHere;
    case FeedState::Stage::Elsewhere:
        return FeedFacts::Role::HeldElsewhere;
    case FeedState::Stage::Failed:
        return FeedFacts::Role::Failed;
    }
    Q_UNREACHABLE_RETURN({});
}

/// The reasons that there were, the newest of each.
QList<FeedFacts::Refusals> refusalsOf(const FeedState &state)
{
    QList<FeedFacts::Refusals> refusals;
    for (int cause = 0; cause < RefusalCauses; ++cause) {
        const qint64 count = state.refusals.at(size_t(cause));
        if (count == 0)
            continue;
        const auto last = std::ranges::find(state.lastRefusals, RefusalCause(cause), &Refusal::cause);
        refusals.append({reason(RefusalCause(cause)), int(count),
                         last == state.lastRefusals.cend() ? std::nullopt : std::optional(last->at)});
    }
    return refusals;
}

FeedFacts::Positions positionsOf(const FixCounts &counts)
{
    const auto of = [&](FixFate fate) { return counts.at(size_t(fate)); };
    return {of(FixFate::Shown),       of(FixFate::Late),  of(FixFate::Repeated),
            of(FixFate::Implausible), of(FixFate::Stale), of(FixFate::Future)};
}

} // namespace

LiveFacts liveFactsOf(const FeedState &state, bool isWanted, Instant now)
{
    LiveFacts facts;
    facts.feed.role = roleOf(state.stage);
    facts.feed.isWanted = isWanted;
    facts.feed.holder = state.holder;
    if (state.stage == FeedState::Stage::Elsewhere)
        facts.feed.heartbeat = now - state.silence;
    facts.feed.error = state.error.message;
    facts.feed.address = state.address();
    facts.feed.isEncrypted = state.isSecure;
    if (state.isLive())
        facts.feed.since = state.since;
    facts.feed.requests = state.requests;
    facts.feed.refusals = refusalsOf(state);
    facts.feed.positions = positionsOf(state.news.fixes);
    facts.news.positions = state.news.position;
    facts.news.statuses = state.news.tap;
    facts.news.orders = state.news.order;
    // It listens, and yet what it hears is lost.
    if (state.news.writeFailed) {
        facts.feed.role = FeedFacts::Role::Failed;
        facts.feed.error = state.news.writeError.message;
    }
    return facts;
}

} // namespace callout
