#include "ui/live/healthpage.h"
#include "ui/style/themesource.h"

#include <QLabel>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestHealthPage : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryLine();
    void wordsChangeInPlace();
    void adviceIsShownWhereThereIsSome();
    void isCopiedAsText();
    void followsTheTheme();

private:
    [[nodiscard]] static QList<HealthSection> sections(const QString &saved, Light light, const QString &advice = {})
    {
        return {
            {u"Feed"_s, {{u"State"_s, u"Held by this window"_s, Light::Green, {}}}},
            {u"Office file"_s, {{u"Path"_s, u"/srv/harbour.callout"_s, {}, {}}, {u"Saving"_s, saved, light, advice}}}};
    }
    [[nodiscard]] static QLabel *label(const QWidget &page, const QString &text)
    {
        for (QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text() == text)
                return label;
        }
        return nullptr;
    }

    ThemeSource m_themes{ThemeSource::Choice::Light};
    LiveState m_live;
};

void TestHealthPage::showsEveryLine()
{
    HealthPage page(m_themes);
    page.showHealth(m_live, sections(u"all saved"_s, Light::Green));
    for (const QString &text : {u"LIVE"_s, u"Feed"_s, u"State"_s, u"Held by this window"_s, u"Path"_s, u"all saved"_s})
        QVERIFY2(label(page, text), qPrintable(text));
    QCOMPARE(label(page, u"all saved"_s)->accessibleName(), u"Saving: all saved"_s);
}

void TestHealthPage::wordsChangeInPlace()
{
    HealthPage page(m_themes);
    page.showHealth(m_live, sections(u"all saved"_s, Light::Green));
    QLabel *saving = label(page, u"all saved"_s);
    page.showHealth(m_live, sections(u"1 edit on the way"_s, Light::Green));
    QCOMPARE(label(page, u"1 edit on the way"_s), saving);
}

void TestHealthPage::adviceIsShownWhereThereIsSome()
{
    HealthPage page(m_themes);
    page.showHealth(m_live, sections(u"The disk is full."_s, Light::Red, u"Make room."_s));
    page.show();
    QVERIFY(label(page, u"Make room."_s)->isVisible());
    page.showHealth(m_live, sections(u"all saved"_s, Light::Green));
    QVERIFY(!label(page, u"Make room."_s));
}

void TestHealthPage::isCopiedAsText()
{
    HealthPage page(m_themes);
    page.showHealth({.light = Light::Red, .cause = LiveCause::WriteFailed, .detail = u"The disk is full."_s},
                    sections(u"The disk is full."_s, Light::Red));
    QCOMPARE(page.text(),
             u"Not live: The last edit could not be saved and was taken back: The disk is full.\n\n"
             "Feed\nState: Held by this window\n\n"
             "Office file\nPath: /srv/harbour.callout\nSaving: The disk is full. (act on this)"_s);
}

void TestHealthPage::followsTheTheme()
{
    HealthPage page(m_themes);
    page.showHealth(m_live, sections(u"all saved"_s, Light::Green));
    const QColor before = label(page, u"all saved"_s)->palette().color(QPalette::WindowText);
    m_themes.setChoice(ThemeSource::Choice::Dark);
    QVERIFY(label(page, u"all saved"_s)->palette().color(QPalette::WindowText) != before);
    m_themes.setChoice(ThemeSource::Choice::Light);
}

QTEST_MAIN(TestHealthPage)
#include "tst_healthpage.moc"
