/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth figure: a picture of the report by itself, for slides and word processors. */
#include <stdlib.h>
#include <unistd.h>

#include "models/spelling.h"
#include "pipeline/tsv.h"
#include "stages/page/figure_style.h"
#include "stages/page/page.h"
#include "stages/stages.h"

static const struct option options[] = {
    {"top", OPTION_NUMBER, offsetof(struct report_options, top), "N",
     "so many themes, the strongest first (30)", NULL, 1, 1000000},
    {"lang", OPTION_TEXT, offsetof(struct report_options, lang), "en|FILE",
     "the words in it: English, or a table of key, TAB, text", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct report_options defaults = {.top = REPORT_TOP};

static bool put(struct stage_run *self, struct slice text) {
    struct outlet_file out;
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    return out.outlet.write(&out.outlet, text);
}

/* What the page writes below it. */
static const char *caption_of(const struct report *r, const struct figure *f) {
    struct buffer key = {0};
    buffer_format(&key, "figure.%s%c", f->name, '\0');
    const char *text = report_word(r, key.p);
    text = text == key.p ? "" : text;
    buffer_free(&key);
    return text;
}

static bool list(struct report *r) {
    struct buffer text = {0};
    for (const struct figure *const *f = figures; *f; f++)
        buffer_format(&text, "%s\t%s\n", (*f)->name, caption_of(r, *f));
    bool ok = put(r->self, buffer_slice(&text));
    buffer_free(&text);
    return ok;
}

static bool unknown(const char *typed, struct fault *f) {
    struct text_list names = {NULL, 0, 0};
    struct buffer text = {0};
    for (const struct figure *const *one = figures; *one; one++)
        text_list_add(&names, (*one)->name);
    struct slice *known = mem_zero(names.n + 1, sizeof *known);
    for (size_t i = 0; i < names.n; i++)
        known[i] = slice_of(names.items[i]);
    buffer_text(&text, "no figure is called \"");
    text_visible(&text, slice_of(typed), 200);
    buffer_text(&text, "\" (hearth figure DIR lists them)");
    spelling_add_near(&text, known, names.n, slice_of(typed));
    fault_usage(f, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
    free(known);
    free(names.items);
    return false;
}

static const struct figure *find(const char *typed, struct fault *f) {
    for (const struct figure *const *one = figures; *one; one++)
        if (strcmp((*one)->name, typed) == 0)
            return *one;
    unknown(typed, f);
    return NULL;
}

/* The svg with its style behind the first tag: attributes have no `>` in them. */
static bool put_styled(struct stage_run *self, struct slice svg) {
    struct buffer text = {0};
    struct slice rest = svg, first = slice_cut(&rest, '>');
    buffer_add(&text, first);
    buffer_text(&text, "><style>\n");
    figure_style(page_style(), &text);
    buffer_text(&text, "svg { font-family: sans-serif; }\n"); /* inherited on the page */
    buffer_text(&text, "</style>");
    buffer_add(&text, rest);
    buffer_char(&text, '\n');
    bool ok = put(self, buffer_slice(&text));
    buffer_free(&text);
    return ok;
}

static bool draw(struct report *r, const struct figure *f) {
    for (size_t i = 0; f->tables[i]; i++)
        if (!report_table(r, f->tables[i]))
            return fault_none(r->fault)
                       ? fault_input(r->fault, (struct place){r->result->dir, 0, 0},
                                     slice_of(f->tables[i]),
                                     "the results lack a table that %s is drawn from", f->name)
                       : false;
    if (!f->draw(r, r->page))
        return false;
    if (r->page->to->n)
        return put_styled(r->self, buffer_slice(r->page->to));
    return fault_input(r->fault, (struct place){r->result->dir, 0, 0}, NO_QUOTE,
                       "these results have nothing that %s could show", f->name);
}

static bool figure_command(struct stage_run *self) {
    const struct text_list *words = &self->operands;
    struct buffer text = {0};
    struct tags svg = {.to = &text};
    struct result result = {0};
    struct report r = {.page = &svg};
    if (words->n < 1 || words->n > 2)
        return fault_usage(&self->fault, "name a figure and the directory that `hearth run` left, "
                                         "or the directory alone");
    const struct figure *f = words->n == 2 ? find(words->items[0], &self->fault) : NULL;
    bool ok = fault_none(&self->fault) &&
              report_open(&r, self, self->settings, &result, words->items[words->n - 1]) &&
              (f ? draw(&r, f) : list(&r));
    report_close(&r);
    result_free(&result);
    buffer_free(&text);
    return ok;
}

const struct stage stage_figure = {
    .name = "figure",
    .operands = "[NAME] DIR",
    .summary = "write a picture of the report by itself, as SVG",
    .details = "Writes one picture of what `hearth run` left in DIR as SVG, in light colours, for "
               "slides,\n"
               "word processors and browsers. DIR alone lists the names, with what each shows.\n"
               "\n"
               "Example:\n"
               "  hearth figure network results > network.svg\n",
    .options = options,
    .settings_size = sizeof(struct report_options),
    .defaults = &defaults,
    .command = figure_command,
};
