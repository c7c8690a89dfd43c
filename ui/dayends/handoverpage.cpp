#include "ui/dayends/handoverpage.h"

#include "ui/models/handoverwords.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double Margin = 42.0;      // points: 15 mm
constexpr double LargestBody = 10.5; // points
constexpr int PdfResolution = 600;

struct Fit {
    double body;
    int longest; ///< lines of a list
};
constexpr std::array Fits{Fit{LargestBody, 24}, Fit{9.5, 24}, Fit{8.8, 18}, Fit{8.0, 14}, Fit{7.4, 10}, Fit{6.8, 6}};

QString styleSheet(double body)
{
    const auto px = [body](double factor) { return QString::number(body * factor, 'f', 2); };
    return u".h1 { font-size: %1px; font-weight: 600; margin: 0; }"
           ".h2 { font-size: %2px; font-weight: 600; margin-top: %3px; margin-bottom: %4px; }"
           ".by { color: #555; margin-top: 2px; margin-bottom: %3px; }"
           ".line { margin-top: 0; margin-bottom: 2px; }"
           ".notes { margin-top: 0; margin-bottom: 2px; }"
           ".totals td { background: #f0f1f3; }"
           ".figure { font-size: %5px; font-weight: 600; }"
           ".name { color: #555; font-size: %6px; }"
           "th { font-size: %6px; font-weight: 600; color: #555; }"_s.arg(px(1.8), px(1.25), px(0.95), px(0.25),
                                                                          px(1.3), px(0.85));
}

QSizeF paper()
{
    const bool isMetric = QLocale().measurementSystem() == QLocale::MetricSystem
        || QLocale().measurementSystem() == QLocale::ImperialUKSystem;
    return QPageSize(isMetric ? QPageSize::A4 : QPageSize::Letter).size(QPageSize::Point);
}

std::unexpected<Error> unwritten(const QString &path, const QString &why)
{
    return failure(ErrorCode::StorageFailed,
                   QCoreApplication::translate("callout::HandOverPage",
                                               "The hand-over could not be written to %1: %2. Choose another place.")
                       .arg(path, why));
}

} // namespace

HandOverPage::HandOverPage(const HandOver &page) : m_sheet(paper())
{
    const HandOverWords words(page);
    m_title = words.title();
    m_text = words.plainText();
    m_fileName = words.fileName();
    layOut(page);
}

void HandOverPage::layOut(const HandOver &page)
{
    const HandOverWords words(page);
    const QSizeF room = m_sheet - QSizeF(2 * Margin, 2 * Margin);
    m_document.setUseDesignMetrics(true);
    m_document.setDocumentMargin(0);
    for (const Fit &fit : Fits) {
        QFont font = QGuiApplication::font();
        font.setPixelSize(std::max(1, qRound(fit.body)));
        m_document.setDefaultFont(font);
        m_document.setDefaultStyleSheet(styleSheet(fit.body));
        m_document.setHtml(
            u"<body style=\"font-size:%1px; color:#111\">%2</body>"_s.arg(fit.body).arg(words.html(fit.longest)));
        m_document.setTextWidth(room.width());
        if (m_document.size().height() <= room.height())
            break;
    }
    m_scale = std::min(1.0, room.height() / m_document.size().height());
}

void HandOverPage::paint(QPainter &painter) const
{
    painter.save();
    painter.translate(Margin, Margin);
    painter.scale(m_scale, m_scale);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black); // paper is white in every theme
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

QImage HandOverPage::picture(int width) const
{
    const double factor = width / m_sheet.width();
    QImage image(width, qRound(m_sheet.height() * factor), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(factor, factor);
    paint(painter);
    return image;
}

Result<void> HandOverPage::print(QPagedPaintDevice &device) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::StorageFailed,
                       QCoreApplication::translate("callout::HandOverPage",
                                                   "The printer did not begin. Check that it is on and has paper."));
    const QRectF room(painter.window());
    const double factor = std::min(room.width() / m_sheet.width(), room.height() / m_sheet.height());
    painter.scale(factor, factor);
    paint(painter);
    return {};
}

Result<void> HandOverPage::savePdf(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritten(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setResolution(PdfResolution);
        writer.setTitle(m_title);
        writer.setCreator(u"Callout"_s);
        writer.setPageSize(QPageSize(m_sheet, QPageSize::Point));
        writer.setPageMargins({}); // the sheet has its own
        if (const Result<void> printed = print(writer); !printed)
            return printed;
    }
    return file.commit() ? Result<void>() : unwritten(path, file.errorString());
}

Result<void> HandOverPage::saveText(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_text.toUtf8()) < 0 || !file.commit())
        return unwritten(path, file.errorString());
    return {};
}

} // namespace callout
