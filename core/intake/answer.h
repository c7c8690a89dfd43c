#pragma once

#include "core/intake/refusal.h"

#include <QByteArray>
#include <QHttpHeaders>

namespace callout {

/// What a client is told.
struct Answer {
    int status = 200;
    QHttpHeaders headers;
    QByteArray body;
};

/// JSON that nobody keeps; every error is told in this form, too.
[[nodiscard]] Answer jsonAnswer(const QByteArray &json, int status = 200);
/// No body, of no type.
[[nodiscard]] Answer emptyAnswer(int status = 200);
[[nodiscard]] Answer errorAnswer(int status, const QString &sentence);
[[nodiscard]] Answer refusalAnswer(RefusalCause cause);
[[nodiscard]] Answer refusalAnswer(RefusalCause cause, const QString &sentence);
/// What may be kept: a page for a working day, since phones open it in dead spots too; anything else as long as it is asked
/// for anew whether it is still the same. Empty with 304 where the client has it.
[[nodiscard]] Answer keptAnswer(const QByteArray &body, const QByteArray &type, const QByteArray &tag,
                                const QByteArray &known);
/// Where to look instead.
[[nodiscard]] Answer redirectAnswer(const QByteArray &path);

/// As it goes over the wire, the connection closed after it.
[[nodiscard]] QByteArray written(const Answer &answer);

} // namespace callout
