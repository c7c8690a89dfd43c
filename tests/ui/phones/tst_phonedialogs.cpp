#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/phones/devicesdialog.h"
#include "ui/phones/newdevicedialog.h"
#include "ui/phones/pairingdialog.h"
#include "ui/phones/qrcode.h"
#include "ui/style/emptystate.h"
#include "ui/style/themesource.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class PhoneDialogsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyListOffersTheNextStep();
    void listKnowsWhatCanBeDone();
    void listShutsOutByKeys();
    void newPhoneIsNamedAfterItsOwner();
    void newSystem();
    void noTechnicians();
    void pairingShowsACodeForEachApp();
    void pairingCopies();
    void pairingOfASystem();
    void pairingWithoutAFeedSaysSo();

private:
    [[nodiscard]] Pairing pairing(DeviceKind kind) const;

    TestDay m_day;
    TechnicianId m_ana;
    ThemeSource m_themes;
};

void PhoneDialogsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_day.worker(u"Bob"_s);
}

Pairing PhoneDialogsTest::pairing(DeviceKind kind) const
{
    return {{.id = {1}, .name = u"Ana's phone"_s, .kind = kind, .technician = m_ana},
            u"Ana"_s,
            u"token"_s,
            u"12345678"_s,
            u"09:45"_s,
            u"http://10.0.0.2:8470"_s};
}

void PhoneDialogsTest::emptyListOffersTheNextStep()
{
    TestOffice office(m_day.snapshot(), m_day.at(u"09:00"_s));
    auto *dialog = new DevicesDialog(office.board(), m_themes);
    dialog->show();
    QSignalSpy wanted(dialog, &DevicesDialog::addRequested);
    QVERIFY(!dialog->table()->isVisible());
    dialog->findChild<EmptyState *>()->button()->click();
    QCOMPARE(wanted.size(), 1);
    dialog->close();
}

void PhoneDialogsTest::listKnowsWhatCanBeDone()
{
    m_day.snapshot().devices = {
        {{1}, {.id = {1}, .name = u"A"_s, .technician = m_ana, .tokenHash = u"x"_s}},
        {{2},
         {.id = {2}, .name = u"B"_s, .technician = m_ana, .tokenHash = u"y"_s, .revokedAt = m_day.at(u"08:00"_s)}}};
    TestOffice office(m_day.snapshot(), m_day.at(u"09:00"_s));
    auto *dialog = new DevicesDialog(office.board(), m_themes);
    dialog->show();
    QVERIFY(dialog->table()->isVisible());
    QVERIFY(dialog->revokeButton()->isEnabled());
    dialog->table()->selectRow(1);
    QVERIFY(!dialog->revokeButton()->isEnabled());
    QVERIFY(dialog->renewButton()->isEnabled());
    QSignalSpy renewed(dialog, &DevicesDialog::renewRequested);
    dialog->renewButton()->click();
    QCOMPARE(renewed.first().first().value<DeviceId>(), DeviceId{2});
    dialog->close();
}

void PhoneDialogsTest::listShutsOutByKeys()
{
    m_day.snapshot().devices = {{{1}, {.id = {1}, .name = u"A"_s, .technician = m_ana, .tokenHash = u"x"_s}}};
    TestOffice office(m_day.snapshot(), m_day.at(u"09:00"_s));
    auto *dialog = new DevicesDialog(office.board(), m_themes);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QSignalSpy revoked(dialog, &DevicesDialog::revokeRequested);
    dialog->revokeButton()->setFocus();
    QTest::keyClick(dialog->revokeButton(), Qt::Key_Space);
    QCOMPARE(revoked.size(), 1);
    dialog->close();
}

void PhoneDialogsTest::newPhoneIsNamedAfterItsOwner()
{
    NewDeviceDialog dialog(m_day.snapshot(), m_themes);
    QCOMPARE(dialog.device(), (Device{.name = u"Ana's phone"_s, .kind = DeviceKind::Phone, .technician = m_ana}));
    dialog.technician()->setCurrentIndex(1);
    QCOMPARE(dialog.device().name, u"Bob's phone"_s);
    // A name that somebody gave stays.
    dialog.name()->selectAll();
    QTest::keyClicks(dialog.name(), u"Van 3"_s);
    dialog.technician()->setCurrentIndex(0);
    QCOMPARE(dialog.device().name, u"Van 3"_s);
    QTest::keyClick(dialog.name(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(dialog.name(), Qt::Key_Delete);
    QVERIFY(!dialog.acceptButton()->isEnabled());
}

void PhoneDialogsTest::newSystem()
{
    NewDeviceDialog dialog(m_day.snapshot(), m_themes);
    dialog.show();
    dialog.kind()->setCurrentIndex(1);
    QVERIFY(!dialog.technician()->isVisible());
    QCOMPARE(dialog.device(), (Device{.name = u"Web shop"_s, .kind = DeviceKind::System}));
}

void PhoneDialogsTest::noTechnicians()
{
    const NewDeviceDialog dialog(TestDay().snapshot(), m_themes);
    QVERIFY(!dialog.acceptButton()->isEnabled());
}

void PhoneDialogsTest::pairingShowsACodeForEachApp()
{
    PairingDialog dialog(pairing(DeviceKind::Phone), m_themes);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.pages()->count(), 3);
    for (int page = 0; page < 3; ++page) {
        const auto *code = dialog.pages()->widget(page)->findChild<QrCode *>();
        QVERIFY(code);
        QVERIFY(!code->accessibleName().isEmpty());
    }
}

void PhoneDialogsTest::pairingCopies()
{
    PairingDialog dialog(pairing(DeviceKind::Phone), m_themes);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto buttons = dialog.pages()->widget(1)->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://10.0.0.2:8470/p/token"_s);
}

void PhoneDialogsTest::pairingOfASystem()
{
    PairingDialog dialog(pairing(DeviceKind::System), m_themes);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.pages());
    QStringList words;
    for (const QLineEdit *line : dialog.findChildren<QLineEdit *>())
        words.append(line->text());
    QCOMPARE(words,
             (QStringList{u"http://10.0.0.2:8470/api/v1/jobs"_s, u"token"_s,
                          u"http://10.0.0.2:8470/api/v1/openapi.json"_s}));
}

void PhoneDialogsTest::pairingWithoutAFeedSaysSo()
{
    Pairing without = pairing(DeviceKind::Phone);
    without.address.clear();
    PairingDialog dialog(without, m_themes);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy settings(&dialog, &PairingDialog::settingsRequested);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains("ettings"_L1))
            button->click();
    }
    QCOMPARE(settings.size(), 1);
}

QTEST_MAIN(PhoneDialogsTest)
#include "tst_phonedialogs.moc"
