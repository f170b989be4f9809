/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terminal on standard output: how large it is, and whether colours are wanted on it. */
#ifndef HEARTH_TERMINAL_H
#define HEARTH_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* Columns: what the terminal says, or else the variable COLUMNS, or else 80; never under 40. */
size_t terminal_width(void);
/* Lines; 0 when standard output is no terminal, or does not say. */
size_t terminal_height(void);
/* Whether there are to be colours: on a terminal, or where CLICOLOR_FORCE is set and not 0; never
 * where NO_COLOR is set, or the terminal can do none (TERM is dumb or not set, unless forced). */
bool terminal_colours(void);

/* How what stands out is written, and what stands back; nothing behind it is. */
#define TERMINAL_BOLD "\033[1m"
#define TERMINAL_FAINT "\033[2m"
#define TERMINAL_PLAIN "\033[0m"

#endif
