#include "ui/dialogs/chip.h"
#include "ui/dialogs/chippicker.h"
#include "ui/style/themesource.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestChipPicker : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void picksOnReturn_data();
    void picksOnReturn();
    void commaPicks();
    void neverTwice();
    void backspaceTakesTheLastAway();
    void clickTakesAChipAway();
    void deleteKeyTakesAChipAway();
    void settingIsNoEdit();
    void chipsWrapInANarrowPlace();

private:
    void type(const QString &text) { QTest::keyClicks(m_line, text); }

    ThemeSource m_themes{ThemeSource::Choice::Light};
    std::unique_ptr<ChipPicker> m_picker;
    QLineEdit *m_line = nullptr;
};

void TestChipPicker::init()
{
    m_picker = std::make_unique<ChipPicker>(m_themes, u"Any"_s);
    m_picker->setChoices({u"Gas certificate"_s, u"Electrical"_s, u"Roofs"_s});
    m_picker->resize(400, 40);
    m_picker->show();
    QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
    m_line = m_picker->findChild<QLineEdit *>();
    m_line->setFocus();
}

void TestChipPicker::picksOnReturn_data()
{
    QTest::addColumn<bool>("isFree");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("chips");
    QTest::newRow("known") << false << u"Roofs"_s << QStringList{u"Roofs"_s};
    QTest::newRow("known, in another case") << false << u"roofs"_s << QStringList{u"Roofs"_s};
    QTest::newRow("part of a known one") << false << u"elec"_s << QStringList{u"Electrical"_s};
    QTest::newRow("unknown") << false << u"Juggling"_s << QStringList{};
    QTest::newRow("free") << true << u"ring twice"_s << QStringList{u"ring twice"_s};
    QTest::newRow("free, but known") << true << u"ROOFS"_s << QStringList{u"Roofs"_s};
    QTest::newRow("free stays as typed") << true << u"Elec"_s << QStringList{u"Elec"_s};
    QTest::newRow("blank") << true << u"   "_s << QStringList{};
}

void TestChipPicker::picksOnReturn()
{
    QFETCH(bool, isFree);
    QFETCH(QString, typed);
    QFETCH(QStringList, chips);
    m_picker->setFreeText(isFree);
    type(typed);
    QTest::keyClick(m_line, Qt::Key_Return);
    QTRY_COMPARE(m_picker->chips(), chips);
}

void TestChipPicker::commaPicks()
{
    m_picker->setFreeText(true);
    type(u"VIP,dog,"_s);
    QCOMPARE(m_picker->chips(), (QStringList{u"VIP"_s, u"dog"_s}));
    QCOMPARE(m_picker->pendingText(), QString());
}

void TestChipPicker::neverTwice()
{
    m_picker->setFreeText(true);
    const QSignalSpy changed(m_picker.get(), &ChipPicker::chipsChanged);
    type(u"VIP,vip,"_s);
    QCOMPARE(m_picker->chips(), QStringList{u"VIP"_s});
    QCOMPARE(changed.size(), 1);
}

void TestChipPicker::backspaceTakesTheLastAway()
{
    m_picker->setChips({u"Roofs"_s, u"Electrical"_s});
    type(u"x"_s);
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QCOMPARE(m_picker->chips().size(), 2);
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QCOMPARE(m_picker->chips(), QStringList{u"Roofs"_s});
}

void TestChipPicker::clickTakesAChipAway()
{
    m_picker->setChips({u"Roofs"_s, u"Electrical"_s});
    for (Chip *chip : m_picker->findChildren<Chip *>()) {
        if (chip->text() == u"Roofs"_s)
            QTest::mouseClick(chip, Qt::LeftButton);
    }
    QCOMPARE(m_picker->chips(), QStringList{u"Electrical"_s});
}

void TestChipPicker::deleteKeyTakesAChipAway()
{
    m_picker->setChips({u"Roofs"_s});
    auto *chip = m_picker->findChild<Chip *>();
    QCOMPARE(chip->accessibleName(), u"Remove Roofs"_s);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QVERIFY(m_picker->chips().isEmpty());
    QVERIFY(m_line->hasFocus());
}

void TestChipPicker::settingIsNoEdit()
{
    const QSignalSpy changed(m_picker.get(), &ChipPicker::chipsChanged);
    m_picker->setChips({u"Roofs"_s});
    QCOMPARE(changed.size(), 0);
}

void TestChipPicker::chipsWrapInANarrowPlace()
{
    m_picker->setChips({u"Gas certificate"_s, u"Electrical"_s, u"Roofs"_s});
    QCOMPARE_GT(m_picker->heightForWidth(160), m_picker->heightForWidth(600));
    m_picker->resize(160, m_picker->heightForWidth(160));
    QTRY_VERIFY(m_picker->findChildren<Chip *>().size() == 3);
    for (const Chip *chip : m_picker->findChildren<Chip *>())
        QVERIFY(m_picker->rect().contains(chip->geometry()));
}

QTEST_MAIN(TestChipPicker)
#include "tst_chippicker.moc"
