#include "ui/dialogs/recoverydialog.h"
#include "ui/style/themesource.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestRecoveryDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void tellsWhatHappened();
    void theNewestBackupIsFirst();
    void restoresTheChosenOne();
    void returnRestoresTheNewest();
    void anotherFile();
    void withoutBackupsOffersAnotherFile();
    void closingQuits();

private:
    static void open(QDialog &dialog);

    ThemeSource m_themes{ThemeSource::Choice::Light};
    const QList<BackupChoice> m_backups{{u"/b/old.callout"_s, {{2026, 3, 9}, {17, 0}}, 1024},
                                        {u"/b/new.callout"_s, {{2026, 3, 10}, {9, 0}}, 5 * 1024 * 1024}};
};

void TestRecoveryDialog::open(QDialog &dialog)
{
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

void TestRecoveryDialog::tellsWhatHappened()
{
    const RecoveryDialog dialog(u"/offices/Harbour.callout"_s, u"Page 7 is torn."_s, m_backups, m_themes);
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(u"Page 7 is torn."_s));
    QVERIFY(words.contains(u"/offices/Harbour.callout"_s));
}

void TestRecoveryDialog::theNewestBackupIsFirst()
{
    const RecoveryDialog dialog(u"/o.callout"_s, {}, m_backups, m_themes);
    QCOMPARE(dialog.list()->count(), 2);
    QCOMPARE(dialog.list()->item(0)->text(), u"10/03/2026 09:00"_s);
    QCOMPARE(dialog.backup(), u"/b/new.callout"_s);
}

void TestRecoveryDialog::restoresTheChosenOne()
{
    RecoveryDialog dialog(u"/o.callout"_s, {}, m_backups, m_themes);
    open(dialog);
    dialog.list()->setFocus();
    QTest::keyClick(dialog.list(), Qt::Key_Down);
    QTest::mouseClick(dialog.restoreButton(), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.choice(), RecoveryDialog::Choice::RestoreBackup);
    QCOMPARE(dialog.backup(), u"/b/old.callout"_s);
}

void TestRecoveryDialog::returnRestoresTheNewest()
{
    RecoveryDialog dialog(u"/o.callout"_s, {}, m_backups, m_themes);
    open(dialog);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.choice(), RecoveryDialog::Choice::RestoreBackup);
    QCOMPARE(dialog.backup(), u"/b/new.callout"_s);
}

void TestRecoveryDialog::anotherFile()
{
    RecoveryDialog dialog(u"/o.callout"_s, {}, m_backups, m_themes);
    open(dialog);
    QTest::mouseClick(dialog.otherButton(), Qt::LeftButton);
    QCOMPARE(dialog.choice(), RecoveryDialog::Choice::OpenOther);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestRecoveryDialog::withoutBackupsOffersAnotherFile()
{
    RecoveryDialog dialog(u"/o.callout"_s, u"Torn."_s, {}, m_themes);
    open(dialog);
    QCOMPARE(dialog.restoreButton(), nullptr);
    QVERIFY(!dialog.list()->isVisible());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.choice(), RecoveryDialog::Choice::OpenOther);
}

void TestRecoveryDialog::closingQuits()
{
    RecoveryDialog dialog(u"/o.callout"_s, {}, m_backups, m_themes);
    open(dialog);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(dialog.choice(), RecoveryDialog::Choice::Quit);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

QTEST_MAIN(TestRecoveryDialog)
#include "tst_recoverydialog.moc"
