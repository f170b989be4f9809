/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_blocks.h"

#include <stdlib.h>

/* How far a reader of the owner's tree is. */
struct reading {
    uint64_t next; /* block */
    bool busy, failed;
};

struct task {
    struct crew_block *block;
    struct reading *reading; /* NULL: the steps' */
    size_t reader;
};

static void add_spare(struct crew_blocks *b, struct crew_block *block) {
    block->next = b->spare;
    b->spare = block;
}

bool crew_blocks_begin(struct crew_blocks *b, struct crew_tree *owner) {
    pthread_mutex_lock(b->lock);
    bool free_for_it = !b->owner && !b->failed;
    if (free_for_it) {
        b->owner = owner;
        b->n_gates = owner->n_gates;
        b->made = 0;
        b->readings = mem_zero(owner->n_readers, sizeof *b->readings);
    }
    pthread_mutex_unlock(b->lock);
    return free_for_it;
}

/* All trees of a crew have as many gates. */
static struct crew_block *make(const struct crew_blocks *b) {
    struct crew_block *block = mem_zero(1, sizeof *block);
    block->out = mem_zero(b->n_gates, sizeof *block->out);
    return block;
}

struct crew_block *crew_blocks_new(struct crew_blocks *b) {
    pthread_mutex_lock(b->lock);
    struct crew_block *block = b->spare;
    if (block)
        b->spare = block->next;
    pthread_mutex_unlock(b->lock);
    if (!block)
        block = make(b);
    waiting_clear(&block->rows);
    for (size_t i = 0; i < b->n_gates; i++)
        waiting_clear(&block->out[i]);
    block->bytes = 0;
    block->begun = block->done = b->owner->bare;
    block->to_be_read_by = b->owner->n_readers;
    block->next = NULL;
    return block;
}

void crew_blocks_return(struct crew_blocks *b, struct crew_block *block) {
    pthread_mutex_lock(b->lock);
    add_spare(b, block);
    pthread_mutex_unlock(b->lock);
}

/* What there is to do, the oldest first; readers before the steps, so that blocks become free. */
static bool find_task(struct crew_blocks *b, struct task *task) {
    for (struct crew_block *k = b->first; k && k->done; k = k->next)
        for (size_t i = 0; i < b->owner->n_readers; i++) {
            struct reading *r = &b->readings[i];
            if (r->next == k->number && !r->busy && !r->failed &&
                !(b->failed && k->number > b->failed_block)) {
                *task = (struct task){k, r, i};
                return true;
            }
        }
    for (struct crew_block *k = b->first; k; k = k->next)
        if (!k->begun && !(b->failed && k->number > b->failed_block)) {
            *task = (struct task){k, NULL, 0};
            return true;
        }
    return false;
}

/* A reader works in the owner's tree: but for it, its row is that of all before it. */
static bool read_block(struct crew_blocks *b, const struct task *task, size_t *row) {
    const struct crew_reader *reader = &b->owner->readers[task->reader];
    const struct crew_block *block = task->block;
    const struct waiting *rows = b->owner->bare ? &block->rows : &block->out[reader->gate];
    for (*row = 0; *row < rows->n; ++*row)
        if (!reader->to->record(reader->to, &rows->at[*row]))
            return false;
    return true;
}

static bool work_block(struct crew_tree *mine, struct crew_block *block) {
    bool ok = true;
    crew_tree_capture(mine, block->out);
    for (size_t i = 0; ok && i < block->rows.n; i++)
        ok = mine->split.to->record(mine->split.to, &block->rows.at[i]);
    ok = ok && crew_tree_end_turn(mine);
    crew_tree_capture(mine, NULL);
    return ok;
}

/* Takes over *f. The earlier of two faults stands: that of an earlier block or row; of one row,
 * that of the reader that is told it first; and those of the steps come behind all rows that they
 * handed on. */
static void fail(struct crew_blocks *b, uint64_t block, size_t row, size_t reader,
                 struct fault *f) {
    bool later = b->failed && (block != b->failed_block ? block > b->failed_block
                               : row != b->failed_row   ? row > b->failed_row
                                                        : reader > b->failed_reader);
    if (!later) {
        b->failed = true;
        b->failed_block = block;
        b->failed_row = row;
        b->failed_reader = reader;
        fault_free(&b->fault);
        if (f)
            fault_take(&b->fault, f);
    }
    if (f)
        fault_free(f);
}

static void finish_steps(struct crew_blocks *b, struct crew_tree *mine, const struct task *task,
                         bool ok) {
    task->block->done = true;
    if (!ok)
        fail(b, task->block->number, SIZE_MAX, SIZE_MAX, crew_tree_fault_apart(mine));
}

static void finish_reading(struct crew_blocks *b, const struct task *task, size_t row, bool ok) {
    task->reading->busy = false;
    task->reading->next++;
    task->block->to_be_read_by--;
    if (!ok) {
        task->reading->failed = true;
        fail(b, task->block->number, row, task->reader,
             crew_tree_fault(b->owner, &b->owner->readers[task->reader]));
    }
}

/* Blocks that all have read may be filled again. */
static void retire(struct crew_blocks *b) {
    while (b->first && b->first->done && b->first->to_be_read_by == 0) {
        struct crew_block *block = b->first;
        b->first = block->next;
        if (!b->first)
            b->last = NULL;
        b->n--;
        add_spare(b, block);
    }
}

bool crew_blocks_help(struct crew_blocks *b, struct crew_tree *mine) {
    struct task task;
    size_t row = 0;
    if (!b->owner || !find_task(b, &task))
        return false;
    b->working++;
    if (task.reading)
        task.reading->busy = true;
    else
        task.block->begun = true;
    pthread_mutex_unlock(b->lock);
    bool ok = task.reading ? read_block(b, &task, &row) : work_block(mine, task.block);
    pthread_mutex_lock(b->lock);
    b->working--;
    if (task.reading)
        finish_reading(b, &task, row, ok);
    else
        finish_steps(b, mine, &task, ok);
    retire(b);
    pthread_cond_broadcast(b->moved);
    return true;
}

bool crew_blocks_add(struct crew_blocks *b, struct crew_block *block) {
    pthread_mutex_lock(b->lock);
    block->number = b->made++;
    if (b->last)
        b->last->next = block;
    else
        b->first = block;
    b->last = block;
    b->n++;
    pthread_cond_broadcast(b->moved);
    while (b->n >= b->most && !b->failed)
        if (!crew_blocks_help(b, b->owner))
            pthread_cond_wait(b->moved, b->lock);
    bool ok = !b->failed;
    pthread_mutex_unlock(b->lock);
    return ok;
}

/* There is nothing to do: not before somebody is ready with something, if anybody is at it. */
static bool wait_for_others(struct crew_blocks *b) {
    if (b->working == 0)
        return false;
    pthread_cond_wait(b->moved, b->lock);
    return true;
}

/* What a failure has left. */
static void drop_all(struct crew_blocks *b) {
    for (struct crew_block *next; b->first; b->first = next) {
        next = b->first->next;
        add_spare(b, b->first);
    }
    b->last = NULL;
    b->n = 0;
}

bool crew_blocks_end(struct crew_blocks *b, struct fault *f) {
    pthread_mutex_lock(b->lock);
    while (crew_blocks_help(b, b->owner) || wait_for_others(b))
        ;
    drop_all(b);
    free(b->readings);
    b->readings = NULL;
    b->owner = NULL;
    bool ok = !b->failed;
    if (!ok)
        fault_take(f, &b->fault);
    pthread_cond_broadcast(b->moved);
    pthread_mutex_unlock(b->lock);
    return ok;
}

void crew_blocks_free(struct crew_blocks *b) {
    for (struct crew_block *next; b->spare; b->spare = next) {
        next = b->spare->next;
        waiting_free(&b->spare->rows);
        for (size_t i = 0; i < b->n_gates; i++)
            waiting_free(&b->spare->out[i]);
        free(b->spare->out);
        free(b->spare);
    }
    fault_free(&b->fault);
}
