/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What speech recognition writes: an array of segments, utterances, paragraphs or words somewhere
 * in an object, each with its text, most with times and a speaker. */
#include <jansson.h>
#include <stdlib.h>

#include "corpus/asr.h"
#include "corpus/references.h"

enum { SAID_LEAST = 2 /* fewer items are no talk */ };

/* Deepgram: paragraphs of sentences. */
static bool add_paragraphs(struct asr *a, const json_t *paragraphs, struct slice speaker) {
    for (size_t i = 0; i < json_array_size(paragraphs); i++) {
        const json_t *paragraph = json_array_get(paragraphs, i);
        const json_t *sentences = json_object_get(paragraph, "sentences");
        struct slice own = asr_speaker(a, paragraph);
        for (size_t k = 0; k < json_array_size(sentences); k++) {
            const json_t *sentence = json_array_get(sentences, k);
            if (!asr_item(a, sentence, json_object_get(sentence, "text"), own.n ? own : speaker,
                          k == 0))
                return false;
        }
    }
    return true;
}

static bool add_channel(struct asr *a, const json_t *channel, struct slice speaker) {
    const json_t *best = json_array_get(json_object_get(channel, "alternatives"), 0);
    const json_t *paragraphs = asr_member(best, "paragraphs.paragraphs");
    const json_t *words = json_object_get(best, "words");
    if (json_array_size(paragraphs))
        return add_paragraphs(a, paragraphs, speaker);
    a->words = json_array_size(words) > 0;
    return a->words ? asr_items(a, words, speaker)
                    : asr_item(a, best, json_object_get(best, "transcript"), speaker, true);
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
            c.line = b.n ? c.line : asr_line(a, value);
            buffer_add(&b, (struct slice){json_string_value(value), json_string_length(value)});
            start = start ? start : asr_one_of(element, "ts");
            end = asr_one_of(element, "end_ts") ? asr_one_of(element, "end_ts") : end;
        }
        c.text = references_text(&b, &a->t->arena);
        buffer_free(&b);
        c.voice = asr_speaker(a, one);
        if (!asr_times(a, &c, start, end))
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
    a->scale = shape->scale >= 0 ? shape->scale : asr_whole(found) ? 1 : 1000;
    if (!(shape->add ? shape->add(a, found) : asr_items(a, found, (struct slice){"", 0})))
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

/* Whether an item says who said what, by names that people give such members. */
static bool is_said(const json_t *item) {
    const json_t *who = asr_one_of(item, ASR_SPEAKERS);
    return json_is_string(asr_one_of(item, ASR_TEXTS)) &&
           (json_is_string(who) || json_is_integer(who));
}

/* The first array below `value` that holds little else than what somebody said, or NULL. Bounded by
 * the depth of the tree. */
static const json_t *find_said(const json_t *value) {
    const json_t *found = NULL;
    size_t n = json_array_size(value), said = 0;
    for (size_t i = 0; i < n; i++)
        said += is_said(json_array_get(value, i));
    if (said >= SAID_LEAST && 10 * said >= 9 * n)
        return value;
    for (size_t i = 0; i < n && !found; i++)
        found = find_said(json_array_get(value, i));
    json_t *object = (json_t *)(uintptr_t)value;
    for (void *i = json_object_iter(object); i && !found; i = json_object_iter_next(object, i))
        found = find_said(json_object_iter_value(i));
    return found;
}

/* The member of the file that an array lies in. */
static struct slice member_with(const json_t *root, const json_t *array) {
    json_t *object = (json_t *)(uintptr_t)root;
    for (void *i = json_object_iter(object); i; i = json_object_iter_next(object, i))
        if (find_said(json_object_iter_value(i)) == array)
            return (struct slice){json_object_iter_key(i), json_object_iter_key_len(i)};
    return SLICE("");
}

static bool add_said(struct asr *a, const json_t *said) {
    struct slice name = member_with(a->root, said);
    leave_others(a, name);
    a->t->layout = "json of turns";
    a->scale = 1000;
    if (!asr_items(a, said, (struct slice){"", 0}))
        return false;
    buffer_format(&a->t->evidence,
                  "JSON with an array%s%.*s of %zu items that each have a speaker "
                  "and a text",
                  name.n ? " below " : "", SLICE_ARGS(name), json_array_size(said));
    return true;
}

static bool add_speech(struct asr *a) {
    static const struct shape bare = {"", "segments json", 1000, false, NULL};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        const json_t *found = asr_member(a->root, shapes[i].path);
        if (!json_array_size(found))
            continue;
        struct slice path = slice_of(shapes[i].path);
        leave_others(a, slice_cut(&path, '.'));
        return add_shape(a, &shapes[i], found);
    }
    if (json_is_array(a->root) && asr_one_of(json_array_get(a->root, 0), "text|transcript"))
        return add_shape(a, &bare, a->root);
    const json_t *text = asr_one_of(a->root, "text|transcript");
    const json_t *said = json_is_string(text) ? NULL : find_said(a->root);
    if (said)
        return add_said(a, said);
    if (!json_is_string(text))
        return asr_refuse(
            a, 0,
            "JSON, but no transcript: no array segments, utterances, results, monologues, "
            "transcription, transcripts or words, and none of items with a speaker and a text");
    a->t->layout = "text json";
    buffer_text(&a->t->evidence, "JSON with a text and no times");
    return asr_item(a, a->root, text, (struct slice){"", 0}, true);
}

static bool read_json(struct transcript *t, const struct reading *in, struct fault *f) {
    struct asr a = {.t = t, .in = in, .f = f};
    bool ok = json_tree_read(&a.tree, in->text, in->file, f);
    if (ok) {
        a.root = a.tree.root;
        a.speakers = asr_one_of(a.root, "speakers");
        if (!a.speakers)
            a.speakers = asr_member(a.root, "speech.speakers");
        ok = add_speech(&a);
    }
    if (ok)
        cues_turns(t);
    json_tree_free(&a.tree);
    return ok;
}

/* Whether a member `text` stands in the outermost object, or in those of the outermost array. */
static bool has_text(struct slice start) {
    size_t depth = 0;
    for (size_t i = 0; i < start.n; i++) {
        char c = start.p[i];
        depth += c == '{' || c == '[';
        depth -= depth > 0 && (c == '}' || c == ']');
        if (c != '"')
            continue;
        if (depth <= 2 && start.n - i >= 6 && memcmp(start.p + i, "\"text\"", 6) == 0)
            return true;
        for (i++; i < start.n && start.p[i] != '"'; i++)
            i += start.p[i] == '\\';
    }
    return false;
}

/* An object or array that names one of the known arrays near its beginning. */
static int detect_json(struct slice start) {
    static const char *const names[] = {"\"segments\"", "\"utterances\"",  "\"monologues\"",
                                        "\"results\"",  "\"transcripts\"", "\"transcription\"",
                                        "\"words\"",    "\"speaker\""};
    struct slice s = start;
    while (s.n && (*s.p == ' ' || *s.p == '\n' || *s.p == '\t'))
        s = (struct slice){s.p + 1, s.n - 1};
    char open = s.n ? *s.p : '\0';
    if (open != '{' && open != '[')
        return 0;
    struct slice rest = {s.p + 1, s.n - 1};
    while (rest.n && (*rest.p == ' ' || *rest.p == '\n' || *rest.p == '\t'))
        rest = (struct slice){rest.p + 1, rest.n - 1};
    if (!rest.n || (open == '{' ? *rest.p != '"' : *rest.p != '{'))
        return 0;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (memmem(s.p, s.n, names[k], strlen(names[k])))
            return 90;
    return has_text(s) ? 90 : 0;
}

const struct reader reader_json = {
    .name = "json", .extensions = "json", .detect = detect_json, .read = read_json};
