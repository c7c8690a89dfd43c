#include "ui/settings/zonespage.h"

#include "core/domain/zones.h"
#include "core/geo/polygon.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"
#include "ui/style/zonelook.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

ZonesPage::ZonesPage(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent)
    : RecordPageOf<Zone>(
          {.title = tr("Zones"),
           .summary = tr("Parts of your territory. A new job gets the zone that its place lies in, the smallest where "
                         "zones overlap."),
           .synonyms = tr("zone territory area district add remove rename new"),
           .add = tr("&Add a zone"),
           .remove = tr("&Remove this zone"),
           .newName = tr("New zone"),
           .empty = tr("No zones. Add one, then draw it on the map."),
           .noName = tr("Give the zone a name, for example North."),
           .twice = tr("Two zones are called %1. Give one another name.")},
          themes, parent)
    , m_day(day)
    , m_draw(new QPushButton(tr("&Draw on the map…")))
    , m_clear(new QPushButton(tr("&Take the outline away")))
    , m_ground(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_people(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
{
    auto *outline = new QWidget;
    auto *column = new QVBoxLayout(outline);
    column->setContentsMargins({});
    column->setSpacing(spacing::Small);
    m_ground->setWordWrap(true);
    column->addWidget(m_ground);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    for (QPushButton *button : {m_draw, m_clear}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    outline->setFocusProxy(m_draw);
    addDetail((new SettingRow(themes, tr("Outline"), outline, SettingRow::Shape::Below))
                  ->withSynonyms(tr("draw zone on the map polygon border boundary corners")));
    m_people->setWordWrap(true);
    addDetail((new SettingRow(themes, tr("In this zone"), m_people, SettingRow::Shape::Below))
                  ->withSynonyms(tr("technicians jobs zone count today")));
    connect(m_draw, &QPushButton::clicked, this, [this] { emit drawRequested({chosen()}, records()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { takeOutline({chosen()}, {}); });
    connect(&themes, &ThemeSource::themeChanged, this, &ZonesPage::refreshIcons);
}

void ZonesPage::takeOutline(ZoneId zone, const QList<GeoPoint> &outline)
{
    if (!records().contains(zone))
        return;
    choose(zone.value);
    changeChosen([&](Zone &changed) { changed.outline = outline; });
    showDetails(zone.value);
}

QIcon ZonesPage::iconOf(qint64 id) const
{
    return zoneSwatch(zonePlaces(records()).value({id}), themes().theme());
}

QString ZonesPage::groundText() const
{
    return m_ground->text();
}

QString ZonesPage::peopleText() const
{
    return m_people->text();
}

void ZonesPage::showDetails(qint64 id)
{
    constexpr double SquareKilometre = 1e6;
    const Zone zone = records().value({id});
    const bool isDrawn = zone.outline.size() >= polygon::FewestCorners;
    m_clear->setEnabled(isDrawn);
    m_draw->setText(isDrawn ? tr("&Draw it anew…") : tr("&Draw on the map…"));
    if (isDrawn) {
        const double area = polygon::area(zone.outline) / SquareKilometre;
        QString words = tr("%1 km², %n corner(s).", nullptr, int(zone.outline.size()))
                            .arg(QLocale().toString(area, 'f', area < 10.0 ? 1 : 0));
        if (const QStringList shared = overlappedZones(records(), zone.id, zone.outline); !shared.isEmpty())
            words += u' ' + tr("It shares ground with %1.").arg(QLocale().createSeparatedList(shared));
        m_ground->setText(words);
    } else {
        m_ground->setText(tr("Nobody has drawn it yet: jobs get it by hand alone."));
    }
    const auto technicians = std::ranges::count_if(m_day.technicians, [&](const Technician &technician) {
        return technician.isActive && technician.zones.contains(zone.id);
    });
    const auto jobs = std::ranges::count_if(m_day.jobs, [&](const Job &job) { return job.zone == zone.id; });
    m_people->setText(tr("%1, %2.", "technicians, jobs")
                          .arg(tr("%n technician(s)", nullptr, int(technicians)),
                               tr("%n job(s) on the days shown", nullptr, int(jobs))));
}

} // namespace callout
