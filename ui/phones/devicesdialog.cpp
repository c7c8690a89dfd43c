#include "ui/phones/devicesdialog.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/emptystate.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr QSize UsualSize{760, 420};

} // namespace

DevicesDialog::DevicesDialog(const DayBoard &board, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_model(board)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_add(new QPushButton(tr("&Add…")))
    , m_renew(new QPushButton(tr("&Pair anew…")))
    , m_revoke(new QPushButton(tr("S&hut out")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Phones and other systems"));
    resize(UsualSize);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DevicesModel::NameColumn, QHeaderView::Stretch);
    m_table->setAccessibleName(windowTitle());
    auto *empty = new EmptyState(themes);
    empty->say(Icon::Phone, tr("Nobody may talk to the office yet"),
               tr("Pair a technician's phone, and its marker and taps appear here within a second."),
               tr("Add device…"));
    connect(empty, &EmptyState::stepChosen, this, &DevicesDialog::addRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);

    auto *settings = new QPushButton(tr("&Settings…"));
    m_renew->setToolTip(tr("New secrets for the device; what it had before no longer works"));
    m_revoke->setToolTip(tr("From now on the device is refused"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_renew, m_revoke, settings}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->insertStretch(3, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);

    connect(m_add, &QPushButton::clicked, this, &DevicesDialog::addRequested);
    connect(m_renew, &QPushButton::clicked, this, [this] { emit renewRequested(current()); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { emit revokeRequested(current()); });
    connect(settings, &QPushButton::clicked, this, &DevicesDialog::settingsRequested);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DevicesDialog::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DevicesDialog::showState);
    m_minute.setInterval(20s);
    connect(&m_minute, &QTimer::timeout, &m_model, &DevicesModel::refreshAges);
    m_minute.start();
    showState();
}

DeviceId DevicesDialog::current() const
{
    return m_model.deviceAt(m_table->currentIndex().row());
}

void DevicesDialog::showState()
{
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        return m_table->selectRow(0);
    m_renew->setEnabled(bool(current()));
    m_revoke->setEnabled(current() && !m_table->currentIndex().data(DevicesModel::IsRevokedRole).toBool());
}

} // namespace callout
