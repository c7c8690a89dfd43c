#include "ui/phones/pairingdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/phones/qrcode.h"
#include "ui/style/spacing.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Width = 660;

} // namespace

PairingDialog::PairingDialog(const Pairing &pairing, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_pairing(pairing)
    , m_themes(themes)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Pair \"%1\"").arg(pairing.device.name));
    setMinimumWidth(Width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, windowTitle()));
    auto *words =
        new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted,
                        tr("This is shown once. Whoever has it can act as this device, until it is shut out."));
    words->setWordWrap(true);
    layout->addWidget(words);
    if (pairing.address.isEmpty())
        layout->addWidget(warning());
    layout->addWidget(pairing.device.kind == DeviceKind::Phone ? phonePages() : systemPage(), 1);
    auto *buttons = new QDialogButtonBox;
    QPushButton *done = buttons->addButton(tr("Done"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addWidget(buttons);
    setOnlyDefault(*this, *done);
    if (m_pages)
        m_pages->setFocus();
}

QWidget *PairingDialog::warning()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    auto *words = new ThemedLabel(m_themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Problem,
                                  tr("Phones cannot reach the office yet, because the feed is off. Turn it on, then "
                                     "pair again."));
    words->setWordWrap(true);
    auto *settings = new QPushButton(tr("&Settings…"));
    settings->setAutoDefault(false);
    connect(settings, &QPushButton::clicked, this, &PairingDialog::settingsRequested);
    line->addWidget(words, 1);
    line->addWidget(settings);
    return row;
}

QWidget *PairingDialog::phonePages()
{
    m_pages = new QTabWidget;
    m_pages->addTab(page(pageLink(m_pairing), tr("Link to the phone page"),
                         {tr("Scan this with the phone's camera and open the link."),
                          tr("Or open %1/phone in its browser and type the code below.").arg(m_pairing.address),
                          tr("The page shows today's stops. A tap there is on the board at once.")},
                         {{tr("Code, until %1").arg(m_pairing.codeUntil), spacedCode(m_pairing)},
                          {tr("Link"), pageLink(m_pairing)}}),
                    tr("&Phone page"));
    m_pages->addTab(page(traccarLink(m_pairing), tr("Settings for Traccar Client"),
                         {tr("Install Traccar Client from the phone's shop."),
                          tr("In its settings, scan this code, or type the server address below."),
                          tr("Turn on tracking. The marker on the map follows the phone.")},
                         {{tr("Server address"), traccarAddress(m_pairing)}}),
                    tr("&Traccar Client"));
    m_pages->addTab(page(ownTracksLink(m_pairing), tr("Settings for OwnTracks"),
                         {tr("Install OwnTracks from the phone's shop."),
                          tr("Scan this with the phone's camera and open it with OwnTracks."),
                          tr("Or set its mode to HTTP, with the address and the password below.")},
                         {{tr("Address"), m_pairing.address + u"/position"_s}, {tr("Password"), m_pairing.token}}),
                    tr("&OwnTracks"));
    return m_pages;
}

QWidget *PairingDialog::systemPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Medium);
    const bool isSystem = m_pairing.device.kind == DeviceKind::System;
    layout->addWidget(copyable(isSystem ? tr("Where it orders jobs") : tr("Where it reads the day"),
                               m_pairing.address + (isSystem ? u"/api/v1/jobs"_s : u"/api/v1/day"_s)));
    layout->addWidget(copyable(tr("Token, sent as \"Authorization: Bearer …\""), m_pairing.token));
    layout->addWidget(
        copyable(tr("Description of all that can be asked"), m_pairing.address + u"/api/v1/openapi.json"_s));
    layout->addStretch();
    return page;
}

QWidget *PairingDialog::page(const QString &link, const QString &purpose, const QStringList &steps,
                             const QList<std::pair<QString, QString>> &words)
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    row->setSpacing(spacing::Wide);
    row->addWidget(new QrCode(link, purpose), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::Medium);
    for (int step = 0; step < steps.size(); ++step) {
        auto *label = new ThemedLabel(m_themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text,
                                      tr("%1. %2").arg(QString::number(step + 1), steps.at(step)));
        label->setWordWrap(true);
        column->addWidget(label);
    }
    for (const auto &[name, text] : words)
        column->addWidget(copyable(name, text));
    column->addStretch();
    row->addLayout(column, 1);
    return page;
}

QWidget *PairingDialog::copyable(const QString &name, const QString &words)
{
    auto *input = new QWidget;
    auto *line = new QHBoxLayout(input);
    line->setContentsMargins({});
    line->setSpacing(spacing::Small);
    auto *edit = new QLineEdit(words);
    edit->setReadOnly(true);
    edit->setCursorPosition(0);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy: %1").arg(name));
    connect(copy, &QPushButton::clicked, edit, [edit] { QGuiApplication::clipboard()->setText(edit->text()); });
    line->addWidget(edit, 1);
    line->addWidget(copy);
    input->setFocusProxy(edit);
    edit->setAccessibleName(name);
    return new FormField(m_themes, name, input);
}

} // namespace callout
