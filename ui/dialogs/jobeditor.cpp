#include "ui/dialogs/jobeditor.h"

#include "ui/dialogs/conflictbar.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/discardquestion.h"
#include "ui/dialogs/jobform.h"
#include "ui/dialogs/jobhistoryview.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/models/fieldwords.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QSize FirstSize{920, 760};
constexpr int HeaderGlyph = 24;

} // namespace

JobEditor::JobEditor(const RecordSource &records, const ThemeSource &themes, const Job &job, QWidget *parent)
    : QDialog(parent)
    , m_board(records.board)
    , m_themes(themes)
    , m_draft(job)
    , m_header(new QWidget)
    , m_glyph(new QLabel)
    , m_title(new ThemedLabel(themes, ThemedLabel::Type::Title))
    , m_subtitle(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_conflicts(new ConflictBar(records.board.day(), themes))
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_form(new JobForm(records, themes))
    , m_history(new JobHistoryView(records, themes))
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_save(new QPushButton(isNew() ? tr("Create job") : tr("Save job")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSizeGripEnabled(true);
    buildHeader();
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_history);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_conflicts);
    layout->addWidget(tabRow());
    layout->addWidget(m_pages, 1);
    layout->addLayout(footer());
    const QSize room = screen()->availableSize() - QSize(2 * spacing::Wide, 3 * spacing::Wide);
    resize(FirstSize.boundedTo(room));
    setOnlyDefault(*this, *m_save);
    connectParts();

    m_form->showJob(job);
    // What the inputs cannot hold as it is (an odd second, say) must not look like an edit.
    m_started = m_form->read(job);
    m_draft.setMine(isNew() ? m_started : job);
    m_form->setFocus();
    showState();
}

QWidget *JobEditor::tabRow()
{
    m_tabs->addTab(tr("Job"));
    m_tabs->addTab(tr("History"));
    m_tabs->setDrawBase(false);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(spacing::Large, 0, spacing::Large, 0); // the first word stands above the form's edge
    layout->addWidget(m_tabs);
    layout->addStretch();
    row->setVisible(!isNew());
    return row;
}

QLayout *JobEditor::footer()
{
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &JobEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &JobEditor::reject);
    m_save->setToolTip(
        tr("%1 (%2)").arg(m_save->text(), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_message->setWordWrap(true);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(spacing::Wide, spacing::Medium, spacing::Wide, spacing::Medium);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_message, 1);
    layout->addWidget(buttons);
    return layout;
}

void JobEditor::connectParts()
{
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &JobEditor::save);
    connect(m_form, &JobForm::edited, this, &JobEditor::takeForm);
    connect(m_form, &JobForm::typeChosen, this, &JobEditor::takeType);
    connect(m_history, &JobHistoryView::jobActivated, this, &JobEditor::jobActivated);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showHistory(tab == 1); });
    connect(m_conflicts, &ConflictBar::mineKept, this, [this](const QString &field) {
        m_draft.keepMine(field);
        showState();
    });
    connect(m_conflicts, &ConflictBar::theirsTaken, this, [this](const QString &field) {
        m_draft.takeTheirs(field);
        m_form->showJob(m_draft.mine());
        showState();
    });
    connect(&m_board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (changes.jobs.contains(jobId()))
            followBoard();
    });
    connect(&m_board, &DayBoard::dayReset, this, &JobEditor::followBoard);
    connect(&m_themes, &ThemeSource::themeChanged, this, &JobEditor::showHeader);
}

void JobEditor::showHistory(bool shown)
{
    m_tabs->setCurrentIndex(shown ? 1 : 0);
    m_pages->setCurrentWidget(shown ? static_cast<QWidget *>(m_history) : m_form);
    if (shown)
        m_history->load(m_draft.theirs());
}

Job JobEditor::newJob(const DaySnapshot &office, QDate day)
{
    Job job;
    const OfficeCalendar calendar = office.calendar();
    const QList<BusinessHours> &hours = office.settings.businessHours;
    const auto open = std::ranges::find(hours, day.dayOfWeek(), &BusinessHours::weekday);
    if (open != hours.end()) {
        job.windowBegin = calendar.at(day, open->opens);
        job.windowEnd = calendar.at(day, open->closes);
    }
    return job;
}

void JobEditor::buildHeader()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_title->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Medium);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
}

void JobEditor::takeForm()
{
    m_isTouched = true;
    m_refusal.clear();
    m_draft.setMine(m_form->read(m_draft.mine()));
    showState();
}

// A new job takes its duration and skills from its type, as far as nobody said otherwise.
void JobEditor::takeType(JobTypeId id)
{
    const auto type = m_board.day().jobTypes.constFind(id);
    if (!isNew() || type == m_board.day().jobTypes.cend())
        return;
    Job job = m_draft.mine();
    job.duration = type->duration;
    job.requiredSkills = type->requiredSkills;
    job.isEngineAllowed = type->isEngineEnabled;
    m_draft.setMine(job);
    m_form->showJob(job);
    showState();
}

void JobEditor::followBoard()
{
    const Job *now = m_board.job(jobId());
    if (isNew() || !now)
        return;
    if (!m_draft.follow(*now).isEmpty())
        m_form->showJob(m_draft.mine());
    if (m_pages->currentWidget() == m_history)
        m_history->load(*now);
    showState();
}

bool JobEditor::isChanged() const
{
    if (m_form->editedCustomer())
        return true;
    return isNew() ? m_draft.mine() != m_started : m_draft.isChanged();
}

QList<JobProblem> JobEditor::problems() const
{
    QList<JobProblem> found = problemsOf(m_draft.mine(), m_form->editedCustomer());
    if (m_form->isCustomerUndecided())
        found.append({u"customer_id"_s, tr("Choose a customer from the list, or make a new one.")});
    return found;
}

QString JobEditor::obstacle() const
{
    if (const QStringList conflicts = m_draft.conflicts(); !conflicts.isEmpty())
        return tr("Decide what was changed elsewhere: %1.").arg(fieldLabel(conflicts.front()));
    if (const QList<JobProblem> found = problems(); !found.isEmpty())
        return found.front().message;
    return !isNew() && !isChanged() ? tr("Nothing is changed yet.") : QString();
}

void JobEditor::showState()
{
    const QString why = obstacle();
    m_conflicts->showConflicts(m_draft);
    m_form->showProblems(m_isTouched ? problems() : QList<JobProblem>());
    m_save->setEnabled(why.isEmpty());
    m_message->setInk(m_refusal.isEmpty() ? ThemedLabel::Ink::Muted : ThemedLabel::Ink::Problem);
    m_message->setText(m_refusal.isEmpty() ? why : m_refusal);
    showHeader();
}

void JobEditor::showHeader()
{
    const Job &job = m_draft.mine();
    const StatusLook look = lookOf(job.status, job.priority);
    m_glyph->setPixmap(glyphPixmap(look, m_themes.theme(), HeaderGlyph, devicePixelRatioF()));
    const QString title = job.title.trimmed().isEmpty() ? tr("Untitled job") : job.title.trimmed();
    m_title->setText(isNew() ? tr("New job") : title);
    setWindowTitle(isNew() ? tr("New job") : tr("%1 %2").arg(job.number, title));

    QStringList details;
    if (!isNew())
        details << job.number << StatusWords::of(job.status);
    if (const Technician *technician = m_board.technician(job.technician))
        details << technician->name;
    if (job.start)
        details << FieldWords(m_board.day()).of(*job.start);
    if (!job.statusReason.isEmpty())
        details << job.statusReason;
    m_subtitle->setText(isNew() ? tr("It waits in the queue until somebody gets it") : details.join(u" · "_s));
}

std::optional<Customer> JobEditor::customerToSave() const
{
    std::optional<Customer> customer = m_form->editedCustomer();
    if (customer && !customer->id) {
        customer->address = m_draft.mine().address;
        customer->latitude = m_draft.mine().latitude;
        customer->longitude = m_draft.mine().longitude;
    }
    return customer;
}

void JobEditor::save()
{
    m_isTouched = true;
    if (!obstacle().isEmpty()) {
        showState();
        if (const QList<JobProblem> found = problems(); !found.isEmpty())
            m_form->focusField(found.front().field);
        return;
    }
    m_isRefused = false;
    Job after = m_draft.mine();
    after.title = after.title.trimmed();
    emit saved(isNew() ? Job{} : m_draft.theirs(), after, customerToSave());
    if (!m_isRefused)
        accept();
}

void JobEditor::refuse(const QString &why)
{
    m_isRefused = true;
    m_refusal = why;
    showState();
}

void JobEditor::reject()
{
    if (!isChanged() || mayDiscard(*this))
        QDialog::reject();
}

} // namespace callout
