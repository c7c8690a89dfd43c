#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace callout {

/// The encodings that spreadsheets and other programs write tables in.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// What a person knows an encoding by.
[[nodiscard]] QString encodingName(TextEncoding encoding);

/// A byte order mark decides; then UTF-8 where every byte fits, and else Windows-1252, which fits anything.
[[nodiscard]] TextEncoding detectEncoding(const QByteArray &bytes);

/// The text without its byte order mark; nothing where the bytes do not fit the encoding.
[[nodiscard]] std::optional<QString> decodedText(const QByteArray &bytes, TextEncoding encoding);

} // namespace callout
