#include "ui/dayends/handoverdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QSize FirstSize{760, 820};

QString withKey(const QString &tip, const QKeySequence &key)
{
    return HandOverDialog::tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText));
}

} // namespace

HandOverDialog::HandOverDialog(const HandOver &page, const QString &folder, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_page(page)
    , m_folder(folder)
    , m_picture(new QLabel)
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_pdf(new QPushButton(tr("Save as &PDF…")))
    , m_text(new QPushButton(tr("Save as &text…")))
    , m_print(new QPushButton(tr("P&rint…")))
    , m_copy(new QPushButton(tr("&Copy text")))
{
    setWindowTitle(m_page.title());
    setSizeGripEnabled(true);
    auto *scroll = new QScrollArea;
    auto *desk = new QWidget;
    auto *layout = new QVBoxLayout(desk);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Wide);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter | Qt::AlignTop);
    m_picture->setAccessibleName(m_page.title());
    m_picture->setAccessibleDescription(m_page.text());
    scroll->setWidget(desk);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("The page"));
    auto *window = new QVBoxLayout(this);
    window->setContentsMargins({});
    window->setSpacing(0);
    window->addWidget(scroll, 1);
    window->addLayout(footer());
    resize(FirstSize.boundedTo(screen()->availableSize() - QSize(2 * spacing::Wide, 3 * spacing::Wide)));
    setOnlyDefault(*this, *m_pdf);
    m_pdf->setFocus();
    drawPage();
}

QLayout *HandOverDialog::footer()
{
    m_pdf->setShortcut(QKeySequence::Save);
    m_print->setShortcut(QKeySequence::Print);
    m_pdf->setToolTip(withKey(tr("Save the page as a PDF file"), QKeySequence::Save));
    m_text->setToolTip(tr("Save the words alone, to send or to keep"));
    m_print->setToolTip(withKey(tr("Print the page"), QKeySequence::Print));
    m_copy->setToolTip(tr("Put the words on the clipboard"));
    auto *close = new QPushButton(tr("Close"));
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(spacing::Wide, spacing::Medium, spacing::Wide, spacing::Large);
    footer->setSpacing(spacing::Small);
    m_message->setWordWrap(true);
    for (QPushButton *button : {m_pdf, m_text, m_print, m_copy})
        footer->addWidget(button);
    footer->addWidget(m_message, 1);
    footer->addWidget(close);
    connect(m_pdf, &QPushButton::clicked, this, &HandOverDialog::askForPdf);
    connect(m_text, &QPushButton::clicked, this, &HandOverDialog::askForText);
    connect(m_print, &QPushButton::clicked, this, &HandOverDialog::askForPrinter);
    connect(m_copy, &QPushButton::clicked, this, &HandOverDialog::copyText);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return footer;
}

void HandOverDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    drawPage();
}

void HandOverDialog::drawPage()
{
    const double ratio = devicePixelRatioF();
    const int room = width() - 4 * spacing::Wide;
    QPixmap picture = QPixmap::fromImage(m_page.picture(qRound(std::max(200, room) * ratio)));
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
}

QString HandOverDialog::message() const
{
    return m_message->text();
}

void HandOverDialog::tell(const Result<void> &done, const QString &words)
{
    m_message->setInk(done ? ThemedLabel::Ink::Muted : ThemedLabel::Ink::Problem);
    m_message->setText(done ? words : done.error().message);
}

QString HandOverDialog::askForPath(const QString &title, const QString &suffix, const QString &filter)
{
    const QString proposal = QDir(m_folder).filePath(m_page.fileName() + suffix);
    const QString path = QFileDialog::getSaveFileName(this, title, proposal, filter);
    if (!path.isEmpty()) {
        m_folder = QFileInfo(path).absolutePath();
        emit folderChosen(m_folder);
    }
    return path;
}

void HandOverDialog::askForPdf()
{
    const QString path = askForPath(tr("Save the hand-over page"), u".pdf"_s, tr("PDF files (*.pdf)"));
    if (!path.isEmpty())
        tell(m_page.savePdf(path), tr("Saved as %1.").arg(QFileInfo(path).fileName()));
}

void HandOverDialog::askForText()
{
    const QString path = askForPath(tr("Save the hand-over as text"), u".txt"_s, tr("Text files (*.txt)"));
    if (!path.isEmpty())
        tell(m_page.saveText(path), tr("Saved as %1.").arg(QFileInfo(path).fileName()));
}

void HandOverDialog::askForPrinter()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_page.title());
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        tell(m_page.print(printer), tr("Sent to the printer."));
}

void HandOverDialog::copyText()
{
    QGuiApplication::clipboard()->setText(m_page.text());
    tell({}, tr("The text is on the clipboard."));
}

} // namespace callout
