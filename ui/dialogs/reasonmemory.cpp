#include "ui/dialogs/reasonmemory.h"

#include <QSettings>

namespace callout {

namespace {

constexpr int MostRemembered = 4;
constexpr int MostChoices = 7;

QString keyOf(const QString &kind)
{
    return QStringLiteral("reasons/") + kind;
}

} // namespace

QStringList ReasonMemory::choices(const QString &kind, const QStringList &common) const
{
    QStringList choices = m_settings.value(keyOf(kind)).toStringList();
    for (const QString &reason : common) {
        if (!choices.contains(reason, Qt::CaseInsensitive))
            choices.append(reason);
    }
    return choices.first(std::min<qsizetype>(choices.size(), MostChoices));
}

void ReasonMemory::remember(const QString &kind, const QString &reason)
{
    QStringList reasons = m_settings.value(keyOf(kind)).toStringList();
    reasons.removeIf([&](const QString &known) { return known.compare(reason, Qt::CaseInsensitive) == 0; });
    reasons.prepend(reason);
    m_settings.setValue(keyOf(kind), QStringList(reasons.first(std::min<qsizetype>(reasons.size(), MostRemembered))));
}

} // namespace callout
