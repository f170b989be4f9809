/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/nfc.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "pipeline/utf8.h"

/* Lines longer than this stay as they are: their UTF-16 would not fit ICU's signed lengths. */
enum { LINE_MOST = INT32_MAX / 8 };

/* The length of the character at `p` when it is above ASCII and can neither compose nor decompose,
 * else 0. Characters below U+0300 are their own form C; so is U+2002-U+203F and U+2080-U+20BF. */
static size_t inert(const char *p) {
    unsigned char c = (unsigned char)p[0];
    if (c < 0xcc)
        return 2;
    if (c != 0xe2)
        return 0;
    unsigned char second = (unsigned char)p[1], third = (unsigned char)p[2];
    return (second == 0x80 && third >= 0x82) || second == 0x82 ? 3 : 0;
}

bool nfc_doubtful(struct slice text) {
    if (text.n == 0)
        return false;
    const char *end = text.p + text.n;
    for (const char *p = utf8_ascii_end(text.p, end); p < end;) {
        size_t n = inert(p);
        if (n == 0)
            return true;
        p += n;
        if (p < end && (unsigned char)*p < 0x80)
            p = utf8_ascii_end(p, end);
    }
    return false;
}

static UChar *units(struct buffer *b, int32_t n) {
    buffer_clear(b);
    return (UChar *)(void *)buffer_room(b, ((size_t)n + 1) * sizeof(UChar));
}

/* The line in form C, as UTF-16 in n->composed; its length, or -1 when it was so already. */
static int32_t compose(struct nfc *n, struct slice line) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *form = unorm2_getNFCInstance(&error);
    int32_t most = (int32_t)line.n, length = 0, done;
    UChar *wide = units(&n->wide, most);
    u_strFromUTF8(wide, most, &length, line.p, most, &error);
    if (U_FAILURE(error) || unorm2_quickCheck(form, wide, length, &error) == UNORM_YES)
        return -1;
    for (int32_t room = length + 16;;) {
        error = U_ZERO_ERROR;
        done = unorm2_normalize(form, wide, length, units(&n->composed, room), room, &error);
        if (error != U_BUFFER_OVERFLOW_ERROR)
            break;
        room = done;
    }
    return U_FAILURE(error) ? -1 : done;
}

static void add_line(struct nfc *n, struct buffer *to, struct slice line) {
    int32_t length = line.n <= LINE_MOST && nfc_doubtful(line) ? compose(n, line) : -1;
    if (length < 0) {
        buffer_add(to, line);
        return;
    }
    UErrorCode error = U_ZERO_ERROR;
    const UChar *p = (const UChar *)(const void *)n->composed.p;
    int32_t bytes = 0, room = 3 * length; /* a unit of UTF-16 never takes more */
    u_strToUTF8(buffer_room(to, (size_t)room + 1), room, &bytes, p, length, &error);
    to->n += (size_t)bytes;
}

void nfc_add(struct nfc *n, struct buffer *to, struct slice text) {
    buffer_room(to, text.n);
    for (struct slice rest = text; rest.p;) {
        add_line(n, to, slice_cut(&rest, '\n'));
        if (rest.p)
            buffer_char(to, '\n');
    }
}

/* The bytes of `s` up to the next character that nothing before it can change. */
static size_t cluster(const UNormalizer2 *form, struct slice s) {
    const char *p = s.p, *end = s.p + s.n, *from = p;
    utf8_next(&p, end);
    while (p < end) {
        const char *next = p;
        int32_t c = utf8_next(&next, end);
        if (c < 0x300 || unorm2_hasBoundaryBefore(form, c))
            break;
        p = next;
    }
    return (size_t)(p - from);
}

/* The bytes that `s` has in form C; the same as it has when it is so already. */
static size_t composed_size(struct nfc *n, struct buffer *room, struct slice s) {
    if (!nfc_doubtful(s))
        return s.n;
    buffer_clear(room);
    nfc_add(n, room, s);
    return room->n;
}

void nfc_trace(struct origins *o, struct slice composed, struct slice raw) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *form = unorm2_getNFCInstance(&error);
    struct nfc n = {0};
    struct buffer room = {0};
    size_t at = 0, size;
    for (size_t i = 0, step; o && o->wanted && U_SUCCESS(error) && i < raw.n; i += step) {
        struct slice rest = {raw.p + i, raw.n - i};
        step = (size_t)(utf8_ascii_end(rest.p, rest.p + rest.n) - rest.p);
        if (step < 2 && step < rest.n) /* the last one may take an accent */
            step = cluster(form, rest);
        else if (step < rest.n)
            step--;
        size = composed_size(&n, &room, (struct slice){rest.p, step});
        if (size > composed.n - at)
            break;
        origins_add(o, composed.p + at, size, rest.p, step);
        at += size;
    }
    buffer_free(&room);
    nfc_free(&n);
}

struct slice nfc_settled(struct slice s, struct arena *a, struct origins *o) {
    if (!nfc_doubtful(s))
        return s;
    struct nfc n = {0};
    struct buffer composed = {0};
    nfc_add(&n, &composed, s);
    struct slice done = arena_copy(a, buffer_slice(&composed));
    nfc_trace(o, done, s);
    buffer_free(&composed);
    nfc_free(&n);
    return done;
}

struct slice nfc_copied(const struct copying *c, struct arena *a, struct origins *o) {
    return nfc_settled(copying_text(c, a, o), a, o);
}

void nfc_free(struct nfc *n) {
    buffer_free(&n->wide);
    buffer_free(&n->composed);
}
