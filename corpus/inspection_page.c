/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/inspection_page.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/file.h"
#include "corpus/layout_told.h"
#include "pipeline/utf8.h"

enum {
    TURNS_SHOWN = 5,
    LINES_SHOWN = 3, /* of each reason */
    SPEAKERS_SHOWN = 12,
    REASONS = UNSPOKEN_OTHER + 1,
    WIDTH = 80,  /* characters of a line ... */
    MARGIN = 12, /* ... and where its text begins */
    NAME_MOST = 20,
};

/* The reasons in words. */
static const char *const reasons[REASONS] = {
    [UNSPOKEN_HEADER] = "headings, numbers, and what belongs to the format",
    [UNSPOKEN_TIME] = "when it was said",
    [UNSPOKEN_COMMENT] = "remarks, addresses of links, data about the text",
    [UNSPOKEN_NOTE] = "notes and comments that are not part of the talk",
    [UNSPOKEN_MARK] = "noises, gaps, words cut off, reactions",
    [UNSPOKEN_CODE] = "codes, and what captions are called",
    [UNSPOKEN_NAME] = "names of who says nothing there",
    [UNSPOKEN_DELETED] = "what was deleted or struck out",
    [UNSPOKEN_OTHER] = "what is quoted or hidden, hyphens, and what has no place",
};

/* `label`, in a column of its own. */
static void begin_line(struct buffer *to, const char *label) {
    buffer_format(to, "  %-*s", MARGIN - 2, label);
}

/* The first `most` characters of a text, with an ellipsis when there are more. */
static void clip(struct buffer *to, struct slice s, size_t most) {
    size_t n = 0, characters = 0;
    while (n < s.n && characters < most) {
        n++;
        while (n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80)
            n++;
        characters++;
    }
    buffer_add(to, (struct slice){s.p, n});
    buffer_text(to, n < s.n ? "…" : "");
}

/* A text on one line, clipped; how many characters there are. */
static size_t add_text(struct buffer *to, struct slice s, size_t most, struct arena *a) {
    struct buffer b = {0};
    clip(&b, clean_text(s, a), most);
    size_t n = utf8_count(buffer_slice(&b));
    text_visible(to, buffer_slice(&b), 0);
    buffer_free(&b);
    return n;
}

/* Words at the margin, on as many lines as they need. */
static void add_wrapped(struct buffer *to, const char *label, struct slice text) {
    size_t at = 0;
    begin_line(to, label);
    for (struct slice rest = text; rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        size_t n = utf8_count(word);
        if (at && MARGIN + at + 1 + n > WIDTH) {
            buffer_format(to, "\n%*s", MARGIN, "");
            at = 0;
        }
        if (at)
            buffer_char(to, ' ');
        text_visible(to, word, 0);
        at += n + (at > 0);
    }
    buffer_char(to, '\n');
}

static void add_recognised(struct buffer *to, const struct document *doc,
                           const struct transcript *t) {
    struct buffer b = {0};
    const char *told = layout_told(slice_of(doc->layout));
    buffer_format(&b, "%s%s%s", doc->layout, told ? ": " : "", told ? told : "");
    add_wrapped(to, "layout", buffer_slice(&b));
    if (doc->reader)
        add_wrapped(to, "format", slice_of(doc->reader->name));
    add_wrapped(to, "evidence",
                t->evidence.n ? buffer_slice(&t->evidence) : SLICE("its extension or --format"));
    buffer_clear(&b);
    buffer_format(&b, "%s%s%llu bytes", doc->encoding, *doc->encoding ? ", " : "",
                  (unsigned long long)doc->bytes);
    if (doc->lines)
        buffer_format(&b, ", %llu %s%s", (unsigned long long)doc->lines, doc->part ? "row" : "line",
                      doc->lines == 1 ? "" : "s");
    add_wrapped(to, "file", buffer_slice(&b));
    buffer_free(&b);
}

/* Speakers and their turns, in the order in which they first speak. */
struct voices {
    struct intern names;
    uint64_t *turns; /* [names.count] */
    size_t cap;
};

static void listen(struct voices *v, const struct transcript *t) {
    uint64_t last = 0;
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        if (p->turn == last || !p->speaker.n)
            continue;
        last = p->turn;
        size_t known = v->names.count;
        uint32_t id = intern_add(&v->names, p->speaker);
        if (id == known) {
            MEM_GROW(v->turns, v->cap, known + 1);
            v->turns[id] = 0;
        }
        v->turns[id]++;
    }
}

static void add_language(struct buffer *to, const struct language *l) {
    struct buffer b = {0};
    if (!l)
        buffer_text(&b, "too little is said to tell");
    else if (strcmp(l->code, "und") == 0)
        buffer_text(&b, "it lies between several (a manifest can say it, in a column language)");
    else
        buffer_format(&b, "%s (%s)", l->name, l->code);
    add_wrapped(to, "language", buffer_slice(&b));
    buffer_free(&b);
}

static void add_speakers(struct buffer *to, const struct transcript *t) {
    struct voices v = {.cap = 0};
    struct buffer b = {0};
    listen(&v, t);
    if (v.names.count == 0)
        buffer_text(&b, "nobody is recognised");
    else
        buffer_format(&b, "%u: ", (unsigned)v.names.count);
    for (uint32_t i = 0; i < v.names.count && i < SPEAKERS_SHOWN; i++) {
        buffer_text(&b, i ? ", " : "");
        clip(&b, intern_text(&v.names, i), NAME_MOST + NAME_MOST / 2);
        buffer_format(&b, " (%llu%s)", (unsigned long long)v.turns[i],
                      i                 ? ""
                      : v.turns[i] == 1 ? " turn"
                                        : " turns");
    }
    if (v.names.count > SPEAKERS_SHOWN)
        buffer_format(&b, " and %u more", (unsigned)(v.names.count - SPEAKERS_SHOWN));
    add_wrapped(to, "speakers", buffer_slice(&b));
    buffer_free(&b);
    intern_free(&v.names);
    free(v.turns);
}

/* The turns that are shown, and how wide their columns are. */
struct shown {
    const struct paragraph *turns[TURNS_SHOWN];
    size_t n, lines, times, names; /* characters */
};

static size_t width_of_number(uint64_t n) {
    size_t width = 1;
    while (n >= 10) {
        n /= 10;
        width++;
    }
    return width;
}

/* `0:06:18`: nothing for TIME_NONE. */
static void format_time(char clock[32], int64_t ms) {
    uint64_t s = ms == TIME_NONE ? 0 : (uint64_t)ms / 1000;
    clock[0] = '\0';
    if (ms != TIME_NONE)
        snprintf(clock, 32, "%llu:%02u:%02u", (unsigned long long)(s / 3600),
                 (unsigned)(s / 60 % 60), (unsigned)(s % 60));
}

static struct shown choose(const struct transcript *t) {
    struct shown s = {.n = 0};
    for (size_t i = 0; i < t->n && s.n < TURNS_SHOWN; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        if (s.n && p->turn == s.turns[s.n - 1]->turn)
            continue;
        char clock[32];
        format_time(clock, p->start);
        size_t name = utf8_count(p->speaker), line = width_of_number(p->line);
        s.turns[s.n++] = p;
        s.lines = line > s.lines ? line : s.lines;
        s.times = strlen(clock) > s.times ? strlen(clock) : s.times;
        s.names = name > s.names ? name : s.names;
    }
    s.names = s.names < NAME_MOST ? s.names : NAME_MOST;
    return s;
}

static void add_turn(struct buffer *to, const struct shown *s, const struct paragraph *p,
                     struct arena *a) {
    char clock[32];
    format_time(clock, p->start);
    buffer_format(to, "    line %*llu  ", (int)s->lines, (unsigned long long)p->line);
    size_t used = 11 + s->lines;
    if (s->times) {
        buffer_format(to, "%*s  ", (int)s->times, clock);
        used += s->times + 2;
    }
    if (s->names) {
        size_t n = add_text(
            to, p->speaker,
            p->speaker.n && utf8_count(p->speaker) > s->names ? s->names - 1 : s->names, a);
        buffer_format(to, "%*s", (int)(s->names - n + 2), "");
        used += s->names + 2;
    }
    add_text(to, p->text, WIDTH - 1 - used, a);
    buffer_char(to, '\n');
}

static void add_turns(struct buffer *to, const struct document *doc, const struct transcript *t,
                      struct arena *a) {
    struct shown s = choose(t);
    begin_line(to, "speech");
    buffer_format(to, "%llu turn%s, %llu word%s", (unsigned long long)doc->turns,
                  doc->turns == 1 ? "" : "s", (unsigned long long)doc->words,
                  doc->words == 1 ? "" : "s");
    buffer_text(to, s.n == 0 ? "\n" : doc->turns > TURNS_SHOWN ? "; the first five:\n" : ":\n");
    for (size_t i = 0; i < s.n; i++)
        add_turn(to, &s, s.turns[i], a);
}

static void add_reason(struct buffer *to, const struct transcript *t, enum unspoken why,
                       size_t count, struct arena *a) {
    size_t shown = 0;
    buffer_format(to, "    %s %zu: %s\n", unspoken_name(why), count, reasons[why]);
    for (size_t i = 0; i < t->n_unspoken && shown < LINES_SHOWN; i++) {
        const struct unspoken_line *u = &t->unspoken[i];
        if (u->why != why)
            continue;
        shown++;
        size_t used = 8 + (u->line ? 6 + width_of_number(u->line) : 0);
        buffer_text(to, "      ");
        if (u->line)
            buffer_format(to, "line %llu  ", (unsigned long long)u->line);
        add_text(to, u->text, WIDTH - used, a);
        buffer_char(to, '\n');
    }
    if (count > shown)
        buffer_format(to, "      and %zu more\n", count - shown);
}

static void add_left_out(struct buffer *to, const struct transcript *t, struct arena *a) {
    size_t counts[REASONS] = {0};
    for (size_t i = 0; i < t->n_unspoken; i++)
        counts[t->unspoken[i].why]++;
    begin_line(to, "left out");
    buffer_text(to, t->n_unspoken == 0 ? "nothing\n" : "lines, or parts of them:\n");
    for (size_t k = 0; k < REASONS; k++)
        if (counts[k])
            add_reason(to, t, (enum unspoken)k, counts[k], a);
}

static bool speaks(const struct transcript *t) {
    for (size_t i = 0; i < t->n; i++)
        if (t->paragraphs[i].speaker.n)
            return true;
    return false;
}

/* What a person should look at before they believe it. */
static void add_doubts(struct buffer *to, const struct document *doc, const struct transcript *t) {
    bool unicode = !*doc->encoding || strncmp(doc->encoding, "UTF-", 4) == 0;
    for (struct slice rest = buffer_slice(&t->doubts); rest.n;)
        add_wrapped(to, "doubtful", slice_cut(&rest, '\n'));
    if (t->n && !speaks(t))
        add_wrapped(
            to, "doubtful",
            doc->part || (doc->reader && !doc->reader->read)
                ? SLICE("nobody is named; --column speaker=NAME says which column does it")
                : SLICE("nobody is named; where somebody is, write \"Name: what they say\", "
                        "or say with --format what the file is"));
    if (t->n == 0)
        add_wrapped(to, "doubtful", SLICE("nothing is said in it; --format says what it is"));
    if (!unicode)
        add_wrapped(to, "doubtful",
                    SLICE("the encoding is told by the bytes; where letters look wrong, --encoding "
                          "NAME says what it is"));
    if (doc->repaired)
        add_wrapped(to, "doubtful",
                    SLICE("times that cannot be, or characters that could not be "
                          "decoded, were repaired"));
}

/* What people coded, and what is said of it in clauses that begin with "; ". */
static void add_codings(struct buffer *to, const struct coding_account *a) {
    const struct buffer *clauses[] = {&a->counting, &a->notes, &a->warnings};
    struct buffer b = {0};
    if (a->codings == 0 && a->warnings.n == 0)
        return;
    buffer_format(&b, "%llu, in %llu stretches of paragraphs; %llu on nothing that was said",
                  (unsigned long long)a->codings, (unsigned long long)a->places,
                  (unsigned long long)a->astray);
    for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++)
        buffer_add(&b, buffer_slice(clauses[i]));
    add_wrapped(to, "codings", buffer_slice(&b));
    buffer_free(&b);
}

/* Why it is refused, as the messages at the end have it, and what may help. */
static void add_refusal(struct buffer *to, const struct document *doc) {
    struct slice rest = buffer_slice(&doc->fault.text), first = slice_cut(&rest, '\n');
    const char *colon = first.n ? memmem(first.p, first.n, ": ", 2) : NULL;
    if (colon) /* behind `hearth ingest: ` */
        first = (struct slice){colon + 2, first.n - (size_t)(colon - first.p) - 2};
    add_wrapped(to, "refused", first.n ? first : SLICE("see the message"));
    if (doc->undecodable)
        add_wrapped(to, "try",
                    SLICE("--encoding NAME, when it is in another encoding; --repair, "
                          "which puts U+FFFD for what cannot be decoded"));
    else if (doc->reader && doc->reader->read && doc->fault.status == STATUS_INPUT)
        add_wrapped(to, "try",
                    SLICE("--format NAME, when it is something else than its name says: "
                          "text, markdown, chat, vtt, srt, json, ..."));
}

void inspection_page(struct buffer *to, const struct document *doc, const struct transcript *t,
                     bool language) {
    struct arena arena = {0};
    text_visible(to, slice_of(file_label(doc->file->path)), 0);
    if (doc->part) {
        buffer_text(to, ", document ");
        text_visible(to, doc->doc, 0);
    }
    buffer_char(to, '\n');
    if (doc->read) {
        add_recognised(to, doc, t);
        if (language)
            add_language(to, doc->language);
        add_speakers(to, t);
        add_turns(to, doc, t, &arena);
        add_left_out(to, t, &arena);
        add_codings(to, &doc->codings);
        add_doubts(to, doc, t);
    } else {
        add_refusal(to, doc);
    }
    arena_free(&arena);
}
