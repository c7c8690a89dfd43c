#pragma once

#include "core/dayreport/handover.h"
#include "core/domain/result.h"

#include <QSizeF>
#include <QString>
#include <QTextDocument>

class QImage;
class QPagedPaintDevice;
class QPainter;

namespace callout {

/// A hand-over laid out on one sheet of paper: smaller type and shorter lists where a day was long. The sheet is A4, or
/// Letter where the locale measures in inches.
class HandOverPage
{
public:
    explicit HandOverPage(const HandOver &page);

    /// The sheet in points.
    [[nodiscard]] QSizeF sheet() const { return m_sheet; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &fileName() const { return m_fileName; }

    /// Paints the sheet's contents, margins and all, into a painter whose unit is the point.
    void paint(QPainter &painter) const;
    /// The sheet as it comes out of a printer, so many pixels wide.
    [[nodiscard]] QImage picture(int width) const;
    [[nodiscard]] Result<void> savePdf(const QString &path) const;
    [[nodiscard]] Result<void> saveText(const QString &path) const;
    /// Onto any paper: the sheet is scaled to what the device prints on.
    [[nodiscard]] Result<void> print(QPagedPaintDevice &device) const;

private:
    void layOut(const HandOver &page);

    QSizeF m_sheet;
    QString m_title;
    QString m_text;
    QString m_fileName;
    QTextDocument m_document;
    double m_scale = 1.0; ///< below 1 where even the smallest type is too long
};

} // namespace callout
