/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/tsv.h"

#include "pipeline/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What 16 bytes hold, one bit for each byte. */
struct marks {
    unsigned separator; /* TAB, LF */
    unsigned refused;   /* NUL, CR, " */
    unsigned high;      /* part of a character beyond ASCII */
};

static inline struct marks marks_of(const char *p) {
#ifdef __SSE2__
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i tab = _mm_cmpeq_epi8(v, _mm_set1_epi8('\t')),
            lf = _mm_cmpeq_epi8(v, _mm_set1_epi8('\n'));
    __m128i bad = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_setzero_si128()),
                               _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\r')),
                                            _mm_cmpeq_epi8(v, _mm_set1_epi8('"'))));
    return (struct marks){(unsigned)_mm_movemask_epi8(_mm_or_si128(tab, lf)),
                          (unsigned)_mm_movemask_epi8(bad), (unsigned)_mm_movemask_epi8(v)};
#else
    struct marks m = {0, 0, 0};
    for (unsigned i = 0; i < 16; i++) {
        unsigned char c = (unsigned char)p[i];
        m.separator |= (unsigned)(c == '\t' || c == '\n') << i;
        m.refused |= (unsigned)(c == '\0' || c == '\r' || c == '"') << i;
        m.high |= (unsigned)(c >> 7) << i;
    }
    return m;
#endif
}

/* What a line held besides its fields. */
struct line {
    size_t n_fields;
    const char *end;     /* its LF */
    const char *refused; /* the first byte that the stream does not allow, or NULL */
    bool high;
};

/* Cuts the line at p into at most `most` fields; those beyond are counted, not kept. The data
 * behind p hold an LF. */
static struct line cut_line(const char *p, struct slice *fields, size_t most) {
    struct line l = {0, NULL, NULL, false};
    const char *field = p;
    for (const char *at = p;; at += 16) {
        struct marks m = marks_of(at);
        for (unsigned left = m.separator; left; left &= left - 1) {
            unsigned i = (unsigned)__builtin_ctz(left);
            const char *end = at + i;
            if (l.n_fields < most)
                fields[l.n_fields] = (struct slice){field, (size_t)(end - field)};
            l.n_fields++;
            field = end + 1;
            if (*end == '\n') {
                unsigned before = (1u << i) - 1;
                if (!l.refused && (m.refused & before))
                    l.refused = at + __builtin_ctz(m.refused & before);
                l.high |= (m.high & before) != 0;
                l.end = end;
                return l;
            }
        }
        if (!l.refused && m.refused)
            l.refused = at + __builtin_ctz(m.refused);
        l.high |= m.high != 0;
    }
}

static unsigned field_at(const struct slice *fields, size_t n, const char *p) {
    for (size_t i = 0; i < n; i++)
        if (p <= fields[i].p + fields[i].n)
            return (unsigned)i + 1;
    return 0;
}

static bool refuse_byte(struct fault *f, struct place at, struct slice field, char byte) {
    if (byte == '\r')
        return fault_input(f, at, field, "a carriage return: lines must end with LF alone");
    if (byte == '\0')
        return fault_input(f, at, field, "a NUL byte");
    return fault_input(
        f, at, NO_QUOTE,
        "an ASCII double quote, which the stream does not allow (hearth ingest turns it "
        "into typographic ones)");
}

static bool check_line(const struct line *l, const struct slice *fields, size_t n, const char *p,
                       struct place at, struct fault *f) {
    struct slice whole = {p, (size_t)(l->end - p)};
    size_t bad;
    if (l->refused) {
        at.field = field_at(fields, l->n_fields < n ? l->n_fields : n, l->refused);
        return refuse_byte(f, at, at.field ? fields[at.field - 1] : whole, *l->refused);
    }
    if (l->n_fields != n)
        return fault_input(f, at, whole, "%zu field%s where the header has %zu", l->n_fields,
                           l->n_fields == 1 ? "" : "s", n);
    if (l->high && !utf8_valid(whole, &bad)) {
        at.field = field_at(fields, n, p + bad);
        return fault_input(f, at, at.field ? fields[at.field - 1] : whole, "not UTF-8 at byte %zu",
                           bad + 1);
    }
    return true;
}

bool tsv_parse(const struct columns *columns, struct slice data, struct shard *shard,
               struct sink *to, struct fault *f) {
    const size_t n = columns->n;
    MEM_GROW(shard->fields, shard->cap_fields, n);
    struct record r = {shard->fields, n, {shard->file, shard->line, 0}, NULL};
    for (const char *p = data.p, *end = data.p + data.n; p < end; r.at.line++) {
        struct line l = cut_line(p, shard->fields, n);
        if ((l.n_fields != n || l.refused || l.high) &&
            !check_line(&l, shard->fields, n, p, r.at, f))
            return false;
        if (!to->record(to, &r))
            return false;
        p = l.end + 1;
    }
    shard->line = r.at.line;
    return true;
}

bool tsv_parse_header(struct slice line, struct columns *c, size_t *cap, struct fault *f) {
    size_t bad;
    if (line.n >= 3 && memcmp(line.p, "\xef\xbb\xbf", 3) == 0)
        return fault_input(f, c->at, NO_QUOTE, "a byte order mark before the header");
    for (struct slice rest = line; rest.p; c->n++) {
        MEM_GROW(c->names, *cap, c->n + 1);
        struct slice name = c->names[c->n] = slice_cut(&rest, '\t');
        struct place at = {c->at.file, c->at.line, (unsigned)c->n + 1};
        for (size_t i = 0; i < name.n; i++)
            if (name.p[i] == '\r' || name.p[i] == '\0' || name.p[i] == '"')
                return refuse_byte(f, at, name, name.p[i]);
        if (!utf8_valid(name, &bad))
            return fault_input(f, at, name, "a column name that is not UTF-8");
        if (name.n == 0)
            return fault_input(f, at, NO_QUOTE, "a column without a name");
        for (size_t i = 0; i < c->n; i++)
            if (slice_eq(c->names[i], name))
                return fault_input(f, at, name, "two columns of one name");
    }
    return true;
}
