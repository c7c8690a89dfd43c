#pragma once

#include <QByteArrayView>
#include <QString>

namespace callout {

/// A secret that a device keeps and shows with every request: 256 random bits in letters that may stand in an address.
[[nodiscard]] QString newToken();

/// Eight digits that a person types once on a phone. Weak by itself: it has to run out soon, and tries have to be few.
[[nodiscard]] QString newCode();

/// What the office keeps instead of a secret: SHA-256, 64 lower-case hexadecimal digits.
[[nodiscard]] QString fingerprint(const QString &secret);

/// Takes equally long wherever two texts of one length differ.
[[nodiscard]] bool isSameSecret(QByteArrayView left, QByteArrayView right);

} // namespace callout
