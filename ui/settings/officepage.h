#pragma once

#include "ui/settings/settingspage.h"

namespace callout {

/// Who the office is and when it works.
class OfficePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit OfficePage(const ThemeSource &themes, QWidget *parent = nullptr);
};

} // namespace callout
