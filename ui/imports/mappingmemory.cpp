#include "ui/imports/mappingmemory.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString keyOf(ImportContent content, const QStringList &headings)
{
    const QByteArray all = headings.join(QChar(0x1f)).toCaseFolded().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex().first(16);
    return u"imports/%1-%2"_s.arg(int(content)).arg(QLatin1StringView(hash));
}

} // namespace

std::optional<MappingMemory::Fields> MappingMemory::fields(ImportContent content, const QStringList &headings) const
{
    const QStringList names = m_settings.value(keyOf(content, headings)).toStringList();
    if (names.size() != headings.size())
        return std::nullopt;
    Fields fields;
    for (const QString &name : names)
        fields.append(name.isEmpty() ? std::nullopt : importFieldNamed(name, content));
    return fields;
}

void MappingMemory::remember(ImportContent content, const QStringList &headings, const Fields &fields)
{
    QStringList names;
    for (const std::optional<ImportField> &field : fields)
        names.append(field ? importFieldName(*field) : QString());
    m_settings.setValue(keyOf(content, headings), names);
}

} // namespace callout
