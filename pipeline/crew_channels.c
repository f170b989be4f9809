/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_channels.h"

#include <stdlib.h>

#include "pipeline/held.h"

static bool remarks_write(struct outlet *o, struct slice rows) {
    const struct chain *c = ((struct crew_remarks *)o)->chain;
    if (!c->quiet && c->said)
        buffer_add(c->said, rows);
    else if (!c->quiet)
        fwrite(rows.p, 1, rows.n, stderr);
    return true;
}

void crew_channels_open(struct crew_channels *h, const struct chain *c, size_t workers) {
    *h = (struct crew_channels){.chain = c, .said = {{remarks_write}, c}};
    h->held = mem_zero(c->n_channels + 1, sizeof *h->held);
    h->outlets = mem_resize(NULL, c->n_channels + 1, sizeof(struct outlet *));
    for (size_t i = 0; i < c->n_channels; i++) {
        held_init(&h->held[i], c->channels[i]);
        h->outlets[i] = &h->held[i].outlet;
    }
    h->outlets[c->n_channels] = &h->said.outlet;
    h->ordered = ordered_new(h->outlets, c->n_channels + 1, workers);
}

bool crew_channels_close(struct crew_channels *h, bool ok) {
    ok &= ordered_close(h->ordered);
    for (size_t i = 0; i < h->chain->n_channels; i++) {
        ok = ok && held_finish(&h->held[i]);
        held_free(&h->held[i]);
    }
    free(h->held);
    free(h->outlets);
    return ok;
}
