#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// Part of a text that matched, to be set off.
struct TextRange {
    int start = 0;
    int length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

struct WordMatch {
    int score = 0;           ///< higher is better
    QList<TextRange> ranges; ///< in order, apart from each other

    friend bool operator==(const WordMatch &, const WordMatch &) = default;
};

/// How well a text answers what somebody typed: every typed word has to be in it, in any order, whatever the case and
/// the accents. The start of the text counts most, then the start of a word, then any place; at last the letters one
/// after the other, beginning words ("gc" finds "Gas certificate"). Nothing typed matches everything.
[[nodiscard]] std::optional<WordMatch> matchWords(const QString &typed, const QString &text);

} // namespace callout
