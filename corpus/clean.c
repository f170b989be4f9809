/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"

#include "corpus/nfc.h"
#include "pipeline/scan.h"
#include "pipeline/utf8.h"

enum kind {
    KEEP,
    SPACE,
    DROP,
    QUOTE,
    WIDE, /* the lead byte of characters of several kinds */
};

/* What to do with a byte; a lead byte without any special character is kept without a look at the
 * rest of its character, whose bytes are kept too. */
static enum kind byte_kind(unsigned char c) {
    if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f))
        return SPACE;
    if (c < 0x20 || c == 0x7f)
        return DROP;
    if (c == '"')
        return QUOTE;
    return c == 0xc2 || c == 0xd8 || c == 0xe1 || c == 0xe2 || c == 0xe3 || c == 0xef ? WIDE : KEEP;
}

static enum kind wide_kind(int32_t c) {
    if (c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
        c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000)
        return SPACE;
    if (c < 0xa0 || c == 0xad || c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f ||
        (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064) ||
        (c >= 0x2066 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb))
        return DROP;
    return KEEP;
}

/* The kind of the character at `p` and its length in bytes (1 for one whose kind the lead byte
 * tells; what follows is then kept). */
static enum kind kind_at(const char *p, const char *end, size_t *n) {
    enum kind k = byte_kind((unsigned char)*p);
    *n = 1;
    return k == WIDE ? wide_kind(utf8_decode(p, end, n)) : k;
}

/* Whether a byte is a character by itself and can be seen. */
static bool is_seen(char c) {
    return (unsigned char)c > ' ' && (unsigned char)c < 0x7f;
}

struct slice clean_trim(struct slice s) {
    if (s.n == 0 || (is_seen(s.p[0]) && is_seen(s.p[s.n - 1])))
        return s;
    const char *p = s.p, *end = s.p + s.n;
    for (size_t n; p < end; p += n) {
        enum kind k = kind_at(p, end, &n);
        if (k != SPACE && k != DROP)
            break;
    }
    while (end > p) {
        const char *last = end - 1;
        size_t n;
        while (last > p && ((unsigned char)*last & 0xc0) == 0x80)
            last--;
        enum kind k = kind_at(last, end, &n);
        if (k != SPACE && k != DROP)
            break;
        end = last;
    }
    return (struct slice){p, (size_t)(end - p)};
}

/* The first byte of `s` from `i` on that has to change; s.n when nothing has. */
static size_t find_change(struct slice s, size_t i) {
    for (size_t n; (i = scan_odd(s, i, true)) < s.n; i += n)
        if (s.p[i] == ' ' || kind_at(s.p + i, s.p + s.n, &n) != KEEP)
            break;
    return i;
}

/* The text cleaned so far, at `to`. */
struct cleaning {
    char *to;
    size_t n;
    bool open;         /* a quotation mark between two spaces was an opening one */
    bool holes;        /* something was removed: what is neighbours now may compose */
    struct origins *o; /* or NULL */
};

/* Whether a quotation mark behind `before` opens: behind a space, a dash, an opening bracket or
 * quote. */
static bool opens_behind(struct slice before) {
    static const char *const openers[] = {" ",
                                          "(",
                                          "[",
                                          "{",
                                          "-",
                                          "\xe2\x80\x93",
                                          "\xe2\x80\x94",
                                          "\xe2\x80\x98",
                                          "\xe2\x80\x9c",
                                          "\xc2\xab",
                                          "\xc2\xbf",
                                          "\xc2\xa1"};
    if (before.n == 0)
        return true;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
        size_t n = strlen(openers[i]);
        if (before.n >= n && memcmp(before.p + before.n - n, openers[i], n) == 0)
            return true;
    }
    return false;
}

static void add_quote(struct cleaning *c, struct slice rest) {
    struct slice before = {c->to, c->n};
    size_t n;
    bool opens = opens_behind(before);
    bool space_before = before.n == 0 || before.p[before.n - 1] == ' ';
    bool space_behind = rest.n == 0 || kind_at(rest.p, rest.p + rest.n, &n) == SPACE;
    if (space_behind && before.n)
        opens = space_before && !c->open;
    c->open = opens;
    memcpy(c->to + c->n, opens ? "\xe2\x80\x9c" : "\xe2\x80\x9d", 3);
    origins_add(c->o, c->to + c->n, 3, rest.p - 1, 1);
    c->n += 3;
}

static void clean_rest(struct cleaning *c, struct slice s) {
    const char *space = NULL; /* the last one, when there were some */
    for (size_t i = 0, n; i < s.n; i += n) {
        enum kind k = kind_at(s.p + i, s.p + s.n, &n);
        if (k == SPACE) {
            space = s.p + i;
            continue;
        }
        if (k == DROP) {
            c->holes = true;
            continue;
        }
        if (space && c->n && c->to[c->n - 1] != ' ') {
            origins_add(c->o, c->to + c->n, 1, space, 1);
            c->to[c->n++] = ' ';
        }
        space = NULL;
        if (k == QUOTE) {
            add_quote(c, (struct slice){s.p + i + 1, s.n - i - 1});
        } else { /* with all that may stay behind it */
            n = find_change(s, i + n) - i;
            memcpy(c->to + c->n, s.p + i, n);
            origins_add(c->o, c->to + c->n, n, s.p + i, n);
            c->n += n;
        }
    }
    while (c->n && c->to[c->n - 1] == ' ')
        c->n--;
}

/* Each quotation mark grows from one byte to three. */
static size_t room_for(struct slice s) {
    size_t room = s.n;
    for (size_t i = 0; i < s.n; i++)
        room += s.p[i] == '"' ? 2 : 0;
    return room;
}

struct slice clean_traced(struct slice raw, struct arena *a, struct origins *o) {
    struct slice s = clean_trim(raw);
    size_t same = find_change(s, 0);
    if (same == s.n)
        return s;
    struct cleaning c = {arena_alloc(a, room_for(s), 1), same, false, false, o};
    memcpy(c.to, s.p, same);
    origins_add(o, c.to, same, s.p, same);
    clean_rest(&c, (struct slice){s.p + same, s.n - same});
    struct slice done = {c.to, c.n};
    return c.holes ? nfc_settled(done, a, o) : done;
}

struct slice clean_text(struct slice raw, struct arena *a) {
    return clean_traced(raw, a, NULL);
}
