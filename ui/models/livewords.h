#pragma once

#include "core/live/livestate.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// The LIVE light in words.
class LiveWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::LiveWords)

public:
    /// "LIVE", "Not live"
    [[nodiscard]] static QString name(Light light);
    /// A word or two for the header: "phones off", "not saved"
    [[nodiscard]] static QString brief(const LiveState &state);
    /// What happened, in a sentence.
    [[nodiscard]] static QString sentence(const LiveState &state);
    /// What to do about it; empty where there is nothing to do.
    [[nodiscard]] static QString advice(const LiveState &state);
    /// "newest news 4 s ago", "no news yet"
    [[nodiscard]] static QString newest(const LiveState &state);
    /// "4 s", "3 min", "2 h"
    [[nodiscard]] static QString age(Seconds age);
    [[nodiscard]] static QString name(NewsSource source);
};

} // namespace callout
