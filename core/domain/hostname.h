#pragma once

#include <QString>

namespace callout {

/// Whether a text can be the name of a machine, in any script (RFC 1123, section 2.1; RFC 5890): a name alone, without scheme,
/// port or path. An address is no name.
[[nodiscard]] bool isHostName(const QString &text);

} // namespace callout
