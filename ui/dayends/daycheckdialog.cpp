#include "ui/dayends/daycheckdialog.h"

#include "ui/dayends/findingdelegate.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/emptystate.h"
#include "ui/style/spacing.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr QSize FirstSize{560, 520};
const QTime Noon(12, 0);

QString withKey(const QString &tip, const QKeySequence &key)
{
    return DayCheckDialog::tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText));
}

} // namespace

DayCheckDialog::DayCheckDialog(DayCheckModel &model, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_title(new ThemedLabel(themes, ThemedLabel::Type::Title))
    , m_summary(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_list(new QListView)
    , m_empty(new EmptyState(themes))
    , m_pages(new QStackedWidget)
    , m_step(new QPushButton)
    , m_dismiss(new QPushButton(tr("Not &today")))
    , m_restore(new QPushButton)
{
    setWindowTitle(tr("Check the day"));
    createLayout();
    resize(FirstSize);
    m_list->setModel(&model);
    m_list->setItemDelegate(new FindingDelegate(themes, m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What stands in the way of the day"));
    m_step->setToolTip(withKey(tr("Do this about the line"), Qt::Key_Return));
    m_dismiss->setToolTip(withKey(tr("Leave this out for the rest of the day"), Qt::Key_Delete));
    m_restore->setToolTip(tr("Show again what was left out today"));

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DayCheckDialog::takeCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const Finding *finding = m_model.finding(index))
            emit findingChosen(*finding);
    });
    connect(m_list, &QListView::doubleClicked, this, &DayCheckDialog::takeStep);
    connect(m_step, &QPushButton::clicked, this, &DayCheckDialog::takeStep);
    connect(m_dismiss, &QPushButton::clicked, this, &DayCheckDialog::dismissCurrent);
    connect(new QShortcut(Qt::Key_Delete, m_list), &QShortcut::activated, this, &DayCheckDialog::dismissCurrent);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_model.setDismissed({});
        emit dismissedChanged();
    });
    connect(&model, &DayCheckModel::checked, this, &DayCheckDialog::showFindings);
    showFindings();
    m_list->setFocus();
}

void DayCheckDialog::createLayout()
{
    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Medium);
    head->setSpacing(2);
    m_summary->setWordWrap(true);
    head->addWidget(m_title);
    head->addWidget(m_summary);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    auto *close = new QPushButton(tr("Close"));
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(spacing::Wide, spacing::Medium, spacing::Wide, spacing::Large);
    footer->setSpacing(spacing::Small);
    footer->addWidget(m_step);
    footer->addWidget(m_dismiss);
    footer->addWidget(m_restore);
    footer->addStretch();
    footer->addWidget(close);
    for (QPushButton *button : {m_dismiss, m_restore, close})
        button->setAutoDefault(false);
    m_step->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *body = new QHBoxLayout;
    body->setContentsMargins(spacing::Medium, 0, spacing::Medium, 0);
    body->addWidget(m_pages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(body, 1);
    layout->addLayout(footer);
}

QString DayCheckDialog::summary() const
{
    return m_summary->text();
}

void DayCheckDialog::showFindings()
{
    const QLocale locale;
    const int count = int(m_model.findings().size());
    const QString day = locale.toString(m_model.day(), QLocale::LongFormat);
    const QString at = locale.toString(m_model.checkedTime(), QLocale::ShortFormat);
    const bool isMorning = m_model.checkedTime() < Noon;
    m_title->setText(count == 0      ? tr("Nothing stands in the way")
                         : isMorning ? tr("Before you start: %n thing(s)", nullptr, count)
                                     : tr("%n thing(s) to check", nullptr, count));
    m_summary->setText(tr("%1, checked %2").arg(day, at));
    m_empty->say(Icon::Check, tr("Checked %1: nothing stands in the way.").arg(at),
                 tr("Jobs, shifts, skills and the board fit together. What changes is checked while this is open."));
    m_pages->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    m_restore->setVisible(m_model.dismissedCount() > 0);
    m_restore->setText(tr("Show %n left out", nullptr, m_model.dismissedCount()));
    selectSame();
    showButtons();
}

// What was mended goes; the line that takes its place is the next to look at.
void DayCheckDialog::selectSame()
{
    if (m_list->currentIndex().isValid() || m_model.rowCount() == 0)
        return;
    int row = std::clamp(m_currentRow, 0, m_model.rowCount() - 1);
    for (int other = 0; other < m_model.rowCount(); ++other) {
        const Finding *finding = m_model.finding(m_model.index(other));
        if (finding && finding->key() == m_currentKey)
            row = other;
    }
    if (!m_model.finding(m_model.index(row)))
        row = row + 1 < m_model.rowCount() ? row + 1 : row - 1;
    m_list->setCurrentIndex(m_model.index(row));
}

void DayCheckDialog::takeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (const Finding *finding = m_model.finding(current)) {
        m_currentKey = finding->key();
        m_currentRow = current.row();
    }
    showButtons();
}

void DayCheckDialog::showButtons()
{
    const bool isFinding = m_model.finding(m_list->currentIndex()) != nullptr;
    m_step->setVisible(isFinding);
    m_dismiss->setVisible(isFinding);
    m_step->setText(m_model.stepText(m_list->currentIndex()));
}

void DayCheckDialog::takeStep()
{
    const Finding *finding = m_model.finding(m_list->currentIndex());
    if (!finding)
        return;
    const Finding about = *finding; // the step may mend it at once
    emit findingChosen(about);
    emit stepRequested(m_model.step(about), about);
}

void DayCheckDialog::dismissCurrent()
{
    const Finding *finding = m_model.finding(m_list->currentIndex());
    if (!finding)
        return;
    m_model.setDismissed(m_model.dismissed() | QSet{finding->key()});
    emit dismissedChanged();
}

} // namespace callout
