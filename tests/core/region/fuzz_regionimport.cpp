#include "core/region/regionimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace callout;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const QTemporaryDir folder;
    constexpr size_t LargestMap = 64 * 1024;
    if (size > LargestMap)
        return 0;
    const QString source = folder.filePath(u"map"_s);
    const QString target = folder.filePath(u"map.region"_s);
    QFile file(source);
    if (!file.open(QIODevice::WriteOnly))
        std::abort();
    file.write(reinterpret_cast<const char *>(data), qint64(size));
    file.close();
    const bool isImported = importRegion({.source = source, .target = target}, {}, {}).has_value();
    if (isImported != QFile::exists(target)
        || QDir(folder.path()).entryList(QDir::Files).size() != (isImported ? 2 : 1))
        std::abort();
    QFile::remove(target);
    return 0;
}
