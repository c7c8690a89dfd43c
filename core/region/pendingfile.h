#pragma once

#include "core/domain/result.h"

#include <QString>

namespace callout {

/// A file in the making beside the one that it is to become. Gone with this object unless it was put in place; what a
/// killed process left is gone once the next one is made for the same target.
class PendingFile
{
public:
    /// Makes an empty file with a name of its own in the target's folder.
    [[nodiscard]] static Result<PendingFile> beside(const QString &target);
    PendingFile(PendingFile &&other) noexcept;
    ~PendingFile();
    Q_DISABLE_COPY(PendingFile)
    PendingFile &operator=(PendingFile &&) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Brings the closed file safely to disk and puts it in the target's place at one stroke.
    [[nodiscard]] Result<void> replaceTarget();

private:
    PendingFile(QString path, QString target, int lock);

    QString m_path; ///< empty once it is in place
    QString m_target;
    int m_lock = -1; ///< the open file, held locked to show that somebody is at it
};

} // namespace callout
