#include "ui/dialogs/reasondialog.h"

#include "ui/dialogs/reasonedit.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 420;

} // namespace

ReasonDialog::ReasonDialog(const ReasonQuestion &question, QWidget *parent)
    : QDialog(parent), m_reason(new ReasonEdit(question.usual, this))
{
    setWindowTitle(question.title);
    setMinimumWidth(Width);
    auto *words = new QLabel(question.words, this);
    words->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = buttons->addButton(question.button, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    go->setEnabled(false);
    go->setDefault(true);
    connect(m_reason, &ReasonEdit::reasonChanged, go, [go](const QString &reason) { go->setEnabled(!reason.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(words);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->reason();
}

} // namespace callout
