#include "core/domain/hostname.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestHostName : public QObject
{
    Q_OBJECT

private slots:
    void aNameAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isName");
        const auto row = [](const QString &text, bool isName) {
            QTest::addRow("%s", qPrintable(text)) << text << isName;
        };
        row(u"phones.example.org"_s, true);
        row(u"desk"_s, true);
        row(u"desk-2.local"_s, true);
        row(u"3com.example"_s, true);
        row(u"büro.example"_s, true);
        row(u"例え.example"_s, true);
        row(u"a"_s.repeated(63) + u".example"_s, true);
        row({}, false);
        row(u"http://phones.example.org"_s, false);
        row(u"phones.example.org:8470"_s, false);
        row(u"phones.example.org/"_s, false);
        row(u"phones.example.org."_s, false);
        row(u"phones..example"_s, false);
        row(u".example"_s, false);
        row(u"-desk"_s, false);
        row(u"desk-"_s, false);
        row(u"front desk"_s, false);
        row(u"desk_2"_s, false);
        row(u"a@desk"_s, false);
        row(u"192.168.1.5"_s, false);
        row(u"fe80::1"_s, false);
        row(u"a"_s.repeated(64) + u".example"_s, false);
        row(u"a."_s.repeated(127) + u"a"_s, false);
        row(u"desk\n"_s, false);
    }

    void aNameAlone()
    {
        QFETCH(const QString, text);
        QTEST(isHostName(text), "isName");
    }
};

QTEST_GUILESS_MAIN(TestHostName)

#include "tst_hostname.moc"
