#ifndef CNCURSES_H
#define CNCURSES_H

// What the driver needs of ncurses and of the C library, in plain types: no type of ncurses, no
// macro and no global variable crosses this header, so that Swift sees none of them.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One character on its way to the screen; a base of zero ends the marks.
typedef struct {
  uint32_t base;
  uint32_t marks[4];
  uint32_t attributes;  // cn_bold and its like, added up
  int32_t pair;
  int32_t width;  // 1 or 2
} cn_cell;

enum {
  cn_bold = 1,
  cn_dim = 2,
  cn_underline = 4,
  cn_reverse = 8,
  cn_italic = 16,
};

// -- The screen. Everything returns 0 for success and -1 for failure unless said otherwise.

// Makes characters work: the user's locale if it is UTF-8, else any locale that is.
int32_t cn_locale_start(void);
// Opens the screen on standard input and output for a terminal type and sets the raw mode.
// -1: no such type; -2: the type cannot move the cursor.
int32_t cn_screen_open(const char *type);
// Takes the alternate screen, or takes it again after cn_screen_leave. Writes to the terminal.
void cn_screen_enter(void);
// Gives the user's screen and terminal modes back.
void cn_screen_leave(void);
void cn_screen_close(void);
int32_t cn_screen_rows(void);
int32_t cn_screen_columns(void);
int32_t cn_screen_resize(int32_t rows, int32_t columns);
// Puts cells on a row from a column on; `to_end`: what is missing at the right becomes blank. A
// character about whose width the C library thinks otherwise is replaced by question marks, for
// ncurses would lose its columns.
void cn_screen_put_cells(
    int32_t row, int32_t column, const cn_cell *cells, int32_t count, bool to_end);
void cn_screen_move_cursor(int32_t row, int32_t column);
void cn_screen_show_cursor(bool shown);
// The next update draws every cell.
void cn_screen_forget(void);
// Sends the differences to the terminal, in one write where they fit the buffer of ncurses.
void cn_screen_update(void);

// -- Colours.

int32_t cn_colour_count(void);  // 0 without colours, 1 << 24 for true colour
int32_t cn_pair_count(void);
bool cn_colour_is_direct(void);
bool cn_has_default_colours(void);
int32_t cn_pair_set(int32_t pair, int32_t foreground, int32_t background);

// -- Terminal and signals.

// The size that the kernel knows; false where it knows none.
bool cn_window_size(int32_t *rows, int32_t *columns);
// Blocks the signals that the loop reads as events; call it before the first thread begins.
void cn_signals_block(void);
void cn_signals_unblock(void);
// A descriptor to read the blocked signals from.
int32_t cn_signals_open(void);
// The next pending signal, or 0.
int32_t cn_signals_next(int32_t descriptor);
// False where no shell could start the process again after a stop.
bool cn_can_stop(void);
// Stops the process group as Ctrl-Z does and returns when it goes on.
void cn_stop(void);
int32_t cn_character_width(uint32_t scalar);

// -- The way back after a crash or an unexpected exit.

// Remembers the terminal as it is now; call it before the screen is opened.
void cn_rescue_remember(void);
// Puts the remembered modes back.
void cn_rescue_modes(void);
// Where standard error goes while the board is up; -1 leaves it alone.
void cn_rescue_divert(int32_t log_descriptor);
void cn_rescue_undivert(void);
// From now on a trap, an abort or exit() restores the terminal first.
void cn_rescue_arm(void);
void cn_rescue_disarm(void);

#endif
