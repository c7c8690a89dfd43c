#pragma once

#include "core/csvimport/columnmap.h"

#include <QHeaderView>

class QComboBox;

namespace callout {

/// The header of a file's table: under each heading a choice of what the column holds. Choosing a field takes it from the
/// column that held it before.
class ColumnHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget *parent = nullptr);

    using Fields = QList<std::optional<ImportField>>;
    /// `guessed` are marked as such.
    void setColumns(ImportContent content, const QStringList &headings, const Fields &fields, const Fields &guessed);
    /// Without choices, for what has no columns.
    void clear();
    [[nodiscard]] const Fields &fields() const { return m_fields; }
    [[nodiscard]] QComboBox *box(int column) const { return m_boxes.value(column); }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void fieldsChanged();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addBox(int column, const QString &heading);
    void choose(int column, std::optional<ImportField> field);
    void showFields();
    void placeBoxes();

    ImportContent m_content = ImportContent::Jobs;
    Fields m_fields;
    Fields m_guessed;
    QList<QComboBox *> m_boxes;
};

} // namespace callout
