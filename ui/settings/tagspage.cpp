#include "ui/settings/tagspage.h"

#include "ui/dialogs/chippicker.h"

#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

/// A tag on both lists would do nothing: the first of them, or nothing.
QString onBoth(const OfficeSettings &settings)
{
    const auto tag = std::ranges::find_if(settings.raisedTags, [&](const QString &raised) {
        return settings.loweredTags.contains(raised, Qt::CaseInsensitive);
    });
    return tag == settings.raisedTags.end() ? QString() : *tag;
}

} // namespace

TagsPage::TagsPage(const QStringList &known, const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Tags"),
                   tr("Tags on jobs that Auto-Assign heeds. Emergencies stay first, whatever their tags."), parent)
    , m_raised(new ChipPicker(themes, tr("Type a tag, then Return")))
    , m_lowered(new ChipPicker(themes, tr("Type a tag, then Return")))
{
    for (ChipPicker *picker : {m_raised, m_lowered}) {
        picker->setFreeText(true);
        picker->setChoices(known);
        watch(picker, &ChipPicker::chipsChanged);
    }
    bind((new SettingRow(themes, tr("Tags that &raise the priority"), m_raised, SettingRow::Shape::Below))
             ->withNote(tr("A job with one of these is planned one priority higher."))
             ->withSynonyms(tr("urgent vip important first label")),
         [this](const OfficeSettings &settings) { m_raised->setChips(settings.raisedTags); },
         [this](OfficeSettings *settings) { settings->raisedTags = m_raised->chips(); });
    bind((new SettingRow(themes, tr("Tags that &lower the priority"), m_lowered, SettingRow::Shape::Below))
             ->withNote(tr("A job with one of these is planned one priority lower."))
             ->withSynonyms(tr("later flexible unimportant label")),
         [this](const OfficeSettings &settings) { m_lowered->setChips(settings.loweredTags); },
         [this](OfficeSettings *settings) { settings->loweredTags = m_lowered->chips(); },
         [](const OfficeSettings &settings) {
             const QString tag = onBoth(settings);
             return tag.isEmpty() ? QString() : tr("The tag %1 raises and lowers. Take it off one list.").arg(tag);
         });
    body()->addStretch();
}

} // namespace callout
