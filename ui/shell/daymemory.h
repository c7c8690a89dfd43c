#pragma once

#include "core/live/alertbook.h"

#include <QDate>
#include <QSet>
#include <QString>

class QSettings;

namespace callout {

/// What this machine remembers of one office's days until they are over: whether it was greeted, what was set aside, what was
/// jotted down for the hand-over.
class DayMemory
{
public:
    /// `office` is the path of the office file.
    DayMemory(QSettings &settings, const QString &office);

    [[nodiscard]] bool isGreeted(QDate day) const;
    void setGreeted(QDate day);

    /// Keys of findings.
    [[nodiscard]] QSet<QString> dismissed(QDate day) const;
    void setDismissed(QDate day, const QSet<QString> &keys);

    /// Alerts that were snoozed or dismissed.
    [[nodiscard]] QList<AlertBook::PutAway> alertsAway(QDate day) const;
    void setAlertsAway(QDate day, const QList<AlertBook::PutAway> &alerts);

    [[nodiscard]] QString notes(QDate day) const;
    void setNotes(QDate day, const QString &notes);

private:
    [[nodiscard]] QString key(const QString &name) const { return m_group + name; }
    void forgetBefore(QDate day);

    QSettings &m_settings;
    QString m_group;
};

} // namespace callout
