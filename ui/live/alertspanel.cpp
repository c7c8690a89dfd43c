#include "ui/live/alertspanel.h"

#include "ui/live/alertdelegate.h"
#include "ui/models/alertsmodel.h"
#include "ui/models/verdictwords.h"
#include "ui/style/emptystate.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>

namespace callout {

namespace {

constexpr Minutes SnoozeTimes[] = {Minutes(15), Minutes(30), Minutes(60)};

} // namespace

AlertsPanel::AlertsPanel(AlertsModel &model, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_themes(themes)
    , m_title(new QLabel)
    , m_engine(new QPushButton)
    , m_bringBack(new QPushButton)
    , m_pages(new QStackedLayout)
    , m_body(new QWidget)
    , m_empty(new EmptyState(themes))
    , m_view(new QListView)
    , m_apply(new QPushButton(tr("Apply")))
    , m_keep(new QPushButton)
    , m_act(new QPushButton(tr("Act")))
    , m_snooze(new QPushButton(tr("Snooze")))
    , m_dismiss(new QPushButton(tr("Dismiss")))
{
    setAutoFillBackground(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    head->setSpacing(spacing::Small);
    head->addWidget(m_title, 1);
    head->addWidget(m_bringBack);
    head->addWidget(m_engine);

    m_view->setModel(&model);
    m_view->setItemDelegate(new AlertDelegate(themes, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Alerts"));
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_view, 1);
    body->addWidget(createSteps());
    m_pages->addWidget(m_body);
    m_pages->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_pages, 1);

    createMenus();
    connect(&model, &AlertsModel::changed, this, &AlertsPanel::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlertsPanel::choose);
    connect(m_view, &QListView::activated, this, [this] {
        if (const JobId job = troubled())
            emit jobActivated(job);
    });
    connect(m_empty, &EmptyState::stepChosen, this, &AlertsPanel::bringBackRequested);
    connect(m_bringBack, &QPushButton::clicked, this, &AlertsPanel::bringBackRequested);
    connect(m_engine, &QPushButton::clicked, this, &AlertsPanel::engineAlertsWanted);
    connect(&themes, &ThemeSource::themeChanged, this, &AlertsPanel::dress);
    showEngineAlerts(0);
    dress();
    refresh();
}

QWidget *AlertsPanel::createSteps()
{
    // Two rows, so that the panel stays as narrow as its neighbours.
    auto *steps = new QWidget;
    auto *layout = new QVBoxLayout(steps);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(spacing::Small);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(spacing::Small);
    answers->addWidget(m_apply);
    answers->addWidget(m_keep);
    answers->addStretch(1);
    layout->addLayout(answers);
    auto *others = new QHBoxLayout;
    others->setSpacing(spacing::Small);
    others->addWidget(m_act);
    others->addStretch(1);
    others->addWidget(m_snooze);
    others->addWidget(m_dismiss);
    layout->addLayout(others);
    m_apply->setToolTip(tr("The technician is right: make the job what was reported (Ctrl+Return)"));
    m_keep->setToolTip(tr("Answer it and leave the board as it is (Del)"));
    m_act->setToolTip(tr("What can be done about it (Space)"));
    m_snooze->setToolTip(tr("Put it off; it comes back earlier when it gets materially worse (Z)"));
    m_dismiss->setToolTip(tr("I know; come back only when it gets materially worse (Del)"));
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const Alert *alert = current())
            emit applyRequested(alert->question);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (const Alert *alert = current())
            emit keepRequested(alert->question);
    });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (const Alert *alert = current())
            emit dismissRequested(AlertCause(alert->cause));
    });
    return steps;
}

void AlertsPanel::createMenus()
{
    auto *act = new QMenu(m_act);
    connect(act->addAction(tr("&Plan the day again")), &QAction::triggered, this, &AlertsPanel::replanRequested);
    m_insertions = act->addAction(tr("Show the &three best places for it…"));
    m_swap = act->addAction(tr("&Give it to somebody else…"));
    act->addSeparator();
    m_call = act->addAction(QString());
    m_copy = act->addAction(QString());
    connect(m_insertions, &QAction::triggered, this, [this] { emit insertionsRequested(troubled()); });
    connect(m_swap, &QAction::triggered, this, [this] { emit swapRequested(troubled()); });
    const auto withPhone = [this](auto signal) {
        return [this, signal] {
            const int row = m_view->currentIndex().row();
            if (row >= 0)
                emit(this->*signal)(m_model.technicianName(row), m_model.phone(row));
        };
    };
    connect(m_call, &QAction::triggered, this, withPhone(&AlertsPanel::callRequested));
    connect(m_copy, &QAction::triggered, this, withPhone(&AlertsPanel::copyRequested));
    m_act->setMenu(act);

    auto *snooze = new QMenu(m_snooze);
    for (const Minutes time : SnoozeTimes) {
        connect(snooze->addAction(tr("For %1").arg(VerdictWords::span(time))), &QAction::triggered, this, [this, time] {
            if (const Alert *alert = current())
                emit snoozeRequested(AlertCause(alert->cause), time);
        });
    }
    m_snooze->setMenu(snooze);
}

const Alert *AlertsPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model.alert(index.row()) : nullptr;
}

JobId AlertsPanel::troubled() const
{
    const Alert *alert = current();
    if (!alert)
        return {};
    return alert->late ? alert->late : alert->job;
}

void AlertsPanel::showSnoozed(int count)
{
    if (std::exchange(m_snoozed, count) != count)
        refresh();
}

void AlertsPanel::showEngineAlerts(int count)
{
    m_engine->setVisible(count > 0);
    m_engine->setText(tr("%n off the plan", nullptr, count));
    m_engine->setToolTip(tr("Show what the engine took off the plan"));
}

void AlertsPanel::showAlert(const std::optional<AlertCause> &cause)
{
    const int row = cause ? std::max(0, m_model.rowOf(*cause)) : 0;
    m_view->setCurrentIndex(m_model.index(row));
    m_view->setFocus();
}

void AlertsPanel::choose()
{
    refresh();
    const Alert *alert = current();
    if (!alert)
        return;
    if (const JobId job = troubled())
        emit jobChosen(job);
    else if (alert->technician)
        emit technicianChosen(alert->technician);
}

void AlertsPanel::refresh()
{
    const int count = m_model.rowCount();
    m_title->setText(tr("%n alert(s)", nullptr, count));
    m_bringBack->setText(tr("%n put off", nullptr, m_snoozed));
    m_bringBack->setToolTip(tr("Show again what was put off or dismissed"));
    m_bringBack->setVisible(m_snoozed > 0 && count > 0);
    m_pages->setCurrentWidget(count > 0 ? m_body : static_cast<QWidget *>(m_empty));
    m_empty->say(Icon::Check, tr("Nothing needs you."),
                 m_snoozed > 0
                     ? tr("%n alert(s) are put off until later.", nullptr, m_snoozed)
                     : tr("Late starts, work that runs over, silent phones and calls for help are listed here."),
                 m_snoozed > 0 ? tr("Show them") : QString());

    const Alert *alert = current();
    const bool isQuestion = alert && alert->question;
    const bool isHelp = alert && alert->kind == AlertKind::HelpAsked;
    m_apply->setVisible(isQuestion && !isHelp);
    m_keep->setVisible(isQuestion);
    m_keep->setText(isHelp ? tr("Dealt with") : tr("Keep the board"));
    m_dismiss->setVisible(!isQuestion);
    for (QPushButton *button : {m_act, m_snooze, m_dismiss})
        button->setEnabled(alert);
    m_insertions->setEnabled(troubled().value > 0);
    m_swap->setEnabled(troubled().value > 0);
    const int row = m_view->currentIndex().row();
    const QString phone = row >= 0 ? m_model.phone(row) : QString();
    const QString name = row >= 0 ? m_model.technicianName(row) : QString();
    m_call->setText(phone.isEmpty() ? tr("&Call %1 (no number is known)").arg(name)
                                    : tr("&Call %1 at %2").arg(name, phone));
    m_copy->setText(tr("C&opy the number"));
    m_call->setEnabled(!phone.isEmpty());
    m_copy->setEnabled(!phone.isEmpty());
}

// These keys mean other things in the rest of the window.
bool AlertsPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Words wrap: another width is another height.
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        QTimer::singleShot(0, m_view, &QListView::doItemsLayout);
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_view || (event->type() != QEvent::KeyPress && !isOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isQuestion = current() && current()->question;
    QPushButton *button = nullptr;
    if (key->key() == Qt::Key_Delete)
        button = isQuestion ? m_keep : m_dismiss;
    else if (key->key() == Qt::Key_Space)
        button = m_act;
    else if (key->key() == Qt::Key_Z && key->modifiers() == Qt::NoModifier)
        button = m_snooze;
    else if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ControlModifier)
        button = m_apply;
    if (!button || !button->isVisibleTo(this))
        return false;
    if (isOverride)
        event->accept();
    else if (button->menu())
        button->showMenu();
    else
        button->click();
    return true;
}

void AlertsPanel::dress()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, m_themes.theme().surface);
    setPalette(palette);
    palette.setColor(QPalette::Base, m_themes.theme().surface);
    m_view->setPalette(palette);
    m_title->setFont(m_themes.type().strong());
}

} // namespace callout
