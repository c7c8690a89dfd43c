#pragma once

#include <QDateTime>
#include <QDialog>
#include <QList>

class QListWidget;
class QPushButton;

namespace callout {

/// A backup that the dispatcher may go back to.
struct BackupChoice {
    QString path;
    QDateTime at; ///< local time
    qint64 bytes = 0;
};

/// Says that an office file is damaged and offers its backups, the newest first. The damaged file is never changed.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Leave, Restore, OpenOther };

    RecoveryDialog(const QString &path, const QString &problem, const QList<BackupChoice> &backups,
                   QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// The backup to restore.
    [[nodiscard]] QString backup() const;

private:
    void addBackups(const QList<BackupChoice> &backups);
    void choose(Choice choice);

    Choice m_choice = Choice::Leave;
    QListWidget *m_backups;
};

} // namespace callout
