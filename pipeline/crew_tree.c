/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_tree.h"

#include <stdlib.h>

/* Every record ends somewhere; a step whose rows nobody wants ends here. */
static bool nowhere_columns(struct sink *s, const struct columns *c) {
    (void)s, (void)c;
    return true;
}
static bool nowhere_record(struct sink *s, const struct record *r) {
    (void)s, (void)r;
    return true;
}
static bool nowhere_flush(struct sink *s) {
    (void)s;
    return true;
}
static struct sink nowhere = {nowhere_columns, nowhere_record, nowhere_flush, nowhere_flush};

bool crew_resumes(const struct chain *c, size_t i) {
    return i != FROM_SOURCE && c->steps[i].run && c->steps[i].run->stage->resume;
}

bool crew_has(const struct chain *c, size_t root, size_t i) {
    size_t from = c->steps[i].from;
    while (from != FROM_SOURCE && !crew_resumes(c, from))
        from = c->steps[from].from;
    return from == root;
}

/* All that reads what step `from` hands on, as one sink. */
static struct sink *readers_of(struct crew_tree *t, size_t from, bool *is_fan) {
    struct chain *c = t->chain;
    struct sink **to = mem_resize(NULL, c->n_steps + 1, sizeof(struct sink *));
    size_t n = 0;
    if (from != FROM_SOURCE && c->steps[from].channel != CHANNEL_NONE)
        to[n++] = &t->nodes[from].writer.sink;
    for (size_t i = 0; i < c->n_steps; i++)
        if (c->steps[i].from == from)
            to[n++] = t->nodes[i].input;
    struct sink *readers = n == 0 ? &nowhere : n == 1 ? to[0] : fan_new(to, n);
    *is_fan = n > 1;
    free(to);
    return readers;
}

static void open_writer(struct crew_tree *t, size_t i) {
    size_t channel = t->chain->steps[i].channel;
    if (channel != CHANNEL_NONE)
        tsv_writer_init(&t->nodes[i].writer, lane_outlet(t->lane, channel), t->first);
}

/* What a step that resumes hands on, it hands to the next crew. */
static void open_node(struct crew_tree *t, size_t i) {
    struct chain *c = t->chain;
    struct step *step = &c->steps[i];
    struct crew_node *node = &t->nodes[i];
    node->output = &nowhere;
    if (!crew_resumes(c, i)) {
        open_writer(t, i);
        node->output = readers_of(t, i, &node->output_is_fan);
    }
    node->input = node->output;
    if (step->run) {
        node->filter = step->run->stage->open(step->run, node->output);
        node->input = &node->filter->sink;
    }
    if (c->timed) {
        meter_init(&node->meter, node->input);
        node->input = &node->meter.sink;
    }
}

/* The way in of the part: for rows that come back, through the second filter of their stage. */
static void open_entry(struct crew_tree *t, size_t root) {
    struct chain *c = t->chain;
    if (root == FROM_SOURCE) {
        t->entry = readers_of(t, root, &t->entry_is_fan);
        return;
    }
    struct stage_run *run = c->steps[root].run;
    struct crew_node *node = &t->nodes[root];
    open_writer(t, root);
    node->output = readers_of(t, root, &node->output_is_fan);
    node->filter = run->stage->reopen ? run->stage->reopen(run, node->output) : NULL;
    t->entry = node->filter ? &node->filter->sink : node->output;
}

void crew_tree_open(struct crew_tree *t, struct chain *c, size_t root, struct lane *lane,
                    bool first) {
    *t = (struct crew_tree){.chain = c, .lane = lane, .first = first};
    t->nodes = mem_zero(c->n_steps, sizeof *t->nodes);
    for (size_t i = c->n_steps; i-- > 0;) /* later steps first: each needs those that read it */
        if (crew_has(c, root, i))
            open_node(t, i);
    open_entry(t, root);
}

void crew_tree_close(struct crew_tree *t) {
    for (size_t i = 0; i < t->chain->n_steps; i++) {
        struct crew_node *node = &t->nodes[i];
        if (node->filter)
            node->filter->close(node->filter);
        if (node->output_is_fan)
            fan_free(node->output);
        tsv_writer_free(&node->writer);
    }
    if (t->entry_is_fan)
        fan_free(t->entry);
    free(t->nodes);
}
