#include "ui/phones/newdevicedialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/models/fieldwords.h"
#include "ui/style/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr int Width = 420;
constexpr int LongestName = 60;

} // namespace

NewDeviceDialog::NewDeviceDialog(const DaySnapshot &office, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox)
    , m_technician(new QComboBox)
    , m_name(new QLineEdit)
    , m_technicianField(new FormField(themes, tr("&Technician"), m_technician))
{
    setWindowTitle(tr("New device"));
    setMinimumWidth(Width);
    for (const DeviceKind kind : {DeviceKind::Phone, DeviceKind::System, DeviceKind::Wallboard})
        m_kind->addItem(FieldWords::of(kind), int(kind));
    QList<Technician> technicians = office.technicians.values();
    technicians.removeIf([](const Technician &technician) { return !technician.isActive; });
    std::ranges::sort(technicians, [](const Technician &left, const Technician &right) {
        return QString::localeAwareCompare(left.name, right.name) < 0;
    });
    for (const Technician &technician : std::as_const(technicians))
        m_technician->addItem(technician.name, technician.id.value);
    m_name->setMaxLength(LongestName);

    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(tr("Pair device"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, windowTitle()));
    layout->addWidget(new FormField(themes, tr("&Kind"), m_kind));
    layout->addWidget(m_technicianField);
    layout->addWidget(new FormField(themes, tr("&Name"), m_name));
    layout->addStretch();
    layout->addWidget(buttons);
    setOnlyDefault(*this, *m_accept);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewDeviceDialog::showState);
    connect(m_technician, &QComboBox::currentIndexChanged, this, &NewDeviceDialog::showState);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isNamed = !text.trimmed().isEmpty();
        m_accept->setEnabled(m_isNamed);
    });
    showState();
}

QString NewDeviceDialog::usualName() const
{
    switch (DeviceKind(m_kind->currentData().toInt())) {
    case DeviceKind::Phone:
        return m_technician->count() > 0 ? tr("%1's phone").arg(m_technician->currentText()) : QString();
    case DeviceKind::System:
        return tr("Web shop");
    case DeviceKind::Wallboard:
        return tr("Wallboard");
    }
    Q_UNREACHABLE_RETURN({});
}

void NewDeviceDialog::showState()
{
    const bool isPhone = DeviceKind(m_kind->currentData().toInt()) == DeviceKind::Phone;
    m_technicianField->setVisible(isPhone);
    if (!m_isNamed)
        m_name->setText(usualName());
    m_technicianField->setProblem(isPhone && m_technician->count() == 0 ? tr("Add a technician first.") : QString());
    m_accept->setEnabled(!m_name->text().trimmed().isEmpty() && (!isPhone || m_technician->count() > 0));
}

Device NewDeviceDialog::device() const
{
    Device device;
    device.name = m_name->text().trimmed();
    device.kind = DeviceKind(m_kind->currentData().toInt());
    if (device.kind == DeviceKind::Phone)
        device.technician = {m_technician->currentData().toLongLong()};
    return device;
}

} // namespace callout
