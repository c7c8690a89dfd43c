#pragma once

#include "ui/models/jobpinmodel.h"
#include "ui/models/labelplacement.h"
#include "ui/models/mapviewport.h"
#include "ui/models/markerlayoutmodel.h"
#include "ui/models/pinstacks.h"

#include <QSortFilterProxyModel>
#include <QTimer>

namespace callout {

/// The pins of a JobPinModel that a map draws: those in and around its viewport, one where several would hide each
/// other, with words beside them where there is room. Ten thousand jobs cost the map no more than it has room for.
class PinLayoutModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role {
        StackSizeRole = Qt::UserRole + 101, ///< how many jobs stand in this place
        IsLabelledRole,                     ///< there is room for words beside the pin
    };

    static constexpr double PinSize = 24.0;
    static constexpr double LabelGap = 3.0;

    /// Arranges the markers along with the pins, since their words want the same room.
    PinLayoutModel(JobPinModel &pins, MarkerLayoutModel &markers, QObject *parent = nullptr);

    void setViewport(const MapViewport &viewport);
    /// This one stands in front of any other; none where no pin has the keyboard.
    void setFocusedJob(JobId job);
    /// Measures the words beside a pin, its number or the time of a stop; without, there are none.
    void setMeasure(std::function<QSizeF(const QString &words, bool isStop)> measure);

    /// Everything that stands in the place of this job, the foremost first.
    [[nodiscard]] QList<JobId> stackOf(JobId job) const;

    /// Things are arranged for this zoom while the map is at that one: not anew with every frame of a zoom.
    [[nodiscard]] static double arrangementZoom(double zoom);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void arrangeSoon();
    void arrange();
    void arrangeWordsSoon();
    void arrangeWords();
    void readLabels(const QList<PinSpot> &spots);
    void placeWords();
    [[nodiscard]] bool isDrawn(JobId job) const;
    [[nodiscard]] PinSpot spotOf(JobId job) const;
    [[nodiscard]] QRectF labelOf(const PinSpot &spot) const;

    JobPinModel &m_pins;
    MarkerLayoutModel &m_markers;
    MapViewport m_viewport;
    double m_zoom = -1.0; // of the arrangement
    BoundingBox m_kept;   // what lies outside is not drawn
    JobId m_focused;
    std::function<QSizeF(const QString &, bool)> m_measure;
    PinStacks m_stacks;
    QList<LabelSpot> m_labels; // of what is drawn
    QSet<qint64> m_labelled;
    QTimer m_afterMoves;
    bool m_isArranging = false;
    bool m_isArrangingWords = false;
};

} // namespace callout
