/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A result of a run made up by hand, for tests of what the page makes of its tables: in the
 * current folder (testing.h, enter_folder), with the digest of each table. Included after
 * tests/unit/testing.h. */
#ifndef HEARTH_TEST_MADE_H
#define HEARTH_TEST_MADE_H

#include "models/digest.h"
#include "stages/page/report.h"

struct made {
    struct stage_run self;
    struct report_options options;
    struct result result;
    struct report report;
};

static inline void made_begin(struct made *m) {
    static const struct stage stage = {.name = "test"};
    static struct run_mode mode;
    *m = (struct made){.self = {.stage = &stage, .mode = &mode, .fault = {.stage = "test"}},
                       .options = {.top = REPORT_TOP},
                       .result = {.dir = "."}};
    m->report = (struct report){
        .self = &m->self, .fault = &m->self.fault, .options = &m->options, .result = &m->result};
    m->result.package.roles = mem_text(SLICE("host"));
    m->result.package.facilitators = mem_text(SLICE("out"));
    m->result.package.unit = mem_text(SLICE("turn"));
}

/* A table of the result: rows with a `|` behind each, fields with a space between, `-` for an empty
 * one and `~` for a space; the first row is the header. */
static inline const struct result_table *made_table(struct made *m, const char *name,
                                                    const char *rows) {
    struct buffer file = {0}, text = {0};
    char hex[DIGEST_HEX + 1];
    uint64_t bytes;
    for (const char *p = rows; *p; p++) {
        bool alone = (p == rows || p[-1] == ' ' || p[-1] == '|') && (p[1] == ' ' || p[1] == '|');
        if (*p != '-' || !alone)
            buffer_char(&text, *p == ' ' ? '\t' : *p == '|' ? '\n' : *p == '~' ? ' ' : *p);
    }
    buffer_format(&file, "%s.tsv%c", name, '\0');
    write_file(file.p, buffer_slice(&text));
    assert_true(digest_file(file.p, NULL, hex, &bytes, m->report.fault));
    buffer_format(&m->result.package.tables, "%s\t%s\n", file.p, hex);
    buffer_free(&file);
    buffer_free(&text);
    const struct result_table *t = report_table(&m->report, name);
    assert_non_null(t);
    return t;
}

static inline void made_end(struct made *m) {
    report_close(&m->report);
    result_free(&m->result);
    fault_free(&m->self.fault);
}

#endif
