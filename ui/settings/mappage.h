#pragma once

#include "ui/settings/settingspage.h"

class QCheckBox;
class QLineEdit;

namespace callout {

/// Where the map comes from: the imported region, and whether a provider's pictures take its place. Without the
/// provider's notice they are not shown.
class MapPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit MapPage(const ThemeSource &themes, QWidget *parent = nullptr);

    void showRecords(const OfficeRecords &records) override;

    [[nodiscard]] QCheckBox *use() const { return m_use; }
    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QLineEdit *notice() const { return m_notice; }

signals:
    /// A map is to be imported.
    void importRequested();

private:
    void addRegion();
    void addProvider();

    QLineEdit *m_region;
    QCheckBox *m_use;
    QLineEdit *m_address;
    QLineEdit *m_notice;
};

} // namespace callout
