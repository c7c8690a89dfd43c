#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <memory>

namespace callout::openssl {

/// Frees what OpenSSL made.
template<auto Free>
struct Freeing {
    void operator()(auto *thing) const { Free(thing); }
};

using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Freeing<GENERAL_NAMES_free>>;
using Number = std::unique_ptr<BIGNUM, Freeing<BN_free>>;

/// The first certificate of a PEM text; none where there is none.
[[nodiscard]] Certificate readCertificate(const QByteArray &pem);
/// The key in a PEM text, unless it wants a passphrase.
[[nodiscard]] Key readKey(const QByteArray &pem);

} // namespace callout::openssl
