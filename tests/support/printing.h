#pragma once

#include "core/domain/changeset.h"
#include "core/domain/moment.h"
#include "core/domain/status.h"

#include <QTest>

/// How QCOMPARE prints Callout's values.
template<>
char *QTest::toString(const callout::Instant &value);
template<>
char *QTest::toString(const callout::Seconds &value);
template<>
char *QTest::toString(const std::optional<callout::Instant> &value);

namespace callout {

[[nodiscard]] char *toString(JobStatus value);
[[nodiscard]] char *toString(const TimeWindow &value);
[[nodiscard]] char *toString(const Job &value);
[[nodiscard]] char *toString(const RecordChange &value);
[[nodiscard]] char *toString(const ChangeSet &value);

template<typename Record>
[[nodiscard]] char *toString(const Id<Record> &id)
{
    return QTest::toString(id.value);
}

} // namespace callout
