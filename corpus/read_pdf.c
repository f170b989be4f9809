/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF, by way of poppler's pdftotext, which says where on the page a word stands: pages.h makes
 * running text of that. A turn's `line` is one of what `pdftotext -layout` prints. */
#include "corpus/decode.h"
#include "corpus/pages.h"

static const char *why_refused(int status, struct slice said) {
    static const char password[] = "Incorrect password";
    if (said.n && memmem(said.p, said.n, password, sizeof password - 1))
        return "a PDF with a password: save it without one";
    return status == 3 ? "a PDF that forbids to copy text from it" : NULL;
}

/* The name `-` is standard input, and standard output: no name of a file is an argument. */
static const char *const arguments[] = {"pdftotext", "-layout", "-enc", "UTF-8", "-eol",
                                        "unix",      "-",       "-",    NULL};
static const struct converter pdftotext = {.format = "PDF",
                                           .package = "poppler-utils",
                                           .arguments = arguments,
                                           .mark = "%PDF-",
                                           .trifle = "Syntax Warning",
                                           .why = why_refused};

/* What a PDF's fonts say a character is may be none: U+FFFD then, as with --repair. */
static bool decode_pages(struct transcript *t, const struct reading *in, struct slice *text,
                         struct fault *f) {
    struct decoder *d = decoder_new("UTF-8", true);
    struct buffer bytes = {0};
    struct decoded decoded;
    buffer_add(&bytes, in->bytes);
    bool ok = decode(d, &bytes, in->file, &decoded, f);
    if (ok) {
        *text = arena_copy(&t->arena, decoded.text);
        t->repaired += decoded.repaired;
    }
    decoder_free(d);
    buffer_free(&bytes);
    return ok;
}

static bool refuse_scan(const struct pages *p, const struct reading *in, struct fault *f) {
    for (size_t i = 0; i < p->n; i++)
        if (page_line_full(&p->lines[i]))
            return true;
    return fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                       "a PDF without text, as scanners make them: it needs OCR (ocrmypdf)");
}

static size_t count_empty(const struct pages *p) {
    size_t with = 0, last = SIZE_MAX;
    for (size_t i = 0; i < p->n; i++) {
        with += page_line_full(&p->lines[i]) && p->lines[i].part != last;
        last = page_line_full(&p->lines[i]) ? p->lines[i].part : last;
    }
    return p->count - with;
}

static void say(struct transcript *t, const struct pages *p, size_t empty) {
    struct buffer b = {0};
    buffer_format(&b, "a PDF of %zu page%s", p->count, p->count == 1 ? "" : "s");
    if (empty)
        buffer_format(&b, ", %zu without text", empty);
    if (p->in_columns)
        buffer_format(&b, ", %zu in two columns", p->in_columns);
    if (p->apart)
        buffer_text(&b, ", double-spaced");
    buffer_char(&b, '\0');
    transcript_found_in(t, b.p);
    buffer_free(&b);
}

/* The turns in what the pages say, by the reader that knows such a text. */
static bool read_written(struct transcript *t, const struct pages *p, const struct reading *in,
                         struct fault *f) {
    struct reading inner = *in;
    const uint64_t *numbers;
    size_t unspoken = t->n_unspoken;
    inner.text = pages_write(p, t, &numbers);
    inner.bytes = (struct slice){"", 0};
    const struct reader *reader = reader_detect(inner.text, false);
    if (!reader->read(t, &inner, f))
        return false;
    for (size_t i = 0; i < t->n; i++)
        t->paragraphs[i].line = numbers[t->paragraphs[i].line - 1];
    for (size_t i = unspoken; i < t->n_unspoken; i++)
        if (t->unspoken[i].line)
            t->unspoken[i].line = numbers[t->unspoken[i].line - 1];
    return true;
}

static bool read_pdf(struct transcript *t, const struct reading *in, struct fault *f) {
    struct pages p = {.n = 0};
    struct slice text;
    bool ok = decode_pages(t, in, &text, f);
    if (ok) {
        pages_cut(&p, text);
        pages_edges(&p, t);
        size_t empty = count_empty(&p);
        ok = refuse_scan(&p, in, f);
        pages_columns(&p);
        pages_joins(&p, t);
        pages_hyphens(&p, t);
        ok = ok && read_written(t, &p, in, f);
        say(t, &p, empty);
    }
    pages_free(&p);
    return ok;
}

static int detect_pdf(struct slice start) {
    return start.n >= 5 && memcmp(start.p, pdftotext.mark, 5) == 0 ? 100 : 0;
}

const struct reader reader_pdf = {.name = "pdf",
                                  .extensions = "pdf",
                                  .of_bytes = true,
                                  .detect = detect_pdf,
                                  .read = read_pdf,
                                  .converter = &pdftotext};
