#include "core/region/addresswords.h"

#include "core/domain/plainletters.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout::addresswords {

namespace {

struct Abbreviation {
    QStringView shortForm;
    QStringView longForm;
};

constexpr std::array Abbreviations = {
    Abbreviation{u"all", u"allee"},      Abbreviation{u"av", u"avenue"},      Abbreviation{u"ave", u"avenue"},
    Abbreviation{u"bd", u"boulevard"},   Abbreviation{u"bldg", u"building"},  Abbreviation{u"blvd", u"boulevard"},
    Abbreviation{u"bvd", u"boulevard"},  Abbreviation{u"ch", u"chemin"},      Abbreviation{u"cl", u"close"},
    Abbreviation{u"cotts", u"cottages"}, Abbreviation{u"cr", u"crescent"},    Abbreviation{u"cres", u"crescent"},
    Abbreviation{u"crt", u"court"},      Abbreviation{u"ct", u"court"},       Abbreviation{u"dr", u"drive"},
    Abbreviation{u"est", u"estate"},     Abbreviation{u"gdn", u"garden"},     Abbreviation{u"gdns", u"gardens"},
    Abbreviation{u"gr", u"grove"},       Abbreviation{u"grn", u"green"},      Abbreviation{u"gro", u"grove"},
    Abbreviation{u"hse", u"house"},      Abbreviation{u"hts", u"heights"},    Abbreviation{u"hwy", u"highway"},
    Abbreviation{u"imp", u"impasse"},    Abbreviation{u"ind", u"industrial"}, Abbreviation{u"la", u"lane"},
    Abbreviation{u"ln", u"lane"},        Abbreviation{u"lwr", u"lower"},      Abbreviation{u"mt", u"mount"},
    Abbreviation{u"nth", u"north"},      Abbreviation{u"pde", u"parade"},     Abbreviation{u"pk", u"park"},
    Abbreviation{u"pl", u"place"},       Abbreviation{u"pl", u"platz"},       Abbreviation{u"prom", u"promenade"},
    Abbreviation{u"r", u"rue"},          Abbreviation{u"rd", u"road"},        Abbreviation{u"rte", u"route"},
    Abbreviation{u"sq", u"square"},      Abbreviation{u"st", u"saint"},       Abbreviation{u"st", u"street"},
    Abbreviation{u"ste", u"sainte"},     Abbreviation{u"sth", u"south"},      Abbreviation{u"str", u"strasse"},
    Abbreviation{u"tce", u"terrace"},    Abbreviation{u"ter", u"terrace"},    Abbreviation{u"terr", u"terrace"},
    Abbreviation{u"upr", u"upper"},      Abbreviation{u"vw", u"view"},        Abbreviation{u"wk", u"walk"},
};

constexpr std::array<QStringView, 38> StreetTypes = {
    u"allee",     u"avenue",  u"boulevard", u"chemin", u"close",  u"court",  u"crescent", u"drive",
    u"estate",    u"garden",  u"gardens",   u"gasse",  u"green",  u"grove",  u"heights",  u"highway",
    u"hill",      u"impasse", u"lane",      u"mews",   u"parade", u"park",   u"place",    u"platz",
    u"promenade", u"quay",    u"road",      u"route",  u"rue",    u"square", u"strasse",  u"street",
    u"terrace",   u"view",    u"walk",      u"way",    u"weg",    u"quai",
};

constexpr std::array<QStringView, 8> GermanEndings = {
    u"allee", u"gasse", u"platz", u"strasse", u"weg", u"ring", u"damm", u"ufer",
};

constexpr std::array<QStringView, 9> UnitWords = {
    u"apartment", u"apt", u"appartement", u"flat", u"floor", u"room", u"suite", u"top", u"unit",
};

bool isApostrophe(QChar character)
{
    return QStringView(u"'’‘ʼ`´").contains(character);
}

struct Folded {
    QString word;
    QString afterElision; ///< "eglise" of "l'église"
};

std::vector<Folded> foldAll(QStringView text)
{
    std::vector<Folded> found;
    Folded current;
    qsizetype elidedAt = -1;
    const auto finish = [&] {
        if (elidedAt > 0 && elidedAt <= 2 && current.word.size() - elidedAt > 2)
            current.afterElision = current.word.mid(elidedAt);
        if (!current.word.isEmpty())
            found.push_back(std::exchange(current, {}));
        elidedAt = -1;
    };
    const QString decomposed = text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar character : decomposed) {
        if (const QStringView plain = plainLetters(character.toLower()); !plain.isEmpty())
            current.word += plain;
        else if (character.isDigit())
            current.word += QChar(u'0' + char16_t(character.digitValue()));
        else if (character.isLetter())
            current.word += character.toLower();
        else if (isApostrophe(character))
            elidedAt = current.word.size();
        else if (!character.isMark())
            finish();
    }
    finish();
    return found;
}

/// "mueller" of "Müller"; empty where no letter has two dots.
QString withWrittenUmlauts(QStringView name)
{
    QString written;
    bool isChanged = false;
    for (const QChar character : name.toString().toCaseFolded().normalized(QString::NormalizationForm_C)) {
        const bool isUmlaut = QStringView(u"äöü").contains(character);
        written += !isUmlaut ? QString(character) : character == u'ä' ? u"ae"_s : character == u'ö' ? u"oe"_s : u"ue"_s;
        isChanged = isChanged || isUmlaut;
    }
    return isChanged ? written : QString();
}

/// "haupt" and "strasse" of "hauptstrasse" and "hauptstr", and the long form of the latter.
void addGermanParts(const QString &word, QStringList *variants)
{
    QString full = word;
    if (word.size() > 5 && word.endsWith(u"str"))
        variants->append(full = word + u"asse"_s);
    for (const QStringView ending : GermanEndings) {
        if (ending.size() > 3 && full.endsWith(ending) && full.size() - ending.size() >= 3)
            *variants << full.chopped(ending.size()) << ending.toString();
    }
}

} // namespace

QStringList fold(QStringView text)
{
    QStringList words;
    for (const Folded &folded : foldAll(text))
        words.append(folded.word);
    return words;
}

IndexWords forIndex(QStringView name)
{
    IndexWords found;
    for (const Folded &folded : foldAll(name)) {
        found.words.append(folded.word);
        if (!folded.afterElision.isEmpty())
            found.variants.append(folded.afterElision);
        found.variants.append(longForms(folded.word));
        addGermanParts(folded.word, &found.variants);
    }
    if (const QString written = withWrittenUmlauts(name); !written.isEmpty())
        found.variants.append(fold(written));
    found.variants.removeDuplicates();
    found.variants.removeIf([&](const QString &variant) { return found.words.contains(variant); });
    return found;
}

QStringList longForms(const QString &word)
{
    QStringList forms;
    for (const Abbreviation &abbreviation : Abbreviations) {
        if (abbreviation.shortForm == word)
            forms.append(abbreviation.longForm.toString());
    }
    return forms;
}

bool isStreetType(const QString &word)
{
    return std::ranges::contains(StreetTypes, QStringView(word));
}

bool hasGermanEnding(const QString &word)
{
    return std::ranges::any_of(GermanEndings, [&](QStringView ending) { return word.endsWith(ending); });
}

bool isUnitWord(const QString &word)
{
    return std::ranges::contains(UnitWords, QStringView(word));
}

std::optional<HouseNumber> readHouseNumber(QStringView text)
{
    HouseNumber number;
    int parts = 1;
    int digits = 0;
    int letters = 0;
    bool isInterrupted = false;
    for (const QChar character : text) {
        if (character.isDigit() && letters == 0 && digits < 5 && !(isInterrupted && digits > 0)) {
            number.text += QChar(u'0' + char16_t(character.digitValue()));
            number.base = parts == 1 ? number.base * 10 + character.digitValue() : number.base;
            ++digits;
        } else if (character.isLetter() && digits > 0 && letters == 0) {
            number.text += character.toCaseFolded();
            ++letters;
        } else if (QStringView(u"-/–").contains(character) && digits > 0 && parts == 1) {
            number.text += character == u'/' ? u'/' : u'-';
            parts = 2;
            digits = letters = 0;
        } else if (character.isSpace()) {
            isInterrupted = true;
        } else {
            return {};
        }
    }
    return digits > 0 ? std::optional(number) : std::nullopt;
}

std::vector<HouseNumber> houseNumbers(QStringView tag)
{
    constexpr int LongestRange = 40;
    std::vector<HouseNumber> numbers;
    const auto add = [&](const HouseNumber &number) {
        if (!std::ranges::contains(numbers, number))
            numbers.push_back(number);
    };
    for (const QStringView part : tag.split(u';')) {
        for (const QStringView piece : part.split(u',')) {
            const std::optional<HouseNumber> number = readHouseNumber(piece);
            if (!number)
                continue;
            add(*number);
            const qsizetype dash = number->text.indexOf(u'-');
            const int last = dash < 0 ? 0 : QStringView(number->text).sliced(dash + 1).toInt();
            if (last > number->base && last - number->base <= LongestRange) {
                for (int each = number->base; each <= last; each += (last - number->base) % 2 == 0 ? 2 : 1)
                    add({each, QString::number(each)});
            }
        }
    }
    return numbers;
}

} // namespace callout::addresswords
