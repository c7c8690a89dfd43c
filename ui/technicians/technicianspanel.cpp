#include "ui/technicians/technicianspanel.h"

#include "ui/models/boardselection.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/style/emptystate.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"
#include "ui/technicians/technicianview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <array>

namespace callout {

TechniciansPanel::TechniciansPanel(TechnicianListModel &model, BoardSelection &selection, DropAdvisor &advisor,
                                   const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_themes(themes)
    , m_heading(new QWidget)
    , m_atWork(new QLabel)
    , m_trouble(new QLabel)
    , m_pages(new QStackedLayout)
    , m_view(new TechnicianView(model, selection, advisor, themes))
    , m_empty(new EmptyState(themes))
{
    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    heading->setSpacing(spacing::Small);
    heading->addWidget(m_atWork);
    heading->addStretch();
    heading->addWidget(m_trouble);
    m_heading->setAutoFillBackground(true);

    m_empty->say(Icon::People, tr("No technicians yet"),
                 tr("Nobody works in this office file on the days shown. Choose another day, or open the demo office "
                    "to look around."));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addLayout(m_pages);
    setFocusProxy(m_view);

    connect(m_view, &TechnicianView::jobsDropped, this, &TechniciansPanel::dropRequested);
    connect(m_view, &TechnicianView::jobActivated, this, &TechniciansPanel::jobActivated);
    connect(m_view, &TechnicianView::technicianActivated, this, &TechniciansPanel::technicianActivated);
    connect(m_view, &TechnicianView::cardWanted, this, &TechniciansPanel::cardWanted);
    connect(m_view, &TechnicianView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        QMenu *menu = menuFor(index);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(position);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &TechniciansPanel::summarise);
    connect(&model, &QAbstractItemModel::modelReset, this, &TechniciansPanel::summarise);
    connect(&model, &QAbstractItemModel::dataChanged, this, &TechniciansPanel::summarise);
    connect(&themes, &ThemeSource::themeChanged, this, &TechniciansPanel::dress);
    dress();
    summarise();
}

void TechniciansPanel::setTechnicianActions(const QList<QAction *> &actions)
{
    m_technicianActions.assign(actions.begin(), actions.end());
}

void TechniciansPanel::setStopActions(const QList<QAction *> &actions)
{
    m_stopActions.assign(actions.begin(), actions.end());
}

void TechniciansPanel::takeFocus()
{
    const QModelIndex selected = m_model.indexOf(m_selection.technician());
    if (!m_view->currentIndex().isValid() || selected.isValid())
        m_view->setCurrentIndex(selected.isValid() ? selected : m_model.index(0, 0));
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void TechniciansPanel::dress()
{
    const Theme &theme = m_themes.theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.surface);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_heading->setPalette(palette);
    m_atWork->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.tone(Tone::Emergency).ink);
    m_trouble->setPalette(palette);
    m_atWork->setFont(m_themes.type().small());
    m_trouble->setFont(m_themes.type().smallStrong());
}

void TechniciansPanel::summarise()
{
    const int rows = m_model.rowCount();
    int atWork = 0;
    int inTrouble = 0;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        atWork += index.data(TechnicianListModel::IsAtWorkRole).toBool() ? 1 : 0;
        const QVariant severity = index.data(TechnicianListModel::HintSeverityRole);
        inTrouble += severity.isValid() && HintSeverity(severity.toInt()) == HintSeverity::Act ? 1 : 0;
    }
    setWindowTitle(tr("Technicians %1").arg(QLocale().toString(rows)));
    m_atWork->setText(tr("%1 of %2 on duty").arg(QLocale().toString(atWork), QLocale().toString(rows)));
    m_trouble->setText(inTrouble == 1 ? tr("1 needs you") : tr("%n need you", nullptr, inTrouble));
    m_trouble->setVisible(inTrouble > 0);
    m_heading->setVisible(rows > 0);
    m_pages->setCurrentIndex(rows == 0 ? 1 : 0);
}

QMenu *TechniciansPanel::menuFor(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    const JobId stop = m_model.jobAt(index);
    if (stop)
        m_selection.selectJob(stop);
    else
        m_selection.selectTechnician(m_model.technicianAt(index));
    if (!stop) {
        menu->addMenu(statusMenu(index, menu));
        menu->addSeparator();
    }
    for (const QPointer<QAction> &action : stop ? m_stopActions : m_technicianActions) {
        if (action)
            menu->addAction(action);
    }
    return menu;
}

QMenu *TechniciansPanel::statusMenu(const QModelIndex &technician, QWidget *parent)
{
    using enum TechnicianStatus;
    const TechnicianId id = m_model.technicianAt(technician);
    const auto current = TechnicianStatus(technician.data(TechnicianListModel::StatusRole).toInt());
    auto *menu = new QMenu(tr("Set &status"), parent);
    for (const TechnicianStatus status : std::array{Available, EnRoute, OnJob, OnBreak, OffShift}) {
        const QPixmap picture = glyphPixmap(lookOf(status), m_themes.theme(), spacing::GlyphSize, devicePixelRatioF());
        QAction *action = menu->addAction(QIcon(picture), StatusWords::of(status));
        action->setCheckable(true);
        action->setChecked(status == current);
        connect(action, &QAction::triggered, this, [this, id, status] { emit statusRequested(id, status); });
    }
    return menu;
}

} // namespace callout
