#include "ui/imports/columnheader.h"
#include "ui/imports/filerowsmodel.h"
#include "ui/imports/mappingmemory.h"

#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What columns hold is chosen under their headings, once for each field, and remembered.
class TestColumnHeader : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void guessesAreMarked();
    void aFieldIsInOneColumnOnly();
    void choicesFollowTheColumns();
    void choicesAreRememberedByTheirHeadings();

private:
    void choose(int column, ImportField field)
    {
        QComboBox *box = m_header->box(column);
        box->setCurrentIndex(box->findData(int(field)));
        emit box->activated(box->currentIndex());
    }

    FileRowsModel m_rows;
    std::unique_ptr<QTableView> m_view;
    ColumnHeader *m_header = nullptr;
};

void TestColumnHeader::init()
{
    const QStringList headings{u"title"_s, u"phone"_s, u"mobile"_s};
    m_rows.setRows(headings, {{2, {u"A"_s, u"1"_s, u"2"_s}}});
    m_view = std::make_unique<QTableView>();
    m_view->setModel(&m_rows);
    m_header = new ColumnHeader;
    m_view->setHorizontalHeader(m_header);
    const ColumnHeader::Fields guessed{ImportField::Title, ImportField::Phones, std::nullopt};
    m_header->setColumns(ImportContent::Jobs, headings, guessed, guessed);
    m_view->show();
}

void TestColumnHeader::guessesAreMarked()
{
    QCOMPARE(m_header->box(0)->currentText(), importFieldLabel(ImportField::Title));
    QVERIFY(m_header->box(0)->font().italic());
    QCOMPARE(m_header->box(2)->currentText(), u"Not imported"_s);
    QVERIFY(!m_header->box(2)->font().italic());
    QVERIFY(m_header->box(1)->accessibleName().contains(u"phone"_s));
}

void TestColumnHeader::aFieldIsInOneColumnOnly()
{
    QSignalSpy changed(m_header, &ColumnHeader::fieldsChanged);
    choose(2, ImportField::Phones);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_header->fields(), (ColumnHeader::Fields{ImportField::Title, std::nullopt, ImportField::Phones}));
    QCOMPARE(m_header->box(1)->currentText(), u"Not imported"_s);
}

void TestColumnHeader::choicesFollowTheColumns()
{
    m_view->setColumnWidth(0, 200);
    QCOMPARE(m_header->box(1)->x() - m_header->box(0)->x(), 200);
    QVERIFY(m_header->sizeHint().height() > m_header->box(0)->height());
    QVERIFY(m_header->box(0)->geometry().bottom() < m_header->height());
}

void TestColumnHeader::choicesAreRememberedByTheirHeadings()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    MappingMemory memory(settings);
    const MappingMemory::Fields fields{ImportField::Title, std::nullopt};
    QCOMPARE(memory.fields(ImportContent::Jobs, {u"Was"_s, u"Wer"_s}), std::nullopt);
    memory.remember(ImportContent::Jobs, {u"Was"_s, u"Wer"_s}, fields);
    QCOMPARE(memory.fields(ImportContent::Jobs, {u"was"_s, u"wer"_s}), std::optional(fields));
    QCOMPARE(memory.fields(ImportContent::Customers, {u"Was"_s, u"Wer"_s}), std::nullopt);
    QCOMPARE(memory.fields(ImportContent::Jobs, {u"Was"_s}), std::nullopt);
}

QTEST_MAIN(TestColumnHeader)
#include "tst_columnheader.moc"
