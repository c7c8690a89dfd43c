#include "ui/map/mapimages.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

QString idOf(QString address)
{
    const QString prefix = u"image://"_s + MapImages::providerName() + u'/';
    return address.startsWith(prefix) ? address.sliced(prefix.size()) : QString();
}

QImage pictureOf(const QString &address, int side)
{
    QSize size;
    const QImage image = MapImages().requestImage(idOf(address), &size, QSize(side, side));
    return size == image.size() ? image : QImage();
}

const QList<Theme::Mode> Modes{Theme::Mode::Light, Theme::Mode::Dark};

} // namespace

class TestMapImages : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusHasItsOwnShape_data();
    void everyStatusHasItsOwnShape();
    void unassignedIsHollow();
    void emergencyIsATriangle();
    void selectedAndStackedLookDifferent();
    void marksItsMiddle();
    void staleAvatarsLookDifferent();
    void unknownAddressesGiveNothing();
};

void TestMapImages::everyStatusHasItsOwnShape_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::newRow("light") << Theme::Mode::Light;
    QTest::newRow("dark") << Theme::Mode::Dark;
}

/// Without colour: what is left must still tell every status from every other.
void TestMapImages::everyStatusHasItsOwnShape()
{
    QFETCH(const Theme::Mode, mode);
    QList<QImage> shapes;
    for (int status = 0; status <= int(JobStatus::Cancelled); ++status) {
        const QImage picture = pictureOf(MapImages::pin(JobStatus(status), Priority::Normal, false, false, mode), 64);
        QCOMPARE(picture.size(), QSize(64, 64));
        shapes.append(picture.convertToFormat(QImage::Format_Grayscale8));
    }
    for (qsizetype one = 0; one < shapes.size(); ++one) {
        for (qsizetype other = 0; other < one; ++other) {
            int differing = 0;
            for (int y = 0; y < 64; ++y) {
                for (int x = 0; x < 64; ++x)
                    differing += qAbs(qGray(shapes.at(one).pixel(x, y)) - qGray(shapes.at(other).pixel(x, y))) > 60;
            }
            QVERIFY2(differing > 60, qPrintable(u"%1 and %2: %3"_s.arg(one).arg(other).arg(differing)));
        }
    }
}

void TestMapImages::unassignedIsHollow()
{
    for (const Theme::Mode mode : Modes) {
        const QImage open = pictureOf(MapImages::pin(JobStatus::Unassigned, Priority::Normal, false, false, mode), 64);
        QCOMPARE(open.pixelColor(32, 32), Theme::of(mode).raised);
    }
}

void TestMapImages::emergencyIsATriangle()
{
    for (const Theme::Mode mode : Modes) {
        const QImage pin = pictureOf(MapImages::pin(JobStatus::Scheduled, Priority::Emergency, false, false, mode), 128);
        const QColor vermilion = Theme::of(mode).tone(Tone::Emergency).shape;
        const auto widthAt = [&](int y) {
            int width = 0;
            for (int x = 0; x < pin.width(); ++x)
                width += pin.pixelColor(x, y) == vermilion;
            return width;
        };
        QCOMPARE_GT(widthAt(60), 10);
        QCOMPARE_GT(widthAt(76), widthAt(60) + 10);
    }
}

void TestMapImages::selectedAndStackedLookDifferent()
{
    for (const Priority priority : {Priority::Normal, Priority::Emergency}) {
        const auto pin = [priority](bool isSelected, bool isStack) {
            return pictureOf(MapImages::pin(JobStatus::Scheduled, priority, isSelected, isStack, Theme::Mode::Light), 64);
        };
        QVERIFY(pin(true, false) != pin(false, false));
        QVERIFY(pin(false, true) != pin(false, false));
        const QColor accent = Theme::of(Theme::Mode::Light).accent;
        int ring = 0;
        const QImage selected = pin(true, false);
        for (int x = 0; x < 64; ++x)
            ring += selected.pixelColor(x, 36) == accent;
        QCOMPARE_GT(ring, 3);
    }
}

void TestMapImages::marksItsMiddle()
{
    const QImage pin = pictureOf(MapImages::pin(JobStatus::OnSite, Priority::Normal, false, false, Theme::Mode::Light), 96);
    int left = 96;
    int right = 0;
    for (int x = 0; x < 96; ++x) {
        if (pin.pixelColor(x, 48).alpha() == 255) {
            left = qMin(left, x);
            right = qMax(right, x);
        }
    }
    QCOMPARE(left + right, 95);
    QCOMPARE_LE(qAbs((right - left + 1) - qRound(96 * PinShare)), 2);
}

void TestMapImages::staleAvatarsLookDifferent()
{
    for (const Theme::Mode mode : Modes) {
        const QString fresh = MapImages::avatar(TechnicianStatus::EnRoute, false, false, mode);
        const QString stale = MapImages::avatar(TechnicianStatus::EnRoute, true, false, mode);
        const QImage picture = pictureOf(fresh, AvatarSize.width() * 2);
        QCOMPARE(picture.size(), AvatarSize * 2);
        QVERIFY(picture != pictureOf(stale, AvatarSize.width() * 2));
        // The foot stands on the place: the middle of the lower edge.
        QCOMPARE_GT(picture.pixelColor(AvatarSize.width(), AvatarSize.height() * 2 - 6).alpha(), 200);
    }
}

void TestMapImages::unknownAddressesGiveNothing()
{
    QVERIFY(MapImages().requestImage(u"moon/1/2"_s, nullptr, {}).isNull());
    QVERIFY(MapImages().requestImage({}, nullptr, {}).isNull());
}

QTEST_MAIN(TestMapImages)
#include "tst_mapimages.moc"
