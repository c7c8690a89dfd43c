#include "ui/dialogs/timezonebox.h"

#include <QCompleter>
#include <QTimeZone>

namespace callout {

TimeZoneBox::TimeZoneBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(16);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        // The rest are old abbreviations and offsets without a summer time.
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            addItem(QString::fromLatin1(id));
    }
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::currentTextChanged, this, &TimeZoneBox::zoneChanged);
}

QString TimeZoneBox::zone() const
{
    return currentText().trimmed();
}

void TimeZoneBox::setZone(const QString &name)
{
    if (findText(name) < 0 && QTimeZone(name.toLatin1()).isValid())
        insertItem(0, name);
    setCurrentText(name);
}

bool TimeZoneBox::isKnown() const
{
    return findText(zone(), Qt::MatchFixedString | Qt::MatchCaseSensitive) >= 0;
}

} // namespace callout
