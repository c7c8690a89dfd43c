#pragma once

#include <QComboBox>

namespace callout {

/// A choice of one of the world's time zones by its IANA name; typing any part of it narrows the list.
class TimeZoneBox : public QComboBox
{
    Q_OBJECT

public:
    explicit TimeZoneBox(QWidget *parent = nullptr);

    /// The name chosen, or as typed where it is none of the list.
    [[nodiscard]] QString zone() const;
    void setZone(const QString &name);
    [[nodiscard]] bool isKnown() const;

signals:
    void zoneChanged();
};

} // namespace callout
