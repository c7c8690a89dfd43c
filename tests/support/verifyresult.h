#pragma once

#include "core/domain/result.h"

#include <QTest>

/// Fails with the error's own words where a Result holds none.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        if (const auto &checked = (result); !checked)                                                                  \
            QVERIFY2(checked, qPrintable(checked.error().message));                                                    \
    } while (false)
