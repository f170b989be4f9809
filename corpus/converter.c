/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/converter.h"

#include "pipeline/program.h"

#define MIB ((uint64_t)1 << 20)
enum { SECONDS_MOST = 60, TEXT_MOST = 64 /* MiB */, MEMORY_MOST = 1024 /* MiB */, START = 1024 };

/* The first line of what the program said that means something; {NULL, 0}: none. */
static struct slice complaint(const struct converter *c, const struct program_end *e) {
    size_t n = strlen(c->trifle);
    for (struct slice rest = buffer_slice(&e->said); rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        bool trifle = line.n >= n && memcmp(line.p, c->trifle, n) == 0;
        if (line.n && !trifle)
            return line;
    }
    return NO_QUOTE;
}

static bool refuse_status(const struct converter *c, const struct program_end *e, struct place at,
                          struct fault *f) {
    const char *why = c->why(e->number, buffer_slice(&e->said));
    if (why)
        return fault_input(f, at, NO_QUOTE, "%s", why);
    return fault_input(f, at, complaint(c, e), "%s cannot read it (status %d)", c->arguments[0],
                       e->number);
}

static bool judge(const struct converter *c, const struct program_end *e, struct place at,
                  struct fault *f) {
    const char *program = c->arguments[0];
    switch (e->fate) {
    case PROGRAM_ABSENT:
        return fault_input(f, at, NO_QUOTE, "reading %s needs %s; install %s", c->format, program,
                           c->package);
    case PROGRAM_SLOW:
        return fault_input(f, at, NO_QUOTE, "%s was not ready with it in %d seconds", program,
                           SECONDS_MOST);
    case PROGRAM_LOUD:
        return fault_input(f, at, NO_QUOTE, "%s makes more than %d MiB of text of it", program,
                           TEXT_MOST);
    case PROGRAM_KILLED:
        return fault_input(f, at, complaint(c, e), "%s broke off (signal %d)", program, e->number);
    case PROGRAM_ENDED:
        break;
    }
    if (e->number)
        return refuse_status(c, e, at, f);
    return e->output.n > 0 ||
           fault_input(f, at, complaint(c, e), "%s finds nothing in it", program);
}

/* A program that did its work may have passed over a damaged page. */
static void remark_on(const struct converter *c, const struct program_end *e,
                      struct buffer *remark) {
    struct slice said = complaint(c, e);
    if (!said.n)
        return;
    buffer_format(remark, "%s says of it: \"", c->arguments[0]);
    text_visible(remark, said, 0);
    buffer_char(remark, '"');
}

/* What is something else need not be tried. */
static bool check(const struct converter *c, const struct buffer *bytes, struct place at,
                  struct fault *f) {
    size_t n = bytes->n < START ? bytes->n : START;
    return memmem(bytes->p, n, c->mark, strlen(c->mark)) ||
           fault_input(f, at, NO_QUOTE, "no %s: it does not begin with %s", c->format, c->mark);
}

bool convert(const struct converter *c, struct buffer *bytes, const char *file,
             struct buffer *remark, struct fault *f) {
    struct place at = {file, 0, 0};
    struct program_end end = {.fate = PROGRAM_ENDED};
    const struct program program = {.arguments = c->arguments,
                                    .input = buffer_slice(bytes),
                                    .output_most = TEXT_MOST * MIB,
                                    .memory_most = MEMORY_MOST * MIB,
                                    .seconds_most = SECONDS_MOST};
    bool ok = check(c, bytes, at, f) && program_run(&program, &end, f) && judge(c, &end, at, f);
    if (ok) {
        struct buffer text = end.output;
        end.output = *bytes;
        *bytes = text;
        remark_on(c, &end, remark);
    }
    program_end_free(&end);
    return ok;
}
