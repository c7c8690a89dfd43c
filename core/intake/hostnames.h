#pragma once

#include <QByteArrayView>
#include <QSet>
#include <QStringList>

namespace callout {

/// The names that the office goes by. A page of somebody else's can have its own name point at this machine and a browser
/// here ask it: such requests come under a name that is not ours.
class HostNames
{
public:
    /// Beside these: every address written in digits, localhost, and this machine's name with and without ".local".
    HostNames(const QStringList &names, const QString &machine);

    /// The names among these, as they go over the wire: lower case, ASCII.
    [[nodiscard]] static QSet<QByteArray> all(const QStringList &names, const QString &machine);

    /// Whether a Host field is one of ours; the port does not matter.
    [[nodiscard]] bool admits(QByteArrayView host) const;

private:
    QSet<QByteArray> m_names;
};

} // namespace callout
