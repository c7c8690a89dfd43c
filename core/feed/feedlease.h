#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace callout {

/// Sees to it that of all processes that have an office open one holds the feed. A lock on a small file beside the office
/// file, which the system releases however the process ends; in the file its holder says what the others should know.
class FeedLease
{
public:
    explicit FeedLease(const QString &officePath);
    ~FeedLease();
    Q_DISABLE_COPY_MOVE(FeedLease)

    /// Whether the feed is ours now. An error where the folder of the office cannot be written to.
    [[nodiscard]] Result<bool> take();
    void release();
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }

    /// What the holder says, replaced as a whole.
    void say(const QByteArray &words);
    /// What whoever holds the feed said last; empty where nobody ever did.
    [[nodiscard]] QByteArray heard() const;

    /// The file with the lock.
    [[nodiscard]] static QString pathFor(const QString &officePath);

private:
    QString m_path;
    int m_file = -1;
};

} // namespace callout
