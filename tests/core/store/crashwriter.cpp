// Edits an office file as fast as it can until it is killed. Tells every edit that is on disk: "ID LABEL" a line.
// Usage: crashwriter FILE SEED

#include "core/store/officefile.h"

#include "tests/core/store/randomoffice.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    const quint32 seed = application.arguments().value(2).toUInt();
    const auto file = samples::openOffice(path);
    const qint64 first = file ? file->reserveIds(RecordKind::Job, 100'000).value_or(0) : 0;
    if (first == 0)
        return 1;

    samples::RandomOffice office(seed, first);
    for (int count = 0;; ++count) {
        const QString label = u"%1-%2"_s.arg(seed).arg(count);
        const Result<qint64> written = file->write(samples::edit(office.next(), label), u"crash"_s, samples::noon);
        if (!written) {
            qWarning("%s", qPrintable(written.error().message));
            return 1;
        }
        std::printf("%lld %s\n", *written, qPrintable(label));
        std::fflush(stdout);
    }
}
