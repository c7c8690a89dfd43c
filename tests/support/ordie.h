#pragma once

#include "core/domain/result.h"

namespace callout::test {

/// The value of a result without which no test can go on; fails the program with the error's words.
template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace callout::test
