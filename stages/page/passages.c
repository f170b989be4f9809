/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/passages.h"

#include <stdlib.h>

#include "stages/page/window_places.h"

enum { PAGE_BLOCK = 1 << 20 }; /* bytes of the page that are handed on at a time */

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

/* A turn on its way into the page. */
struct putting {
    const struct talk *talk;
    const struct spoken *said;
    const uint32_t *places; /* of windows */
    bool whole;             /* turns to which no hit is near, too */
};

/* Where the hits are in words that are not on the page says nothing, but for which of them share a
 * sentence. */
static void put_hits(struct buffer *to, const struct putting *p, const struct talk_turn *turn) {
    bool placed = turn->quoted || p->talk->unit.kind == UNIT_SENTENCE;
    struct utf16_place units = {.text = spoken_text(p->said, turn)};
    if (turn->asked) {
        buffer_char(to, '0');
        return;
    }
    buffer_char(to, '[');
    for (size_t i = turn->hits; i < turn->hits + turn->n_hits; i++) {
        if (i > turn->hits)
            buffer_char(to, ',');
        put_hit(to, &p->said->hits[i], placed ? &units : NULL);
    }
    buffer_char(to, ']');
}

/* What decides which turns, or parts of one, are a unit together. */
static void put_unit(struct buffer *to, const struct putting *p, size_t which) {
    const struct talk_turn *turn = &p->said->turns[which];
    struct utf16_place units = {.text = spoken_text(p->said, turn)};
    if (p->talk->unit.kind == UNIT_WINDOW)
        buffer_format(to, ",%u", p->places[which]);
    if (p->talk->unit.kind != UNIT_SENTENCE)
        return;
    for (size_t i = 0; i < turn->n_rows; i++) {
        buffer_text(to, i ? "," : ",[");
        buffer_u64(to, units_before(&units, p->said->rows[turn->rows + i]));
    }
    buffer_char(to, ']');
}

static void put_turn(struct buffer *to, const struct putting *p, size_t which) {
    const struct talk_turn *turn = &p->said->turns[which];
    buffer_char(to, '[');
    tags_json(to, spoken_turn(p->said, turn));
    buffer_format(to, ",%u,%u,", turn->speaker, turn->group);
    if (turn->quoted)
        tags_json(to, spoken_text(p->said, turn));
    else
        buffer_char(to, '0');
    buffer_char(to, ',');
    put_hits(to, p, turn);
    put_unit(to, p, which);
    buffer_char(to, ']');
}

static void put_turns(struct buffer *to, const struct putting *p) {
    size_t left = 0;
    bool first = true;
    for (size_t i = 0; i < p->said->n_turns; i++) {
        const struct talk_turn *turn = &p->said->turns[i];
        bool shown = turn->quoted && (p->whole || spoken_is_near(p->said, i));
        if (!turn->n_hits && !shown) {
            left++;
            continue;
        }
        if (left)
            buffer_format(to, first ? "%zu,\n" : ",%zu", left);
        buffer_text(to, first ? "" : ",\n");
        put_turn(to, p, i);
        first = false;
        left = 0;
    }
    if (left)
        buffer_format(to, first ? "%zu" : ",%zu", left);
}

/* Hands on what there is of the page once it is much. */
static bool flush(struct report *r) {
    struct buffer *page = r->page->to;
    if (!r->outlet || page->n < PAGE_BLOCK)
        return true;
    bool ok = r->outlet->write(r->outlet, buffer_slice(page));
    buffer_clear(page);
    return ok;
}

/* `said`: room for the transcript; false with a fault. */
static bool put_doc(struct report *r, const struct talk *t, size_t which, struct spoken *said) {
    const struct talk_doc *d = &t->docs[which];
    struct buffer *to = r->page->to;
    if (!talk_load(t, which, said, r->fault))
        return false;
    uint32_t *places = mem_zero(said->n_turns, sizeof *places);
    if (t->unit.kind == UNIT_WINDOW)
        window_places(said, t->unit.window, places);
    buffer_text(to, which ? ",\n[" : "[");
    tags_json(to, d->doc);
    buffer_format(to, ",%u,%u,", d->project, d->wave);
    tags_json(to, d->date);
    buffer_text(to, ",[");
    put_turns(to, &(struct putting){t, said, places, t->bytes <= TALK_WHOLE});
    buffer_text(to, "]]");
    free(places);
    return flush(r);
}

static void put_settings(struct buffer *to, const struct report *r, const struct talk *t) {
    static const char *const units[] = {[UNIT_TURN] = "turn",
                                        [UNIT_SENTENCE] = "sentence",
                                        [UNIT_WINDOW] = "window",
                                        [UNIT_DOC] = "doc"};
    buffer_format(to, "{\"unit\":\"%s\",\"window\":%u,\"suppressed\":%s,\n", units[t->unit.kind],
                  t->unit.window, r->result->package.suppress ? "true" : "false");
}

static bool put_talk(struct report *r, const struct talk *t) {
    struct buffer *to = r->page->to;
    struct spoken said = {0};
    bool ok = true;
    put_settings(to, r, t);
    put_list(to, "themes", &t->themes.names);
    put_names(to, r, &t->themes.names);
    put_list(to, "speakers", &t->speakers);
    put_list(to, "groups", &t->groups);
    put_list(to, "projects", &t->projects);
    put_list(to, "waves", &t->waves);
    put_key(to, "docs");
    buffer_char(to, '[');
    for (size_t i = 0; ok && i < t->n_docs; i++)
        ok = put_doc(r, t, i, &said);
    buffer_text(to, "]}");
    spoken_free(&said);
    return ok;
}

bool passages_write(struct report *r) {
    const struct talk *t = report_talk(r);
    if (!t)
        return fault_none(r->fault);
    tags_open(r->page, "script");
    tags_attr_text(r->page, "type", "application/json");
    tags_attr_text(r->page, "id", "passages");
    tags_raw(r->page, SLICE("")); /* what follows is written to its buffer as it is */
    bool ok = put_talk(r, t);
    tags_close(r->page, "script");
    return ok;
}
