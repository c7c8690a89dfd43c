// Whatever another system or a phone sends: it is refused by the name of a member, or becomes an order or a tap that keeps
// the rules of its fields. The first line is the header with the key, what comes after it the body.

#include "core/intake/intakelimits.h"
#include "core/intake/orderparser.h"
#include "core/intake/tapparser.h"

#include <algorithm>

namespace {

using namespace callout;

bool isText(const QString &text, qsizetype most)
{
    return text.size() <= most && !text.contains(QChar(0)) && QString::fromUtf8(text.toUtf8()) == text;
}

bool isSound(const JobOrder &order)
{
    const auto isName = [](const QString &text) { return isText(text, limits::name); };
    return !order.key.isEmpty() && isText(order.key, limits::key) && !order.title.isEmpty() && isName(order.title)
        && isText(order.description, limits::text) && isText(order.notes, limits::text) && isName(order.type)
        && isName(order.customerName) && isName(order.customerPhone) && isName(order.customerEmail)
        && isText(order.address, limits::text) && std::ranges::all_of(order.tags, isName)
        && std::ranges::all_of(order.skills, isName) && order.tags.size() <= limits::entries
        && (!order.location || order.location->isValid()) && order.duration.value_or(Seconds(1)) > Seconds(0)
        && order.windowBegin.has_value() == order.windowEnd.has_value()
        && (!order.windowBegin || *order.windowBegin < *order.windowEnd) && order.estimatedValue.value_or(0) >= 0;
}

bool isSound(const PhoneTap &tap)
{
    const bool isStep = tap.kind == PhoneTap::Kind::Step;
    return !tap.key.isEmpty() && isText(tap.key, limits::key) && isText(tap.note, limits::text) && tap.job.value >= 0
        && (tap.job || tap.kind == PhoneTap::Kind::Help) && tap.invoiceTotal.value_or(0) >= 0
        && !(isStep && tap.step == JobStep::Hold && tap.note.isEmpty())
        && !(tap.invoiceTotal && (!isStep || tap.step != JobStep::Complete));
}

template<typename Value>
void check(const Result<Value> &read)
{
    if (!read && (read.error().code != ErrorCode::InvalidInput || read.error().message.isEmpty()))
        qFatal("a refusal without words");
    if (read && !isSound(*read))
        qFatal("a value that breaks the rules of its fields");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArray body = bytes.sliced(lineEnd + 1);
    check(parseOrder(body, bytes.first(std::max<qsizetype>(lineEnd, 0))));
    check(parseTap(body));
    return 0;
}
