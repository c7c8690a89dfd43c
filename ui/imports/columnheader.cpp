#include "ui/imports/columnheader.h"

#include "ui/style/spacing.h"

#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace callout {

namespace {

constexpr int NoField = -1;

} // namespace

ColumnHeader::ColumnHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &ColumnHeader::placeBoxes);
}

void ColumnHeader::setColumns(ImportContent content, const QStringList &headings, const Fields &fields,
                              const Fields &guessed)
{
    clear();
    m_content = content;
    m_fields = fields;
    m_guessed = guessed;
    for (int column = 0; column < headings.size(); ++column)
        addBox(column, headings.at(column));
    showFields();
    placeBoxes();
    updateGeometry();
    emit geometriesChanged();
}

void ColumnHeader::clear()
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_fields.clear();
    m_guessed.clear();
    emit geometriesChanged();
}

void ColumnHeader::addBox(int column, const QString &heading)
{
    auto *box = new QComboBox(viewport());
    box->setAccessibleName(tr("What column %1 holds").arg(heading));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(tr("Not imported"), NoField);
    const QList<ImportField> fields = importFields(m_content);
    for (const ImportField field : fields)
        box->addItem(importFieldLabel(field), int(field));
    connect(box, &QComboBox::activated, this, [this, box, column] {
        const int field = box->currentData().toInt();
        choose(column, field == NoField ? std::nullopt : std::optional(ImportField(field)));
    });
    m_boxes.append(box);
}

void ColumnHeader::choose(int column, std::optional<ImportField> field)
{
    if (const qsizetype taken = field ? m_fields.indexOf(field) : -1; taken >= 0)
        m_fields[taken].reset();
    m_fields[column] = field;
    showFields();
    emit fieldsChanged();
}

void ColumnHeader::showFields()
{
    for (int column = 0; column < m_boxes.size(); ++column) {
        QComboBox *box = m_boxes.at(column);
        const std::optional<ImportField> field = m_fields.value(column);
        box->setCurrentIndex(box->findData(field ? int(*field) : NoField));
        const bool isGuess = field && m_guessed.value(column) == field;
        box->setToolTip(isGuess ? tr("Guessed by the heading")
                                : (field ? tr("Chosen by you") : tr("This column is not imported")));
        QFont font = this->font();
        font.setItalic(isGuess);
        box->setFont(font);
    }
    viewport()->update();
}

QSize ColumnHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (!m_boxes.isEmpty())
        size.setHeight(size.height() + m_boxes.front()->sizeHint().height() + 2 * spacing::Tight);
    return size;
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QRect words = rect;
    words.setHeight(QHeaderView::sizeHint().height());
    painter->fillRect(rect, palette().base());
    QHeaderView::paintSection(painter, words, logicalIndex);
}

void ColumnHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeBoxes();
}

void ColumnHeader::placeBoxes()
{
    const int top = QHeaderView::sizeHint().height() + spacing::Tight;
    for (int column = 0; column < m_boxes.size() && column < count(); ++column) {
        QComboBox *box = m_boxes.at(column);
        box->setGeometry(sectionViewportPosition(column) + 2, top, std::max(sectionSize(column) - 4, 0),
                         box->sizeHint().height());
        box->show();
    }
}

} // namespace callout
