/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/options.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "pipeline/decimal.h"

bool number_u64(struct slice s, uint64_t *value) {
    uint64_t v = 0;
    if (s.n == 0)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        unsigned digit = (unsigned)(unsigned char)s.p[i] - '0';
        if (digit > 9 || __builtin_mul_overflow(v, (uint64_t)10, &v) ||
            __builtin_add_overflow(v, (uint64_t)digit, &v))
            return false;
    }
    *value = v;
    return true;
}

bool number_real(struct slice s, double *value) {
    char text[64], *end;
    if (decimal_read(s, value))
        return true;
    if (s.n == 0 || s.n >= sizeof text)
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (!strchr("0123456789+-.eE", s.p[i]) || !s.p[i])
            return false;
    memcpy(text, s.p, s.n);
    text[s.n] = '\0';
    errno = 0;
    double v = strtod(text, &end);
    if (end != text + s.n || !isfinite(v))
        return false;
    *value = v;
    return true;
}

void text_list_add(struct text_list *list, const char *item) {
    MEM_GROW(list->items, list->cap, list->n + 1);
    list->items[list->n++] = item;
}

int choice_find(const char *choices, struct slice word) {
    struct slice rest = slice_of(choices);
    for (int i = 0; rest.p; i++)
        if (slice_eq(slice_cut(&rest, '|'), word))
            return i;
    return -1;
}

static const struct option *find(const struct option *table, struct slice name) {
    for (const struct option *o = table; o && o->name; o++)
        if (slice_eq(slice_of(o->name), name))
            return o;
    return NULL;
}

static bool set_value(const struct option *o, void *settings, const char *value, struct fault *f) {
    void *to = (char *)settings + o->offset;
    uint64_t number;
    switch (o->kind) {
    case OPTION_FLAG:
        *(bool *)to = true;
        return true;
    case OPTION_TEXT:
        *(const char **)to = value;
        return true;
    case OPTION_LIST:
        text_list_add(to, value);
        return true;
    case OPTION_NUMBER:
        if (!number_u64(slice_of(value), &number) || number < o->least || number > o->most)
            return fault_usage(f, "--%s takes a whole number from %llu to %llu, not \"%s\"",
                               o->name, (unsigned long long)o->least, (unsigned long long)o->most,
                               value);
        *(uint64_t *)to = number;
        return true;
    case OPTION_CHOICE:
        *(int *)to = choice_find(o->choices, slice_of(value));
        return *(int *)to >= 0 ||
               fault_usage(f, "--%s takes one of %s, not \"%s\"", o->name, o->choices, value);
    }
    return false;
}

/* One `--name`, `--name=value` or `--name value`. Returns the words used, or -1. */
static int read_option(const struct option_set *sets, size_t n_sets, char *const *argv, int n,
                       struct fault *f) {
    struct slice value = slice_of(argv[0] + 2), name = slice_cut(&value, '=');
    const struct option *o = NULL;
    size_t set = 0;
    while (set < n_sets && !(o = find(sets[set].table, name)))
        set++;
    if (!o) {
        fault_usage(f, "no such option: %s (see hearth %s --help)", argv[0],
                    f->stage ? f->stage : "");
        return -1;
    }
    bool joined = value.p != NULL, flag = o->kind == OPTION_FLAG;
    if (flag && joined) {
        fault_usage(f, "--%s takes no value", o->name);
        return -1;
    }
    if (!flag && !joined && n < 2) {
        fault_usage(f, "--%s wants a value: %s", o->name, o->argument ? o->argument : o->choices);
        return -1;
    }
    if (!set_value(o, sets[set].settings, flag || joined ? value.p : argv[1], f))
        return -1;
    if (sets[set].given)
        text_list_add(sets[set].given, o->name);
    return flag || joined ? 1 : 2;
}

int options_read(const struct option_set *sets, size_t n_sets, char *const *argv, int n,
                 const char *stop, struct text_list *operands, bool *help, struct fault *f) {
    bool only_operands = false;
    for (int i = 0; i < n;) {
        const char *word = argv[i];
        if (!only_operands && stop && strcmp(word, stop) == 0)
            return i;
        if (only_operands || word[0] != '-' || word[1] == '\0') {
            if (!operands)
                return i;
            text_list_add(operands, word);
            i++;
        } else if (strcmp(word, "--") == 0) {
            only_operands = true;
            i++;
        } else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            *help = true;
            return n;
        } else if (word[1] != '-') {
            fault_usage(f, "no such option: %s (options are written out, --like-this)", word);
            return -1;
        } else {
            int used = read_option(sets, n_sets, argv + i, n - i, f);
            if (used < 0)
                return -1;
            i += used;
        }
    }
    return n;
}

void options_free(const struct option *table, void *settings) {
    for (const struct option *o = table; o && o->name; o++)
        if (o->kind == OPTION_LIST) {
            struct text_list *list = (void *)((char *)settings + o->offset);
            free(list->items);
            *list = (struct text_list){NULL, 0, 0};
        }
}

void options_help(const struct option *table, struct buffer *to) {
    for (const struct option *o = table; o && o->name; o++) {
        size_t from = to->n;
        buffer_format(to, "  --%s", o->name);
        if (o->kind == OPTION_CHOICE)
            buffer_format(to, " %s", o->choices);
        else if (o->argument)
            buffer_format(to, " %s", o->argument);
        size_t width = to->n - from;
        if (width > 27)
            buffer_format(to, "\n%29s", "");
        else
            buffer_format(to, "%*s", (int)(29 - width), "");
        buffer_format(to, "%s\n", o->help);
    }
}
