/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/account.h"

#include <stdlib.h>
#include <unistd.h>

#include "stages/explain/quotes.h"

static struct account_item *add(struct account *a, enum account_form form, const char *part) {
    MEM_GROW(a->items, a->cap, a->n + 1);
    struct account_item *item = &a->items[a->n++];
    *item = (struct account_item){form, explain_row_of(a->of, a->and, part)};
    item->row.text = arena_copy(&a->arena, buffer_slice(&a->words));
    buffer_clear(&a->words);
    return item;
}

void account_say(struct account *a, enum account_form form) {
    if (a->words.n)
        add(a, form, "sentence");
}

struct explain_row *account_row(struct account *a, const char *part) {
    return &add(a, ACCOUNT_ROW, part)->row;
}

static bool goes_on(const struct account_item *item) {
    return item->form == ACCOUNT_SENTENCE;
}

static bool is_sentence(const struct account_item *item) {
    return goes_on(item) || item->form == ACCOUNT_NEXT;
}

/* Sentences that stand together, whatever rows are between, are one paragraph. Returns the number
 * of the item behind it. */
static size_t put_paragraph(struct page *p, const struct account *a, size_t i) {
    struct buffer text = {0};
    bool apart = a->items[i].form == ACCOUNT_NEXT;
    buffer_add(&text, a->items[i].row.text);
    for (i++; i < a->n; i++) {
        if (a->items[i].form == ACCOUNT_ROW)
            continue;
        if (!goes_on(&a->items[i]))
            break;
        buffer_char(&text, ' ');
        buffer_add(&text, a->items[i].row.text);
    }
    if (apart)
        page_heading(p, buffer_slice(&text));
    else
        page_paragraph(p, 0, buffer_slice(&text));
    buffer_free(&text);
    return i;
}

static bool write_page(const struct account *a, struct stage_run *self) {
    struct page page;
    struct outlet_file out;
    page_init(&page);
    for (size_t i = 0; i < a->n;) {
        const struct account_item *item = &a->items[i];
        if (item->form == ACCOUNT_HEADING)
            page_heading(&page, item->row.text);
        else if (item->form == ACCOUNT_LINE)
            page_paragraph(&page, 2, item->row.text);
        if (is_sentence(item))
            i = put_paragraph(&page, a, i);
        else
            i++;
    }
    if (a->quotes.n) {
        page_heading(&page, slice_of(a->quoted));
        quotes_write(&page, &a->quotes);
    }
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    bool ok = out.outlet.write(&out.outlet, buffer_slice(&page.text));
    page_free(&page);
    return ok;
}

static bool write_rows(const struct account *a, struct stage_run *self) {
    struct explain_rows to;
    struct explain_row about = explain_row_of(a->of, a->and, "quote");
    explain_rows_open(&to, self);
    for (size_t i = 0; i < a->n; i++)
        if (is_sentence(&a->items[i]) || a->items[i].form == ACCOUNT_ROW)
            explain_rows_put(&to, &a->items[i].row);
    quotes_rows(&to, &about, &a->quotes);
    return explain_rows_close(&to);
}

bool account_write(const struct account *a, bool tsv, struct stage_run *self) {
    return tsv ? write_rows(a, self) : write_page(a, self);
}

void account_free(struct account *a) {
    free(a->items);
    buffer_free(&a->words);
    arena_free(&a->arena);
}
