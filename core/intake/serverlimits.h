#pragma once

#include <QtTypes>

#include <chrono>

namespace callout {

/// How much one client may ask of the intake, so that the others are answered too. The defaults suit an office of some
/// hundred phones.
struct ServerLimits {
    qsizetype lineBytes = 8 * 1024;  ///< of the request line
    qsizetype headBytes = 16 * 1024; ///< of the request line and all header fields
    qsizetype bodyBytes = 256 * 1024;
    int fields = 100; ///< header fields of a request

    std::chrono::milliseconds arrival{10'000}; ///< of a whole request, from its first byte; also of a TLS handshake
    std::chrono::milliseconds answer{30'000};  ///< for the office to answer and the client to take it
    std::chrono::milliseconds silence{60'000}; ///< between two requests of a connection
    std::chrono::milliseconds quiet{250};      ///< after a request, until the connection rests; see QuietSockets
    std::chrono::milliseconds farewell{2'000}; ///< for a refused client to read why, before it is cut off

    int connections = 1024;
    int connectionsOfOne = 512; ///< from one address

    double requestRate = 50.0; ///< of one device, per second, after a burst
    int requestBurst = 200;
    int failures = 10;                             ///< wrong tokens or codes of one address within `failureSpan`
    std::chrono::milliseconds failureSpan{60'000}; ///< and how long no more of them are looked at then
};

} // namespace callout
