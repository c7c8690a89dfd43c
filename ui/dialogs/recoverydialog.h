#pragma once

#include <QDateTime>
#include <QDialog>
#include <QList>

class QListWidget;
class QPushButton;

namespace callout {

class ThemeSource;

/// A backup of an office file that can take its place.
struct BackupChoice {
    QString path;
    QDateTime time;
    qint64 size = 0; ///< bytes
};

/// An office file is damaged: says what happened, offers the backups, the newest first, or another file.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Quit, RestoreBackup, OpenOther };

    /// `message` says what was found. The damaged file is kept in any case.
    RecoveryDialog(const QString &path, const QString &message, const QList<BackupChoice> &backups,
                   const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// The backup to restore.
    [[nodiscard]] QString backup() const;

    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; } ///< null where there is no backup
    [[nodiscard]] QPushButton *otherButton() const { return m_other; }

private:
    void choose(Choice choice);

    Choice m_choice = Choice::Quit;
    QListWidget *m_list;
    QPushButton *m_restore = nullptr;
    QPushButton *m_other;
};

} // namespace callout
