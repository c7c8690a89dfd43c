#pragma once

#include "ui/style/themesource.h"

#include <QObject>
#include <QVariantMap>

namespace callout {

/// The theme in force, for QML: colours and fonts by name, and the pictures of answers to a drag.
class MapLook : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QVariantMap colours READ colours NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap fonts READ fonts NOTIFY changed FINAL)
    /// By TechnicianMarkerModel::Answer: glyph, ink, soft, shape.
    Q_PROPERTY(QVariantList answers READ answers NOTIFY changed FINAL)
    Q_PROPERTY(int motion READ motion NOTIFY changed FINAL)

public:
    explicit MapLook(const ThemeSource &source, QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return m_source.theme(); }
    [[nodiscard]] QVariantMap colours() const { return m_colours; }
    [[nodiscard]] QVariantMap fonts() const { return m_fonts; }
    [[nodiscard]] QVariantList answers() const { return m_answers; }
    [[nodiscard]] int motion() const { return m_source.motionDuration(); }

    // The arguments are the enumerators as models give them.
    Q_INVOKABLE QString pin(int status, int priority, bool isSelected, bool isStack) const;
    Q_INVOKABLE QString avatar(int status, bool isStale, bool isSelected) const;

signals:
    void changed();

private:
    void read();

    const ThemeSource &m_source;
    QVariantMap m_colours;
    QVariantMap m_fonts;
    QVariantList m_answers;
};

} // namespace callout
