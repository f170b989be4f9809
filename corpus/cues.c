/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/cues.h"

#include <stdlib.h>
#include <strings.h>

#include "corpus/clean.h"
#include "corpus/markup.h"

/* Cues whose speaker is not known are one turn as long as no sentence ends and the pause is short.
 */
enum { PAUSE_MOST = 2000 /* milliseconds */, BRACKET_MOST = 60 /* bytes */ };

/* What stands in brackets, capitalised, and is nobody's name: the beginnings of words. */
static const char *const sounds[] = {
    "laugh",  "applau", "music",   "silence", "paus",  "inaudible", "unintelligible", "cross",
    "cough",  "sigh",   "noise",   "backgro", "phone", "overlap",   "cheer",          "clap",
    "chatte", "groan",  "gasp",    "speak",   "sound", "foreign",   "indistinct",     "audio",
    "video",  "end",    "record",  "break",   "beep",  "whisper",   "sing",           "no audio",
    "off",    "bell",   "knock",   "all",     "both",  "chuckl",    "crying",         "door",
    "shouts", "sniff",  "clears ", "mumbl",   "talk",  "voice",     "multiple",
};

/* A cue that begins with a name, as far as the cue tells. */
struct named_cue {
    size_t cue; /* which one, from 0 */
    struct label label;
};

/* The turn at hand, and all cues that may name who speaks. */
struct speech {
    struct transcript *t;
    struct named_cue *names; /* [n_names], of ascending cues */
    size_t n_names, cap_names, next_name;
    struct slice speaker;
    struct slice text; /* the first cue's, or all of them in t->joined */
    int64_t start, end;
    uint64_t line;
    uint64_t turn;
    bool open;
    struct slice bracketed; /* whose name in brackets holds; p NULL: nobody's */
    bool dashed;            /* a dash stood alone on the line before */
    struct cues_named named;
};

void cues_add(struct transcript *t, struct cue c) {
    MEM_GROW(t->cues, t->cap_cues, t->n_cues + 1);
    t->cues[t->n_cues++] = c;
}

static bool is_blank(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != ' ' && s.p[i] != '\t' && s.p[i] != '\n')
            return false;
    return true;
}

static struct slice behind(struct slice s, size_t n) {
    return (struct slice){s.p + n, s.n - n};
}

/* `- Yes` and `-Yes`: somebody else in a cue of several. The length of the mark, or 0. */
static size_t dash_at(struct slice s) {
    if (s.n < 2 || *s.p != '-' || s.p[1] == '-' || (s.p[1] >= '0' && s.p[1] <= '9'))
        return 0;
    return 1;
}

/* `>> Yes`, `>>> The news`. */
static size_t chevrons_at(struct slice s) {
    size_t n = 0;
    while (n < s.n && s.p[n] == '>')
        n++;
    return n >= 2 ? n : 0;
}

static size_t count_dashes(struct slice lines) {
    size_t n = 0;
    for (struct slice rest = lines; rest.p;)
        n += dash_at(slice_trim(slice_cut(&rest, '\n'))) > 0;
    return n;
}

/* A line without a voice: whether somebody else begins to speak, and what. */
static struct cue line_cue(struct cue c, struct slice line, bool dashes) {
    struct slice s = slice_trim(line);
    size_t mark = chevrons_at(s);
    if (!mark && dashes)
        mark = dash_at(s);
    c.change |= mark > 0;
    c.text = mark ? behind(s, mark) : line;
    return c;
}

static void add_lines(struct transcript *t, struct cue *c, struct slice lines) {
    bool dashes = lines.n && memchr(lines.p, '-', lines.n) && count_dashes(lines) > 1;
    uint64_t line = c->line;
    for (struct slice rest = lines; rest.p; line++) {
        struct slice one = slice_cut(&rest, '\n');
        if (is_blank(one))
            continue;
        c->line = line;
        cues_add(t, line_cue(*c, one, dashes));
        c->first = c->change = false;
    }
    c->line = line - 1;
}

static uint64_t count_line_ends(struct slice s) {
    uint64_t n = 0;
    for (const char *p = s.p, *end = s.p + s.n; p < end && (p = memchr(p, '\n', (size_t)(end - p)));
         p++)
        n++;
    return n;
}

uint64_t cues_add_markup(struct transcript *t, struct cue c, struct slice payload) {
    struct slice voice = {NULL, 0};
    struct voice_span span;
    uint64_t voices = 0;
    while (markup_next(&payload, &voice, &t->arena, &t->origins, &span)) {
        c.voice = span.voice;
        if (!span.voice.n) {
            c.change = voices > 0; /* behind </v> nobody is named */
            add_lines(t, &c, span.text);
            continue;
        }
        voices++;
        if (!is_blank(span.text)) {
            c.text = span.text;
            cues_add(t, c);
            c.first = false;
        }
        c.line += count_line_ends(span.text);
    }
    return voices;
}

static void end_turn(struct speech *s) {
    if (!s->open)
        return;
    s->open = false;
    struct copying *joined = &s->t->joined;
    struct slice text = s->text;
    if (joined->text.n)
        text = copying_text(joined, &s->t->arena, &s->t->origins);
    struct paragraph *p = transcript_add(s->t, s->turn + 1, s->speaker, text, s->line);
    if (!p && s->speaker.n)
        transcript_leave(s->t, s->line, UNSPOKEN_NAME, s->speaker);
    if (p) {
        s->turn++;
        p->start = s->start;
        p->end = s->end;
    }
    copying_begin(joined, &s->t->origins);
}

static bool ends_sentence(struct slice text) {
    struct slice s = clean_trim(text);
    if (s.n && (s.p[s.n - 1] == '"' || s.p[s.n - 1] == '\'' || s.p[s.n - 1] == ')'))
        s.n--;
    return s.n && (strchr(".?!", s.p[s.n - 1]) != NULL ||
                   (s.n >= 3 && memcmp(s.p + s.n - 3, "\xe2\x80\xa6", 3) == 0));
}

/* Whether a cue by `speaker` (empty: not known) goes on with the open turn. */
static bool goes_on(const struct speech *s, const struct cue *c, struct slice speaker) {
    if (!s->open || !slice_eq(s->speaker, speaker))
        return false;
    if (speaker.n)
        return true;
    if (!c->first)
        return !c->change;
    bool pause = c->start != TIME_NONE && s->end != TIME_NONE && c->start - s->end > PAUSE_MOST;
    const struct buffer *joined = &s->t->joined.text;
    struct slice so_far = joined->n ? buffer_slice(joined) : s->text;
    return !pause && !c->change && !ends_sentence(so_far);
}

static void say(struct speech *s, const struct cue *c, struct slice speaker, struct slice text) {
    text = slice_trim(text); /* so that joining makes no double spaces, which take time to clean */
    if (!goes_on(s, c, speaker)) {
        end_turn(s);
        s->speaker = speaker;
        s->text = text;
        s->start = c->start;
        s->end = c->end;
        s->line = c->line;
        s->open = true;
        return;
    }
    struct copying *joined = &s->t->joined;
    if (joined->text.n == 0) {
        copying_begin(joined, &s->t->origins);
        copying_add(joined, s->text);
    }
    buffer_char(&joined->text, ' ');
    transcript_place(s->t, joined->text.n, c->line);
    copying_add(joined, text);
    if (c->end != TIME_NONE && (s->end == TIME_NONE || c->end > s->end))
        s->end = c->end;
}

/* Whether `name` begins every word with a capital, or with a byte that is no letter of ASCII, and
 * is no sound. */
static bool is_proper(struct slice name) {
    for (size_t i = 0; i < sizeof sounds / sizeof *sounds; i++) {
        size_t n = strlen(sounds[i]);
        if (name.n >= n && strncasecmp(name.p, sounds[i], n) == 0)
            return false;
    }
    for (struct slice rest = name; rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        if (word.n && ((*word.p >= 'a' && *word.p <= 'z') || strchr("[]()!?:;,", *word.p)))
            return false;
    }
    return true;
}

/* `(Ana Berg)`, alone on its line: a candidate for the speaker of what follows. */
static bool bracket_find(struct slice text, struct label *label) {
    struct slice s = clean_trim(text);
    if (s.n < 4 || s.n > BRACKET_MOST || *s.p != '(' || s.p[s.n - 1] != ')')
        return false;
    struct slice name = clean_trim((struct slice){s.p + 1, s.n - 2});
    *label = (struct label){.name = name, .base = name, .rest = SLICE("")};
    return label->name.n > 0 && is_proper(label->name);
}

static bool name_find(struct slice text, struct label *label) {
    return label_find(text, label) || label_find_bracketed(text, label);
}

/* Notes the label that cue i begins with, and returns it; NULL: none. */
static const struct label *note_name(struct speech *s, size_t i) {
    MEM_GROW(s->names, s->cap_names, s->n_names + 1);
    struct named_cue *name = &s->names[s->n_names];
    name->cue = i;
    if (!name_find(s->t->cues[i].text, &name->label))
        return NULL;
    s->n_names++;
    return &name->label;
}

/* The label that was noted for cue i, or NULL; i goes up. */
static const struct label *noted_name(struct speech *s, size_t i) {
    while (s->next_name < s->n_names && s->names[s->next_name].cue < i)
        s->next_name++;
    bool is = s->next_name < s->n_names && s->names[s->next_name].cue == i;
    return is ? &s->names[s->next_name].label : NULL;
}

static void see_labels(struct speech *s) {
    struct transcript *t = s->t;
    for (size_t i = 0; i < t->n_cues; i++) {
        const struct cue *c = &t->cues[i];
        if (c->voice.n || c->plain)
            continue;
        struct label bracketed;
        const struct label *label = note_name(s, i);
        if (!label && bracket_find(c->text, &bracketed))
            label = &bracketed;
        if (label || c->first)
            labels_see(&t->labels, label, c->first || c->change);
    }
    labels_decide(&t->labels);
}

/* A label that begins a cue needs the general proof; one in a further line must recur, too. */
static bool is_accepted(const struct speech *s, const struct cue *c, const struct label *label) {
    bool at_start = c->first || c->change || s->dashed;
    return labels_accept(&s->t->labels, label, at_start) &&
           (at_start || labels_recurs(&s->t->labels, label));
}

static bool is_dash(struct slice text) {
    struct slice s = clean_trim(text);
    return s.n > 0 && s.n <= 3 &&
           (slice_eq(s, SLICE("-")) || slice_eq(s, SLICE("--")) ||
            slice_eq(s, SLICE("\xe2\x80\x93")) || slice_eq(s, SLICE("\xe2\x80\x94")));
}

static void say_unnamed(struct speech *s, size_t i) {
    const struct cue *c = &s->t->cues[i];
    const struct label *name = noted_name(s, i);
    struct slice nobody = {"", 0};
    struct label label;
    if (c->plain) {
        say(s, c, c->first || !s->open ? nobody : s->speaker, c->text);
    } else if (name && is_accepted(s, c, name)) {
        s->named.labels++;
        s->bracketed.p = NULL;
        say(s, c, clean_text(name->name, &s->t->arena), name->rest);
    } else if (bracket_find(c->text, &label) && is_accepted(s, c, &label)) {
        s->named.brackets++;
        s->bracketed = clean_text(label.name, &s->t->arena);
        transcript_leave(s->t, c->line, UNSPOKEN_NAME, c->text);
    } else if (is_dash(c->text)) {
        s->bracketed.p = NULL;
        s->dashed = true;
        end_turn(s);
        transcript_leave(s->t, c->line, UNSPOKEN_MARK, c->text);
    } else {
        if (c->change)
            s->bracketed.p = NULL;
        /* a further line of a cue goes on with its speaker */
        bool new = c->first || c->change || !s->open;
        say(s, c, s->bracketed.p ? s->bracketed : new ? nobody : s->speaker, c->text);
    }
}

struct cues_named cues_turns(struct transcript *t) {
    struct speech s = {.t = t, .named = {.cues = t->n_cues}};
    see_labels(&s);
    for (size_t i = 0; i < t->n_cues; i++) {
        const struct cue *c = &t->cues[i];
        if (!c->voice.n) {
            bool dashed = s.dashed;
            say_unnamed(&s, i);
            s.dashed = s.dashed && !dashed;
            continue;
        }
        s.named.voices++;
        s.bracketed.p = NULL;
        say(&s, c, clean_text(c->voice, &t->arena), c->text);
    }
    end_turn(&s);
    free(s.names);
    labels_doubts(&t->labels, &t->doubts);
    return s.named;
}
