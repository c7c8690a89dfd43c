#include "ui/dialogs/recoverydialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/inputframe.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/dialogs/twolinedelegate.h"
#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr int Width = 560;
constexpr int ShownRows = 6;
constexpr int PathRole = Qt::UserRole;
constexpr int SizeRole = Qt::UserRole + 1;

} // namespace

RecoveryDialog::RecoveryDialog(const QString &path, const QString &message, const QList<BackupChoice> &backups,
                               const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    using Type = ThemedLabel::Type;
    using Ink = ThemedLabel::Ink;
    setWindowTitle(tr("Office file damaged"));
    auto *glyph = new QLabel;
    glyph->setPixmap(actionIcon(Icon::Warning, themes.theme().tone(Tone::Emergency).shape)
                         .pixmap(QSize(spacing::Wide, spacing::Wide), devicePixelRatioF()));
    auto *title = new ThemedLabel(themes, Type::Title, Ink::Text, tr("This office file is damaged"));
    auto *file = new ThemedLabel(themes, Type::Small, Ink::Muted, QDir::toNativeSeparators(path));
    auto *what = new ThemedLabel(themes, Type::Body, Ink::Text, message);
    auto *hint = new ThemedLabel(
        themes, Type::Body, Ink::Muted,
        backups.isEmpty()
            ? tr("No good backup was found beside it. Open another office file, or a backup kept elsewhere.")
            : tr("Restore one of these backups. The damaged file is kept beside it under another name."));
    for (ThemedLabel *label : {file, what, hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }

    QList<BackupChoice> newestFirst = backups;
    std::ranges::sort(newestFirst, std::ranges::greater{}, &BackupChoice::time);
    for (const BackupChoice &backup : newestFirst) {
        auto *item = new QListWidgetItem(QLocale().toString(backup.time, QLocale::ShortFormat), m_list);
        item->setData(PathRole, backup.path);
        item->setData(SizeRole, QLocale().formattedDataSize(backup.size));
        item->setToolTip(QDir::toNativeSeparators(backup.path));
    }
    m_list->setAccessibleName(tr("Backups"));
    m_list->setItemDelegate(new TwoLineDelegate(themes, SizeRole, m_list));
    m_list->setCurrentRow(0);
    auto *frame = new InputFrame(m_list);
    frame->setVisible(!backups.isEmpty());
    const int rows = std::min(ShownRows, m_list->count());
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));

    auto *buttons = new QDialogButtonBox;
    QPushButton *quit = buttons->addButton(tr("Quit"), QDialogButtonBox::RejectRole);
    m_other = buttons->addButton(tr("Open another file…"), QDialogButtonBox::ActionRole);
    if (!backups.isEmpty()) {
        m_restore = buttons->addButton(tr("Restore this backup"), QDialogButtonBox::AcceptRole);
        connect(m_restore, &QPushButton::clicked, this, [this] { choose(Choice::RestoreBackup); });
        connect(m_list, &QListWidget::itemActivated, this, [this] { choose(Choice::RestoreBackup); });
    }
    connect(m_other, &QPushButton::clicked, this, [this] { choose(Choice::OpenOther); });
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(spacing::Medium);
    heading->addWidget(glyph);
    heading->addWidget(title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addLayout(heading);
    layout->addWidget(file);
    layout->addWidget(what);
    layout->addWidget(hint);
    layout->addWidget(frame);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(Width);
    setOnlyDefault(*this, m_restore ? *m_restore : *m_other);
}

void RecoveryDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

QString RecoveryDialog::backup() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(PathRole).toString() : QString();
}

} // namespace callout
