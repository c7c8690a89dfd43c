#include "core/live/livestate.h"

#include <algorithm>

namespace callout {

namespace {

Seconds ageOf(Instant at, Instant now)
{
    return std::max(Seconds(0), now - at);
}

struct Finding {
    LiveCause cause = LiveCause::Live;
    QString detail;
    Seconds amount{0};
};

std::optional<Finding> fileFinding(const FileFacts &file, Instant now)
{
    if (!file.isReadable)
        return Finding{LiveCause::FileUnreadable, file.readError};
    // What was written since proves that it works again.
    if (file.lastFailure && (!file.lastSaved || *file.lastSaved <= *file.lastFailure))
        return Finding{LiveCause::WriteFailed, file.writeError, ageOf(*file.lastFailure, now)};
    if (file.oldestPending && ageOf(*file.oldestPending, now) > pendingTooLong)
        return Finding{LiveCause::WritePending, {}, ageOf(*file.oldestPending, now)};
    return std::nullopt;
}

Finding heldElsewhere(const FeedFacts &feed, Instant now)
{
    if (!feed.heartbeat)
        return {LiveCause::FeedTakingOver, feed.holder};
    const Seconds silence = ageOf(*feed.heartbeat, now);
    if (silence > heartbeatLost)
        return {LiveCause::FeedLost, feed.holder, silence};
    if (feed.role == FeedFacts::Role::TakingOver || silence > heartbeatMissed)
        return {LiveCause::FeedTakingOver, feed.holder, silence};
    return {};
}

Finding feedFinding(const FeedFacts &feed, Instant now)
{
    using enum FeedFacts::Role;
    if (!feed.isWanted)
        return {LiveCause::FeedOff};
    switch (feed.role) {
    case Failed:
        return {LiveCause::FeedFailed, feed.error};
    case HeldElsewhere:
    case TakingOver:
        return heldElsewhere(feed, now);
    case Off:
    case Starting:
        return {LiveCause::FeedStarting};
    case HeldHere:
        break;
    }
    return {};
}

Finding worstFinding(const LiveFacts &facts, Instant now)
{
    if (const std::optional<Finding> finding = fileFinding(facts.file, now))
        return *finding;
    Finding feed = feedFinding(facts.feed, now);
    if (feed.cause < LiveCause::ClockJumped)
        return feed;
    if (facts.clock.jump && !facts.clock.isResynced)
        return {LiveCause::ClockJumped, {}, facts.clock.jump->by};
    if (feed.cause != LiveCause::Live)
        return feed;
    if (facts.phones.silent > 0 && facts.phones.heard == 0)
        return {LiveCause::PhonesSilent};
    return {};
}

QList<NewsAge> agesOf(const NewsFacts &news, Instant now)
{
    QList<NewsAge> ages;
    const auto add = [&](NewsSource source, const std::optional<Instant> &at) {
        if (at)
            ages.append({source, ageOf(*at, now)});
    };
    add(NewsSource::Positions, news.positions);
    add(NewsSource::Statuses, news.statuses);
    add(NewsSource::Orders, news.orders);
    add(NewsSource::Windows, news.windows);
    add(NewsSource::File, news.file);
    std::ranges::stable_sort(ages, {}, &NewsAge::age);
    return ages;
}

} // namespace

Light lightOf(LiveCause cause)
{
    if (cause == LiveCause::Live)
        return Light::Green;
    return cause < LiveCause::ClockJumped ? Light::Red : Light::Amber;
}

LiveState liveState(const LiveFacts &facts, Instant now)
{
    const Finding finding = worstFinding(facts, now);
    LiveState state{.light = lightOf(finding.cause),
                    .cause = finding.cause,
                    .detail = finding.detail,
                    .amount = finding.amount,
                    .ages = agesOf(facts.news, now)};
    const auto told =
        std::ranges::find_if(state.ages, [](const NewsAge &age) { return age.source != NewsSource::File; });
    if (told != state.ages.end())
        state.newest = told->age;
    return state;
}

} // namespace callout
