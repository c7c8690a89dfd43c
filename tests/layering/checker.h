#pragma once

#include "modulemap.h"

#include <QHash>

namespace callout::layering {

/// Finds where a file breaks the module map. Knows nothing of the disk, so that it can be tried on made-up files.
class Checker
{
public:
    /// @p qtLibraries says which Qt library a header belongs to: "QWidget" -> "QtWidgets".
    Checker(QList<ModuleRule> rules, QHash<QString, QString> qtLibraries);

    /// One line for each breach in a C++ file; @p path is relative to the root of the repository.
    [[nodiscard]] QStringList breachesOfSource(const QString &path, const QString &text) const;
    /// One line for each breach in the link lines of a folder's CMakeLists.txt.
    [[nodiscard]] QStringList breachesOfLinks(const QString &path, const QString &text) const;

private:
    [[nodiscard]] const ModuleRule *ruleFor(const QString &path) const;
    [[nodiscard]] QString includeBreach(const ModuleRule &rule, const QString &header, bool quoted) const;
    [[nodiscard]] QString libraryOf(const QString &header) const;

    QList<ModuleRule> m_rules;
    QHash<QString, QString> m_qtLibraries;
};

/// The text with comments and the contents of string literals blanked, lines kept.
[[nodiscard]] QString withoutComments(const QString &text);

/// Which Qt library each public header under @p headersPath belongs to.
[[nodiscard]] QHash<QString, QString> qtLibrariesIn(const QString &headersPath);

} // namespace callout::layering
