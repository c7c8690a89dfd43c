#include "tests/support/testproposal.h"
#include "ui/review/persondialog.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QTimeEdit>

using namespace callout;
using namespace Qt::StringLiterals;

/// "Why not Mike?", and choosing him, at another time.
class TestPersonDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void beginsWithTheBest();
    void aRunnerUpSaysByHowMuch();
    void whoCannotSaysTheRuleAndTheLeastChange();
    void keysWalkThePeople();
    void anotherTimeIsJudged();
    void aForbiddenTimeCannotBeUsed();
    void paints_data();
    void paints();

private:
    [[nodiscard]] std::unique_ptr<PersonDialog> open(PersonDialog::Purpose purpose)
    {
        auto dialog = std::make_unique<PersonDialog>(
            purpose, m_day.snapshot(), m_job, m_reason, UsualWeights,
            [this](TechnicianId technician, Instant start) {
                PersonDialog::Answer answer{.verdict = {.start = start, .broken = {}, .moves = {}}, .candidate = {}};
                if (start > m_day.at(u"12:00"_s))
                    answer.verdict.broken = {{.rule = Rule::WindowMissed, .amount = Seconds(1800)}};
                else
                    answer.candidate = test::TestProposal(m_day).candidate(technician, u"11:00"_s, 30);
                return answer;
            },
            m_themes);
        dialog->show();
        return dialog;
    }

    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    TechnicianId m_zoe;
    JobId m_job;
    Reason m_reason;
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestPersonDialog::initTestCase()
{
    m_themes.applyTo(*qApp);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const SkillId gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_zoe = m_day.worker(u"Zoe Abbot"_s);
    m_job = m_day.job(u"J-1043"_s, [](Job &job) { job.title = u"No heat"_s; });
    const test::TestProposal proposal(m_day);
    m_reason = {proposal.candidate(m_ana, u"08:40"_s),
                {proposal.candidate(m_mike, u"09:00"_s, 20)},
                {{m_zoe,
                  {.rule = Rule::SkillMissing, .skill = gas},
                  Remedy{.kind = RemedyKind::GrantSkill, .technician = m_zoe, .skill = gas}}},
                {}};
    m_reason.others.front().winsWith = Remedy{.kind = RemedyKind::DropJob, .technician = m_mike, .job = m_job};
}

void TestPersonDialog::beginsWithTheBest()
{
    const auto dialog = open(PersonDialog::Purpose::WhyNot);
    QCOMPARE(dialog->technician(), m_ana);
    QCOMPARE(dialog->acceptButton()->text(), u"Assign to Ana Moreno"_s);
    QVERIFY(!dialog->time()->isVisible());
}

void TestPersonDialog::aRunnerUpSaysByHowMuch()
{
    const auto dialog = open(PersonDialog::Purpose::WhyNot);
    dialog->choose(m_mike);
    QCOMPARE(dialog->words(), u"Mike Boyle loses by 3.3: 8 min more drive\nMike Boyle would win with: drop J-1043."_s);
    QCOMPARE(dialog->start(), m_day.at(u"09:00"_s));
}

void TestPersonDialog::whoCannotSaysTheRuleAndTheLeastChange()
{
    const auto dialog = open(PersonDialog::Purpose::WhyNot);
    dialog->choose(m_zoe);
    QCOMPARE(dialog->words(),
             u"Zoe Abbot does not hold \"Gas\".\nThe least change that would help: grant Gas to Zoe Abbot."_s);
    QVERIFY(dialog->acceptButton()->isEnabled()); // a person may set the rule aside, with a reason
}

void TestPersonDialog::keysWalkThePeople()
{
    const auto dialog = open(PersonDialog::Purpose::WhyNot);
    QTest::keyClick(dialog->people(), Qt::Key_Down);
    QCOMPARE(dialog->technician(), m_mike);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void TestPersonDialog::anotherTimeIsJudged()
{
    const auto dialog = open(PersonDialog::Purpose::Change);
    QCOMPARE(dialog->time()->time(), QTime(8, 40));
    QCOMPARE(dialog->candidate()->inputs.drive, Seconds(12 * 60));
    QTest::keyClick(dialog->time(), Qt::Key_Up);
    QCOMPARE(dialog->start(), m_day.at(u"08:45"_s));
    QCOMPARE(dialog->candidate()->inputs.drive, Seconds(30 * 60));
    QVERIFY(dialog->words().contains(u"Ana Moreno loses by"_s));
    QVERIFY(dialog->acceptButton()->isEnabled());
}

void TestPersonDialog::aForbiddenTimeCannotBeUsed()
{
    const auto dialog = open(PersonDialog::Purpose::Change);
    dialog->time()->setTime({13, 0});
    QVERIFY(!dialog->candidate());
    QVERIFY(!dialog->acceptButton()->isEnabled());
    QVERIFY(dialog->words().contains(u"30 min after the arrival window"_s));
}

void TestPersonDialog::paints_data()
{
    QTest::addColumn<ThemeSource::Choice>("choice");
    QTest::newRow("light") << ThemeSource::Choice::Light;
    QTest::newRow("dark") << ThemeSource::Choice::Dark;
}

// With CALLOUT_PICTURES naming a folder the pictures are kept for a person to look at.
void TestPersonDialog::paints()
{
    QFETCH(const ThemeSource::Choice, choice);
    m_themes.setChoice(choice);
    const auto dialog = open(PersonDialog::Purpose::Change);
    dialog->choose(m_mike);
    QCoreApplication::processEvents();
    const QPixmap picture = dialog->grab();
    if (const QString folder = qEnvironmentVariable("CALLOUT_PICTURES"); !folder.isEmpty())
        picture.save(u"%1/person-%2.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag())));
    const QRect row = dialog->people()->visualRect(dialog->people()->currentIndex());
    const QPoint corner = dialog->people()->viewport()->mapTo(dialog.get(), row.topRight() - QPoint(3, -3));
    QCOMPARE(picture.toImage().pixelColor(corner), m_themes.theme().accentSoft);
}

QTEST_MAIN(TestPersonDialog)
#include "tst_persondialog.moc"
