#include "core/intake/tlsidentity.h"

#include "core/intake/opensslthings.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace callout {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::intake)
};

bool isKeyOf(const IntakeIdentity &identity)
{
    const openssl::Certificate certificate = openssl::readCertificate(identity.certificate);
    const openssl::Key key = openssl::readKey(identity.key);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

QSslKey readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const IntakeIdentity &identity)
{
    if (!QSslSocket::supportsSsl())
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("This machine has no OpenSSL library. Install it, or let the phones talk without TLS."));
    const QList<QSslCertificate> chain = QSslCertificate::fromData(identity.certificate, QSsl::Pem);
    if (chain.isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("The certificate cannot be read. It has to be a text file that begins with BEGIN CERTIFICATE."));
    const QSslKey key = readKey(identity.key);
    if (key.isNull())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The key of the certificate cannot be read. It has to be a text file with an RSA or "
                                 "elliptic-curve key and no passphrase."));
    if (!isKeyOf(identity))
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("The key does not belong to the certificate. Choose the two that were made together."));

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({});
    return configuration;
}

QStringList namesIn(const QByteArray &certificate)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificate, QSsl::Pem);
    return chain.isEmpty() ? QStringList() : chain.first().subjectAlternativeNames().values(QSsl::DnsEntry);
}

} // namespace callout
