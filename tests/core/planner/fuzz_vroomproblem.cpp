// Whatever stands in a problem file: it is refused in one line, or planned by all rules.

#include "core/planner/routecheck.h"
#include "core/planner/search.h"
#include "core/planner/vroomproblem.h"
#include "tests/core/planner/plancheck.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace callout;
    using namespace callout::planner;
    const Result<VroomProblem> vroom =
        readVroom(QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!vroom)
        return 0;
    const Result<Problem> problem = Problem::make(vroom->data);
    if (!problem || brokenLock(*problem))
        return 0;
    SearchOptions options;
    options.iterations = 20;
    const Plan plan = makePlan(*problem, search(*problem, options));
    if (const QString broken = test::brokenRule(vroom->data, plan); !broken.isEmpty())
        qFatal("%s", qPrintable(broken));
    (void)vroomAnswer(*vroom, plan);
    return 0;
}
