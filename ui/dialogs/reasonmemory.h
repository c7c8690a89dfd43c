#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace callout {

/// The reasons that people here gave before, kept by kind ("hold", "cancel", "anyway"), so that a click gives them again.
class ReasonMemory
{
public:
    explicit ReasonMemory(QSettings &settings) : m_settings(settings) {}

    /// What was given before, newest first, then the common ones that are not among them.
    [[nodiscard]] QStringList choices(const QString &kind, const QStringList &common) const;
    void remember(const QString &kind, const QString &reason);

private:
    QSettings &m_settings;
};

} // namespace callout
