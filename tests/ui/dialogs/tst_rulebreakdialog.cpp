#include "ui/dialogs/reasondialog.h"
#include "ui/dialogs/reasonfield.h"
#include "ui/dialogs/rulebreakdialog.h"
#include "ui/style/themesource.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestRuleBreakDialog : public QObject
{
    Q_OBJECT

private slots:
    void tellsEverySentence();
    void returnAdjustsTheStart();
    void anywayNeedsAReason();
    void returnAfterAReasonAssignsAnyway();
    void aPickedReasonWillDo();
    void withoutAnotherStartThereIsNoSuchButton();
    void escapeLeavesIt();

    void aReasonDialogNeedsAReason();
    void aReasonDialogOffersReasons();

private:
    [[nodiscard]] RuleBreakQuestion question(const QString &adjusted = u"09:45"_s) const;
    static void open(QDialog &dialog);

    ThemeSource m_themes{ThemeSource::Choice::Dark};
};

RuleBreakQuestion TestRuleBreakDialog::question(const QString &adjusted) const
{
    return {u"J-1043"_s,
            u"Mike Boyle"_s,
            {u"Mike Boyle does not hold Gas certificate."_s, u"It starts 25 min late."_s},
            adjusted,
            {u"Customer insisted"_s}};
}

void TestRuleBreakDialog::open(QDialog &dialog)
{
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

void TestRuleBreakDialog::tellsEverySentence()
{
    const RuleBreakDialog dialog(question(), m_themes);
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        words.append(label->text());
    for (const QString &sentence : question().sentences)
        QVERIFY(words.contains(sentence));
    QVERIFY(words.contains(u"J-1043 does not fit Mike Boyle"_s));
}

void TestRuleBreakDialog::returnAdjustsTheStart()
{
    RuleBreakDialog dialog(question(), m_themes);
    open(dialog);
    QCOMPARE(dialog.adjustButton()->text(), u"Adjust start to 09:45"_s);
    QTest::keyClick(dialog.field()->line(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.choice(), RuleBreakDialog::Choice::AdjustStart);
}

void TestRuleBreakDialog::anywayNeedsAReason()
{
    RuleBreakDialog dialog(question(), m_themes);
    open(dialog);
    QVERIFY(!dialog.anywayButton()->isEnabled());
    QTest::keyClicks(dialog.field()->line(), u"   "_s);
    QVERIFY(!dialog.anywayButton()->isEnabled());
    QTest::keyClicks(dialog.field()->line(), u"Agreed  by phone "_s);
    QVERIFY(dialog.anywayButton()->isEnabled());
    QTest::mouseClick(dialog.anywayButton(), Qt::LeftButton);
    QCOMPARE(dialog.choice(), RuleBreakDialog::Choice::AssignAnyway);
    QCOMPARE(dialog.reason(), u"Agreed by phone"_s);
}

void TestRuleBreakDialog::returnAfterAReasonAssignsAnyway()
{
    RuleBreakDialog dialog(question(), m_themes);
    open(dialog);
    QTest::keyClicks(dialog.field()->line(), u"Agreed"_s);
    QTest::keyClick(dialog.field()->line(), Qt::Key_Return);
    QCOMPARE(dialog.choice(), RuleBreakDialog::Choice::AssignAnyway);
}

void TestRuleBreakDialog::aPickedReasonWillDo()
{
    RuleBreakDialog dialog(question(), m_themes);
    open(dialog);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Customer insisted"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(dialog.reason(), u"Customer insisted"_s);
    QVERIFY(dialog.anywayButton()->isEnabled());
    QCOMPARE(dialog.result(), int(QDialog::Rejected)); // picking is not deciding
}

void TestRuleBreakDialog::withoutAnotherStartThereIsNoSuchButton()
{
    RuleBreakDialog dialog(question({}), m_themes);
    open(dialog);
    QCOMPARE(dialog.adjustButton(), nullptr);
    QTest::keyClick(dialog.field()->line(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.choice(), RuleBreakDialog::Choice::Leave);
}

void TestRuleBreakDialog::escapeLeavesIt()
{
    RuleBreakDialog dialog(question(), m_themes);
    open(dialog);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.choice(), RuleBreakDialog::Choice::Leave);
}

void TestRuleBreakDialog::aReasonDialogNeedsAReason()
{
    ReasonDialog dialog({u"Put J-1 on hold"_s, u"It keeps its start."_s, u"Put on hold"_s, {}}, m_themes);
    open(dialog);
    QCOMPARE(dialog.button()->text(), u"Put on hold"_s);
    QVERIFY(!dialog.button()->isEnabled());
    QTest::keyClick(dialog.field()->line(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.field()->line(), u"Waiting for parts"_s);
    QTest::keyClick(dialog.field()->line(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.reason(), u"Waiting for parts"_s);
}

void TestRuleBreakDialog::aReasonDialogOffersReasons()
{
    ReasonDialog dialog({u"Cancel J-1"_s, {}, u"Cancel job"_s, {u"Solved by phone"_s, u"Entered twice"_s}}, m_themes);
    open(dialog);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Entered twice"_s) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    }
    QCOMPARE(dialog.reason(), u"Entered twice"_s);
    QVERIFY(dialog.button()->isEnabled());
}

QTEST_MAIN(TestRuleBreakDialog)
#include "tst_rulebreakdialog.moc"
