#include <QCoreApplication>
#include <QFutureInterface>
#include <QMutex>
#include <QObject>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

// Qt itself is not built with the thread sanitizer, which therefore cannot see that an event is handed over under a lock. These
// functions stand before Qt's own of the same name and tell it: what happens before a signal, a posted event or an unlock
// happens before what the receiver of any later event, or the next owner of the lock, does.

namespace {

char handedOver;

template<typename Function>
Function original(const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

bool eventArrives(void **)
{
    __tsan_acquire(&handedOver);
    return false;
}

[[maybe_unused]] const bool listening = QInternal::registerCallback(QInternal::EventNotifyCallback, eventArrives);

} // namespace

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    static const auto real =
        original<void (*)(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&handedOver);
    real(sender, metaObject, signal, arguments);
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   qsizetype count, const void *const *parameters, const char *const *names,
                                   const QtPrivate::QMetaTypeInterface *const *types)
{
    static const auto real =
        original<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, qsizetype, const void *const *,
                          const char *const *, const QtPrivate::QMetaTypeInterface *const *)>(
            "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeExPKPKvPKPKc"
            "PKPKNS2_"
            "18QMetaTypeInterfaceE");
    __tsan_release(&handedOver);
    const bool done = real(object, slot, type, count, parameters, names, types);
    __tsan_acquire(&handedOver);
    return done;
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto real =
        original<void (*)(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&handedOver);
    real(receiver, event, priority);
}

void QBasicMutex::lockInternal()
{
    static const auto real = original<void (*)(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    real(this);
    __tsan_acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static const auto real = original<void (*)(QBasicMutex *)>("_ZN11QBasicMutex14unlockInternalEv");
    __tsan_release(this);
    real(this);
}

void QFutureInterfaceBase::reportFinished()
{
    static const auto real = original<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(&handedOver);
    real(this);
}

void QFutureInterfaceBase::waitForFinished()
{
    static const auto real = original<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    real(this);
    __tsan_acquire(&handedOver);
}

void QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)> continuation,
                                           QFutureInterfaceBasePrivate *data)
{
    using Continuation = std::function<void(const QFutureInterfaceBase &)>;
    static const auto real = original<void (*)(QFutureInterfaceBase *, Continuation, QFutureInterfaceBasePrivate *)>(
        "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate");
    __tsan_release(&handedOver);
    real(this, std::move(continuation), data);
}

void QFutureInterfaceBase::runContinuation() const
{
    static const auto real =
        original<void (*)(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase15runContinuationEv");
    __tsan_acquire(&handedOver);
    real(this);
}
