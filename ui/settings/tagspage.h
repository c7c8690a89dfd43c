#pragma once

#include "ui/settings/settingspage.h"

namespace callout {

class ChipPicker;

/// Which tags make a job more or less urgent in a run.
class TagsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// `known` are the tags that jobs have, to be offered.
    TagsPage(const QStringList &known, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] ChipPicker *raised() const { return m_raised; }
    [[nodiscard]] ChipPicker *lowered() const { return m_lowered; }

private:
    ChipPicker *m_raised;
    ChipPicker *m_lowered;
};

} // namespace callout
