#include "core/intake/opensslthings.h"

#include <openssl/pem.h>

namespace callout::openssl {

namespace {

Memory memory(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// Without this OpenSSL asks at the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

Certificate readCertificate(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(memory(pem).get(), nullptr, noPassphrase, nullptr));
}

Key readKey(const QByteArray &pem)
{
    return Key(PEM_read_bio_PrivateKey(memory(pem).get(), nullptr, noPassphrase, nullptr));
}

} // namespace callout::openssl
