/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/passages.h"

#include <stdlib.h>

#include "stages/page/window_places.h"

enum {
    EXEMPLARS = 3,   /* of each theme, with --quotes exemplar */
    NEIGHBOURS = 2,  /* turns before and behind one with a hit */
    WHOLE = 1 << 20, /* bytes of talk up to which every turn is on the page */
};

const struct talk *report_talk(struct report *r) {
    int quotes = r->options->quotes;
    if (r->talk || !report_path(r, "matched.tsv"))
        return r->talk;
    struct talk *t = mem_zero(1, sizeof *t);
    if (!talk_read(t, r->result, r->self, r->fault)) {
        talk_free(t);
        free(t);
        return NULL;
    }
    talk_quote(t, quotes == REPORT_QUOTES_EXEMPLAR ? EXEMPLARS : 0, quotes == REPORT_QUOTES_NONE);
    return r->talk = t;
}

static void put_key(struct buffer *to, const char *key) {
    buffer_char(to, '"');
    buffer_text(to, key);
    buffer_text(to, "\":");
}

static void put_list(struct buffer *to, const char *key, const struct intern *list) {
    put_key(to, key);
    for (uint32_t i = 0; i < list->count; i++) {
        buffer_char(to, i ? ',' : '[');
        tags_json(to, intern_text(list, i));
    }
    buffer_text(to, list->count ? "],\n" : "[],\n");
}

static void put_names(struct buffer *to, const struct report *r, const struct intern *themes) {
    put_key(to, "names");
    for (uint32_t i = 0; i < themes->count; i++) {
        buffer_char(to, i ? ',' : '[');
        tags_json(to, report_name(r, intern_text(themes, i)));
    }
    buffer_text(to, themes->count ? "],\n" : "[],\n");
}

/* A place in a valid text, in bytes and in UTF-16 units. */
struct utf16_place {
    struct slice text;
    size_t bytes;
    uint64_t units;
};

/* The units that a byte of UTF-8 begins: a code point of four bytes has two. */
static uint64_t units_of(char byte) {
    unsigned char c = (unsigned char)byte;
    return (c & 0xc0) == 0x80 ? 0 : c >= 0xf0 ? 2 : 1;
}

/* The units before a byte. It is counted from the place asked for last, back or on, as hits are
 * near one another. */
static uint64_t units_before(struct utf16_place *u, size_t bytes) {
    while (u->bytes < bytes)
        u->units += units_of(u->text.p[u->bytes++]);
    while (u->bytes > bytes)
        u->units -= units_of(u->text.p[--u->bytes]);
    return u->units;
}

/* Its theme, and its place in the units; in none, only its theme. */
static void put_hit(struct buffer *to, const struct talk_hit *h, struct utf16_place *units) {
    buffer_u64(to, h->theme);
    if (!units)
        return;
    buffer_char(to, ',');
    buffer_u64(to, units_before(units, h->from));
    buffer_char(to, ',');
    buffer_u64(to, units_before(units, h->to));
}

/* Where the hits are in words that are not on the page says nothing, but for which of them share a
 * sentence. */
static void put_hits(struct buffer *to, const struct talk *t, const struct talk_turn *turn) {
    bool placed = turn->quoted || t->unit.kind == UNIT_SENTENCE;
    struct utf16_place units = {.text = turn->text};
    if (turn->asked) {
        buffer_char(to, '0');
        return;
    }
    buffer_char(to, '[');
    for (size_t i = turn->hits; i < turn->hits + turn->n_hits; i++) {
        if (i > turn->hits)
            buffer_char(to, ',');
        put_hit(to, &t->hits[i], placed ? &units : NULL);
    }
    buffer_char(to, ']');
}

/* What decides which turns, or parts of one, are a unit together. */
static void put_unit(struct buffer *to, const struct talk *t, const struct talk_turn *turn,
                     uint32_t place) {
    struct utf16_place units = {.text = turn->text};
    if (t->unit.kind == UNIT_WINDOW)
        buffer_format(to, ",%u", place);
    if (t->unit.kind != UNIT_SENTENCE)
        return;
    for (size_t i = 0; i < turn->n_rows; i++) {
        buffer_text(to, i ? "," : ",[");
        buffer_u64(to, units_before(&units, t->rows[turn->rows + i]));
    }
    buffer_char(to, ']');
}

static void put_turn(struct buffer *to, const struct talk *t, const struct talk_turn *turn,
                     uint32_t place) {
    buffer_char(to, '[');
    tags_json(to, turn->turn);
    buffer_format(to, ",%u,%u,", turn->speaker, turn->group);
    if (turn->quoted)
        tags_json(to, turn->text);
    else
        buffer_char(to, '0');
    buffer_char(to, ',');
    put_hits(to, t, turn);
    put_unit(to, t, turn, place);
    buffer_char(to, ']');
}

/* Is a turn with a hit near? */
static bool is_near(const struct talk *t, const struct talk_doc *d, size_t turn) {
    size_t from = turn > d->turns + NEIGHBOURS ? turn - NEIGHBOURS : d->turns;
    size_t end = d->turns + d->n_turns;
    for (size_t i = from; i < end && i <= turn + NEIGHBOURS; i++)
        if (t->turns[i].n_hits)
            return true;
    return false;
}

static void put_doc(struct buffer *to, const struct talk *t, const struct talk_doc *d, bool whole) {
    size_t left = 0;
    bool first = true;
    uint32_t *places = mem_zero(d->n_turns, sizeof *places);
    if (t->unit.kind == UNIT_WINDOW)
        window_places(t, d, places);
    buffer_char(to, '[');
    tags_json(to, d->doc);
    buffer_format(to, ",%u,%u,", d->project, d->wave);
    tags_json(to, d->date);
    buffer_text(to, ",[");
    for (size_t i = d->turns; i < d->turns + d->n_turns; i++) {
        const struct talk_turn *turn = &t->turns[i];
        if (!turn->n_hits && !(turn->quoted && (whole || is_near(t, d, i)))) {
            left++;
            continue;
        }
        if (left)
            buffer_format(to, first ? "%zu,\n" : ",%zu", left);
        buffer_text(to, first ? "" : ",\n");
        put_turn(to, t, turn, places[i - d->turns]);
        first = false;
        left = 0;
    }
    if (left)
        buffer_format(to, first ? "%zu" : ",%zu", left);
    buffer_text(to, "]]");
    free(places);
}

static bool fits(const struct talk *t) {
    size_t bytes = 0;
    for (size_t i = 0; i < t->n_turns; i++)
        bytes += t->turns[i].text.n;
    return bytes <= WHOLE;
}

static void put_settings(struct buffer *to, const struct report *r, const struct talk *t) {
    static const char *const units[] = {[UNIT_TURN] = "turn",
                                        [UNIT_SENTENCE] = "sentence",
                                        [UNIT_WINDOW] = "window",
                                        [UNIT_DOC] = "doc"};
    buffer_format(to, "{\"unit\":\"%s\",\"window\":%u,\"suppressed\":%s,\n", units[t->unit.kind],
                  t->unit.window, r->result->package.suppress ? "true" : "false");
}

static void put_talk(struct buffer *to, const struct report *r, const struct talk *t) {
    bool whole = fits(t);
    put_settings(to, r, t);
    put_list(to, "themes", &t->themes.names);
    put_names(to, r, &t->themes.names);
    put_list(to, "speakers", &t->speakers);
    put_list(to, "groups", &t->groups);
    put_list(to, "projects", &t->projects);
    put_list(to, "waves", &t->waves);
    put_key(to, "docs");
    buffer_char(to, '[');
    for (size_t i = 0; i < t->n_docs; i++) {
        buffer_text(to, i ? ",\n" : "");
        put_doc(to, t, &t->docs[i], whole);
    }
    buffer_text(to, "]}");
}

bool passages_write(struct report *r) {
    const struct talk *t = report_talk(r);
    struct buffer json = {0};
    if (!t)
        return fault_none(r->fault);
    put_talk(&json, r, t);
    tags_open(r->page, "script");
    tags_attr_text(r->page, "type", "application/json");
    tags_attr_text(r->page, "id", "passages");
    tags_raw(r->page, buffer_slice(&json));
    tags_close(r->page, "script");
    buffer_free(&json);
    return true;
}
