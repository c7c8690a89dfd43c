#pragma once

#include "core/domain/recorduse.h"
#include "ui/models/engine.h"
#include "ui/models/settingsdraft.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace callout {

class DayBoard;
class EnginePage;
class JobTypesPage;
class MapPage;
class RecordPage;
class SearchField;
class SettingRow;
class SettingsPage;
class ThemedLabel;
class ThemeSource;
class ZonesPage;

/// All that an office decides about itself, on pages, with a search over every setting. It works on a draft while the
/// office goes on: what changes elsewhere is taken over or, where it collides, asked about. Nothing is kept before Save,
/// which keeps all at once. Non-modal; deletes itself when closed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// In the order of the list.
    enum class Page { Office, Engine, JobTypes, Skills, Tags, BusinessUnits, Zones, Hints, Driving, Map, Phones };
    static constexpr int PageCount = int(Page::Phones) + 1;

    /// `usualDriving` has all figures of driving filled in. All outlive the dialog.
    SettingsDialog(const DayBoard &board, Engine &engine, const OfficeSettings &usualDriving, const ThemeSource &themes,
                   QWidget *parent = nullptr);

    void open(Page page);
    /// Who uses what, over all days: from then on unused records can be removed.
    void setUses(const RecordUses &uses);
    /// A zone was drawn on the map.
    void takeOutline(ZoneId zone, const QList<GeoPoint> &outline);

    [[nodiscard]] Page page() const;
    [[nodiscard]] SettingsPage *pageOf(Page page) const { return m_pages.at(qsizetype(page)); }
    [[nodiscard]] QListWidget *pageList() const { return m_list; }
    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *usualButton() const { return m_usual; }
    /// The office as the pages make it now.
    [[nodiscard]] const OfficeRecords &edited() const { return m_draft.mine(); }
    [[nodiscard]] bool isChanged() const { return m_draft.isChanged(); }
    /// Why it cannot be saved now; empty when it can.
    [[nodiscard]] QString obstacle() const { return m_obstacle; }
    /// The settings that answer the search, the best of the page first.
    [[nodiscard]] QList<SettingRow *> found() const;

    /// The office did not take it: says why and stays open.
    void refuse(const QString &why);
    /// The office took it.
    void finish();

public slots:
    void save();
    void reject() override;

signals:
    /// The person wants this kept; answer with finish() or refuse().
    void saved(const callout::OfficeRecords &before, const callout::OfficeRecords &after);
    void drawRequested(callout::ZoneId zone, const callout::RecordTable<callout::Zone> &zones);
    void importRequested();
    void devicesRequested();

private:
    void createPages(Engine &engine, const OfficeSettings &usualDriving);
    void addPage(Page page, SettingsPage *widget);
    [[nodiscard]] QWidget *createSide();
    [[nodiscard]] QWidget *createConflicts();
    [[nodiscard]] QLayout *createFooter();
    void connectParts();
    void takeEdit();
    void followBoard();
    void showDraft();
    void showState();
    void find(const QString &typed);
    void goTo(SettingRow *row);
    void repaintIcons();

    const DayBoard &m_board;
    const ThemeSource &m_themes;
    SettingsDraft m_draft;
    OfficeRecords m_shown; ///< what the pages showed when they last were filled
    SearchField *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<SettingsPage *> m_pages;
    QList<RecordPage *> m_recordPages;
    EnginePage *m_engine = nullptr;
    ZonesPage *m_zones = nullptr;
    QWidget *m_conflicts = nullptr;
    ThemedLabel *m_conflictWords;
    ThemedLabel *m_nothingFound;
    ThemedLabel *m_message;
    QPushButton *m_usual;
    QPushButton *m_save;
    QString m_obstacle;
    QString m_refusal;
    bool m_isSaving = false;
};

} // namespace callout
