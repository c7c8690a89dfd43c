#pragma once

#include "ui/phones/pairing.h"

#include <QDialog>

class QTabWidget;

namespace callout {

class ThemeSource;

/// Tells once what a device needs to talk to the office: for a phone as codes to scan, one for each app that people have;
/// for other systems as words to copy.
class PairingDialog : public QDialog
{
    Q_OBJECT

public:
    PairingDialog(const Pairing &pairing, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QTabWidget *pages() const { return m_pages; }

signals:
    /// The feed is to be turned on.
    void settingsRequested();

private:
    [[nodiscard]] QWidget *phonePages();
    [[nodiscard]] QWidget *systemPage();
    [[nodiscard]] QWidget *page(const QString &link, const QString &purpose, const QStringList &steps,
                                const QList<std::pair<QString, QString>> &words);
    [[nodiscard]] QWidget *copyable(const QString &name, const QString &words);
    [[nodiscard]] QWidget *warning();

    Pairing m_pairing;
    const ThemeSource &m_themes;
    QTabWidget *m_pages = nullptr;
};

} // namespace callout
