#include "ui/dialogs/timezonebox.h"

#include <QCompleter>

namespace callout {

TimeZoneBox::TimeZoneBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    QStringList names;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(zone));
    addItems(names);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
}

} // namespace callout
