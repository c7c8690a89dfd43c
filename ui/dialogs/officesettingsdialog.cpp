#include "ui/dialogs/officesettingsdialog.h"

#include "ui/dialogs/timezonebox.h"
#include "ui/style/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace callout {

namespace {

int minutes(Seconds span)
{
    return int(std::chrono::duration_cast<Minutes>(span).count());
}

} // namespace

OfficeSettingsDialog::OfficeSettingsDialog(const OfficeSettings &settings, QWidget *parent)
    : QDialog(parent), m_before(settings), m_name(new QLineEdit(this)), m_timeZone(new TimeZoneBox(this)),
      m_speed(new QDoubleSpinBox(this)), m_longestDrive(new QSpinBox(this)), m_snap(new QComboBox(this)),
      m_underloadedBelow(new QSpinBox(this)), m_underloadedFrom(new QTimeEdit(this)),
      m_stalledAfter(new QSpinBox(this)), m_staleAfter(new QSpinBox(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Office settings"));
    createFields();
    layOut();
    show(settings);
    checkName();
}

void OfficeSettingsDialog::createFields()
{
    m_speed->setRange(5.0, 130.0);
    m_speed->setDecimals(0);
    m_speed->setSuffix(tr(" km/h"));
    m_longestDrive->setRange(0, 600);
    m_longestDrive->setSingleStep(5);
    m_longestDrive->setSpecialValueText(tr("No limit"));
    for (const int step : {5, 15, 30})
        m_snap->addItem(tr("%n minutes", nullptr, step), step);
    m_underloadedBelow->setRange(0, 30);
    m_underloadedBelow->setSpecialValueText(tr("Never"));
    m_stalledAfter->setRange(15, 600);
    m_stalledAfter->setSingleStep(15);
    m_staleAfter->setRange(1, 240);
    for (QSpinBox *box : {m_longestDrive, m_stalledAfter, m_staleAfter})
        box->setSuffix(tr(" min"));
    connect(m_name, &QLineEdit::textChanged, this, &OfficeSettingsDialog::checkName);
    connect(m_timeZone, &QComboBox::currentTextChanged, this, &OfficeSettingsDialog::checkName);
}

void OfficeSettingsDialog::layOut()
{
    auto *form = new QFormLayout;
    form->setSpacing(spacing::Small);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Time &zone"), m_timeZone);
    form->addRow(tr("&Driving speed"), m_speed);
    form->addRow(tr("&Longest drive between stops"), m_longestDrive);
    form->addRow(tr("&Starts move in steps of"), m_snap);
    form->addRow(tr("&Under-loaded with fewer jobs than"), m_underloadedBelow);
    form->addRow(tr("Under-loaded &from"), m_underloadedFrom);
    form->addRow(tr("S&talled without progress for"), m_stalledAfter);
    form->addRow(tr("&Position looks old after"), m_staleAfter);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save settings"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

void OfficeSettingsDialog::show(const OfficeSettings &settings)
{
    m_name->setText(settings.name);
    m_timeZone->setCurrentText(settings.timeZone);
    m_speed->setValue(settings.drivingSpeed);
    m_longestDrive->setValue(minutes(settings.maximumDrive.value_or(Seconds(0))));
    m_snap->setCurrentIndex(std::max(0, m_snap->findData(minutes(settings.snap))));
    m_underloadedBelow->setValue(settings.underloadedBelow);
    m_underloadedFrom->setTime(settings.underloadedFrom);
    m_stalledAfter->setValue(minutes(settings.stalledAfter));
    m_staleAfter->setValue(minutes(settings.positionStaleAfter));
}

OfficeSettings OfficeSettingsDialog::settings() const
{
    OfficeSettings settings = m_before;
    settings.name = m_name->text().trimmed();
    settings.timeZone = m_timeZone->currentText();
    settings.drivingSpeed = m_speed->value();
    settings.maximumDrive.reset();
    if (m_longestDrive->value() > 0)
        settings.maximumDrive = Minutes(m_longestDrive->value());
    settings.snap = Minutes(m_snap->currentData().toInt());
    settings.underloadedBelow = m_underloadedBelow->value();
    settings.underloadedFrom = m_underloadedFrom->time();
    settings.stalledAfter = Minutes(m_stalledAfter->value());
    settings.positionStaleAfter = Minutes(m_staleAfter->value());
    return settings;
}

void OfficeSettingsDialog::checkName()
{
    QString problem;
    if (m_name->text().trimmed().isEmpty())
        problem = tr("The office needs a name.");
    else if (!m_timeZone->isKnown())
        problem = tr("There is no time zone of this name. Pick one from the list, for example Europe/London.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_save->setEnabled(problem.isEmpty());
}

} // namespace callout
