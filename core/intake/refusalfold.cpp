#include "core/intake/refusalfold.h"

using namespace std::chrono_literals;

namespace callout {

namespace {

constexpr qsizetype MostKinds = 256;

} // namespace

RefusalFold::RefusalFold(QObject *parent) : QObject(parent), m_pause(this)
{
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &RefusalFold::passOn);
}

void RefusalFold::add(const Refusal &refusal)
{
    Kind kind{refusal.cause, refusal.peer, refusal.device};
    if (m_folded.size() >= MostKinds && !m_folded.contains(kind))
        kind = {refusal.cause, {}, {}};
    const auto found = m_folded.find(kind);
    if (found == m_folded.end()) {
        m_folded.insert(kind, refusal)->count = 0;
        if (!m_pause.isActive())
            m_pause.start();
        emit refused(refusal);
        return;
    }
    const int count = found->count + refusal.count;
    if (found->count == 0)
        *found = refusal;
    found->count = count;
}

void RefusalFold::passOn()
{
    QList<Refusal> told;
    m_folded.removeIf([&](const auto &entry) {
        Refusal &refusal = entry.value();
        if (refusal.count == 0)
            return true;
        told.append(refusal);
        refusal.count = 0;
        return false;
    });
    if (m_folded.isEmpty())
        m_pause.stop();
    for (const Refusal &refusal : std::as_const(told))
        emit refused(refusal);
}

} // namespace callout
