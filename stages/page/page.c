/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/page.h"

#include "models/compiled_in.h"
#include "models/digest.h"
#include "stages/page/logo.h"
#include "stages/page/passages.h"
#include "stages/page/script_words.h"

COMPILED_IN(report_css, "stages/page/report.css");
COMPILED_IN(script_base, "stages/page/script/base.js");
COMPILED_IN(script_passages, "stages/page/script/passages.js");
COMPILED_IN(script_dialog, "stages/page/script/dialog.js");
COMPILED_IN(script_lists, "stages/page/script/lists.js");
COMPILED_IN(script_sample, "stages/page/script/sample.js");
COMPILED_IN(script_fragments, "stages/page/script/fragments.js");
COMPILED_IN(script_tables, "stages/page/script/tables.js");
COMPILED_IN(script_pictures, "stages/page/script/pictures.js");

struct slice page_style(void) {
    return COMPILED_IN_BYTES(report_css);
}

/* The parts of the script, in the order in which they are run. */
enum { SCRIPTS_MOST = 8 };
struct scripts {
    struct slice at[SCRIPTS_MOST]; /* [n] */
    size_t n;
};

static struct scripts page_scripts(struct report *r) {
    const struct {
        struct slice text;
        bool wanted;
    } all[SCRIPTS_MOST] = {
        {COMPILED_IN_BYTES(script_base), true},
        {COMPILED_IN_BYTES(script_passages), true},
        {COMPILED_IN_BYTES(script_dialog), true},
        {COMPILED_IN_BYTES(script_lists), true},
        {COMPILED_IN_BYTES(script_sample), report_quotes(r) == REPORT_QUOTES_SAMPLE},
        {COMPILED_IN_BYTES(script_fragments), true},
        {COMPILED_IN_BYTES(script_tables), true},
        {COMPILED_IN_BYTES(script_pictures), true},
    };
    struct scripts scripts = {.n = 0};
    for (size_t i = 0; i < SCRIPTS_MOST; i++)
        if (all[i].wanted)
            scripts.at[scripts.n++] = all[i].text;
    return scripts;
}

static const char *title_of(const struct report *r) {
    return r->options->title ? r->options->title : report_word(r, "page.title");
}

static void meta(struct tags *t, const char *name, const char *content) {
    tags_open(t, "meta");
    tags_attr_text(t, "name", name);
    tags_attr_text(t, "content", content);
    tags_void(t);
}

static void add_digest(struct buffer *to, struct slice text) {
    char digest[DIGEST_BASE64 + 1];
    digest_base64(text, digest);
    buffer_format(to, " 'sha256-%s'", digest);
}

/* What may be loaded and run: nothing but the page's own style and scripts, told by their digests,
 * and pictures that stand in their own address. */
static void write_policy(struct report *r) {
    const struct scripts scripts = page_scripts(r);
    struct tags *t = r->page;
    struct buffer policy = {0};
    buffer_text(&policy, "default-src 'none'; script-src");
    for (size_t i = 0; i < scripts.n; i++)
        add_digest(&policy, scripts.at[i]);
    buffer_text(&policy, "; style-src");
    add_digest(&policy, COMPILED_IN_BYTES(report_css));
    buffer_text(&policy, "; img-src data:; base-uri 'none'; form-action 'none'");
    tags_open(t, "meta");
    tags_attr_text(t, "http-equiv", "Content-Security-Policy");
    tags_attr(t, "content", buffer_slice(&policy));
    tags_void(t);
    buffer_free(&policy);
}

static void write_scripts(struct report *r) {
    const struct scripts scripts = page_scripts(r);
    struct tags *t = r->page;
    for (size_t i = 0; i < scripts.n; i++) {
        tags_open(t, "script");
        tags_raw(t, scripts.at[i]);
        tags_close(t, "script");
    }
}

static void write_head(struct report *r) {
    struct tags *t = r->page;
    tags_open(t, "head");
    tags_open(t, "meta");
    tags_attr_text(t, "charset", "utf-8");
    tags_void(t);
    write_policy(r);
    meta(t, "viewport", "width=device-width, initial-scale=1");
    meta(t, "referrer", "no-referrer");
    meta(t, "color-scheme", "light dark");
    if (r->options->author)
        meta(t, "author", r->options->author);
    tags_element(t, "title", NULL, slice_of(title_of(r)));
    tags_open(t, "style");
    tags_raw(t, COMPILED_IN_BYTES(report_css));
    tags_close(t, "style");
    tags_close(t, "head");
}

static const char *word_of_section(const struct report *r, const struct section *s,
                                   const char *what) {
    struct buffer key = {0};
    buffer_format(&key, "%s.%s%c", s->id, what, '\0');
    const char *text = report_word(r, key.p);
    buffer_free(&key);
    return text;
}

static void write_navigation(struct report *r) {
    struct tags *t = r->page;
    tags_open(t, "nav");
    tags_attr_text(t, "aria-label", report_word(r, "page.contents"));
    tags_open(t, "ol");
    for (const struct section *const *s = sections; *s; s++) {
        tags_open(t, "li");
        tags_open(t, "a");
        tags_attr_format(t, "href", "#%s", (*s)->id);
        tags_words(t, word_of_section(r, *s, "name"));
        tags_close(t, "a");
        tags_close(t, "li");
    }
    tags_close(t, "ol");
    tags_close(t, "nav");
}

/* How much of what was said the page holds. Results are passed on without the tables of it. */
static void say_speech(struct report *r) {
    static const char *const keys[] = {[REPORT_QUOTES_ALL] = "page.banner.all",
                                       [REPORT_QUOTES_EXEMPLAR] = "page.banner.exemplar",
                                       [REPORT_QUOTES_NONE] = "page.banner.none"};
    bool has = report_has(r, "matched.tsv") || report_has(r, "codings.tsv");
    int quotes = has ? report_quotes(r) : REPORT_QUOTES_NONE;
    if (quotes == REPORT_QUOTES_SAMPLE)
        report_sample_text(r, "page.banner.sample");
    else
        report_text(r, keys[quotes], NULL);
}

/* For whom the page is, by what is in it. */
static void write_banner(struct report *r) {
    struct tags *t = r->page;
    bool kept = r->result->package.names_kept;
    tags_open(t, "p");
    tags_attr_text(t, "class", "banner");
    if (kept)
        tags_element(t, "strong", NULL, slice_of(report_word(r, "page.banner.kept")));
    else
        report_text(r, "page.banner.pseudonyms", NULL);
    tags_words(t, " ");
    say_speech(r);
    tags_close(t, "p");
}

static void write_logo(const struct report *r, struct slice uri) {
    struct tags *t = r->page;
    tags_open(t, "img");
    tags_attr_text(t, "class", "logo");
    tags_attr(t, "src", uri);
    tags_attr_text(t, "alt", r->options->author ? r->options->author : title_of(r));
    tags_void(t);
}

/* `logo`: a URI, or empty. */
static void write_header(struct report *r, struct slice logo) {
    struct tags *t = r->page;
    tags_open(t, "header");
    if (logo.n)
        write_logo(r, logo);
    tags_element(t, "h1", NULL, slice_of(title_of(r)));
    if (r->options->author)
        tags_element(t, "p", "author", slice_of(r->options->author));
    write_banner(r);
    tags_close(t, "header");
}

/* The first table that the section needs and the result has not; NULL: all are there. */
static const char *missing(struct report *r, const struct section *s) {
    for (size_t i = 0; s->tables[i]; i++)
        if (!report_table(r, s->tables[i]))
            return s->tables[i];
    return NULL;
}

static bool write_section(struct report *r, const struct section *s) {
    struct tags *t = r->page;
    const char *none = missing(r, s);
    if (!fault_none(r->fault))
        return false;
    tags_open(t, "section");
    tags_attr_text(t, "id", s->id);
    tags_element(t, "h2", NULL, slice_of(word_of_section(r, s, "title")));
    tags_element(t, "p", "how", slice_of(word_of_section(r, s, "how")));
    bool ok = none || s->write(r);
    if (none)
        report_say_missing(r, none);
    report_say_gone(r);
    tags_close(t, "section");
    return ok && fault_none(r->fault);
}

static bool write_page(struct report *r, struct slice logo) {
    struct tags *t = r->page;
    bool ok = true;
    report_quotes(r); /* what is read for it is refused before anything is written of it */
    if (!fault_none(r->fault))
        return false;
    tags_raw(t, SLICE("<!DOCTYPE html>\n"));
    tags_open(t, "html");
    tags_attr_text(t, "lang", r->wording.lang);
    write_head(r);
    tags_open(t, "body");
    write_header(r, logo);
    write_navigation(r);
    tags_open(t, "main");
    for (const struct section *const *s = sections; ok && *s; s++)
        ok = write_section(r, *s);
    tags_close(t, "main");
    ok = ok && passages_write(r);
    script_words_write(r);
    write_scripts(r);
    tags_close(t, "body");
    tags_close(t, "html");
    tags_raw(t, SLICE("\n"));
    return ok;
}

bool page_write(struct report *r) {
    struct buffer logo = {0};
    const char *path = r->options->logo;
    bool ok = (!path || logo_read(path, &logo, r->fault)) && write_page(r, buffer_slice(&logo));
    buffer_free(&logo);
    return ok;
}
