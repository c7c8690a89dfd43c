#include "core/domain/hostname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout {

bool isHostName(const QString &text)
{
    static const QRegularExpression name(
        uR"(^(?=.{1,253}\z)(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?(?:\.|\z))+\z)"_s);
    static const QRegularExpression address(uR"(^[0-9.]+\z)"_s);
    return !text.endsWith(u'.') && name.match(text).hasMatch() && !address.match(text).hasMatch();
}

} // namespace callout
