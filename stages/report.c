/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth report: a finished result as one page that people open, read, print and send on. */
#include "pipeline/output.h"
#include "pipeline/utf8.h"
#include "stages/page/page.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"out", OPTION_TEXT, offsetof(struct report_options, out), "FILE",
     "where the page goes (report.html in the directory)", NULL, 0, 0},
    {"top", OPTION_NUMBER, offsetof(struct report_options, top), "N",
     "so many themes and rows, the strongest first (30)", NULL, 1, 1000000},
    {"title", OPTION_TEXT, offsetof(struct report_options, title), "TEXT", "the page's title", NULL,
     0, 0},
    {"author", OPTION_TEXT, offsetof(struct report_options, author), "TEXT",
     "who made it, below the title", NULL, 0, 0},
    {"logo", OPTION_TEXT, offsetof(struct report_options, logo), "FILE",
     "a picture above the title: PNG, JPEG, GIF or WebP, 256 KiB at most", NULL, 0, 0},
    {"questions", OPTION_TEXT, offsetof(struct report_options, questions), "FILE",
     "a table question_id, text, theme_id (default: questions.tsv beside DIR)", NULL, 0, 0},
    {"notes", OPTION_TEXT, offsetof(struct report_options, notes), "FILE",
     "your own words: a table theme (or theme_a, theme_b), note (notes.tsv beside DIR)", NULL, 0,
     0},
    {"lang", OPTION_TEXT, offsetof(struct report_options, lang), "en|FILE",
     "the page's own words: English, or a table of key, TAB, text", NULL, 0, 0},
    {"quotes", OPTION_CHOICE, offsetof(struct report_options, quotes), NULL,
     "how much of what was said stands in the page (all; a sample above 50,000 passages)",
     "all|exemplar|none|sample", 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static const struct report_options defaults = {.top = REPORT_TOP, .quotes = REPORT_QUOTES_FIT};

/* The file of the page, begun with its first bytes. */
struct page_file {
    struct outlet outlet;
    struct output out;
    const char *path;
    struct fault *fault;
    bool begun;
};

static bool write_on(struct outlet *o, struct slice bytes) {
    struct page_file *p = (struct page_file *)o;
    if (!p->begun && !output_open(&p->out, p->path, p->fault))
        return false;
    p->begun = true;
    return p->out.to.outlet.write(&p->out.to.outlet, bytes);
}

static bool put(struct report *r, const char *path) {
    struct page_file p = {.outlet = {write_on}, .path = path, .fault = r->fault};
    r->outlet = &p.outlet;
    bool ok = page_write(r) && write_on(&p.outlet, buffer_slice(r->page->to));
    r->outlet = NULL;
    return (!p.begun || output_commit(&p.out, r->fault)) && ok;
}

/* The page is UTF-8, and what is given for it must be. */
static bool check_text(struct stage_run *self, const char *option, const char *text) {
    if (!text || utf8_valid(slice_of(text), NULL))
        return true;
    return fault_usage(&self->fault, "--%s is not UTF-8", option);
}

static bool report_command(struct stage_run *self) {
    const struct report_options *o = self->settings;
    struct buffer text = {0};
    struct tags page = {.to = &text};
    struct result result = {0};
    struct report r = {.page = &page};
    if (self->operands.n != 1)
        return fault_usage(&self->fault, "name one directory, of what `hearth run` left");
    if (!check_text(self, "title", o->title) || !check_text(self, "author", o->author))
        return false;
    bool ok = report_open(&r, self, o, &result, self->operands.items[0]) &&
              put(&r, o->out ? o->out : result_path(&result, "report.html"));
    report_close(&r);
    result_free(&result);
    buffer_free(&text);
    return ok;
}

const struct stage stage_report = {
    .name = "report",
    .operands = "DIR",
    .summary = "write it all as one page that people open, print and send on",
    .details =
        "Writes DIR/report.html: one file that opens in any browser, loads nothing from anywhere\n"
        "and can be read without its script, which leads from every theme to its passages.\n"
        "\n"
        "Example:\n"
        "  hearth report --title \"What we heard\" results\n",
    .options = options,
    .settings_size = sizeof(struct report_options),
    .defaults = &defaults,
    .command = report_command,
};
