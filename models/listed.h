/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there, whether or not they say anything: the rows of tables that people write (sheet.h)
 * with both a document and a speaker. `doc`, with or without the file's extension, may be several
 * by `*` and `?`; a row with an `alias` is about whoever has that name. Their role and group (the
 * column of groups) are those of the row, else of a row about the speaker in all documents. Rows
 * without a document or without a speaker say nothing of who was where. */
#ifndef HEARTH_LISTED_H
#define HEARTH_LISTED_H

#include "models/present.h"
#include "pipeline/options.h"

struct listed;

/* NULL after a fault: a table cannot be read, or none of their rows lists anybody. */
struct listed *listed_read(const struct text_list *files, const char *group, struct fault *f);
/* Does any of the tables that can be read list somebody in one document, by its name? */
bool listed_any(const struct text_list *files);
/* How many people of a document are listed: those who were not there yet, those who were. */
struct listed_met {
    uint64_t added, known;
};
/* Adds to those who are there who is listed and is not, whatever the case of the names; `by` is the
 * column of groups, or empty. Several documents may ask at once. */
struct listed_met listed_join(const struct listed *l, struct slice doc, struct present *p,
                              const char *by);

/* Writes a table doc, speaker, role, group of those who are listed in one document, by its name: a
 * row with wildcards says what holds in several, rather than who was there. In byte order, each
 * once. `hide` puts other names in place of theirs, which live as long as the table; false: the
 * document is none of those that are wanted. NULL: names stay. */
struct listed_person {
    struct slice doc, speaker, role, group;
};
typedef bool listed_hide(void *with, struct listed_person *one);
bool listed_write(const struct listed *l, const char *path, listed_hide *hide, void *with,
                  struct fault *f);
/* `doc` without the extension of a file that transcripts have; itself where it has none. */
struct slice listed_bare(struct slice doc);
void listed_free(struct listed *l); /* NULL is fine */

#endif
