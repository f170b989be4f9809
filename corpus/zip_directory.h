/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory at the end of a ZIP archive, looked over before libzip makes room for what it says.
 * For archive.c only. */
#ifndef HEARTH_ZIP_DIRECTORY_H
#define HEARTH_ZIP_DIRECTORY_H

#include "pipeline/buffer.h"

enum { ZIP_DIRECTORY_MOST = 4096 /* entries */ };

/* Zero-initialise; free `copy`. */
struct zip_directory {
    size_t at;          /* where in the archive it begins */
    struct buffer copy; /* its bytes, but for the mark of each entry that says its name is UTF-8:
                           libzip refuses an archive over a name with such a mark that it takes for
                           something else, and here names are bytes. Empty where there are no
                           entries to be seen: libzip has a word for that */
};

/* Whether the archive is whole to its end and has no more than ZIP_DIRECTORY_MOST entries;
 * otherwise *wrong says what is the matter. */
bool zip_directory_read(struct zip_directory *d, struct slice bytes, const char **wrong);

#endif
