#pragma once

#include "ui/settings/settingspage.h"

namespace callout {

/// When the console speaks up about a day, and on what step starts are set by hand.
class HintsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit HintsPage(const ThemeSource &themes, QWidget *parent = nullptr);

private:
    void addLoad();
    void addProgress();
    void addSnap();
};

} // namespace callout
