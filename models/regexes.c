/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/regexes.h"

#include <stdlib.h>

#include "pipeline/utf8.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum {
    DEPTH_LIMIT = 10000,
    HEAP_LIMIT_KIB = 4096,
    JIT_STACK_LEAST = 32 * 1024,
    JIT_STACK_MOST = 1024 * 1024,
};

struct compiled {
    pcre2_code *code;
    bool machine; /* there is machine code for it */
};
struct regexes {
    struct compiled *all; /* [n] */
    size_t n, cap;
};
struct regex_runner {
    const struct regexes *regexes;
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
};

/* PCRE2 gives NULL only when memory is out. */
static void *need(void *p) {
    if (!p)
        mem_exhausted();
    return p;
}

struct regexes *regexes_new(void) {
    return mem_zero(1, sizeof(struct regexes));
}

int regexes_add(struct regexes *r, struct slice pattern, struct place place, struct fault *f) {
    int error;
    PCRE2_SIZE at;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern.p, pattern.n,
                      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error, &at, NULL);
    if (!code) {
        PCRE2_UCHAR text[256];
        pcre2_get_error_message(error, text, sizeof text);
        size_t character =
            utf8_count((struct slice){pattern.p, at < pattern.n ? at : pattern.n}) + 1;
        fault_input(f, place, pattern, "%s at character %zu of the regular expression",
                    (char *)text, character);
        return -1;
    }
    size_t machine = 0; /* bytes; without JIT the interpreter gives the same matches */
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    pcre2_pattern_info(code, PCRE2_INFO_JITSIZE, &machine);
    MEM_GROW(r->all, r->cap, r->n + 1);
    r->all[r->n] = (struct compiled){code, machine > 0};
    return (int)r->n++;
}

size_t regexes_count(const struct regexes *r) {
    return r->n;
}

void regexes_free(struct regexes *r) {
    if (!r)
        return;
    for (size_t i = 0; i < r->n; i++)
        pcre2_code_free(r->all[i].code);
    free(r->all);
    free(r);
}

struct regex_runner *regex_runner_new(const struct regexes *r) {
    struct regex_runner *run = mem_zero(1, sizeof *run);
    run->regexes = r;
    run->data = need(pcre2_match_data_create(1, NULL));
    run->context = need(pcre2_match_context_create(NULL));
    run->stack = need(pcre2_jit_stack_create(JIT_STACK_LEAST, JIT_STACK_MOST, NULL));
    pcre2_set_match_limit(run->context, REGEX_STEPS_MOST);
    pcre2_set_depth_limit(run->context, DEPTH_LIMIT);
    pcre2_set_heap_limit(run->context, HEAP_LIMIT_KIB);
    pcre2_jit_stack_assign(run->context, NULL, run->stack);
    return run;
}

void regex_runner_free(struct regex_runner *run) {
    if (!run)
        return;
    pcre2_match_data_free(run->data);
    pcre2_match_context_free(run->context);
    pcre2_jit_stack_free(run->stack);
    free(run);
}

static size_t next_character(struct slice text, size_t at) {
    do
        at++;
    while (at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80);
    return at;
}

static bool is_limit(int rc) {
    return rc == PCRE2_ERROR_MATCHLIMIT || rc == PCRE2_ERROR_DEPTHLIMIT ||
           rc == PCRE2_ERROR_HEAPLIMIT || rc == PCRE2_ERROR_JIT_STACKLIMIT;
}

/* One call of PCRE2, by the short way where there is machine code: a row is searched by few
 * patterns, but there are many rows. */
static int match(const struct regex_runner *run, size_t index, struct slice text, size_t from) {
    const struct compiled *c = &run->regexes->all[index];
    PCRE2_SPTR p = (PCRE2_SPTR)(text.n ? text.p : "");
    if (c->machine)
        return pcre2_jit_match(c->code, p, text.n, from, 0, run->data, run->context);
    return pcre2_match(c->code, p, text.n, from, PCRE2_NO_UTF_CHECK, run->data, run->context);
}

enum regex_found regex_next(struct regex_runner *run, size_t index, struct slice text, size_t *from,
                            size_t *begin, size_t *end) {
    while (*from <= text.n) {
        int rc = match(run, index, text, *from);
        if (rc == PCRE2_ERROR_NOMATCH)
            return REGEX_NONE;
        if (rc < 0)
            return is_limit(rc) ? REGEX_LIMIT : REGEX_ERROR;
        const PCRE2_SIZE *span = pcre2_get_ovector_pointer(run->data);
        *begin = span[0];
        *end = span[1];
        *from = *end > *begin ? *end : next_character(text, *begin > *from ? *begin : *from);
        if (*end > *begin)
            return REGEX_MATCH;
    }
    return REGEX_NONE;
}

/* Whether one search ends within so many steps. */
static bool ends_within(struct regex_runner *run, size_t index, struct slice text, bool first,
                        uint64_t steps) {
    uint32_t how = PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT | (first ? PCRE2_ANCHORED : 0);
    pcre2_set_match_limit(run->context, (uint32_t)steps);
    int rc = pcre2_match(run->regexes->all[index].code, (PCRE2_SPTR)(text.n ? text.p : ""), text.n,
                         0, how, run->data, run->context);
    pcre2_set_match_limit(run->context, REGEX_STEPS_MOST);
    return !is_limit(rc);
}

uint64_t regex_steps(struct regex_runner *run, size_t index, struct slice text, bool first,
                     uint64_t most) {
    uint64_t low = 0, high = 1; /* low is too few */
    while (!ends_within(run, index, text, first, high)) {
        if (high == most)
            return most + 1;
        low = high;
        high = high * 2 < most ? high * 2 : most;
    }
    while (high - low > 1 && high - low > high / 64) {
        uint64_t middle = low + (high - low) / 2;
        if (ends_within(run, index, text, first, middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}

static bool is_impossible(uint32_t type, uint32_t unit) {
    return type == 1 && (unit == '"' || unit < 0x20);
}

bool regex_possible(const struct regexes *r, size_t index) {
    const pcre2_code *code = r->all[index].code;
    uint32_t first_type = 0, first = 0, last_type = 0, last = 0;
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODETYPE, &first_type);
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODEUNIT, &first);
    pcre2_pattern_info(code, PCRE2_INFO_LASTCODETYPE, &last_type);
    pcre2_pattern_info(code, PCRE2_INFO_LASTCODEUNIT, &last);
    return !is_impossible(first_type, first) && !is_impossible(last_type, last);
}
