// Whatever is typed into the search of addresses, it answers.

#include "core/region/addresssearch.h"
#include "tests/core/region/addressfile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace {

using namespace Qt::StringLiterals;

/// Opened once, since only what is typed changes.
struct TypingDesk {
    TypingDesk()
    {
        using namespace callout;
        const GeoPoint town{54.0, -4.0};
        AddressBook book;
        book.places = {{u"St Mary's"_s, FeatureKind::Town, 5000, town}};
        book.streets = {{u"Main Road"_s, {town}}, {u"Müllerstraße"_s, {town}}, {u"Rue de l'Église"_s, {town}}};
        book.addresses = {{u"12-16a"_s, u"The Lodge"_s, u"Main Road"_s, {}, u"St Mary's"_s, u"IM1 1AA"_s, town}};
        const QString path = folder.filePath(u"fuzz.region"_s);
        test::writeAddressFile(path, book);
        search = test::orDie(AddressSearch::open(path));
    }

    int argumentCount = 1;
    char name[5] = "fuzz";
    char *arguments[2] = {name, nullptr};
    QCoreApplication application{argumentCount, arguments}; // Qt's databases want one
    QTemporaryDir folder;
    std::unique_ptr<callout::AddressSearch> search;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const TypingDesk desk;
    const QString typed = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    if (!desk.search->search(typed, {54.0, -4.0}, 5))
        qFatal("The search failed");
    return 0;
}
