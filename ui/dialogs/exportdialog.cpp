#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Width = 420;
constexpr QLatin1StringView LocalKey("exports/local");
constexpr QLatin1StringView MarkKey("exports/byteOrderMark");

QDateEdit *dayEdit(QDate day)
{
    auto *edit = new QDateEdit(day);
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

ExportDialog::ExportDialog(const QString &title, const QString &explanation,
                           std::optional<std::pair<QDate, QDate>> days, QSettings &settings, const ThemeSource &themes,
                           QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_local(new QCheckBox(tr("Days and amounts as &people here write them, %1")
                                .arg(QLocale().toString(QDate(2026, 3, 31), QLocale::ShortFormat))))
    , m_mark(new QCheckBox(tr("Mark the file as UTF-8, which &Excel needs")))
{
    setWindowTitle(title);
    setMinimumWidth(Width);
    auto *words = new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, explanation);
    words->setWordWrap(true);
    m_local->setToolTip(tr("Otherwise as programs read them: 2026-03-31 and 1250.50"));
    m_local->setChecked(settings.value(LocalKey, false).toBool());
    m_mark->setToolTip(tr("A byte order mark at the beginning of the file"));
    m_mark->setChecked(settings.value(MarkKey, true).toBool());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addWidget(words);
    if (days) {
        m_first = dayEdit(days->first);
        m_last = dayEdit(days->second);
        m_lastField = new FormField(themes, tr("&To"), m_last);
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::Medium);
        row->addWidget(new FormField(themes, tr("&From"), m_first));
        row->addWidget(m_lastField);
        row->addStretch(1);
        layout->addLayout(row);
    }
    auto *boxes = new QVBoxLayout;
    boxes->setSpacing(spacing::Small);
    boxes->addWidget(m_local);
    boxes->addWidget(m_mark);
    layout->addLayout(boxes);
    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(tr("&Choose a file…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    setOnlyDefault(*this, *save);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportChoice ExportDialog::choice() const
{
    return {m_first ? m_first->date() : QDate(), m_last ? m_last->date() : QDate(), m_local->isChecked(),
            m_mark->isChecked()};
}

void ExportDialog::accept()
{
    if (m_first && m_last->date() < m_first->date()) {
        m_lastField->setProblem(tr("The last day is before the first. Choose a later one."));
        m_last->setFocus();
        return;
    }
    m_settings.setValue(LocalKey, m_local->isChecked());
    m_settings.setValue(MarkKey, m_mark->isChecked());
    QDialog::accept();
}

} // namespace callout
