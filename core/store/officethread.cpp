#include "core/store/officethread.h"

#include <QCoreApplication>
#include <QTimer>

namespace callout {

namespace {

constexpr int LooksToPhones = 3;

} // namespace

class OfficeThread::Worker : public QObject
{
public:
    Worker(OfficeThread &owner, std::unique_ptr<OfficeFile> file)
        : m_owner(owner)
        , m_file(std::move(file))
        , m_timer(this)
    {
        connect(&m_timer, &QTimer::timeout, this, &Worker::look);
    }

    [[nodiscard]] OfficeFile &file() { return *m_file; }

    Result<qint64> write(const Edit &edit, Instant at, int generation, const QString &station)
    {
        if (generation <= m_failedGeneration) {
            return failure(ErrorCode::Cancelled,
                           QCoreApplication::translate("callout::OfficeThread", "An edit before this one failed."));
        }
        const Result<qint64> written = m_file->write(edit, station, at);
        if (!written)
            m_failedGeneration = generation;
        else if (*written == m_seenEdit + 1)
            m_seenEdit = *written;
        return written;
    }

    void watch(std::chrono::milliseconds interval, qint64 seenEdit, Watched watched)
    {
        m_watched = watched;
        m_seenEdit = seenEdit;
        m_seenVersion = -1;
        m_timer.start(interval);
    }

private:
    void look()
    {
        const Result<qint64> version = m_file->dataVersion();
        if (!version)
            return fail(version.error());
        const bool isPhonesTurn = m_watched == Watched::EditsAndPhones && ++m_looks % LooksToPhones == 0;
        if (*version == m_seenVersion && !(isPhonesTurn && m_owesPhones))
            return recover();
        Result<OfficeNews> news =
            m_file->newsSince(m_seenEdit, isPhonesTurn ? std::optional(Instant::min()) : std::nullopt);
        if (!news)
            return fail(news.error());
        m_seenVersion = *version;
        m_owesPhones = !isPhonesTurn;
        keepNewPositions(&news->positions);
        keepNewContacts(&news->contacts);
        if (news->newestEdit > m_seenEdit || !news->positions.isEmpty() || !news->contacts.isEmpty()) {
            m_seenEdit = news->newestEdit;
            emit m_owner.newsArrived(*news);
        }
        recover();
    }

    /// A phone may have been without network: what is new here can be older than what others reported.
    void keepNewPositions(QList<PositionFix> *positions)
    {
        positions->removeIf([this](const PositionFix &fix) { return m_seenPositions.value(fix.technician) == fix.at; });
        for (const PositionFix &fix : std::as_const(*positions))
            m_seenPositions.insert(fix.technician, fix.at);
    }

    void keepNewContacts(QList<DeviceContact> *contacts)
    {
        contacts->removeIf(
            [this](const DeviceContact &contact) { return m_seenContacts.value(contact.device) == contact; });
        for (const DeviceContact &contact : std::as_const(*contacts))
            m_seenContacts.insert(contact.device, contact);
    }

    void fail(const Error &error)
    {
        if (!std::exchange(m_hasFailed, true))
            emit m_owner.watchFailed(error);
    }

    void recover()
    {
        if (std::exchange(m_hasFailed, false))
            emit m_owner.watchRecovered();
    }

    OfficeThread &m_owner;
    std::unique_ptr<OfficeFile> m_file;
    QTimer m_timer;
    int m_failedGeneration = 0;
    qint64 m_seenEdit = 0;
    qint64 m_seenVersion = -1;
    Watched m_watched = Watched::Edits;
    quint64 m_looks = 0;
    bool m_owesPhones = false; ///< the file has changed since phones were looked for
    QHash<TechnicianId, Instant> m_seenPositions;
    QHash<DeviceId, DeviceContact> m_seenContacts;
    bool m_hasFailed = false;
};

OfficeThread::OfficeThread(std::unique_ptr<OfficeFile> file, QString station, QObject *parent)
    : QObject(parent)
    , m_station(std::move(station))
    , m_path(file->path())
{
    qRegisterMetaType<OfficeNews>();
    qRegisterMetaType<Error>();
    m_worker = new Worker(*this, std::move(file));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("office file"));
    m_thread.start();
}

OfficeThread::~OfficeThread()
{
    // Quit only after everything asked for so far.
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void OfficeThread::post(std::function<void(OfficeFile &)> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { work(worker->file()); }, Qt::QueuedConnection);
}

QFuture<Result<qint64>> OfficeThread::write(const Edit &edit, Instant at)
{
    return ask([worker = m_worker, edit, at, generation = m_generation, station = m_station](OfficeFile &) {
        return worker->write(edit, at, generation, station);
    });
}

void OfficeThread::acknowledgeFailure()
{
    ++m_generation;
}

void OfficeThread::watch(std::chrono::milliseconds interval, qint64 seenEdit, Watched watched)
{
    QMetaObject::invokeMethod(
        m_worker, [=, worker = m_worker] { worker->watch(interval, seenEdit, watched); }, Qt::QueuedConnection);
}

} // namespace callout
