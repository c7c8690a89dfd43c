#include "ui/settings/recordpage.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/emptystate.h"
#include "ui/style/spacing.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int NarrowestList = 144;
constexpr int WidestList = 232;
constexpr int ListHeight = 240;
constexpr int LineHeight = 28;
constexpr int IdRole = Qt::UserRole;

} // namespace

RecordPage::RecordPage(const Words &words, const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, words.title, words.summary, parent)
    , m_words(words)
    , m_list(new QListWidget)
    , m_add(new QPushButton(words.add))
    , m_remove(new QPushButton(words.remove))
    , m_details(new QWidget)
    , m_name(new QLineEdit)
    , m_use(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
    , m_empty(new EmptyState(themes))
{
    m_list->setMinimumHeight(ListHeight);
    m_list->setAccessibleName(words.title);
    m_list->setUniformItemSizes(true);
    m_name->setMaxLength(80);
    m_use->setWordWrap(true);
    m_use->setContentsMargins(spacing::Medium, 0, spacing::Medium, 0);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_add->setToolTip(tr("%1 (%2)").arg(QString(words.add).remove(u'&'),
                                        QKeySequence(Qt::Key_Insert).toString(QKeySequence::NativeText)));

    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::Small);
    left->addWidget(m_list, 1);
    left->addWidget(m_add);
    auto *side = new QWidget;
    side->setMinimumWidth(NarrowestList);
    side->setMaximumWidth(WidestList);
    side->setLayout(left);
    left->setContentsMargins(spacing::Medium, 0, 0, 0);

    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins({});
    details->setSpacing(spacing::Tight);
    m_nameRow = new SettingRow(themes, tr("&Name"), m_name, SettingRow::Shape::Below);
    m_nameRow->withSynonyms(words.synonyms);
    addDetail(m_nameRow);
    details->addStretch();
    details->addWidget(m_use);
    auto *removing = new QHBoxLayout;
    removing->setContentsMargins(spacing::Medium, 0, spacing::Medium, 0);
    removing->addWidget(m_remove);
    removing->addStretch();
    details->addLayout(removing);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(spacing::Medium);
    columns->addWidget(side, 2);
    columns->addWidget(m_details, 3);
    columns->addWidget(m_empty, 3);
    body()->addLayout(columns, 1);
    m_empty->say(Icon::Queue, words.empty, {});

    connect(m_list, &QListWidget::currentItemChanged, this, &RecordPage::takeChosen);
    connect(m_add, &QPushButton::clicked, this, &RecordPage::addRecord);
    connect(m_remove, &QPushButton::clicked, this, &RecordPage::removeRecord);
    const auto key = [this](const QKeySequence &keys, void (RecordPage::*run)()) {
        auto *shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(Qt::Key_Insert, &RecordPage::addRecord);
    key(Qt::Key_Delete, &RecordPage::removeRecord);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        rename(m_chosen, text.trimmed());
        if (QListWidgetItem *item = m_list->currentItem())
            item->setText(text.trimmed());
        tellEdited();
    });
}

SettingRow *RecordPage::addDetail(SettingRow *row)
{
    auto *details = static_cast<QVBoxLayout *>(m_details->layout());
    const int beforeStretch = int(rows().size());
    add(row);
    body()->removeWidget(row);
    details->insertWidget(beforeStretch, row);
    return row;
}

void RecordPage::setUses(const RecordUses &uses)
{
    m_uses = uses;
    m_areUsesKnown = true;
    refreshUse();
}

void RecordPage::refreshList()
{
    QList<Entry> sorted = entries();
    std::ranges::sort(sorted, [](const Entry &left, const Entry &right) {
        const int order = QString::localeAwareCompare(left.name, right.name);
        return order == 0 ? left.id < right.id : order < 0;
    });
    quietly([&] {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const Entry &entry : std::as_const(sorted)) {
            auto *item = new QListWidgetItem(iconOf(entry.id), entry.name, m_list);
            item->setData(IdRole, entry.id);
            item->setSizeHint({0, LineHeight});
        }
    });
    const auto known = std::ranges::find(sorted, m_chosen, &Entry::id);
    choose(known != sorted.end() ? m_chosen : (sorted.isEmpty() ? 0 : sorted.front().id));
    takeChosen();
}

void RecordPage::refreshIcons()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setIcon(iconOf(m_list->item(row)->data(IdRole).toLongLong()));
}

void RecordPage::choose(qint64 id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(IdRole).toLongLong() == id)
            m_list->setCurrentRow(row);
    }
}

void RecordPage::takeChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_chosen = item ? item->data(IdRole).toLongLong() : 0;
    m_details->setVisible(m_chosen != 0);
    m_empty->setVisible(m_chosen == 0);
    showChosen();
}

void RecordPage::showChosen()
{
    quietly([this] {
        const QListWidgetItem *item = m_list->currentItem();
        const QString name = item ? item->text() : QString();
        if (m_name->text().trimmed() != name)
            m_name->setText(name);
        m_nameRow->setProblem({});
        if (m_chosen)
            showDetails(m_chosen);
    });
    refreshUse();
}

void RecordPage::addRecord()
{
    qint64 id = 0;
    QStringList names;
    const QList<Entry> known = entries();
    for (const Entry &entry : known) {
        id = std::min(id, entry.id);
        names.append(entry.name);
    }
    QString name = m_words.newName;
    for (int number = 2; names.contains(name, Qt::CaseInsensitive); ++number)
        name = tr("%1 %2").arg(m_words.newName).arg(number);
    create(--id, name);
    m_chosen = id;
    refreshList();
    m_name->setFocus();
    m_name->selectAll();
    tellEdited();
}

void RecordPage::removeRecord()
{
    if (!m_chosen || !whyNotRemoved().isEmpty())
        return;
    const int row = m_list->currentRow();
    erase(m_chosen);
    m_chosen = 0;
    refreshList();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setFocus();
    tellEdited();
}

QString RecordPage::useText() const
{
    if (!m_chosen)
        return {};
    QStringList users;
    const RecordUse known = use(m_chosen);
    if (known.jobs > 0)
        users.append(tr("%n job(s) of all days", nullptr, known.jobs));
    if (known.technicians > 0)
        users.append(tr("%n technician(s)", nullptr, known.technicians));
    if (const QString other = otherUse(m_chosen); !other.isEmpty())
        users.append(other);
    return users.isEmpty() ? QString() : tr("Used by %1.").arg(QLocale().createSeparatedList(users));
}

QString RecordPage::whyNotRemoved() const
{
    if (m_chosen < 0)
        return otherUse(m_chosen).isEmpty() ? QString() : useText();
    return m_areUsesKnown ? useText() : tr("The office file is being asked who uses it.");
}

void RecordPage::refreshUse()
{
    const QString why = whyNotRemoved();
    m_remove->setEnabled(m_chosen != 0 && why.isEmpty());
    m_use->setText(why.isEmpty() ? tr("Nobody uses it.") : tr("%1 It cannot be removed.").arg(why));
    m_remove->setToolTip(why.isEmpty()
                             ? tr("%1 (%2)").arg(QString(m_words.remove).remove(u'&'),
                                                 QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText))
                             : why);
}

QString RecordPage::check(const OfficeRecords &records)
{
    QString first = SettingsPage::check(records);
    QString ofChosen;
    const QList<Entry> known = entries();
    for (const Entry &entry : known) {
        const auto isTwin = [&](const Entry &other) {
            return other.id != entry.id && other.name.compare(entry.name, Qt::CaseInsensitive) == 0;
        };
        QString problem = entry.name.isEmpty()   ? m_words.noName
            : std::ranges::any_of(known, isTwin) ? m_words.twice.arg(entry.name)
                                                 : QString();
        if (entry.id == m_chosen)
            ofChosen = problem;
        if (problem.isEmpty())
            problem = problemOf(entry.id);
        if (first.isEmpty())
            first = problem;
    }
    m_nameRow->setProblem(ofChosen);
    refreshUse();
    return first;
}

} // namespace callout
