#include "app/importwords.h"

#include <QCoreApplication>

namespace callout {

QString importWords(RegionImportProgress::Stage stage)
{
    switch (stage) {
    case RegionImportProgress::Stage::Reading:
        return QCoreApplication::translate("callout::importwords", "Reading the map");
    case RegionImportProgress::Stage::Streets:
        return QCoreApplication::translate("callout::importwords", "Connecting the streets");
    case RegionImportProgress::Stage::Drawing:
        return QCoreApplication::translate("callout::importwords", "Preparing the drawing");
    case RegionImportProgress::Stage::Addresses:
        return QCoreApplication::translate("callout::importwords", "Indexing the addresses");
    case RegionImportProgress::Stage::Attachments:
        return QCoreApplication::translate("callout::importwords", "Preparing the routes");
    case RegionImportProgress::Stage::Finishing:
        return QCoreApplication::translate("callout::importwords", "Finishing");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace callout
