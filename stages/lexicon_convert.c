/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/lexicon_convert.h"

#include <stdlib.h>
#include <unistd.h>

#include "corpus/decode.h"
#include "corpus/file.h"
#include "models/formats.h"
#include "pipeline/output.h"

struct conversion {
    struct stage_run *run;
    const struct lexicon_convert_options *options;
    const char *path;
    const struct format *from, *to;
    struct buffer bytes;
    struct decoder *decoder;
    struct decoded text;
    struct arena arena;
    struct draft *draft;
    struct buffer out;
};

static const struct format *named(struct conversion *c, const char *option, const char *name,
                                  bool written) {
    const struct format *f = format_called(slice_of(name));
    struct buffer known = {0};
    if (f && (written ? f->write != NULL : f->read != NULL))
        return f;
    formats_names(written, &known);
    fault_usage(&c->run->fault, "--%s: %s is none of %.*s", option, name,
                SLICE_ARGS(buffer_slice(&known)));
    buffer_free(&known);
    return NULL;
}

/* What the command line says; what it leaves open is NULL. */
static bool choose(struct conversion *c) {
    const struct lexicon_convert_options *o = c->options;
    struct fault *f = &c->run->fault;
    if (c->run->operands.n != 1)
        return fault_usage(f, "convert: name one file");
    c->path = c->run->operands.items[0];
    if (!decode_known(o->encoding, f))
        return false;
    if (o->from && !(c->from = named(c, "from", o->from, false)))
        return false;
    c->to = o->to ? named(c, "to", o->to, true) : o->output ? format_by_extension(o->output) : NULL;
    if (!c->to && !o->to)
        c->to = format_called(SLICE("hearth"));
    return c->to != NULL;
}

static bool read_text(struct conversion *c) {
    struct fault *f = &c->run->fault;
    if (!file_read(c->path, &c->bytes, f))
        return false;
    const char *encoding = c->options->encoding;
    if (!encoding)
        encoding = format_declared_encoding(buffer_slice(&c->bytes), &c->arena);
    c->decoder = decoder_new(encoding, false);
    if (!decode_characters(c->decoder, buffer_slice(&c->bytes), file_label(c->path), &c->text, f))
        return false;
    struct origins untraced = {0};
    c->text.text = decode_settle(c->text.text, &c->arena, &untraced);
    return true;
}

static bool find_format(struct conversion *c) {
    struct buffer known = {0};
    if (!c->from)
        c->from = format_detect(c->text.text, c->path);
    if (c->from)
        return true;
    formats_names(false, &known);
    fault_input(&c->run->fault, (struct place){file_label(c->path), 0, 0}, NO_QUOTE,
                "neither content nor name tells its format: say it with --from (%.*s)",
                SLICE_ARGS(buffer_slice(&known)));
    buffer_free(&known);
    return false;
}

static const char *plural(size_t n) {
    return n == 1 ? "" : "s";
}

static bool read_draft(struct conversion *c) {
    struct draft *d = c->draft = draft_new(file_label(c->path));
    c->run->fault.many = true;
    bool ok = c->from->read(d, c->text.text, &c->run->fault);
    struct buffer name = {0};
    text_visible(&name, slice_of(d->name), 0);
    if (ok)
        stage_note(c->run, "%.*s: %s, %s, %zu theme%s, %zu pattern%s",
                   SLICE_ARGS(buffer_slice(&name)), c->from->name, c->text.encoding, d->n_themes,
                   plural(d->n_themes), d->n_entries, plural(d->n_entries));
    buffer_free(&name);
    return ok;
}

static int compare_losses(const void *a, const void *b) {
    const struct draft_loss *const *x = a, *const *y = b;
    const struct draft_at p = (*x)->at, q = (*y)->at;
    int c = (p.line > q.line) - (p.line < q.line);
    if (c == 0)
        c = (p.field > q.field) - (p.field < q.field);
    return c ? c : (*x > *y) - (*x < *y);
}

/* Tells, by their place, the remarks or what was lost. */
static void tell(const struct conversion *c, bool remarks, struct fault *to) {
    const struct draft *d = c->draft;
    const struct draft_loss **order = mem_zero(d->n_losses + 1, sizeof *order);
    for (size_t i = 0; i < d->n_losses; i++)
        order[i] = &d->losses[i];
    qsort(order, d->n_losses, sizeof *order, compare_losses);
    for (size_t i = 0; i < d->n_losses; i++) {
        const struct draft_loss *l = order[i];
        if (l->remark == remarks)
            fault_input(to, (struct place){d->name, l->at.line, l->at.field}, l->text, "%.*s",
                        SLICE_ARGS(l->message));
    }
    free(order);
}

static void warn(const struct conversion *c, bool remarks) {
    struct fault told = {.stage = c->run->stage->name, .many = true};
    tell(c, remarks, &told);
    c->run->mode->warnings += told.count;
    fault_print(&told, stderr);
    fault_free(&told);
}

/* What the format to write cannot say is known once it is written. */
static bool write_draft(struct conversion *c) {
    struct draft *d = c->draft;
    draft_settle(d);
    d->target = c->to->title;
    c->to->write(d, &c->out);
    warn(c, true);
    if (c->options->lossy) {
        warn(c, false);
        return true;
    }
    if (!d->n_lost)
        return true;
    tell(c, false, &c->run->fault);
    return fault_input(&c->run->fault, (struct place){d->name, 0, 0}, NO_QUOTE,
                       "nothing is written, since %zu thing%s cannot be expressed "
                       "(--lossy: write the rest)",
                       d->n_lost, plural(d->n_lost));
}

static bool put_out(struct conversion *c) {
    struct fault *f = &c->run->fault;
    const char *path = c->options->output;
    struct outlet_file standard;
    struct output file;
    if (!path) {
        outlet_file_init(&standard, STDOUT_FILENO, "standard output", f);
        return standard.outlet.write(&standard.outlet, buffer_slice(&c->out));
    }
    if (!output_open(&file, path, f))
        return false;
    file.to.outlet.write(&file.to.outlet, buffer_slice(&c->out));
    return output_commit(&file, f);
}

bool lexicon_convert(struct stage_run *run, const struct lexicon_convert_options *o) {
    struct conversion c = {.run = run, .options = o};
    bool ok = choose(&c) && read_text(&c) && find_format(&c) && read_draft(&c) && write_draft(&c) &&
              put_out(&c);
    draft_free(c.draft);
    decoder_free(c.decoder);
    buffer_free(&c.bytes);
    buffer_free(&c.out);
    arena_free(&c.arena);
    return ok;
}
