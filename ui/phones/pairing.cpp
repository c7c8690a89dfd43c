#include "ui/phones/pairing.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int SendEverySeconds = 30;
constexpr int SendEveryMetres = 50;

/// Two letters by which OwnTracks marks a phone.
QString trackerId(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        letters += word.first(1);
    return letters.isEmpty() ? u"XX"_s : letters.first(std::min<qsizetype>(2, letters.size())).toUpper();
}

} // namespace

QString pageLink(const Pairing &pairing)
{
    return u"%1/phone#%2"_s.arg(pairing.address, pairing.token);
}

QString traccarAddress(const Pairing &pairing)
{
    return u"%1/p/%2"_s.arg(pairing.address, pairing.token);
}

QString traccarLink(const Pairing &pairing)
{
    return u"%1?id=%2&interval=%3&distance=%4"_s.arg(traccarAddress(pairing), QString::number(pairing.device.id.value),
                                                     QString::number(SendEverySeconds),
                                                     QString::number(SendEveryMetres));
}

QString ownTracksLink(const Pairing &pairing)
{
    constexpr int HttpMode = 3;
    constexpr int SignificantMoves = 1;
    const QJsonObject configuration{{u"_type"_s, u"configuration"_s},
                                    {u"mode"_s, HttpMode},
                                    {u"url"_s, u"%1/position"_s.arg(pairing.address)},
                                    {u"auth"_s, true},
                                    {u"username"_s, pairing.technician},
                                    {u"password"_s, pairing.token},
                                    {u"deviceId"_s, u"phone"_s},
                                    {u"tid"_s, trackerId(pairing.technician)},
                                    {u"monitoring"_s, SignificantMoves}};
    const QByteArray inLine = QJsonDocument(configuration).toJson(QJsonDocument::Compact).toBase64();
    return u"owntracks:///config?inline="_s + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(inLine)));
}

QString spacedCode(const Pairing &pairing)
{
    return QString(pairing.code).insert(pairing.code.size() / 2, u' ');
}

} // namespace callout
