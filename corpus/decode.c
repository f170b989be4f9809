/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/decode.h"

#include <stdlib.h>
#include <unicode/ucnv.h>

#include "corpus/detect.h"
#include "corpus/nfc.h"
#include "pipeline/utf8.h"

struct decoder {
    const char *encoding; /* NULL: detect */
    bool repair;
    bool windows;       /* Windows-1252 was a guess: its five unused bytes speak against it */
    const char *file;   /* of the text being decoded */
    struct buffer text; /* UTF-8, where it cannot stay in place */
    struct buffer composed;
    struct nfc nfc;
    uint16_t lead; /* a high surrogate whose other half is still to come */
    uint64_t repaired;
};

struct decoder *decoder_new(const char *encoding, bool repair) {
    struct decoder *d = mem_zero(1, sizeof *d);
    d->encoding = encoding;
    d->repair = repair;
    return d;
}

void decoder_free(struct decoder *d) {
    if (!d)
        return;
    buffer_free(&d->text);
    buffer_free(&d->composed);
    nfc_free(&d->nfc);
    free(d);
}

bool decode_known(const char *encoding, struct fault *f) {
    UErrorCode error = U_ZERO_ERROR;
    if (!encoding)
        return true;
    UConverter *u = *encoding ? ucnv_open(encoding, &error) : NULL;
    if (u)
        ucnv_close(u);
    if (u && U_SUCCESS(error))
        return true;
    return fault_usage(f,
                       "no such encoding: \"%s\" (windows-1252, iso-8859-15, macintosh, ibm-850, "
                       "UTF-16LE, Shift_JIS, ... are some)",
                       encoding);
}

/* The line and column (in characters, from 1) of what comes behind the valid UTF-8 `before`. */
static struct place place_behind(const char *file, struct slice before) {
    struct place at = {file, 1, 1};
    size_t begin = 0;
    for (size_t i = 0; i < before.n; i++)
        if (before.p[i] == '\n' ||
            (before.p[i] == '\r' && !(i + 1 < before.n && before.p[i + 1] == '\n'))) {
            at.line++;
            begin = i + 1;
        }
    if (before.n)
        at.field = (unsigned)utf8_count((struct slice){before.p + begin, before.n - begin}) + 1;
    return at;
}

/* Bytes that cannot be decoded (none: a NUL character): U+FFFD behind what d->text holds, or a
 * fault. */
static bool replace(struct decoder *d, struct slice bad, const char *name, struct fault *f) {
    if (d->repair) {
        d->repaired++;
        utf8_add(&d->text, 0xfffd);
        return true;
    }
    struct place at = place_behind(d->file, buffer_slice(&d->text));
    if (bad.n == 0)
        return fault_input(f, at, NO_QUOTE, "a NUL character, which no text holds");
    struct buffer hex = {0};
    for (size_t i = 0; i < bad.n; i++)
        buffer_format(&hex, "%s0x%02x", i ? " " : "", (unsigned char)bad.p[i]);
    buffer_char(&hex, '\0');
    fault_input(f, at, NO_QUOTE, "%s %s: no character in %s%s", bad.n > 1 ? "bytes" : "byte", hex.p,
                name, d->windows ? ", which the file seems to be in" : "");
    buffer_free(&hex);
    return false;
}

/* The length of the ill-formed sequence at `p`: as much of it as could have begun a character
 * (Unicode 15, 3.9, "maximal subpart"), at least one byte. */
static size_t ill_formed(const char *p, const char *end) {
    static const struct {
        unsigned char first, last, low, high; /* lead bytes; range of the second byte */
        size_t length;
    } leads[] = {
        {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3}, {0xe1, 0xec, 0x80, 0xbf, 3},
        {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3}, {0xf0, 0xf0, 0x90, 0xbf, 4},
        {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
    };
    unsigned char c = (unsigned char)*p;
    for (size_t k = 0; k < sizeof leads / sizeof *leads; k++) {
        if (c < leads[k].first || c > leads[k].last)
            continue;
        size_t n = 1;
        while (n < leads[k].length && p + n < end) {
            unsigned char next = (unsigned char)p[n];
            if (next < (n == 1 ? leads[k].low : 0x80) || next > (n == 1 ? leads[k].high : 0xbf))
                break;
            n++;
        }
        return n;
    }
    return 1;
}

/* The first byte of `s` that is NUL or begins an ill-formed sequence; s.n when there is none. */
static size_t find_bad(struct slice s) {
    size_t bad = s.n;
    utf8_valid(s, &bad);
    const char *nul = bad ? memchr(s.p, '\0', bad) : NULL;
    return nul ? (size_t)(nul - s.p) : bad;
}

/* UTF-8 with faults, copied to d->text. */
static bool mend(struct decoder *d, struct slice in, struct fault *f) {
    for (struct slice rest = in; rest.n;) {
        size_t good = find_bad(rest), n = 1;
        buffer_add(&d->text, (struct slice){rest.p, good});
        if (good == rest.n)
            break;
        const char *p = rest.p + good;
        if (*p)
            n = ill_formed(p, in.p + in.n);
        if (!replace(d, (struct slice){p, *p ? n : 0}, "UTF-8", f))
            return false;
        rest = (struct slice){p + n, rest.n - good - n};
    }
    return true;
}

static bool unused_in_windows(UChar c) {
    return c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d;
}

static bool add_units(struct decoder *d, const UChar *p, const UChar *end, const char *name,
                      struct fault *f) {
    for (; p < end; p++) {
        if (U16_IS_LEAD(*p)) {
            d->lead = *p;
        } else if (U16_IS_TRAIL(*p)) {
            utf8_add(&d->text, U16_GET_SUPPLEMENTARY(d->lead, *p));
        } else if (*p == 0 || (d->windows && unused_in_windows(*p))) {
            char byte = (char)*p;
            if (!replace(d, (struct slice){&byte, *p ? 1 : 0}, name, f))
                return false;
        } else if (*p < 0x80) {
            buffer_char(&d->text, (char)*p);
        } else {
            utf8_add(&d->text, *p);
        }
    }
    return true;
}

static bool convert_with(struct decoder *d, UConverter *u, struct slice in, const char *name,
                         struct fault *f) {
    const char *from = in.p, *end = in.p + in.n;
    UChar units[2048];
    for (;;) {
        UErrorCode error = U_ZERO_ERROR;
        UChar *to = units;
        ucnv_toUnicode(u, &to, units + sizeof units / sizeof *units, &from, end, NULL, true,
                       &error);
        if (!add_units(d, units, to, name, f))
            return false;
        if (U_SUCCESS(error))
            return true;
        if (error == U_BUFFER_OVERFLOW_ERROR)
            continue;
        char bad[16];
        int8_t n = (int8_t)sizeof bad;
        UErrorCode asked = U_ZERO_ERROR;
        ucnv_getInvalidChars(u, bad, &n, &asked);
        struct slice bytes = {bad, U_SUCCESS(asked) && n > 0 ? (size_t)n : 0};
        if (!replace(d, bytes, name, f))
            return false;
    }
}

/* Anything but UTF-8, by ICU, to d->text. */
static bool convert(struct decoder *d, struct slice in, const char *name, struct fault *f) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter *u = ucnv_open(name, &error);
    if (U_SUCCESS(error))
        ucnv_setToUCallBack(u, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    bool ok = U_SUCCESS(error) ? convert_with(d, u, in, name, f)
                               : fault_input(f, (struct place){d->file, 0, 0}, NO_QUOTE,
                                             "ICU cannot decode %s", name);
    if (u)
        ucnv_close(u);
    return ok;
}

/* CR LF and CR to LF, in place. */
static size_t fold_line_ends(char *p, size_t n) {
    char *from = n ? memchr(p, '\r', n) : NULL;
    if (!from)
        return n;
    const char *end = p + n;
    char *to = from;
    while (from < end) {
        *to++ = '\n'; /* from stands on a CR */
        from += from + 1 < end && from[1] == '\n' ? 2 : 1;
        char *next = from < end ? memchr(from, '\r', (size_t)(end - from)) : NULL;
        size_t run = (size_t)((next ? next : end) - from);
        memmove(to, from, run);
        to += run;
        from += run;
    }
    return (size_t)(to - p);
}

/* To UTF-8: where it lies in `bytes`, or in d->text. */
static bool to_utf8(struct decoder *d, struct slice in, struct decoded *out, struct fault *f) {
    bool utf8 = ucnv_compareNames(out->encoding, "UTF-8") == 0;
    out->text = in;
    if (utf8 && find_bad(in) == in.n)
        return true;
    if (utf8 && !d->encoding && !out->mark && detect_windows(in)) {
        utf8 = false;
        d->windows = true;
        out->encoding = "Windows-1252";
    }
    bool ok = utf8 ? mend(d, in, f) : convert(d, in, out->encoding, f);
    out->undecodable = !ok;
    out->text = buffer_slice(&d->text);
    return ok;
}

/* Sets the encoding, and drops the byte order mark from *in where it is not needed any more. */
static bool choose_encoding(const struct decoder *d, struct slice *in, struct decoded *out,
                            struct fault *f) {
    struct detected guess = detect_start(*in);
    out->encoding = d->encoding ? d->encoding : guess.encoding;
    out->mark = guess.mark > 0;
    if (guess.binary && (guess.certain || !d->encoding))
        return fault_input(f, (struct place){d->file, 0, 0}, NO_QUOTE, "%s, not a text",
                           guess.binary);
    if (guess.mark && (!d->encoding || ucnv_compareNames(d->encoding, guess.encoding) == 0)) {
        in->p += guess.mark;
        in->n -= guess.mark;
    }
    return true;
}

static void drop_mark(struct slice *s) {
    if (s->n >= 3 && memcmp(s->p, "\xef\xbb\xbf", 3) == 0) {
        s->p += 3;
        s->n -= 3;
    }
}

bool decode_characters(struct decoder *d, struct slice bytes, const char *file, struct decoded *out,
                       struct fault *f) {
    *out = (struct decoded){.encoding = "UTF-8"};
    d->file = file;
    d->windows = false;
    d->repaired = 0;
    buffer_clear(&d->text);
    if (!choose_encoding(d, &bytes, out, f) || !to_utf8(d, bytes, out, f))
        return false;
    drop_mark(&out->text);
    out->repaired = d->repaired;
    return true;
}

bool decode(struct decoder *d, struct buffer *bytes, const char *file, struct decoded *out,
            struct fault *f) {
    if (!decode_characters(d, buffer_slice(bytes), file, out, f))
        return false;
    /* Either lies in a buffer of ours or in `bytes`, which may be overwritten. */
    out->text.n = fold_line_ends((char *)out->text.p, out->text.n);
    if (nfc_doubtful(out->text)) {
        buffer_clear(&d->composed);
        nfc_add(&d->nfc, &d->composed, out->text);
        out->text = buffer_slice(&d->composed);
    }
    out->doubled = detect_doubled(out->text);
    const char *markup = detect_markup(out->text);
    return !markup ||
           fault_input(f, (struct place){file, 0, 0}, NO_QUOTE, "%s, not a text", markup);
}

struct slice decode_settle(struct slice characters, struct arena *a, struct origins *o) {
    struct copying c = {.n = 0};
    if (characters.n && memchr(characters.p, '\r', characters.n)) {
        copying_begin(&c, o);
        for (struct slice rest = characters; rest.p;) {
            struct slice line = slice_cut(&rest, '\r');
            copying_add(&c, line);
            if (!rest.p)
                break;
            if (rest.n == 0 || *rest.p != '\n')
                buffer_char(&c.text, '\n');
        }
        characters = copying_text(&c, a, o);
        copying_free(&c);
    }
    return nfc_settled(characters, a, o);
}
