#include "ui/dayends/closeoutdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace callout {

namespace {

constexpr int Width = 460;
constexpr double LargestAmount = 9'999'999.99;

/// The amount, or nothing where it is none.
std::optional<Money> amountOf(const QString &text)
{
    bool isNumber = false;
    const double amount = QLocale().toDouble(text.trimmed(), &isNumber);
    return isNumber && amount >= 0.0 && amount <= LargestAmount ? std::optional<Money>(std::llround(amount * 100.0))
                                                                : std::nullopt;
}

} // namespace

CloseOutDialog::CloseOutDialog(const Job &job, const QString &customer, const QString &currency,
                               const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_amount(new QLineEdit)
    , m_invoice(new FormField(
          themes, currency.isEmpty() ? tr("&Invoice total") : tr("&Invoice total, %1").arg(currency), m_amount))
    , m_parts(new QLineEdit)
    , m_save(new QPushButton(tr("Close out")))
    , m_followUp(new QPushButton(tr("Save, then &follow-up job…")))
{
    setWindowTitle(tr("Close out %1").arg(job.number));
    auto *title = new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text,
                                  tr("%1 %2").arg(job.number, job.title).trimmed());
    auto *about = new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, customer);
    for (ThemedLabel *label : {title, about}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    about->setVisible(!customer.isEmpty());
    m_amount->setAlignment(Qt::AlignTrailing);
    m_amount->setPlaceholderText(tr("Not invoiced yet"));
    if (job.invoiceTotal)
        m_amount->setText(QLocale().toString(double(*job.invoiceTotal) / 100.0, 'f', 2));
    else if (job.estimatedValue > 0)
        m_invoice->setNote(tr("Estimated at %1").arg(QLocale().toString(double(job.estimatedValue) / 100.0, 'f', 2)));
    m_parts->setPlaceholderText(tr("Used or needed; joins the job's notes"));
    m_followUp->setToolTip(tr("Make a new job for the same customer and place"));

    auto *cancel = new QPushButton(tr("Not now"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addWidget(m_followUp);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addWidget(m_invoice);
    layout->addWidget(new FormField(themes, tr("&Parts"), m_parts));
    layout->addSpacing(spacing::Small);
    layout->addLayout(buttons);
    setMinimumWidth(Width);
    setOnlyDefault(*this, *m_save);
    m_amount->setFocus();
    m_amount->selectAll();

    connect(m_amount, &QLineEdit::textChanged, this, &CloseOutDialog::check);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_followUp, &QPushButton::clicked, this, [this] {
        m_isFollowUpWanted = true;
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void CloseOutDialog::check()
{
    const bool isFine = m_amount->text().trimmed().isEmpty() || amountOf(m_amount->text());
    m_invoice->setProblem(isFine ? QString() : tr("Write an amount like %1.").arg(QLocale().toString(120.5, 'f', 2)));
    m_save->setEnabled(isFine);
    m_followUp->setEnabled(isFine);
}

std::optional<Money> CloseOutDialog::invoiceTotal() const
{
    return amountOf(m_amount->text());
}

QString CloseOutDialog::parts() const
{
    return m_parts->text().trimmed();
}

} // namespace callout
