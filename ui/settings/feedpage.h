#pragma once

#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace callout {

/// Whether and where phones and other systems may talk to the office.
class FeedPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit FeedPage(const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QCheckBox *use() const { return m_use; }
    [[nodiscard]] QComboBox *address() const { return m_address; }
    [[nodiscard]] QSpinBox *port() const { return m_port; }
    [[nodiscard]] QComboBox *security() const { return m_security; }

signals:
    /// The list of devices is wanted.
    void devicesRequested();

private:
    void addUse();
    void addPlace();
    void addSecurity();
    [[nodiscard]] SettingRow *addFile(const QString &label, QLineEdit *path, const QString &title,
                                      QString OfficeSettings::*member);
    void showState();

    QCheckBox *m_use;
    QComboBox *m_address;
    QSpinBox *m_port;
    QLineEdit *m_names;
    QComboBox *m_security;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    SettingRow *m_certificateRow = nullptr;
    SettingRow *m_keyRow = nullptr;
};

} // namespace callout
