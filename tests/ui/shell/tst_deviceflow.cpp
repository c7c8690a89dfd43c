#include "core/intake/tokens.h"
#include "testconsole.h"
#include "ui/dialogs/technicianeditor.h"
#include "ui/phones/devicesdialog.h"
#include "ui/phones/newdevicedialog.h"
#include "ui/phones/pairingdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/deviceflow.h"
#include "ui/shell/settingsflow.h"
#include "ui/shell/technicianflow.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Pairing devices and shutting them out, in the window (SPEC 5.1).
class DeviceFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPhoneIsPairedFromTheMenu();
    void whatIsShownIsWhatIsKept();
    void theEditorPairsToo();
    void undoTakesItBack();
    void aSystemIsAddedFromTheList();
    void shutOutFromTheList();
    void pairedAnew();
    void theListLeadsToTheSettings();

private:
    [[nodiscard]] PairingDialog *pairPhone();
    [[nodiscard]] DevicesDialog *list();
    [[nodiscard]] Device only() { return *m_console->board().day().devices.cbegin(); }
    template<typename Dialog>
    [[nodiscard]] Dialog *shown() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<Dialog *>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void DeviceFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
    m_console->window().devices().setAddress(u"http://10.0.0.2:8470"_s);
}

void DeviceFlowTest::cleanup()
{
    m_console.reset();
}

PairingDialog *DeviceFlowTest::pairPhone()
{
    // The first id takes a moment to come.
    const bool isPaired = QTest::qWaitFor([this] {
        m_console->window().devices().pairPhone(m_console->ana);
        return shown<PairingDialog>() != nullptr;
    });
    return isPaired ? shown<PairingDialog>() : nullptr;
}

DevicesDialog *DeviceFlowTest::list()
{
    m_console->window().devices().listAction()->trigger();
    return shown<DevicesDialog>();
}

void DeviceFlowTest::aPhoneIsPairedFromTheMenu()
{
    m_console->selection().selectTechnician(m_console->ana);
    QAction *pair = m_console->action(u"Pair a phone…"_s);
    QVERIFY(pair);
    QVERIFY(QTest::qWaitFor([&] {
        pair->trigger();
        return shown<PairingDialog>() != nullptr;
    }));
    QCOMPARE(only().name, m_console->board().technician(m_console->ana)->name + u"'s phone"_s);
    QCOMPARE(only().technician, m_console->ana);
    shown<PairingDialog>()->close();
}

void DeviceFlowTest::whatIsShownIsWhatIsKept()
{
    PairingDialog *dialog = pairPhone();
    QVERIFY(dialog);
    QString link;
    for (const QLineEdit *line : dialog->pages()->widget(0)->findChildren<QLineEdit *>()) {
        if (line->text().startsWith("http"_L1))
            link = line->text();
    }
    QVERIFY(link.startsWith("http://10.0.0.2:8470/phone#"_L1));
    const QString token = link.section(u'#', 1);
    QCOMPARE(only().tokenHash, fingerprint(token));
    QVERIFY(only().codeUntil > m_console->board().clock().now());
    m_console->office().settle();
    // Neither the token nor the code is anywhere in the file.
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile file(m_console->office().path() + suffix);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(token.toLatin1()));
    }
    dialog->close();
}

void DeviceFlowTest::theEditorPairsToo()
{
    m_console->window().technicianFlow().edit(m_console->ana);
    auto *editor = shown<TechnicianEditor>();
    QVERIFY(editor);
    QPushButton *pair = nullptr;
    for (QPushButton *button : editor->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Pair a phone…")
            pair = button;
    }
    QVERIFY(pair && pair->isVisible());
    QVERIFY(QTest::qWaitFor([&] {
        pair->click();
        return shown<PairingDialog>() != nullptr;
    }));
    shown<PairingDialog>()->close();
    editor->close();
}

void DeviceFlowTest::undoTakesItBack()
{
    PairingDialog *dialog = pairPhone();
    QVERIFY(dialog);
    dialog->close();
    QVERIFY(only().isTrusted());
    m_console->history().stack().undo();
    QVERIFY(m_console->board().day().devices.isEmpty());
}

void DeviceFlowTest::aSystemIsAddedFromTheList()
{
    DevicesDialog *devices = list();
    QVERIFY(devices);
    devices->addButton()->click();
    auto *question = shown<NewDeviceDialog>();
    QVERIFY(question);
    question->kind()->setCurrentIndex(1);
    question->acceptButton()->click();
    QTRY_VERIFY(shown<PairingDialog>());
    QCOMPARE(only().kind, DeviceKind::System);
    QVERIFY(only().codeHash.isEmpty());
    shown<PairingDialog>()->close();
    QCOMPARE(devices->table()->model()->rowCount(), 1);
    devices->close();
}

void DeviceFlowTest::shutOutFromTheList()
{
    PairingDialog *dialog = pairPhone();
    QVERIFY(dialog);
    dialog->close();
    DevicesDialog *devices = list();
    devices->revokeButton()->click();
    QVERIFY(!only().isTrusted());
    QVERIFY(!devices->revokeButton()->isEnabled());
    devices->close();
}

void DeviceFlowTest::pairedAnew()
{
    PairingDialog *dialog = pairPhone();
    QVERIFY(dialog);
    dialog->close();
    const QString before = only().tokenHash;
    DevicesDialog *devices = list();
    devices->renewButton()->click();
    QTRY_VERIFY(shown<PairingDialog>());
    QVERIFY(only().tokenHash != before);
    shown<PairingDialog>()->close();
    devices->close();
}

void DeviceFlowTest::theListLeadsToTheSettings()
{
    DevicesDialog *devices = list();
    emit devices->settingsRequested();
    QVERIFY(m_console->window().settings().dialog());
    QCOMPARE(m_console->window().settings().dialog()->page(), SettingsDialog::Page::Phones);
    m_console->window().settings().dialog()->close();
    devices->close();
}

QTEST_MAIN(DeviceFlowTest)
#include "tst_deviceflow.moc"
