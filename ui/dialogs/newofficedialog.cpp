#include "ui/dialogs/newofficedialog.h"

#include "ui/dialogs/timezonebox.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Width = 480;

QString fileName(const QString &office)
{
    static const QRegularExpression odd(u"[^\\w\\- ]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString name = QString(office).remove(odd).simplified();
    return name.isEmpty() ? QString() : name + ".callout"_L1;
}

} // namespace

NewOfficeDialog::NewOfficeDialog(const QString &folder, QWidget *parent)
    : QDialog(parent), m_folder(folder), m_name(new QLineEdit(this)), m_timeZone(new TimeZoneBox(this)),
      m_path(new QLineEdit(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("New office"));
    setMinimumWidth(Width);
    m_name->setPlaceholderText(tr("For example Harbour Heating"));
    m_timeZone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    layOut();
    connect(m_name, &QLineEdit::textChanged, this, &NewOfficeDialog::followName);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathChosen = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewOfficeDialog::check);
    connect(m_timeZone, &QComboBox::currentTextChanged, this, &NewOfficeDialog::check);
    check();
}

void NewOfficeDialog::layOut()
{
    auto *browse = new QPushButton(tr("Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &NewOfficeDialog::browse);
    auto *file = new QHBoxLayout;
    file->setSpacing(spacing::Small);
    file->addWidget(m_path, 1);
    file->addWidget(browse);

    auto *form = new QFormLayout;
    form->setSpacing(spacing::Small);
    form->addRow(tr("&Name of the office"), m_name);
    form->addRow(tr("Time &zone"), m_timeZone);
    form->addRow(tr("&File"), file);

    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create office"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addLayout(form);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

void NewOfficeDialog::followName()
{
    const QString name = fileName(m_name->text());
    if (!m_isPathChosen)
        m_path->setText(name.isEmpty() ? QString() : QDir(m_folder).filePath(name));
    check();
}

void NewOfficeDialog::check()
{
    QString problem;
    if (m_name->text().trimmed().isEmpty())
        problem = tr("Give the office a name.");
    else if (!m_timeZone->isKnown())
        problem = tr("Pick a time zone from the list, for example Europe/London.");
    else if (path().isEmpty())
        problem = tr("Say where the file is to be.");
    else if (QFileInfo::exists(path()))
        problem = tr("A file of this name exists already. Choose another name; nothing is overwritten.");
    m_problem->setText(problem);
    m_create->setEnabled(problem.isEmpty());
}

void NewOfficeDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("New office file"), path(),
                                                        tr("Office files (*.callout)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_isPathChosen = true;
    m_path->setText(chosen);
}

QString NewOfficeDialog::path() const
{
    const QString path = m_path->text().trimmed();
    return path.isEmpty() || path.endsWith(".callout"_L1) ? path : path + ".callout"_L1;
}

OfficeSettings NewOfficeDialog::settings() const
{
    OfficeSettings settings;
    settings.name = m_name->text().trimmed();
    settings.timeZone = m_timeZone->currentText();
    settings.currency = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    for (const Qt::DayOfWeek day : QLocale().weekdays())
        settings.businessHours.append({int(day), QTime(8, 0), QTime(17, 0)});
    return settings;
}

} // namespace callout
