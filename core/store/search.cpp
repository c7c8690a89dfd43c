#include "core/store/search.h"

#include "core/store/recordtable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::search {

namespace {

constexpr int FewestPhoneDigits = 3;

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// The words of a text, split as FTS5's unicode61 does; what it would split further still matches, as a phrase.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar character : wellFormed(text).normalized(QString::NormalizationForm_C)) {
        const bool isInWord = character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
        if (isInWord)
            word += character;
        if (!isInWord && !word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// What people write between the digits of a telephone number, taken out by SQL.
QString digitsOf(const QString &column)
{
    QString expression = column;
    for (const QLatin1StringView mark : {" "_L1, "-"_L1, "("_L1, ")"_L1, "/"_L1, "."_L1})
        expression = u"replace(%1, '%2', '')"_s.arg(expression, mark);
    return expression;
}

/// How well an address fits: whole words before beginnings of words.
int wholeWords(const QString &address, const QStringList &wanted)
{
    const QStringList words = wordsOf(address);
    return int(
        std::ranges::count_if(wanted, [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); }));
}

/// Alphabetical, but 9 before 10. QCollator can do this in some locales only.
bool isBefore(QStringView left, QStringView right)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        const auto leftDigits = std::ranges::find_if_not(left, &isDigit) - left.begin();
        const auto rightDigits = std::ranges::find_if_not(right, &isDigit) - right.begin();
        if (leftDigits > 0 && rightDigits > 0) {
            const qulonglong leftNumber = left.first(leftDigits).toULongLong();
            const qulonglong rightNumber = right.first(rightDigits).toULongLong();
            if (leftNumber != rightNumber)
                return leftNumber < rightNumber;
            left = left.sliced(leftDigits);
            right = right.sliced(rightDigits);
        } else if (left.front().toCaseFolded() != right.front().toCaseFolded()) {
            return left.front().toCaseFolded() < right.front().toCaseFolded();
        } else {
            left = left.sliced(1);
            right = right.sliced(1);
        }
    }
    return left.isEmpty() && !right.isEmpty();
}

} // namespace

QString ftsQuery(const QString &text)
{
    QStringList terms;
    for (const QString &word : wordsOf(text))
        terms.append(u'"' + word + "\"*"_L1);
    return terms.join(u' ');
}

QString phoneDigits(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (isDigit(character))
            digits += character;
        else if (!u" +-()/."_s.contains(character))
            return {};
    }
    digits.remove(0, std::ranges::find_if_not(digits, [](QChar digit) { return digit == u'0'; }) - digits.begin());
    return digits.size() < FewestPhoneDigits ? QString() : digits;
}

Result<QList<Customer>> customers(Database &database, const QString &text, int limit)
{
    const QString query = ftsQuery(text);
    if (query.isEmpty())
        return QList<Customer>();
    Result<QList<Customer>> found = recordList<Customer>(
        database,
        u"JOIN (SELECT rowid AS found, rank AS fit FROM customer_search WHERE customer_search MATCH ? "
        "ORDER BY rank LIMIT ?) ON found = id ORDER BY fit, id"_s,
        {query, limit});
    const QString digits = phoneDigits(text);
    if (!found || found->size() >= limit || digits.isEmpty())
        return found;

    const Result<QList<Customer>> byPhone = recordList<Customer>(
        database, u"WHERE %1 LIKE ? ORDER BY id LIMIT ?"_s.arg(digitsOf(u"phones"_s)), {u'%' + digits + u'%', limit});
    if (!byPhone)
        return byPhone;
    for (const Customer &customer : *byPhone) {
        if (found->size() < limit && !std::ranges::contains(*found, customer.id, &Customer::id))
            found->append(customer);
    }
    return found;
}

Result<QList<Job>> jobs(Database &database, const QString &text, int limit)
{
    const QString query = ftsQuery(text);
    if (query.isEmpty())
        return QList<Job>();
    return recordList<Job>(database,
                           u"WHERE id IN (SELECT rowid FROM job_search WHERE job_search MATCH ? "
                           "ORDER BY rowid DESC LIMIT ?) ORDER BY id DESC"_s,
                           {query, limit});
}

Result<QList<KnownAddress>> addresses(Database &database, const QString &text, int limit)
{
    const QString query = ftsQuery(text);
    if (query.isEmpty())
        return QList<KnownAddress>();
    QList<KnownAddress> found;
    const Result<void> read = database.each(
        u"SELECT text, latitude, longitude FROM address WHERE address MATCH ? ORDER BY rank LIMIT ?"_s,
        {query, std::max(limit, 200)}, [&](const QSqlQuery &row) {
            found.append({row.value(0).toString(), {row.value(1).toDouble(), row.value(2).toDouble()}, {}});
        });
    if (!read)
        return std::unexpected(read.error());

    const QStringList wanted = wordsOf(text);
    std::ranges::stable_sort(found, [&](const KnownAddress &left, const KnownAddress &right) {
        const int leftWords = wholeWords(left.text, wanted);
        const int rightWords = wholeWords(right.text, wanted);
        return leftWords != rightWords ? leftWords > rightWords : isBefore(left.text, right.text);
    });
    found.resize(std::min<qsizetype>(found.size(), limit));
    return found;
}

Result<void> replaceAddresses(Database &database, const QList<KnownAddress> &addresses)
{
    if (const Result<int> emptied = database.run(u"DELETE FROM address"_s); !emptied)
        return std::unexpected(emptied.error());
    const QString sql = u"INSERT INTO address (text, latitude, longitude) VALUES (?, ?, ?)"_s;
    for (const KnownAddress &address : addresses) {
        const Result<int> added =
            database.run(sql, {toColumn(address.text), address.point.latitude, address.point.longitude});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

} // namespace callout::search
