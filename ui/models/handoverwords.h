#pragma once

#include "core/dayreport/handover.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// The hand-over of a day as a page: plain text to send, HTML to print. The same words in both, in the language and locale
/// of the program; the same page for the same hand-over.
class HandOverWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::HandOverWords)

public:
    explicit HandOverWords(const HandOver &page) : m_page(page) {}

    /// "Hand-over of Saturday 21 November 2026"
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString plainText() const;
    /// A body for a QTextDocument of the given width; lists longer than `longest` are cut, and say so.
    [[nodiscard]] QString html(int longest) const;
    /// "hand-over 2026-11-21", for a file.
    [[nodiscard]] QString fileName() const;

    [[nodiscard]] static QString of(EmergencyEnd end);

private:
    /// A heading and its lines, the way both pages have them.
    struct Section {
        QString heading;
        QStringList lines;
    };
    [[nodiscard]] QString subtitle() const;
    /// "Done", "12" and so on, in the order of the page.
    [[nodiscard]] QList<std::pair<QString, QString>> totals() const;
    [[nodiscard]] QList<Section> sections() const;
    [[nodiscard]] QStringList personCells(const HandOverPerson &person) const;
    [[nodiscard]] static QStringList personHeads();
    [[nodiscard]] Section nextDay() const;
    [[nodiscard]] QString jobLine(const HandOverJob &job, const QString &rest, const QString &technician = {}) const;
    [[nodiscard]] QString time(const std::optional<Instant> &at) const;
    [[nodiscard]] QString money() const;
    [[nodiscard]] QString peopleTable() const;

    const HandOver &m_page;
};

} // namespace callout
