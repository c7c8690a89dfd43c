#include "ui/models/wordmatch.h"

#include <QStringList>

#include <algorithm>

namespace callout {

namespace {

constexpr int AtTextStart = 100;
constexpr int AtWordStart = 80;
constexpr int InsideWord = 40;
constexpr int Scattered = 20;
constexpr int WholeWord = 10;

/// Without case and accents, a character for each character.
QString folded(const QString &text)
{
    QString plain = text;
    for (QChar &character : plain) {
        if (character.decompositionTag() == QChar::Canonical && !character.isSurrogate())
            character = character.decomposition().front();
        character = character.toCaseFolded();
    }
    return plain;
}

bool isWordStart(const QString &text, qsizetype at)
{
    return text.at(at).isLetterOrNumber() && (at == 0 || !text.at(at - 1).isLetterOrNumber());
}

bool isWordEnd(const QString &text, qsizetype end)
{
    return end == text.size() || !text.at(end).isLetterOrNumber();
}

/// The best place where the word stands as a whole.
std::optional<WordMatch> matchTogether(const QString &word, const QString &text)
{
    std::optional<WordMatch> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int place = at == 0 ? AtTextStart : (isWordStart(text, at) ? AtWordStart : InsideWord);
        const int score = place + (isWordEnd(text, at + word.size()) ? WholeWord : 0);
        if (!best || score > best->score)
            best = WordMatch{score, {{int(at), int(word.size())}}};
    }
    return best;
}

/// The letters one after the other, each at the start of a word or right after the one before.
std::optional<WordMatch> matchScattered(const QString &word, const QString &text)
{
    WordMatch match{Scattered, {}};
    qsizetype next = 0;
    for (const QChar letter : word) {
        qsizetype at = next;
        const auto isHit = [&] { return text.at(at) == letter && (isWordStart(text, at) || (at == next && at > 0)); };
        while (at < text.size() && !isHit())
            ++at;
        if (at == text.size())
            return std::nullopt;
        if (!match.ranges.isEmpty() && at == next)
            ++match.ranges.back().length;
        else
            match.ranges.append({int(at), 1});
        next = at + 1;
    }
    match.score -= int(match.ranges.size());
    return match;
}

QList<TextRange> merged(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> apart;
    for (const TextRange &range : ranges) {
        if (apart.isEmpty() || range.start > apart.back().start + apart.back().length)
            apart.append(range);
        else
            apart.back().length = std::max(apart.back().length, range.start + range.length - apart.back().start);
    }
    return apart;
}

} // namespace

std::optional<WordMatch> matchWords(const QString &typed, const QString &text)
{
    const QString plain = folded(text);
    WordMatch whole;
    for (const QString &word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        std::optional<WordMatch> match = matchTogether(word, plain);
        if (!match)
            match = matchScattered(word, plain);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.ranges += match->ranges;
    }
    whole.ranges = merged(std::move(whole.ranges));
    return whole;
}

} // namespace callout
