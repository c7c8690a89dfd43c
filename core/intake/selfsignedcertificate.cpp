#include "core/intake/selfsignedcertificate.h"

#include "core/intake/hostnames.h"
#include "core/intake/opensslthings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSysInfo>

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <ctime>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace openssl;

constexpr auto Validity = std::chrono::days(825);
constexpr auto Leeway = std::chrono::days(1); // clocks of phones differ
constexpr int SerialBits = 127;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::intake)
};

bool append(GENERAL_NAMES *names, int type, const QByteArray &name)
{
    GENERAL_NAME *entry = a2i_GENERAL_NAME(nullptr, nullptr, nullptr, type, name.constData(), 0);
    return entry && sk_GENERAL_NAME_push(names, entry) > 0;
}

bool addAlternativeNames(X509 *certificate, const QStringList &names, const QList<QHostAddress> &addresses)
{
    const Names all(sk_GENERAL_NAME_new_null());
    bool isDone = all != nullptr;
    for (const QByteArray &name : HostNames::all(names, QSysInfo::machineHostName()))
        isDone = isDone && append(all.get(), GEN_DNS, name);
    QSet<QHostAddress> plain{QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    for (QHostAddress address : addresses) {
        address.setScopeId({});
        plain.insert(address);
    }
    for (const QHostAddress &address : std::as_const(plain))
        isDone = isDone && append(all.get(), GEN_IPADD, address.toString().toLatin1());
    return isDone && X509_add1_ext_i2d(certificate, NID_subject_alt_name, all.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool addExtension(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_nconf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    const Number serial(BN_new());
    return serial && BN_rand(serial.get(), SerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate));
}

bool setSubject(X509 *certificate)
{
    const QByteArray name = QSysInfo::machineHostName().left(64).toUtf8();
    X509_NAME *subject = X509_get_subject_name(certificate);
    const auto add = [subject](const char *field, const QByteArray &value) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(value.constData());
        return X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8, bytes, int(value.size()), -1, 0) == 1;
    };
    return add("O", "Callout"_ba) && add("CN", name.isEmpty() ? "localhost"_ba : name)
        && X509_set_issuer_name(certificate, subject) == 1;
}

bool setValidity(X509 *certificate, Instant now)
{
    const std::time_t begin = (now - Leeway).time_since_epoch().count();
    const std::time_t end = (now - Leeway + Validity).time_since_epoch().count();
    return ASN1_TIME_set(X509_getm_notBefore(certificate), begin)
        && ASN1_TIME_set(X509_getm_notAfter(certificate), end);
}

QByteArray contents(const Memory &memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return QByteArray(bytes, size);
}

} // namespace

Result<IntakeIdentity> selfSignedIdentity(const QStringList &names, const QList<QHostAddress> &addresses, Instant now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const bool isMade = key && certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && setSerial(certificate.get()) && setSubject(certificate.get()) && setValidity(certificate.get(), now)
        && X509_set_pubkey(certificate.get(), key.get()) == 1
        && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        && addAlternativeNames(certificate.get(), names, addresses)
        && X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
    const Memory certificatePem(BIO_new(BIO_s_mem()));
    const Memory keyPem(BIO_new(BIO_s_secmem()));
    const bool isWritten = isMade && PEM_write_bio_X509(certificatePem.get(), certificate.get()) == 1
        && PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (!isWritten)
        return failure(
            ErrorCode::StorageFailed,
            Words::tr("OpenSSL made no certificate. Bring one of your own, or let the phones talk without TLS."));
    return IntakeIdentity{contents(certificatePem), contents(keyPem)};
}

std::optional<Instant> expiryOf(const QByteArray &certificate)
{
    const Certificate read = readCertificate(certificate);
    std::tm end{};
    if (!read || ASN1_TIME_to_tm(X509_get0_notAfter(read.get()), &end) != 1)
        return {};
    return Instant(Seconds(::timegm(&end)));
}

QString fingerprintOf(const QByteArray &certificate)
{
    const Certificate read = readCertificate(certificate);
    unsigned char *bytes = nullptr;
    const int size = read ? i2d_X509(read.get(), &bytes) : 0;
    if (size <= 0)
        return {};
    const QByteArray hash = QCryptographicHash::hash(QByteArrayView(bytes, size), QCryptographicHash::Sha256);
    OPENSSL_free(bytes);
    return QString::fromLatin1(hash.toHex(':').toUpper());
}

} // namespace callout
