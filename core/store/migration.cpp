#include "core/store/migration.h"

#include "core/store/backups.h"
#include "core/store/officewords.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace callout {

Result<void> bringUpToDate(Database &database, const Schema &schema, QStringList &notices)
{
    const Result<int> version = schema.recognise(database);
    if (!version)
        return std::unexpected(version.error());
    if (*version == schema.newestVersion())
        return {};
    const Result<QString> backup = backUpBeforeMigration(database, *version);
    if (!backup)
        return std::unexpected(backup.error());
    notices.append(OfficeWords::tr("The office file was brought up to date for this version of Callout. "
                                   "As it was before it is kept in %1.")
                       .arg(QDir::toNativeSeparators(*backup)));
    return schema.migrate(database);
}

} // namespace callout
