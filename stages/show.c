/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth show: a table as people read it. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "models/spelling.h"
#include "pipeline/terminal.h"
#include "pipeline/tsv.h"
#include "stages/show_page.h"
#include "stages/show_table.h"
#include "stages/stages.h"

enum { ROWS = 20, LINES_BESIDE = 6 }; /* of a terminal: head, units, what is left out, the prompt */

struct show_options {
    const char *columns, *rows;
};

static const struct option options[] = {
    {"rows", OPTION_TEXT, offsetof(struct show_options, rows), "N",
     "so many rows from the top; 0: all (as many as fit a terminal, else 20)", NULL, 0, 0},
    {"columns", OPTION_TEXT, offsetof(struct show_options, columns), "A,B",
     "these columns, in this order (the first that have room)", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

/* What people look for first in wide tables; the other columns come behind, in their order. */
static const struct {
    const char *table, *columns;
} first[] = {
    {"pairs", "theme_a,theme_b,holds,n_ab,lift_local,lift_lo,lift_hi,expected_local,docs_ab,"
              "projects_ab,flags"},
    {"differences", "theme_a,theme_b,by,level_1,level_2,differs,lift_local_1,lift_local_2"},
    {"codings", "doc,turn,speaker,theme,left,quote,right"},
    {"matched", "doc,turn,speaker,text,hits"},
    {"turns", "doc,turn,speaker,role,text"},
};

/* Which rows are kept, and how many there are. */
struct counted {
    uint64_t most;
    uint64_t *seen;
};

static bool is_top(const void *with, const struct result_table *t, const struct record *r) {
    const struct counted *c = with;
    (void)r;
    ++*c->seen;
    return t->n < c->most;
}

static bool rows_wanted(const struct show_options *o, uint64_t *most, struct fault *f) {
    size_t height = terminal_height();
    *most = height > 2 * LINES_BESIDE ? height - LINES_BESIDE : ROWS;
    if (o->rows && !number_u64(slice_of(o->rows), most))
        return fault_usage(f, "--rows wants a number of rows, 0 for all of them: \"%s\"", o->rows);
    if (*most == 0)
        *most = UINT64_MAX;
    return true;
}

static bool unknown_column(const struct result_table *t, struct slice name, struct fault *f) {
    struct buffer text = {0};
    buffer_text(&text, "the table has no column \"");
    text_visible(&text, name, 200);
    buffer_char(&text, '"');
    spelling_add_near(&text, t->columns.names, t->columns.n, name);
    fault_usage(f, "%.*s", SLICE_ARGS(buffer_slice(&text)));
    buffer_free(&text);
    return false;
}

/* The columns shown, in their order. */
struct choice {
    size_t *columns; /* [n], with room for `cap` */
    size_t n, cap;
};

static void choice_add(struct choice *c, size_t column) {
    MEM_GROW(c->columns, c->cap, c->n + 1);
    c->columns[c->n++] = column;
}

/* Those that somebody named, by commas; a fault when one is not there. */
static bool choose_named(const struct result_table *t, const char *names, struct choice *c,
                         struct fault *f) {
    for (struct slice rest = slice_of(names); rest.p;) {
        struct slice name = slice_cut(&rest, ',');
        size_t i = columns_find_slice(&t->columns, name);
        if (i == COLUMN_NONE)
            return unknown_column(t, name, f);
        choice_add(c, i);
    }
    return true;
}

static void choose_all(const struct result_table *t, struct slice table, struct choice *c) {
    bool *taken = mem_zero(t->columns.n + 1, sizeof *taken);
    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        for (struct slice rest = slice_of(first[i].columns);
             rest.p && slice_eq(table, slice_of(first[i].table));) {
            size_t column = columns_find_slice(&t->columns, slice_cut(&rest, ','));
            if (column == COLUMN_NONE)
                continue;
            choice_add(c, column);
            taken[column] = true;
        }
    for (size_t i = 0; i < t->columns.n; i++)
        if (!taken[i])
            choice_add(c, i);
    free(taken);
}

static bool put(struct stage_run *self, const struct buffer *text) {
    struct outlet_file out;
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    return out.outlet.write(&out.outlet, buffer_slice(text));
}

/* The name that the dictionary knows a table by: counts/links.tsv is "links". */
static struct slice table_name(const char *path) {
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
    return (struct slice){base, strcspn(base, ".")};
}

static bool show(struct stage_run *self, const char *path) {
    static const char *const none[] = {NULL};
    const struct show_options *o = self->settings;
    struct result_table t = {0};
    uint64_t n_rows = 0;
    struct counted counted = {0, &n_rows};
    const struct result_wanted wanted = {none, is_top, &counted};
    struct show_page page = {.table = &t, .name = table_name(path), .named = o->columns != NULL};
    struct buffer text = {0};
    struct choice chosen = {0};
    bool ok = rows_wanted(o, &counted.most, &self->fault) &&
              result_table_read(&t, path, &wanted, self, &self->fault);
    if (ok && o->columns)
        ok = choose_named(&t, o->columns, &chosen, &self->fault);
    else if (ok)
        choose_all(&t, page.name, &chosen);
    if (ok) {
        page.chosen = chosen.columns;
        page.n_chosen = chosen.n;
        page.n_rows = n_rows;
        page.width = terminal_width();
        page.colour = terminal_colours();
        show_page_write(&page, &text);
        ok = put(self, &text);
    }
    buffer_free(&text);
    result_table_free(&t);
    free(chosen.columns);
    return ok;
}

static bool show_of(struct stage_run *self, const char *typed, const char *dir) {
    struct buffer path = {0};
    bool ok = show_table_find(typed, dir, &path, &self->fault) && show(self, path.p);
    buffer_free(&path);
    return ok;
}

static bool list(struct stage_run *self, const char *dir) {
    struct buffer text = {0};
    bool ok = show_table_list(dir, &text, &self->fault) && put(self, &text);
    buffer_free(&text);
    return ok;
}

static bool show_command(struct stage_run *self) {
    const struct text_list *words = &self->operands;
    struct stat st;
    if (words->n > 2)
        return fault_usage(&self->fault, "name one table, and the directory that it is in");
    if (words->n == 2)
        return show_of(self, words->items[0], words->items[1]);
    if (words->n == 1 && stat(words->items[0], &st) == 0 && S_ISDIR(st.st_mode))
        return list(self, words->items[0]);
    return show(self, words->n ? words->items[0] : "-");
}

const struct stage stage_show = {
    .name = "show",
    .operands = "[TABLE] [DIR]",
    .summary = "show a table to people, as wide as the terminal",
    .details =
        "TABLE is one of what `hearth run` left in DIR (pairs, counts/links), or, without DIR, a\n"
        "file or standard input; DIR alone lists its tables. Numbers are short, long texts are\n"
        "cut, and what has no room is named at the end. For people: programs read the table\n"
        "itself.\n"
        "\n"
        "Example:\n"
        "  hearth show themes results\n"
        "  hearth show pairs results --columns theme_a,theme_b,holds,lift_local --rows 0 | less\n",
    .options = options,
    .settings_size = sizeof(struct show_options),
    .command = show_command,
};
