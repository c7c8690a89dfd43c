#pragma once

#include <QDate>
#include <QDialog>

#include <optional>

class QCheckBox;
class QDateEdit;
class QSettings;

namespace callout {

class FormField;
class ThemeSource;

/// What is to be exported, and in which form.
struct ExportChoice {
    QDate firstDay;
    QDate lastDay;
    bool isLocal = false; ///< days and amounts as people here write them, else as ISO has them
    bool hasByteOrderMark = false;

    friend bool operator==(const ExportChoice &, const ExportChoice &) = default;
};

/// Asks for the form of an export, and for its days where it has some. Remembers the form.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `days` are the first and the last day to begin with; without them none are asked for.
    ExportDialog(const QString &title, const QString &explanation, std::optional<std::pair<QDate, QDate>> days,
                 QSettings &settings, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;
    [[nodiscard]] QDateEdit *firstDay() const { return m_first; }
    [[nodiscard]] QDateEdit *lastDay() const { return m_last; }
    [[nodiscard]] QCheckBox *localBox() const { return m_local; }

public slots:
    void accept() override;

private:
    QSettings &m_settings;
    QDateEdit *m_first = nullptr;
    QDateEdit *m_last = nullptr;
    FormField *m_lastField = nullptr;
    QCheckBox *m_local;
    QCheckBox *m_mark;
};

} // namespace callout
