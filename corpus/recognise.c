/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/recognise.h"

#include <errno.h>
#include <libexttextcat/exttextcat-version.h>
#include <libexttextcat/fingerprint.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/alphabets.h"

/* What libexttextcat keeps of a text. */
enum { NGRAMS = 400 };

/* Languages whose distance is below so many thousandths of the nearest one's are about as near. The
 * language of whole transcripts was nearer than any other by 5 % and more; samples of a few hundred
 * bytes were taken for a relative by less. */
enum { ABOUT = 1040 };

/* In Latin letters a text of 200 bytes has more different runs of letters than are kept, and was
 * nearer than 121,000 to its own language; what has fewer says the same again and again, and what
 * is farther from all is in none: addresses, codes. In other scripts, whose letters have several
 * bytes, it has 220 runs and more. Each run that a language does not have is worth RUN_FAR. */
enum { RUN_FAR = 400, LATIN_FAR = 130000, FOREIGN_RUNS = 150 };

struct model {
    const struct language *language;
    void *fingerprint;
};
struct recogniser {
    struct model *models; /* [n] */
    size_t n, cap;
};

const char *recogniser_version(void) {
    return "libexttextcat " EXTTEXTCAT_VERSION;
}

void sample_clear(struct sample *s) {
    buffer_clear(&s->text);
    s->n = s->left = 0;
    s->seen = s->next = s->step = 0;
}

void sample_free(struct sample *s) {
    buffer_free(&s->text);
}

/* Lets go of every second piece. */
static void thin_out(struct sample *s) {
    size_t kept = 0;
    for (size_t i = 0; i < s->n; i += 2) {
        size_t from = i ? s->ends[i - 1] : 0, bytes = s->ends[i] - from;
        size_t to = kept ? s->ends[kept - 1] : 0;
        memmove(s->text.p + to, s->text.p + from, bytes);
        s->ends[kept++] = to + bytes;
    }
    s->n = kept;
    s->text.n = s->ends[kept - 1];
    s->step *= 2;
}

static void end_piece(struct sample *s) {
    s->left = 0;
    s->next += s->step;
    s->ends[s->n++] = s->text.n;
    if (s->n == SAMPLE_PIECES)
        thin_out(s);
}

/* Where in the row the next piece begins: with a word. The end of the row when it is not there. */
static size_t find_start(const struct sample *s, struct slice text, size_t from) {
    size_t ahead = s->next > s->seen ? (size_t)(s->next - s->seen) : 0;
    if (ahead >= text.n - from)
        return text.n;
    size_t at = from + ahead;
    while (at > 0 && at < text.n && text.p[at - 1] != ' ')
        at++;
    return at;
}

/* Where a piece that wants so many bytes ends: behind a word, or, where no word ends, behind a
 * character. */
static size_t find_end(struct slice text, size_t from, size_t wanted) {
    if (text.n - from <= wanted)
        return text.n;
    size_t at = from + wanted, most = text.n - at < SAMPLE_PIECE ? text.n : at + SAMPLE_PIECE;
    while (at < most && text.p[at] != ' ')
        at++;
    while (at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80)
        at++;
    return at;
}

void sample_take(struct sample *s, struct slice text) {
    if (s->step == 0)
        s->step = SAMPLE_PIECE;
    for (size_t at = 0, to; at < text.n; at = to) {
        if (s->left == 0) {
            to = find_start(s, text, at);
            s->seen += to - at;
            s->left = to < text.n ? SAMPLE_PIECE : 0;
            continue;
        }
        to = find_end(text, at, s->left);
        buffer_add(&s->text, (struct slice){text.p + at, to - at});
        buffer_char(&s->text, ' ');
        s->seen += to - at;
        s->left = s->left > to - at + 1 ? s->left - (to - at) - 1 : 0;
        if (s->left == 0)
            end_piece(s);
    }
}

void recogniser_free(struct recogniser *r) {
    if (!r)
        return;
    for (size_t i = 0; i < r->n; i++)
        fp_Done(r->models[i].fingerprint);
    free(r->models);
    free(r);
}

static void *fingerprint_new(const char *name) {
    void *print = fp_Init(name);
    if (!print)
        mem_exhausted();
    fp_SetProperty(print, TCPROP_UTF8AWARE, TC_TRUE);
    return print;
}

static bool read_model(struct recogniser *r, const struct language *l, const char *folder,
                       struct slice name, struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%.*s.lm%c", folder, SLICE_ARGS(name), '\0');
    MEM_GROW(r->models, r->cap, r->n + 1);
    r->models[r->n++] = (struct model){l, fingerprint_new(l->code)};
    errno = 0;
    bool ok =
        access(path.p, R_OK) == 0 && fp_Read(r->models[r->n - 1].fingerprint, path.p, NGRAMS) != 0;
    if (!ok) {
        struct buffer what = {0};
        buffer_format(&what,
                      "languages are told by the data of libexttextcat (Debian's package "
                      "libexttextcat-data): %s%c",
                      path.p, '\0');
        fault_system(f, what.p);
        buffer_free(&what);
    }
    buffer_free(&path);
    return ok;
}

struct recogniser *recogniser_new(const char *folder, struct fault *f) {
    struct recogniser *r = mem_zero(1, sizeof *r);
    for (size_t i = 0; i < n_languages; i++)
        for (struct slice rest = slice_of(languages[i].models); rest.p && rest.n;)
            if (!read_model(r, &languages[i], folder, slice_cut(&rest, '|'), f)) {
                recogniser_free(r);
                return NULL;
            }
    return r;
}

/* Is it the one that is wanted of those that are left? */
static const struct language *choose(const struct model *near, size_t n,
                                     const struct language *expected) {
    bool alone = true;
    for (size_t i = 0; i < n; i++) {
        if (expected && language_alike(near[i].language, expected))
            return expected;
        alone &= language_alike(near[i].language, near[0].language);
    }
    return alone && n ? near[0].language : NULL;
}

/* Those whose alphabet has the letters of the sample; returns how many. */
static size_t spelt(struct model *near, size_t n, struct slice sample) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (alphabet_has(near[i].language->code, sample))
            near[kept++] = near[i];
    return kept;
}

/* Whether it is what people say. `nearest`: how far the nearest language is. */
static bool is_talk(void *print, struct slice sample, int nearest) {
    void *nothing = fingerprint_new(NULL);
    int runs = fp_Compare(nothing, print, INT_MAX) / RUN_FAR;
    size_t foreign = 0;
    fp_Done(nothing);
    for (size_t i = 0; i < sample.n; i++)
        foreign += (unsigned char)sample.p[i] >= 0x80;
    return foreign * 2 > sample.n ? runs >= FOREIGN_RUNS : runs == NGRAMS && nearest <= LATIN_FAR;
}

/* Puts the models that are about as near as the nearest, which comes first, into near[]; returns
 * how many. A distance beyond the limit need not be worked out to its end. */
static size_t find_near(const struct recogniser *r, void *print, struct model *near, int *nearest) {
    int *far = mem_zero(r->n, sizeof *far), limit = INT_MAX;
    size_t best = 0, n = 1;
    for (size_t i = 0; i < r->n; i++) {
        far[i] = fp_Compare(r->models[i].fingerprint, print, limit);
        if (i == 0 || far[i] < far[best]) {
            best = i;
            limit = far[i] / 1000 * ABOUT;
        }
    }
    near[0] = r->models[best];
    *nearest = far[best];
    for (size_t i = 0; i < r->n; i++)
        if (i != best && far[i] < limit)
            near[n++] = r->models[i];
    free(far);
    return n;
}

static const struct language *find(const struct recogniser *r, void *print, struct slice sample,
                                   const struct language *expected) {
    struct model *near = mem_zero(r->n, sizeof *near);
    int nearest;
    size_t n = find_near(r, print, near, &nearest);
    bool talk = is_talk(print, sample, nearest);
    const struct language *found = choose(near, n, expected);
    if (!found)
        found = choose(near, spelt(near, n, sample), NULL);
    free(near);
    return !talk ? NULL : found ? found : language_find(SLICE("und"));
}

const struct language *recogniser_find(const struct recogniser *r, struct slice sample,
                                       const struct language *expected) {
    const struct language *found = NULL;
    if (sample.n < RECOGNISE_LEAST)
        return NULL;
    void *print = fingerprint_new(NULL);
    char *text = mem_text(sample); /* the library reads up to a NUL */
    if (fp_Create(print, text, (uint4)sample.n, NGRAMS) != 0)
        found = find(r, print, sample, expected);
    free(text);
    fp_Done(print);
    return found;
}
