#include "ui/review/enginechangespanel.h"

#include "ui/models/enginechangesmodel.h"
#include "ui/review/enginechangedelegate.h"
#include "ui/style/emptystate.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace callout {

EngineChangesPanel::EngineChangesPanel(EngineChangesModel &model, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_themes(themes)
    , m_title(new QLabel)
    , m_words(new QLabel)
    , m_pages(new QStackedLayout)
    , m_body(new QWidget)
    , m_empty(new EmptyState(themes))
    , m_view(new QListView)
    , m_takeBack(new QPushButton(tr("Take back")))
    , m_why(new QPushButton(tr("Why?")))
    , m_seen(new QPushButton(tr("Seen")))
{
    setAutoFillBackground(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    head->setSpacing(spacing::Tight);
    head->addWidget(m_title);
    head->addWidget(m_words);

    m_view->setModel(&model);
    m_view->setItemDelegate(new EngineChangeDelegate(themes, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("What the engine changed today"));
    m_view->installEventFilter(this);
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

    connect(&model, &EngineChangesModel::changed, this, &EngineChangesPanel::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refresh();
        if (const JobId job = currentJob())
            emit jobChosen(job);
    });
    connect(m_view, &QListView::activated, this, [this] { emit jobActivated(currentJob()); });
    connect(m_empty, &EmptyState::stepChosen, this, &EngineChangesPanel::autoRequested);
    connect(&themes, &ThemeSource::themeChanged, this, &EngineChangesPanel::dress);
    dress();
    refresh();
}

QWidget *EngineChangesPanel::createSteps()
{
    auto *steps = new QWidget;
    auto *layout = new QHBoxLayout(steps);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_takeBack);
    layout->addWidget(m_why);
    layout->addStretch(1);
    layout->addWidget(m_seen);
    m_takeBack->setToolTip(tr("Bring the job back to where it was, and keep the engine away from it (Del)"));
    m_why->setToolTip(tr("Every technician's answer to this job"));
    m_seen->setToolTip(tr("I deal with this alert (Space)"));
    connect(m_takeBack, &QPushButton::clicked, this, [this] { emit takeBackRequested(m_view->currentIndex().row()); });
    connect(m_why, &QPushButton::clicked, this, [this] { emit whyRequested(currentJob()); });
    connect(m_seen, &QPushButton::clicked, this, [this] { m_model.markSeen(m_view->currentIndex().row()); });
    return steps;
}

JobId EngineChangesPanel::currentJob() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_model.change(index.row()).line.job : JobId();
}

void EngineChangesPanel::showMode(EngineMode mode, const QString &words)
{
    m_mode = mode;
    m_words->setText(words);
    refresh();
}

void EngineChangesPanel::showNewest()
{
    int row = 0;
    for (int alert = 0; alert < m_model.rowCount(); ++alert) {
        if (m_model.isAlert(alert)) {
            row = alert;
            break;
        }
    }
    m_view->setCurrentIndex(m_model.index(row));
    m_view->setFocus();
}

void EngineChangesPanel::refresh()
{
    const int count = m_model.rowCount();
    const int alerts = m_model.alertCount();
    const QString changes = tr("%n change(s) by the engine today", nullptr, count);
    m_title->setText(alerts > 0 ? tr("%1, %2").arg(changes, tr("%n need(s) you", nullptr, alerts)) : changes);
    m_pages->setCurrentWidget(count > 0 ? m_body : static_cast<QWidget *>(m_empty));
    const bool isAuto = m_mode == EngineMode::Auto;
    m_empty->say(Icon::AutoAssign, tr("The engine has changed nothing by itself today."),
                 isAuto ? tr("It plans in business hours and on every emergency. What it does is listed here.")
                        : tr("In the mode Auto it plans by itself, and lists here what it does."),
                 isAuto ? QString() : tr("Turn Auto on"));
    const QModelIndex index = m_view->currentIndex();
    const bool isStanding = index.isValid() && m_model.state(index.row()) == EngineChangesModel::State::Stands;
    m_takeBack->setEnabled(isStanding);
    m_why->setEnabled(index.isValid() && m_model.state(index.row()) != EngineChangesModel::State::Elsewhere);
    m_seen->setEnabled(index.isValid() && m_model.isAlert(index.row()));
}

// Del and the space bar mean other things in the rest of the window.
bool EngineChangesPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_view || (event->type() != QEvent::KeyPress && !isOverride))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    QPushButton *button = key == Qt::Key_Delete ? m_takeBack : key == Qt::Key_Space ? m_seen : nullptr;
    if (!button)
        return false;
    if (isOverride)
        event->accept();
    else
        button->click();
    return true;
}

void EngineChangesPanel::dress()
{
    const Theme &theme = m_themes.theme();
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.surface);
    setPalette(palette);
    m_title->setFont(m_themes.type().strong());
    m_words->setFont(m_themes.type().small());
    QPalette faint = m_words->palette();
    faint.setColor(QPalette::WindowText, theme.mutedText);
    m_words->setPalette(faint);
}

} // namespace callout
