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

static struct sink *join(struct crew_tree *t, struct sink *const *to, size_t n) {
    if (n <= 1)
        return n ? to[0] : &nowhere;
    MEM_GROW(t->fans, t->cap_fans, t->n_fans + 1);
    return t->fans[t->n_fans++] = fan_new(to, n);
}

static enum stage_reach reach_of(const struct chain *c, size_t i) {
    return c->steps[i].run ? c->steps[i].run->stage->reach : REACH_DOCUMENT;
}

/* Which steps are given blocks: the first that may be, and all behind the same one, without a gap.
 * Where there is none, those that see whole documents can still work while the source does. */
static void find_apart(struct crew_tree *t) {
    const struct chain *c = t->chain;
    for (size_t i = 0; t->blocks && i < c->n_steps; i++) {
        size_t from = c->steps[i].from;
        if (!crew_has(c, t->root, i) || reach_of(c, i) == REACH_DOCUMENT)
            continue;
        if (!t->splits)
            t->edge = from;
        t->splits = true;
        t->nodes[i].apart = from == t->edge || (from != FROM_SOURCE && t->nodes[from].apart);
    }
    t->bare = t->blocks && !t->splits && t->root == FROM_SOURCE;
    t->splits |= t->bare;
}

/* Where the rows go by that a step's watch looks at: as far behind it as they only get longer, so
 * that all that watch look at the same ones. */
static size_t watched_behind(const struct chain *c, size_t step) {
    for (;;) {
        size_t n = 0, only = step;
        for (size_t i = 0; i < c->n_steps; i++)
            if (c->steps[i].from == step && ++n)
                only = i;
        if (n != 1 || reach_of(c, only) != REACH_ROW)
            return step;
        step = only;
    }
}

/* Those that read what a step hands on, in the order in which they are told a row. */
struct readers {
    struct crew_tree *tree;
    struct sink **to; /* [n] */
    size_t n;
    bool gated; /* a gate stands between, the next one of the tree */
};

static void add_reader(struct readers *r, struct sink *to, size_t step, bool watch) {
    struct crew_tree *t = r->tree;
    r->to[r->n++] = to;
    if (!r->gated)
        return;
    MEM_GROW(t->readers, t->cap_readers, t->n_readers + 1);
    t->readers[t->n_readers++] = (struct crew_reader){to, t->n_gates, step, watch};
}

/* All but the steps that are given blocks. */
static void add_whole(struct readers *r, size_t from) {
    struct crew_tree *t = r->tree;
    struct chain *c = t->chain;
    for (size_t i = 0; i < c->n_steps; i++)
        if (t->nodes[i].watch && watched_behind(c, i) == from)
            add_reader(r, &t->nodes[i].watch->sink, i, true);
    if (from != FROM_SOURCE && c->steps[from].channel != CHANNEL_NONE)
        add_reader(r, &t->nodes[from].writer.sink, FROM_SOURCE, false);
    for (size_t i = 0; i < c->n_steps; i++)
        if (c->steps[i].from == from && !t->nodes[i].apart)
            add_reader(r, t->nodes[i].input, i, false);
}

static void add_apart(struct readers *r, size_t from) {
    struct chain *c = r->tree->chain;
    for (size_t i = 0; i < c->n_steps; i++)
        if (c->steps[i].from == from && r->tree->nodes[i].apart)
            r->to[r->n++] = r->tree->nodes[i].input;
}

/* A gate behind a step that is given blocks, or NULL: there is nothing behind it but such steps. */
static struct sink *open_gate(struct crew_tree *t, size_t step, struct sink **room) {
    struct readers behind = {t, room, 0, true};
    struct crew_node *node = &t->nodes[step];
    add_whole(&behind, step);
    if (behind.n == 0)
        return NULL;
    meter_init(&node->behind, join(t, behind.to, behind.n));
    crew_gate_init(&node->gate, t->chain->timed ? &node->behind.sink : node->behind.to);
    MEM_GROW(t->gates, t->cap_gates, t->n_gates + 1);
    t->gates[t->n_gates++] = &node->gate;
    return &node->gate.sink;
}

/* All that reads what step `from` hands on, as one sink. A gate comes last: what is behind it sees
 * no row that fails in the steps before it. */
static struct sink *readers_of(struct crew_tree *t, size_t from) {
    struct sink **room = mem_resize(NULL, 2 * t->chain->n_steps + 2, sizeof(struct sink *));
    struct readers all = {t, room, 0, false};
    if (from != FROM_SOURCE && t->nodes[from].apart) {
        struct sink *gate = open_gate(t, from, room);
        add_apart(&all, from);
        if (gate)
            all.to[all.n++] = gate;
    } else if (t->bare && from == t->root) {
        struct readers behind = {t, room, 0, true};
        add_whole(&behind, from);
        crew_split_init(&t->split, join(t, behind.to, behind.n), t);
        all.to[all.n++] = &t->split.sink;
    } else {
        add_whole(&all, from);
        struct readers apart = {t, room + all.n, 0, false};
        add_apart(&apart, from);
        if (apart.n) {
            crew_split_init(&t->split, join(t, apart.to, apart.n), t);
            all.to[all.n++] = &t->split.sink;
        }
    }
    struct sink *one = join(t, all.to, all.n);
    free(room);
    return one;
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
        node->output = readers_of(t, i);
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
static void open_entry(struct crew_tree *t) {
    struct chain *c = t->chain;
    if (t->root == FROM_SOURCE) {
        t->entry = readers_of(t, t->root);
        return;
    }
    struct stage_run *run = c->steps[t->root].run;
    struct crew_node *node = &t->nodes[t->root];
    open_writer(t, t->root);
    node->output = readers_of(t, t->root);
    node->filter = run->stage->reopen ? run->stage->reopen(run, node->output) : NULL;
    t->entry = node->filter ? &node->filter->sink : node->output;
}

void crew_tree_open(struct crew_tree *t) {
    struct chain *c = t->chain;
    t->nodes = mem_zero(c->n_steps, sizeof *t->nodes);
    find_apart(t);
    for (size_t i = 0; i < c->n_steps; i++)
        if (crew_has(c, t->root, i) && c->steps[i].run && c->steps[i].run->stage->watch)
            t->nodes[i].watch = c->steps[i].run->stage->watch(c->steps[i].run);
    for (size_t i = c->n_steps; i-- > 0;) /* later steps first: each needs those that read it */
        if (crew_has(c, t->root, i))
            open_node(t, i);
    open_entry(t);
}

void crew_tree_close(struct crew_tree *t) {
    for (size_t i = 0; i < t->chain->n_steps; i++) {
        struct crew_node *node = &t->nodes[i];
        if (node->filter)
            node->filter->close(node->filter);
        if (node->watch)
            node->watch->close(node->watch);
        tsv_writer_free(&node->writer);
    }
    for (size_t i = 0; i < t->n_fans; i++)
        fan_free(t->fans[i]);
    free(t->fans);
    free(t->gates);
    free(t->readers);
    free(t->nodes);
    crew_split_free(&t->split);
}

void crew_tree_capture(struct crew_tree *t, struct waiting *into) {
    for (size_t i = 0; i < t->n_gates; i++)
        t->gates[i]->into = into ? &into[i] : NULL;
}

bool crew_tree_end_turn(struct crew_tree *t) {
    if (t->bare)
        return true;
    for (size_t i = 0; i < t->n_gates; i++)
        t->gates[i]->within = true;
    bool ok = t->split.to->boundary(t->split.to);
    for (size_t i = 0; i < t->n_gates; i++)
        t->gates[i]->within = false;
    return ok;
}

static struct fault *fault_of(struct filter *f) {
    return f && !fault_none(&f->fault) ? &f->fault : NULL;
}

static bool is_behind(const struct chain *c, size_t step, size_t i) {
    while (i != step && i != FROM_SOURCE)
        i = c->steps[i].from;
    return i == step;
}

struct fault *crew_tree_fault(struct crew_tree *t, const struct crew_reader *of) {
    struct fault *found = NULL;
    if (of && of->watch)
        return fault_of(t->nodes[of->step].watch);
    if (of && of->step == FROM_SOURCE)
        return NULL;
    for (size_t i = 0; !found && i < t->chain->n_steps; i++)
        if (!of || is_behind(t->chain, of->step, i)) {
            found = fault_of(t->nodes[i].filter);
            found = found ? found : fault_of(t->nodes[i].watch);
        }
    return found;
}

struct fault *crew_tree_fault_apart(struct crew_tree *t) {
    struct fault *found = NULL;
    for (size_t i = 0; !found && i < t->chain->n_steps; i++)
        if (t->nodes[i].apart)
            found = fault_of(t->nodes[i].filter);
    return found;
}
