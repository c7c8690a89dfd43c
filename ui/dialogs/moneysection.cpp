#include "ui/dialogs/moneysection.h"

#include "ui/dialogs/formfield.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double LargestAmount = 9'999'999.99;

QString amountText(std::optional<Money> amount)
{
    return amount ? QLocale().toString(double(*amount) / 100.0, 'f', 2) : QString();
}

} // namespace

MoneySection::MoneySection(const DaySnapshot &day, const ThemeSource &themes)
    : JobSection(themes, tr("Money and origin"))
    , m_estimate(new QDoubleSpinBox)
    , m_invoice(new QLineEdit)
    , m_number(new QLineEdit)
    , m_source(new QLineEdit)
{
    const QString currency = day.settings.currency;
    m_estimate->setRange(0.0, LargestAmount);
    m_estimate->setDecimals(2);
    m_estimate->setGroupSeparatorShown(true);
    m_estimate->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_estimate->setAlignment(Qt::AlignTrailing);
    m_invoice->setAlignment(Qt::AlignTrailing);
    m_invoice->setPlaceholderText(tr("Not invoiced"));
    m_source->setPlaceholderText(tr("Phone, web, a colleague"));
    m_number->setPlaceholderText(tr("Given when it is saved"));

    const auto label = [&](const QString &words) {
        return currency.isEmpty() ? words : tr("%1, %2").arg(words, currency);
    };
    add(u"estimated_value"_s, label(tr("Estimated &value")), m_estimate, Place::Half);
    add(u"invoice_total"_s, label(tr("&Invoice total")), m_invoice, Place::Half);
    add(u"number"_s, tr("Job number"), m_number, Place::Half);
    add(u"source"_s, tr("How it came in"), m_source, Place::Half);

    watch(m_estimate, &QDoubleSpinBox::valueChanged);
    watch(m_invoice, &QLineEdit::textChanged);
    watch(m_number, &QLineEdit::textChanged);
    watch(m_source, &QLineEdit::textChanged);
}

void MoneySection::show(const Job &job)
{
    const Showing showing(*this);
    m_estimate->setValue(double(job.estimatedValue) / 100.0);
    if (Job typed; read(&typed), typed.invoiceTotal != job.invoiceTotal || !job.invoiceTotal)
        m_invoice->setText(amountText(job.invoiceTotal));
    if (m_number->text() != job.number)
        m_number->setText(job.number);
    if (m_source->text() != job.source)
        m_source->setText(job.source);
}

void MoneySection::read(Job *job) const
{
    job->estimatedValue = std::llround(m_estimate->value() * 100.0);
    bool isNumber = false;
    const double invoice = QLocale().toDouble(m_invoice->text().trimmed(), &isNumber);
    job->invoiceTotal.reset();
    if (!m_invoice->text().trimmed().isEmpty())
        job->invoiceTotal = isNumber ? std::llround(invoice * 100.0) : Money(-1); // refused with words
    job->number = m_number->text().trimmed();
    job->source = m_source->text().trimmed();
}

} // namespace callout
