/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/qde_codes.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/nfc.h"

static bool is(const char *name, const char *wanted) {
    return strcmp(name, wanted) == 0;
}

struct slice qde_attribute(struct xml *x, const char *name, struct arena *a) {
    struct slice value = xml_attribute(x, name);
    if (value.n > QDE_NAME_MOST) {
        xml_refuse(x, value, "a name of more than 1000 bytes");
        value.n = 0;
    }
    struct slice copy = arena_copy(a, value);
    return clean_text(nfc_settled(copy, a, NULL), a);
}

/* xsd:boolean has two words for it. */
static bool is_false(struct slice value) {
    return slice_eq(value, SLICE("false")) || slice_eq(value, SLICE("0"));
}

static uint32_t open_code(struct qde_codes *c, struct xml *x, uint32_t parent) {
    const uint32_t id = (uint32_t)c->n;
    if (id == QDE_CODES_MOST)
        xml_refuse(x, NO_QUOTE, "more than 65536 codes");
    MEM_GROW(c->items, c->cap, c->n + 1);
    c->items[c->n++] = (struct qde_code){
        .name = qde_attribute(x, "name", &c->arena),
        .theme = {"", 0},
        .note = {"", 0},
        .parent = parent,
        .line = xml_line(x),
        .depth = x->depth,
        .group = is_false(xml_attribute(x, "isCodable")),
        .coloured = xml_attribute(x, "color").n > 0,
    };
    c->inner = id;
    return id;
}

uint32_t qde_codes_open(struct qde_codes *c, struct xml *x, const char *parent) {
    const bool in_code =
        c->inner != QDE_NONE && is(parent, "Code") && c->items[c->inner].depth + 1 == x->depth;
    if (is(x->name, "Code") && (in_code || is(parent, "Codes")))
        return open_code(c, x, in_code ? c->inner : QDE_NONE);
    if (in_code && is(x->name, "Description")) {
        c->in_note = true;
        buffer_clear(&c->note);
    }
    return QDE_NONE;
}

void qde_codes_text(struct qde_codes *c, const struct xml *x) {
    if (c->in_note)
        buffer_add(&c->note, x->text);
}

void qde_codes_close(struct qde_codes *c, const struct xml *x) {
    struct qde_code *inner = c->inner == QDE_NONE ? NULL : &c->items[c->inner];
    if (!inner)
        return;
    if (c->in_note && x->depth == inner->depth + 1) {
        inner->note = arena_copy(&c->arena, buffer_slice(&c->note));
        c->in_note = false;
    } else if (x->depth == inner->depth) {
        c->inner = inner->parent;
    }
}

void qde_codes_free(struct qde_codes *c) {
    free(c->items);
    buffer_free(&c->note);
    arena_free(&c->arena);
    *c = (struct qde_codes){.inner = QDE_NONE};
}
