#pragma once

#include "core/domain/id.h"

#include <QList>
#include <QString>

#include <memory>

class QMimeData;

namespace callout {

/// Dragged jobs: mime data carries their ids and nothing else.
namespace jobmime {

[[nodiscard]] QString format();
[[nodiscard]] std::unique_ptr<QMimeData> encode(const QList<JobId> &jobs);
/// Empty where the data is not ours or is malformed.
[[nodiscard]] QList<JobId> decode(const QMimeData *data);

} // namespace jobmime

} // namespace callout
