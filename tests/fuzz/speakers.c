/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of speakers: each line is a label that says a word, one that begins with # stands above
 * the talk, a blank line begins a document, a line that ends with a slash a folder. Whatever the
 * labels, the table that is proposed is one that is read without a fault, and says of every label
 * in every document what was proposed. */
#include "models/speakers.h"

#include "corpus/clean.h"
#include "corpus/decode.h"
#include "corpus/glob.h"
#include "corpus/introductions.h"
#include "corpus/label_parts.h"
#include "tests/fuzz/replay.h"

enum { ROWS_MOST = 400 };

struct said {
    struct slice doc, label;
};

/* Made once: they take longer than all the rest. */
static struct decoder *decoder;
static struct words *words;
static struct label_words *known;

struct talk {
    struct speakers *speakers;
    struct talkers talkers;
    struct said *said; /* [n] */
    size_t n, cap;
    struct transcript transcript; /* of the document at hand: labels, and what stands above */
    struct arena arena;
};

static bool add(struct talkers *t) {
    speakers_add(((struct talk *)t->with)->speakers, t);
    return true;
}

/* Finds who is introduced in the document that ends. */
static void introduce(struct talk *k, struct slice doc) {
    struct introductions in = {0};
    introductions_find(&in, known, &k->transcript);
    for (size_t i = 0; i < in.n; i++)
        speakers_introduce(k->speakers, doc, in.items[i].label, in.items[i].name);
    introductions_free(&in);
    transcript_clear(&k->transcript);
}

static void say(struct talk *k, struct slice doc, struct slice label) {
    struct slice fields[4] = {doc, {"1", 1}, label, {"word", 4}};
    struct record r = {.fields = fields, .n = 4};
    talkers_row(&k->talkers, &r);
    transcript_add(&k->transcript, 1, label, fields[3], 1);
    MEM_GROW(k->said, k->cap, k->n + 1);
    k->said[k->n++] = (struct said){doc, label};
}

/* Documents are called 0, 1, ... in the folder at hand. */
static void say_all(struct talk *k, struct slice text) {
    struct slice folder = {"", 0}, doc = {"0", 1};
    uint64_t docs = 0;
    while (text.n && k->n < ROWS_MOST) {
        struct slice label = clean_text(slice_cut(&text, '\n'), &k->arena);
        bool is_folder = label.n > 1 && label.p[label.n - 1] == '/' && !glob_is(label);
        if (label.n && !is_folder) {
            if (*label.p == '#')
                transcript_leave(&k->transcript, 1, UNSPOKEN_HEADER, label);
            else
                say(k, doc, label);
            continue;
        }
        introduce(k, doc);
        struct buffer name = {0};
        folder = is_folder ? label : folder;
        buffer_add(&name, folder);
        buffer_u64(&name, ++docs);
        doc = arena_copy(&k->arena, buffer_slice(&name));
        buffer_free(&name);
    }
    introduce(k, doc);
    talkers_end(&k->talkers);
}

static void write_rows(const struct speakers_row *rows, size_t n, struct buffer *to) {
    buffer_text(to, "speaker\talias\tdoc\n");
    for (size_t i = 0; i < n; i++) {
        const struct slice fields[] = {rows[i].speaker, rows[i].alias, rows[i].doc};
        for (size_t k = 0; k < 3; k++) {
            buffer_add(to, fields[k]);
            buffer_char(to, k < 2 ? '\t' : '\n');
        }
    }
}

/* Whether a row is about the label there, with the alias. */
static bool is_proposed(const struct speakers_row *rows, size_t n, struct said said,
                        struct slice name) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(rows[i].speaker, said.label) &&
            slice_eq(rows[i].alias.n ? rows[i].alias : rows[i].speaker, name))
            return true;
    return false;
}

/* Rows [from, to) of a document: nobody talks to themselves, but for labels with one key. */
static void check_turns(const struct said *said, const struct slice *names, size_t n) {
    struct arena arena = {0};
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++) {
            size_t again = k + 1; /* the first one speaks once more after the other */
            while (again < n && !slice_eq(said[again].label, said[i].label))
                again++;
            if (again == n || slice_eq(said[i].label, said[k].label) ||
                !slice_eq(names[i], names[k]))
                continue;
            struct label_parts a = label_parts_of(known, said[i].label, &arena);
            struct label_parts b = label_parts_of(known, said[k].label, &arena);
            fuzz_wants(slice_eq(a.keys[0], b.keys[0]) || slice_eq(a.keys[0], b.keys[1]) ||
                       slice_eq(a.keys[1], b.keys[0]) || slice_eq(a.keys[1], b.keys[1]));
        }
    arena_free(&arena);
}

static void check(const struct talk *k) {
    const struct speakers_row *rows;
    struct buffer text = {0};
    struct fault f = {.stage = "speakers", .many = true};
    struct aliases *a = aliases_new();
    size_t n = speakers_table(k->speakers, &rows);
    write_rows(rows, n, &text);
    struct sheet *s = sheet_from(buffer_slice(&text), "table", "UTF-8", &f);
    fuzz_wants(s && aliases_add(a, s, &f) && aliases_check(a, &f));
    struct slice *names = mem_resize(NULL, k->n, sizeof *names);
    for (size_t i = 0; i < k->n; i++) {
        names[i] = aliases_find(a, k->said[i].doc, k->said[i].doc, k->said[i].label);
        fuzz_wants(names[i].p && is_proposed(rows, n, k->said[i], names[i]));
    }
    for (size_t from = 0, to; from < k->n; from = to) {
        for (to = from; to < k->n && slice_eq(k->said[to].doc, k->said[from].doc);)
            to++;
        check_turns(k->said + from, names + from, to - from);
    }
    free(names);
    aliases_free(a);
    fault_free(&f);
    buffer_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct buffer bytes = {0};
    struct fault f = {.stage = "speakers"};
    struct decoded decoded;
    if (!decoder) {
        decoder = decoder_new("UTF-8", true);
        words = words_new();
        known = label_words_new();
    }
    struct talk k = {.speakers = speakers_new((enum speakers_within)(size % 3), NULL)};
    k.talkers = (struct talkers){.document = add, .with = &k, .find = words, .role = COLUMN_NONE};
    buffer_add(&bytes, (struct slice){(const char *)data, size});
    if (decode(decoder, &bytes, "x", &decoded, &f)) {
        say_all(&k, decoded.text);
        check(&k);
    }
    k.talkers.find = NULL; /* it is kept */
    talkers_free(&k.talkers);
    speakers_free(k.speakers);
    transcript_free(&k.transcript);
    buffer_free(&bytes);
    fault_free(&f);
    free(k.said);
    arena_free(&k.arena);
    return 0;
}
