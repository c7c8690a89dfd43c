#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace callout::layering {

/// What one folder may include and link, beside itself, Qt Core and the standard library.
struct ModuleRule {
    QString folder;             ///< "core/geo"
    QStringList modules;        ///< folders of Callout; "ui/*" stands for every folder of ui
    QStringList libraries = {}; ///< Qt libraries as "QtSql", others by the folder of their headers, e.g. "boost"
};

/// The module map of CONTRIBUTING.md as rows: a new folder or a new edge is a new entry here, and a decision.
inline QList<ModuleRule> moduleMap()
{
    using namespace Qt::StringLiterals;
    const QStringList words{u"core/geo"_s, u"core/domain"_s};
    const QStringList panel = words + QStringList{u"ui/style"_s, u"ui/models"_s};
    const QStringList widgets{u"QtGui"_s, u"QtWidgets"_s};

    return {
        {u"core/answers"_s, {}},
        {u"core/geo"_s, {}},
        {u"core/domain"_s, {u"core/geo"_s}},
        {u"core/calendarfile"_s, words, {u"libical"_s}},
        {u"core/csvimport"_s, words + QStringList{u"core/calendarfile"_s}},
        {u"core/dayreport"_s, words},
        {u"core/exports"_s, words},
        {u"core/region"_s, words, {u"QtSql"_s, u"osmium"_s, u"protozero"_s}},
        {u"core/roads"_s, words + QStringList{u"core/region"_s}, {u"boost"_s}},
        {u"core/tiles"_s,
         words + QStringList{u"core/region"_s},
         {u"QtGui"_s, u"QtHttpServer"_s, u"QtNetwork"_s, u"QtSql"_s}},
        {u"core/planner"_s, words},
        {u"core/store"_s, words, {u"QtSql"_s, u"sqlite3.h"_s}},
        {u"core/dispatch"_s, words + QStringList{u"core/answers"_s, u"core/store"_s}},
        {u"core/commands"_s, words + QStringList{u"core/dispatch"_s}, {u"QtGui"_s}},
        {u"core/autoassign"_s, words + QStringList{u"core/roads"_s, u"core/planner"_s}, {u"threads"_s}},
        {u"core/autopilot"_s,
         words
             + QStringList{u"core/answers"_s, u"core/planner"_s, u"core/store"_s, u"core/dispatch"_s,
                           u"core/commands"_s, u"core/autoassign"_s}},
        {u"core/intake"_s, words + QStringList{u"core/answers"_s}, {u"QtHttpServer"_s, u"QtNetwork"_s, u"openssl"_s}},
        {u"core/feed"_s,
         words + QStringList{u"core/answers"_s, u"core/store"_s, u"core/intake"_s},
         {u"QtConcurrent"_s, u"QtNetwork"_s, u"threads"_s}},
        {u"core/live"_s, words},
        {u"core/demo"_s, words + QStringList{u"core/store"_s}},
        // A status has one look, so the style knows the statuses.
        {u"ui/style"_s, words, {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s}},
        {u"ui/models"_s,
         words
             + QStringList{u"core/dayreport"_s, u"core/dispatch"_s, u"core/commands"_s, u"core/autoassign"_s,
                           u"core/live"_s},
         {u"QtGui"_s}},
        {u"ui/queue"_s, panel, widgets},
        {u"ui/technicians"_s, panel, widgets},
        {u"ui/board"_s, panel, widgets},
        {u"ui/map"_s, panel,
         widgets + QStringList{u"QtLocation"_s, u"QtPositioning"_s, u"QtQml"_s, u"QtQuick"_s, u"QtQuickWidgets"_s}},
        {u"ui/review"_s, panel, widgets},
        {u"ui/live"_s, panel + QStringList{u"core/live"_s}, widgets},
        {u"ui/dialogs"_s, panel + QStringList{u"core/answers"_s}, widgets},
        {u"ui/phones"_s, panel + QStringList{u"ui/dialogs"_s}, widgets + QStringList{u"qrencode.h"_s}},
        {u"ui/dayends"_s, panel + QStringList{u"ui/dialogs"_s, u"core/dayreport"_s},
         widgets + QStringList{u"QtPrintSupport"_s}},
        {u"ui/imports"_s, words + QStringList{u"ui/style"_s, u"ui/dialogs"_s, u"core/csvimport"_s},
         widgets + QStringList{u"threads"_s}},
        {u"ui/settings"_s, panel + QStringList{u"ui/dialogs"_s, u"core/commands"_s, u"core/dispatch"_s}, widgets},
        // Commands are given the board that they edit.
        {u"ui/shell"_s,
         words
             + QStringList{u"ui/*"_s, u"core/answers"_s, u"core/csvimport"_s, u"core/dayreport"_s, u"core/dispatch"_s,
                           u"core/commands"_s, u"core/exports"_s, u"core/autopilot"_s, u"core/intake"_s,
                           u"core/live"_s},
         widgets + QStringList{u"QtDBus"_s}},
        {u"app"_s, {u"*"_s}, {u"*"_s}},
    };
}

} // namespace callout::layering
