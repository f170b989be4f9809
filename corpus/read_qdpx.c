/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/decode.h"
#include "corpus/qdpx_parts.h"

/* Below this share of ends at words the way of counting is told as a warning. */
static const double doubtful_below = 0.7;

static bool take_bytes(struct qdpx *q, struct part *p, struct slice bytes, bool repair,
                       struct fault *f) {
    struct decoder *d = decoder_new(NULL, repair);
    struct decoded out;
    bool ok = decode_characters(d, bytes, p->label, &out, f);
    if (ok) {
        p->characters = arena_copy(&q->arena, out.text);
        p->mark = out.mark;
        p->repaired = out.repaired;
    }
    decoder_free(d);
    return ok;
}

/* The text of a part as it was stored; empty when it has no plain text. */
static bool load(struct qdpx *q, struct part *p, bool repair, struct fault *f) {
    struct buffer bytes = {0};
    if (p->loaded)
        return true;
    bool ok = p->plain == ARCHIVE_NONE || archive_read(q->archive, p->plain, &bytes, f);
    struct slice stored = p->plain == ARCHIVE_NONE ? p->source->content : buffer_slice(&bytes);
    if (ok && stored.n)
        ok = take_bytes(q, p, stored, repair, f);
    p->loaded = ok;
    buffer_free(&bytes);
    return ok;
}

static bool is_place(const struct selection *s) {
    return s->from >= 0 && s->to >= s->from && s->to != QDE_WHOLE;
}

/* What the selections of a part say of how positions are counted. */
static void weigh(struct qdpx *q, const struct part *p, const struct part *text) {
    const struct selection *s = q->project.selections + p->source->selection;
    struct selection *places = mem_resize(NULL, p->source->n_selections + 1, sizeof *places);
    size_t n = 0;
    for (size_t i = 0; i < p->source->n_selections; i++)
        if (is_place(&s[i]) && s[i].from < s[i].to)
            places[n++] = s[i];
    if (n && clean_trim(text->characters).n)
        countings_weigh(&q->countings, text->characters, text->mark, places, n);
    free(places);
}

/* Over all sources of the project: one program has written them. */
static void count(struct qdpx *q, bool repair) {
    for (size_t i = 0; i < q->n && !q->counted; i++) {
        struct part *text = &q->parts[q->parts[i].owner];
        struct fault ignored = {.stage = ""}; /* told when the part itself is read */
        if (!text->left && q->parts[i].source->n_selections && load(q, text, repair, &ignored))
            weigh(q, &q->parts[i], text);
        fault_free(&ignored);
    }
    q->way = countings_best(&q->countings);
    q->counted = true;
}

/* Codings that have no place, by why. */
struct tally {
    uint64_t wrong, empty, unknown, cases;
};

static void say(struct buffer *to, uint64_t n, const char *one, const char *many) {
    if (n)
        buffer_format(to, "; %llu %s", (unsigned long long)n, n == 1 ? one : many);
}

static void say_tally(struct codings *c, const struct tally *y) {
    say(&c->warnings, y->wrong, "coding ends before it begins or lies outside of the text",
        "codings end before they begin or lie outside of the text");
    say(&c->warnings, y->empty, "coding is of no character", "codings are of no character");
    say(&c->warnings, y->unknown, "coding names no code of the project",
        "codings name no code of the project");
    say(&c->notes, y->cases, "coding says of which case a passage is, and is left out",
        "codings say of which case a passage is, and are left out");
}

/* The code that a coding means, or NULL. */
static const struct qde_code *code_of(const struct qde *p, const struct qde_coding *c,
                                      struct tally *y) {
    const struct qde_known *known = c->code == QDE_NONE ? NULL : &p->known[c->code];
    if (known && known->is_case)
        y->cases++;
    else if (!known || known->code == QDE_NONE)
        y->unknown++;
    else
        return &p->codes.items[known->code];
    return NULL;
}

/* Sets the coding's place; false when it has none. */
static bool find_place(const struct selection *s, const size_t bytes[2], struct coding *to,
                       struct tally *y) {
    if (s->to == QDE_WHOLE)
        return true;
    bool right = is_place(s) && bytes[0] != COUNTING_BEYOND && bytes[1] != COUNTING_BEYOND;
    y->wrong += !right;
    y->empty += right && bytes[0] == bytes[1];
    to->from = bytes[0];
    to->to = bytes[1];
    return right && bytes[0] < bytes[1];
}

/* The codings of a part, in the text of `text`. */
static void add_codings(struct qdpx *q, const struct part *p, const struct part *text,
                        struct transcript *t, struct tally *y) {
    const struct qde_source *source = p->source;
    const struct selection *all = q->project.selections;
    if (source->n_codings == 0) /* a project without any has no array of selections either */
        return;
    size_t *bytes = mem_resize(NULL, 2 * source->n_selections + 1, sizeof *bytes);
    counting_places(text->characters, text->mark, q->way, all + source->selection,
                    source->n_selections, bytes);
    for (size_t i = 0; i < source->n_codings; i++) {
        const struct qde_coding *c = &q->project.codings[source->coding + i];
        const struct qde_code *code = code_of(&q->project, c, y);
        struct coding new = {.from = 0, .to = text->characters.n, .coder = {"", 0}};
        if (!code || !find_place(&all[c->selection], bytes + 2 * (c->selection - source->selection),
                                 &new, y))
            continue;
        new.theme = code->theme;
        new.code = code->name;
        if (c->coder != QDE_NONE && q->project.known[c->coder].coder.p)
            new.coder = q->project.known[c->coder].coder;
        codings_add(&t->codings, new);
    }
    free(bytes);
}

/* How positions are counted, and how sure that is. */
static void say_counting(const struct qdpx *q, struct codings *c) {
    double share = countings_share(&q->countings, q->way);
    buffer_text(&c->counting, "; positions are ");
    countings_say(&q->countings, q->way, &c->counting);
    buffer_format(&c->counting, " (%.0f %% of %llu ends of selections are at words)", 100 * share,
                  (unsigned long long)q->countings.ends);
    c->doubtful = share < doubtful_below;
    if (!countings_sound(&q->countings, q->way))
        buffer_text(&c->counting, ": that is no better than chance, and its codings are left out");
}

static uint64_t count_codings(const struct qdpx *q, size_t owner) {
    uint64_t n = 0;
    for (size_t i = owner; i != QDPX_NONE; i = q->parts[i].twin)
        n += q->parts[i].source->n_codings;
    return n;
}

static void take_codings(struct qdpx *q, size_t owner, struct transcript *t, bool repair) {
    struct tally y = {0};
    const struct part *text = &q->parts[owner];
    count(q, repair);
    if (q->countings.ends)
        say_counting(q, &t->codings);
    say(&t->codings.counting, q->project.others,
        "coding is of a picture, a page, a recording or a memo",
        "codings are of pictures, pages, recordings or memos");
    say(&t->codings.counting, q->lost, "coding is of a source that is not read",
        "codings are of sources that are not read");
    if (q->countings.ends && !countings_sound(&q->countings, q->way))
        return;
    for (size_t i = owner; i != QDPX_NONE; i = q->parts[i].twin)
        add_codings(q, &q->parts[i], text, t, &y);
    say_tally(&t->codings, &y);
}

/* The word processor's file beside a plain text that is empty or absent. */
static bool read_rich(struct qdpx *q, struct part *p, struct transcript *t,
                      const struct reading *in, struct fault *f) {
    struct buffer bytes = {0};
    struct reading inner = {.file = p->label, .repair = in->repair};
    bool ok = archive_read(q->archive, p->rich, &bytes, f);
    inner.bytes = arena_copy(&t->arena, buffer_slice(&bytes));
    buffer_free(&bytes);
    if (!ok)
        return false;
    const struct reader *reader = reader_detect_bytes(inner.bytes);
    if (reader != &reader_docx && reader != &reader_odt && reader != &reader_rtf)
        return fault_input(f, (struct place){p->label, 0, 0}, NO_QUOTE,
                           "no plain text, and its rich text is no Word, OpenDocument or RTF file");
    return reader->read(t, &inner, f);
}

static bool read_plain(struct part *p, struct transcript *t, const struct reading *in,
                       struct fault *f) {
    struct reading inner = {.file = p->label, .repair = in->repair};
    inner.text = decode_settle(p->characters, &t->arena, &t->origins);
    return reader_detect(inner.text, false)->read(t, &inner, f);
}

bool qdpx_read(struct qdpx *q, size_t i, struct transcript *t, const struct reading *in,
               struct fault *f) {
    struct part *p = &q->parts[i];
    if (!load(q, p, in->repair, f))
        return false;
    bool plain = clean_trim(p->characters).n > 0;
    if (!plain && p->rich == ARCHIVE_NONE)
        return fault_input(f, (struct place){p->label, 0, 0}, NO_QUOTE, "nothing but blank lines");
    bool ok = plain ? read_plain(p, t, in, f) : read_rich(q, p, t, in, f);
    if (ok && t->n == 0)
        ok = fault_input(f, (struct place){p->label, 0, 0}, NO_QUOTE, "nobody says a word in it");
    if (!ok)
        return false;
    transcript_found_in(t, "a source of a REFI-QDA project");
    t->repaired += p->repaired;
    uint64_t typed = t->codings.n;
    codings_clear(&t->codings);
    t->codings.source = p->characters;
    say(&t->codings.notes, typed, "code in the text itself is left out",
        "codes in the text itself are left out");
    if (t->origins.wanted && plain)
        take_codings(q, i, t, in->repair);
    else if (t->origins.wanted)
        say(&t->codings.warnings, count_codings(q, i),
            "coding is left out: it is of a plain text that is not there",
            "codings are left out: they are of a plain text that is not there");
    return true;
}

/* Projects have several documents, so they are read otherwise (reading_project.h). */
static bool read_alone(struct transcript *t, const struct reading *in, struct fault *f) {
    (void)t;
    return fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                       "a REFI-QDA project, which is read when its name ends with .qdpx, or with "
                       "--format qdpx");
}

static int detect_qdpx(struct slice start) {
    return archive_detect(start) && memmem(start.p, start.n, ".qde", 4) ? 97 : 0;
}

const struct reader reader_qdpx = {.name = "qdpx",
                                   .extensions = "qdpx",
                                   .of_bytes = true,
                                   .detect = detect_qdpx,
                                   .read = read_alone};
