#include "ui/shell/daymemory.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString dated(QDate day, const QString &name)
{
    return day.toString(Qt::ISODate) + u'/' + name;
}

qint64 secondsOf(Instant at)
{
    return at.time_since_epoch().count();
}

constexpr qsizetype AlertNumbers = 6; ///< in a line

/// As numbers: kind and subject of the cause, since, until or 0, weight in seconds, stops that follow.
QString lineOf(const AlertBook::PutAway &alert)
{
    const QList<qint64> numbers{qint64(alert.cause.kind), alert.cause.subject,
                                secondsOf(alert.since),   alert.snoozedUntil ? secondsOf(*alert.snoozedUntil) : 0,
                                alert.weight.count(),     alert.following};
    QStringList words;
    for (const qint64 number : numbers)
        words.append(QString::number(number));
    return words.join(u' ');
}

std::optional<AlertBook::PutAway> alertOf(const QString &line)
{
    QList<qint64> numbers;
    for (const QString &word : line.split(u' ')) {
        bool isNumber = false;
        numbers.append(word.toLongLong(&isNumber));
        if (!isNumber)
            return {};
    }
    if (numbers.size() != AlertNumbers || numbers[0] < 0 || numbers[0] > qint64(AlertCause::Kind::Phone))
        return {};
    return AlertBook::PutAway{.cause = {AlertCause::Kind(numbers[0]), numbers[1]},
                              .since = Instant(Seconds(numbers[2])),
                              .snoozedUntil =
                                  numbers[3] == 0 ? std::nullopt : std::optional(Instant(Seconds(numbers[3]))),
                              .weight = Seconds(numbers[4]),
                              .following = int(numbers[5])};
}

} // namespace

DayMemory::DayMemory(QSettings &settings, const QString &office)
    : m_settings(settings)
    , m_group(u"dayEnds/%1/"_s.arg(
          QString::fromLatin1(QCryptographicHash::hash(office.toUtf8(), QCryptographicHash::Sha1).toHex().first(12))))
{
}

void DayMemory::forgetBefore(QDate day)
{
    m_settings.beginGroup(m_group);
    const QStringList days = m_settings.childGroups();
    for (const QString &known : days) {
        if (QDate::fromString(known, Qt::ISODate) < day)
            m_settings.remove(known);
    }
    m_settings.endGroup();
}

bool DayMemory::isGreeted(QDate day) const
{
    return m_settings.value(key(dated(day, u"greeted"_s))).toBool();
}

void DayMemory::setGreeted(QDate day)
{
    forgetBefore(day.addDays(-1));
    m_settings.setValue(key(dated(day, u"greeted"_s)), true);
}

QSet<QString> DayMemory::dismissed(QDate day) const
{
    const QStringList keys = m_settings.value(key(dated(day, u"dismissed"_s))).toStringList();
    return {keys.cbegin(), keys.cend()};
}

void DayMemory::setDismissed(QDate day, const QSet<QString> &keys)
{
    forgetBefore(day.addDays(-1));
    QStringList sorted(keys.cbegin(), keys.cend());
    sorted.sort();
    m_settings.setValue(key(dated(day, u"dismissed"_s)), sorted);
}

QList<AlertBook::PutAway> DayMemory::alertsAway(QDate day) const
{
    QList<AlertBook::PutAway> alerts;
    for (const QString &line : m_settings.value(key(dated(day, u"alerts"_s))).toStringList()) {
        if (const std::optional<AlertBook::PutAway> alert = alertOf(line))
            alerts.append(*alert);
    }
    return alerts;
}

void DayMemory::setAlertsAway(QDate day, const QList<AlertBook::PutAway> &alerts)
{
    forgetBefore(day.addDays(-1));
    QStringList lines;
    for (const AlertBook::PutAway &alert : alerts)
        lines.append(lineOf(alert));
    m_settings.setValue(key(dated(day, u"alerts"_s)), lines);
}

QString DayMemory::notes(QDate day) const
{
    return m_settings.value(key(dated(day, u"notes"_s))).toString();
}

void DayMemory::setNotes(QDate day, const QString &notes)
{
    forgetBefore(day.addDays(-1));
    m_settings.setValue(key(dated(day, u"notes"_s)), notes);
}

} // namespace callout
