#include "ui/dialogs/specificdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/reasonfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/models/pastworkwords.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 520;

} // namespace

SpecificDialog::SpecificDialog(const SpecificQuestion &question, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_past(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted, tr("Reading the history…")))
    , m_reason(new ReasonField(question.suggestions, themes))
{
    using Type = ThemedLabel::Type;
    using Ink = ThemedLabel::Ink;
    const QString words = tr("%1 cannot stay with %2 without a conflict").arg(question.job, question.technician);
    setWindowTitle(words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Small);
    const auto write = [&](Type type, Ink ink, const QString &text) {
        auto *label = new ThemedLabel(themes, type, ink, text);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    };
    write(Type::Title, Ink::Text, words);
    for (const QString &sentence : question.sentences)
        write(Type::Body, Ink::Problem, sentence);
    write(Type::Body, Ink::Muted, tr("No start inside the arrival window is free that day."));
    layout->addSpacing(spacing::Small);
    write(Type::Strong, Ink::Text, tr("How %1 does").arg(question.technician));
    write(Type::Body, Ink::Text, question.figures);
    m_past->setWordWrap(true);
    layout->addWidget(m_past);
    layout->addSpacing(spacing::Small);
    write(Type::Body, Ink::Muted, tr("To turn it on anyway, say why."));
    layout->addWidget(m_reason);
    layout->addSpacing(spacing::Medium);

    auto *buttons = new QDialogButtonBox;
    m_anyway = buttons->addButton(tr("Turn it on anyway"), QDialogButtonBox::DestructiveRole);
    m_anyway->setEnabled(false);
    m_anyway->setToolTip(tr("Needs a reason, which is kept in the history"));
    m_off = buttons->addButton(tr("Leave it off"), QDialogButtonBox::AcceptRole);
    m_off->setToolTip(tr("Saves everything else"));
    buttons->addButton(tr("Back to the job"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    setMinimumWidth(Width);
    m_reason->setFocus();
    setOnlyDefault(*this, *m_off);

    connect(m_reason, &ReasonField::reasonChanged, this, [this] { m_anyway->setEnabled(!reason().isEmpty()); });
    connect(m_anyway, &QPushButton::clicked, this, [this] { choose(Choice::TurnOnAnyway); });
    connect(m_off, &QPushButton::clicked, this, [this] { choose(Choice::LeaveOff); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SpecificDialog::showPastWork(const PastWork &past)
{
    m_past->setText(tr("The last months: %1").arg(PastWorkWords::of(past)));
}

QString SpecificDialog::reason() const
{
    return m_reason->reason();
}

void SpecificDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

} // namespace callout
