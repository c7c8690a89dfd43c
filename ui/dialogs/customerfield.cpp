#include "ui/dialogs/customerfield.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/inputframe.h"
#include "ui/dialogs/lookupedit.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int NoteLines = 2;

QString joinedPhones(const Customer &customer)
{
    return customer.phones.join(QStringLiteral(", "));
}

QStringList phonesOf(const QString &text)
{
    QStringList phones;
    for (const QString &phone : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = phone.trimmed(); !trimmed.isEmpty())
            phones.append(trimmed);
    }
    return phones;
}

QStringList withoutEmpty(QStringList texts)
{
    texts.removeAll(QString());
    return texts;
}

} // namespace

CustomerField::CustomerField(const OfficeLookup &lookup, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_lookup(lookup)
    , m_line(new LookupEdit(themes, tr("Name, phone or address")))
    , m_summary(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
    , m_button(new QPushButton)
    , m_details(new QWidget)
    , m_phones(new QLineEdit)
    , m_email(new QLineEdit)
    , m_notes(new QPlainTextEdit)
{
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setFlat(true);
    m_phones->setPlaceholderText(tr("Several with commas between"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * NoteLines + spacing::Large);

    auto *details = new QGridLayout(m_details);
    details->setContentsMargins({});
    details->setSpacing(spacing::Small);
    details->addWidget(new FormField(themes, tr("P&hones"), m_phones), 0, 0);
    details->addWidget(new FormField(themes, tr("E-&mail"), m_email), 0, 1);
    details->addWidget(new FormField(themes, tr("About this customer"), new InputFrame(m_notes)), 1, 0, 1, 2);

    auto *second = new QHBoxLayout;
    second->addWidget(m_summary, 1);
    second->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_line);
    layout->addLayout(second);
    layout->addWidget(m_details);
    setFocusProxy(m_line);

    connect(m_line, &LookupEdit::asked, this, [this](const QString &text) {
        if (m_state == State::Searching)
            m_answers.await(this, m_lookup.findCustomers(text),
                            [this](const Result<QList<Customer>> &found) { showFound(found); });
    });
    connect(m_line, &LookupEdit::offerChosen, this, &CustomerField::choose);
    connect(m_line, &QLineEdit::textEdited, this, &CustomerField::takeText);
    connect(m_button, &QPushButton::clicked, this, &CustomerField::pressButton);
    connect(m_phones, &QLineEdit::textEdited, this, &CustomerField::changed);
    connect(m_email, &QLineEdit::textEdited, this, &CustomerField::changed);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CustomerField::changed);
    setState(State::Searching);
}

void CustomerField::setCustomer(const std::optional<Customer> &customer)
{
    const QSignalBlocker quiet(this);
    m_answers.drop();
    const Customer shown = customer.value_or(Customer{});
    m_known = shown.id ? shown : Customer{};
    m_line->setText(shown.name);
    showDetails(shown);
    setState(!customer ? State::Searching : (shown.id ? State::Chosen : State::New));
}

std::optional<Customer> CustomerField::edited() const
{
    if (m_state == State::New)
        return withDetails({});
    if (m_state != State::Changing)
        return std::nullopt;
    const Customer changed = withDetails(m_known);
    return changed == m_known ? std::nullopt : std::optional(changed);
}

bool CustomerField::isUndecided() const
{
    return m_state == State::Searching && !m_line->text().trimmed().isEmpty();
}

void CustomerField::startNew()
{
    m_answers.drop();
    m_line->offer({});
    m_known = {};
    showDetails({});
    setState(State::New);
    m_phones->setFocus();
    emit changed();
}

void CustomerField::setState(State state)
{
    m_state = state;
    const bool hasText = !m_line->text().trimmed().isEmpty();
    m_details->setVisible(state == State::Changing || state == State::New);
    const bool isBeingRead = state == State::Chosen && m_known.name.isEmpty();
    m_button->setVisible(!isBeingRead && (state != State::Searching || hasText));
    switch (state) {
    case State::Searching:
        m_summary->setText(hasText ? tr("Nobody is chosen yet") : QString());
        m_button->setText(tr("New customer"));
        break;
    case State::Chosen:
        m_summary->setText(
            withoutEmpty({joinedPhones(m_known), m_known.email, m_known.notes}).join(QStringLiteral(" · ")));
        if (isBeingRead)
            m_summary->setText(tr("Reading the office file…"));
        m_button->setText(tr("Change details"));
        break;
    case State::Changing:
        m_summary->setText(tr("Changes go into the customer's record"));
        m_button->setText(tr("Leave as it was"));
        break;
    case State::New:
        m_summary->setText(tr("A new customer"));
        m_button->setText(tr("Search instead"));
        break;
    }
    m_summary->setVisible(!m_summary->text().isEmpty());
}

void CustomerField::pressButton()
{
    switch (m_state) {
    case State::Searching:
        return startNew();
    case State::Chosen:
        setState(State::Changing);
        m_phones->setFocus();
        return;
    case State::Changing:
        setCustomer(m_known);
        break;
    case State::New:
        setState(State::Searching);
        m_line->setFocus();
        break;
    }
    emit changed();
}

void CustomerField::takeText()
{
    if (m_state == State::Chosen) {
        m_known = {}; // somebody else is looked for
        m_state = State::Searching;
    }
    setState(m_state);
    emit changed();
}

void CustomerField::showFound(const Result<QList<Customer>> &found)
{
    if (m_state != State::Searching)
        return;
    m_found = found.value_or(QList<Customer>());
    QList<LookupEdit::Offer> offers;
    for (const Customer &customer : m_found)
        offers.append(
            {customer.name, withoutEmpty({customer.phones.value(0), customer.address}).join(QStringLiteral(" · "))});
    offers.append({tr("New customer \"%1\"").arg(m_line->text().trimmed()), {}});
    m_line->offer(offers);
    if (!found)
        m_summary->setText(found.error().message);
}

void CustomerField::choose(int offer)
{
    if (offer >= m_found.size())
        return startNew();
    const Customer chosen = m_found.at(offer);
    setCustomer(chosen);
    emit changed();
    emit customerChosen(chosen);
}

void CustomerField::showDetails(const Customer &customer)
{
    const QSignalBlocker quiet(this);
    m_phones->setText(joinedPhones(customer));
    m_email->setText(customer.email);
    m_notes->setPlainText(customer.notes);
}

Customer CustomerField::withDetails(Customer customer) const
{
    customer.name = m_line->text().trimmed();
    customer.phones = phonesOf(m_phones->text());
    customer.email = m_email->text().trimmed();
    customer.notes = m_notes->toPlainText().trimmed();
    return customer;
}

} // namespace callout
