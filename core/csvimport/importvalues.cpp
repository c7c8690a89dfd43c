#include "core/csvimport/importvalues.h"

#include "core/csvimport/csvwords.h"
#include "core/domain/fieldvalue.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr qsizetype IsoDaySize = 10;
constexpr int FirstTwoDigitYear = 2000;
constexpr double MostMoney = 1e12;

/// A locale's form, with days and months that may have one digit.
QString loosened(QString form)
{
    static const QRegularExpression days(u"\\bd+\\b"_s);
    static const QRegularExpression months(u"\\bMM\\b"_s);
    return form.replace(days, u"d"_s).replace(months, u"M"_s);
}

QStringList dayForms(const QLocale &locale)
{
    static const QRegularExpression years(u"y+"_s);
    QStringList forms;
    const QString numbers = loosened(locale.dateFormat(QLocale::ShortFormat));
    for (const QString &year : {u"yyyy"_s, u"yy"_s})
        forms.append(QString(numbers).replace(years, year));
    forms.append({u"d MMM yyyy"_s, u"d MMMM yyyy"_s, locale.dateFormat(QLocale::LongFormat)});
    return forms;
}

} // namespace

ImportValues::ImportValues(const QLocale &locale) : m_locale(locale), m_dayForms(dayForms(locale))
{
}

std::optional<QDate> ImportValues::day(const QString &text) const
{
    // Of a longer text Qt would read the beginning.
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid() && text.size() == IsoDaySize)
        return iso;
    if (text.size() < 6 || !std::ranges::any_of(text, [](QChar character) { return character.isDigit(); }))
        return std::nullopt;
    for (const QString &form : m_dayForms) {
        if (const QDate day = m_locale.toDate(text, form, FirstTwoDigitYear); day.isValid())
            return day;
    }
    return std::nullopt;
}

std::optional<QTime> ImportValues::time(const QString &text)
{
    static const QRegularExpression form(uR"(^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2}))?)?\s*(?:([ap])\.?m\.?)?$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(4).toLower(); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == u'p' ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<DayTime> ImportValues::dayTime(const QString &text) const
{
    const QString plain = text.trimmed();
    if (const std::optional<QTime> only = time(plain))
        return DayTime{{}, only};
    if (const std::optional<QDate> only = day(plain))
        return DayTime{only, {}};
    for (qsizetype at = 1; at + 1 < plain.size(); ++at) {
        if (plain[at] != u' ' && plain[at] != u'T' && plain[at] != u',')
            continue;
        const std::optional<QTime> second = time(plain.sliced(at + 1));
        const std::optional<QDate> first = second ? day(plain.first(at).trimmed()) : std::nullopt;
        if (first)
            return DayTime{first, second};
    }
    return std::nullopt;
}

std::optional<DayTimeSpan> ImportValues::span(const QString &text) const
{
    static const QRegularExpression dash(u"\\s+to\\s+|[-\u2013\u2014]"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto found = dash.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const std::optional<DayTime> end = dayTime(text.sliced(match.capturedEnd()));
        const std::optional<DayTime> begin =
            end && end->time ? dayTime(text.first(match.capturedStart())) : std::nullopt;
        if (begin && begin->time)
            return DayTimeSpan{*begin, *end};
    }
    return std::nullopt;
}

std::optional<Money> ImportValues::money(const QString &text) const
{
    static const QRegularExpression currency(uR"(^(?:\p{Sc}|[A-Za-z]{1,3}\b)\s*|\s*(?:\p{Sc}|\b[A-Za-z]{1,3})$)"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    const QString plain = text.trimmed().remove(currency);
    bool isNumber = false;
    double amount = m_locale.toDouble(plain, &isNumber);
    if (!isNumber)
        amount = QLocale::c().toDouble(plain, &isNumber);
    if (!isNumber || !(amount >= 0.0) || amount > MostMoney)
        return std::nullopt;
    return Money(std::llround(amount * 100.0));
}

std::optional<double> ImportValues::degrees(const QString &text, double limit)
{
    bool isNumber = false;
    const double degrees = QString(text).replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::abs(degrees) <= limit ? std::optional(degrees) : std::nullopt;
}

std::optional<int> ImportValues::count(const QString &text) const
{
    bool isNumber = false;
    const int count = m_locale.toInt(text, &isNumber);
    return isNumber && count >= 1 ? std::optional(count) : std::nullopt;
}

std::optional<bool> ImportValues::yesOrNo(const QString &text)
{
    static const QStringList yes{u"yes"_s, u"y"_s, u"true"_s, u"1"_s, u"on"_s, u"x"_s, CsvWords::tr("yes")};
    static const QStringList no{u"no"_s, u"n"_s, u"false"_s, u"0"_s, u"off"_s, CsvWords::tr("no")};
    if (yes.contains(text, Qt::CaseInsensitive))
        return true;
    return no.contains(text, Qt::CaseInsensitive) ? std::optional(false) : std::nullopt;
}

std::optional<Priority> ImportValues::priority(const QString &text)
{
    for (const Priority one : {Priority::Low, Priority::Normal, Priority::High, Priority::Emergency}) {
        if (text.compare(toJson(one).toString(), Qt::CaseInsensitive) == 0
            || text.compare(StatusWords::of(one), Qt::CaseInsensitive) == 0)
            return one;
    }
    return std::nullopt;
}

std::optional<ShiftKind> ImportValues::shiftKind(const QString &text)
{
    static const std::pair<ShiftKind, QStringList> words[] = {
        {ShiftKind::Normal, {u"normal"_s, u"shift"_s, u"work"_s, u"working"_s, u"regular"_s, u"day"_s, u"night"_s}},
        {ShiftKind::OnCall, {u"oncall"_s, u"standby"_s, u"call"_s}},
        {ShiftKind::TimeOff,
         {u"timeoff"_s, u"off"_s, u"dayoff"_s, u"holiday"_s, u"holidays"_s, u"vacation"_s, u"leave"_s, u"annualleave"_s,
          u"sick"_s, u"sickness"_s, u"sickleave"_s, u"absent"_s, u"absence"_s, u"pto"_s}},
    };
    QString plain = text.simplified().toLower();
    for (const auto &[kind, names] : words) {
        if (plain.compare(StatusWords::of(kind), Qt::CaseInsensitive) == 0)
            return kind;
    }
    plain.removeIf([](QChar character) { return !character.isLetter(); });
    for (const auto &[kind, names] : words) {
        if (names.contains(plain))
            return kind;
    }
    return std::nullopt;
}

std::optional<QString> ImportValues::email(const QString &text)
{
    static const QRegularExpression form(u"^[^@\\s]+@[^@\\s]+$"_s);
    const QString plain = text.trimmed();
    return form.match(plain).hasMatch() ? std::optional(plain) : std::nullopt;
}

NameUntil ImportValues::nameUntil(const QString &text) const
{
    static const QRegularExpression between(uR"([\s:(])"_s);
    static const QRegularExpression ending(uR"([\s:(]+(?:(?:until|to|expires|exp|valid)[\s.:]*)*$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString plain = text.simplified();
    const QString closed = plain.endsWith(u')') ? plain.chopped(1).trimmed() : plain;
    for (auto found = between.globalMatch(closed); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (const std::optional<QDate> until = day(closed.sliced(match.capturedEnd()).trimmed())) {
            QString name = closed.first(match.capturedEnd());
            return {name.remove(ending).trimmed(), until};
        }
    }
    return {plain, std::nullopt};
}

int ImportValues::weekdayNamed(const QString &word) const
{
    constexpr qsizetype FewestLetters = 2;
    const QString wanted = word.trimmed().remove(u'.');
    if (wanted.size() < FewestLetters)
        return 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (const QLocale &locale : {QLocale::c(), m_locale}) {
            const QString name = locale.standaloneDayName(weekday, QLocale::LongFormat);
            if (name.startsWith(wanted, Qt::CaseInsensitive)
                || locale.standaloneDayName(weekday, QLocale::ShortFormat).compare(wanted, Qt::CaseInsensitive) == 0)
                return weekday;
        }
    }
    return 0;
}

QList<int> ImportValues::weekdays(const QString &text) const
{
    static const QRegularExpression between(uR"([,/&+\s]+)"_s);
    static const QRegularExpression dash(u"\\s*(?:[-\u2013\u2014]|\\bto\\b)\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QList<int> days;
    for (const QString &part : QString(text).replace(dash, u"-"_s).split(between, Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        const int first = weekdayNamed(ends.front());
        const int last = weekdayNamed(ends.back());
        if (first == 0 || last == 0 || ends.size() > 2)
            return {};
        for (int day = first;; day = day % 7 + 1) {
            if (!days.contains(day))
                days.append(day);
            if (day == last)
                break;
        }
    }
    return days;
}

std::optional<QList<WeeklyShift>> ImportValues::weekday(int weekday, const QString &text) const
{
    static const QRegularExpression between(u"[,;|\n]"_s);
    static const QRegularExpression kindWords(uR"(\s+\(?([A-Za-z][A-Za-z -]*[A-Za-z])\)?$)"_s);
    QList<WeeklyShift> shifts;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        QString hours = part.trimmed();
        if (hours.isEmpty() || hours == "-"_L1 || shiftKind(hours) == ShiftKind::TimeOff)
            continue;
        ShiftKind kind = ShiftKind::Normal;
        if (const QRegularExpressionMatch match = kindWords.match(hours); match.hasMatch()) {
            if (const std::optional<ShiftKind> said = shiftKind(match.captured(1));
                said && *said != ShiftKind::TimeOff) {
                kind = *said;
                hours = hours.first(match.capturedStart());
            }
        }
        const std::optional<DayTimeSpan> times = span(hours);
        if (!times || times->begin.day || times->end.day)
            return std::nullopt;
        shifts.append({weekday, *times->begin.time, *times->end.time, kind});
    }
    return shifts;
}

std::optional<QList<WeeklyShift>> ImportValues::week(const QString &text) const
{
    static const QRegularExpression between(u"[;|\n]"_s);
    static const QRegularExpression hoursBegin(u"\\d"_s);
    QList<WeeklyShift> shifts;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const qsizetype hours = part.indexOf(hoursBegin);
        const QList<int> days = hours < 1 ? QList<int>() : weekdays(part.first(hours).remove(u':'));
        if (days.isEmpty())
            return std::nullopt;
        for (const int day : days) {
            const std::optional<QList<WeeklyShift>> read = weekday(day, part.sliced(hours));
            if (!read)
                return std::nullopt;
            shifts += *read;
        }
    }
    return shifts;
}

QStringList ImportValues::names(const QString &text)
{
    static const QRegularExpression between(u"[,;|\n]"_s);
    QStringList names;
    for (const QString &part : text.split(between)) {
        if (const QString name = part.simplified(); !name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    return names;
}

} // namespace callout
