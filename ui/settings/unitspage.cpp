#include "ui/settings/unitspage.h"

namespace callout {

UnitsPage::UnitsPage(const ThemeSource &themes, QWidget *parent)
    : RecordPageOf<BusinessUnit>(
          {.title = tr("Business units"),
           .summary = tr("Trades or branches that jobs and technicians belong to. Whether they stay apart is a setting "
                         "of the engine."),
           .synonyms = tr("business unit department branch division trade team add remove rename new"),
           .add = tr("&Add a business unit"),
           .remove = tr("&Remove this unit"),
           .newName = tr("New business unit"),
           .empty = tr("No business units. An office of one trade needs none."),
           .noName = tr("Give the business unit a name, for example Plumbing."),
           .twice = tr("Two business units are called %1. Give one another name.")},
          themes, parent)
{
}

} // namespace callout
