/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_split.h"

#include "pipeline/crew_blocks.h"

/* Bytes of fields. Documents up to SPLIT_FROM are left to one worker; a block is small enough that
 * what is made of it stays near the processor. A turn of more than TURN_MOST is not collected: it
 * goes straight through. */
enum { SPLIT_FROM = 2 << 20, BLOCK_BYTES = 128 << 10, TURN_MOST = 8 << 20 };

static bool split_columns(struct sink *sink, const struct columns *c) {
    struct crew_split *s = (struct crew_split *)sink;
    s->doc = columns_find(c, "doc");
    s->turn = columns_find(c, "turn");
    return s->to->columns(s->to, c);
}

/* Hands on what waits in the block, which is given back. */
static bool replay(struct crew_split *s) {
    struct crew_block *block = s->block;
    bool ok = true;
    s->block = NULL;
    for (size_t i = 0; ok && i < block->rows.n; i++)
        ok = s->to->record(s->to, &block->rows.at[i]);
    crew_blocks_return(s->tree->blocks, block);
    return ok;
}

/* From here on rows go straight through. */
static bool leave(struct crew_split *s) {
    struct crew_block *block = s->block;
    if (!block)
        return true;
    s->ask = s->bytes + BLOCK_BYTES;
    if (crew_blocks_end(s->tree->blocks, s->tree->fault))
        return replay(s);
    s->block = NULL;
    crew_blocks_return(s->tree->blocks, block);
    return false;
}

/* The document is large, and the turn before is complete. */
static bool enter(struct crew_split *s) {
    s->ask = s->bytes + BLOCK_BYTES;
    if (!crew_blocks_begin(s->tree->blocks, s->tree))
        return true;
    s->block = crew_blocks_new(s->tree->blocks);
    return crew_tree_end_turn(s->tree);
}

static bool hand_over(struct crew_split *s) {
    struct crew_block *full = s->block;
    s->block = crew_blocks_new(s->tree->blocks);
    return crew_blocks_add(s->tree->blocks, full);
}

static bool collect(struct crew_split *s, const struct record *r, size_t bytes) {
    waiting_add(&s->block->rows, r);
    s->block->bytes += bytes;
    return s->block->bytes <= TURN_MOST || leave(s);
}

static bool is_same(struct buffer *now, struct slice field) {
    if (slice_eq(buffer_slice(now), field))
        return true;
    buffer_clear(now);
    buffer_add(now, field);
    return false;
}

static bool split_record(struct sink *sink, const struct record *r) {
    struct crew_split *s = (struct crew_split *)sink;
    size_t bytes = 0;
    if (s->doc == COLUMN_NONE || s->turn == COLUMN_NONE)
        return s->to->record(s->to, r);
    for (size_t i = 0; i < r->n; i++)
        bytes += r->fields[i].n;
    bool same_doc = is_same(&s->now_doc, r->fields[s->doc]) && s->any;
    bool same_turn = is_same(&s->now_turn, r->fields[s->turn]) && same_doc;
    s->any = true;
    if (!same_doc) {
        if (!leave(s))
            return false;
        s->bytes = 0;
        s->ask = SPLIT_FROM;
    }
    if (!same_turn && s->block && s->block->bytes >= BLOCK_BYTES && !hand_over(s))
        return false;
    if (!same_turn && !s->block && s->bytes >= s->ask && !enter(s))
        return false;
    s->bytes += bytes;
    return s->block ? collect(s, r, bytes) : s->to->record(s->to, r);
}

static bool split_boundary(struct sink *sink) {
    struct crew_split *s = (struct crew_split *)sink;
    bool ok = leave(s) && s->to->boundary(s->to);
    s->any = false;
    return ok;
}

static bool split_end(struct sink *sink) {
    struct crew_split *s = (struct crew_split *)sink;
    return leave(s) && s->to->end(s->to);
}

void crew_split_settle(struct crew_split *s) {
    if (!s->block)
        return;
    struct fault *f = s->tree->fault, later = *f;
    *f = (struct fault){.stage = later.stage, .many = later.many};
    if (leave(s))
        *f = later;
    else
        fault_free(&later);
}

void crew_split_init(struct crew_split *s, struct sink *to, struct crew_tree *tree) {
    *s = (struct crew_split){.sink = {split_columns, split_record, split_boundary, split_end},
                             .to = to,
                             .tree = tree,
                             .doc = COLUMN_NONE,
                             .turn = COLUMN_NONE};
}

void crew_split_free(struct crew_split *s) {
    buffer_free(&s->now_doc);
    buffer_free(&s->now_turn);
}
