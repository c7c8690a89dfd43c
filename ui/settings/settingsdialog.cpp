#include "ui/settings/settingsdialog.h"

#include "core/dispatch/dayboard.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/discardquestion.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/settings/drivingpage.h"
#include "ui/settings/enginepage.h"
#include "ui/settings/feedpage.h"
#include "ui/settings/hintspage.h"
#include "ui/settings/jobtypespage.h"
#include "ui/settings/mappage.h"
#include "ui/settings/officepage.h"
#include "ui/settings/skillspage.h"
#include "ui/settings/tagspage.h"
#include "ui/settings/unitspage.h"
#include "ui/settings/zonespage.h"
#include "ui/style/actionicons.h"
#include "ui/style/searchfield.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QSize FirstSize{1120, 680};
constexpr int SideWidth = 208;
constexpr int LineHeight = 32;

/// In the order of SettingsDialog::Page.
constexpr std::array PageIcons{Icon::Settings, Icon::AutoAssign, Icon::Queue,  Icon::Complete, Icon::Tag,  Icon::People,
                               Icon::Map,      Icon::Info,       Icon::Travel, Icon::Pin,      Icon::Phone};

/// The ground of what has to be decided.
class Strip : public QWidget
{
public:
    explicit Strip(const ThemeSource &themes) : m_themes(themes) {}

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_themes.theme().tone(Tone::Scheduled).soft);
    }

private:
    const ThemeSource &m_themes;
};

QStringList tagsOf(const DaySnapshot &day)
{
    QSet<QString> tags;
    for (const Job &job : day.jobs)
        tags.unite(QSet(job.tags.begin(), job.tags.end()));
    for (const QStringList &own : {day.settings.raisedTags, day.settings.loweredTags})
        tags.unite(QSet(own.begin(), own.end()));
    QStringList sorted = tags.values();
    std::ranges::sort(sorted,
                      [](const QString &left, const QString &right) { return left.localeAwareCompare(right) < 0; });
    return sorted;
}

} // namespace

SettingsDialog::SettingsDialog(const DayBoard &board, Engine &engine, const OfficeSettings &usualDriving,
                               const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_board(board)
    , m_themes(themes)
    , m_draft(officeRecordsOf(board.day()))
    , m_search(new SearchField(themes))
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_conflictWords(new ThemedLabel(themes, ThemedLabel::Type::Body))
    , m_nothingFound(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_usual(new QPushButton(tr("Page as &usual")))
    , m_save(new QPushButton(tr("Save settings")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowTitle(tr("Settings"));
    setSizeGripEnabled(true);
    createPages(engine, usualDriving);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(createConflicts());
    right->addWidget(m_stack, 1);
    right->addLayout(createFooter());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(createSide());
    layout->addLayout(right, 1);
    const QSize room = screen()->availableSize() - QSize(2 * spacing::Wide, 3 * spacing::Wide);
    resize(FirstSize.boundedTo(room));
    setOnlyDefault(*this, *m_save);
    connectParts();
    repaintIcons();
    showDraft();
    open(Page::Office);
}

void SettingsDialog::createPages(Engine &engine, const OfficeSettings &usualDriving)
{
    addPage(Page::Office, new OfficePage(m_themes));
    addPage(Page::Engine, m_engine = new EnginePage(engine, m_themes));
    addPage(Page::JobTypes, new JobTypesPage(m_themes));
    addPage(Page::Skills, new SkillsPage(m_themes));
    addPage(Page::Tags, new TagsPage(tagsOf(m_board.day()), m_themes));
    addPage(Page::BusinessUnits, new UnitsPage(m_themes));
    addPage(Page::Zones, m_zones = new ZonesPage(m_board.day(), m_themes));
    addPage(Page::Hints, new HintsPage(m_themes));
    addPage(Page::Driving, new DrivingPage(usualDriving, m_themes));
    auto *map = new MapPage(m_themes);
    addPage(Page::Map, map);
    auto *feed = new FeedPage(m_themes);
    addPage(Page::Phones, feed);
    connect(feed, &FeedPage::devicesRequested, this, &SettingsDialog::devicesRequested);
    connect(m_zones, &ZonesPage::drawRequested, this, &SettingsDialog::drawRequested);
    connect(map, &MapPage::importRequested, this, &SettingsDialog::importRequested);
}

void SettingsDialog::addPage(Page page, SettingsPage *widget)
{
    Q_ASSERT(int(page) == m_pages.size());
    m_pages.append(widget);
    m_stack->addWidget(widget);
    auto *item = new QListWidgetItem(widget->title(), m_list);
    item->setSizeHint({0, LineHeight});
    if (auto *records = qobject_cast<RecordPage *>(widget))
        m_recordPages.append(records);
    connect(widget, &SettingsPage::edited, this, &SettingsDialog::takeEdit);
}

QWidget *SettingsDialog::createSide()
{
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setToolTip(
        tr("Find a setting (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Find a setting"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({spacing::GlyphSize, spacing::GlyphSize});
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothingFound->setText(tr("No setting answers to this. Try another word."));
    m_nothingFound->setWordWrap(true);
    m_nothingFound->hide();
    auto *side = new QWidget;
    side->setFixedWidth(SideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    column->setSpacing(spacing::Small);
    column->addWidget(m_search);
    column->addWidget(m_nothingFound);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *SettingsDialog::createConflicts()
{
    m_conflicts = new Strip(m_themes);
    auto *line = new QHBoxLayout(m_conflicts);
    line->setContentsMargins(spacing::Wide, spacing::Small, spacing::Wide, spacing::Small);
    line->setSpacing(spacing::Small);
    m_conflictWords->setWordWrap(true);
    auto *keep = new QPushButton(tr("&Keep mine"));
    auto *take = new QPushButton(tr("Take &theirs"));
    line->addWidget(m_conflictWords, 1);
    line->addWidget(keep);
    line->addWidget(take);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_draft.keepMine();
        showState();
    });
    connect(take, &QPushButton::clicked, this, [this] {
        m_draft.takeTheirs();
        showDraft();
    });
    m_conflicts->hide();
    return m_conflicts;
}

QLayout *SettingsDialog::createFooter()
{
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    m_save->setToolTip(
        tr("%1 (%2)").arg(m_save->text(), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_usual->setToolTip(tr("Put every setting of this page back to what is usual"));
    m_message->setWordWrap(true);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(spacing::Wide, spacing::Medium, spacing::Wide, spacing::Medium);
    footer->setSpacing(spacing::Medium);
    footer->addWidget(m_usual);
    footer->addWidget(m_message, 1);
    footer->addWidget(buttons);
    return footer;
}

void SettingsDialog::connectParts()
{
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &SettingsDialog::save);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::find);
    connect(m_search, &SearchField::resultsWanted, m_list, [this] { m_list->setFocus(); });
    connect(m_search, &SearchField::resultAccepted, this, [this] {
        if (const QList<SettingRow *> rows = found(); !rows.isEmpty())
            rows.front()->editor()->setFocus(Qt::TabFocusReason);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_stack->setCurrentIndex(row);
        m_usual->setVisible(m_pages.at(row)->hasUsual());
        if (const QList<SettingRow *> rows = found(); !rows.isEmpty())
            goTo(rows.front());
    });
    connect(m_usual, &QPushButton::clicked, this, [this] { pageOf(page())->restoreUsual(); });
    connect(&m_board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (changes.isOfficeChanged)
            followBoard();
    });
    connect(&m_board, &DayBoard::dayReset, this, &SettingsDialog::followBoard);
    connect(&m_themes, &ThemeSource::themeChanged, this, &SettingsDialog::repaintIcons);
}

void SettingsDialog::open(Page page)
{
    m_search->clear();
    m_list->setCurrentRow(int(page));
    show();
    raise();
    activateWindow();
    m_list->setFocus();
}

SettingsDialog::Page SettingsDialog::page() const
{
    return Page(m_stack->currentIndex());
}

void SettingsDialog::setUses(const RecordUses &uses)
{
    for (RecordPage *page : std::as_const(m_recordPages))
        page->setUses(uses);
}

void SettingsDialog::takeOutline(ZoneId zone, const QList<GeoPoint> &outline)
{
    m_zones->takeOutline(zone, outline);
}

void SettingsDialog::takeEdit()
{
    m_refusal.clear();
    OfficeRecords records = m_shown;
    for (const SettingsPage *page : std::as_const(m_pages))
        page->read(&records);
    m_draft.setMine(records);
    showState();
}

void SettingsDialog::followBoard()
{
    if (m_draft.follow(officeRecordsOf(m_board.day())))
        showDraft();
    else
        showState();
}

void SettingsDialog::showDraft()
{
    m_shown = m_draft.mine();
    for (SettingsPage *page : std::as_const(m_pages))
        page->follow(m_shown);
    for (SettingsPage *page : std::as_const(m_pages))
        page->showRecords(m_shown);
    showState();
}

void SettingsDialog::showState()
{
    m_obstacle.clear();
    for (SettingsPage *page : std::as_const(m_pages)) {
        page->follow(m_draft.mine());
        const QString problem = page->check(m_draft.mine());
        if (m_obstacle.isEmpty() && !problem.isEmpty())
            m_obstacle = tr("%1: %2").arg(page->title(), problem);
    }
    const QStringList conflicts = m_draft.conflicts();
    m_conflictWords->setText(
        tr("Changed in another window meanwhile: %1.").arg(QLocale().createSeparatedList(conflicts)));
    m_conflicts->setVisible(!conflicts.isEmpty());
    if (!conflicts.isEmpty())
        m_obstacle = tr("Decide what was changed in another window.");
    else if (m_obstacle.isEmpty() && !isChanged())
        m_obstacle = tr("Nothing is changed yet.");
    m_save->setEnabled(m_obstacle.isEmpty() && !m_isSaving);
    m_message->setInk(m_refusal.isEmpty() ? ThemedLabel::Ink::Muted : ThemedLabel::Ink::Problem);
    m_message->setText(m_refusal.isEmpty() ? m_obstacle : m_refusal);
}

QList<SettingRow *> SettingsDialog::found() const
{
    QList<std::pair<int, SettingRow *>> scored;
    const SettingsPage *current = m_pages.at(m_stack->currentIndex());
    for (SettingRow *row : current->rows()) {
        if (row->isFound())
            scored.append({row->match(m_search->text(), current->title()), row});
    }
    std::ranges::stable_sort(scored, std::ranges::greater(), [](const auto &entry) { return entry.first; });
    QList<SettingRow *> rows;
    for (const auto &[score, row] : std::as_const(scored))
        rows.append(row);
    return rows;
}

void SettingsDialog::find(const QString &typed)
{
    const QString wanted = typed.simplified();
    int bestPage = -1;
    int bestScore = 0;
    for (int index = 0; index < m_pages.size(); ++index) {
        int pageScore = 0;
        int count = 0;
        for (SettingRow *row : m_pages.at(index)->rows()) {
            const int score = wanted.isEmpty() ? 0 : row->match(wanted, m_pages.at(index)->title());
            row->setFound(score > 0);
            count += score > 0 ? 1 : 0;
            pageScore = std::max(pageScore, score);
        }
        QListWidgetItem *item = m_list->item(index);
        item->setHidden(!wanted.isEmpty() && count == 0);
        item->setText(count > 0 ? tr("%1 (%2)").arg(m_pages.at(index)->title()).arg(count)
                                : m_pages.at(index)->title());
        if (pageScore > bestScore) {
            bestScore = pageScore;
            bestPage = index;
        }
    }
    m_nothingFound->setVisible(!wanted.isEmpty() && bestPage < 0);
    if (bestPage < 0)
        return;
    if (m_list->currentRow() != bestPage)
        m_list->setCurrentRow(bestPage);
    else
        goTo(found().front());
}

void SettingsDialog::goTo(SettingRow *row)
{
    pageOf(page())->reveal(row);
}

void SettingsDialog::save()
{
    if (m_isSaving)
        return;
    if (!m_obstacle.isEmpty()) {
        showState();
        return;
    }
    m_isSaving = true;
    m_save->setEnabled(false);
    emit saved(m_draft.theirs(), m_draft.mine());
}

void SettingsDialog::refuse(const QString &why)
{
    m_isSaving = false;
    m_refusal = why;
    showState();
}

void SettingsDialog::finish()
{
    accept();
}

void SettingsDialog::reject()
{
    if (!isChanged() || mayDiscard(*this))
        QDialog::reject();
}

void SettingsDialog::repaintIcons()
{
    for (int index = 0; index < m_list->count(); ++index)
        m_list->item(index)->setIcon(actionIcon(PageIcons.at(std::size_t(index)), m_themes.theme()));
}

} // namespace callout
