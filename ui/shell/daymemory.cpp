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
