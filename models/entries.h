/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `entries`, which entries of the codebook find something, for
 * the stage that writes it and the table that reads it:
 *
 *     document row  doc                words turns         unit facilitators facilitator_roles
 *                                                           matcher …
 *     entry row     doc theme entry                n hits
 *
 * Rows of one document stand together, its own first, then the entries in byte order of theme and
 * entry. An entry counts for its own theme only, not for the ancestors; hits are counted each for
 * itself, also where another entry has the same words. n are the turns with a hit. What people
 * coded has no entry and no row. */
#ifndef HEARTH_ENTRIES_H
#define HEARTH_ENTRIES_H

enum entries_column {
    ENTRIES_DOC,
    ENTRIES_THEME,
    ENTRIES_ENTRY,
    ENTRIES_WORDS,
    ENTRIES_TURNS,
    ENTRIES_N,
    ENTRIES_HITS,
    ENTRIES_UNIT,
    ENTRIES_FACILITATORS,
    ENTRIES_ROLES,
    ENTRIES_MATCHER,
    ENTRIES_COLUMNS
};
extern const char *const entries_names[ENTRIES_COLUMNS];

#endif
