/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_people.h"

#include <stdlib.h>

#include "stages/redact_listed.h"
#include "stages/redact_shared.h"

enum { GIVEN_LEAST = 1 + 1 + PSEUDONYM_TEXT, VALUE_LEAST = 3 }; /* bytes */

/* It is there before the rows are handed on: a stage behind may want it. */
static bool write_listed(struct redact_shared *all, const struct redact_options *o,
                         struct fault *f) {
    const struct redact_listed l = {&o->manifests, &all->setup, &all->log.given,
                                    o->columns,    o->kept,     all->part ? &all->values : NULL};
    return !o->listed || redact_listed_write(&l, o->listed, f);
}

bool redact_settle(struct redact_shared *all, const struct redact_options *o, struct fault *f) {
    redact_log_given(&all->log);
    redaction_people_join(&all->setup.people,
                          all->part && all->everybody.n ? &all->everybody : &all->log.given);
    pseudonyms_collect(all->pseudonyms, &all->log.given);
    bool ok = pseudonyms_distinct(&all->log.given, f) && write_listed(all, o, f);
    pseudonyms_all_free(&all->log.given);
    return ok;
}

void redact_given_pack(const struct pseudonyms_all *given, struct buffer *to) {
    pack_number(to, given->n);
    for (size_t i = 0; i < given->n; i++) {
        pack_number(to, given->at[i].kind);
        pack_text(to, given->at[i].name);
        buffer_add(to, (struct slice){given->at[i].text, PSEUDONYM_TEXT});
    }
}

static void unpack_one(struct unpacking *u, struct redact_shared *all) {
    struct pseudonyms_all *to = &all->everybody;
    struct pseudonym_given g = {.kind = (enum pseudonym_kind)unpack_up_to(u, PSEUDONYM_DOCUMENT)};
    struct slice name = unpack_text(u), text = u->rest;
    if (text.n < PSEUDONYM_TEXT || !pseudonym_form((struct slice){text.p, PSEUDONYM_TEXT})) {
        unpack_fail(u);
        return;
    }
    u->rest = (struct slice){text.p + PSEUDONYM_TEXT, text.n - PSEUDONYM_TEXT};
    g.name = arena_copy(&all->arena, name);
    memcpy(g.text, text.p, PSEUDONYM_TEXT);
    MEM_GROW(to->at, to->cap, to->n + 1);
    to->at[to->n++] = g;
}

static void unpack_given(struct unpacking *u, struct redact_shared *all) {
    size_t n = unpack_count(u, GIVEN_LEAST);
    for (size_t i = 0; i < n && !u->bad; i++)
        unpack_one(u, all);
}

void redact_people_save(const struct stage_run *run, struct buffer *to) {
    const struct redact_shared *all = run->shared;
    buffer_add(to, buffer_slice(&all->given));
    redact_values_pack(&all->values, to);
}

/* The fields are looked at when everybody is known. */
bool redact_people_load(struct stage_run *run, struct slice saved) {
    struct redact_shared *all = run->shared;
    struct unpacking u = {.rest = saved};
    unpack_given(&u, all);
    MEM_GROW(all->brought, all->cap_brought, all->n_brought + 1);
    all->brought[all->n_brought++] = arena_copy(&all->arena, u.rest);
    return !u.bad;
}

void redact_people_pack(const struct stage_run *run, struct buffer *to) {
    const struct redact_shared *all = run->shared;
    redact_given_pack(&all->everybody, to);
}

bool redact_people_tell(struct stage_run *run, struct slice packed) {
    struct unpacking u = {.rest = packed};
    unpack_given(&u, run->shared);
    return !u.bad && u.rest.n == 0;
}

/* What would be in place of the field now that everybody is known. */
static const struct redact_value *value_now(struct redact_values *now, struct redaction *r,
                                            struct slice field, struct fault *f) {
    uint32_t id = intern_find(&now->fields, field);
    if (id == INTERN_NONE) {
        struct redact_value value = {.left = false};
        value.text = redaction_field(r, field, NO_PLACE, &value.left, f);
        redact_values_add(now, field, value);
        id = intern_find(&now->fields, field);
    }
    return &now->at[id];
}

/* Whether all fields of a part would be what they are; a part that makes no sense is a fault. */
static bool is_same(struct redact_values *now, struct redaction *r, struct slice packed,
                    struct fault *f) {
    struct unpacking u = {.rest = packed};
    size_t n = unpack_count(&u, VALUE_LEAST);
    bool same = true;
    for (size_t i = 0; i < n && !u.bad; i++) {
        struct slice field = unpack_text(&u), text = unpack_text(&u);
        bool left = unpack_up_to(&u, true) != 0;
        const struct redact_value *value = u.bad ? NULL : value_now(now, r, field, f);
        same = same && value && slice_eq(value->text, text) && value->left == left;
    }
    if (u.bad || u.rest.n)
        fault_input(f, NO_PLACE, NO_QUOTE, "a part whose fields make no sense");
    return same;
}

static bool compare_values(struct redact_shared *all, bool *stale, struct fault *f) {
    struct redaction *r = redaction_new(&all->setup);
    struct redact_values now = {.cap = 0};
    if (!r)
        fault_input(f, NO_PLACE, NO_QUOTE, "ICU or libsodium does not start");
    for (size_t i = 0; r && i < all->n_brought; i++)
        stale[i] = !is_same(&now, r, all->brought[i], f);
    redact_values_free(&now);
    redaction_free(r);
    return fault_none(f);
}

/* The list of everybody stays, each once, for parts to be made again. */
bool redact_people_settle(struct stage_run *run, bool *stale) {
    struct redact_shared *all = run->shared;
    bool ok = pseudonyms_distinct(&all->everybody, &run->fault);
    pseudonyms_all_copy(&all->log.given, &all->everybody);
    return ok && redact_settle(all, run->settings, &run->fault) &&
           compare_values(all, stale, &run->fault);
}
