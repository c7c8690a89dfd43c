#include "ui/models/pastworkwords.h"

#include <QLocale>

#include <cmath>

namespace callout {

QString PastWorkWords::share(const std::optional<double> &value)
{
    return value ? QLocale().toString(std::lround(*value * 100)) + QLocale().percent() : tr("not known");
}

QString PastWorkWords::of(const PastWork &past)
{
    const QLocale locale;
    if (past.completed == 0)
        return tr("No completed jobs. Figures come once there are some.");
    return tr("%1 completed. There in time: %2 (%3 of %4 with a promise). Fixed at the first visit: %5 (no further job "
              "of the same customer and type within %n day(s)).",
              nullptr, int(PastWork::CallbackTime.count()))
        .arg(locale.toString(past.completed), share(past.onTimeShare()), locale.toString(past.onTime),
             locale.toString(past.promised), share(past.firstTimeFixShare()));
}

QString PastWorkWords::of(const Technician &technician)
{
    const auto known = [](double figure) { return figure > 0 ? std::optional(figure) : std::nullopt; };
    const QString rating = technician.rating > 0
        ? tr("rated %1 of 5").arg(QLocale().toString(technician.rating, 'f', 1))
        : tr("not rated");
    return tr("There in time %1 · fixed at the first visit %2 · %3")
        .arg(share(known(technician.onTimeShare)), share(known(technician.firstTimeFixShare)), rating);
}

} // namespace callout
