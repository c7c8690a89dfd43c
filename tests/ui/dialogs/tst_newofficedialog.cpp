#include "ui/dialogs/newofficedialog.h"
#include "ui/dialogs/timezonebox.h"
#include "ui/style/themesource.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestNewOfficeDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theFileFollowsTheName_data();
    void theFileFollowsTheName();
    void aChosenFileStays();
    void saysWhyItCannotBeMade();
    void givesSettings();
    void findsAZoneByAnyPart();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
    QTemporaryDir m_folder;
    std::unique_ptr<NewOfficeDialog> m_dialog;
    TimeZoneBox *m_zone = nullptr;
};

void TestNewOfficeDialog::init()
{
    m_dialog = std::make_unique<NewOfficeDialog>(m_folder.path(), m_themes);
    m_zone = m_dialog->findChild<TimeZoneBox *>();
    m_zone->setZone(u"Europe/London"_s);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestNewOfficeDialog::theFileFollowsTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"Harbour Heating"_s << u"Harbour Heating.callout"_s;
    QTest::newRow("letters of the world") << u"Łódź & Søn"_s << u"Łódź & Søn.callout"_s;
    QTest::newRow("what no file may hold") << u"A/B: C?"_s << u"A B C.callout"_s;
    QTest::newRow("hidden") << u"..office"_s << u"office.callout"_s;
    QTest::newRow("nothing left") << u"//"_s << u"Office.callout"_s;
}

void TestNewOfficeDialog::theFileFollowsTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    m_dialog->nameLine()->setText(name);
    QCOMPARE(m_dialog->path(), QDir(m_folder.path()).filePath(file));
}

void TestNewOfficeDialog::aChosenFileStays()
{
    m_dialog->pathLine()->clear();
    m_dialog->pathLine()->setFocus();
    QTest::keyClicks(m_dialog->pathLine(), m_folder.filePath(u"mine.callout"_s));
    m_dialog->nameLine()->setText(u"Harbour"_s);
    QCOMPARE(m_dialog->path(), m_folder.filePath(u"mine.callout"_s));
}

void TestNewOfficeDialog::saysWhyItCannotBeMade()
{
    const auto refuses = [this](const QString &why) {
        return m_dialog->obstacle().contains(why) && !m_dialog->createButton()->isEnabled();
    };
    QVERIFY(refuses(u"name"_s));
    m_dialog->nameLine()->setText(u"Harbour"_s);
    QVERIFY(m_dialog->createButton()->isEnabled());

    m_zone->setEditText(u"Europe/Atlantis"_s);
    QVERIFY(refuses(u"time zone"_s));
    m_zone->setZone(u"Europe/London"_s);

    QFile taken(m_folder.filePath(u"taken.callout"_s));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    m_dialog->pathLine()->setText(taken.fileName());
    QVERIFY(refuses(u"already"_s));
    m_dialog->pathLine()->setText(m_folder.filePath(u"no/such/folder.callout"_s));
    QVERIFY(refuses(u"folder"_s));
    m_dialog->pathLine()->clear();
    QVERIFY(refuses(u"where"_s));
}

void TestNewOfficeDialog::givesSettings()
{
    m_dialog->nameLine()->setText(u" Harbour "_s);
    QTest::mouseClick(m_dialog->createButton(), Qt::LeftButton);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    const OfficeSettings settings = m_dialog->settings();
    QCOMPARE(settings.name, u"Harbour"_s);
    QCOMPARE(settings.timeZone, u"Europe/London"_s);
    QCOMPARE(settings.businessHours.size(), 5);
    QCOMPARE(settings.businessHours.front(), (BusinessHours{1, {8, 0}, {18, 0}}));
}

void TestNewOfficeDialog::findsAZoneByAnyPart()
{
    m_zone->setFocus();
    m_zone->lineEdit()->selectAll();
    QTest::keyClicks(m_zone->lineEdit(), u"auckl"_s);
    QVERIFY(!m_zone->isKnown());
    QAbstractItemView *found = m_zone->completer()->popup();
    QTRY_VERIFY(found->isVisible());
    QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Return);
    QTRY_COMPARE(m_zone->zone(), u"Pacific/Auckland"_s);
    QVERIFY(m_zone->isKnown());
}

QTEST_MAIN(TestNewOfficeDialog)
#include "tst_newofficedialog.moc"
