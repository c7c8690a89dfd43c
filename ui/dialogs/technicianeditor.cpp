#include "ui/dialogs/technicianeditor.h"

#include "core/domain/fields.h"
#include "ui/dialogs/conflictbar.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/discardquestion.h"
#include "ui/dialogs/figuressection.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/personsections.h"
#include "ui/dialogs/skillssection.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/dialogs/timessection.h"
#include "ui/dialogs/weeksection.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QSize FirstSize{960, 680};
/// How far back exceptions are listed.
constexpr std::chrono::days PastShown{30};

QVBoxLayout *column(const QList<FormSection *> &sections)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(spacing::Wide);
    for (FormSection *section : sections)
        layout->addWidget(section);
    layout->addStretch();
    return layout;
}

} // namespace

TechnicianEditor::TechnicianEditor(const RecordSource &records, const ThemeSource &themes, const Technician &technician,
                                   QWidget *parent)
    : QDialog(parent)
    , m_board(records.board)
    , m_file(records.file)
    , m_themes(themes)
    , m_draft(technician)
    , m_title(new ThemedLabel(themes, ThemedLabel::Type::Title))
    , m_subtitle(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_conflicts(new ConflictBar(records.board.day(), themes))
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_save(new QPushButton(isNew() ? tr("Add technician") : tr("Save technician")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSizeGripEnabled(true);
    m_tabs->setDrawBase(false);
    addSections(records);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(spacing::Large, 0, spacing::Large, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header());
    layout->addWidget(m_conflicts);
    layout->addLayout(tabRow);
    layout->addWidget(m_pages, 1);
    layout->addLayout(footer());
    resize(FirstSize.boundedTo(screen()->availableSize() - QSize(2 * spacing::Wide, 3 * spacing::Wide)));
    setOnlyDefault(*this, *m_save);
    connectParts();

    m_timesBefore.events = eventsOnBoard();
    m_events->setEvents(m_timesBefore.events);
    showDraft();
    // What the inputs cannot hold as it is must not look like an edit.
    m_started = technician;
    for (const TechnicianSection *section : std::as_const(m_sections))
        section->read(&m_started);
    if (isNew())
        m_draft.setMine(m_started);
    readTimes();
    readFigures();
    showState();
    m_sections.front()->setFocus();
}

void TechnicianEditor::addSections(const RecordSource &records)
{
    const DaySnapshot &day = records.board.day();
    const Instant now = records.board.clock().now();
    auto *person = new PersonSection(records, m_themes);
    auto *team = new TeamSection(day, m_themes);
    auto *skills = new SkillsSection(day, records.board.calendar().dayOf(now), m_themes);
    auto *limits = new LimitsSection(m_themes);
    auto *week = new WeekSection(m_themes);
    m_exceptions = new ExceptionsSection(day, now, m_themes);
    m_events = new EventsSection(day, technicianId(), now, m_themes);
    m_figures = new FiguresSection(day, m_themes);
    m_sections = {person, team, skills, limits, week, m_figures};
    addPage(tr("Technician"), {{person, limits}, {team, skills}});
    addPage(tr("Hours and events"), {{week}, {m_exceptions, m_events}});
    addPage(tr("Figures"), {{m_figures}});
}

void TechnicianEditor::addPage(const QString &name, const QList<QList<FormSection *>> &columns)
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(2 * spacing::Large);
    for (const QList<FormSection *> &sections : columns) {
        layout->addLayout(column(sections), 1);
        for (FormSection *section : sections) {
            m_places.append({section, Page(m_pages->count())});
            connect(section, &FormSection::edited, this, &TechnicianEditor::takeForm);
        }
    }
    if (columns.size() == 1)
        layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(scroll);
    m_tabs->addTab(name);
}

QLayout *TechnicianEditor::header()
{
    m_title->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Medium);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    return layout;
}

QLayout *TechnicianEditor::footer()
{
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &TechnicianEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &TechnicianEditor::reject);
    m_save->setToolTip(
        tr("%1 (%2)").arg(m_save->text(), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_message->setWordWrap(true);
    auto *pair = new QPushButton(tr("Pair a &phone…"));
    pair->setAutoDefault(false);
    if (isNew())
        pair->hide();
    pair->setToolTip(tr("Lets a phone of this technician tell where it is and how the jobs go"));
    connect(pair, &QPushButton::clicked, this, [this] { emit phoneRequested(technicianId()); });
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(spacing::Wide, spacing::Medium, spacing::Wide, spacing::Medium);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(pair);
    layout->addWidget(m_message, 1);
    layout->addWidget(buttons);
    return layout;
}

void TechnicianEditor::connectParts()
{
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &TechnicianEditor::save);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_conflicts, &ConflictBar::mineKept, this, [this](const QString &field) {
        m_draft.keepMine(field);
        showState();
    });
    connect(m_conflicts, &ConflictBar::theirsTaken, this, [this](const QString &field) {
        m_draft.takeTheirs(field);
        showDraft();
        showState();
    });
    connect(&m_board, &DayBoard::recordsChanged, this, &TechnicianEditor::followBoard);
    connect(&m_board, &DayBoard::dayReset, this, [this] { followBoard({.technicians = {technicianId()}}); });
}

void TechnicianEditor::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

TechnicianTimes TechnicianEditor::times() const
{
    return {m_exceptions->shifts(), m_events->events()};
}

QList<NonJobEvent> TechnicianEditor::eventsOnBoard() const
{
    QList<NonJobEvent> events;
    for (const NonJobEvent &event : m_board.day().events) {
        if (!isNew() && event.technician == technicianId())
            events.append(event);
    }
    std::ranges::sort(events, {}, [](const NonJobEvent &event) { return std::pair(event.begin, event.id); });
    return events;
}

/// Exceptions of all days come from the office file.
void TechnicianEditor::readTimes()
{
    if (isNew())
        return;
    m_exceptions->setReady(false);
    m_shiftAnswer.await(this, m_file.shiftsOf(technicianId(), m_board.clock().now() - PastShown),
                        [this](const Result<QList<Shift>> &shifts) {
                            m_exceptions->setReady(shifts.has_value());
                            if (!shifts)
                                return refuse(shifts.error().message);
                            m_timesBefore.shifts = *shifts;
                            m_exceptions->setShifts(*shifts);
                            showState();
                        });
}

void TechnicianEditor::readFigures()
{
    if (isNew())
        return m_figures->setPastWork({});
    m_figureAnswer.await(this, m_file.pastWork(technicianId(), m_board.clock().now() - FiguresSection::Memory),
                         [this](const Result<PastWork> &past) {
                             if (past)
                                 m_figures->setPastWork(*past);
                             else
                                 m_figures->setFailure(past.error().message);
                         });
}

void TechnicianEditor::takeForm()
{
    m_isTouched = true;
    m_refusal.clear();
    Technician technician = m_draft.mine();
    for (const TechnicianSection *section : std::as_const(m_sections))
        section->read(&technician);
    m_draft.setMine(technician);
    showState();
}

void TechnicianEditor::followBoard(const BoardChanges &changes)
{
    const Technician *now = m_board.technician(technicianId());
    if (isNew() || !now || !changes.technicians.contains(technicianId()))
        return;
    if (!m_draft.follow(*now).isEmpty())
        showDraft();
    // Lists that nobody touched here follow; touched ones collide when they are saved, and are told of then.
    if (m_exceptions->shifts() == m_timesBefore.shifts)
        readTimes();
    if (m_events->events() == m_timesBefore.events) {
        m_timesBefore.events = eventsOnBoard();
        m_events->setEvents(m_timesBefore.events);
    }
    showState();
}

void TechnicianEditor::showDraft()
{
    for (TechnicianSection *section : std::as_const(m_sections))
        section->show(m_draft.mine());
}

bool TechnicianEditor::isChanged() const
{
    if (times() != m_timesBefore)
        return true;
    return isNew() ? m_draft.mine() != m_started : m_draft.isChanged();
}

QList<TechnicianProblem> TechnicianEditor::problems() const
{
    QList<TechnicianProblem> found = problemsOf(m_draft.mine(), m_board.day().technicians);
    if (const std::optional<qsizetype> doubled = doubledShift(m_exceptions->shifts())) {
        const QDate date = m_board.calendar().dayOf(m_exceptions->shifts().at(*doubled).begin);
        found.append({u"shifts"_s,
                      tr("Two shifts of the same kind overlap on %1. Change one of them.")
                          .arg(QLocale().toString(date, QLocale::ShortFormat))});
    }
    return found;
}

QString TechnicianEditor::obstacle() const
{
    if (const QStringList conflicts = m_draft.conflicts(); !conflicts.isEmpty())
        return tr("Decide what was changed elsewhere: %1.").arg(fieldLabel(conflicts.front()));
    if (const QList<TechnicianProblem> found = problems(); !found.isEmpty())
        return found.front().message;
    return !isNew() && !isChanged() ? tr("Nothing is changed yet.") : QString();
}

void TechnicianEditor::showState()
{
    const QString why = obstacle();
    m_conflicts->showConflicts(m_draft);
    for (const auto &[section, page] : std::as_const(m_places)) {
        for (FormField *each : section->findChildren<FormField *>())
            each->setProblem({});
    }
    for (const TechnicianProblem &problem : m_isTouched ? problems() : QList<TechnicianProblem>()) {
        if (FormField *wrong = field(problem.field); wrong && wrong->problem().isEmpty())
            wrong->setProblem(problem.message);
    }
    m_save->setEnabled(why.isEmpty());
    m_message->setInk(m_refusal.isEmpty() ? ThemedLabel::Ink::Muted : ThemedLabel::Ink::Problem);
    m_message->setText(m_refusal.isEmpty() ? why : m_refusal);

    const Technician &mine = m_draft.mine();
    const QString name = mine.name.trimmed().isEmpty() ? tr("Unnamed technician") : mine.name.trimmed();
    m_title->setText(isNew() ? tr("New technician") : name);
    setWindowTitle(m_title->text());
    QStringList details;
    if (!mine.isActive)
        details << tr("No longer works here");
    if (mine.isPaused)
        details << tr("Paused for the engine");
    details << StatusWords::of(mine.status);
    m_subtitle->setText(isNew() ? tr("Appears in the team as soon as they are added") : details.join(u" · "_s));
}

FormField *TechnicianEditor::field(const QString &name) const
{
    for (const auto &[section, page] : m_places) {
        if (FormField *found = section->field(name))
            return found;
    }
    return nullptr;
}

void TechnicianEditor::focusField(const QString &name)
{
    for (const auto &[section, page] : std::as_const(m_places)) {
        FormField *wanted = section->field(name);
        if (!wanted)
            continue;
        showPage(page);
        wanted->editor()->setFocus(Qt::OtherFocusReason);
        static_cast<QScrollArea *>(m_pages->currentWidget())->ensureWidgetVisible(wanted);
    }
}

void TechnicianEditor::save()
{
    m_isTouched = true;
    if (!obstacle().isEmpty()) {
        showState();
        if (const QList<TechnicianProblem> found = problems(); !found.isEmpty())
            focusField(found.front().field);
        return;
    }
    m_isRefused = false;
    emit saved(isNew() ? Technician{} : m_draft.theirs(), m_draft.mine(), m_timesBefore, times());
    if (!m_isRefused)
        accept();
}

void TechnicianEditor::refuse(const QString &why)
{
    m_isRefused = true;
    m_refusal = why;
    showState();
}

void TechnicianEditor::reject()
{
    if (!isChanged() || mayDiscard(*this))
        QDialog::reject();
}

} // namespace callout
