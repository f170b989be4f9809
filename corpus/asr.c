/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/asr.h"

#include <jansson.h>
#include <math.h>

#include "corpus/references.h"

/* Milliseconds: longer than any recording, and exact as a double. */
static const double TIME_MOST = 1e12;
/* A table of more people is none. */
enum { SPEAKERS_MOST = 1000 };

uint64_t asr_line(const struct asr *a, const json_t *string) {
    return json_tree_line(&a->tree, string);
}

const json_t *asr_member(const json_t *from, const char *path) {
    for (struct slice rest = slice_of(path); from && rest.p;) {
        struct slice name = slice_cut(&rest, '.');
        from = json_object_getn(from, name.p, name.n);
    }
    return from;
}

const json_t *asr_one_of(const json_t *object, const char *names) {
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

bool asr_refuse(struct asr *a, uint64_t line, const char *why) {
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
        return asr_refuse(a, line, "a time that cannot be");
    a->t->repaired++;
    return true;
}

bool asr_times(struct asr *a, struct cue *c, const json_t *start, const json_t *end) {
    if (!read_time(a, start, &c->start, c->line) || !read_time(a, end, &c->end, c->line))
        return false;
    if (c->start == TIME_NONE || c->end == TIME_NONE || c->start <= c->end)
        return true;
    if (!a->in->repair)
        return asr_refuse(a, c->line, "a stretch of speech that ends before it starts");
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
        const json_t *its = asr_one_of(one, "speaker_id|id|label");
        const json_t *name = asr_one_of(one, "speaker_name|name");
        if (its && json_equal(its, id) && json_is_string(name))
            return name;
    }
    return NULL;
}

struct slice asr_speaker(struct asr *a, const json_t *item) {
    const json_t *who = asr_one_of(item, ASR_SPEAKERS);
    const json_t *name = who ? name_in_table(a, who) : NULL;
    if (json_is_object(who))
        name = asr_one_of(who, "name|label|id");
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

bool asr_item(struct asr *a, const json_t *item, const json_t *text, struct slice speaker,
              bool first) {
    if (!json_is_string(text)) {
        transcript_leave(a->t, 0, UNSPOKEN_OTHER, SLICE("an item without a text"));
        return true;
    }
    struct cue c = {.voice = speaker,
                    .text = text_of(a, text),
                    .line = asr_line(a, text),
                    .first = first,
                    .plain = true};
    const json_t *offsets = json_object_get(item, "offsets"); /* whisper.cpp */
    const json_t *times = offsets ? offsets : item;
    if (!asr_times(a, &c, asr_one_of(times, "start|from|start_time"),
                   asr_one_of(times, "end|to|end_time")))
        return false;
    cues_add(a->t, c);
    return true;
}

bool asr_items(struct asr *a, const json_t *items, struct slice speaker) {
    const char *names = a->words ? "punctuated_word|word|text|value" : ASR_TEXTS;
    for (size_t i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        struct slice own = asr_speaker(a, item);
        if (!asr_item(a, item, asr_one_of(item, names), own.n ? own : speaker, true))
            return false;
    }
    return true;
}

bool asr_whole(const json_t *items) {
    for (size_t i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        if (json_is_real(asr_one_of(item, "start")) || json_is_real(asr_one_of(item, "end")))
            return false;
    }
    return true;
}
