#include "ui/dialogs/newofficedialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/dialogs/timezonebox.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Width = 520;
const QTime Opens{8, 0};
const QTime Closes{18, 0};

/// A name that every file system takes.
QString fileNameFor(const QString &office)
{
    static const QRegularExpression awkward(uR"([\\/:*?"<>|\x00-\x1f]+)"_s);
    QString name = office;
    name = name.replace(awkward, u" "_s).simplified();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? NewOfficeDialog::tr("Office") : name) + u".callout"_s;
}

} // namespace

NewOfficeDialog::NewOfficeDialog(const QString &folder, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_name(new QLineEdit)
    , m_timeZone(new TimeZoneBox)
    , m_currency(new QLineEdit)
    , m_path(new QLineEdit)
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
{
    setWindowTitle(tr("New office"));
    m_name->setPlaceholderText(tr("Harbour Heating and Plumbing"));
    m_timeZone->setZone(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_currency->setText(QLocale::system().currencySymbol(QLocale::CurrencyIsoCode));
    m_currency->setMaxLength(3);
    m_message->setWordWrap(true);

    auto *browse = new QPushButton(tr("Choose…"));
    auto *place = new QWidget;
    auto *placeLayout = new QHBoxLayout(place);
    placeLayout->setContentsMargins({});
    placeLayout->addWidget(m_path, 1);
    placeLayout->addWidget(browse);
    place->setFocusProxy(m_path);
    m_path->setAccessibleName(tr("Office file"));

    auto *buttons = new QDialogButtonBox;
    m_create = buttons->addButton(tr("Create office"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);

    auto *zoneField = new FormField(themes, tr("Time &zone"), m_timeZone);
    zoneField->setNote(tr("Days begin and end in this zone, through clock changes too."));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 1);
    layout->addWidget(
        new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, tr("A new, empty office")), 0, 0, 1,
        2);
    layout->addWidget(new FormField(themes, tr("&Name"), m_name), 1, 0, 1, 2);
    layout->addWidget(zoneField, 2, 0, Qt::AlignTop);
    layout->addWidget(new FormField(themes, tr("C&urrency"), m_currency), 2, 1, Qt::AlignTop);
    layout->addWidget(new FormField(themes, tr("&File"), place), 3, 0, 1, 2);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_message, 1);
    footer->addWidget(buttons);
    layout->addLayout(footer, 4, 0, 1, 2);
    setMinimumWidth(Width);
    setOnlyDefault(*this, *m_create);

    connect(m_name, &QLineEdit::textChanged, this, &NewOfficeDialog::proposePath);
    connect(m_timeZone, &TimeZoneBox::zoneChanged, this, &NewOfficeDialog::showState);
    connect(m_path, &QLineEdit::textChanged, this, &NewOfficeDialog::showState);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathOwn = true; });
    connect(browse, &QPushButton::clicked, this, &NewOfficeDialog::askForPath);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (obstacle().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    proposePath();
    m_name->setFocus();
}

void NewOfficeDialog::proposePath()
{
    if (!m_isPathOwn)
        m_path->setText(QDir::toNativeSeparators(QDir(m_folder).filePath(fileNameFor(m_name->text()))));
    showState();
}

void NewOfficeDialog::askForPath()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Where the office file goes"), this->path(),
                                                tr("Office files (*.callout)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".callout"_s;
    m_isPathOwn = true;
    m_path->setText(QDir::toNativeSeparators(path));
}

QString NewOfficeDialog::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

QString NewOfficeDialog::obstacle() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the office a name.");
    if (!m_timeZone->isKnown())
        return tr("Choose a time zone from the list.");
    if (path().isEmpty())
        return tr("Say where the file goes.");
    if (QFileInfo::exists(path()))
        return tr("There is a file of this name already. Choose another name or place.");
    if (!QFileInfo(QFileInfo(path()).absolutePath()).isDir())
        return tr("This folder does not exist. Choose another place.");
    return {};
}

void NewOfficeDialog::showState()
{
    const QString why = obstacle();
    m_create->setEnabled(why.isEmpty());
    m_message->setText(why);
}

OfficeSettings NewOfficeDialog::settings() const
{
    OfficeSettings settings;
    settings.name = m_name->text().trimmed();
    settings.timeZone = m_timeZone->zone();
    settings.currency = m_currency->text().trimmed().toUpper();
    for (const Qt::DayOfWeek weekday : QLocale::system().weekdays())
        settings.businessHours.append({int(weekday), Opens, Closes});
    return settings;
}

} // namespace callout
