#pragma once

#include "core/dispatch/dayboard.h"

#include <QLabel>

namespace callout {

/// At the right end of the status bar: whether everything is on disk, and since when.
class SavedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SavedLabel(const DayBoard &board, QWidget *parent = nullptr);

public slots:
    void refresh();

private:
    const DayBoard &m_board;
};

} // namespace callout
