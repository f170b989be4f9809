/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/quotations.h"

#include <stdbool.h>
#include <stdlib.h>

#include "pipeline/memory.h"

/* How often each was used, and which places are. */
struct uses {
    uint32_t *project, *speaker, *doc;
    bool *place;
};

static size_t ids(const struct quotation *all, size_t n) {
    size_t most = 0;
    for (size_t i = 0; i < n; i++) {
        most = all[i].project > most ? all[i].project : most;
        most = all[i].speaker > most ? all[i].speaker : most;
        most = all[i].doc > most ? all[i].doc : most;
    }
    return most + 1;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* <0 when `a` is to be quoted rather than `b`. */
static int compare(const struct uses *u, const struct quotation *a, const struct quotation *b) {
    int c = ORDER(u->project[a->project], u->project[b->project]);
    c = c ? c : ORDER(u->speaker[a->speaker], u->speaker[b->speaker]);
    c = c ? c : ORDER(u->doc[a->doc], u->doc[b->doc]);
    return c ? c : ORDER(a->score, b->score);
}

static size_t next(const struct uses *u, const struct quotation *all, size_t n) {
    size_t best = n;
    for (size_t i = 0; i < n; i++)
        if (!u->place[i] && (best == n || compare(u, &all[i], &all[best]) < 0))
            best = i;
    return best;
}

static void use(struct uses *u, const struct quotation *all, size_t i) {
    u->place[i] = true;
    u->project[all[i].project]++;
    u->speaker[all[i].speaker]++;
    u->doc[all[i].doc]++;
}

size_t quotations_choose(const struct quotation *all, size_t n, size_t most, size_t *chosen) {
    size_t n_ids = ids(all, n), n_chosen = 0;
    struct uses u = {mem_zero(n_ids, sizeof *u.project), mem_zero(n_ids, sizeof *u.speaker),
                     mem_zero(n_ids, sizeof *u.doc), mem_zero(n, sizeof *u.place)};
    for (size_t i = 0; i < most && i < n; i++)
        use(&u, all, next(&u, all, n));
    for (size_t i = 0; i < n; i++)
        if (u.place[i])
            chosen[n_chosen++] = i;
    free(u.project);
    free(u.speaker);
    free(u.doc);
    free(u.place);
    return n_chosen;
}
