#include "core/exports/exportvalues.h"

using namespace Qt::StringLiterals;

namespace callout {

QString ExportValues::moment(const std::optional<Instant> &at) const
{
    if (!at)
        return {};
    const QDateTime local = m_form.calendar.local(*at);
    return m_form.locale ? m_form.locale->toString(local, QLocale::ShortFormat) : local.toString(u"yyyy-MM-dd hh:mm"_s);
}

QString ExportValues::day(QDate day) const
{
    return m_form.locale ? m_form.locale->toString(day, QLocale::ShortFormat) : day.toString(Qt::ISODate);
}

QString ExportValues::money(const std::optional<Money> &amount) const
{
    if (!amount)
        return {};
    QLocale locale = m_form.locale.value_or(QLocale::c());
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(double(*amount) / 100.0, 'f', 2);
}

QString ExportValues::minutes(Seconds duration)
{
    return QString::number(std::chrono::round<Minutes>(duration).count());
}

QChar ExportValues::delimiter() const
{
    return m_form.locale && m_form.locale->decimalPoint() == ","_L1 ? u';' : u',';
}

} // namespace callout
