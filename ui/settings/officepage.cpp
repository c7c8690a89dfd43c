#include "ui/settings/officepage.h"

#include "ui/dialogs/businesshoursedit.h"
#include "ui/dialogs/timezonebox.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int CurrencyLetters = 3;
constexpr int LongestName = 80;
constexpr int LongestPhone = 40;

bool isDigit(QChar letter)
{
    return letter.isDigit();
}

void show(QLineEdit *line, const QString &text)
{
    if (line->text().trimmed() != text)
        line->setText(text);
}

} // namespace

OfficePage::OfficePage(const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Office"), tr("Who you are, where your days begin and end, and when you work."), parent)
{
    auto *name = new QLineEdit;
    name->setMaxLength(LongestName);
    bind((new SettingRow(themes, tr("&Name"), name))
             ->withNote(tr("In the title of the window and on what is printed."))
             ->withSynonyms(tr("company firm business title")),
         [name](const OfficeSettings &settings) { callout::show(name, settings.name); },
         [name](OfficeSettings *settings) { settings->name = name->text().trimmed(); },
         [](const OfficeSettings &settings) {
             return settings.name.isEmpty() ? tr("Give the office a name.") : QString();
         });
    watch(name, &QLineEdit::textChanged);

    auto *phone = new QLineEdit;
    phone->setMaxLength(LongestPhone);
    bind((new SettingRow(themes, tr("&Phone"), phone))
             ->withNote(tr("Where technicians reach a dispatcher: a button of their phone page calls it."))
             ->withSynonyms(tr("number call telephone dispatcher desk")),
         [phone](const OfficeSettings &settings) { callout::show(phone, settings.phone); },
         [phone](OfficeSettings *settings) { settings->phone = phone->text().trimmed(); },
         [](const OfficeSettings &settings) {
             const bool isNumber = settings.phone.isEmpty() || std::ranges::any_of(settings.phone, &isDigit);
             return isNumber ? QString() : tr("Write a number to call, for example +44 1632 960100.");
         });
    watch(phone, &QLineEdit::textChanged);

    auto *zone = new TimeZoneBox;
    bind((new SettingRow(themes, tr("Time &zone"), zone))
             ->withNote(tr("Days begin and end in this zone, and all times are told in it."))
             ->withSynonyms(tr("clock summer time daylight saving region city")),
         [zone](const OfficeSettings &settings) {
             if (zone->zone() != settings.timeZone)
                 zone->setZone(settings.timeZone);
         },
         [zone](OfficeSettings *settings) { settings->timeZone = zone->zone(); },
         [zone](const OfficeSettings &) {
             return zone->isKnown() ? QString() : tr("Choose a time zone from the list.");
         });
    watch(zone, &TimeZoneBox::zoneChanged);

    auto *currency = new QLineEdit;
    currency->setMaxLength(CurrencyLetters);
    bind((new SettingRow(themes, tr("C&urrency"), currency))
             ->withNote(tr("Three letters, for example EUR, GBP or USD."))
             ->withSynonyms(tr("money euro pound dollar invoice value")),
         [currency](const OfficeSettings &settings) { callout::show(currency, settings.currency); },
         [currency](OfficeSettings *settings) { settings->currency = currency->text().trimmed().toUpper(); },
         [](const OfficeSettings &settings) {
             const bool isCode = settings.currency.isEmpty()
                 || (settings.currency.size() == CurrencyLetters
                     && std::ranges::all_of(settings.currency, [](QChar letter) { return letter.isLetter(); }));
             return isCode ? QString() : tr("Write the currency in three letters, for example EUR.");
         });
    watch(currency, &QLineEdit::textChanged);

    auto *hours = new BusinessHoursEdit;
    bind((new SettingRow(themes, tr("Business &hours"), hours, SettingRow::Shape::Below))
             ->withNote(tr("The engine starts jobs in these hours alone, and Auto runs in them."))
             ->withSynonyms(tr("opening closing times weekdays weekend monday saturday sunday closed work day")),
         [hours](const OfficeSettings &settings) { hours->setHours(settings.businessHours); },
         [hours](OfficeSettings *settings) { settings->businessHours = hours->hours(); },
         [hours](const OfficeSettings &) {
             const int weekday = hours->wrongWeekday();
             return weekday ? tr("%1 has to close after it opens.").arg(QLocale().dayName(weekday)) : QString();
         });
    watch(hours, &BusinessHoursEdit::hoursChanged);
    body()->addStretch();
}

} // namespace callout
