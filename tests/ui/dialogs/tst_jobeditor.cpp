#include "core/store/officethread.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/dialogs/conflictbar.h"
#include "ui/dialogs/customerfield.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/jobeditor.h"
#include "ui/dialogs/jobform.h"
#include "ui/dialogs/jobhistoryview.h"
#include "ui/dialogs/lookupedit.h"
#include "ui/models/historymodel.h"
#include "ui/style/themesource.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>
#include <QTimer>

using namespace callout;
using namespace Qt::StringLiterals;

class TestJobEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsEveryFieldAndReadsItBack_data();
    void showsEveryFieldAndReadsItBack();
    void newJobStartsInBusinessHours_data();
    void newJobStartsInBusinessHours();
    void newJobNeedsATitle();
    void typeGivesANewJobItsDefaults();
    void nothingChangedCannotBeSaved();
    void saysWhatIsWrongBesideTheField_data();
    void saysWhatIsWrongBesideTheField();
    void savesByKey();
    void keepsWhatWasNeverTouched();

    void takesOverWhatChangesElsewhere();
    void asksAboutWhatBothChanged_data();
    void asksAboutWhatBothChanged();

    void refusedEditStaysOpen();
    void closingAsksBeforeItForgets_data();
    void closingAsksBeforeItForgets();

    void findsTheCustomerWhileTyping();
    void aTypedCustomerHasToBeDecided();
    void makesANewCustomerInPlace();
    void changesTheCustomersDetails();
    void findsTheAddressWhileTyping();
    void anAddressByHandDoubtsItsPlace();
    void coordinatesByHand_data();
    void coordinatesByHand();
    void theZoneComesWithThePlace();

    void tellsTheHistory();

private:
    JobEditor *open(const Job &job);
    [[nodiscard]] Job job() const { return *m_office->board().job(m_job); }
    template<typename Widget>
    [[nodiscard]] Widget *input(const QString &field) const;
    void type(const QString &field, const QString &text);
    [[nodiscard]] QString problem(const QString &field) const { return m_editor->form()->field(field)->problem(); }
    [[nodiscard]] CustomerField *customer() const { return input<CustomerField>(u"customer_id"_s); }
    [[nodiscard]] QPushButton *buttonCalled(const QString &text) const;

    test::TestDay m_day;
    CustomerId m_hall;
    JobTypeId m_boilers;
    SkillId m_gas;
    TechnicianId m_ana;
    JobId m_job;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<ThemeSource> m_themes;
    QPointer<JobEditor> m_editor;
};

void TestJobEditor::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestJobEditor::init()
{
    m_day = test::TestDay();
    m_gas = m_day.skill(u"Gas certificate"_s);
    m_boilers = m_day.jobType(u"Boiler repair"_s);
    m_day.snapshot().jobTypes[m_boilers].duration = Minutes(150);
    m_day.snapshot().jobTypes[m_boilers].requiredSkills = {m_gas};
    m_hall = m_day.customer(u"Margaret Hall"_s);
    Customer &hall = m_day.snapshot().customers[m_hall];
    hall.phones = {u"+44 20 7946 0018"_s};
    hall.address = u"14 Quay Street"_s;
    hall.latitude = 50.5;
    hall.longitude = -1.25;
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_job = m_day.scheduled(u"J-1007"_s, m_ana, u"10:00"_s);
    m_day[m_job].title = u"Leaking radiator"_s;
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
}

void TestJobEditor::cleanup()
{
    delete m_editor;
    m_themes.reset();
    m_office.reset();
}

JobEditor *TestJobEditor::open(const Job &job)
{
    m_editor = new JobEditor({m_office->board(), m_office->lookup()}, *m_themes, job);
    m_editor->show();
    m_editor->activateWindow();
    [&] { QVERIFY(QTest::qWaitForWindowActive(m_editor)); }();
    return m_editor;
}

template<typename Widget>
Widget *TestJobEditor::input(const QString &field) const
{
    QWidget *editor = m_editor->form()->field(field)->editor();
    if (auto *direct = qobject_cast<Widget *>(editor))
        return direct;
    return editor->findChild<Widget *>();
}

void TestJobEditor::type(const QString &field, const QString &text)
{
    auto *line = input<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

QPushButton *TestJobEditor::buttonCalled(const QString &text) const
{
    for (QPushButton *button : m_editor->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestJobEditor::showsEveryFieldAndReadsItBack_data()
{
    QTest::addColumn<test::JobChange>("change");
    const auto row = [](const char *name, test::JobChange change) { QTest::newRow(name) << change; };

    row("as it comes", [](Job &) {});
    row("words", [](Job &job) {
        job.title = u"Zoë's tap, 2nd floor"_s;
        job.description = u"Two\nlines"_s;
        job.notes = u"Ring twice\n"_s;
        job.source = u"Phone"_s;
        job.number = u"J-1"_s;
    });
    row("place", [](Job &job) {
        job.address = u"14 Quay Street"_s;
        job.latitude = 50.123456789; // finer than the line shows
        job.longitude = -1.000000001;
    });
    row("window", [this](Job &job) { test::promised(m_day.span(u"08:30"_s, u"10:15"_s))(job); });
    row("window over midnight", [this](Job &job) { test::promised(m_day.span(u"22:00"_s, u"+1 02:00"_s))(job); });
    row("window on another day", [this](Job &job) { test::promised(m_day.span(u"+3 08:00"_s, u"+3 12:00"_s))(job); });
    row("needs", [this](Job &job) {
        job.requiredSkills = {m_gas};
        job.tags = {u"VIP"_s, u"dog"_s};
        job.crewSize = 2;
        job.days = 3;
        job.preferredTechnician = m_ana;
    });
    row("switches", [](Job &job) {
        job.isEngineAllowed = false;
        job.isTechnicianSpecific = true;
        job.isConfirmed = true;
    });
    row("money", [](Job &job) {
        job.estimatedValue = 123456;
        job.invoiceTotal = 0;
    });
    row("odd duration", [](Job &job) { job.duration = Seconds(3601); });
    row("customer, type, priority", [this](Job &job) {
        job.customer = m_hall;
        job.type = m_boilers;
        job.priority = Priority::Emergency;
    });
    row("files", [](Job &job) { job.attachments = {u"/srv/a.jpg"_s, u"/srv/b.pdf"_s}; });
}

void TestJobEditor::showsEveryFieldAndReadsItBack()
{
    QFETCH(test::JobChange, change);
    Job expected = job();
    change(expected);
    open(expected);
    QCOMPARE(m_editor->form()->read(expected), expected);
    QCOMPARE(m_editor->edited(), expected);
    QCOMPARE(m_editor->obstacle(), u"Nothing is changed yet."_s);
}

void TestJobEditor::newJobStartsInBusinessHours_data()
{
    QTest::addColumn<int>("daysAhead");
    QTest::addColumn<bool>("isPromised");
    QTest::newRow("Tuesday") << 0 << true;
    QTest::newRow("Saturday, closed") << 4 << false;
}

void TestJobEditor::newJobStartsInBusinessHours()
{
    QFETCH(int, daysAhead);
    QFETCH(bool, isPromised);
    const Job fresh = JobEditor::newJob(m_office->board().day(), m_day.date().addDays(daysAhead));
    QVERIFY(!fresh.id);
    QCOMPARE(fresh.window().has_value(), isPromised);
    if (isPromised)
        QCOMPARE(*fresh.window(), m_day.span(u"08:00"_s, u"17:00"_s));
}

void TestJobEditor::newJobNeedsATitle()
{
    open(JobEditor::newJob(m_office->board().day(), m_day.date()));
    QSignalSpy saved(m_editor, &JobEditor::saved);
    QCOMPARE(m_editor->obstacle(), u"Give the job a title."_s);
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QCOMPARE(problem(u"title"_s), QString()); // nobody likes to be told off before the first key

    type(u"title"_s, u"No heat"_s);
    QVERIFY(m_editor->saveButton()->isEnabled());
    QTest::mouseClick(m_editor->saveButton(), Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().at(0).value<Job>(), Job{});
    const auto after = saved.front().at(1).value<Job>();
    QCOMPARE(after.title, u"No heat"_s);
    QCOMPARE(after.status, JobStatus::Unassigned);
    QCOMPARE(after.window(), std::optional(m_day.span(u"08:00"_s, u"17:00"_s)));
    QTRY_VERIFY(!m_editor);
}

void TestJobEditor::typeGivesANewJobItsDefaults()
{
    open(JobEditor::newJob(m_office->board().day(), m_day.date()));
    auto *types = input<QComboBox>(u"type_id"_s);
    types->setFocus();
    QTest::keyClicks(types, u"Boil"_s);
    QCOMPARE(m_editor->edited().type, m_boilers);
    QCOMPARE(m_editor->edited().duration, Seconds(Minutes(150)));
    QCOMPARE(m_editor->edited().requiredSkills, QList{m_gas});
    QCOMPARE(input<QLineEdit>(u"duration"_s)->text(), u"2:30"_s);
}

void TestJobEditor::nothingChangedCannotBeSaved()
{
    open(job());
    QVERIFY(!m_editor->saveButton()->isEnabled());
    type(u"title"_s, u"Leaking radiators"_s);
    QVERIFY(m_editor->saveButton()->isEnabled());
    type(u"title"_s, u"Leaking radiator"_s);
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QCOMPARE(m_editor->obstacle(), u"Nothing is changed yet."_s);
}

void TestJobEditor::saysWhatIsWrongBesideTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no title") << u"title"_s << u" "_s;
    QTest::newRow("no duration") << u"duration"_s << u"soon"_s;
    QTest::newRow("half a place") << u"latitude"_s << u"51.5"_s;
    QTest::newRow("no place at all") << u"latitude"_s << u"near the quay"_s;
    QTest::newRow("odd invoice") << u"invoice_total"_s << u"lots"_s;
}

void TestJobEditor::saysWhatIsWrongBesideTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    open(job());
    type(field, typed);
    QVERIFY(!problem(field).isEmpty());
    QCOMPARE(m_editor->obstacle(), problem(field));
    QCOMPARE(m_editor->form()->field(field)->editor()->accessibleDescription(), problem(field));
    QVERIFY(!m_editor->saveButton()->isEnabled());
}

void TestJobEditor::savesByKey()
{
    open(job());
    QSignalSpy saved(m_editor, &JobEditor::saved);
    type(u"title"_s, u"  Leak in the hall "_s);
    auto *description = input<QPlainTextEdit>(u"description"_s);
    description->setFocus();
    QTest::keyClicks(description, u"Bucket in place"_s);
    QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().at(0).value<Job>(), job());
    QCOMPARE(saved.front().at(1).value<Job>().title, u"Leak in the hall"_s);
    QCOMPARE(saved.front().at(1).value<Job>().description, u"Bucket in place"_s);
    QVERIFY(!saved.front().at(2).value<std::optional<Customer>>());
}

void TestJobEditor::keepsWhatWasNeverTouched()
{
    QVERIFY(m_office->change(m_job, [](Job &job) {
        job.duration = Seconds(3661);
        job.latitude = 50.123456789;
        job.longitude = 1.0;
    }));
    open(job());
    type(u"title"_s, u"Another"_s);
    QCOMPARE(m_editor->edited().latitude, std::optional(50.123456789));
    QCOMPARE(m_editor->edited().duration, Seconds(3661));
}

void TestJobEditor::takesOverWhatChangesElsewhere()
{
    open(job());
    type(u"title"_s, u"Mine"_s);
    QVERIFY(m_office->change(m_job, [](Job &job) {
        job.notes = u"Park behind"_s;
        job.duration = Minutes(45);
    }));
    QVERIFY(m_editor->conflicts()->isHidden());
    QCOMPARE(input<QPlainTextEdit>(u"notes"_s)->toPlainText(), u"Park behind"_s);
    QCOMPARE(input<QLineEdit>(u"duration"_s)->text(), u"0:45"_s);
    QCOMPARE(input<QLineEdit>(u"title"_s)->text(), u"Mine"_s);

    QSignalSpy saved(m_editor, &JobEditor::saved);
    m_editor->save();
    QCOMPARE(saved.front().at(0).value<Job>(), job()); // what the office has now, so that the write fits
    QCOMPARE(saved.front().at(1).value<Job>().notes, u"Park behind"_s);
}

void TestJobEditor::asksAboutWhatBothChanged_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("title");
    QTest::newRow("keep mine") << u"Keep mine"_s << u"Mine"_s;
    QTest::newRow("take theirs") << u"Take theirs"_s << u"Theirs"_s;
}

void TestJobEditor::asksAboutWhatBothChanged()
{
    QFETCH(QString, button);
    QFETCH(QString, title);
    open(job());
    type(u"title"_s, u"Mine"_s);
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"Theirs"_s; }));
    QVERIFY(m_editor->conflicts()->isVisible());
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QCOMPARE(m_editor->obstacle(), u"Decide what was changed elsewhere: Title."_s);

    QTest::mouseClick(buttonCalled(button), Qt::LeftButton);
    QVERIFY(m_editor->conflicts()->isHidden());
    QCOMPARE(input<QLineEdit>(u"title"_s)->text(), title);
    QCOMPARE(m_editor->edited().title, title);
    QCOMPARE(m_editor->saveButton()->isEnabled(), title == u"Mine"_s);
}

void TestJobEditor::refusedEditStaysOpen()
{
    open(job());
    connect(m_editor, &JobEditor::saved, this, [this] { m_editor->refuse(u"The disk is full."_s); });
    type(u"title"_s, u"Mine"_s);
    m_editor->save();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(m_editor);
    QVERIFY(m_editor->isVisible());
    bool isTold = false;
    for (const QLabel *label : m_editor->findChildren<QLabel *>())
        isTold = isTold || label->text() == u"The disk is full."_s;
    QVERIFY(isTold);
}

void TestJobEditor::closingAsksBeforeItForgets_data()
{
    QTest::addColumn<bool>("isEdited");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("untouched") << false << QString() << true;
    QTest::newRow("discard") << true << u"Discard changes"_s << true;
    QTest::newRow("keep editing") << true << u"Keep editing"_s << false;
}

void TestJobEditor::closingAsksBeforeItForgets()
{
    QFETCH(bool, isEdited);
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    open(job());
    if (isEdited)
        type(u"title"_s, u"Mine"_s);
    bool wasAsked = false;
    QTimer answering;
    connect(&answering, &QTimer::timeout, this, [&] {
        const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        wasAsked = true;
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == answer)
                button->click();
        }
    });
    answering.start(20);
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QCOMPARE(wasAsked, isEdited);
    QCOMPARE(!m_editor || !m_editor->isVisible(), closes);
}

void TestJobEditor::findsTheCustomerWhileTyping()
{
    open(job());
    type(u"customer_id"_s, u"hall"_s);
    QTRY_COMPARE(customer()->line()->offerCount(), 2); // Margaret Hall, and a new one
    QTest::keyClick(customer()->line(), Qt::Key_Return);
    QCOMPARE(m_editor->edited().customer, m_hall);
    QCOMPARE(customer()->line()->text(), u"Margaret Hall"_s);
    QCOMPARE(m_editor->edited().address, u"14 Quay Street"_s); // where they live, to begin with
    QCOMPARE(m_editor->edited().latitude, std::optional(50.5));
    QVERIFY(m_editor->saveButton()->isEnabled());
}

void TestJobEditor::aTypedCustomerHasToBeDecided()
{
    open(job());
    type(u"customer_id"_s, u"Nobody"_s);
    QCOMPARE(m_editor->obstacle(), u"Choose a customer from the list, or make a new one."_s);
    type(u"customer_id"_s, QString());
    QCOMPARE(m_editor->obstacle(), u"Nothing is changed yet."_s);
}

void TestJobEditor::makesANewCustomerInPlace()
{
    open(job());
    QSignalSpy saved(m_editor, &JobEditor::saved);
    type(u"address"_s, u"3 Mill Lane"_s);
    type(u"latitude"_s, u"50.1, -1.2"_s);
    type(u"customer_id"_s, u"Kofi Boateng"_s);
    QTest::mouseClick(buttonCalled(u"New customer"_s), Qt::LeftButton);
    const QList<QLineEdit *> lines = customer()->findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (line->accessibleName() == u"Phones"_s)
            QTest::keyClicks(line, u"07700 900123, 07700 900124"_s);
    }
    QVERIFY2(m_editor->obstacle().isEmpty(), qPrintable(m_editor->obstacle()));
    m_editor->save();
    const auto made = saved.front().at(2).value<std::optional<Customer>>();
    QVERIFY(made);
    QVERIFY(!made->id);
    QCOMPARE(made->name, u"Kofi Boateng"_s);
    QCOMPARE(made->phones, (QStringList{u"07700 900123"_s, u"07700 900124"_s}));
    QCOMPARE(made->address, u"3 Mill Lane"_s);
    QCOMPARE(made->latitude, std::optional(50.1));
}

void TestJobEditor::changesTheCustomersDetails()
{
    QVERIFY(m_office->change(m_job, [this](Job &job) { job.customer = m_hall; }));
    open(job());
    QSignalSpy saved(m_editor, &JobEditor::saved);
    QTRY_VERIFY(buttonCalled(u"Change details"_s)); // the customer may have to be read from the file
    QTest::mouseClick(buttonCalled(u"Change details"_s), Qt::LeftButton);
    QCOMPARE(m_editor->obstacle(), u"Nothing is changed yet."_s);
    for (QLineEdit *line : customer()->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == u"E-mail"_s)
            QTest::keyClicks(line, u"m.hall@example.org"_s);
    }
    QVERIFY2(m_editor->obstacle().isEmpty(), qPrintable(m_editor->obstacle()));
    m_editor->save();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().at(0).value<Job>(), saved.front().at(1).value<Job>());
    Customer expected = *m_office->board().customer(m_hall);
    expected.email = u"m.hall@example.org"_s;
    QCOMPARE(saved.front().at(2).value<std::optional<Customer>>(), std::optional(expected));
}

void TestJobEditor::findsTheAddressWhileTyping()
{
    m_office->thread()
        .ask([](OfficeFile &file) {
            return file.replaceAddresses({{u"12 Mill Lane"_s, {50.25, -1.5}}, {u"9 Quay Street"_s, {50.3, -1.4}}});
        })
        .waitForFinished();
    open(job());
    type(u"address"_s, u"mill 12"_s);
    auto *address = input<LookupEdit>(u"address"_s);
    QTRY_COMPARE(address->offerCount(), 1);
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(m_editor->edited().address, u"12 Mill Lane"_s);
    QCOMPARE(m_editor->edited().latitude, std::optional(50.25));
    QCOMPARE(m_editor->edited().longitude, std::optional(-1.5));
}

void TestJobEditor::anAddressByHandDoubtsItsPlace()
{
    QVERIFY(m_office->change(m_job, [](Job &job) {
        job.address = u"9 Quay Street"_s;
        job.latitude = 50.3;
        job.longitude = -1.4;
    }));
    open(job());
    const auto note = [this] { return m_editor->form()->field(u"latitude"_s)->editor()->accessibleDescription(); };
    QCOMPARE(note(), QString());
    type(u"address"_s, u"10 Quay Street"_s);
    QVERIFY(note().contains(u"the address before"_s));
    QVERIFY(m_editor->saveButton()->isEnabled()); // doubt is no obstacle
}

void TestJobEditor::coordinatesByHand_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<double>>("latitude");
    QTest::addColumn<std::optional<double>>("longitude");
    using Number = std::optional<double>;
    QTest::newRow("with comma") << u"51.5, -0.12"_s << Number(51.5) << Number(-0.12);
    QTest::newRow("with blank") << u"51.5 -0.12"_s << Number(51.5) << Number(-0.12);
    QTest::newRow("with semicolon") << u"51.5; -0.12"_s << Number(51.5) << Number(-0.12);
    QTest::newRow("none") << u""_s << Number() << Number();
}

void TestJobEditor::coordinatesByHand()
{
    QFETCH(QString, typed);
    QFETCH(std::optional<double>, latitude);
    QFETCH(std::optional<double>, longitude);
    open(job());
    type(u"latitude"_s, typed);
    QCOMPARE(m_editor->edited().latitude, latitude);
    QCOMPARE(m_editor->edited().longitude, longitude);
}

void TestJobEditor::theZoneComesWithThePlace()
{
    const auto square = [](double latitude, double longitude) {
        return QList<GeoPoint>{{latitude - 0.1, longitude - 0.1},
                               {latitude - 0.1, longitude + 0.1},
                               {latitude + 0.1, longitude + 0.1},
                               {latitude + 0.1, longitude - 0.1}};
    };
    ChangeSet changes;
    changes.create(Zone{.id = {70}, .name = u"Quay"_s, .outline = square(50.0, -1.0)});
    changes.create(Zone{.id = {71}, .name = u"Hills"_s, .outline = square(51.0, -1.0)});
    QVERIFY(m_office->edit(changes));
    open(m_day[m_job]);
    QVERIFY(!m_editor->edited().zone);
    type(u"latitude"_s, u"50.01, -1.01"_s);
    QCOMPARE(m_editor->edited().zone, ZoneId{70});
    auto *zone = input<QComboBox>(u"zone_id"_s);
    QCOMPARE(zone->accessibleDescription(), u"From its place on the map."_s);
    type(u"latitude"_s, u"51.01, -1.01"_s);
    QCOMPARE(m_editor->edited().zone, ZoneId{71});
    zone->setFocus();
    QTest::keyClick(zone, Qt::Key_Home); // none
    QVERIFY(!m_editor->edited().zone);
    QCOMPARE(zone->accessibleDescription(), u"Its place lies in Hills."_s);
}

void TestJobEditor::tellsTheHistory()
{
    QVERIFY(m_office->change(m_job, [this](Job &job) {
        job.customer = m_hall;
        job.priority = Priority::High;
    }));
    m_office->settle();
    open(job());
    m_editor->showHistory(true);
    const auto lists = m_editor->history()->findChildren<QListView *>();
    QTRY_COMPARE(lists.front()->model()->rowCount(), 2);
    const QModelIndex newest = lists.front()->model()->index(0, 0);
    QCOMPARE(newest.data(HistoryModel::ChangesRole).toStringList(),
             (QStringList{u"Customer: none → Margaret Hall"_s, u"Priority: Normal → High"_s}));
    QTRY_VERIFY(lists.back()->isHidden()); // the first job for this customer
}

QTEST_MAIN(TestJobEditor)
#include "tst_jobeditor.moc"
