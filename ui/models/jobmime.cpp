#include "ui/models/jobmime.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace callout::jobmime {

QString format()
{
    return u"application/x-callout-jobs"_s;
}

std::unique_ptr<QMimeData> encode(const QList<JobId> &jobs)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const JobId &job : jobs)
        stream << job.value;
    auto data = std::make_unique<QMimeData>();
    data->setData(format(), bytes);
    return data;
}

QList<JobId> decode(const QMimeData *data)
{
    if (!data || !data->hasFormat(format()))
        return {};
    const QByteArray bytes = data->data(format());
    if (bytes.size() % qsizetype(sizeof(qint64)) != 0)
        return {};
    QList<JobId> jobs;
    QDataStream stream(bytes);
    while (!stream.atEnd()) {
        JobId job;
        stream >> job.value;
        if (job.value <= 0)
            return {};
        jobs.append(job);
    }
    return jobs;
}

} // namespace callout::jobmime
