/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the page's script, as JSON { KEY: TEXT } in an element `script` of a type that no
 * browser runs. They are by themselves since a page has a script without having passages. */
#ifndef HEARTH_SCRIPT_WORDS_H
#define HEARTH_SCRIPT_WORDS_H

#include "stages/page/report.h"

void script_words_write(struct report *r);

#endif
