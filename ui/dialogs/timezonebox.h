#pragma once

#include <QComboBox>
#include <QTimeZone>

namespace callout {

/// Every IANA time zone by name, found by typing any part of it.
class TimeZoneBox : public QComboBox
{
    Q_OBJECT

public:
    explicit TimeZoneBox(QWidget *parent = nullptr);

    [[nodiscard]] bool isKnown() const { return QTimeZone::isTimeZoneIdAvailable(currentText().toLatin1()); }
};

} // namespace callout
