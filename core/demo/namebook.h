#pragma once

#include "core/demo/seededrandom.h"

#include <QSet>
#include <QString>

namespace callout {

/// Invents names, telephone numbers and mail addresses. Numbers are of the ranges that the United Kingdom keeps free for
/// stories, mail addresses of example.com and its sisters; nobody can be reached by them.
class NameBook
{
public:
    explicit NameBook(SeededRandom random);

    /// Somebody of the office, with initials that nobody else has as long as there are any left.
    [[nodiscard]] QString colleague();
    [[nodiscard]] QString person();
    /// A firm for what OpenStreetMap calls such a building; a person where it knows none.
    [[nodiscard]] QString firm(const QString &building, const QString &street);
    [[nodiscard]] QString landline();
    [[nodiscard]] QString mobile();
    [[nodiscard]] QString mail(const QString &name);

private:
    [[nodiscard]] int nextNumber(int &used);

    SeededRandom m_random;
    QList<QString> m_colleagues; ///< still to be named
    QSet<QString> m_initials;
    QSet<QString> m_names;
    int m_landlines = 0;
    int m_mobiles = 0;
    int m_offset;
};

} // namespace callout
