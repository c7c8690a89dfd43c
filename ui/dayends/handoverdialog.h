#pragma once

#include "ui/dayends/handoverpage.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace callout {

class ThemedLabel;
class ThemeSource;

/// The hand-over page as it will be printed, and the ways to pass it on.
class HandOverDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where the files go unless another one is chosen.
    HandOverDialog(const HandOver &page, const QString &folder, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] const HandOverPage &page() const { return m_page; }
    [[nodiscard]] QPushButton *pdfButton() const { return m_pdf; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QString message() const;

public slots:
    void copyText();

signals:
    /// A file was written into this folder.
    void folderChosen(const QString &folder);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *footer();
    void askForPdf();
    void askForText();
    void askForPrinter();
    [[nodiscard]] QString askForPath(const QString &title, const QString &suffix, const QString &filter);
    void tell(const Result<void> &done, const QString &words);
    void drawPage();

    HandOverPage m_page;
    QString m_folder;
    QLabel *m_picture;
    ThemedLabel *m_message;
    QPushButton *m_pdf;
    QPushButton *m_text;
    QPushButton *m_print;
    QPushButton *m_copy;
};

} // namespace callout
