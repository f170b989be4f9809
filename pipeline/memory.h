/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memory, by lifetime. Three lifetimes exist: the record (the reader's buffer), the document (an
 * arena that is reset when the document ends) and the run. Things are freed by lifetime, not one by
 * one.
 *
 * Running out of memory is the one error that a library function may end the process for: there is
 * nothing left to build a message with. Status 3, one line. Sizes are checked for overflow. */
#ifndef HEARTH_MEMORY_H
#define HEARTH_MEMORY_H

#include <stddef.h>
#include <stdint.h>

#include "pipeline/slice.h"

/* Says so and ends the process with status 3; for libraries that report their own want of memory.
 */
_Noreturn void mem_exhausted(void);
/* From now on it calls `end` instead, which must not return. */
void mem_when_exhausted(void (*end)(void));

/* Never NULL. Free with free(). */
void *mem_alloc(size_t size);
void *mem_zero(size_t count, size_t size);
void *mem_resize(void *p, size_t count, size_t size);
char *mem_text(struct slice s); /* a NUL-terminated copy */

/* Room for at least `need` elements behind the array *p of *cap elements, growing by half. */
void mem_grow(void *array_p, size_t *cap, size_t need, size_t size);
#define MEM_GROW(array, cap, need)                                                                 \
    ((need) > (cap) ? mem_grow(&(array), &(cap), (need), sizeof *(array)) : (void)0)

struct arena_block;
/* Zero-initialise. What it hands out is aligned for any type, not zeroed, and lives until the arena
 * is reset or freed. A reset keeps the memory for the next document. */
struct arena {
    struct arena_block *first, *now;
};
void *arena_alloc(struct arena *a, size_t count, size_t size);
struct slice arena_copy(struct arena *a, struct slice s);
void arena_reset(struct arena *a);
void arena_free(struct arena *a);

#endif
