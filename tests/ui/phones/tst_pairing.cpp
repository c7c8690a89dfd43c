#include "ui/phones/pairing.h"
#include "ui/phones/qrcode.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

Pairing pairing()
{
    return {{.id = {7}, .name = u"Ana's phone"_s}, u"Ana María Moreno"_s, u"Zy0-tok_en"_s, u"12345678"_s, u"09:45"_s,
            u"http://192.168.1.5:8470"_s};
}

} // namespace

class PairingTest : public QObject
{
    Q_OBJECT

private slots:
    void links();
    void ownTracksUnderstandsIt();
    void codeIsReadable();
    void qrCodes_data();
    void qrCodes();
    void tooLongForACode();
};

void PairingTest::links()
{
    QCOMPARE(pageLink(pairing()), u"http://192.168.1.5:8470/phone#Zy0-tok_en"_s);
    // The token stays on the phone: browsers send no fragment.
    QCOMPARE(QUrl(pageLink(pairing())).fragment(), u"Zy0-tok_en"_s);
    QCOMPARE(traccarAddress(pairing()), u"http://192.168.1.5:8470/p/Zy0-tok_en"_s);
    const QUrl traccar(traccarLink(pairing()));
    QCOMPARE(traccar.adjusted(QUrl::RemoveQuery).toString(), traccarAddress(pairing()));
    QCOMPARE(QUrlQuery(traccar).queryItemValue(u"id"_s), u"7"_s);
}

void PairingTest::ownTracksUnderstandsIt()
{
    const QUrl link(ownTracksLink(pairing()));
    QCOMPARE(link.scheme(), u"owntracks"_s);
    QCOMPARE(link.path(), u"/config"_s);
    const QByteArray inLine = QUrlQuery(link).queryItemValue(u"inline"_s, QUrl::FullyDecoded).toLatin1();
    const QJsonObject configuration = QJsonDocument::fromJson(QByteArray::fromBase64(inLine)).object();
    QCOMPARE(configuration["_type"_L1], u"configuration"_s);
    QCOMPARE(configuration["mode"_L1].toInt(), 3);
    QCOMPARE(configuration["url"_L1], u"http://192.168.1.5:8470/position"_s);
    QCOMPARE(configuration["password"_L1], u"Zy0-tok_en"_s);
    QCOMPARE(configuration["username"_L1], u"Ana María Moreno"_s);
    QCOMPARE(configuration["tid"_L1], u"AM"_s);
}

void PairingTest::codeIsReadable()
{
    QCOMPARE(spacedCode(pairing()), u"1234 5678"_s);
}

void PairingTest::qrCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("page") << pageLink(pairing());
    QTest::newRow("Traccar Client") << traccarLink(pairing());
    QTest::newRow("OwnTracks") << ownTracksLink(pairing());
}

void PairingTest::qrCodes()
{
    QFETCH(QString, text);
    const QImage image = qrImage(text);
    QVERIFY(!image.isNull());
    QCOMPARE(image.width(), image.height());
    // A version of the standard, and its quiet margin.
    QCOMPARE((image.width() - 8 - 17) % 4, 0);
    for (int at = 0; at < image.width(); ++at) {
        for (int margin = 0; margin < 4; ++margin) {
            QCOMPARE(image.pixelColor(at, margin), QColor(Qt::white));
            QCOMPARE(image.pixelColor(margin, at), QColor(Qt::white));
        }
    }
    const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
    if (reader.isEmpty())
        QSKIP("no zbarimg to read the code with");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"code.png"_s);
    QVERIFY(image.scaled(image.width() * 4, image.height() * 4).save(path));
    QProcess process;
    process.start(reader, {u"--quiet"_s, u"--raw"_s, path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), text);
}

void PairingTest::tooLongForACode()
{
    QVERIFY(qrImage(QString(4000, u'x')).isNull());
}

QTEST_GUILESS_MAIN(PairingTest)
#include "tst_pairing.moc"
