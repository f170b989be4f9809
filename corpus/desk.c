/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/desk.h"

#include <stdlib.h>

#include "corpus/file.h"
#include "corpus/letters.h"
#include "corpus/words.h"

struct desk {
    const struct plan *plan;
    struct clerk *clerk;
    struct transcript transcript;
    struct buffer converted; /* what another program made of a file */
    struct slice *fields;    /* [n columns] */
    size_t *from;            /* [n_further]: the column of the table behind each, or COLUMN_NONE */
    struct buffer numbers;
    struct cast *cast;
    struct names told;   /* labels that told a role */
    struct words *words; /* made when it is needed; NULL where there are no rules for words */
    struct doc_language language;
};

struct desk *desk_new(const struct plan *p, struct reading_room *room) {
    struct desk *d = mem_zero(1, sizeof *d);
    d->plan = p;
    d->clerk = clerk_new(room);
    d->fields = mem_zero(p->columns.n, sizeof *d->fields);
    d->from = mem_zero(p->n_further, sizeof *d->from);
    d->cast = cast_new(&p->cast);
    return d;
}

const struct names *desk_speakers(const struct desk *d) {
    return cast_speakers(d->cast);
}

const struct names *desk_renamed(const struct desk *d) {
    return cast_renamed(d->cast);
}

const struct names *desk_told(const struct desk *d) {
    return &d->told;
}

const struct transcript *desk_transcript(const struct desk *d) {
    return &d->transcript;
}

void desk_free(struct desk *d) {
    clerk_leave(d->clerk);
    transcript_free(&d->transcript);
    buffer_free(&d->converted);
    free(d->fields);
    free(d->from);
    buffer_free(&d->numbers);
    cast_free(d->cast);
    names_free(&d->told);
    words_free(d->words);
    doc_language_free(&d->language);
    free(d);
}

static void note(struct buffer *notes, const struct document *doc, struct slice what) {
    buffer_format(notes, "hearth %s: ", doc->fault.stage);
    text_visible(notes, slice_of(file_label(doc->file->path)), 0);
    buffer_text(notes, ": ");
    text_visible(notes, what, 0);
    buffer_char(notes, '\n');
}

/* Has another program make what the reader reads of the file's bytes. That starts a process, which
 * is the one step of reading that no clerk may do. */
static bool convert_document(struct desk *d, struct document *doc, struct buffer *notes) {
    struct buffer remark = {0};
    const char *name = file_label(doc->file->path);
    bool ok = true;
    buffer_clear(&d->converted);
    if (doc->held)
        buffer_add(&d->converted, buffer_slice(doc->held));
    else
        ok = file_read(doc->file->path, &d->converted, &doc->fault);
    doc->bytes = d->converted.n;
    ok = ok && (doc->bytes == 0 ||
                convert(doc->reader->converter, &d->converted, name, &remark, &doc->fault));
    if (remark.n)
        note(notes, doc, buffer_slice(&remark));
    buffer_free(&remark);
    return ok;
}

/* Asks a clerk, who may find that the document is to be converted first. */
static bool ask(struct desk *d, struct document *doc, struct outcome *o, struct buffer *notes) {
    const char *name = file_label(doc->file->path);
    bool convert = doc->reader && doc->reader->converter;
    struct slice packed;
    if (convert && !convert_document(d, doc, notes))
        return false;
    if (!clerk_ask(d->clerk, READING_DOCUMENT, doc->file, doc->reader,
                   convert ? &d->converted : doc->held, &packed, &doc->fault))
        return false;
    transcript_clear(&d->transcript);
    bool ok = outcome_unpack(packed, o, &d->transcript, name, &doc->fault);
    if (!ok || convert || !o->reader->converter) {
        o->bytes = convert ? doc->bytes : o->bytes;
        return ok;
    }
    doc->reader = o->reader;
    return ask(d, doc, o, notes);
}

/* Has a document read, or takes what came of it when its file was read, into d->transcript. */
static bool read_document(struct desk *d, struct document *doc, struct buffer *notes) {
    struct outcome o = {.reader = NULL};
    transcript_clear(&d->transcript);
    bool ok = doc->part ? outcome_unpack(doc->outcome, &o, &d->transcript,
                                         file_label(doc->file->path), &doc->fault)
                        : ask(d, doc, &o, notes);
    doc->undecodable = o.undecodable;
    if (o.remark.n)
        note(notes, doc, o.remark);
    if (!ok)
        return false;
    doc->reader = o.reader;
    doc->encoding = mem_text(o.encoding);
    doc->layout = mem_text(o.layout.n ? o.layout : slice_of(o.reader->name));
    doc->bytes = doc->part ? doc->bytes : o.bytes;
    doc->lines = o.lines;
    doc->repaired = o.repaired;
    buffer_add(&doc->unspoken, o.unspoken);
    coding_account_take(&doc->codings, doc->doc, &d->transcript);
    return true;
}

/* Where words are not told apart by spaces nobody could say how many there are. Letters are counted
 * only where there may be some of such a script. */
static bool refuse_spaceless(const struct desk *d, struct document *doc) {
    const struct transcript *t = &d->transcript;
    struct letters letters = {0};
    bool far = false;
    for (size_t i = 0; i < t->n && !far; i++)
        far = letters_far(t->paragraphs[i].text);
    for (size_t i = 0; i < t->n && far; i++)
        letters_add(&letters, t->paragraphs[i].text);
    return letters_spaced(&letters, (struct place){file_label(doc->file->path), 0, 0}, &doc->fault);
}

/* A number for a field: in d->numbers, which must not grow before the record is handed on. */
static struct slice add_number(struct desk *d, uint64_t value) {
    size_t from = d->numbers.n;
    buffer_u64(&d->numbers, value);
    return (struct slice){d->numbers.p + from, d->numbers.n - from};
}

static struct slice add_time(struct desk *d, int64_t time) {
    size_t from = d->numbers.n;
    time_add(&d->numbers, time);
    return (struct slice){d->numbers.p + from, d->numbers.n - from};
}

/* Where nobody says otherwise, the label tells the role. */
static void take_role(struct desk *d, struct person *p, struct slice *field) {
    if (field->n || !p->role)
        return;
    *field = slice_of(p->role);
    if (!p->told)
        names_add(&d->told, p->label);
    p->told = true;
}

/* The further columns: what a table says itself, else the manifest. */
static void fill_further(struct desk *d, const struct paragraph *p, struct person *person,
                         struct slice *fields) {
    for (size_t i = 0; i < d->plan->n_further; i++) {
        fields[i] = i < d->plan->cast.n_values ? person->values[i] : (struct slice){"", 0};
        if (d->from[i] != COLUMN_NONE && p->cells[d->from[i]].n)
            fields[i] = p->cells[d->from[i]];
    }
    if (d->plan->role != COLUMN_NONE)
        take_role(d, person, &fields[d->plan->role]);
}

static bool hand_on(struct desk *d, struct document *doc, const struct paragraph *p,
                    struct sink *to) {
    struct slice *fields = d->fields, *tail = fields + HEAD_COLUMNS + d->plan->n_further;
    struct person *person = cast_person(d->cast, p->speaker);
    buffer_clear(&d->numbers);
    buffer_room(&d->numbers, 256);
    fields[0] = doc->doc;
    fields[1] = add_number(d, p->turn);
    fields[2] = person->name;
    fields[3] = add_time(d, p->start);
    fields[4] = add_time(d, p->end);
    fill_further(d, p, person, fields + HEAD_COLUMNS);
    if (d->plan->recogniser) {
        struct slice *cell = fields + HEAD_COLUMNS + d->plan->language;
        *cell = doc_language_code(&d->language, *cell);
    }
    tail[0] = add_number(d, p->line);
    tail[1] = add_number(d, p->marks);
    tail[2] = p->text;
    doc->marks += p->marks;
    doc->renamed += !slice_eq(person->name, person->label);
    struct record r = {.fields = fields,
                       .n = d->plan->columns.n,
                       .at = {file_label(doc->file->path), p->line, 0},
                       NULL};
    return to->record(to, &r);
}

static void begin_document(struct desk *d, const struct document *doc) {
    const struct columns of_table = {d->transcript.columns, d->transcript.n_columns, {NULL, 0, 0}};
    cast_document(d->cast, doc->doc, doc->file->name, &d->transcript);
    for (size_t i = 0; i < d->plan->n_further; i++)
        d->from[i] = columns_find_slice(&of_table, d->plan->columns.names[HEAD_COLUMNS + i]);
}

bool plan_language(struct plan *p, struct fault *f) {
    struct language_choice choice;
    if (!p->options->language)
        return true;
    if (!language_choice_read(p->options->language, &choice, f))
        return false;
    if (!choice.automatic)
        return fault_usage(f, "--language auto writes each document's; one for all is for stem");
    p->expected = choice.language;
    p->recogniser = recogniser_new(TEXTCAT_DATA, f);
    return p->recogniser != NULL;
}

/* In what language is each paragraph? False with a fault of the document. */
static bool find_language(struct desk *d, struct document *doc) {
    const struct transcript *t = &d->transcript;
    struct slice *fields = d->fields + HEAD_COLUMNS;
    if (!d->plan->recogniser)
        return true;
    doc_language_begin(&d->language);
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        struct place at = {file_label(doc->file->path), p->line, 0};
        fill_further(d, p, cast_person(d->cast, p->speaker), fields);
        if (!doc_language_add(&d->language, fields[d->plan->language], p->text, at, &doc->fault))
            return false;
    }
    doc_language_end(&d->language, d->plan->recogniser, d->plan->expected);
    doc->language = doc_language_whole(&d->language);
    return true;
}

/* What a ledger wants to know. */
static void count_words(struct desk *d, struct document *doc) {
    const struct transcript *t = &d->transcript;
    const struct span *spans;
    if (!d->words)
        d->words = words_new();
    for (size_t i = 0; i < t->n && d->words; i++)
        doc->words += words_find(d->words, t->paragraphs[i].text, &spans);
}

bool desk_push(struct desk *d, struct document *doc, struct sink *to, struct buffer *notes) {
    const struct transcript *t = &d->transcript;
    bool ok = true;
    if (!fault_none(&doc->fault) || !read_document(d, doc, notes) || !refuse_spaceless(d, doc))
        return true;
    begin_document(d, doc);
    if (!find_language(d, doc))
        return true;
    doc->no_speakers = true;
    for (size_t i = 0; i < t->n && ok; i++) {
        doc->turns += i == 0 || t->paragraphs[i].turn != t->paragraphs[i - 1].turn;
        doc->no_speakers &= t->paragraphs[i].speaker.n == 0;
        ok = hand_on(d, doc, &t->paragraphs[i], to);
    }
    doc->paragraphs = t->n;
    if (d->plan->options->account)
        count_words(d, doc);
    if (d->plan->options->look)
        d->plan->options->look(d->plan->options->with, doc->doc, t);
    doc->read = true;
    return ok;
}
