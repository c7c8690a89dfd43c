#include "ui/settings/hintspage.h"

#include "ui/dialogs/durationedit.h"
#include "ui/models/dayhints.h"
#include "ui/settings/inputs.h"

#include <QComboBox>
#include <QLocale>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <array>

namespace callout {

namespace {

constexpr int MostJobs = 30;
constexpr int LongestDelay = 240;
constexpr int LongestSilence = 240;
constexpr std::array Snaps{5, 15, 30}; // minutes

int minutesOf(Seconds span)
{
    return int(std::chrono::round<Minutes>(span).count());
}

} // namespace

HintsPage::HintsPage(const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Hints and limits"),
                   tr("When a technician's row speaks up, and how finely starts are set by hand."), parent)
{
    addHeading(tr("Load"));
    addLoad();
    addHeading(tr("Progress"));
    addProgress();
    addHeading(tr("Times set by hand"));
    addSnap();
    body()->addStretch();
}

void HintsPage::addLoad()
{
    const OfficeSettings usual;
    auto *below = numberBox(0, MostJobs);
    SettingRow *row = bind((new SettingRow(themes(), tr("&Under-loaded below"), below))
                               ->withUnit(tr("jobs"))
                               ->withNote(tr("Whoever has fewer jobs on the day gets a hint."))
                               ->withSynonyms(tr("idle empty few work load capacity")),
                           [below](const OfficeSettings &settings) { below->setValue(settings.underloadedBelow); },
                           [below](OfficeSettings *settings) { settings->underloadedBelow = below->value(); });
    setUsual(row, tr("%n job(s)", nullptr, usual.underloadedBelow), usual);
    watch(below, &QSpinBox::valueChanged);

    auto *from = new QTimeEdit;
    from->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    row = bind((new SettingRow(themes(), tr("Under-loaded &from"), from))
                   ->withNote(tr("Earlier in the day nobody is called under-loaded."))
                   ->withSynonyms(tr("idle empty load time of day")),
               [from](const OfficeSettings &settings) { from->setTime(settings.underloadedFrom); },
               [from](OfficeSettings *settings) { settings->underloadedFrom = from->time(); });
    setUsual(row, QLocale().toString(usual.underloadedFrom, QLocale::ShortFormat), usual);
    watch(from, &QTimeEdit::timeChanged);
}

void HintsPage::addProgress()
{
    const OfficeSettings usual;
    auto *stalled = new DurationEdit;
    SettingRow *row = bind((new SettingRow(themes(), tr("&Stalled after"), stalled))
                               ->withUnit(tr("h:mm"))
                               ->withNote(tr("Somebody on a job without news for so long is called stalled."))
                               ->withSynonyms(tr("stuck no progress silent hours")),
                           [stalled](const OfficeSettings &settings) { stalled->setDuration(settings.stalledAfter); },
                           [stalled](OfficeSettings *settings) { settings->stalledAfter = stalled->duration(); },
                           [](const OfficeSettings &settings) {
                               return settings.stalledAfter > Seconds(0)
                                   ? QString()
                                   : tr("Say after how long to speak up, for example 2:00.");
                           });
    setUsual(row, QLocale().toString(QTime(0, 0).addSecs(int(usual.stalledAfter.count())), u"h:mm"), usual);
    watch(stalled, &DurationEdit::durationEdited);

    auto *behind = numberBox(1, LongestDelay, 5);
    row = bind((new SettingRow(themes(), tr("Running &behind from"), behind))
                   ->withUnit(tr("min"))
                   ->withNote(tr("A stop that is late by less is not worth a hint."))
                   ->withSynonyms(tr("late delay lateness minutes overdue")),
               [behind](const OfficeSettings &settings) {
                   behind->setValue(minutesOf(settings.behindAfter.value_or(noticeableDelay)));
               },
               [behind](OfficeSettings *settings) {
                   const Minutes delay(behind->value());
                   settings->behindAfter = delay == noticeableDelay ? std::nullopt : std::optional<Seconds>(delay);
               });
    setUsual(row, tr("%n min", nullptr, int(noticeableDelay.count())), usual);
    watch(behind, &QSpinBox::valueChanged);

    auto *stale = numberBox(1, LongestSilence, 5);
    row = bind((new SettingRow(themes(), tr("&Position is old after"), stale))
                   ->withUnit(tr("min"))
                   ->withNote(tr("On the map the marker of an older position is drawn faint."))
                   ->withSynonyms(tr("stale gps phone marker tracking location age")),
               [stale](const OfficeSettings &settings) { stale->setValue(minutesOf(settings.positionStaleAfter)); },
               [stale](OfficeSettings *settings) { settings->positionStaleAfter = Minutes(stale->value()); });
    setUsual(row, tr("%n min", nullptr, minutesOf(usual.positionStaleAfter)), usual);
    watch(stale, &QSpinBox::valueChanged);
}

void HintsPage::addSnap()
{
    const OfficeSettings usual;
    auto *snap = new QComboBox;
    for (const int minutes : Snaps)
        snap->addItem(QString::number(minutes), minutes);
    SettingRow *row = bind((new SettingRow(themes(), tr("Starts s&nap to"), snap))
                               ->withUnit(tr("min"))
                               ->withNote(tr("A bar that is dragged on the board lands on this step."))
                               ->withSynonyms(tr("grid step drag board quarter raster round")),
                           [snap](const OfficeSettings &settings) {
                               const int minutes = minutesOf(settings.snap);
                               if (snap->findData(minutes) < 0)
                                   snap->addItem(QString::number(minutes), minutes);
                               snap->setCurrentIndex(snap->findData(minutes));
                           },
                           [snap](OfficeSettings *settings) { settings->snap = Minutes(snap->currentData().toInt()); });
    setUsual(row, tr("%n min", nullptr, minutesOf(usual.snap)), usual);
    watch(snap, &QComboBox::currentIndexChanged);
}

} // namespace callout
