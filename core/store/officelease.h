#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace callout {

/// Sees to it that of all windows that have an office open one alone does what must be done once: holds the feed, plans by
/// itself. A lock on a small file beside the office file, which the system releases however the process ends; in the file its
/// holder says what the others should know.
class OfficeLease
{
public:
    /// `duty` names what is to be done once; it ends the name of the file with the lock.
    OfficeLease(const QString &officePath, const QString &duty);
    ~OfficeLease();
    Q_DISABLE_COPY_MOVE(OfficeLease)

    /// Whether the duty is ours now. An error where the folder of the office cannot be written to.
    [[nodiscard]] Result<bool> take();
    void release();
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }

    /// What the holder says, replaced as a whole.
    void say(const QByteArray &words);
    /// What whoever holds it said last; empty where nobody ever did.
    [[nodiscard]] QByteArray heard() const;

    /// The file with the lock.
    [[nodiscard]] static QString pathFor(const QString &officePath, const QString &duty);

private:
    QString m_path;
    int m_file = -1;
};

} // namespace callout
