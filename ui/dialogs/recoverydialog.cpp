#include "ui/dialogs/recoverydialog.h"

#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 520;

} // namespace

RecoveryDialog::RecoveryDialog(const QString &path, const QString &problem, const QList<BackupChoice> &backups,
                               QWidget *parent)
    : QDialog(parent), m_backups(new QListWidget(this))
{
    setWindowTitle(tr("This office file cannot be used"));
    setMinimumWidth(Width);
    const QString words = backups.isEmpty()
        ? tr("No backup was found beside it. The file stays as it is.")
        : tr("These backups were found. Restoring one keeps the present file beside it, under another name.");
    auto *message = new QLabel(problem + QStringLiteral("\n\n") + words, this);
    message->setWordWrap(true);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *restore = buttons->addButton(tr("Restore this backup"), QDialogButtonBox::AcceptRole);
    QPushButton *other = buttons->addButton(tr("Open another file…"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Leave"), QDialogButtonBox::RejectRole);
    restore->setEnabled(!backups.isEmpty());
    connect(restore, &QPushButton::clicked, this, [this] { choose(Choice::Restore); });
    connect(other, &QPushButton::clicked, this, [this] { choose(Choice::OpenOther); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(message);
    layout->addWidget(m_backups);
    layout->addWidget(buttons);
    m_backups->setAccessibleName(tr("Backups of %1").arg(QFileInfo(path).fileName()));
    m_backups->setVisible(!backups.isEmpty());
    addBackups(backups);
}

void RecoveryDialog::addBackups(const QList<BackupChoice> &backups)
{
    const QLocale locale;
    for (const BackupChoice &backup : backups) {
        auto *item = new QListWidgetItem(tr("%1 · %2").arg(locale.toString(backup.at, QLocale::ShortFormat),
                                                           locale.formattedDataSize(backup.bytes)),
                                         m_backups);
        item->setData(Qt::UserRole, backup.path);
        item->setToolTip(backup.path);
    }
    m_backups->setCurrentRow(0);
}

QString RecoveryDialog::backup() const
{
    const QListWidgetItem *item = m_backups->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void RecoveryDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

} // namespace callout
