#include "core/csvimport/textencoding.h"

#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Windows-1252 from 0x80 to 0x9F; the five bytes that it leaves open stay control characters.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

QString ofWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (const char16_t code = character.unicode(); code >= 0x80 && code < 0xa0)
            character = QChar(windows1252[code - 0x80]);
    }
    return text;
}

std::optional<QString> ofUnicode(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16LittleEndian:
        return u"UTF-16 LE"_s;
    case TextEncoding::Utf16BigEndian:
        return u"UTF-16 BE"_s;
    case TextEncoding::Windows1252:
        return u"Windows-1252"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

TextEncoding detectEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return TextEncoding::Utf16LittleEndian;
    if (bytes.startsWith("\xfe\xff"))
        return TextEncoding::Utf16BigEndian;
    if (bytes.startsWith("\xef\xbb\xbf") || decodedText(bytes, TextEncoding::Utf8))
        return TextEncoding::Utf8;
    return TextEncoding::Windows1252;
}

std::optional<QString> decodedText(const QByteArray &bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return ofUnicode(bytes, QStringConverter::Utf8);
    case TextEncoding::Utf16LittleEndian:
        return ofUnicode(bytes, QStringConverter::Utf16LE);
    case TextEncoding::Utf16BigEndian:
        return ofUnicode(bytes, QStringConverter::Utf16BE);
    case TextEncoding::Windows1252:
        return ofWindows1252(bytes);
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace callout
