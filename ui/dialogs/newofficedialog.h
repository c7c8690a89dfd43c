#pragma once

#include "core/domain/office.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace callout {

class TimeZoneBox;

/// Asks for what a new office file needs: a name, a time zone and where the file is to be.
class NewOfficeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where office files are kept.
    explicit NewOfficeDialog(const QString &folder, QWidget *parent = nullptr);

    /// A believable office of that name: business hours on weekdays, the currency of the locale.
    [[nodiscard]] OfficeSettings settings() const;
    [[nodiscard]] QString path() const;

private:
    void layOut();
    void followName();
    void check();
    void browse();

    QString m_folder;
    QLineEdit *m_name;
    TimeZoneBox *m_timeZone;
    QLineEdit *m_path;
    QLabel *m_problem;
    QPushButton *m_create = nullptr;
    bool m_isPathChosen = false;
};

} // namespace callout
