#include "ui/dialogs/welcomedialog.h"

#include "ui/dialogs/choicecard.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/dialogs/twolinedelegate.h"
#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 620;
constexpr int MostShown = 5;
constexpr int PathRole = Qt::UserRole;
constexpr int FolderRole = Qt::UserRole + 1;

} // namespace

WelcomeDialog::WelcomeDialog(const QStringList &recent, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_themes(themes)
{
    setWindowTitle(tr("Welcome to Callout"));
    using Type = ThemedLabel::Type;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * spacing::Large, 2 * spacing::Large, 2 * spacing::Large, 2 * spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(new ThemedLabel(themes, Type::Title, ThemedLabel::Ink::Text, tr("Welcome to Callout")));
    auto *words = new ThemedLabel(
        themes, Type::Body, ThemedLabel::Ink::Muted,
        tr("Run a day of service calls from one window. An office is one file on this computer, and nothing "
           "leaves it."));
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addSpacing(spacing::Small);
    layout->addLayout(demoCard());
    layout->addLayout(ownCard());
    if (QWidget *files = recentList(recent)) {
        layout->addSpacing(spacing::Small);
        layout->addWidget(new ThemedLabel(themes, Type::Strong, ThemedLabel::Ink::Text, tr("Opened before")));
        layout->addWidget(files);
    }
    layout->addStretch();
    setMinimumWidth(Width);
}

QLayout *WelcomeDialog::demoCard()
{
    auto *small = new ChoiceCard(Icon::Map, tr("Explore a demo office"),
                                 tr("A made-up town with 4 technicians, 18 jobs and 3 emergencies today."), m_themes);
    auto *large = new ChoiceCard(Icon::People, tr("Explore a large demo"),
                                 tr("The same with 30 technicians and 300 jobs: a busy day."), m_themes);
    small->setRecommended(true);
    connect(small, &QAbstractButton::clicked, this, [this] { choose(Choice::SmallDemo); });
    connect(large, &QAbstractButton::clicked, this, [this] { choose(Choice::LargeDemo); });
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Medium);
    row->addWidget(small, 1);
    row->addWidget(large, 1);
    return row;
}

QLayout *WelcomeDialog::ownCard()
{
    auto *create = new ChoiceCard(Icon::Edit, tr("Start an empty office…"),
                                  tr("Give it a name and a time zone, then add jobs."), m_themes);
    auto *open = new ChoiceCard(Icon::Folder, tr("Open an office file…"),
                                tr("A .callout file, from this computer or a shared folder."), m_themes);
    connect(create, &QAbstractButton::clicked, this, [this] { choose(Choice::NewOffice); });
    connect(open, &QAbstractButton::clicked, this, [this] { choose(Choice::OpenFile); });
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Medium);
    row->addWidget(create, 1);
    row->addWidget(open, 1);
    return row;
}

QWidget *WelcomeDialog::recentList(const QStringList &recent)
{
    auto *list = new QListWidget;
    for (const QString &path : recent) {
        const QFileInfo file(path);
        if (!file.exists() || list->count() == MostShown)
            continue;
        QString folder = QDir::toNativeSeparators(file.absolutePath());
        if (folder.startsWith(QDir::homePath()))
            folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        auto *item = new QListWidgetItem(file.completeBaseName(), list);
        item->setData(PathRole, path);
        item->setData(FolderRole, folder);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    if (list->count() == 0) {
        delete list;
        return nullptr;
    }
    list->setItemDelegate(new TwoLineDelegate(m_themes, FolderRole, list));
    list->setMouseTracking(true);
    list->setFrameShape(QFrame::NoFrame);
    list->viewport()->setAutoFillBackground(false);
    list->setFixedHeight(list->count() * list->sizeHintForRow(0));
    list->setAccessibleName(tr("Opened before"));
    const auto open = [this](const QListWidgetItem *item) {
        choose(Choice::OpenFile, item->data(PathRole).toString());
    };
    connect(list, &QListWidget::itemActivated, this, open);
    connect(list, &QListWidget::itemClicked, this, open);
    return list;
}

void WelcomeDialog::choose(Choice choice, const QString &path)
{
    if (m_choice != Choice::None)
        return; // a click that activates is told twice
    m_choice = choice;
    m_path = path;
    accept();
}

} // namespace callout
