// Whatever stands in the record of a run: it is refused in one line, or read as a run that can be kept again.

#include "core/planner/runrecord.h"
#include "tests/core/planner/randomrun.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace callout;
    static const QList<QByteArray> sound = [] {
        test::RandomRun random(11);
        return test::partsOf(planner::toRecord(random.input(), random.proposal()));
    }();
    if (size == 0)
        return 0;
    const auto kind = data[0] % 4;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    QByteArray laidOver = sound[0];
    for (qsizetype i = 0; i < bytes.size() && i < laidOver.size(); ++i)
        laidOver[i] = char(laidOver[i] ^ bytes[i]);
    const QByteArray record = kind == 0 ? bytes
        : kind == 1                     ? test::framed(bytes)
                                        : test::recordOf({kind == 2 ? bytes : laidOver, sound[1]});
    const auto run = planner::fromRecord(record);
    if (run && !planner::fromRecord(planner::toRecord(run->first, run->second)))
        qFatal("a run that was read cannot be kept");
    return 0;
}
