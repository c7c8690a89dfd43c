#include "ui/dialogs/onlinemapdialog.h"

#include "core/geo/tileaddress.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Width = 560;
constexpr int LongestText = 1000;

QString addressProblem(const QString &address)
{
    const std::optional<tileaddress::Problem> problem = tileaddress::problemOf(address);
    if (!problem)
        return {};
    switch (*problem) {
    case tileaddress::Problem::NoAddress:
        return OnlineMapDialog::tr("Enter the address of the tiles as the provider names it.");
    case tileaddress::Problem::NoPlaceholders:
        return OnlineMapDialog::tr("The address needs {z}, {x} and {y} where the place of a tile belongs.");
    case tileaddress::Problem::NotSecure:
        return OnlineMapDialog::tr("Use an address with https, or http on a machine of your own network.");
    case tileaddress::Problem::HasPassword:
        return OnlineMapDialog::tr("Leave out the name and password: the address can be read by all in the office.");
    }
    return {};
}

QLineEdit *lineEdit(const QString &text, const QString &example)
{
    auto *edit = new QLineEdit(text);
    edit->setMaxLength(LongestText);
    edit->setPlaceholderText(example);
    return edit;
}

} // namespace

OnlineMapDialog::OnlineMapDialog(const OfficeSettings &settings, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    , m_use(new QCheckBox(tr("Show the map of a provider")))
    , m_address(lineEdit(settings.onlineMapAddress, u"https://tiles.example.org/{z}/{x}/{y}.png"_s))
    , m_notice(lineEdit(settings.onlineMapNotice, tr("© the provider and its contributors")))
    , m_addressField(new FormField(themes, tr("Address of a tile"), m_address))
    , m_noticeField(new FormField(themes, tr("Notice on the map"), m_notice))
{
    setWindowTitle(tr("Online map"));
    m_use->setChecked(settings.usesOnlineMap);
    m_noticeField->setNote(tr("Every provider asks for one; its terms of use say which."));
    auto *explanation =
        new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted,
                        tr("While this is on, pictures of the map are fetched from the provider, who can tell which "
                           "places are looked at. Where they cannot be had, the imported map is shown. Drives and "
                           "addresses always come from the imported map."));
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("Save online map"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addWidget(explanation);
    layout->addWidget(m_use);
    layout->addWidget(m_addressField);
    layout->addWidget(m_noticeField);
    layout->addWidget(buttons);
    setMinimumWidth(Width);
    setOnlyDefault(*this, *m_save);

    connect(m_use, &QCheckBox::toggled, this, &OnlineMapDialog::check);
    for (const QLineEdit *edit : {m_address, m_notice})
        connect(edit, &QLineEdit::textChanged, this, &OnlineMapDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString OnlineMapDialog::problem() const
{
    return m_addressField->problem().isEmpty() ? m_noticeField->problem() : m_addressField->problem();
}

void OnlineMapDialog::check()
{
    const bool isOn = m_use->isChecked();
    m_addressField->setProblem(isOn ? addressProblem(m_address->text()) : QString());
    const bool lacksNotice = isOn && m_notice->text().trimmed().isEmpty();
    m_noticeField->setProblem(lacksNotice ? tr("Enter the notice that the provider asks for.") : QString());
    m_save->setEnabled(problem().isEmpty());
}

OfficeSettings OnlineMapDialog::settings() const
{
    OfficeSettings settings = m_before;
    settings.usesOnlineMap = m_use->isChecked();
    settings.onlineMapAddress = m_address->text().trimmed();
    settings.onlineMapNotice = m_notice->text().trimmed();
    return settings;
}

} // namespace callout
