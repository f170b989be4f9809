/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all workers have heard, joined: documents in byte order of their names, and one number for
 * each stem, so that nothing hangs on who worked on what. */
#ifndef HEARTH_HEARD_ALL_H
#define HEARTH_HEARD_ALL_H

#include "models/function_words.h"
#include "models/heard.h"

/* Zero-initialise; free with heard_all_free. The stems' numbers depend on the workers, and nothing
 * that is printed may depend on them. */
struct heard_all {
    struct heard *const *workers; /* [n_workers] */
    size_t n_workers;
    struct heard_doc *docs; /* [n_docs] */
    size_t n_docs;
    struct intern stems;
    uint32_t **stem_of; /* [n_workers][words]: the stem of a worker's word */
    uint64_t *inside;   /* [stems.count]: how often it is said inside, not covered */
    struct slice *form; /* [stems.count]: as what it is said most often there */
    bool *edge;         /* [stems.count]: it is no function word, or less than half of the time */
    struct intern forms;
};
/* The workers must outlive it. */
void heard_all_join(struct heard_all *a, struct heard *const *workers, size_t n_workers,
                    struct function_words *stop);
/* Goes through all rows, or those inside, document by document: `row` is told each, `end` (or NULL)
 * that a document is complete. False with a system fault. */
struct heard_visit {
    bool only_inside;
    void (*row)(void *with, const struct heard_doc *doc, const struct heard_row *row);
    void (*end)(void *with);
    void *with;
};
bool heard_all_visit(const struct heard_all *a, const struct heard_visit *visit, struct fault *f);
/* The token of a row's word as it stands. */
struct slice heard_all_form(const struct heard_all *a, const struct heard_doc *doc, uint32_t word);
void heard_all_free(struct heard_all *a);

#endif
