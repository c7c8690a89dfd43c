#include "ui/dialogs/reasondialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/reasonfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 440;

} // namespace

ReasonDialog::ReasonDialog(const ReasonQuestion &question, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_reason(new ReasonField(question.suggestions, themes))
{
    using Type = ThemedLabel::Type;
    using Ink = ThemedLabel::Ink;
    setWindowTitle(question.title);
    auto *title = new ThemedLabel(themes, Type::Title, Ink::Text, question.title);
    auto *explanation = new ThemedLabel(themes, Type::Body, Ink::Muted, question.explanation);
    auto *note = new ThemedLabel(themes, Type::Small, Ink::Muted, tr("The reason is kept in the history."));
    title->setWordWrap(true);
    explanation->setWordWrap(true);

    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    m_accept->setEnabled(false);
    buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);

    auto *footer = new QHBoxLayout;
    footer->addWidget(note, 1);
    footer->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(title);
    layout->addWidget(explanation);
    layout->addWidget(m_reason);
    layout->addSpacing(spacing::Small);
    layout->addLayout(footer);
    setMinimumWidth(Width);
    m_reason->setFocus();
    setOnlyDefault(*this, *m_accept);

    connect(m_reason, &ReasonField::reasonChanged, this, [this] { m_accept->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString ReasonDialog::reason() const
{
    return m_reason->reason();
}

} // namespace callout
