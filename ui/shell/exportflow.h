#pragma once

#include "core/domain/id.h"
#include "core/domain/result.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/shell/officeparts.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace callout {

struct CsvSheet;
struct DaySnapshot;

/// What the panels show, in their order.
struct ShownLists {
    std::function<QList<JobId>()> jobs;
    std::function<QList<TechnicianId>()> technicians;
};

/// Writes lists and completed jobs as tables.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Billing, Jobs, Technicians, Board };

    ExportFlow(const OfficeParts &parts, ShownLists lists, QWidget &window);

    /// For the menu and the palette.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    /// Writes one of them without asking; news or a problem follow.
    void exportTo(Kind kind, const ExportChoice &choice, const QString &path);

signals:
    void newsArose(const QString &message);
    void problemArose(const QString &message);

private:
    void ask(Kind kind, const QString &title, const QString &explanation);
    [[nodiscard]] CsvSheet sheetOf(Kind kind, const DaySnapshot &day, const ExportChoice &choice) const;
    void write(const CsvSheet &sheet, const ExportChoice &choice, const QString &path);

    OfficeParts m_parts;
    ShownLists m_lists;
    QWidget &m_window;
    QList<QAction *> m_all;
};

} // namespace callout
