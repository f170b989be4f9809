/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reference [FOLDER]    (../shared/reference)
 *
 * Compares what the program computes with every table of reference values in the folder and prints
 * a line for each. Ends with status 0 only when every cell of every table is right; a table that
 * no adapter computes, and one that an adapter computes but is not there, are failures. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/reference/table.h"

#define ADAPTER(name) extern const struct adapter reference_##name;
#include "tests/reference/adapters.h"
#undef ADAPTER

static const struct adapter *const adapters[] = {
#define ADAPTER(name) &reference_##name,
#include "tests/reference/adapters.h"
#undef ADAPTER
};
enum { N_ADAPTERS = sizeof adapters / sizeof *adapters };

static bool ends_with(const char *name, const char *end) {
    size_t n = strlen(name), m = strlen(end);
    return n >= m && strcmp(name + n - m, end) == 0;
}

static const struct adapter *adapter_of(const char *out) {
    for (size_t i = 0; i < N_ADAPTERS; i++)
        if (strcmp(adapters[i]->out, out) == 0)
            return adapters[i];
    return NULL;
}

static bool is_read(const char *in) {
    for (size_t i = 0; i < N_ADAPTERS; i++)
        if (adapters[i]->in && strcmp(adapters[i]->in, in) == 0)
            return true;
    return false;
}

static void print_line(const char *table, size_t rows, const struct comparison *c,
                       const char *verdict) {
    if (c)
        printf("%-28s %6zu %7zu %11.1e  %s\n", table, rows, c->columns, c->worst, verdict);
    else
        printf("%-28s %6s %7s %11s  %s\n", table, "-", "-", "-", verdict);
}

static bool print_failure(const char *table, const char *why) {
    print_line(table, 0, NULL, "FAILED");
    printf("    %s\n", why);
    return false;
}

static void print_complaints(const struct complaints *wrong) {
    size_t shown = 0;
    for (size_t i = 0; i < wrong->lines.n; i++)
        shown += wrong->lines.p[i] == '\n';
    if (wrong->lines.n)
        fwrite(wrong->lines.p, 1, wrong->lines.n, stdout);
    if (wrong->n > shown)
        printf("    ... and %zu more\n", wrong->n - shown);
}

static void compute(const struct adapter *adapter, const struct table *in, const struct table *out,
                    struct complaints *wrong) {
    struct answer *a = answer_new(out, wrong);
    adapter->compute(in, out, a);
    struct comparison c = compare(adapter, a);
    print_line(adapter->out, out->rows, &c, c.failed ? "FAILED" : "ok");
    answer_free(a);
}

/* Compares one table; false when it fails. */
static bool run_adapter(const struct adapter *adapter, const char *folder) {
    struct complaints wrong = {0};
    struct table *out = table_load(folder, adapter->out, &wrong);
    struct table *in = adapter->in && out ? table_load(folder, adapter->in, &wrong) : NULL;
    if (out && (in || !adapter->in))
        compute(adapter, in, out, &wrong);
    else
        print_line(adapter->out, 0, NULL, "FAILED");
    print_complaints(&wrong);
    bool well = wrong.n == 0;
    table_free(in);
    table_free(out);
    complaints_free(&wrong);
    return well;
}

static bool run_table(const char *folder, const char *name) {
    bool out = ends_with(name, ".out.tsv");
    const struct adapter *adapter = out ? adapter_of(name) : NULL;
    if (adapter)
        return run_adapter(adapter, folder);
    if (!out)
        return is_read(name) || print_failure(name, "no adapter reads this input");
    return print_failure(name, "no adapter computes this table");
}

static int is_table(const struct dirent *entry) {
    return ends_with(entry->d_name, ".in.tsv") || ends_with(entry->d_name, ".out.tsv");
}

/* Byte order, whatever the locale. */
static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool is_listed(struct dirent *const *entries, int n, const char *name) {
    for (int i = 0; i < n; i++)
        if (strcmp(entries[i]->d_name, name) == 0)
            return true;
    return false;
}

static bool run_folder(const char *folder, struct dirent *const *entries, int n) {
    bool well = true;
    printf("%-28s %6s %7s %11s  %s\n", "table", "rows", "columns", "worst_error", "verdict");
    for (int i = 0; i < n; i++)
        well &= run_table(folder, entries[i]->d_name);
    for (size_t i = 0; i < N_ADAPTERS; i++)
        if (!is_listed(entries, n, adapters[i]->out))
            well &= print_failure(adapters[i]->out, "not in the folder");
    return well;
}

int main(int argc, char **argv) {
    const char *folder = argc > 1 ? argv[1] : "../shared/reference";
    struct dirent **entries;
    if (argc > 2) {
        fputs("usage: reference [FOLDER]\n", stderr);
        return 2;
    }
    int n = scandir(folder, &entries, is_table, by_name);
    if (n < 0) {
        fprintf(stderr, "reference: %s: %s\n", folder, strerror(errno));
        return 1;
    }
    bool well = run_folder(folder, entries, n);
    for (int i = 0; i < n; i++)
        free(entries[i]);
    free(entries);
    return well && fflush(stdout) == 0 ? 0 : 1;
}
