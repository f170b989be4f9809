/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/stage.h"

#include <stdlib.h>

struct filter *filter_new(const struct stage_run *run, struct sink *next, size_t size) {
    struct filter *f = mem_zero(1, size);
    f->next = next;
    f->fault.stage = run->fault.stage; /* who speaks may be the command behind the stage */
    f->sink.boundary = filter_boundary;
    f->sink.end = filter_end;
    f->close = filter_close;
    return f;
}

static bool watch_flush(struct sink *s) {
    (void)s;
    return true;
}

struct filter *watch_new(const struct stage_run *run, size_t size) {
    struct filter *f = filter_new(run, NULL, size);
    f->sink.boundary = watch_flush;
    f->sink.end = watch_flush;
    return f;
}

static void say(const struct stage_run *run, const char *format, va_list args) {
    struct buffer line = {0};
    buffer_format(&line, "hearth %s: ", run->stage->name);
    buffer_vformat(&line, format, args);
    buffer_char(&line, '\n');
    if (run->mode->said)
        buffer_add(run->mode->said, buffer_slice(&line));
    else
        fwrite(line.p, 1, line.n, stderr);
    buffer_free(&line);
}

void stage_note(struct stage_run *run, const char *format, ...) {
    va_list args;
    if (run->mode->quiet || run->mode->mute || run->mode->part)
        return;
    va_start(args, format);
    say(run, format, args);
    va_end(args);
}

void stage_warn(struct stage_run *run, const char *format, ...) {
    va_list args;
    if (run->mode->mute || run->mode->part)
        return;
    run->mode->warnings++;
    va_start(args, format);
    say(run, format, args);
    va_end(args);
}

void stage_run_init(struct stage_run *run, const struct stage *stage, struct run_mode *mode) {
    *run = (struct stage_run){.stage = stage, .mode = mode, .fault = {.stage = stage->name}};
    run->settings = mem_zero(1, stage->settings_size);
    if (stage->takes && stage->takes->defaults)
        memcpy(run->settings, stage->takes->defaults, stage->takes->settings_size);
    if (stage->defaults)
        memcpy(run->settings, stage->defaults, stage->settings_size);
}

void stage_run_free(struct stage_run *run) {
    if (!run->stage)
        return;
    if (run->stage->release)
        run->stage->release(run);
    options_free(run->stage->options, run->settings);
    if (run->stage->takes)
        options_free(run->stage->takes->options, run->settings);
    free(run->settings);
    free(run->operands.items);
    free(run->given.items);
    fault_free(&run->fault);
    *run = (struct stage_run){0};
}

bool stage_run_option(struct stage_run *run, const char *name, const char *value) {
    struct buffer word = {0};
    bool help = false;
    buffer_format(&word, "--%s", name);
    buffer_char(&word, '\0');
    char *words[] = {word.p, (char *)(uintptr_t)value};
    const struct option_set set = {run->stage->options, run->settings, NULL};
    int n = value ? 2 : 1;
    bool ok = options_read(&set, 1, words, n, NULL, NULL, &help, &run->fault) == n;
    buffer_free(&word);
    return ok;
}

void stage_help(const struct stage *stage, struct buffer *to) {
    buffer_format(to, "usage: hearth %s", stage->name);
    if (stage->tables)
        buffer_format(to, " [%s]", stage->tables);
    buffer_format(to, " [options] %s\n\n%s.\n", stage->operands, stage->summary);
    if (stage->options && stage->options->name) {
        buffer_text(to, "\nOptions:\n");
        options_help(stage->options, to);
    }
    if (stage->takes)
        buffer_format(to, "\nThe options of `hearth %s` as well: hearth %s --help\n",
                      stage->takes->name, stage->takes->name);
    buffer_format(to, "\n%s", stage->details);
    buffer_format(to, "\nMore: man hearth-%s\n", stage->name);
}

void shard_free(struct shard *s) {
    buffer_free(&s->data);
    free(s->fields);
    s->fields = NULL;
}
