/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/json_tree.h"

#include <jansson.h>
#include <stdlib.h>

/* What a recogniser has written in a day of talk is well below these. */
enum { BYTES_MOST = 64 * 1024 * 1024, DEPTH_MOST = 64, VALUES_MOST = 4 * 1000 * 1000 };

struct string_line {
    const json_t *string;
    uint32_t line;
};

/* Strings and names stand in the tree in the order of the text: both are counted alike. Bounded by
 * DEPTH_MOST. */
static void number_strings(struct json_tree *tree, json_t *value, size_t *seen) {
    if (json_is_string(value)) {
        uint32_t line = *seen < tree->scan.n ? tree->scan.lines[*seen] : 0;
        tree->strings[tree->n++] = (struct string_line){value, line};
        ++*seen;
        return;
    }
    for (size_t i = 0; json_is_array(value) && i < json_array_size(value); i++)
        number_strings(tree, json_array_get(value, i), seen);
    for (void *i = json_object_iter(value); i; i = json_object_iter_next(value, i)) {
        ++*seen;
        number_strings(tree, json_object_iter_value(i), seen);
    }
}

static int by_address(const void *x, const void *y) {
    uintptr_t a = (uintptr_t)((const struct string_line *)x)->string;
    uintptr_t b = (uintptr_t)((const struct string_line *)y)->string;
    return (a > b) - (a < b);
}

static void find_lines(struct json_tree *tree, struct slice text) {
    size_t seen = 0;
    if (!memchr(text.p, '\n', text.n) || tree->scan.n == 0)
        return;
    tree->strings = mem_resize(NULL, tree->scan.n, sizeof *tree->strings);
    number_strings(tree, tree->root, &seen);
    if (tree->n)
        qsort(tree->strings, tree->n, sizeof *tree->strings, by_address);
}

uint64_t json_tree_line(const struct json_tree *tree, const struct json_t *string) {
    struct string_line key = {string, 0};
    const struct string_line *found =
        tree->n ? bsearch(&key, tree->strings, tree->n, sizeof key, by_address) : NULL;
    return found ? found->line : 1;
}

static const char *too_large(const struct json_scan *scan, struct slice text) {
    if (text.n > BYTES_MOST)
        return "JSON of more than 64 MiB";
    if (scan->depth > DEPTH_MOST)
        return "JSON nested more than 64 deep";
    return scan->values > VALUES_MOST ? "JSON of more than 4 million values" : NULL;
}

bool json_tree_read(struct json_tree *tree, struct slice text, const char *file, struct fault *f) {
    json_error_t error;
    text = text.n ? text : SLICE("");
    if (text.n <= BYTES_MOST)
        json_scan(&tree->scan, text);
    const char *why = too_large(&tree->scan, text);
    if (why)
        return fault_input(f, (struct place){file, 0, 0}, NO_QUOTE, "%s", why);
    tree->root = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    if (tree->root) {
        find_lines(tree, text);
        return true;
    }
    /* the library's message quotes the file: only what comes before */
    char *near = strstr(error.text, " near ");
    if (near)
        *near = '\0';
    uint64_t line = error.line > 0 ? (uint64_t)error.line : 0;
    return fault_input(f, (struct place){file, line, 0}, NO_QUOTE, "no JSON: %s", error.text);
}

void json_tree_free(struct json_tree *tree) {
    json_decref(tree->root);
    free(tree->strings);
    json_scan_free(&tree->scan);
    *tree = (struct json_tree){0};
}
