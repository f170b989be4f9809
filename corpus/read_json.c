/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What speech recognition writes: an array of segments, utterances, paragraphs or words somewhere
 * in an object, each with its text, most with times and a speaker. */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "corpus/cues.h"
#include "corpus/json_tree.h"
#include "corpus/references.h"

/* Milliseconds: longer than any recording, and exact as a double. */
static const double TIME_MOST = 1e12;
/* A table of more people is none. */
enum { SPEAKERS_MOST = 1000 };

struct asr {
    struct transcript *t;
    const struct reading *in;
    struct fault *f;
    const json_t *root;
    const json_t *speakers; /* the table of speakers, or NULL */
    struct json_tree tree;
    double scale; /* milliseconds in a unit of time; 0: unit not known, no times */
    bool words;   /* the items are words */
    bool speaks;  /* some item has a speaker */
};

static uint64_t line_of(const struct asr *a, const json_t *string) {
    return json_tree_line(&a->tree, string);
}

/* The member at the end of a path `results.channels`, or NULL. */
static const json_t *member(const json_t *from, const char *path) {
    for (struct slice rest = slice_of(path); from && rest.p;) {
        struct slice name = slice_cut(&rest, '.');
        from = json_object_getn(from, name.p, name.n);
    }
    return from;
}

/* The first of the members "a|b|c" that is not null, or NULL. */
static const json_t *one_of(const json_t *object, const char *names) {
    for (struct slice rest = slice_of(names); rest.p;) {
        struct slice name = slice_cut(&rest, '|');
        const json_t *found = json_object_getn(object, name.p, name.n);
        if (found && !json_is_null(found))
            return found;
    }
    return NULL;
}

/* A string's text, in form C (escapes may spell what is not), in the transcript's arena. */
static struct slice text_of(struct asr *a, const json_t *string) {
    struct buffer b = {0};
    buffer_add(&b, (struct slice){json_string_value(string), json_string_length(string)});
    struct slice text = references_text(&b, &a->t->arena);
    buffer_free(&b);
    return text;
}

static bool refuse(struct asr *a, uint64_t line, const char *why) {
    return fault_input(a->f, (struct place){a->in->file, line, 0}, NO_QUOTE, "%s", why);
}

/* A time, a number or a text with one. */
static bool read_time(struct asr *a, const json_t *value, int64_t *time, uint64_t line) {
    double v = NAN;
    *time = TIME_NONE;
    if (!value || a->scale <= 0)
        return true;
    if (json_is_number(value)) {
        v = json_number_value(value) * a->scale;
    } else if (json_is_string(value)) {
        struct slice s = {json_string_value(value), json_string_length(value)};
        int64_t read;
        if (time_read(&s, true, &read) == TIME_GOOD)
            v = (double)read;
    }
    if (v >= 0 && v <= TIME_MOST) {
        *time = llround(v);
        return true;
    }
    if (!a->in->repair)
        return refuse(a, line, "a time that cannot be");
    a->t->repaired++;
    return true;
}

static bool read_times(struct asr *a, struct cue *c, const json_t *start, const json_t *end) {
    if (!read_time(a, start, &c->start, c->line) || !read_time(a, end, &c->end, c->line))
        return false;
    if (c->start == TIME_NONE || c->end == TIME_NONE || c->start <= c->end)
        return true;
    if (!a->in->repair)
        return refuse(a, c->line, "a stretch of speech that ends before it starts");
    a->t->repaired++;
    c->start = c->end = TIME_NONE;
    return true;
}

/* The name that the table of speakers has for `id`, or NULL. */
static const json_t *name_in_table(const struct asr *a, const json_t *id) {
    size_t n = json_array_size(a->speakers);
    if (!json_is_string(id) && !json_is_integer(id))
        return NULL;
    for (size_t i = 0; i < n && i < SPEAKERS_MOST; i++) {
        const json_t *one = json_array_get(a->speakers, i);
        const json_t *its = one_of(one, "speaker_id|id|label");
        const json_t *name = one_of(one, "speaker_name|name");
        if (its && json_equal(its, id) && json_is_string(name))
            return name;
    }
    return NULL;
}

/* Who says an item: empty when it does not tell. A bare number n is `Speaker n`. */
static struct slice speaker_of(struct asr *a, const json_t *item) {
    const json_t *who = one_of(item, "speaker|speaker_name|speaker_label|speaker_id");
    const json_t *name = who ? name_in_table(a, who) : NULL;
    if (json_is_object(who))
        name = one_of(who, "name|label|id");
    who = name ? name : who;
    if (json_is_string(who)) {
        a->speaks |= json_string_length(who) > 0;
        return text_of(a, who);
    }
    if (!json_is_integer(who))
        return (struct slice){"", 0};
    struct buffer b = {0};
    buffer_format(&b, "Speaker %lld", (long long)json_integer_value(who));
    struct slice text = arena_copy(&a->t->arena, buffer_slice(&b));
    buffer_free(&b);
    a->speaks = true;
    return text;
}

/* Appends the cue of an item whose text is `text`. */
static bool add_item(struct asr *a, const json_t *item, const json_t *text, struct slice speaker,
                     bool first) {
    if (!json_is_string(text)) {
        transcript_leave(a->t, 0, UNSPOKEN_OTHER, SLICE("an item without a text"));
        return true;
    }
    struct cue c = {.voice = speaker,
                    .text = text_of(a, text),
                    .line = line_of(a, text),
                    .first = first,
                    .plain = true};
    const json_t *offsets = json_object_get(item, "offsets"); /* whisper.cpp */
    const json_t *times = offsets ? offsets : item;
    if (!read_times(a, &c, one_of(times, "start|from|start_time"),
                    one_of(times, "end|to|end_time")))
        return false;
    cues_add(a->t, c);
    return true;
}

static bool add_items(struct asr *a, const json_t *items, struct slice speaker) {
    const char *names =
        a->words ? "punctuated_word|word|text|value" : "text|transcript|utterance|sentence";
    for (size_t i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        struct slice own = speaker_of(a, item);
        if (!add_item(a, item, one_of(item, names), own.n ? own : speaker, true))
            return false;
    }
    return true;
}

/* Whether times are whole numbers throughout: milliseconds, then. */
static bool is_whole(const json_t *items) {
    for (size_t i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        if (json_is_real(one_of(item, "start")) || json_is_real(one_of(item, "end")))
            return false;
    }
    return true;
}

/* Deepgram: paragraphs of sentences. */
static bool add_paragraphs(struct asr *a, const json_t *paragraphs, struct slice speaker) {
    for (size_t i = 0; i < json_array_size(paragraphs); i++) {
        const json_t *paragraph = json_array_get(paragraphs, i);
        const json_t *sentences = json_object_get(paragraph, "sentences");
        struct slice own = speaker_of(a, paragraph);
        for (size_t k = 0; k < json_array_size(sentences); k++) {
            const json_t *sentence = json_array_get(sentences, k);
            if (!add_item(a, sentence, json_object_get(sentence, "text"), own.n ? own : speaker,
                          k == 0))
                return false;
        }
    }
    return true;
}

static bool add_channel(struct asr *a, const json_t *channel, struct slice speaker) {
    const json_t *best = json_array_get(json_object_get(channel, "alternatives"), 0);
    const json_t *paragraphs = member(best, "paragraphs.paragraphs");
    const json_t *words = json_object_get(best, "words");
    if (json_array_size(paragraphs))
        return add_paragraphs(a, paragraphs, speaker);
    a->words = json_array_size(words) > 0;
    return a->words ? add_items(a, words, speaker)
                    : add_item(a, best, json_object_get(best, "transcript"), speaker, true);
}

static int by_start(const void *x, const void *y) {
    const struct cue *a = x, *b = y;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

/* One channel for each telephone or microphone: who has no other name is the channel's. */
static bool add_channels(struct asr *a, const json_t *channels) {
    size_t n = json_array_size(channels);
    for (size_t i = 0; i < n; i++) {
        struct buffer b = {0};
        if (n > 1)
            buffer_format(&b, "Channel %zu", i + 1);
        struct slice speaker = arena_copy(&a->t->arena, buffer_slice(&b));
        buffer_free(&b);
        a->speaks |= n > 1;
        if (!add_channel(a, json_array_get(channels, i), speaker))
            return false;
    }
    for (size_t i = 0; n > 1 && i < a->t->n_cues; i++)
        a->t->cues[i].order = i;
    if (n > 1 && a->t->n_cues)
        qsort(a->t->cues, a->t->n_cues, sizeof *a->t->cues, by_start);
    return true;
}

/* Rev: a monologue's elements are words, and what stands between them. */
static bool add_monologues(struct asr *a, const json_t *monologues) {
    for (size_t i = 0; i < json_array_size(monologues); i++) {
        const json_t *one = json_array_get(monologues, i);
        const json_t *elements = json_object_get(one, "elements"), *start = NULL, *end = NULL;
        struct buffer b = {0};
        struct cue c = {.first = true, .plain = true, .line = 1};
        for (size_t k = 0; k < json_array_size(elements); k++) {
            const json_t *element = json_array_get(elements, k);
            const json_t *value = json_object_get(element, "value");
            if (!json_is_string(value))
                continue;
            c.line = b.n ? c.line : line_of(a, value);
            buffer_add(&b, (struct slice){json_string_value(value), json_string_length(value)});
            start = start ? start : one_of(element, "ts");
            end = one_of(element, "end_ts") ? one_of(element, "end_ts") : end;
        }
        c.text = references_text(&b, &a->t->arena);
        buffer_free(&b);
        c.voice = speaker_of(a, one);
        if (!read_times(a, &c, start, end))
            return false;
        cues_add(a->t, c);
    }
    return true;
}

/* Where the speech stands, whose file it is then, and how it is read. */
static const struct shape {
    const char *path, *layout;
    double scale; /* < 0: milliseconds where all times are whole, else seconds */
    bool words;
    bool (*add)(struct asr *a, const json_t *found); /* NULL: items */
} shapes[] = {
    {"segments", "whisper json", 1000, false, NULL},
    {"utterances", "assemblyai json", -1, false, NULL},
    {"results.utterances", "deepgram json", 1000, false, NULL},
    {"results.channels", "deepgram json", 1000, false, add_channels},
    {"monologues", "rev json", 1000, false, add_monologues},
    {"transcription", "whisper.cpp json", 1, false, NULL},
    /* Otter counts in a unit that it does not tell */
    {"transcripts", "otter json", 0, false, NULL},
    {"speech.transcripts", "otter json", 0, false, NULL},
    {"words", "words json", -1, true, NULL},
};

static bool add_shape(struct asr *a, const struct shape *shape, const json_t *found) {
    a->t->layout = shape->layout;
    a->words = shape->words;
    a->scale = shape->scale >= 0 ? shape->scale : is_whole(found) ? 1 : 1000;
    if (!(shape->add ? shape->add(a, found) : add_items(a, found, (struct slice){"", 0})))
        return false;
    if (found == json_object_get(a->root, "segments") && a->speaks)
        a->t->layout = "whisperx json";
    buffer_format(&a->t->evidence, "JSON with an array %s of %zu items%s", shape->path,
                  json_array_size(found), a->speaks ? ", with speakers" : ", without speakers");
    return true;
}

/* Every member of the file but the one that was read. */
static void leave_others(struct asr *a, struct slice used) {
    json_t *root = (json_t *)(uintptr_t)a->root;
    for (void *i = json_object_iter(root); i; i = json_object_iter_next(root, i)) {
        struct slice name = {json_object_iter_key(i), json_object_iter_key_len(i)};
        if (!slice_eq(name, used))
            transcript_leave(a->t, 0, UNSPOKEN_HEADER, arena_copy(&a->t->arena, name));
    }
}

static bool add_speech(struct asr *a) {
    static const struct shape bare = {"", "segments json", 1000, false, NULL};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        const json_t *found = member(a->root, shapes[i].path);
        if (!json_array_size(found))
            continue;
        struct slice path = slice_of(shapes[i].path);
        leave_others(a, slice_cut(&path, '.'));
        return add_shape(a, &shapes[i], found);
    }
    if (json_is_array(a->root) && one_of(json_array_get(a->root, 0), "text|transcript"))
        return add_shape(a, &bare, a->root);
    const json_t *text = one_of(a->root, "text|transcript");
    if (!json_is_string(text))
        return refuse(a, 0,
                      "JSON, but no transcript of a known shape: no array segments, utterances, "
                      "results, monologues, transcription, transcripts or words");
    a->t->layout = "text json";
    buffer_text(&a->t->evidence, "JSON with a text and no times");
    return add_item(a, a->root, text, (struct slice){"", 0}, true);
}

static bool read_json(struct transcript *t, const struct reading *in, struct fault *f) {
    struct asr a = {.t = t, .in = in, .f = f};
    bool ok = json_tree_read(&a.tree, in->text, in->file, f);
    if (ok) {
        a.root = a.tree.root;
        a.speakers = one_of(a.root, "speakers");
        if (!a.speakers)
            a.speakers = member(a.root, "speech.speakers");
        ok = add_speech(&a);
    }
    if (ok)
        cues_turns(t);
    json_tree_free(&a.tree);
    return ok;
}

/* An object or array that names one of the known arrays near its beginning. */
static int detect_json(struct slice start) {
    static const char *const names[] = {"\"segments\"", "\"utterances\"",  "\"monologues\"",
                                        "\"results\"",  "\"transcripts\"", "\"transcription\"",
                                        "\"words\"",    "\"text\"",        "\"speaker\""};
    size_t i = 0;
    while (i < start.n && strchr(" \t\r\n", start.p[i]) && start.p[i])
        i++;
    if (i == start.n || (start.p[i] != '{' && start.p[i] != '['))
        return 0;
    struct slice rest = {start.p + i + 1, start.n - i - 1};
    while (rest.n && (*rest.p == ' ' || *rest.p == '\n' || *rest.p == '\t')) {
        rest.p++;
        rest.n--;
    }
    if (!rest.n || (start.p[i] == '{' ? *rest.p != '"' : *rest.p != '{'))
        return 0;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (memmem(start.p, start.n, names[k], strlen(names[k])))
            return 90;
    return 0;
}

const struct reader reader_json = {"json", "json", false, detect_json, read_json};
