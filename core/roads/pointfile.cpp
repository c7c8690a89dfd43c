#include "core/roads/pointfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::pointfile)
};

/// Comma-separated records, one after the other. Fields may stand in quotes, with commas, line breaks and doubled quotes.
class RecordReader
{
public:
    explicit RecordReader(const QByteArray &text) : m_text(QString::fromUtf8(text))
    {
        if (m_text.startsWith(QChar::ByteOrderMark))
            m_position = 1;
    }

    /// The line where the record that next() gave began, from 1.
    [[nodiscard]] int line() const { return m_line; }

    /// Nothing at the end. Empty lines are passed over.
    [[nodiscard]] std::optional<QStringList> next()
    {
        while (m_position < m_text.size()) {
            m_line = m_nextLine;
            QStringList fields = readRecord();
            if (fields.size() > 1 || !fields.front().isEmpty())
                return fields;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QStringList readRecord()
    {
        QStringList fields;
        QString field;
        bool isQuoted = false;
        for (; m_position < m_text.size(); ++m_position) {
            const QChar c = m_text.at(m_position);
            m_nextLine += c == u'\n' ? 1 : 0;
            if (c == u'"') {
                // A doubled quote within quotes is one quote.
                if (!isQuoted && m_position > 0 && m_text.at(m_position - 1) == u'"')
                    field += c;
                isQuoted = !isQuoted;
            } else if (isQuoted || (c != u',' && c != u'\n')) {
                field += c;
            } else if (c == u',') {
                fields.append(std::exchange(field, {}).trimmed());
            } else {
                ++m_position;
                break;
            }
        }
        fields.append(field.trimmed());
        return fields;
    }

    QString m_text;
    qsizetype m_position = 0;
    int m_line = 0;
    int m_nextLine = 1;
};

qsizetype columnNamed(const QStringList &header, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const qsizetype column = header.indexOf(name, 0, Qt::CaseInsensitive); column >= 0)
            return column;
    }
    return -1;
}

/// Not a number where the field holds none.
double degreesIn(const QStringList &record, qsizetype column)
{
    bool isNumber = false;
    const double degrees = column < record.size() ? record.at(column).toDouble(&isNumber) : 0.0;
    return isNumber ? degrees : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

Result<std::vector<GeoPoint>> parsePoints(const QByteArray &text)
{
    RecordReader reader(text);
    const QStringList header = reader.next().value_or(QStringList());
    const qsizetype latitude = columnNamed(header, {"latitude"_L1, "lat"_L1});
    const qsizetype longitude = columnNamed(header, {"longitude"_L1, "lon"_L1, "lng"_L1});
    if (latitude < 0 || longitude < 0)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("line 1: no columns latitude and longitude. Name the columns "
                                 "in the first line, e.g. latitude,longitude."));
    std::vector<GeoPoint> points;
    while (const std::optional<QStringList> record = reader.next()) {
        const GeoPoint point{degreesIn(*record, latitude), degreesIn(*record, longitude)};
        if (!point.isValid())
            return failure(ErrorCode::InvalidInput,
                           Words::tr("line %1: no place on Earth. Latitude and longitude are degrees with a decimal "
                                     "point, e.g. 54.15,-4.48.")
                               .arg(reader.line()));
        points.push_back(point);
    }
    return points;
}

Result<std::vector<GeoPoint>> readPoints(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return parsePoints(file.readAll()).transform_error([&](const Error &error) {
        return Error{error.code, u"%1, %2"_s.arg(path, error.message)};
    });
}

} // namespace callout
