#pragma once

#include "ui/shell/officeparts.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace callout {

class DevicesDialog;

/// Phones and other systems in the window: who may talk to the office, pairing them, shutting them out.
class DeviceFlow : public QObject
{
    Q_OBJECT

public:
    DeviceFlow(const OfficeParts &parts, QWidget &window);

    /// For the menu, the palette and the shortcut sheet.
    [[nodiscard]] QAction *listAction() const { return m_list; }

public slots:
    /// Where devices reach the office now; empty while nobody listens.
    void setAddress(const QString &address) { m_address = address; }
    void showDevices();
    /// A phone for this technician, without more questions.
    void pairPhone(callout::TechnicianId technician);

signals:
    void settingsRequested();

private:
    void add();
    void renew(DeviceId device);
    void revoke(DeviceId device);
    struct Secrets;
    [[nodiscard]] Secrets newSecrets() const;
    void add(Device device);
    void show(const Device &device, const Secrets &secrets);

    OfficeParts m_parts;
    QWidget &m_window;
    QAction *m_list;
    QPointer<DevicesDialog> m_dialog;
    QString m_address;
};

} // namespace callout
