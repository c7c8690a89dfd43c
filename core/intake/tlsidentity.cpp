#include "core/intake/tlsidentity.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace callout {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::intake)
};

template<typename Thing, void (*Free)(Thing *)>
using Owned = std::unique_ptr<Thing, decltype([](Thing *thing) { Free(thing); })>;

using Memory = std::unique_ptr<BIO, decltype([](BIO *memory) { BIO_free(memory); })>;

Memory memory(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// Without this OpenSSL asks at the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

bool isKeyOf(const IntakeIdentity &identity)
{
    const Owned<X509, X509_free> certificate(
        PEM_read_bio_X509(memory(identity.certificate).get(), nullptr, noPassphrase, nullptr));
    const Owned<EVP_PKEY, EVP_PKEY_free> key(
        PEM_read_bio_PrivateKey(memory(identity.key).get(), nullptr, noPassphrase, nullptr));
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

} // namespace callout
