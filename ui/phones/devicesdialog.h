#pragma once

#include "ui/models/devicesmodel.h"

#include <QDialog>
#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace callout {

class ThemeSource;

/// Who may talk to the office: phones and other systems, when they were last heard of, and what can be done about them.
/// Non-modal; deletes itself when closed.
class DevicesDialog : public QDialog
{
    Q_OBJECT

public:
    DevicesDialog(const DayBoard &board, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *renewButton() const { return m_renew; }
    [[nodiscard]] QPushButton *revokeButton() const { return m_revoke; }

signals:
    void addRequested();
    /// Secrets of its own anew.
    void renewRequested(callout::DeviceId device);
    void revokeRequested(callout::DeviceId device);
    void settingsRequested();

private:
    [[nodiscard]] DeviceId current() const;
    void showState();

    DevicesModel m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_renew;
    QPushButton *m_revoke;
    QTimer m_minute;
};

} // namespace callout
