/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/desk.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/column_roles.h"
#include "corpus/decode.h"
#include "corpus/file.h"
#include "corpus/unspoken.h"
#include "corpus/words.h"

struct desk {
    const struct plan *plan;
    struct decoder *decoder;
    struct buffer bytes;
    struct transcript transcript;
    struct sheet *sheet; /* of the document being read, when it is a table of its own */
    size_t *rows;
    size_t cap_rows;
    struct slice *fields; /* [n columns] */
    size_t *from;         /* [n_further]: the column of the sheet behind each, or COLUMN_NONE */
    struct buffer numbers;
    struct arena arena; /* per document */
    struct cast *cast;
    struct names told;   /* labels that told a role */
    struct words *words; /* made when it is needed; NULL where there are no rules for words */
};

struct desk *desk_new(const struct plan *p) {
    struct desk *d = mem_zero(1, sizeof *d);
    d->plan = p;
    d->decoder = decoder_new(p->options->encoding, p->options->repair);
    d->fields = mem_zero(p->columns.n, sizeof *d->fields);
    d->from = mem_zero(p->n_further, sizeof *d->from);
    d->cast = cast_new(&p->cast);
    return d;
}

const struct names *desk_speakers(const struct desk *d) {
    return cast_speakers(d->cast);
}

const struct names *desk_told(const struct desk *d) {
    return &d->told;
}

const struct transcript *desk_transcript(const struct desk *d) {
    return &d->transcript;
}

void desk_free(struct desk *d) {
    decoder_free(d->decoder);
    buffer_free(&d->bytes);
    transcript_free(&d->transcript);
    sheet_free(d->sheet);
    free(d->rows);
    free(d->fields);
    free(d->from);
    buffer_free(&d->numbers);
    arena_free(&d->arena);
    cast_free(d->cast);
    names_free(&d->told);
    words_free(d->words);
    free(d);
}

static void note(struct buffer *notes, const struct document *doc, const char *what) {
    buffer_format(notes, "hearth %s: ", doc->fault.stage);
    text_visible(notes, slice_of(file_label(doc->file->path)), 0);
    buffer_format(notes, ": %s\n", what);
}

/* All rows of a table that is one document. */
static bool read_whole_table(struct desk *d, struct document *doc, const struct decoded *decoded,
                             bool repair, struct buffer *notes) {
    d->sheet = sheet_from_text(decoded->text, doc->file->path, decoded->encoding, &doc->fault);
    const struct text_list *asked = &d->plan->options->column;
    if (!d->sheet || !column_roles_find(d->sheet, asked, !doc->file->named, &doc->fault))
        return false;
    MEM_GROW(d->rows, d->cap_rows, d->sheet->n_rows);
    for (size_t i = 0; i < d->sheet->n_rows; i++)
        d->rows[i] = i;
    doc->sheet = d->sheet;
    if (!d->sheet->plain)
        note(notes, doc, d->sheet->understood);
    buffer_text(&d->transcript.evidence, d->sheet->understood);
    return table_read(&d->transcript, d->sheet, d->rows, d->sheet->n_rows, repair, &doc->fault);
}

static bool refuse_empty(struct document *doc, struct slice text, uint64_t bytes) {
    struct place at = {file_label(doc->file->path), 0, 0};
    const char *why = bytes == 0                   ? "an empty file"
                      : clean_trim(text).n == 0    ? "nothing but blank lines"
                      : doc->reader == &reader_vtt ? "cues without a word"
                                                   : "nobody says a word in it";
    return fault_input(&doc->fault, at, NO_QUOTE, "%s", why);
}

/* A last line without an end counts too. */
static uint64_t count_lines(struct slice text) {
    uint64_t lines = text.n > 0 && text.p[text.n - 1] != '\n';
    for (const char *p = text.p, *end = p + text.n; p < end; lines++, p++)
        if (!(p = memchr(p, '\n', (size_t)(end - p))))
            break;
    return lines;
}

/* A file that is no text: its reader decodes what is in it. */
static bool read_bytes(struct desk *d, struct document *doc) {
    struct reading reading = {.bytes = buffer_slice(&d->bytes),
                              .file = file_label(doc->file->path),
                              .repair = d->plan->options->repair};
    doc->encoding = "";
    if (reading.bytes.n && !doc->reader->read(&d->transcript, &reading, &doc->fault))
        return false;
    return d->transcript.n > 0 || refuse_empty(doc, SLICE("-"), doc->bytes);
}

/* Reads the file of a document into d->transcript. */
static bool read_file(struct desk *d, struct document *doc, struct buffer *notes) {
    const char *path = doc->file->path;
    struct decoded decoded;
    if (doc->held) {
        buffer_clear(&d->bytes);
        buffer_add(&d->bytes, buffer_slice(doc->held));
    } else if (!file_read(path, &d->bytes, &doc->fault)) {
        return false;
    }
    doc->bytes = d->bytes.n;
    if (!doc->reader)
        doc->reader = reader_detect_bytes(buffer_slice(&d->bytes));
    if (doc->reader && doc->reader->of_bytes)
        return read_bytes(d, doc);
    if (!decode(d->decoder, &d->bytes, file_label(path), &decoded, &doc->fault)) {
        doc->undecodable = decoded.undecodable;
        return false;
    }
    if (!doc->reader)
        doc->reader = reader_detect(decoded.text, false);
    doc->encoding = decoded.encoding;
    doc->lines = count_lines(decoded.text);
    doc->repaired = decoded.repaired;
    bool table = doc->reader == &reader_table;
    if (!table && strcmp(decoded.encoding, "UTF-8") != 0) {
        struct buffer b = {0};
        buffer_format(&b, "read as %s%c", decoded.encoding, '\0');
        note(notes, doc, b.p);
        buffer_free(&b);
    }
    struct reading reading = {
        .text = decoded.text, .file = file_label(path), .repair = d->plan->options->repair};
    bool ok = clean_trim(decoded.text).n == 0 ||
              (table ? read_whole_table(d, doc, &decoded, reading.repair, notes)
                     : doc->reader->read(&d->transcript, &reading, &doc->fault));
    if (ok && d->transcript.n == 0)
        ok = refuse_empty(doc, decoded.text, doc->bytes);
    return ok;
}

static bool read_shared(struct desk *d, struct document *doc, struct buffer *notes) {
    doc->encoding = doc->sheet->encoding;
    doc->lines = doc->n_rows;
    if (!doc->sheet->plain && doc->rows[0] == 0)
        note(notes, doc, doc->sheet->understood);
    buffer_text(&d->transcript.evidence, doc->sheet->understood);
    if (!table_read(&d->transcript, doc->sheet, doc->rows, doc->n_rows, d->plan->options->repair,
                    &doc->fault))
        return false;
    return d->transcript.n > 0 || refuse_empty(doc, SLICE("-"), 1);
}

static bool read_document(struct desk *d, struct document *doc, struct buffer *notes) {
    transcript_clear(&d->transcript);
    sheet_free(d->sheet);
    d->sheet = NULL;
    bool ok = doc->sheet ? read_shared(d, doc, notes) : read_file(d, doc, notes);
    doc->repaired += d->transcript.repaired;
    return ok;
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
static void fill_further(struct desk *d, const struct document *doc, const struct paragraph *p,
                         struct slice *fields) {
    struct person *person = cast_person(d->cast, p->speaker);
    for (size_t i = 0; i < d->plan->n_further; i++) {
        fields[i] = i < d->plan->cast.n_values ? person->values[i] : (struct slice){"", 0};
        if (!doc->sheet || d->from[i] == COLUMN_NONE)
            continue;
        struct slice cell = clean_text(sheet_cell(doc->sheet, p->row, d->from[i]), &d->arena);
        if (cell.n)
            fields[i] = cell;
    }
    if (d->plan->role != COLUMN_NONE)
        take_role(d, person, &fields[d->plan->role]);
}

static bool hand_on(struct desk *d, struct document *doc, const struct paragraph *p,
                    struct sink *to) {
    struct slice *fields = d->fields, *tail = fields + HEAD_COLUMNS + d->plan->n_further;
    buffer_clear(&d->numbers);
    buffer_room(&d->numbers, 256);
    fields[0] = doc->doc;
    fields[1] = add_number(d, p->turn);
    fields[2] = p->speaker;
    fields[3] = add_time(d, p->start);
    fields[4] = add_time(d, p->end);
    fill_further(d, doc, p, fields + HEAD_COLUMNS);
    tail[0] = add_number(d, p->line);
    tail[1] = add_number(d, p->marks);
    tail[2] = p->text;
    doc->marks += p->marks;
    struct record r = {.fields = fields,
                       .n = d->plan->columns.n,
                       .at = {file_label(doc->file->path), p->line, 0},
                       NULL};
    return to->record(to, &r);
}

static void begin_document(struct desk *d, const struct document *doc) {
    arena_reset(&d->arena);
    cast_document(d->cast, doc->doc, doc->file->name, &d->transcript);
    for (size_t i = 0; i < d->plan->n_further; i++) {
        struct slice name = d->plan->columns.names[HEAD_COLUMNS + i];
        d->from[i] = COLUMN_NONE;
        for (size_t k = 0; doc->sheet && k < doc->sheet->n_columns; k++)
            if (slice_eq(doc->sheet->columns[k], name))
                d->from[i] = k;
    }
}

/* What a ledger wants to know. */
static void account(struct desk *d, struct document *doc) {
    struct transcript *t = &d->transcript;
    const struct span *spans;
    if (!d->words)
        d->words = words_new();
    for (size_t i = 0; i < t->n && d->words; i++)
        doc->words += words_find(d->words, t->paragraphs[i].text, &spans);
    unspoken_pack(&doc->unspoken, t->unspoken, t->n_unspoken);
}

bool desk_push(struct desk *d, struct document *doc, struct sink *to, struct buffer *notes) {
    const struct transcript *t = &d->transcript;
    bool of_its_own = doc->sheet == NULL, ok = true;
    if (!fault_none(&doc->fault))
        return true;
    if (read_document(d, doc, notes)) {
        begin_document(d, doc);
        doc->no_speakers = true;
        for (size_t i = 0; i < t->n && ok; i++) {
            doc->turns += i == 0 || t->paragraphs[i].turn != t->paragraphs[i - 1].turn;
            doc->no_speakers &= t->paragraphs[i].speaker.n == 0;
            ok = hand_on(d, doc, &t->paragraphs[i], to);
        }
        doc->paragraphs = t->n;
        doc->layout = t->layout;
        if (d->plan->options->account)
            account(d, doc);
        doc->read = true;
    }
    if (of_its_own)
        doc->sheet = NULL; /* it was the desk's */
    return ok;
}
