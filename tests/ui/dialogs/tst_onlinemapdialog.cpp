#include "ui/dialogs/onlinemapdialog.h"
#include "ui/style/themesource.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// A provider's map is off until somebody turns it on, with an address that can be used and the provider's notice.
class TestOnlineMapDialog : public QObject
{
    Q_OBJECT

private slots:
    void isOffAtFirst();
    void isSavedWithAddressAndNotice();
    void cannotBeSavedLikeThis_data();
    void cannotBeSavedLikeThis();
    void turnedOffKeepsTheProvider();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestOnlineMapDialog::isOffAtFirst()
{
    const OnlineMapDialog dialog({}, m_themes);
    QVERIFY(!dialog.use()->isChecked());
    QVERIFY(dialog.save()->isEnabled());
    QCOMPARE(dialog.settings(), OfficeSettings());
}

void TestOnlineMapDialog::isSavedWithAddressAndNotice()
{
    const OnlineMapDialog dialog({}, m_themes);
    dialog.use()->setChecked(true);
    QVERIFY(!dialog.save()->isEnabled());
    dialog.address()->setText(u" https://tiles.example.org/{z}/{x}/{y}.png "_s);
    QVERIFY(!dialog.save()->isEnabled());
    dialog.notice()->setText(u"© Example"_s);
    QVERIFY(dialog.save()->isEnabled());
    QVERIFY(dialog.problem().isEmpty());
    OfficeSettings expected;
    expected.usesOnlineMap = true;
    expected.onlineMapAddress = u"https://tiles.example.org/{z}/{x}/{y}.png"_s;
    expected.onlineMapNotice = u"© Example"_s;
    QCOMPARE(dialog.settings(), expected);
}

void TestOnlineMapDialog::cannotBeSavedLikeThis_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("notice");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing") << QString() << u"© Example"_s << u"provider names it"_s;
    QTest::newRow("no place") << u"https://example.org/tile.png"_s << u"© Example"_s << u"{z}, {x} and {y}"_s;
    QTest::newRow("not secure") << u"http://example.org/{z}/{x}/{y}.png"_s << u"© Example"_s << u"https"_s;
    QTest::newRow("password") << u"https://a:b@example.org/{z}/{x}/{y}.png"_s << u"© Example"_s << u"password"_s;
    QTest::newRow("no notice") << u"https://example.org/{z}/{x}/{y}.png"_s << u" "_s << u"notice"_s;
}

void TestOnlineMapDialog::cannotBeSavedLikeThis()
{
    QFETCH(const QString, address);
    QFETCH(const QString, notice);
    QFETCH(const QString, hint);
    const OnlineMapDialog dialog({}, m_themes);
    dialog.use()->setChecked(true);
    dialog.address()->setText(address);
    dialog.notice()->setText(notice);
    QVERIFY(!dialog.save()->isEnabled());
    QVERIFY2(dialog.problem().contains(hint), qPrintable(dialog.problem()));
}

void TestOnlineMapDialog::turnedOffKeepsTheProvider()
{
    OfficeSettings settings;
    settings.usesOnlineMap = true;
    settings.onlineMapAddress = u"https://example.org/{z}/{x}/{y}.png"_s;
    settings.onlineMapNotice = u"© Example"_s;
    const OnlineMapDialog dialog(settings, m_themes);
    QVERIFY(dialog.use()->isChecked());
    dialog.use()->setChecked(false);
    settings.usesOnlineMap = false;
    QCOMPARE(dialog.settings(), settings);
}

QTEST_MAIN(TestOnlineMapDialog)
#include "tst_onlinemapdialog.moc"
