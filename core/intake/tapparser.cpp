#include "core/intake/tapparser.h"

#include "core/domain/fieldvalue.h"
#include "core/intake/intakelimits.h"
#include "core/intake/jsonmembers.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// "travel" and its sisters are steps.
bool readKind(const QString &word, PhoneTap &tap)
{
    if (word == "note"_L1 || word == "help"_L1) {
        tap.kind = word == "note"_L1 ? PhoneTap::Kind::Note : PhoneTap::Kind::Help;
        return true;
    }
    tap.kind = PhoneTap::Kind::Step;
    return fromJson(QJsonValue(word), tap.step)
        && (tap.step == JobStep::Travel || tap.step == JobStep::Arrive || tap.step == JobStep::Complete
            || tap.step == JobStep::Hold || tap.step == JobStep::Resume);
}

bool needsNote(const PhoneTap &tap)
{
    return tap.kind == PhoneTap::Kind::Note || (tap.kind == PhoneTap::Kind::Step && tap.step == JobStep::Hold);
}

bool mayHaveTotal(const PhoneTap &tap)
{
    return tap.kind == PhoneTap::Kind::Step && tap.step == JobStep::Complete;
}

} // namespace

Result<PhoneTap> parseTap(const QByteArray &body)
{
    Result<JsonMembers> members = JsonMembers::fromBody(body);
    if (!members)
        return std::unexpected(members.error());

    PhoneTap tap;
    tap.key = members->line(u"key"_s, limits::key);
    if (tap.key.isEmpty())
        members->complain(u"key"_s, u"it is missing"_s);
    if (!readKind(members->line(u"kind"_s, limits::name), tap)) {
        members->complain(u"kind"_s, u"it is none of travel, arrive, complete, hold, resume, note and help"_s);
    }
    tap.job = {members->integer(u"job"_s, 1, std::numeric_limits<qint64>::max()).value_or(0)};
    if (tap.job.isNull() && tap.kind != PhoneTap::Kind::Help)
        members->complain(u"job"_s, u"it is missing"_s);
    tap.note = members->text(u"note"_s, limits::text);
    if (tap.note.isEmpty() && needsNote(tap))
        members->complain(u"note"_s, u"it is missing"_s);
    tap.invoiceTotal = members->integer(u"invoiceTotal"_s, 0, limits::money);
    if (tap.invoiceTotal && !mayHaveTotal(tap))
        members->complain(u"invoiceTotal"_s, u"only a job that is complete has one"_s);
    const std::optional<Instant> at = members->instant(u"at"_s);
    if (!at)
        members->complain(u"at"_s, u"it is missing"_s);
    tap.at = at.value_or(Instant());

    if (const Result<void> finished = members->finish(); !finished)
        return std::unexpected(finished.error());
    return tap;
}

} // namespace callout
