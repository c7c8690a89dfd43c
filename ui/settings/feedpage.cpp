#include "ui/settings/feedpage.h"

#include "core/domain/hostname.h"
#include "ui/models/fieldwords.h"
#include "ui/settings/inputs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int LargestPort = 65535;

/// Only by its form: whether this machine has it is known when the feed begins.
bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)$)"_s);
    return text.isEmpty() || pattern.match(text).hasMatch();
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

QString fileProblem(const QString &path)
{
    if (path.isEmpty())
        return FeedPage::tr("Choose the file.");
    return QFileInfo(path).isReadable() ? QString() : FeedPage::tr("This file cannot be read. Choose another one.");
}

} // namespace

FeedPage::FeedPage(const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Phones"), tr("How phones and other systems on the network talk to the office."), parent)
    , m_use(new QCheckBox(tr("&Let phones and other systems in")))
    , m_address(new QComboBox)
    , m_port(numberBox(1, LargestPort))
    , m_names(new QLineEdit)
    , m_security(new QComboBox)
    , m_certificate(new QLineEdit)
    , m_key(new QLineEdit)
{
    addHeading(tr("Feed"));
    addUse();
    addPlace();
    addHeading(tr("Encryption"));
    addSecurity();
    body()->addStretch();
    showState();
}

void FeedPage::addUse()
{
    SettingRow *row = bind(
        (new SettingRow(themes(), tr("Feed"), m_use, SettingRow::Shape::Below))
            ->withNote(tr("While this is on, this machine answers on its network: positions and taps of technicians' "
                          "phones, jobs from other systems. Only devices that were paired are heard; all else is "
                          "refused and counted."))
            ->withSynonyms(tr("server http api gps tracking traccar owntracks web network live intake lan")),
        [this](const OfficeSettings &settings) { m_use->setChecked(settings.isFeedOn); },
        [this](OfficeSettings *settings) { settings->isFeedOn = m_use->isChecked(); });
    setUsual(row, tr("off"), OfficeSettings());
    watch(m_use, &QCheckBox::toggled);

    auto *devices = new QPushButton(tr("&Devices…"));
    devices->setAutoDefault(false);
    auto *input = new QWidget;
    auto *line = new QHBoxLayout(input);
    line->setContentsMargins({});
    line->addWidget(devices);
    line->addStretch();
    input->setFocusProxy(devices);
    add((new SettingRow(themes(), tr("Who may"), input, SettingRow::Shape::Below))
            ->withNote(tr("Phones are paired by a code that they scan, and can be shut out at any time."))
            ->withSynonyms(tr("token pair pairing qr revoke key device phone")));
    connect(devices, &QPushButton::clicked, this, &FeedPage::devicesRequested);
}

void FeedPage::addPlace()
{
    m_address->setEditable(true);
    m_address->addItem(tr("All of this machine"));
    m_address->addItem(u"127.0.0.1"_s);
    const auto typed = [this] {
        const QString text = m_address->currentText().trimmed();
        return text == m_address->itemText(0) ? QString() : text;
    };
    SettingRow *row = bind(
        (new SettingRow(themes(), tr("&Address"), m_address))
            ->withNote(tr("One of this machine's, where it has several networks. 127.0.0.1 is this machine alone."))
            ->withSynonyms(tr("ip interface network bind host listen")),
        [this](const OfficeSettings &settings) {
            m_address->setCurrentText(settings.feedAddress.isEmpty() ? m_address->itemText(0) : settings.feedAddress);
        },
        [typed](OfficeSettings *settings) { settings->feedAddress = typed(); },
        [](const OfficeSettings &settings) {
            return isAddress(settings.feedAddress) ? QString() : tr("Write an address like 192.168.1.5.");
        });
    setUsual(row, m_address->itemText(0), OfficeSettings());
    watch(m_address, &QComboBox::currentTextChanged);

    row = bind((new SettingRow(themes(), tr("&Port"), m_port))
                   ->withNote(tr("Devices that were paired have to be paired anew when it changes."))
                   ->withSynonyms(tr("tcp listen number")),
               [this](const OfficeSettings &settings) { m_port->setValue(settings.feedPort); },
               [this](OfficeSettings *settings) { settings->feedPort = m_port->value(); });
    setUsual(row, QString::number(OfficeSettings().feedPort), OfficeSettings());
    m_port->setGroupSeparatorShown(false);
    watch(m_port, &QSpinBox::valueChanged);

    row = bind(
        (new SettingRow(themes(), tr("&Names"), m_names, SettingRow::Shape::Below))
            ->withNote(tr("Under which devices find this machine, where your network has names for it, for example "
                          "phones.example.org. New devices are given the first one. Requests for any other name are "
                          "refused; this machine's own name, its addresses and those of the certificate always count."))
            ->withSynonyms(tr("dns domain host name hostname url")),
        [this](const OfficeSettings &settings) {
            if (namesIn(m_names->text()) != settings.feedNames)
                m_names->setText(settings.feedNames.join(u", "_s));
        },
        [this](OfficeSettings *settings) { settings->feedNames = namesIn(m_names->text()); },
        [](const OfficeSettings &settings) {
            const auto wrong = std::ranges::find_if_not(settings.feedNames, &isHostName);
            return wrong == settings.feedNames.cend()
                ? QString()
                : tr("\"%1\" is no name. Write names like phones.example.org, without http:// and port.").arg(*wrong);
        });
    setUsual(row, tr("none"), OfficeSettings());
    watch(m_names, &QLineEdit::textChanged);
}

void FeedPage::addSecurity()
{
    for (const FeedSecurity security : {FeedSecurity::Plain, FeedSecurity::Generated, FeedSecurity::Own})
        m_security->addItem(FieldWords::of(security), int(security));
    SettingRow *row = bind(
        (new SettingRow(themes(), tr("&Encryption"), m_security, SettingRow::Shape::Below))
            ->withNote(tr("Without it whoever is on the same network can read along. With a certificate of its own "
                          "making a browser asks once whether to trust it; tracking apps do not, they need one that "
                          "phones know."))
            ->withSynonyms(tr("tls ssl https certificate security privacy encrypt")),
        [this](const OfficeSettings &settings) {
            m_security->setCurrentIndex(m_security->findData(int(settings.feedSecurity)));
        },
        [this](OfficeSettings *settings) { settings->feedSecurity = FeedSecurity(m_security->currentData().toInt()); });
    setUsual(row, FieldWords::of(OfficeSettings().feedSecurity), OfficeSettings());
    connect(m_security, &QComboBox::currentIndexChanged, this, &FeedPage::showState);
    watch(m_security, &QComboBox::currentIndexChanged);
    m_certificateRow =
        addFile(tr("&Certificate"), m_certificate, tr("Choose a certificate"), &OfficeSettings::feedCertificate);
    m_keyRow = addFile(tr("&Key"), m_key, tr("Choose the certificate's key"), &OfficeSettings::feedKey);
}

SettingRow *FeedPage::addFile(const QString &label, QLineEdit *path, const QString &title,
                              QString OfficeSettings::*member)
{
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(title);
    auto *input = new QWidget;
    auto *line = new QHBoxLayout(input);
    line->setContentsMargins({});
    line->addWidget(path, 1);
    line->addWidget(choose);
    input->setFocusProxy(path);
    connect(choose, &QPushButton::clicked, this, [this, path, title] {
        const QString chosen = QFileDialog::getOpenFileName(this, title, QFileInfo(path->text()).path(),
                                                            tr("PEM files (*.pem *.crt *.key)"));
        if (!chosen.isEmpty())
            path->setText(chosen);
    });
    SettingRow *row = bind((new SettingRow(themes(), label, input, SettingRow::Shape::Below))
                               ->withNote(tr("A PEM file on this machine."))
                               ->withSynonyms(tr("tls ssl certificate pem key file")),
                           [path, member](const OfficeSettings &settings) {
                               if (path->text().trimmed() != settings.*member)
                                   path->setText(settings.*member);
                           },
                           [path, member](OfficeSettings *settings) { settings->*member = path->text().trimmed(); },
                           [member](const OfficeSettings &settings) {
                               const bool isWanted = settings.isFeedOn && settings.feedSecurity == FeedSecurity::Own;
                               return isWanted ? fileProblem(settings.*member) : QString();
                           });
    watch(path, &QLineEdit::textChanged);
    return row;
}

void FeedPage::showState()
{
    const bool isOwn = FeedSecurity(m_security->currentData().toInt()) == FeedSecurity::Own;
    for (SettingRow *row : {m_certificateRow, m_keyRow}) {
        if (row)
            row->setVisible(isOwn);
    }
}

} // namespace callout
