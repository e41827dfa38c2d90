#include "internal.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static SCREEN *screen = NULL;
static bool has_default_colours = false;
static bool was_entered = false;

int32_t cn_locale_start(void) {
  static const char *const others[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"};
  // Only the character type: number formats of the user have no place in our output.
  setlocale(LC_CTYPE, "");
  for (size_t i = 0; strcmp(nl_langinfo(CODESET), "UTF-8") != 0; i++) {
    if (i == sizeof others / sizeof *others) return -1;
    setlocale(LC_CTYPE, others[i]);
  }
  return 0;
}

static void start_colours(void) {
  // Functions about pairs crash on terminals without colours (6.4), so they are never reached there.
  if (!has_colors() || start_color() == ERR) return;
  has_default_colours = use_default_colors() == OK;
}

int32_t cn_screen_open(const char *type) {
  screen = newterm(type, stdout, stdin);
  if (screen == NULL) return -1;
  set_term(screen);
  // "ux" hard copies and "dumb": nothing to put a cell at a place with.
  if (tigetstr("cup") == NULL || tigetstr("cup") == (char *)-1) {
    delscreen(screen);
    screen = NULL;
    return -2;
  }
  start_colours();
  raw();
  noecho();
  nonl();
  // Without this ncurses polls the keyboard while it draws and writes in pieces.
  typeahead(-1);
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  return 0;
}

void cn_screen_enter(void) {
  // Another program may have left the output non-blocking; ncurses would then spin on a slow line.
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags >= 0 && (flags & O_NONBLOCK)) fcntl(STDOUT_FILENO, F_SETFL, flags & ~O_NONBLOCK);
  if (!was_entered) {
    // Until the first endwin ncurses writes after each cursor movement; so let that be behind us.
    was_entered = true;
    endwin();
  }
  refresh();
}

void cn_screen_leave(void) {
  endwin();
}

void cn_screen_close(void) {
  if (screen != NULL) delscreen(screen);
  screen = NULL;
  was_entered = false;
}

int32_t cn_screen_rows(void) { return getmaxy(stdscr); }
int32_t cn_screen_columns(void) { return getmaxx(stdscr); }

int32_t cn_screen_resize(int32_t rows, int32_t columns) {
  int result = resizeterm(rows, columns);
  clearok(curscr, TRUE);
  return result == OK ? 0 : -1;
}

static attr_t attributes(uint32_t bits) {
  return (bits & cn_bold ? A_BOLD : 0) | (bits & cn_dim ? A_DIM : 0) |
         (bits & cn_underline ? A_UNDERLINE : 0) | (bits & cn_reverse ? A_REVERSE : 0) |
         (bits & cn_italic ? A_ITALIC : 0);
}

// Fills one or two places of `line` and returns how many.
static int place(cchar_t *line, const cn_cell *cell) {
  wchar_t text[6] = {(wchar_t)cell->base};
  attr_t attrs = attributes(cell->attributes);
  int pair = cell->pair;
  int count = 1;
  if (cell->base >= 0x7f && wcwidth((wchar_t)cell->base) != cell->width) {
    text[0] = L'?';
    count = cell->width;
  } else {
    for (int mark = 0, next = 1; mark < 4 && cell->marks[mark] != 0; mark++) {
      if (wcwidth((wchar_t)cell->marks[mark]) == 0) text[next++] = (wchar_t)cell->marks[mark];
    }
  }
  for (int i = 0; i < count; i++) setcchar(&line[i], text, attrs, 0, &pair);
  return count;
}

void cn_screen_put_cells(
    int32_t row, int32_t column, const cn_cell *cells, int32_t count, bool to_end) {
  static cchar_t *line = NULL;
  static int room = 0;
  int columns = getmaxx(stdscr);
  if (room < columns + 2) {
    cchar_t *larger = realloc(line, sizeof(cchar_t) * (size_t)(columns + 2));
    if (larger == NULL) return;
    line = larger;
    room = columns + 2;
  }
  // ncurses switches wrapping off for the last cell of the screen; without a wrap pending,
  // terminals put marks on the neighbour. So: no marks there.
  bool is_last_row = row == getmaxy(stdscr) - 1;
  int used = column, places = 0;
  for (int i = 0; i < count && used + cells[i].width <= columns; i++) {
    cn_cell cell = cells[i];
    used += cell.width;
    if (used == columns && is_last_row) cell.marks[0] = 0;
    places += place(&line[places], &cell);
  }
  for (; to_end && used < columns; used++) {
    int pair = 0;
    setcchar(&line[places++], L" ", 0, 0, &pair);
  }
  mvwadd_wchnstr(stdscr, row, column, line, places);
}

void cn_screen_move_cursor(int32_t row, int32_t column) { wmove(stdscr, row, column); }
void cn_screen_show_cursor(bool shown) { curs_set(shown ? 1 : 0); }
void cn_screen_forget(void) { clearok(curscr, TRUE); }

void cn_screen_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

int32_t cn_colour_count(void) { return has_colors() ? COLORS : 0; }
int32_t cn_pair_count(void) { return has_colors() ? COLOR_PAIRS : 0; }
bool cn_colour_is_direct(void) { return has_colors() && COLORS > 256 && tigetflag("RGB") > 0; }
bool cn_has_default_colours(void) { return has_default_colours; }

int32_t cn_pair_set(int32_t pair, int32_t foreground, int32_t background) {
  if (!has_colors()) return -1;
  return init_extended_pair(pair, foreground, background) == OK ? 0 : -1;
}

int32_t cn_character_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
