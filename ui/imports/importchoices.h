#pragma once

#include "core/csvimport/tableimport.h"
#include "ui/imports/importtask.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace callout {

class FormField;
class ThemeSource;

/// What a person may say about a file: what it holds, how it is written, whose calendar it is.
class ImportChoices : public QWidget
{
    Q_OBJECT

public:
    ImportChoices(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent = nullptr);

    /// Shows what was found, without telling of a change.
    void show(const OpenedFile &file);
    [[nodiscard]] ImportContent content() const;
    [[nodiscard]] CsvForm form() const;
    /// Whose calendar it is, and what its entries are.
    void fill(ImportOptions *options) const;

    [[nodiscard]] QComboBox *contentBox() const { return m_content; }
    [[nodiscard]] QComboBox *technicianBox() const { return m_technician; }

signals:
    /// The file is something else, or has other columns: it is to be opened anew.
    void formChanged();
    /// Its records are to be read anew.
    void optionsChanged();

private:
    void showFitting();

    QComboBox *m_content;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QCheckBox *m_heading;
    QComboBox *m_technician;
    QComboBox *m_kind;
    bool m_isHeadingChosen = false; ///< else it is guessed
    QList<QWidget *> m_ofTables;
    QList<QWidget *> m_ofCalendars;
};

} // namespace callout
