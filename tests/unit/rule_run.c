/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules over random turns: what the sorted, raised and cached way finds is what the definitions of
 * hearth-lexicon(5) find, taken literally, each stretch held against each. */
#include "models/rule_run.h"

#include "models/matching.h"
#include "models/rule_spans.h"
#include "tests/unit/testing.h"

enum { WORDS = 40, ROWS = 6 };

/* A turn. */
struct talk {
    const char *words[WORDS];
    uint32_t row_of[WORDS];
    uint32_t n, n_rows;
    const char *cell[ROWS]; /* of the column `c` */
};

static const char *const vocabulary[] = {"ant", "bee", "cat", "dog", "elk", "fox", "not", "never"};
#define PICK(list) (list)[draw_below(seed, sizeof(list) / sizeof *(list))]

static void random_talk(uint64_t *seed, struct talk *t) {
    static const char *const cells[] = {"x", "y", ""};
    t->n_rows = 1 + (uint32_t)draw_below(seed, ROWS);
    t->n = (uint32_t)draw_below(seed, WORDS);
    for (uint32_t i = 0; i < t->n; i++)
        t->words[i] = PICK(vocabulary);
    /* Rows may be empty. */
    uint32_t row = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        while (row + 1 < t->n_rows && draw_below(seed, 5) == 0)
            row++;
        t->row_of[i] = row;
    }
    for (size_t i = 0; i < t->n_rows; i++)
        t->cell[i] = PICK(cells);
}

/* What was found, in the order of its being found; each once. */
struct set {
    struct rule_span *at;
    size_t n, cap;
};

static bool same(struct rule_span a, struct rule_span b) {
    return a.first == b.first && a.last == b.last;
}
static void put(struct set *s, struct rule_span x) {
    for (size_t i = 0; i < s->n; i++)
        if (same(s->at[i], x))
            return;
    MEM_GROW(s->at, s->cap, s->n + 1);
    s->at[s->n++] = x;
}
static void put_all(struct set *to, const struct set *from) {
    for (size_t i = 0; i < from->n; i++)
        put(to, from->at[i]);
}
static bool in_row(const struct set *s, uint32_t row) {
    for (size_t i = 0; i < s->n; i++)
        if (s->at[i].row == row)
            return true;
    return false;
}

struct plain {
    const struct lexicon *lexicon;
    const struct talk *talk;
};

static struct set plain_spans(const struct plain *p, const struct rule_node *n);

static struct set plain_words(const struct plain *p, const char *phrase) {
    const struct talk *t = p->talk;
    struct set s = {0};
    for (uint32_t i = 0; i < t->n; i++) {
        struct slice rest = slice_of(phrase);
        uint32_t k = i;
        for (; rest.p && k < t->n && t->row_of[k] == t->row_of[i]; k++)
            if (!slice_eq(slice_cut(&rest, ' '), slice_of(t->words[k])))
                break;
            else if (!rest.p)
                put(&s, (struct rule_span){i, k, t->row_of[i]});
    }
    return s;
}

static struct set plain_slice(const struct plain *p, struct slice phrase) {
    char *text = mem_text(phrase);
    struct set s = plain_words(p, text);
    free(text);
    return s;
}

static struct set plain_negators(const struct plain *p) {
    struct set s = plain_words(p, "not"), never = plain_words(p, "never");
    put_all(&s, &never);
    free(never.at);
    return s;
}

static struct set plain_entry(const struct plain *p, const struct entry *e) {
    return e->kind == ENTRY_RULE ? plain_spans(p, e->rule->root) : plain_slice(p, e->pattern);
}

static bool excepted(const struct plain *p, uint32_t theme, struct rule_span x) {
    bool is = false;
    for (size_t i = 0; i < p->lexicon->n_entries; i++) {
        const struct entry *e = &p->lexicon->entries[i];
        if (e->kind != ENTRY_EXCEPT || e->theme != theme)
            continue;
        struct set s = plain_entry(p, e);
        for (size_t k = 0; k < s.n; k++)
            is |= s.at[k].first <= x.last && x.first <= s.at[k].last;
        free(s.at);
    }
    return is;
}

static struct set plain_theme(const struct plain *p, struct slice name) {
    struct set all = {0};
    for (size_t i = 0; i < p->lexicon->n_entries; i++) {
        const struct entry *e = &p->lexicon->entries[i];
        struct slice id = p->lexicon->themes[e->theme].id;
        bool is = slice_eq(id, name) ||
                  (id.n > name.n && id.p[name.n] == '/' && memcmp(id.p, name.p, name.n) == 0);
        if (!is || e->kind == ENTRY_EXCEPT)
            continue;
        struct set s = plain_entry(p, e);
        for (size_t k = 0; k < s.n; k++)
            if (!excepted(p, e->theme, s.at[k]))
                put(&all, s.at[k]);
        free(s.at);
    }
    return all;
}

/* Words from the end of the earlier to the beginning of the later; 0 where b does not fit a. */
static uint32_t gap(struct rule_span a, struct rule_span b, struct rule_join j) {
    if (a.first <= b.last && b.first <= a.last)
        return 0;
    bool a_first = a.first < b.first;
    uint32_t n = a_first ? b.first - a.last : a.first - b.last;
    bool order = j.order == RULE_TOKEN_NEAR || a_first == (j.order == RULE_TOKEN_BEFORE);
    return order && n <= j.words && (!j.same_row || a.row == b.row) ? n : 0;
}

static const struct rule_span *plain_nearest(struct rule_span a, const struct set *b,
                                             struct rule_join j) {
    const struct rule_span *best = NULL;
    for (size_t i = 0; i < b->n; i++) {
        const struct rule_span *x = &b->at[i];
        uint32_t n = gap(a, *x, j), least = best ? gap(a, *best, j) : UINT32_MAX;
        if (n && (n < least || (n == least && (x->first < best->first ||
                                               (x->first == best->first && x->last < best->last)))))
            best = x;
    }
    return best;
}

static struct set plain_near(struct set a, struct set b, struct rule_join j) {
    struct set s = {0};
    for (size_t i = 0; i < a.n; i++) {
        const struct rule_span *x = &a.at[i], *y = plain_nearest(*x, &b, j);
        if (j.negated) {
            if (!y)
                put(&s, *x);
        } else if (y && y->row == x->row) {
            put(&s, (struct rule_span){x->first < y->first ? x->first : y->first,
                                       x->last > y->last ? x->last : y->last, x->row});
        } else if (y) {
            put(&s, *x);
            put(&s, *y);
        }
    }
    free(a.at);
    free(b.at);
    return s;
}

/* Whether a part that finds nothing lets a row through. */
static bool lets(const struct plain *p, const struct rule_node *n, uint32_t row);

static bool operand_lets(const struct plain *p, const struct rule_node *n, uint32_t row) {
    if (n->filter)
        return lets(p, n, row) != n->join.negated;
    struct set s = plain_spans(p, n);
    bool there = n->join.same_row ? in_row(&s, row) : s.n > 0;
    free(s.at);
    return !there;
}

static bool lets(const struct plain *p, const struct rule_node *n, uint32_t row) {
    struct buffer scratch = {0};
    bool any = false, all = true;
    if (n->kind == RULE_CONDITION) {
        any = condition_holds(&p->lexicon->leaves.condition[n->id], slice_of(p->talk->cell[row]),
                              &scratch);
        buffer_free(&scratch);
        return any;
    }
    for (const struct rule_node *o = n->first; o; o = o->next) {
        bool one = n->kind == RULE_AND ? operand_lets(p, o, row) : lets(p, o, row);
        any |= one;
        all &= one;
    }
    return n->kind == RULE_AND ? all : any;
}

/* In the rows that the conditions of the AND let through. */
static struct set plain_operand(const struct plain *p, const struct rule_node *and,
                                const struct rule_node *n) {
    struct set s = plain_spans(p, n), kept = {0};
    for (size_t i = 0; i < s.n; i++) {
        bool ok = true;
        for (const struct rule_node *o = and->first; o; o = o->next)
            ok &= !o->filter || operand_lets(p, o, s.at[i].row);
        if (ok)
            put(&kept, s.at[i]);
    }
    free(s.at);
    return kept;
}

static struct set plain_without(const struct plain *p, struct set s, const struct rule_node *n) {
    struct set kept = {0};
    for (size_t i = 0; i < s.n; i++)
        if (operand_lets(p, n, s.at[i].row))
            put(&kept, s.at[i]);
    free(s.at);
    return kept;
}

static struct set plain_both(struct set a, struct set b, bool same_row) {
    struct set s = {0};
    for (size_t i = 0; i < a.n; i++)
        if (same_row ? in_row(&b, a.at[i].row) : b.n > 0)
            put(&s, a.at[i]);
    for (size_t i = 0; i < b.n; i++)
        if (same_row ? in_row(&a, b.at[i].row) : a.n > 0)
            put(&s, b.at[i]);
    free(a.at);
    free(b.at);
    return s;
}

static struct set plain_and(const struct plain *p, const struct rule_node *and) {
    const struct rule_node *begin = and->first;
    while (begin->filter || begin->join.negated)
        begin = begin->next;
    struct set s = plain_operand(p, and, begin);
    for (const struct rule_node *n = and->first; n; n = n->next) {
        if (n->filter || n == begin)
            continue;
        s = n->join.negated ? plain_without(p, s, n)
                            : plain_both(s, plain_operand(p, and, n), n->join.same_row);
    }
    return s;
}

static struct set plain_spans(const struct plain *p, const struct rule_node *n) {
    struct set s = {0};
    switch (n->kind) {
    case RULE_PHRASE:
        return plain_slice(p, intern_text(&p->lexicon->leaves.phrases, n->id));
    case RULE_THEME:
        return plain_theme(p, intern_text(&p->lexicon->leaves.themes, n->id));
    case RULE_NEGATOR:
        return plain_negators(p);
    case RULE_NEGATED: {
        struct set x = plain_spans(p, n->first), negators = plain_negators(p);
        const struct rule_join j = {false, true, n->words, RULE_TOKEN_AFTER};
        for (size_t i = 0; i < x.n; i++)
            if (plain_nearest(x.at[i], &negators, j))
                put(&s, x.at[i]);
        free(x.at);
        free(negators.at);
        return s;
    }
    case RULE_NEAR:
        s = plain_spans(p, n->first);
        for (const struct rule_node *o = n->first->next; o; o = o->next)
            s = plain_near(s, plain_spans(p, o), o->join);
        return s;
    case RULE_AND:
        return plain_and(p, n);
    default:
        for (const struct rule_node *o = n->first; o; o = o->next) {
            struct set x = plain_spans(p, o);
            put_all(&s, &x);
            free(x.at);
        }
        return s;
    }
}

/* A rule, nearly always a sound one, that refers to rules with smaller numbers only. */
static void random_rule(uint64_t *seed, struct buffer *b, int depth, size_t number);

static void random_operand(uint64_t *seed, struct buffer *b, int depth, size_t number) {
    size_t how = draw_below(seed, 16);
    if (how < 2 && depth > 0) {
        buffer_char(b, '(');
        random_rule(seed, b, depth - 1, number);
        buffer_char(b, ')');
    } else if (how == 2) {
        buffer_text(b, "@negator");
    } else if (how == 3 && depth > 0) {
        buffer_format(b, "NOT/%d BEFORE ", 1 + (int)draw_below(seed, 4));
        random_operand(seed, b, depth - 1, number);
    } else if (how < 6) {
        static const char *const themes[] = {"#zoo", "#zoo/big", "#zoo-old", "#few"};
        buffer_text(b, PICK(themes));
    } else if (how == 6 && number) {
        buffer_format(b, "#r/%d", (int)draw_below(seed, number));
    } else {
        buffer_format(b, "%s", PICK(vocabulary));
        if (draw_below(seed, 3) == 0)
            buffer_format(b, " %s", PICK(vocabulary));
    }
}

static void random_near(uint64_t *seed, struct buffer *b, int depth, size_t number) {
    static const char *const orders[] = {"NEAR", "BEFORE", "AFTER", "NOT NEAR", "NOT AFTER"};
    static const char *const reaches[] = {"/1", "/2", "/3", "/5", "/s", "/p", "/3/s", "/9"};
    random_operand(seed, b, depth, number);
    while (draw_below(seed, 3) == 0) {
        buffer_format(b, " %s%s ", PICK(orders), PICK(reaches));
        random_operand(seed, b, depth, number);
    }
}

static void random_and(uint64_t *seed, struct buffer *b, int depth, size_t number) {
    static const char *const ands[] = {"AND", "AND/s", "AND NOT", "AND/s NOT", "NOT"};
    static const char *const filters[] = {"{c=x}", "{c!=x} ", "({c=x} OR {c=y})", "NOT {c=}",
                                          "(NOT bee OR {c=y})"};
    if (draw_below(seed, 8) == 0)
        buffer_text(b, "NOT cat AND/s ");
    if (draw_below(seed, 8) == 0)
        buffer_text(b, "{c=x} AND ");
    random_near(seed, b, depth, number);
    while (draw_below(seed, 3) == 0) {
        buffer_format(b, " %s ", PICK(ands));
        random_near(seed, b, depth, number);
    }
    if (draw_below(seed, 5) == 0)
        buffer_format(b, " AND %s", PICK(filters));
}

static void random_rule(uint64_t *seed, struct buffer *b, int depth, size_t number) {
    random_and(seed, b, depth, number);
    while (draw_below(seed, 4) == 0) {
        buffer_text(b, " OR ");
        random_and(seed, b, depth, number);
    }
}

static bool add(struct lexicon *l, const char *theme, const char *kind, struct slice pattern) {
    struct fault f = {.many = true};
    const struct lexicon_row row = {.theme = slice_of(theme),
                                    .pattern = pattern,
                                    .kind = slice_of(kind),
                                    .label = SLICE(""),
                                    .note = SLICE(""),
                                    .id = SLICE(""),
                                    .at = {"c", l->n_entries + 2, 0}};
    bool ok = lexicon_add(l, &row, &f);
    fault_free(&f);
    return ok;
}

enum { RULES = 12 };

static struct lexicon *random_lexicon(uint64_t *seed) {
    struct lexicon *l = lexicon_new();
    struct buffer b = {0};
    struct fault f = {.many = true};
    add(l, "zoo", "word", SLICE("ant bee"));
    add(l, "zoo", "word", SLICE("bee"));
    add(l, "zoo/big", "word", SLICE("elk"));
    add(l, "zoo/big", "except", SLICE("dog elk"));
    add(l, "zoo/big", "word", SLICE("fox elk fox"));
    add(l, "zoo-old", "word", SLICE("cat"));
    add(l, "few", "word", SLICE("ant ant ant"));
    for (size_t i = 0; i < RULES;) {
        char theme[16];
        snprintf(theme, sizeof theme, "r/%zu", i);
        buffer_clear(&b);
        random_rule(seed, &b, 3, i);
        i += add(l, theme, "rule", buffer_slice(&b));
    }
    assert_true(lexicon_finish(l, &f) || f.count);
    fault_free(&f);
    buffer_free(&b);
    return l;
}

/* The rows of a talk, as the stages before would have made them, for both. */
static void run_talk(const struct lexicon *l, struct matching *g, struct rule_run *run,
                     const struct talk *t) {
    struct waiting rows = {0};
    struct buffer b = {0};
    struct fault f = {0};
    size_t *columns = mem_zero(l->leaves.conditions.count, sizeof *columns);
    rule_run_begin(run);
    for (uint32_t row = 0, i = 0; row < t->n_rows; row++) {
        buffer_clear(&b);
        for (uint32_t from = i; i < t->n && t->row_of[i] == row; i++)
            buffer_format(&b, "%s%s", i > from ? " " : "", t->words[i]);
        struct slice words = buffer_slice(&b), cell = slice_of(t->cell[row]);
        const struct matching_row made = {.text = words, .tokens = words, .stems = words};
        const struct hit_list *found = matching_find(g, &made, &f);
        assert_non_null(found);
        rule_run_row(run, found, matching_words(g));
        waiting_add(&rows, &(struct record){.fields = &cell, .n = 1});
    }
    rule_run_finish(run, &rows, columns);
    waiting_free(&rows);
    buffer_free(&b);
    free(columns);
}

static void write_spans(const struct lexicon *l, uint32_t entry, const struct set *s,
                        const struct talk *t, uint32_t row, struct hit_list *to) {
    uint32_t before = 0;
    while (before < t->n && t->row_of[before] < row)
        before++;
    for (size_t i = 0; i < s->n; i++)
        if (s->at[i].row == row)
            hits_add(to, (struct hit){l->entries[entry].theme, entry, s->at[i].first - before + 1,
                                      s->at[i].last - before + 1});
}

static void compare(const struct lexicon *l, struct rule_run *run, const struct talk *t) {
    const struct plain p = {l, t};
    struct set found[RULES + 7];
    struct buffer ours = {0}, plain = {0};
    for (size_t i = 0; i < l->n_entries; i++)
        found[i] = plain_entry(&p, &l->entries[i]);
    for (uint32_t row = 0; row < t->n_rows; row++) {
        struct hit_list hits = {0}, *list = rule_run_hits(run, row);
        for (uint32_t i = 0; i < l->n_entries; i++)
            write_spans(l, i, &found[i], t, row, &hits);
        hits_settle(&hits, l, OVERLAP_ALL);
        hits_settle(list, l, OVERLAP_ALL);
        hits_write(&hits, l, &plain);
        hits_write(list, l, &ours);
        if (!slice_eq(buffer_slice(&ours), buffer_slice(&plain)))
            fail_msg("row %u: %.*s, but it should be %.*s", (unsigned)row,
                     SLICE_ARGS(buffer_slice(&ours)), SLICE_ARGS(buffer_slice(&plain)));
        buffer_clear(&ours);
        buffer_clear(&plain);
        free(hits.at);
    }
    for (size_t i = 0; i < l->n_entries; i++)
        free(found[i].at);
    buffer_free(&ours);
    buffer_free(&plain);
}

static void test_random(void **state) {
    uint64_t all = 5, *seed = &all;
    (void)state;
    for (int round = 0; round < 300; round++) {
        struct lexicon *l = random_lexicon(seed);
        struct fault f = {.many = true};
        const struct matcher_share share = {language_find(SLICE("en")), true};
        struct matcher *m = matcher_new(l, share, "none", OVERLAP_ALL, &f);
        if (!m)
            fail_msg("%.*s", SLICE_ARGS(buffer_slice(&f.text)));
        struct matching *g = matching_new(m);
        struct rule_run *run = rule_run_new(m->rules);
        for (int i = 0; i < 20; i++) {
            struct talk t;
            random_talk(seed, &t);
            run_talk(l, g, run, &t);
            compare(l, run, &t);
        }
        rule_run_free(run);
        matching_free(g);
        matcher_free(m);
        lexicon_free(l);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_random)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
