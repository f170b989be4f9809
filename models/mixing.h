/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `mixing`, for the stage that writes it and the table that reads
 * it: who speaks after whom (succession.h).
 *
 *     document row    doc                        words turns broken_off                unit by …
 *     speaker row     doc speaker role group           turns
 *     transition row  doc speaker next facilitators              n gaps interruptions
 *
 * Rows of one document stand together: its own, then its speakers in byte order, then for `in` and
 * `out` each two between whom the word went over, n times. The document's row counts turns that
 * nobody is named for, too, and has every column that is constant in the document; `broken_off` are
 * the turns that break off. A speaker is there once: who has several roles or groups in a document
 * has none.
 *
 * `gaps` are seconds in ascending order, one space between, for those of the n that have one, so
 * that medians can be had of tables put together. `interruptions` is empty where nothing in the
 * document breaks off: it has no such marks. Both are empty for `out`, where those stepped over
 * would stand between. */
#ifndef HEARTH_MIXING_H
#define HEARTH_MIXING_H

enum mixing_column {
    MIXING_DOC,
    MIXING_SPEAKER,
    MIXING_ROLE,
    MIXING_GROUP,
    MIXING_NEXT,
    MIXING_FACILITATORS,
    MIXING_WORDS,
    MIXING_TURNS,
    MIXING_BROKEN_OFF,
    MIXING_N,
    MIXING_GAPS,
    MIXING_INTERRUPTIONS,
    MIXING_UNIT,
    MIXING_BY,
    MIXING_ROLES,
    MIXING_MATCHER,
    MIXING_COLUMNS
};
extern const char *const mixing_names[MIXING_COLUMNS];

#endif
