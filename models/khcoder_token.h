/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pieces of KH Coder's coding rules: conditions with blanks between them. */
#ifndef HEARTH_KHCODER_TOKEN_H
#define HEARTH_KHCODER_TOKEN_H

#include "models/draft.h"

enum kh_kind {
    KH_END,
    KH_OPEN,
    KH_CLOSE,
    KH_AND,
    KH_OR,
    KH_NOT,
    KH_COMPARE,    /* > >= < <= == = */
    KH_ARITHMETIC, /* + - * / */
    KH_NUMBER,
    KH_WORD,
    KH_PHRASE,   /* a+b */
    KH_NEAR,     /* near(a-b)[10]; text: "a-b", option: "10" */
    KH_SEQUENCE, /* seq(a-b)[b5] */
    KH_CODE,     /* <*code>; text: "code" */
    KH_VARIABLE, /* <>variable-->value; text: "variable", option: "value" */
    KH_STRING,   /* 'as it stands'; text: what is between the quotes */
    KH_FORM,     /* word-->part of speech, word->form */
    KH_LENGTH,   /* lw, lc */
    KH_PLACE,    /* No. */
    KH_WRONG     /* none of these; wrong says why */
};

struct kh_token {
    enum kh_kind kind;
    bool negated;              /* of KH_AND and KH_OR: &! and |! */
    struct slice all;          /* the whole of it, a part of the file's text */
    struct slice text, option; /* parts of it */
    const char *wrong;
    struct draft_at at; /* the caller's */
};

/* Cuts the next token off *rest, which is one line or what is left of it. */
struct kh_token kh_token_read(struct slice *rest);

/* Bytes of the `*` (also the wide one, U+FF0A) that begins the name of a code, or 0. */
size_t kh_star(struct slice s);

#endif
