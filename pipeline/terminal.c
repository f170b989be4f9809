/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "pipeline/options.h"

enum { WIDTH = 80, LEAST_WIDTH = 40, MOST_WIDTH = 10000 };

static struct winsize size_of(void) {
    struct winsize size = {0};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size : (struct winsize){0};
}

size_t terminal_width(void) {
    const char *told = getenv("COLUMNS");
    uint64_t width = size_of().ws_col;
    if (!width && !(told && number_u64(slice_of(told), &width)))
        width = WIDTH;
    if (width > MOST_WIDTH)
        return MOST_WIDTH;
    return width < LEAST_WIDTH ? LEAST_WIDTH : (size_t)width;
}

size_t terminal_height(void) {
    return isatty(STDOUT_FILENO) ? size_of().ws_row : 0;
}

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value;
}

bool terminal_colours(void) {
    if (is_set("NO_COLOR"))
        return false;
    if (is_set("CLICOLOR_FORCE") && strcmp(getenv("CLICOLOR_FORCE"), "0") != 0)
        return true;
    return isatty(STDOUT_FILENO) && is_set("TERM") && strcmp(getenv("TERM"), "dumb") != 0;
}
