/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/office.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/nfc.h"

/* Within a row, until it is known what becomes of it. Neither can come from XML. */
enum { END_OF_PARAGRAPH = 0x1e, END_OF_CELL = 0x1f };

struct office_level {
    struct buffer paragraph;
    struct buffer row;
    unsigned rows; /* open ones, within each other */
    bool open;     /* a paragraph */
    bool implied;  /* a box of one paragraph, which stands in another one without more ado */
    bool goes_on;  /* its text with the next paragraph's */
};

static struct office_level *level(struct office *o) {
    if (o->n_levels == 0) {
        MEM_GROW(o->levels, o->cap_levels, 1);
        o->levels[o->n_levels++] = (struct office_level){.open = false};
    }
    return &o->levels[o->n_levels - 1];
}

static void free_level(struct office_level *l) {
    buffer_free(&l->paragraph);
    buffer_free(&l->row);
}

void office_free(struct office *o) {
    while (o->n_levels)
        free_level(&o->levels[--o->n_levels]);
    free(o->levels);
    free(o->pieces.items);
    free(o->boxes.items);
    arena_free(&o->arena);
    *o = (struct office){.numbers = 0};
}

/* Blank pieces tell paragraphs apart, and no more than two of them are needed for that. */
static void add_piece(struct office_pieces *to, struct office_piece piece) {
    if (piece.text.n == 0 && to->n >= 2 && to->items[to->n - 1].text.n == 0 &&
        to->items[to->n - 2].text.n == 0)
        return;
    MEM_GROW(to->items, to->cap, to->n + 1);
    to->items[to->n++] = piece;
}

/* A piece of the innermost level; one of the text itself brings the boxes in it along. */
static void write_piece(struct office *o, struct slice text) {
    struct office_piece piece = {arena_copy(&o->arena, text), ++o->numbers};
    if (o->n_levels > 1) {
        add_piece(&o->boxes, piece);
        return;
    }
    add_piece(&o->pieces, piece);
    for (size_t i = 0; i < o->boxes.n; i++)
        add_piece(&o->pieces, o->boxes.items[i]);
    o->boxes.n = 0;
}

void office_box_begins(struct office *o) {
    level(o);
    MEM_GROW(o->levels, o->cap_levels, o->n_levels + 1);
    o->levels[o->n_levels++] = (struct office_level){.open = false};
}

void office_paragraph_begins(struct office *o) {
    bool within = level(o)->open;
    if (within)
        office_box_begins(o);
    struct office_level *l = level(o);
    l->implied = within;
    if (!l->goes_on)
        buffer_clear(&l->paragraph);
    l->goes_on = false;
    l->open = true;
}

void office_paragraph_goes_on(struct office *o) {
    level(o)->goes_on = level(o)->open;
}

void office_text(struct office *o, struct slice text) {
    struct office_level *l = level(o);
    if (l->open)
        buffer_add(&l->paragraph, text);
}

static void end_paragraph(struct office *o) {
    struct office_level *l = level(o);
    l->goes_on = false;
    if (l->rows == 0) {
        write_piece(o, buffer_slice(&l->paragraph));
    } else {
        buffer_add(&l->row, buffer_slice(&l->paragraph));
        buffer_char(&l->row, END_OF_PARAGRAPH);
    }
    buffer_clear(&l->paragraph);
}

void office_paragraph_ends(struct office *o) {
    struct office_level *l = level(o);
    if (!l->open)
        return;
    l->open = false;
    if (!l->goes_on)
        end_paragraph(o);
    if (l->implied)
        office_box_ends(o);
}

/* A paragraph that waits for one to go on with it, which does not come. */
static void end_waiting(struct office *o) {
    if (level(o)->goes_on || level(o)->open) {
        level(o)->open = false;
        end_paragraph(o);
    }
}

void office_row_begins(struct office *o) {
    end_waiting(o);
    if (level(o)->rows++ == 0)
        buffer_clear(&level(o)->row);
}

/* Within a cell of another table cells are paragraphs. */
void office_cell_ends(struct office *o) {
    end_waiting(o);
    if (level(o)->rows == 1)
        buffer_char(&level(o)->row, END_OF_CELL);
}

static bool cut_paragraph(struct slice *cell, struct slice *paragraph) {
    while (cell->p) {
        *paragraph = slice_cut(cell, END_OF_PARAGRAPH);
        if (clean_trim(*paragraph).n)
            return true;
    }
    return false;
}

static size_t count_paragraphs(struct slice cell) {
    struct slice paragraph;
    size_t n = 0;
    while (cut_paragraph(&cell, &paragraph))
        n++;
    return n;
}

/* Whether the cells of a row belong side by side. */
static bool is_line(struct slice row) {
    size_t cells = 0, many = 0;
    for (struct slice rest = row; rest.p && rest.n; cells++) {
        bool before_last = many > 0;
        many = count_paragraphs(slice_cut(&rest, END_OF_CELL)) > 1;
        if (before_last)
            return false;
    }
    return cells > 1;
}

static void write_line(struct office *o, struct slice row) {
    struct buffer line = {0};
    for (struct slice rest = row; rest.p && rest.n;) {
        struct slice cell = slice_cut(&rest, END_OF_CELL), paragraph;
        if (line.n)
            buffer_char(&line, '\t');
        size_t from = line.n;
        while (cut_paragraph(&cell, &paragraph)) {
            if (line.n > from)
                buffer_char(&line, ' ');
            buffer_add(&line, paragraph);
        }
        for (size_t i = from; i < line.n; i++)
            if (line.p[i] == '\t' || line.p[i] == '\n')
                line.p[i] = ' ';
        if (from == 0 && line.n == 0)
            buffer_char(&line, ' '); /* an empty first cell, so that the second stays the second */
    }
    write_piece(o, buffer_slice(&line));
    buffer_free(&line);
}

void office_row_ends(struct office *o) {
    end_waiting(o);
    if (level(o)->rows == 0 || --level(o)->rows > 0)
        return;
    struct slice row = buffer_slice(&level(o)->row), paragraph;
    if (is_line(row)) {
        write_line(o, row);
        return;
    }
    while (row.p && row.n) {
        struct slice cell = slice_cut(&row, END_OF_CELL);
        while (cut_paragraph(&cell, &paragraph))
            write_piece(o, paragraph);
    }
}

static void end_level(struct office *o) {
    end_waiting(o);
    while (level(o)->rows)
        office_row_ends(o);
}

void office_box_ends(struct office *o) {
    if (o->n_levels < 2)
        return;
    end_level(o);
    free_level(&o->levels[--o->n_levels]);
}

uint64_t office_number(const struct office *o) {
    return o->numbers + 1;
}

static void end_all(struct office *o) {
    while (o->n_levels > 1)
        office_box_ends(o);
    end_level(o);
    if (o->boxes.n)
        write_piece(o, (struct slice){"", 0});
}

/* Where the lines of a piece begin in the text that is read. */
struct mark {
    uint64_t line, number;
};
struct written {
    struct buffer text;
    struct mark *marks; /* [n] */
    size_t n, cap;
};

/* The pieces as lines, as the document shows them; `apart`: with a blank line behind each, as a
 * plain text has paragraphs. */
static void write_text(const struct office *o, bool apart, struct written *w) {
    uint64_t line = 1;
    buffer_clear(&w->text);
    w->n = 0;
    for (size_t i = 0; i < o->pieces.n; i++) {
        const struct office_piece *piece = &o->pieces.items[i];
        if (apart && piece->text.n == 0)
            continue;
        MEM_GROW(w->marks, w->cap, w->n + 1);
        w->marks[w->n++] = (struct mark){line, piece->number};
        for (size_t k = 0; k < piece->text.n; k++)
            line += piece->text.p[k] == '\n';
        buffer_add(&w->text, piece->text);
        buffer_text(&w->text, apart ? "\n\n" : "\n");
        line += apart ? 2 : 1;
    }
}

static uint64_t number_of(const struct written *w, uint64_t line) {
    size_t low = 0, high = w->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (w->marks[middle].line <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? w->marks[low - 1].number : line;
}

static struct slice compose(struct written *w, struct arena *a) {
    struct slice text = buffer_slice(&w->text);
    struct buffer composed = {0};
    struct nfc nfc = {0};
    if (nfc_doubtful(text)) {
        nfc_add(&nfc, &composed, text);
        text = buffer_slice(&composed);
    }
    text = arena_copy(a, text);
    nfc_free(&nfc);
    buffer_free(&composed);
    return text;
}

/* The reader for what was written: that of a text layout that shows, else that of plain text. */
static const struct reader *choose(const struct office *o, struct written *w, struct arena *a,
                                   struct slice *text) {
    write_text(o, false, w);
    const struct reader *reader = reader_detect(buffer_slice(&w->text), false);
    if (!reader || reader->of_bytes || !reader->read || reader == &reader_text) {
        reader = &reader_text;
        write_text(o, true, w);
    }
    *text = compose(w, a);
    return reader;
}

bool office_read(struct office *o, struct transcript *t, const struct reading *in, const char *kind,
                 struct fault *f) {
    struct written w = {.n = 0};
    struct reading inner = *in;
    size_t unspoken = t->n_unspoken;
    end_all(o);
    const struct reader *reader = choose(o, &w, &t->arena, &inner.text);
    bool ok = reader->read(t, &inner, f);
    for (size_t i = 0; ok && i < t->n; i++)
        t->paragraphs[i].line = number_of(&w, t->paragraphs[i].line);
    for (size_t i = unspoken; ok && i < t->n_unspoken; i++)
        t->unspoken[i].line = number_of(&w, t->unspoken[i].line);
    if (ok)
        transcript_found_in(t, kind);
    buffer_free(&w.text);
    free(w.marks);
    return ok;
}

void office_leave(struct office *o, struct transcript *t, uint64_t line, enum unspoken why) {
    end_all(o);
    for (size_t i = 0; i < o->pieces.n; i++) {
        struct slice text = clean_trim(o->pieces.items[i].text);
        if (text.n)
            transcript_leave(t, line, why, arena_copy(&t->arena, text));
    }
}
