#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

// Without these the wide functions stay hidden and half of the others are macros.
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <wchar.h>

#include <curses.h>
#include <term.h>
// <term.h> makes macros of ordinary words.
#undef columns
#undef lines

#include "CNcurses.h"

#endif
