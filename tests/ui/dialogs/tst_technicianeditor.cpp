#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/conflictbar.h"
#include "ui/dialogs/durationedit.h"
#include "ui/dialogs/eventdialog.h"
#include "ui/dialogs/figuressection.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/lookupedit.h"
#include "ui/dialogs/recordbox.h"
#include "ui/dialogs/shiftdialog.h"
#include "ui/dialogs/technicianeditor.h"
#include "ui/dialogs/timessection.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QTimer>
#include <QTreeWidget>

using namespace callout;
using namespace test;
using namespace Qt::StringLiterals;

class TestTechnicianEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsEveryFieldAndReadsItBack();
    void somebodyNewNeedsAName();
    void nothingChangedCannotBeSaved();
    void savesByKey();
    void saysWhatIsWrongBesideTheField_data();
    void saysWhatIsWrongBesideTheField();
    void marksSkillsThatExpire_data();
    void marksSkillsThatExpire();
    void addsAndRemovesSkills();
    void findsTheHomeWhileTyping();
    void copiesMondayToWeekdays();
    void addsASecondSpan();
    void listsExceptionsWhatIsToComeFirst();
    void addsChangesAndRemovesExceptions();
    void overlappingShiftsCannotBeSaved();
    void addsAnEvent();
    void usesFiguresOfTheHistory();
    void takesOverWhatChangesElsewhere();
    void asksAboutWhatBothChanged();
    void refusedEditStaysOpen();
    void closingAsksBeforeItForgets();

private:
    void open(const Technician &technician);
    [[nodiscard]] Technician ana() const { return *m_office->board().technician(m_ana); }
    template<typename Widget>
    [[nodiscard]] Widget *input(const QString &field) const;
    [[nodiscard]] QPushButton *buttonCalled(const QString &name) const;
    /// Does something to the modal dialog that opens next.
    template<typename Dialog>
    void whenAsked(const std::function<void(Dialog *)> &act);
    [[nodiscard]] QStringList exceptionLines() const;

    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_bo;
    SkillId m_gas;
    SkillId m_oil;
    ZoneId m_north{900};
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<ThemeSource> m_themes;
    QPointer<TechnicianEditor> m_editor;
};

void TestTechnicianEditor::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTechnicianEditor::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas certificate"_s);
    m_oil = m_day.skill(u"Oil burners"_s);
    m_day.snapshot().zones.insert(m_north, {.id = m_north, .name = u"North"_s});
    m_ana = m_day.technician(u"Ana Moreno"_s, [this](Technician &ana) {
        ana.phone = u"0123"_s;
        ana.email = u"ana@example.org"_s;
        ana.homeAddress = u"14 Quay Street"_s;
        ana.skills = {{m_gas, QDate(2026, 12, 31)}};
        ana.zones = {m_north};
        ana.weeklyShifts = {{1, QTime(8, 0), QTime(16, 0)}, {6, QTime(9, 0), QTime(12, 0), ShiftKind::OnCall}};
        ana.maximumJobs = 6;
        ana.maximumWork = Seconds(7 * 3600);
        ana.onTimeShare = 0.9123;
        ana.rating = 4.5;
    });
    m_bo = m_day.worker(u"Bo"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
}

void TestTechnicianEditor::cleanup()
{
    delete m_editor;
    m_themes.reset();
    m_office.reset();
}

void TestTechnicianEditor::open(const Technician &technician)
{
    m_editor = new TechnicianEditor({m_office->board(), m_office->lookup()}, *m_themes, technician);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor));
    QTRY_VERIFY(m_editor->exceptions()->addButton()->isEnabled());
}

template<typename Widget>
Widget *TestTechnicianEditor::input(const QString &field) const
{
    QWidget *editor = m_editor->field(field)->editor();
    auto *direct = qobject_cast<Widget *>(editor);
    return direct ? direct : editor->findChild<Widget *>();
}

QPushButton *TestTechnicianEditor::buttonCalled(const QString &name) const
{
    for (QPushButton *button : m_editor->findChildren<QPushButton *>()) {
        if (button->accessibleName() == name || button->text().remove(u'&') == name)
            return button;
    }
    return nullptr;
}

template<typename Dialog>
void TestTechnicianEditor::whenAsked(const std::function<void(Dialog *)> &act)
{
    QTimer::singleShot(0, this, [act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        act(dialog);
    });
}

QStringList TestTechnicianEditor::exceptionLines() const
{
    QStringList lines;
    const QTreeWidget *list = m_editor->exceptions()->list();
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        lines.append(list->topLevelItem(row)->text(0) + u": "_s + list->topLevelItem(row)->text(1));
    return lines;
}

void TestTechnicianEditor::showsEveryFieldAndReadsItBack()
{
    open(ana());
    QCOMPARE(input<QLineEdit>(u"name"_s)->text(), u"Ana Moreno"_s);
    QCOMPARE(input<ChipPicker>(u"zones"_s)->chips(), QStringList{u"North"_s});
    QCOMPARE(input<QSpinBox>(u"maximum_jobs"_s)->value(), 6);
    QCOMPARE(input<QSpinBox>(u"on_time_share"_s)->value(), 91);
    QCOMPARE(m_editor->edited(), ana()); // exact, however it is shown
    QTest::keyClicks(input<QLineEdit>(u"phone"_s), u"4"_s);
    Technician wanted = ana();
    wanted.phone = u"01234"_s;
    QCOMPARE(m_editor->edited(), wanted);
}

void TestTechnicianEditor::somebodyNewNeedsAName()
{
    open({});
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QCOMPARE(m_editor->field(u"name"_s)->problem(), QString());
    m_editor->save();
    QCOMPARE(m_editor->field(u"name"_s)->problem(), u"Give the technician a name."_s);
    const QSignalSpy saved(m_editor, &TechnicianEditor::saved);
    QTest::keyClicks(input<QLineEdit>(u"name"_s), u"Kim"_s);
    QVERIFY(m_editor->saveButton()->isEnabled());
    QTest::mouseClick(m_editor->saveButton(), Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!saved.front().at(0).value<Technician>().id);
    QCOMPARE(saved.front().at(1).value<Technician>().name, u"Kim"_s);
    QTRY_VERIFY(!m_editor);
}

void TestTechnicianEditor::nothingChangedCannotBeSaved()
{
    open(ana());
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QCOMPARE(m_editor->obstacle(), u"Nothing is changed yet."_s);
}

void TestTechnicianEditor::savesByKey()
{
    open(ana());
    const QSignalSpy saved(m_editor, &TechnicianEditor::saved);
    QTest::mouseClick(input<QCheckBox>(u"managed"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClick(m_editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().at(0).value<Technician>(), ana());
    QVERIFY(!saved.front().at(1).value<Technician>().isManaged);
}

void TestTechnicianEditor::saysWhatIsWrongBesideTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<std::function<void(TestTechnicianEditor &)>>("spoil");
    const auto row = [](const char *name, const QString &field,
                        const std::function<void(TestTechnicianEditor &)> &spoil) {
        QTest::newRow(name) << field << spoil;
    };
    row("name", u"name"_s, [](TestTechnicianEditor &test) { test.input<QLineEdit>(u"name"_s)->clear(); });
    row("email", u"email"_s, [](TestTechnicianEditor &test) { test.input<QLineEdit>(u"email"_s)->setText(u"ana@"_s); });
    row("place", u"home_latitude"_s,
        [](TestTechnicianEditor &test) { test.input<QLineEdit>(u"home_latitude"_s)->setText(u"95, 3"_s); });
    row("work", u"maximum_work"_s, [](TestTechnicianEditor &test) {
        auto *edit = test.input<DurationEdit>(u"maximum_work"_s);
        edit->setDuration(Seconds(0));
        emit edit->durationEdited();
    });
    row("week", u"weekly_shifts"_s, [](TestTechnicianEditor &test) {
        test.m_editor->showPage(TechnicianEditor::Page::Hours);
        QTest::mouseClick(test.buttonCalled(u"Add hours on Monday"_s), Qt::LeftButton);
        const auto begins = [&test] {
            QList<QTimeEdit *> found;
            for (QTimeEdit *edit : test.m_editor->findChildren<QTimeEdit *>()) {
                if (edit->isVisible() && edit->accessibleName() == u"Monday begins"_s)
                    found.append(edit);
            }
            return found;
        };
        QTRY_COMPARE(begins().size(), 2);
        begins().back()->setTime(QTime(15, 0));
    });
}

void TestTechnicianEditor::saysWhatIsWrongBesideTheField()
{
    QFETCH(const QString, field);
    QFETCH(const std::function<void(TestTechnicianEditor &)>, spoil);
    open(ana());
    spoil(*this);
    QVERIFY(!m_editor->field(field)->problem().isEmpty());
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QCOMPARE(m_editor->obstacle(), m_editor->field(field)->problem());
}

void TestTechnicianEditor::marksSkillsThatExpire_data()
{
    QTest::addColumn<QDate>("expires");
    QTest::addColumn<QString>("mark");
    QTest::newRow("long ahead") << QDate(2026, 12, 31) << QString();
    QTest::newRow("soon") << QDate(2026, 3, 20) << u"Expires in 10 day(s)"_s;
    QTest::newRow("valid today still") << QDate(2026, 3, 10) << u"Expires in 0 day(s)"_s;
    QTest::newRow("yesterday") << QDate(2026, 3, 9) << u"Expired: counts as missing"_s;
}

void TestTechnicianEditor::marksSkillsThatExpire()
{
    QFETCH(const QDate, expires);
    QFETCH(const QString, mark);
    open(ana());
    input<QDateEdit>(u"skills"_s)->setDate(expires);
    QCOMPARE(m_editor->edited().skills, QList{(HeldSkill{m_gas, expires})});
    QStringList words;
    for (const QLabel *label : m_editor->field(u"skills"_s)->editor()->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            words.append(label->text());
    }
    QCOMPARE(words, mark.isEmpty() ? QStringList{u"Gas certificate"_s} : (QStringList{u"Gas certificate"_s, mark}));
}

void TestTechnicianEditor::addsAndRemovesSkills()
{
    open(ana());
    QComboBox *add = nullptr;
    for (QComboBox *box : m_editor->findChildren<QComboBox *>()) {
        if (box->findText(u"Oil burners"_s) >= 0)
            add = box;
    }
    QVERIFY(add);
    add->setCurrentIndex(add->findText(u"Oil burners"_s));
    emit add->activated(add->currentIndex());
    QCOMPARE(m_editor->edited().skills, (QList<HeldSkill>{{m_gas, QDate(2026, 12, 31)}, {m_oil, std::nullopt}}));
    QTest::mouseClick(buttonCalled(u"Remove Gas certificate"_s), Qt::LeftButton);
    QCOMPARE(m_editor->edited().skills, (QList<HeldSkill>{{m_oil, std::nullopt}}));
    QVERIFY(add->findText(u"Gas certificate"_s) >= 0);
}

void TestTechnicianEditor::findsTheHomeWhileTyping()
{
    const auto known = [](const QString &) {
        return QtFuture::makeReadyValueFuture(
            Result<QList<KnownAddress>>({KnownAddress{u"3 Mill Lane"_s, {50.75, -1.5}, {}}}));
    };
    OfficeLookup lookup = m_office->lookup();
    lookup.setAddressSource(known);
    m_editor = new TechnicianEditor({m_office->board(), lookup}, *m_themes, ana());
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor));
    auto *address = input<LookupEdit>(u"home_address"_s);
    address->clear();
    QTest::keyClicks(address, u"mill"_s);
    QTRY_COMPARE(address->offerCount(), 1);
    address->choose(0);
    QCOMPARE(m_editor->edited().homeAddress, u"3 Mill Lane"_s);
    QCOMPARE(m_editor->edited().homeLatitude, std::optional(50.75));
    QCOMPARE(m_editor->edited().homeLongitude, std::optional(-1.5));
}

void TestTechnicianEditor::copiesMondayToWeekdays()
{
    open(ana());
    m_editor->showPage(TechnicianEditor::Page::Hours);
    QTest::mouseClick(buttonCalled(u"Copy Monday to weekdays"_s), Qt::LeftButton);
    QList<WeeklyShift> wanted;
    for (int day = 1; day <= 5; ++day)
        wanted.append({day, QTime(8, 0), QTime(16, 0)});
    wanted.append({6, QTime(9, 0), QTime(12, 0), ShiftKind::OnCall});
    QCOMPARE(m_editor->edited().weeklyShifts, wanted);
    QTest::mouseClick(buttonCalled(u"Remove hours of Wednesday"_s), Qt::LeftButton);
    wanted.removeAt(2);
    QCOMPARE(m_editor->edited().weeklyShifts, wanted);
}

void TestTechnicianEditor::addsASecondSpan()
{
    open(ana());
    m_editor->showPage(TechnicianEditor::Page::Hours);
    QTest::mouseClick(buttonCalled(u"Add hours on Monday"_s), Qt::LeftButton);
    QCOMPARE(m_editor->edited().weeklyShifts.at(1), (WeeklyShift{1, QTime(16, 0), QTime(18, 0)}));
    QTest::mouseClick(buttonCalled(u"Add hours on Tuesday"_s), Qt::LeftButton);
    QCOMPARE(m_editor->edited().weeklyShifts.at(2), (WeeklyShift{2, QTime(8, 0), QTime(16, 0)}));
    QVERIFY(m_editor->saveButton()->isEnabled());
}

void TestTechnicianEditor::listsExceptionsWhatIsToComeFirst()
{
    ChangeSet changes;
    const auto shift = [&](qint64 id, int daysAhead, ShiftKind kind) {
        const TimeWindow day = m_office->board().calendar().day(m_day.date().addDays(daysAhead));
        changes.create(Shift{.id = {id}, .technician = m_ana, .kind = kind, .begin = day.begin, .end = day.end});
    };
    shift(801, -5, ShiftKind::TimeOff);
    shift(802, 20, ShiftKind::TimeOff);
    shift(803, 2, ShiftKind::OnCall);
    shift(804, -2, ShiftKind::Normal);
    shift(805, -200, ShiftKind::Normal);
    QVERIFY(m_office->edit(changes));
    m_office->settle();
    open(ana());
    QTRY_COMPARE(exceptionLines(),
                 (QStringList{u"Thu 12/03/2026: On call"_s, u"Mon 30/03/2026: Time off"_s,
                              u"Sun 08/03/2026: Normal shift"_s, u"Thu 05/03/2026: Time off"_s}));
    QVERIFY(!m_editor->saveButton()->isEnabled());
}

void TestTechnicianEditor::addsChangesAndRemovesExceptions()
{
    open(ana());
    m_editor->showPage(TechnicianEditor::Page::Hours);
    whenAsked<ShiftDialog>([](ShiftDialog *dialog) { QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton); });
    QTest::mouseClick(m_editor->exceptions()->addButton(), Qt::LeftButton);
    QCOMPARE(exceptionLines(), QStringList{u"Wed 11/03/2026: Time off"_s});
    m_editor->exceptions()->list()->setCurrentItem(m_editor->exceptions()->list()->topLevelItem(0));
    whenAsked<ShiftDialog>([this](ShiftDialog *dialog) {
        dialog->findChildren<QDateEdit *>().at(1)->setDate(QDate(2026, 3, 13));
        QCOMPARE(dialog->edited().span(), (TimeWindow{m_day.at(u"+1 00:00"_s), m_day.at(u"+4 00:00"_s)}));
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    });
    QTest::mouseClick(m_editor->exceptions()->changeButton(), Qt::LeftButton);
    QCOMPARE(exceptionLines(), QStringList{u"Wed 11/03/2026 – Fri 13/03/2026: Time off"_s});

    const QSignalSpy saved(m_editor, &TechnicianEditor::saved);
    QVERIFY(m_editor->saveButton()->isEnabled());
    m_editor->exceptions()->list()->setCurrentItem(m_editor->exceptions()->list()->topLevelItem(0));
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor));
    m_editor->exceptions()->list()->setFocus();
    QTest::keyClick(m_editor->exceptions()->list(), Qt::Key_Delete);
    QCOMPARE(exceptionLines(), QStringList());
    QVERIFY(!m_editor->saveButton()->isEnabled());
    m_editor->exceptions()->setShifts(
        {Shift{.kind = ShiftKind::TimeOff, .begin = m_day.at(u"+1 00:00"_s), .end = m_day.at(u"+2 00:00"_s)}});
    emit m_editor->exceptions()->edited();
    m_editor->save();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().at(2).value<TechnicianTimes>(), TechnicianTimes());
    QCOMPARE(saved.front().at(3).value<TechnicianTimes>().shifts.size(), 1);
}

void TestTechnicianEditor::overlappingShiftsCannotBeSaved()
{
    open(ana());
    const Shift one{.begin = m_day.at(u"08:00"_s), .end = m_day.at(u"12:00"_s)};
    const Shift other{.begin = m_day.at(u"11:00"_s), .end = m_day.at(u"16:00"_s)};
    m_editor->exceptions()->setShifts({one, other});
    emit m_editor->exceptions()->edited();
    QVERIFY(m_editor->field(u"shifts"_s)->problem().contains(u"10/03/2026"_s));
    QVERIFY(!m_editor->saveButton()->isEnabled());
}

void TestTechnicianEditor::addsAnEvent()
{
    open(ana());
    m_editor->showPage(TechnicianEditor::Page::Hours);
    whenAsked<EventDialog>([](EventDialog *dialog) {
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QVERIFY(!dialog->field(u"title"_s)->problem().isEmpty()); // not without a title
        QTest::keyClicks(dialog->field(u"title"_s)->editor()->findChild<QLineEdit *>(), u"Training"_s);
        QTest::keyClicks(dialog->field(u"timesheet_code"_s)->editor(), u"TRN"_s);
        QTest::mouseClick(dialog->findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    });
    QTest::mouseClick(m_editor->events()->addButton(), Qt::LeftButton);
    QCOMPARE(m_editor->times().events.size(), 1);
    const NonJobEvent event = m_editor->times().events.front();
    QCOMPARE(event.title, u"Training"_s);
    QCOMPARE(event.timesheetCode, u"TRN"_s);
    QCOMPARE(event.span(), m_day.span(u"12:00"_s, u"12:30"_s));
    QCOMPARE(event.windowBegin, std::optional(m_day.at(u"11:00"_s)));
    QCOMPARE(event.windowEnd, std::optional(m_day.at(u"13:30"_s)));
    QVERIFY(m_editor->saveButton()->isEnabled());
}

void TestTechnicianEditor::usesFiguresOfTheHistory()
{
    ChangeSet changes;
    for (int i = 0; i < 4; ++i) {
        const Instant at = m_day.at(u"10:00"_s) - std::chrono::days(10 + i);
        Job job = assigned(Job{.id = {700 + i}, .number = u"H-%1"_s.arg(i)}, m_ana, at);
        job.status = JobStatus::Completed;
        job.windowEnd = i == 0 ? at - Minutes(30) : at + Minutes(30);
        job.onSiteAt = at;
        job.closedAt = at + Minutes(60);
        changes.create(job);
    }
    QVERIFY(m_office->edit(changes));
    m_office->settle();
    open(ana());
    m_editor->showPage(TechnicianEditor::Page::Figures);
    QTRY_VERIFY(m_editor->figures()->useButton()->isEnabled());
    QTest::mouseClick(m_editor->figures()->useButton(), Qt::LeftButton);
    QCOMPARE(m_editor->edited().onTimeShare, 0.75);
    QCOMPARE(m_editor->edited().firstTimeFixShare, 1.0);
    QCOMPARE(m_editor->edited().rating, 4.5);
    QVERIFY(m_editor->saveButton()->isEnabled());
}

void TestTechnicianEditor::takesOverWhatChangesElsewhere()
{
    open(ana());
    QTest::keyClick(input<QLineEdit>(u"name"_s), Qt::Key_End);
    QTest::keyClicks(input<QLineEdit>(u"name"_s), u" Ruiz"_s);
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.phone = u"555"_s; }));
    QCOMPARE(input<QLineEdit>(u"phone"_s)->text(), u"555"_s);
    QCOMPARE(m_editor->edited().name, u"Ana Moreno Ruiz"_s);
    QVERIFY(m_editor->saveButton()->isEnabled());
}

void TestTechnicianEditor::asksAboutWhatBothChanged()
{
    open(ana());
    QTest::keyClicks(input<QLineEdit>(u"phone"_s), u"9"_s);
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.phone = u"555"_s; }));
    QVERIFY(m_editor->conflicts()->isVisible());
    QVERIFY(!m_editor->saveButton()->isEnabled());
    QTest::mouseClick(buttonCalled(u"Take theirs"_s), Qt::LeftButton);
    QCOMPARE(m_editor->edited().phone, u"555"_s);
    QVERIFY(!m_editor->conflicts()->isVisible());
}

void TestTechnicianEditor::refusedEditStaysOpen()
{
    open(ana());
    connect(m_editor, &TechnicianEditor::saved, this, [this] { m_editor->refuse(u"No."_s); });
    QTest::keyClicks(input<QLineEdit>(u"name"_s), u"!"_s);
    m_editor->save();
    QVERIFY(m_editor && m_editor->isVisible());
}

void TestTechnicianEditor::closingAsksBeforeItForgets()
{
    open(ana());
    QTest::keyClicks(input<QLineEdit>(u"name"_s), u"!"_s);
    whenAsked<QMessageBox>([](QMessageBox *question) { QTest::keyClick(question, Qt::Key_Escape); });
    m_editor->reject();
    QVERIFY(m_editor && m_editor->isVisible());
    whenAsked<QMessageBox>([](QMessageBox *question) {
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    m_editor->reject();
    QTRY_VERIFY(!m_editor);
}

QTEST_MAIN(TestTechnicianEditor)
#include "tst_technicianeditor.moc"
