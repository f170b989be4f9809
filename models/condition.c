/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/condition.h"

#include "corpus/fold.h"
#include "pipeline/options.h"

#define WANTED "{column=value}, with = != < <= > or >= and no second one"

/* Cuts the operator and what stands behind it off *rest; false when there is none. */
static bool read_op(struct slice *rest, enum condition_op *op) {
    char first = rest->n ? rest->p[0] : '\0', second = rest->n > 1 ? rest->p[1] : '\0';
    bool or_same = first != '=' && second == '=';
    switch (first) {
    case '=':
        *op = CONDITION_IS;
        break;
    case '!':
        *op = CONDITION_IS_NOT;
        break;
    case '<':
        *op = or_same ? CONDITION_AT_MOST : CONDITION_LESS;
        break;
    case '>':
        *op = or_same ? CONDITION_AT_LEAST : CONDITION_MORE;
        break;
    default:
        return false;
    }
    rest->p += 1 + or_same;
    rest->n -= 1 + (size_t)or_same;
    return first != '!' || or_same;
}

static bool has_any(struct slice s, const char *marks) {
    for (size_t i = 0; i < s.n; i++)
        if (strchr(marks, s.p[i]))
            return true;
    return false;
}

static void read_value(struct slice text, struct condition_value *v, struct arena *arena) {
    struct buffer folded = {0};
    fold_word(text, &folded);
    v->folded = arena_copy(arena, buffer_slice(&folded));
    v->is_number = number_real(text, &v->number);
    buffer_free(&folded);
}

static void read_values(struct slice rest, struct condition *c, struct arena *arena) {
    bool several = c->op == CONDITION_IS || c->op == CONDITION_IS_NOT;
    size_t most = 1;
    for (size_t i = 0; several && i < rest.n; i++)
        most += rest.p[i] == '|';
    c->n = 0;
    c->values = arena_alloc(arena, most, sizeof *c->values);
    while (rest.p && c->n < most)
        read_value(slice_trim(several ? slice_cut(&rest, '|') : rest), &c->values[c->n++], arena);
}

const char *condition_read(struct slice text, struct condition *c, struct arena *arena) {
    size_t n = 0;
    while (n < text.n && !memchr("=!<>", text.p[n], 4))
        n++;
    c->column = slice_trim((struct slice){text.p, n});
    struct slice rest = {text.p + n, text.n - n};
    if (c->column.n == 0)
        return "a condition begins with the name of a column: " WANTED;
    if (!read_op(&rest, &c->op) || has_any(rest, "=!<>{"))
        return "no condition: " WANTED;
    rest = slice_trim(rest);
    bool ordered = c->op > CONDITION_IS_NOT;
    if (ordered && (rest.n == 0 || has_any(rest, "|")))
        return "< <= > and >= take one value: {wave>=2}";
    c->column = arena_copy(arena, c->column);
    read_values(rest, c, arena);
    return NULL;
}

/* <0, 0 or >0, as the cell is less than the value, the same, or more. */
static int compare(struct slice cell, struct slice folded, const struct condition_value *v) {
    double number;
    if (v->is_number && number_real(cell, &number))
        return (number > v->number) - (number < v->number);
    return slice_cmp(folded, v->folded);
}

bool condition_holds(const struct condition *c, struct slice cell, struct buffer *scratch) {
    buffer_clear(scratch);
    fold_word(cell, scratch);
    struct slice folded = buffer_slice(scratch);
    if (c->op > CONDITION_IS_NOT) {
        int order = compare(cell, folded, &c->values[0]);
        if (cell.n == 0)
            return false;
        return c->op == CONDITION_LESS      ? order < 0
               : c->op == CONDITION_AT_MOST ? order <= 0
               : c->op == CONDITION_MORE    ? order > 0
                                            : order >= 0;
    }
    bool any = false;
    for (size_t i = 0; i < c->n && !any; i++)
        any = compare(cell, folded, &c->values[i]) == 0;
    return any == (c->op == CONDITION_IS);
}
