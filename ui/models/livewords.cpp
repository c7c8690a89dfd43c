#include "ui/models/livewords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

QString LiveWords::name(Light light)
{
    return light == Light::Green ? tr("LIVE") : tr("Not live");
}

QString LiveWords::brief(const LiveState &state)
{
    switch (state.cause) {
    case LiveCause::FileUnreadable:
        return tr("file unreadable");
    case LiveCause::WriteFailed:
        return tr("not saved");
    case LiveCause::WritePending:
        return tr("saving hangs");
    case LiveCause::FeedFailed:
        return tr("feed failed");
    case LiveCause::FeedLost:
        return tr("feed lost");
    case LiveCause::ClockJumped:
        return tr("catching up");
    case LiveCause::FeedTakingOver:
        return tr("taking over");
    case LiveCause::FeedStarting:
        return tr("starting");
    case LiveCause::FeedOff:
        return tr("phones off");
    case LiveCause::PhonesSilent:
        return tr("phones silent");
    case LiveCause::Live:
        break;
    }
    return state.newest ? age(*state.newest) : QString();
}

QString LiveWords::sentence(const LiveState &state)
{
    const QString amount = VerdictWords::span(std::max(state.amount, Seconds(60)));
    switch (state.cause) {
    case LiveCause::FileUnreadable:
        return state.detail.isEmpty() ? tr("The office file cannot be read: what is shown may be old.")
                                      : tr("The office file cannot be read: %1").arg(state.detail);
    case LiveCause::WriteFailed:
        return state.detail.isEmpty() ? tr("The last edit could not be saved and was taken back.")
                                      : tr("The last edit could not be saved and was taken back: %1").arg(state.detail);
    case LiveCause::WritePending:
        return tr("An edit has been waiting to be saved for %1.").arg(age(state.amount));
    case LiveCause::FeedFailed:
        return state.detail.isEmpty() ? tr("The feed cannot start: phones cannot report.")
                                      : tr("The feed cannot start: %1").arg(state.detail);
    case LiveCause::FeedLost:
        return state.detail.isEmpty()
            ? tr("Nobody has held the feed for %1: phones cannot report.").arg(age(state.amount))
            : tr("%1 held the feed and was last heard of %2 ago: phones cannot report.")
                  .arg(state.detail, age(state.amount));
    case LiveCause::ClockJumped:
        return tr("The computer slept or its clock jumped by %1. The day is being read again.").arg(amount);
    case LiveCause::FeedTakingOver:
        return tr("Another window held the feed and is gone. This one is taking over.");
    case LiveCause::FeedStarting:
        return tr("The feed is starting.");
    case LiveCause::FeedOff:
        return tr(
            "Phones and other systems are not listened to: only what is entered here or in another window is shown.");
    case LiveCause::PhonesSilent:
        return tr("No phone of anybody at work has been heard of lately.");
    case LiveCause::Live:
        break;
    }
    return tr("The office file and the feed are live.");
}

QString LiveWords::advice(const LiveState &state)
{
    switch (state.cause) {
    case LiveCause::FileUnreadable:
        return tr("See that its folder, drive or share is there. Callout goes on trying.");
    case LiveCause::WriteFailed:
        return tr("See that the disk has room and may be written to, then do the edit again.");
    case LiveCause::WritePending:
        return tr("See that the disk or share answers. The edit is saved as soon as it does.");
    case LiveCause::FeedFailed:
        return tr("Choose another port or address in the settings, under Phones.");
    case LiveCause::FeedLost:
        return tr("See that the other computer is on, or close Callout there: this window takes over.");
    case LiveCause::FeedOff:
        return tr("Turn the feed on in the settings, under Phones.");
    case LiveCause::PhonesSilent:
        return tr("See that this computer is on the network that the phones reach it by.");
    case LiveCause::ClockJumped:
    case LiveCause::FeedTakingOver:
    case LiveCause::FeedStarting:
    case LiveCause::Live:
        break;
    }
    return {};
}

QString LiveWords::newest(const LiveState &state)
{
    return state.newest ? tr("newest news %1 ago").arg(age(*state.newest)) : tr("no news yet");
}

QString LiveWords::age(Seconds age)
{
    return age < Minutes(1) ? tr("%1 s").arg(QLocale().toString(int(age.count())))
                            : VerdictWords::span(std::chrono::floor<Minutes>(age));
}

QString LiveWords::name(NewsSource source)
{
    switch (source) {
    case NewsSource::Positions:
        return tr("Positions");
    case NewsSource::Statuses:
        return tr("Reports on jobs");
    case NewsSource::Orders:
        return tr("Orders of other systems");
    case NewsSource::Windows:
        return tr("Edits from elsewhere");
    case NewsSource::File:
        break;
    }
    return tr("Day read in full");
}

} // namespace callout
