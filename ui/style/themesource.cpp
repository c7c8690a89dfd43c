#include "ui/style/themesource.h"

#include "ui/style/calloutstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleHints>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace callout {

ThemeSource::ThemeSource(Choice choice, QObject *parent) : QObject(parent), m_choice(choice), m_mode(wantedMode())
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeSource::followDesktop);
}

void ThemeSource::setChoice(Choice choice)
{
    m_choice = choice;
    // The frame around the window, drawn by the desktop, follows too.
    QStyleHints *hints = QGuiApplication::styleHints();
    if (choice == Choice::Desktop)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(choice == Choice::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    followDesktop();
}

void ThemeSource::applyTo(QApplication &application)
{
    // The desktop's own style says whether it wants motion; ours takes its place.
    m_isReducedByDesktop = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    m_style = new CalloutStyle(theme());
    QApplication::setStyle(m_style); // owned by the application from here on
    QApplication::setPalette(theme().palette());
    // Pictures are drawn where no desktop says which font it likes.
    if (QGuiApplication::platformName() == "offscreen"_L1 && QFontDatabase::hasFamily(u"Inter"_s))
        QApplication::setFont(QFont(u"Inter"_s, QApplication::font().pointSize()));
    m_type = TypeScale(QApplication::font());
    QToolTip::setFont(m_type.body());
    application.installEventFilter(this);
    if (m_choice != Choice::Desktop)
        setChoice(m_choice);
}

bool ThemeSource::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && watched == QCoreApplication::instance()) {
        m_type = TypeScale(QApplication::font());
        emit themeChanged();
    }
    return QObject::eventFilter(watched, event);
}

void ThemeSource::followDesktop()
{
    const Theme::Mode mode = wantedMode();
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (m_style) {
        m_style->setTheme(theme());
        QApplication::setPalette(theme().palette());
    }
    emit themeChanged();
}

Theme::Mode ThemeSource::wantedMode() const
{
    switch (m_choice) {
    case Choice::Light:
        return Theme::Mode::Light;
    case Choice::Dark:
        return Theme::Mode::Dark;
    case Choice::Desktop:
        break;
    }
    const bool isDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return isDark ? Theme::Mode::Dark : Theme::Mode::Light;
}

} // namespace callout
