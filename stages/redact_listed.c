/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_listed.h"

#include "models/listed.h"

/* Those who are hidden in turn. */
struct hiding {
    const struct redact_listed *settings;
    struct redaction *redaction;
    struct intern docs; /* those that were met */
    struct arena arena;
    struct fault *fault;
};

static bool is_among(const char *list, struct slice name) {
    for (struct slice rest = list ? slice_of(list) : (struct slice){NULL, 0}; rest.p;)
        if (slice_eq(slice_trim(slice_cut(&rest, ',')), name))
            return true;
    return false;
}

/* As the column of that name is treated in the rows. */
static struct slice hide_field(struct hiding *h, struct slice field, const char *column) {
    bool left = false;
    struct slice name = slice_of(column);
    if (field.n == 0 || is_among(h->settings->kept, name))
        return field;
    if (is_among(h->settings->named, name))
        return arena_copy(&h->arena, redaction_person(h->redaction, field));
    struct slice out = redaction_field(h->redaction, field, NO_PLACE, &left, h->fault);
    if (h->settings->values)
        redact_values_add(h->settings->values, field, (struct redact_value){out, left});
    return arena_copy(&h->arena, out);
}

static bool hide(void *with, struct listed_person *one) {
    struct hiding *h = with;
    if (intern_find(&h->docs, one->doc) == INTERN_NONE)
        one->doc = listed_bare(one->doc);
    if (intern_find(&h->docs, one->doc) == INTERN_NONE)
        return false;
    redaction_document(h->redaction, one->doc);
    one->speaker = arena_copy(&h->arena, redaction_person(h->redaction, one->speaker));
    one->doc = arena_copy(&h->arena, redaction_name_document(h->redaction, one->doc));
    redaction_document(h->redaction, (struct slice){NULL, 0});
    one->role = hide_field(h, one->role, "role");
    one->group = hide_field(h, one->group, "group");
    return true;
}

bool redact_listed_write(const struct redact_listed *l, const char *path, struct fault *f) {
    struct listed *listed = listed_read(l->manifests, "group", f);
    struct hiding h = {.settings = l, .redaction = redaction_new(l->setup), .fault = f};
    for (size_t i = 0; i < l->given->n; i++)
        if (l->given->at[i].kind == PSEUDONYM_DOCUMENT)
            intern_add(&h.docs, l->given->at[i].name);
    bool ok = listed && h.redaction && listed_write(listed, path, hide, &h, f) && fault_none(f);
    listed_free(listed);
    redaction_free(h.redaction);
    intern_free(&h.docs);
    arena_free(&h.arena);
    return ok;
}
