/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CHAT, the format of TalkBank (.cha): main tiers `*ABC:<TAB>words`, headers behind `@`, dependent
 * tiers behind `%`, all going on in lines that begin with a TAB. Of the main tiers the words are
 * kept; what CHAT writes beside them is left out. */
#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/nfc.h"
#include "corpus/stamps.h"
#include "corpus/turns.h"
#include "pipeline/scan.h"

static const char bullet[] = "\x15", shown_bullet[] = "\xe2\x80\xa2";

struct tier {
    struct turns *turns;
    struct transcript *t;
    struct copying words;
    uint64_t line;
    int64_t start, end;
};

static bool read_number(struct slice *s, int64_t *value) {
    size_t n = 0;
    *value = 0;
    for (; n < s->n && n < 12 && s->p[n] >= '0' && s->p[n] <= '9'; n++)
        *value = *value * 10 + (s->p[n] - '0');
    *s = slice_from(*s, n);
    return n > 0;
}

/* A time bullet `1041_2000` between two marks, in milliseconds: its bytes, or 0. */
static size_t take_bullet(struct tier *tier, struct slice s, const char *mark) {
    int64_t from, to;
    struct slice rest = s;
    if (!line_begins(rest, mark))
        return 0;
    rest = slice_from(rest, strlen(mark));
    if (!read_number(&rest, &from) || !rest.n || *rest.p != '_')
        return 0;
    rest = slice_from(rest, 1);
    if (!read_number(&rest, &to) || !line_begins(rest, mark))
        return 0;
    rest = slice_from(rest, strlen(mark));
    struct slice text = {s.p, (size_t)(rest.p - s.p)};
    transcript_leave(tier->t, tier->line, UNSPOKEN_TIME, clean_trim(text));
    tier->start = tier->start == TIME_NONE ? from : tier->start;
    tier->end = to >= tier->start ? to : TIME_NONE;
    return text.n;
}

/* `[/]`, `[= this]`, `[=! laughs]`: its bytes, or 0. */
static size_t take_brackets(struct tier *tier, struct slice s) {
    const char *close = memchr(s.p, ']', s.n);
    if (!close)
        return 0;
    struct slice text = {s.p, (size_t)(close - s.p) + 1};
    bool sound = line_begins(text, "[=!");
    transcript_leave(tier->t, tier->line, sound ? UNSPOKEN_MARK : UNSPOKEN_CODE, text);
    return text.n;
}

static bool is_pause(struct slice word) {
    for (size_t i = 1; i + 1 < word.n; i++)
        if (word.p[i] != '.' && word.p[i] != ':' && (word.p[i] < '0' || word.p[i] > '9'))
            return false;
    return word.n > 2 && *word.p == '(' && word.p[word.n - 1] == ')';
}

/* Whether a word is none, and what it is. */
static bool is_no_word(struct slice w, enum unspoken *why) {
    *why = UNSPOKEN_MARK;
    if (line_begins(w, "&=") || is_pause(w) || slice_eq(w, SLICE("yyy")) ||
        slice_eq(w, SLICE("www")))
        return true;
    *why = UNSPOKEN_CODE;
    return (*w.p == '+' && w.n > 1) || (*w.p == '0' && (w.n == 1 || w.p[1] > '9'));
}

/* `(be)cause`, `mommy@f`, `&-uh`, `no:::`: as they were said. */
static void add_word(struct tier *tier, struct slice w) {
    enum unspoken why;
    if (is_no_word(w, &why)) {
        transcript_leave(tier->t, tier->line, why, w);
        return;
    }
    if (*w.p == '&')
        w = slice_from(w, w.n > 1 && memchr("-~+", w.p[1], 3) ? 2 : 1);
    for (size_t i = 0; i < w.n; i++) {
        char c = w.p[i];
        if (c == '@' && i > 0)
            break;
        if (c != '(' && c != ')' && c != '<' && c != '>' && !(c == ':' && i > 0))
            copying_add(&tier->words, (struct slice){w.p + i, 1});
    }
}

static void read_words(struct tier *tier, struct slice s) {
    for (size_t n; s.n; s = slice_from(s, n)) {
        n = *s.p == '\x15' ? take_bullet(tier, s, bullet) : take_bullet(tier, s, shown_bullet);
        if (!n && *s.p == '[')
            n = take_brackets(tier, s);
        if (n)
            continue;
        while (n < s.n && !memchr(" \t\n<>\x15[", s.p[n], 7) &&
               !(n && line_begins(slice_from(s, n), shown_bullet)))
            n++;
        if (n) {
            add_word(tier, (struct slice){s.p, n});
            continue;
        }
        n = 1;
        if (*s.p != '<' && *s.p != '>' && *s.p != '\x15') {
            buffer_char(&tier->words.text, *s.p == '[' ? '[' : ' ');
            copying_stands_for(&tier->words, tier->words.text.n - 1, (struct slice){s.p, 1});
        }
    }
}

/* A main tier: `*ABC:<TAB>words`. */
static bool read_main(struct tier *tier, struct slice s) {
    const char *colon = memchr(s.p, ':', s.n);
    if (!colon)
        return false;
    struct slice name = clean_trim((struct slice){s.p + 1, (size_t)(colon - s.p) - 1});
    tier->start = tier->end = TIME_NONE;
    copying_begin(&tier->words, &tier->t->origins);
    read_words(tier, slice_from(s, (size_t)(colon - s.p) + 1));
    turns_pause(tier->turns);
    if (!tier->turns->labelled || !slice_eq(tier->turns->speaker, name))
        turns_begin(tier->turns, name, tier->line);
    turns_at(tier->turns, tier->start, tier->end);
    turns_add(tier->turns, nfc_copied(&tier->words, &tier->t->arena, &tier->t->origins),
              tier->line);
    return true;
}

/* A tier with the lines that go on with it. */
static struct slice cut_tier(struct slice *rest, uint64_t *lines) {
    struct slice tier = slice_cut(rest, '\n');
    for (*lines = 1; rest->p && rest->n && *rest->p == '\t'; ++*lines) {
        struct slice more = slice_cut(rest, '\n');
        tier.n = (size_t)(more.p + more.n - tier.p);
    }
    return tier;
}

static bool read_cha(struct transcript *t, const struct reading *in, struct fault *f) {
    struct turns turns = turns_of_text(t, in->text);
    struct tier tier = {.turns = &turns, .t = t, .line = 1};
    uint64_t lines, mains = 0;
    (void)f;
    for (struct slice rest = in->text; rest.p; tier.line += lines) {
        struct slice s = cut_tier(&rest, &lines);
        if (line_is_blank(s))
            continue;
        if (*s.p == '*' && read_main(&tier, s)) {
            mains++;
            continue;
        }
        enum unspoken why = *s.p == '%' || line_begins(s, "@comment") ? UNSPOKEN_COMMENT
                            : *s.p == '@'                             ? UNSPOKEN_HEADER
                                                                      : UNSPOKEN_OTHER;
        transcript_leave(t, tier.line, why, clean_trim(s));
    }
    turns_end(&turns);
    copying_free(&tier.words);
    t->layout = "chat of TalkBank";
    buffer_format(&t->evidence, "%llu main tier%s", (unsigned long long)mains,
                  mains == 1 ? "" : "s");
    return true;
}

static int detect_cha(struct slice start) {
    struct slice s = clean_trim(start);
    if (line_begins(s, "@utf8\n") || line_begins(s, "@begin\n"))
        return 100;
    return scan_rare(s, SLICE("\n@Begin\n"), 1) && scan_rare(s, SLICE("\n*"), 1) ? 90 : 0;
}

const struct reader reader_cha = {
    .name = "cha", .extensions = "cha", .detect = detect_cha, .read = read_cha};
