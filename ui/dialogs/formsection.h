#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace callout {

class FormField;
class ThemeSource;

/// A group of inputs on a form, under a title.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    FormSection(const ThemeSource &themes, const QString &title, QWidget *parent = nullptr);

    /// The input of a field, by the field's name in the office file; none where it is another section's.
    [[nodiscard]] FormField *field(const QString &name) const;

signals:
    void edited();

protected:
    /// Adds an input that fills the width, or shares its line with the one added before it.
    enum class Place { FullWidth, Half };
    FormField *add(const QString &name, const QString &label, QWidget *editor, Place place = Place::FullWidth);
    [[nodiscard]] const ThemeSource &themes() const { return m_themes; }
    /// Tells every change of an input by hand as edited().
    template<typename Sender, typename Signal>
    void watch(Sender *sender, Signal signal)
    {
        connect(sender, signal, this, [this] {
            if (!m_isShowing)
                emit edited();
        });
    }
    [[nodiscard]] bool isShowing() const { return m_isShowing; }
    /// Changes made while one of these lives are no edits.
    class Showing
    {
    public:
        explicit Showing(FormSection &section) : m_section(section) { m_section.m_isShowing = true; }
        ~Showing() { m_section.m_isShowing = false; }
        Q_DISABLE_COPY_MOVE(Showing)

    private:
        FormSection &m_section;
    };

private:
    const ThemeSource &m_themes;
    QGridLayout *m_grid;
    QHash<QString, FormField *> m_fields;
    bool m_isHalfFilled = false;
    bool m_isShowing = false;
};

} // namespace callout
