#include "ui/shell/deviceflow.h"

#include "core/commands/devicecommands.h"
#include "core/commands/undohistory.h"
#include "core/intake/tokens.h"
#include "ui/phones/devicesdialog.h"
#include "ui/phones/newdevicedialog.h"
#include "ui/phones/pairingdialog.h"

#include <QAction>
#include <QLocale>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr Seconds CodeLasts = 15min;

} // namespace

struct DeviceFlow::Secrets {
    QString token;
    QString code;
    Instant codeUntil;
};

DeviceFlow::DeviceFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_list(new QAction(tr("&Phones and other systems…"), this))
{
    m_list->setToolTip(tr("Who may talk to the office, and when they were last heard of"));
    connect(m_list, &QAction::triggered, this, &DeviceFlow::showDevices);
}

void DeviceFlow::showDevices()
{
    if (!m_dialog) {
        m_dialog = new DevicesDialog(m_parts.board, m_parts.theme, &m_window);
        connect(m_dialog, &DevicesDialog::addRequested, this, qOverload<>(&DeviceFlow::add));
        connect(m_dialog, &DevicesDialog::renewRequested, this, &DeviceFlow::renew);
        connect(m_dialog, &DevicesDialog::revokeRequested, this, &DeviceFlow::revoke);
        connect(m_dialog, &DevicesDialog::settingsRequested, this, &DeviceFlow::settingsRequested);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

DeviceFlow::Secrets DeviceFlow::newSecrets() const
{
    return {newToken(), newCode(), m_parts.board.clock().now() + CodeLasts};
}

void DeviceFlow::pairPhone(TechnicianId technician)
{
    const Technician *person = m_parts.board.technician(technician);
    if (person)
        add(Device{.name = tr("%1's phone").arg(person->name), .kind = DeviceKind::Phone, .technician = technician});
}

void DeviceFlow::add()
{
    QWidget *over = m_dialog ? static_cast<QWidget *>(m_dialog) : &m_window;
    auto *dialog = new NewDeviceDialog(m_parts.board.day(), m_parts.theme, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { add(dialog->device()); });
    dialog->open();
}

void DeviceFlow::add(Device device)
{
    const Secrets secrets = newSecrets();
    device.tokenHash = fingerprint(secrets.token);
    device.codeHash = device.kind == DeviceKind::Phone ? fingerprint(secrets.code) : QString();
    if (device.kind == DeviceKind::Phone)
        device.codeUntil = secrets.codeUntil;
    if (m_parts.history.push(commands::addDevice(m_parts.board, device)))
        show(device, secrets);
}

void DeviceFlow::renew(DeviceId id)
{
    const Device device = m_parts.board.day().devices.value(id);
    const Secrets secrets = newSecrets();
    const QString codeHash = device.kind == DeviceKind::Phone ? fingerprint(secrets.code) : QString();
    if (m_parts.history.push(
            commands::renewDevice(m_parts.board, id, fingerprint(secrets.token), codeHash, secrets.codeUntil)))
        show(device, secrets);
}

void DeviceFlow::revoke(DeviceId id)
{
    m_parts.history.push(commands::revokeDevice(m_parts.board, id));
}

void DeviceFlow::show(const Device &device, const Secrets &secrets)
{
    const Technician *technician = m_parts.board.technician(device.technician);
    const QTime until = m_parts.board.calendar().timeOf(secrets.codeUntil);
    const Pairing pairing{device,       technician ? technician->name : QString(),       secrets.token,
                          secrets.code, QLocale().toString(until, QLocale::ShortFormat), m_address};
    auto *dialog = new PairingDialog(pairing, m_parts.theme, m_dialog ? static_cast<QWidget *>(m_dialog) : &m_window);
    connect(dialog, &PairingDialog::settingsRequested, this, &DeviceFlow::settingsRequested);
    dialog->open();
}

} // namespace callout
