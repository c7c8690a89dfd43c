#pragma once

#include "core/domain/result.h"

#include <QString>

namespace callout {

/// A file in the making beside the one that it is to become. Gone with this object unless it was put in place.
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
    PendingFile(QString path, QString target);

    QString m_path; ///< empty once it is in place
    QString m_target;
};

} // namespace callout
