#pragma once

#include "core/domain/office.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace callout {

class FormField;
class ThemeSource;

/// Whether the office shows a provider's map in place of its own, and whose. Without the provider's notice it is not shown.
class OnlineMapDialog : public QDialog
{
    Q_OBJECT

public:
    OnlineMapDialog(const OfficeSettings &settings, const ThemeSource &themes, QWidget *parent = nullptr);

    /// The settings with what the person made of them.
    [[nodiscard]] OfficeSettings settings() const;

    [[nodiscard]] QCheckBox *use() const { return m_use; }
    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QLineEdit *notice() const { return m_notice; }
    [[nodiscard]] QPushButton *save() const { return m_save; }
    /// What stands in the way of saving; empty if nothing does.
    [[nodiscard]] QString problem() const;

private:
    void check();

    OfficeSettings m_before;
    QCheckBox *m_use;
    QLineEdit *m_address;
    QLineEdit *m_notice;
    FormField *m_addressField;
    FormField *m_noticeField;
    QPushButton *m_save;
};

} // namespace callout
