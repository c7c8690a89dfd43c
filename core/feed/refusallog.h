#pragma once

#include "core/intake/refusal.h"

#include <QString>

namespace callout {

/// The file in which everything that the intake refused is written down, a line each: when, from where, why, what. Two
/// files of a megabyte at most are kept, so that a stranger cannot fill the disk. For one thread at a time.
class RefusalLog
{
public:
    explicit RefusalLog(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] const QString &path() const { return m_path; }
    /// A line that cannot be written is lost; counts do not depend on it.
    void append(const Refusal &refusal) const;

private:
    QString m_path;
};

} // namespace callout
