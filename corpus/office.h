/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a word processor's document says, written down as the walk over its XML meets it, and then
 * read like a plain text: paragraphs, rows of tables, text boxes.
 *
 *     XML ──docx_text, read_odt──> pieces ──office_read──> text ──reader of that text──> turns
 *
 * A piece is a paragraph, or a row of a table with a TAB between its cells. A row of one cell is
 * the paragraphs in it, and so are cells in front of the last that hold several. What stands in a
 * text box follows the paragraph that the box is anchored in. A turn's `line` is the number of its
 * piece in the document, from 1, empty ones counted. */
#ifndef HEARTH_OFFICE_H
#define HEARTH_OFFICE_H

#include "corpus/reader.h"

struct office_piece {
    struct slice text; /* in the arena; lines by LF, cells by TAB; may be empty */
    uint64_t number;
};
struct office_pieces {
    struct office_piece *items; /* [n] */
    size_t n, cap;
};

struct office_level;
/* Zero-initialise; free with office_free. */
struct office {
    struct office_pieces pieces, boxes; /* boxes: of text boxes whose paragraph has not ended */
    struct office_level *levels;        /* [n_levels]: the text itself, and the text boxes open */
    size_t n_levels, cap_levels;
    uint64_t numbers;
    struct arena arena;
};
void office_free(struct office *o);

/* A text box, which stands within a paragraph and holds paragraphs. A paragraph within another one,
 * as in a shape that is drawn, is taken for a box, too. */
void office_box_begins(struct office *o);
void office_box_ends(struct office *o);
void office_paragraph_begins(struct office *o);
void office_paragraph_ends(struct office *o);
/* The mark at the end of the open paragraph is deleted: the next one goes on with it. */
void office_paragraph_goes_on(struct office *o);
/* Text of the open paragraph; outside of paragraphs it is not written down. */
void office_text(struct office *o, struct slice text);
void office_row_begins(struct office *o);
void office_cell_ends(struct office *o);
void office_row_ends(struct office *o);
/* The number of the piece that is being written. */
uint64_t office_number(const struct office *o);

/* All that was written becomes the transcript's turns, by the reader that knows the text. `kind`
 * ("a Word document") is for what is said of it. */
bool office_read(struct office *o, struct transcript *t, const struct reading *in, const char *kind,
                 struct fault *f);
/* All that was written is left out, at `line`. */
void office_leave(struct office *o, struct transcript *t, uint64_t line, enum unspoken why);

#endif
