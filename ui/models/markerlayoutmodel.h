#pragma once

#include "ui/models/technicianmarkermodel.h"

#include <QIdentityProxyModel>
#include <QRectF>

#include <functional>

namespace callout {

/// The markers of a TechnicianMarkerModel with the words beside them, where there is room for words. While jobs are
/// dragged these are the answers to a drop, else how old the news is.
class MarkerLayoutModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        CaptionRole = Qt::UserRole + 101,
        IsCaptionedRole, ///< there is room for it
        ShiftRole,       ///< pixels to the right of its place, where others stand there already
    };

    /// A marker stands on its place: its body and its words from there, in pixels.
    static constexpr QRectF Body{-18.0, -44.0, 36.0, 44.0};
    static constexpr QPointF CaptionAt{16.0, -36.0};

    explicit MarkerLayoutModel(TechnicianMarkerModel &markers, QObject *parent = nullptr);

    /// Measures words; without, there are none.
    void setMeasure(std::function<QSizeF(const QString &)> measure);
    /// Finds room for the words at a zoom, beside the pins, which cover these pixels of the world. Answers to a drop
    /// matter more than what they cover.
    void arrange(double zoom, const QList<QRectF> &pins);
    /// What the markers and their words cover, in pixels of the world at the zoom of the last arrangement.
    [[nodiscard]] QList<QRectF> occupied() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Spot {
        double shift = 0.0;
        QRectF body;
        QString words;
        QSizeF wordsSize;
        bool isCaptioned = false;

        [[nodiscard]] QRectF caption() const { return {body.topLeft() - Body.topLeft() + CaptionAt, wordsSize}; }
    };

    [[nodiscard]] QPointF pixelOf(int row) const;
    [[nodiscard]] QList<Spot> spots() const;
    void measure(Spot *spot, int row) const;
    void tellWords(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    TechnicianMarkerModel &m_markers;
    double m_zoom = 0.0;
    std::function<QSizeF(const QString &)> m_measure;
    QList<Spot> m_spots; // by row
};

} // namespace callout
