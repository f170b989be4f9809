/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the additive table `voices`, for the stage that writes it and the table that reads
 * it:
 *
 *     document row  doc                           words turns                   unit by
 *                                                              facilitator_roles matcher …
 *     speaker row   doc speaker role group        words turns timed seconds searched
 *     theme row     doc speaker role group theme                             n hits
 *
 * Rows of one document stand together: its own, then each speaker's with the speaker's themes
 * behind it, in byte order of speaker, role and group. Who has several roles or groups in a
 * document has a row for each. The document's row counts what nobody is named for, too, and has
 * every column that is constant in the document. `timed` are the turns with a beginning and an end
 * that does not come before it, `seconds` their sum; `searched` are those that hold a row in which
 * match looked for themes. Who is present and says nothing has a row of 0 words.
 *
 * Facilitators' rows are always there: whoever reads the table leaves them out by the role. */
#ifndef HEARTH_VOICES_H
#define HEARTH_VOICES_H

enum voices_column {
    VOICES_DOC,
    VOICES_SPEAKER,
    VOICES_ROLE,
    VOICES_GROUP,
    VOICES_THEME,
    VOICES_WORDS,
    VOICES_TURNS,
    VOICES_TIMED,
    VOICES_SECONDS,
    VOICES_SEARCHED,
    VOICES_N,
    VOICES_HITS,
    VOICES_UNIT,
    VOICES_BY,
    VOICES_ROLES,
    VOICES_MATCHER,
    VOICES_COLUMNS
};
/* A speaker's seconds in one document are at most so many, so that sums of them are numbers. */
#define VOICES_SECONDS_MOST 0x1p53
extern const char *const voices_names[VOICES_COLUMNS];

#endif
