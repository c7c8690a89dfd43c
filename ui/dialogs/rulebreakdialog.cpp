#include "ui/dialogs/rulebreakdialog.h"

#include "ui/dialogs/reasonedit.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 460;

} // namespace

RuleBreakDialog::RuleBreakDialog(const RuleBreak &rules, QWidget *parent)
    : QDialog(parent),
      m_reason(new ReasonEdit({tr("Customer agreed"), tr("Supervised on site"), tr("Overtime agreed"),
                               tr("Nobody else available")}, this))
{
    setWindowTitle(tr("%1 does not fit").arg(rules.job));
    setMinimumWidth(Width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    auto *heading = new QLabel(tr("Giving %1 to %2 breaks this:").arg(rules.job, rules.technician), this);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    for (const QString &sentence : rules.sentences) {
        auto *line = new QLabel(QStringLiteral("•  ") + sentence, this);
        line->setWordWrap(true);
        line->setContentsMargins(spacing::Small, 0, 0, 0);
        layout->addWidget(line);
    }
    layout->addWidget(m_reason);
    addButtons(rules);
    m_reason->setFocus();
}

void RuleBreakDialog::addButtons(const RuleBreak &rules)
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *anyway = buttons->addButton(tr("Assign anyway"), QDialogButtonBox::DestructiveRole);
    anyway->setEnabled(false);
    anyway->setToolTip(tr("Give a reason first; it is kept in the audit trail"));
    connect(m_reason, &ReasonEdit::reasonChanged, anyway,
            [anyway](const QString &reason) { anyway->setEnabled(!reason.isEmpty()); });
    connect(anyway, &QPushButton::clicked, this, [this] { choose(Choice::AssignAnyway); });
    if (!rules.adjustedStart.isEmpty()) {
        QPushButton *adjust =
            buttons->addButton(tr("Start at %1 instead").arg(rules.adjustedStart), QDialogButtonBox::AcceptRole);
        adjust->setDefault(true);
        connect(adjust, &QPushButton::clicked, this, [this] { choose(Choice::AdjustStart); });
    }
    buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void RuleBreakDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

QString RuleBreakDialog::reason() const
{
    return m_reason->reason();
}

} // namespace callout
