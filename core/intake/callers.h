#pragma once

#include "core/intake/reports.h"

#include <QHash>
#include <QMutex>

namespace callout {

/// Who may call, by the token they show. May be asked and told on any thread; what is told counts from then on.
class Callers
{
public:
    /// Those of them that are trusted, and nobody else.
    void set(const QList<Device> &devices);
    [[nodiscard]] std::optional<Caller> find(QByteArrayView token) const;

private:
    mutable QMutex m_mutex;
    QHash<QByteArray, Caller> m_callers; // by SHA-256 of the token
};

/// The token in an Authorization field: a bearer's, or the password of any user. Empty where there is none.
[[nodiscard]] QByteArray shownToken(QByteArrayView authorization);

} // namespace callout
