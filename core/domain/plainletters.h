#pragma once

#include <QStringView>

namespace callout {

/// How a small letter is typed on a plain keyboard, for the letters that Unicode does not take apart; empty for all others.
[[nodiscard]] inline QStringView plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ł':
        return u"l";
    case u'þ':
        return u"th";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

} // namespace callout
