#include "app/demofiles.h"

#include "app/regionattachments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString besideOffice(const QString &officePath, QLatin1StringView ending)
{
    const QFileInfo office(officePath);
    return office.path() + u'/' + office.completeBaseName() + ending;
}

} // namespace

QString townPathOf(const QString &officePath)
{
    return besideOffice(officePath, ".osm"_L1);
}

Result<DemoReport> makeDemoWithMap(DemoOptions options, Instant importedAt)
{
    const QString region = besideOffice(options.officePath, ".region"_L1);
    if (QFileInfo::exists(region)) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("callout::demofiles", "%1 is there already. Choose another name.")
                           .arg(QDir::toNativeSeparators(region)));
    }
    options.townPath = townPathOf(options.officePath);
    options.region = QFileInfo(region).fileName();
    Result<DemoReport> made = makeDemo(options);
    if (!made)
        return made;
    const Result<RegionImportReport> imported = importRegion(
        {.source = options.townPath,
         .target = region,
         .name = made->townName,
         .importedAt = QDateTime::fromStdTimePoint(importedAt),
         .notice = QCoreApplication::translate("callout::demofiles", "%1, an invented town").arg(made->townName),
         .licence = u""_s,
         .attachments = regionAttachments()},
        [](const RegionImportProgress &) {}, {});
    if (!imported) {
        for (const QString &file : {options.officePath, options.townPath})
            QFile::remove(file);
        return std::unexpected(imported.error());
    }
    return made;
}

} // namespace callout
