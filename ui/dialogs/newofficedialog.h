#pragma once

#include "core/domain/office.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace callout {

class ThemedLabel;
class ThemeSource;
class TimeZoneBox;

/// Asks what an empty office needs to begin: its name, its time zone and where its file goes.
class NewOfficeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is offered for the file; the machine's own time zone and currency are proposed.
    NewOfficeDialog(const QString &folder, const ThemeSource &themes, QWidget *parent = nullptr);

    /// The settings of the new office: what was asked, business hours on working days, and the defaults.
    [[nodiscard]] OfficeSettings settings() const;
    [[nodiscard]] QString path() const;

    [[nodiscard]] QLineEdit *nameLine() const { return m_name; }
    [[nodiscard]] QLineEdit *pathLine() const { return m_path; }
    [[nodiscard]] QPushButton *createButton() const { return m_create; }
    /// Why it cannot be made as it stands; empty when it can.
    [[nodiscard]] QString obstacle() const;

private:
    void proposePath();
    void askForPath();
    void showState();

    QString m_folder;
    bool m_isPathOwn = false; ///< the person chose a place
    QLineEdit *m_name;
    TimeZoneBox *m_timeZone;
    QLineEdit *m_currency;
    QLineEdit *m_path;
    ThemedLabel *m_message;
    QPushButton *m_create;
};

} // namespace callout
