#include "ui/settings/mappage.h"

#include "core/geo/tileaddress.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int LongestText = 1000;

QString addressProblem(const QString &address)
{
    const std::optional<tileaddress::Problem> problem = tileaddress::problemOf(address);
    if (!problem)
        return {};
    switch (*problem) {
    case tileaddress::Problem::NoAddress:
        return MapPage::tr("Enter the address of the tiles as the provider names it.");
    case tileaddress::Problem::NoPlaceholders:
        return MapPage::tr("The address needs {z}, {x} and {y} where the place of a tile belongs.");
    case tileaddress::Problem::NotSecure:
        return MapPage::tr("Use an address with https, or http on a machine of your own network.");
    case tileaddress::Problem::HasPassword:
        return MapPage::tr("Leave out the name and password: the address can be read by all in the office.");
    }
    return {};
}

QLineEdit *lineEdit(const QString &example)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(LongestText);
    edit->setPlaceholderText(example);
    return edit;
}

void show(QLineEdit *line, const QString &text)
{
    if (line->text().trimmed() != text)
        line->setText(text);
}

} // namespace

MapPage::MapPage(const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Map"), tr("Where streets, drives and addresses come from."), parent)
    , m_region(new QLineEdit)
    , m_use(new QCheckBox(tr("&Show the map of a provider")))
    , m_address(lineEdit(u"https://tiles.example.org/{z}/{x}/{y}.png"_s))
    , m_notice(lineEdit(tr("© the provider and its contributors")))
{
    addHeading(tr("Imported map"));
    addRegion();
    addHeading(tr("Provider"));
    addProvider();
    body()->addStretch();
}

void MapPage::addRegion()
{
    m_region->setReadOnly(true);
    auto *choose = new QPushButton(tr("&Import map…"));
    choose->setAutoDefault(false);
    auto *input = new QWidget;
    auto *line = new QHBoxLayout(input);
    line->setContentsMargins({});
    line->addWidget(m_region, 1);
    line->addWidget(choose);
    input->setFocusProxy(choose);
    add((new SettingRow(themes(), tr("Region"), input, SettingRow::Shape::Below))
            ->withNote(tr("An OpenStreetMap extract: streets to drive on, a drawing and addresses, without a network."))
            ->withSynonyms(tr("osm pbf extract openstreetmap roads addresses offline import mbtiles")));
    m_region->setAccessibleName(tr("Region in use"));
    connect(choose, &QPushButton::clicked, this, &MapPage::importRequested);
}

void MapPage::addProvider()
{
    SettingRow *row = bind(
        (new SettingRow(themes(), tr("Online map"), m_use, SettingRow::Shape::Below))
            ->withNote(tr("While this is on, pictures of the map are fetched from the provider, who can tell which "
                          "places are looked at. Where they cannot be had, the imported map is shown. Drives and "
                          "addresses always come from the imported map."))
            ->withSynonyms(tr("internet tiles provider privacy network pictures satellite")),
        [this](const OfficeSettings &settings) { m_use->setChecked(settings.usesOnlineMap); },
        [this](OfficeSettings *settings) { settings->usesOnlineMap = m_use->isChecked(); });
    setUsual(row, tr("off"), OfficeSettings());
    bind((new SettingRow(themes(), tr("&Address of a tile"), m_address, SettingRow::Shape::Below))
             ->withSynonyms(tr("url https server tiles z x y provider")),
         [this](const OfficeSettings &settings) { callout::show(m_address, settings.onlineMapAddress); },
         [this](OfficeSettings *settings) { settings->onlineMapAddress = m_address->text().trimmed(); },
         [](const OfficeSettings &settings) {
             return settings.usesOnlineMap ? addressProblem(settings.onlineMapAddress) : QString();
         });
    bind((new SettingRow(themes(), tr("N&otice on the map"), m_notice, SettingRow::Shape::Below))
             ->withNote(tr("Every provider asks for one; its terms of use say which."))
             ->withSynonyms(tr("attribution copyright licence credits")),
         [this](const OfficeSettings &settings) { callout::show(m_notice, settings.onlineMapNotice); },
         [this](OfficeSettings *settings) { settings->onlineMapNotice = m_notice->text().trimmed(); },
         [](const OfficeSettings &settings) {
             return settings.usesOnlineMap && settings.onlineMapNotice.isEmpty()
                 ? tr("Enter the notice that the provider asks for.")
                 : QString();
         });
    watch(m_use, &QCheckBox::toggled);
    watch(m_address, &QLineEdit::textChanged);
    watch(m_notice, &QLineEdit::textChanged);
}

void MapPage::showRecords(const OfficeRecords &records)
{
    SettingsPage::showRecords(records);
    const QString name = QFileInfo(records.settings.region).completeBaseName();
    m_region->setText(name.isEmpty() ? tr("None imported yet") : name);
}

} // namespace callout
