#pragma once

#include "core/csvimport/columnmap.h"

class QSettings;

namespace callout {

/// Remembers what the columns of a table were said to hold, for the next table with the same headings.
class MappingMemory
{
public:
    explicit MappingMemory(QSettings &settings) : m_settings(settings) {}

    using Fields = QList<std::optional<ImportField>>;
    /// Nothing where no table with these headings was imported as this.
    [[nodiscard]] std::optional<Fields> fields(ImportContent content, const QStringList &headings) const;
    void remember(ImportContent content, const QStringList &headings, const Fields &fields);

private:
    QSettings &m_settings;
};

} // namespace callout
