#pragma once

#include "core/intake/refusal.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace callout {

/// Passes refusals on, the first of its kind at once, those like it that follow within a second as one. Nobody can flood
/// the office's list by asking often.
class RefusalFold final : public QObject
{
    Q_OBJECT

public:
    explicit RefusalFold(QObject *parent = nullptr);

    void add(const Refusal &refusal);

signals:
    void refused(const callout::Refusal &refusal);

private:
    struct Kind {
        RefusalCause cause;
        QHostAddress peer;
        DeviceId device;

        friend bool operator==(const Kind &, const Kind &) = default;
        friend size_t qHash(const Kind &kind, size_t seed)
        {
            return qHashMulti(seed, int(kind.cause), kind.peer, kind.device);
        }
    };

    void passOn();

    QHash<Kind, Refusal> m_folded; // a count of 0: told, and none since
    QTimer m_pause;
};

} // namespace callout
