#pragma once

#include "core/intake/answerbox.h"
#include "core/intake/callers.h"
#include "core/intake/hostnames.h"
#include "core/intake/intakeaddress.h"
#include "core/intake/intakeclerk.h"
#include "core/intake/intaketally.h"
#include "core/intake/ratelimits.h"
#include "core/intake/refusalfold.h"

#include <QAbstractHttpServer>
#include <QElapsedTimer>
#include <QHttpServerResponder>

#include <unordered_map>

namespace callout {

/// The part of IntakeServer that lives on its thread. A request is matched with a route; its host, origin and sender are
/// checked, in this order; the clerk serves it, and it is answered when the desk has answered.
class IntakeHandler final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    struct Office {
        std::shared_ptr<IntakeDesk> desk;
        const Clock &clock;
        ServerLimits limits;
        const Callers &callers;
        IntakeTally &tally;
    };

    explicit IntakeHandler(const Office &office);
    ~IntakeHandler() override;

    [[nodiscard]] Result<quint16> listen(const IntakeAddress &where);

signals:
    void refused(const callout::Refusal &refusal);
    void failed(const callout::Error &why);

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    using Milliseconds = std::chrono::milliseconds;

    /// Somebody whose answer has yet to be found.
    struct Waiting {
        QHttpServerResponder responder;
        Refusal refusal; // as it would be
        IntakeRoute route;
    };

    [[nodiscard]] std::optional<RefusalCause> check(Visit &visit);
    [[nodiscard]] bool isFromElsewhere(const Visit &visit) const;
    [[nodiscard]] std::optional<RefusalCause> authorise(Visit &visit);
    void refuse(const Visit &visit, RefusalCause cause, QHttpServerResponder &responder);
    void answerLater(const Visit &visit, QHttpServerResponder &responder);
    void finish(quint64 ticket, const Telling &tell);
    void note(Refusal refusal, RefusalCause cause);
    [[nodiscard]] Refusal refusalOf(const Visit &visit) const;
    [[nodiscard]] Milliseconds elapsed() const { return Milliseconds(m_uptime.elapsed()); }

    Office m_office;
    QElapsedTimer m_uptime;
    IntakeClerk m_clerk;
    std::optional<HostNames> m_names;
    RequestRates m_rates;
    FailureCounts m_failures;
    RefusalFold *m_refusals;
    std::shared_ptr<AnswerBox> m_box;
    std::unordered_map<quint64, Waiting> m_waiting;
    quint64 m_ticket = 0;
};

} // namespace callout
