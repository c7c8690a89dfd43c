#pragma once

#include <QDialog>
#include <QStringList>

class QLayout;

namespace callout {

class ThemeSource;

/// The first thing somebody sees without an office file: look around in a made-up office, start an empty one, or open a
/// file. Says what was chosen and does nothing itself.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { None, SmallDemo, LargeDemo, NewOffice, OpenFile };

    /// `recent` holds paths of office files, the newest first; those that are gone are left out.
    WelcomeDialog(const QStringList &recent, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// The recent file that was chosen; empty where any file is to be asked for.
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] QLayout *demoCard();
    [[nodiscard]] QLayout *ownCard();
    [[nodiscard]] QWidget *recentList(const QStringList &recent);
    void choose(Choice choice, const QString &path = {});

    const ThemeSource &m_themes;
    Choice m_choice = Choice::None;
    QString m_path;
};

} // namespace callout
