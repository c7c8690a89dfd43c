#include "ui/shell/exportflow.h"

#include "core/answers/whenanswered.h"
#include "core/dispatch/dayboard.h"
#include "core/dispatch/officelookup.h"
#include "core/exports/sheets.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QLatin1StringView FolderKey("exports/folder");

ExportValues valuesOf(const DayBoard &board, const ExportChoice &choice)
{
    return ExportValues({board.calendar(), choice.isLocal ? std::optional(QLocale()) : std::nullopt});
}

} // namespace

ExportFlow::ExportFlow(const OfficeParts &parts, ShownLists lists, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_lists(std::move(lists))
    , m_window(window)
{
    const auto add = [this](Kind kind, const QString &text, const QString &title, const QString &explanation) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [=, this] { ask(kind, title, explanation); });
        m_all.append(action);
    };
    add(Kind::Billing, tr("&Completed jobs for billing…"), tr("Completed jobs for billing"),
        tr("A row for each job that was completed on these days: customer, address, technician, times and the invoice "
           "total."));
    add(Kind::Jobs, tr("The list of &jobs…"), tr("The list of jobs"),
        tr("The jobs as the list shows them now: filtered and in its order."));
    add(Kind::Technicians, tr("The list of &technicians…"), tr("The list of technicians"),
        tr("Every technician with phone, home, zones and skills."));
    add(Kind::Board, tr("The &board of these days…"), tr("The board of these days"),
        tr("A row for each job, event and shift of the days shown, technician by technician."));
}

void ExportFlow::ask(Kind kind, const QString &title, const QString &explanation)
{
    const QDate last = m_parts.board.day().firstDay;
    const QDate first(last.year(), last.month(), 1);
    ExportDialog dialog(title, explanation,
                        kind == Kind::Billing ? std::optional(std::pair(first, last)) : std::nullopt, m_parts.settings,
                        m_parts.theme, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder =
        m_parts.settings.value(FolderKey, QFileInfo(m_parts.lookup.path()).absolutePath()).toString();
    const QString proposal = u"%1/%2 %3.csv"_s.arg(folder, title, last.toString(Qt::ISODate));
    const QString path = QFileDialog::getSaveFileName(&m_window, title, proposal, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    m_parts.settings.setValue(FolderKey, QFileInfo(path).absolutePath());
    exportTo(kind, dialog.choice(), path);
}

void ExportFlow::exportTo(Kind kind, const ExportChoice &choice, const QString &path)
{
    if (kind != Kind::Billing)
        return write(sheetOf(kind, m_parts.board.day(), choice), choice, path);
    const int days = int(choice.firstDay.daysTo(choice.lastDay)) + 1;
    whenAnswered(m_parts.lookup.days(choice.firstDay, days), this, [=, this](const Result<DaySnapshot> &day) {
        if (day)
            write(sheetOf(kind, *day, choice), choice, path);
        else
            emit problemArose(day.error().message);
    });
}

CsvSheet ExportFlow::sheetOf(Kind kind, const DaySnapshot &day, const ExportChoice &choice) const
{
    const ExportValues values = valuesOf(m_parts.board, choice);
    switch (kind) {
    case Kind::Billing:
        return billingSheet(day, day.span(), values);
    case Kind::Jobs:
        return jobsSheet(day, m_lists.jobs(), values);
    case Kind::Technicians:
        return techniciansSheet(day, m_lists.technicians(), values);
    case Kind::Board:
        return boardSheet(day, m_lists.technicians(), day.span(), m_parts.board.clock().now(), values);
    }
    Q_UNREACHABLE_RETURN({});
}

void ExportFlow::write(const CsvSheet &sheet, const ExportChoice &choice, const QString &path)
{
    const CsvWriting writing{valuesOf(m_parts.board, choice).delimiter(), choice.hasByteOrderMark};
    if (const Result<void> written = saveFile(path, csvOf(sheet, writing)); !written)
        emit problemArose(written.error().message);
    else
        emit newsArose(tr("%n rows are in %1.", nullptr, int(sheet.rows.size())).arg(QDir::toNativeSeparators(path)));
}

} // namespace callout
