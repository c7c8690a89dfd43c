#include "ui/shell/technicianflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/eventcommands.h"
#include "core/commands/undohistory.h"
#include "core/dispatch/officelookup.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardview.h"
#include "ui/dialogs/eventdialog.h"
#include "ui/dialogs/technicianeditor.h"
#include "ui/models/boardselection.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/style/themesource.h"
#include "ui/technicians/technicianspanel.h"
#include "ui/technicians/technicianview.h"

#include <QAction>
#include <QMenu>

namespace callout {

namespace {

/// How far back the average invoices reach, as the engine's do.
constexpr std::chrono::days TicketMemory{90};
constexpr Minutes UsualEvent{30};

} // namespace

TechnicianFlow::TechnicianFlow(const OfficeParts &parts, TechnicianListModel &model, TechniciansPanel &panel,
                               BoardPanel &board, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_model(model)
    , m_panel(panel)
    , m_board(board)
    , m_window(window)
    , m_card(new TechnicianCard(parts.theme, &window))
{
    createActions();
    connectPanels();
    connect(&parts.selection, &BoardSelection::technicianSelected, this, &TechnicianFlow::refresh);
    connect(&parts.board, &DayBoard::recordsChanged, this, &TechnicianFlow::refresh);
    connect(&parts.board, &DayBoard::dayReset, this, [this] {
        refresh();
        readTickets();
    });
    connect(&parts.theme, &ThemeSource::themeChanged, this, &TechnicianFlow::repaintIcons);
    repaintIcons();
    refresh();
}

QAction *TechnicianFlow::add(const QString &text, const QKeySequence &key, Icon icon,
                             std::function<void(TechnicianId)> run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    const QString words = QString(text).remove(u'&').remove(u'…');
    action->setToolTip(key.isEmpty() ? words : tr("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        if (const TechnicianId technician = m_parts.selection.technician())
            run(technician);
    });
    m_all.append(action);
    m_icons.insert(action, icon);
    return action;
}

void TechnicianFlow::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_all.append(separator);
}

void TechnicianFlow::createActions()
{
    m_new = new QAction(tr("&New technician…"), this);
    m_new->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    connect(m_new, &QAction::triggered, this, &TechnicianFlow::newTechnician);
    m_all.append(m_new);
    m_icons.insert(m_new, Icon::People);
    add(tr("&Edit technician…"), Qt::CTRL | Qt::Key_E, Icon::Edit, [this](TechnicianId who) { edit(who); });
    add(tr("&How the day goes"), Qt::Key_I, Icon::Info, [this](TechnicianId who) { showCardByKey(who); });
    addSeparator();
    m_pause = add({}, Qt::SHIFT | Qt::Key_I, Icon::Hold, [this](TechnicianId who) {
        const Technician *technician = m_parts.board.technician(who);
        m_parts.history.push(commands::setPaused(m_parts.board, {who}, technician && !technician->isPaused));
    });
    add(tr("&Unassign all"), Qt::CTRL | Qt::Key_U, Icon::Unassign, [this](TechnicianId who) { unassignAll(who); });
    add(tr("Off &sick today"), {}, Icon::Cancel, [this](TechnicianId who) { callInSick(who); });
    addSeparator();
    add(tr("Add e&vent…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, Icon::Clock, [this](TechnicianId who) { addEvent(who); });
    add(tr("Pair a &phone…"), {}, Icon::Phone, [this](TechnicianId who) { emit phoneRequested(who); });
}

QList<QAction *> TechnicianFlow::ofRow() const
{
    return m_all.sliced(1);
}

void TechnicianFlow::connectPanels()
{
    connect(&m_panel, &TechniciansPanel::technicianActivated, this, &TechnicianFlow::edit);
    connect(&m_board, &BoardPanel::technicianOpened, this, &TechnicianFlow::edit);
    connect(&m_panel, &TechniciansPanel::cardWanted, this, &TechnicianFlow::showCard);
    connect(&m_board, &BoardPanel::cardWanted, this, &TechnicianFlow::showCard);
    connect(&m_board, &BoardPanel::technicianMenuWanted, this, &TechnicianFlow::showMenu);
}

void TechnicianFlow::newTechnician()
{
    showEditor({});
}

void TechnicianFlow::edit(TechnicianId id)
{
    m_card->hide();
    if (TechnicianEditor *open = m_editors.value(id)) {
        open->raise();
        open->activateWindow();
        return;
    }
    if (const Technician *technician = m_parts.board.technician(id))
        m_editors.insert(id, showEditor(*technician));
}

void TechnicianFlow::find(TechnicianId technician)
{
    if (m_model.indexOf(technician).isValid())
        m_parts.selection.selectTechnician(technician);
    else
        edit(technician);
}

TechnicianEditor *TechnicianFlow::showEditor(const Technician &technician)
{
    auto *editor = new TechnicianEditor({m_parts.board, m_parts.lookup}, m_parts.theme, technician, &m_window);
    connect(
        editor, &TechnicianEditor::saved, this,
        [this, editor](const Technician &before, const Technician &after, const TechnicianTimes &timesBefore,
                       const TechnicianTimes &timesAfter) { save(editor, before, after, timesBefore, timesAfter); });
    connect(editor, &TechnicianEditor::phoneRequested, this, &TechnicianFlow::phoneRequested);
    editor->show();
    return editor;
}

void TechnicianFlow::save(TechnicianEditor *editor, const Technician &before, const Technician &after,
                          const TechnicianTimes &timesBefore, const TechnicianTimes &timesAfter)
{
    commands::Command command = before.id
        ? commands::saveTechnician(m_parts.board, before, after, timesBefore, timesAfter)
        : commands::createTechnician(m_parts.board, after, timesAfter);
    if (!command)
        return editor->refuse(command.error().message);
    const bool isAnything = *command != nullptr;
    if (!m_parts.history.push(std::move(command)) && isAnything)
        editor->refuse(tr("The office did not take this change. The message in the window says why."));
}

void TechnicianFlow::showMenu(TechnicianId technician, const QPoint &position)
{
    QMenu *menu = m_panel.menuFor(m_model.indexOf(technician));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(position);
}

void TechnicianFlow::showCard(TechnicianId technician, const QRect &row)
{
    const TechnicianBriefs briefs(m_parts.board.day(), m_parts.drives, m_tickets);
    m_card->tell(briefs.of(technician, m_parts.board.clock().now()), row, TechnicianCard::By::Pointer);
}

void TechnicianFlow::showCardByKey(TechnicianId technician)
{
    QRect row = m_panel.view()->rowOf(technician);
    if (row.isNull()) {
        const QRect window = m_window.frameGeometry();
        row = QRect(window.center(), QSize(1, 1));
    }
    const TechnicianBriefs briefs(m_parts.board.day(), m_parts.drives, m_tickets);
    m_card->tell(briefs.of(technician, m_parts.board.clock().now()), row, TechnicianCard::By::Key);
}

QDate TechnicianFlow::workingDay() const
{
    const Instant now = m_parts.board.clock().now();
    return m_parts.board.day().span().contains(now) ? m_parts.board.calendar().dayOf(now)
                                                    : m_parts.board.day().firstDay;
}

void TechnicianFlow::unassignAll(TechnicianId technician)
{
    perform(commands::unassignAll(m_parts.board, technician, workingDay()), technician);
}

void TechnicianFlow::callInSick(TechnicianId technician)
{
    perform(commands::callInSick(m_parts.board, technician), technician);
}

void TechnicianFlow::perform(Result<commands::Clearing> clearing, TechnicianId technician)
{
    if (!clearing)
        return emit problemArose(clearing.error().message);
    const QList<JobId> left = clearing->left;
    if (clearing->command && !m_parts.history.push(std::move(clearing->command)))
        return;
    if (left.isEmpty())
        return;
    QStringList names;
    for (const JobId job : left)
        names.append(m_parts.board.job(job)->number);
    const QString name = m_parts.board.technician(technician)->name;
    emit alertArose(tr("%n job(s) stay with %1, having started or being on hold: %2. Recall or resume what somebody "
                       "else is to do.",
                       nullptr, int(left.size()))
                        .arg(name, names.join(tr(", "))),
                    tr("Show"), [this, left] { m_parts.selection.selectJobs(left); });
}

void TechnicianFlow::addEvent(TechnicianId technician)
{
    const OfficeCalendar calendar = m_parts.board.calendar();
    const QDate day = workingDay();
    const Instant noon = calendar.at(day, QTime(12, 0));
    const NonJobEvent event{.technician = technician, .begin = noon, .end = noon + UsualEvent};
    EventDialog dialog(m_parts.board.day(), event, m_parts.theme, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_parts.history.push(commands::createEvent(m_parts.board, dialog.edited()));
}

void TechnicianFlow::readTickets()
{
    whenAnswered(m_parts.lookup.ticketsByType(m_parts.board.clock().now() - TicketMemory), this,
                 [this](const Result<TicketsByType> &tickets) {
                     if (tickets)
                         m_tickets = *tickets;
                 });
}

void TechnicianFlow::refresh()
{
    const Technician *technician = m_parts.board.technician(m_parts.selection.technician());
    for (QAction *action : std::as_const(m_all))
        action->setEnabled(technician != nullptr || action->isSeparator() || action == m_new);
    const bool isPaused = technician && technician->isPaused;
    m_pause->setText(isPaused ? tr("Resume &engine") : tr("Pause &engine"));
    m_pause->setToolTip(
        tr("%1 (%2)").arg(m_pause->text().remove(u'&'), m_pause->shortcut().toString(QKeySequence::NativeText)));
    const Icon icon = isPaused ? Icon::Resume : Icon::Hold;
    if (std::exchange(m_icons[m_pause], icon) != icon)
        m_pause->setIcon(actionIcon(icon, m_parts.theme.theme()));
    if (m_card->isVisible() && !m_parts.board.technician(m_card->brief().technician))
        m_card->hide();
}

void TechnicianFlow::repaintIcons()
{
    for (const auto &[action, icon] : m_icons.asKeyValueRange())
        action->setIcon(actionIcon(icon, m_parts.theme.theme()));
}

} // namespace callout
