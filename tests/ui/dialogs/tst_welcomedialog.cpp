#include "ui/dialogs/choicecard.h"
#include "ui/dialogs/welcomedialog.h"
#include "ui/style/themesource.h"

#include <QFile>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestWelcomeDialog : public QObject
{
    Q_OBJECT

private slots:
    void cardsAreChoices_data();
    void cardsAreChoices();
    void closingChoosesNothing();
    void offersRecentFilesThatExist();
    void aRecentFileIsAChoice();
    void withoutRecentFilesThereIsNoList();

private:
    [[nodiscard]] QString file(const QString &name);

    ThemeSource m_themes{ThemeSource::Choice::Light};
    QTemporaryDir m_folder;
};

QString TestWelcomeDialog::file(const QString &name)
{
    QFile made(m_folder.filePath(name));
    [&] { QVERIFY(made.open(QIODevice::WriteOnly)); }();
    return made.fileName();
}

void TestWelcomeDialog::cardsAreChoices_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<WelcomeDialog::Choice>("choice");
    using enum WelcomeDialog::Choice;
    QTest::newRow("small demo") << u"Explore a demo office"_s << SmallDemo;
    QTest::newRow("large demo") << u"Explore a large demo"_s << LargeDemo;
    QTest::newRow("new office") << u"Start an empty office…"_s << NewOffice;
    QTest::newRow("open") << u"Open an office file…"_s << OpenFile;
}

void TestWelcomeDialog::cardsAreChoices()
{
    QFETCH(QString, card);
    QFETCH(WelcomeDialog::Choice, choice);
    WelcomeDialog dialog({}, m_themes);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (ChoiceCard *one : dialog.findChildren<ChoiceCard *>()) {
        QVERIFY(dialog.rect().contains(one->geometry()));
        if (one->text() != card)
            continue;
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Space);
    }
    QCOMPARE(dialog.choice(), choice);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(dialog.path().isEmpty());
}

void TestWelcomeDialog::closingChoosesNothing()
{
    WelcomeDialog dialog({}, m_themes);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(dialog.choice(), WelcomeDialog::Choice::None);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void TestWelcomeDialog::offersRecentFilesThatExist()
{
    const QStringList recent{file(u"Harbour.callout"_s), m_folder.filePath(u"gone.callout"_s),
                             file(u"Hills.callout"_s)};
    const WelcomeDialog dialog(recent, m_themes);
    const auto *list = dialog.findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"Harbour"_s);
    QCOMPARE(list->item(1)->text(), u"Hills"_s);
}

void TestWelcomeDialog::aRecentFileIsAChoice()
{
    const QString path = file(u"Harbour.callout"_s);
    WelcomeDialog dialog({path}, m_themes);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *list = dialog.findChild<QListWidget *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QCOMPARE(dialog.choice(), WelcomeDialog::Choice::OpenFile);
    QCOMPARE(dialog.path(), path);
}

void TestWelcomeDialog::withoutRecentFilesThereIsNoList()
{
    const WelcomeDialog dialog({m_folder.filePath(u"gone.callout"_s)}, m_themes);
    QVERIFY(!dialog.findChild<QListWidget *>());
}

QTEST_MAIN(TestWelcomeDialog)
#include "tst_welcomedialog.moc"
