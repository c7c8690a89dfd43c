#pragma once

#include "ui/settings/recordpage.h"

namespace callout {

/// The business units of the office.
class UnitsPage : public RecordPageOf<BusinessUnit>
{
    Q_OBJECT

public:
    explicit UnitsPage(const ThemeSource &themes, QWidget *parent = nullptr);
};

} // namespace callout
