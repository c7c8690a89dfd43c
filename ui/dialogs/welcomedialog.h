#pragma once

#include <QDialog>
#include <QStringList>

class QVBoxLayout;

namespace callout {

class ThemeSource;

/// The first thing a new user sees: a demo office to look around in, an office of one's own, or a file that exists.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { None, SmallDemo, LargeDemo, NewOffice, OpenFile };

    /// `recent` are office files opened before, the newest first; those that are gone are left out.
    WelcomeDialog(const QStringList &recent, const ThemeSource &theme, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// The file to open; empty where the person wants to look for one.
    [[nodiscard]] QString path() const { return m_path; }

private:
    void addHeading(QVBoxLayout *layout, const ThemeSource &theme);
    void addChoice(QVBoxLayout *layout, const ThemeSource &theme, int icon, const QString &title, const QString &detail,
                   Choice choice);
    void addRecent(QVBoxLayout *layout, const QStringList &recent);
    void choose(Choice choice, const QString &path = {});

    Choice m_choice = Choice::None;
    QString m_path;
};

} // namespace callout
