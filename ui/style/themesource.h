#pragma once

#include "ui/style/theme.h"
#include "ui/style/typescale.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QApplication;

namespace callout {

class CalloutStyle;

/// Which theme is in force, and the one place that tells when it changes. Follows the desktop unless told otherwise.
/// Owned by the app and passed to whatever paints.
class ThemeSource : public QObject
{
    Q_OBJECT

public:
    enum class Choice { Desktop, Light, Dark };
    Q_ENUM(Choice)

    explicit ThemeSource(Choice choice = Choice::Desktop, QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return Theme::of(m_mode); }
    [[nodiscard]] const TypeScale &type() const { return m_type; }
    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    /// Gives the application our style and palette and keeps both up to date. Call once, before the first window.
    void applyTo(QApplication &application);

    /// Whether things should jump instead of glide: the desktop asks for it, or the person does.
    [[nodiscard]] bool isMotionReduced() const { return m_reducedByPerson.value_or(m_isReducedByDesktop); }
    void setMotionReduced(std::optional<bool> reduced) { m_reducedByPerson = reduced; }
    /// How long a movement lasts, in milliseconds; 0 where motion is reduced.
    [[nodiscard]] int motionDuration() const { return isMotionReduced() ? 0 : 120; }

signals:
    /// Colours or type changed: paint again.
    void themeChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followDesktop();
    [[nodiscard]] Theme::Mode wantedMode() const;

    Choice m_choice;
    Theme::Mode m_mode = Theme::Mode::Light;
    TypeScale m_type;
    bool m_isReducedByDesktop = false;
    std::optional<bool> m_reducedByPerson;
    QPointer<CalloutStyle> m_style;
};

} // namespace callout
