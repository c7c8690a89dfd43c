#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace callout {

/// Every word that addresses of a region are made of, to tell unfinished words from misspelt ones.
class AddressVocabulary
{
public:
    AddressVocabulary() = default;
    explicit AddressVocabulary(QStringList words);

    [[nodiscard]] bool contains(const QString &word) const;
    [[nodiscard]] bool hasBeginning(const QString &beginning) const;

    /// Words that differ by a few letters (changed, missing, too many or exchanged with their neighbour): one in words of
    /// 4 to 7 letters, two in longer ones, none in shorter ones. An unfinished word may go on. The most similar first.
    [[nodiscard]] QStringList similar(const QString &word, bool isUnfinished) const;

private:
    QStringList m_words;            // sorted
    std::vector<quint64> m_letters; // which letters each has
};

/// The least number of letters to be changed, left out, added or exchanged with their neighbour to make one of the other,
/// or, of an unfinished word, of a beginning of the other. More than `most` is `most` + 1.
[[nodiscard]] int spellingDistance(QStringView word, QStringView other, int most, bool isUnfinished);

} // namespace callout
