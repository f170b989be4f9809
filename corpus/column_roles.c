/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/column_roles.h"

#include "corpus/clean.h"
#include "corpus/times.h"

/* Words in a cell on average, below which nobody takes a column for talk: in a file that was named,
 * without a name that says so; in a file that was found in a folder. */
enum { WORDS_NAMED = 2, WORDS_FOUND = 4 };

/* Names that people give columns, the best first, in lower case; `_` and a point stand for a space
 * too. */
static const char *const text_names[] = {
    "utterance",     "answer",      "response", "transcript", "transcription", "speech",
    "spoken",        "said",        "sentence", "content",    "message",       "comment",
    "quote",         "verbatim",    "answers",  "responses",  "utterances",    "comments",
    "response text", "answer text", NULL};
static const char *const speaker_names[] = {"speaker name",
                                            "name",
                                            "who",
                                            "participant",
                                            "participant name",
                                            "respondent",
                                            "author",
                                            "person",
                                            "interviewee",
                                            "your name",
                                            "full name",
                                            "your full name",
                                            "what is your name",
                                            "respondent name",
                                            "interviewee name",
                                            "interlocutor",
                                            "user",
                                            "username",
                                            "speaker label",
                                            "participant id",
                                            "respondent id",
                                            "speaker id",
                                            NULL};
/* Who else is named in a table, and need not be the one who speaks. */
static const char *const people_names[] = {
    "first name",   "last name",        "family name", "given name",  "preferred name",
    "surname",      "forename",         "nickname",    "interviewer", "interviewer name",
    "facilitator",  "facilitator name", "moderator",   "transcriber", "contact",
    "contact name", "contact person",   NULL};
static const char *const start_names[] = {
    "start time", "starttime", "begin", "start (s)", "timestamp", "time", "time in", "when", NULL};
static const char *const end_names[] = {"end time", "endtime",  "stop", "end (s)",
                                        "finish",   "time out", NULL};
static const struct role {
    const char *name;
    const char *const *guesses; /* NULL: none is guessed */
    bool time;                  /* guessed only when all cells are times */
} roles[] = {
    {"text", text_names, false},  {"speaker", speaker_names, false},
    {"start", start_names, true}, {"end", end_names, true},
    {"doc", NULL, false},         {"turn", NULL, false},
};
enum { ROLES = sizeof roles / sizeof *roles, TEXT = 0 /* guessed last */ };

static size_t role_of(struct slice name) {
    for (size_t i = 0; i < ROLES; i++)
        if (slice_eq(name, slice_of(roles[i].name)))
            return i;
    return ROLES;
}

bool column_is_further(struct slice name) {
    return name.n && role_of(name) == ROLES && !slice_eq(name, SLICE("line")) &&
           !slice_eq(name, SLICE("marks"));
}

/* "text=Answer" in its halves, trimmed; false when one of them is missing. */
static bool halves(const char *value, struct slice *role, struct slice *column) {
    struct slice rest = slice_of(value);
    *role = clean_trim(slice_cut(&rest, '='));
    *column = rest.p ? clean_trim(rest) : (struct slice){"", 0};
    return role->n && column->n;
}

bool column_roles_known(const struct text_list *asked, struct fault *f) {
    struct slice role, column, other_role, other;
    for (size_t i = 0; i < asked->n; i++) {
        if (!halves(asked->items[i], &role, &column))
            return fault_usage(f, "--column wants ROLE=NAME, such as text=Answer: \"%s\"",
                               asked->items[i]);
        if (role_of(role) == ROLES)
            return fault_usage(f, "--column knows text, speaker, start, end, doc and turn: \"%s\"",
                               asked->items[i]);
        for (size_t k = 0; k < i; k++) {
            halves(asked->items[k], &other_role, &other);
            if (slice_eq(role, other_role))
                return fault_usage(f, "--column names two columns for %.*s: \"%.*s\" and \"%.*s\"",
                                   SLICE_ARGS(role), SLICE_ARGS(other), SLICE_ARGS(column));
            if (slice_eq(column, other))
                return fault_usage(f, "--column names one column for %.*s and %.*s: \"%.*s\"",
                                   SLICE_ARGS(other_role), SLICE_ARGS(role), SLICE_ARGS(column));
        }
    }
    return true;
}

/* A name as it is compared with those of the tables; forms ask ("What is your name?"). */
static bool is_called(struct slice column, const char *guess) {
    while (column.n && memchr(" ?:*", column.p[column.n - 1], 4))
        column.n--;
    if (column.n != strlen(guess))
        return false;
    for (size_t i = 0; i < column.n; i++) {
        char c = column.p[i] == '_' || column.p[i] == '.' ? ' ' : column.p[i];
        if (c != guess[i])
            return false;
    }
    return true;
}

static bool is_one_of(struct slice column, const char *const *names) {
    for (; *names; names++)
        if (is_called(column, *names))
            return true;
    return false;
}

bool column_is_of_people(struct slice name) {
    bool number = name.n > 2 && memcmp(name.p + name.n - 2, "id", 2) == 0;
    if (number || is_called(name, "name"))
        return false;
    return is_one_of(name, speaker_names) || is_one_of(name, people_names);
}

static bool has_role(struct slice column) {
    return role_of(column) < ROLES;
}

static size_t by_name(const struct sheet *s, const char *const *guesses) {
    for (; guesses && *guesses; guesses++)
        for (size_t k = 0; k < s->n_columns; k++)
            if (is_called(s->columns[k], *guesses))
                return k;
    return COLUMN_NONE;
}

bool column_roles_plain(const struct sheet *s, const struct text_list *asked) {
    if (asked->n)
        return false;
    for (size_t i = 0; i < ROLES; i++)
        if (sheet_column(s, roles[i].name) == COLUMN_NONE &&
            (i == TEXT || (roles[i].time && by_name(s, roles[i].guesses) != COLUMN_NONE)))
            return false;
    return true;
}

static bool all_times(const struct sheet *s, size_t column) {
    bool any = false;
    for (size_t i = 0; i < s->n_rows; i++) {
        struct slice cell = clean_trim(sheet_cell(s, i, column));
        int64_t time;
        if (cell.n == 0)
            continue;
        any = true;
        if (time_read(&cell, true, &time) != TIME_GOOD || cell.n)
            return false;
    }
    return any;
}

/* What stands in a column: bytes, and words for each cell that is not empty. */
struct load {
    uint64_t bytes, words, cells;
};

static struct load load_of(const struct sheet *s, size_t column) {
    struct load load = {0, 0, 0};
    for (size_t i = 0; i < s->n_rows; i++) {
        struct slice cell = clean_trim(sheet_cell(s, i, column));
        load.bytes += cell.n;
        load.cells += cell.n > 0;
        load.words += cell.n > 0;
        for (size_t k = 1; k < cell.n; k++)
            load.words += cell.p[k] != ' ' && cell.p[k - 1] == ' ';
    }
    return load;
}

static bool is_talk(struct load load, uint64_t words) {
    return load.cells > 0 && load.words >= words * load.cells;
}

/* The column with the most bytes in it that has no role, when it reads like talk. */
static size_t longest(const struct sheet *s, bool found) {
    size_t most = COLUMN_NONE;
    struct load best = {0, 0, 0};
    for (size_t k = 0; k < s->n_columns; k++) {
        struct load load = load_of(s, k);
        if (s->columns[k].n && !has_role(s->columns[k]) && load.bytes > best.bytes) {
            best = load;
            most = k;
        }
    }
    return is_talk(best, found ? WORDS_FOUND : WORDS_NAMED) ? most : COLUMN_NONE;
}

static void say(struct buffer *said, const struct sheet *s, size_t role, size_t column,
                const char *how) {
    buffer_format(said, "%s%s is \"", said->n ? ", " : "", roles[role].name);
    text_visible(said, s->columns[column], 0);
    buffer_format(said, "\"%s", how);
}

static bool take_asked(struct sheet *s, const struct text_list *asked, struct buffer *said,
                       struct fault *f) {
    struct slice role, column;
    struct place at = {s->name, s->header_line, 0};
    for (size_t i = 0; i < asked->n; i++) {
        halves(asked->items[i], &role, &column);
        size_t k = sheet_column_called(s, column), r = role_of(role);
        if (k == COLUMN_NONE)
            return fault_input(f, at, column, "no such column in the header, for --column %s",
                               roles[r].name);
        size_t other = sheet_column(s, roles[r].name);
        if (other != COLUMN_NONE && other != k)
            return fault_input(f, at, column, "two columns for %s: one of that name, and",
                               roles[r].name);
        if (other == COLUMN_NONE)
            say(said, s, r, k, "");
    }
    for (size_t i = 0; i < asked->n; i++) { /* all are there, and now they may change names */
        halves(asked->items[i], &role, &column);
        size_t k = sheet_column_called(s, column);
        if (k != COLUMN_NONE)
            s->columns[k] = slice_of(roles[role_of(role)].name);
    }
    return true;
}

static void guess(struct sheet *s, size_t role, bool found, struct buffer *said) {
    size_t k = by_name(s, roles[role].guesses);
    const char *how = "";
    if (sheet_column(s, roles[role].name) != COLUMN_NONE)
        return;
    if (k != COLUMN_NONE && roles[role].time && !all_times(s, k))
        k = COLUMN_NONE;
    if (role == TEXT && k != COLUMN_NONE && found && !is_talk(load_of(s, k), WORDS_FOUND))
        k = COLUMN_NONE;
    if (role == TEXT && k == COLUMN_NONE) {
        k = longest(s, found);
        how = " (the longest)";
    }
    if (k == COLUMN_NONE)
        return;
    say(said, s, role, k, how);
    s->columns[k] = slice_of(roles[role].name);
}

/* A table that begins with a row at once has a time where others have the name of a column; that
 * row would be lost. */
static bool check_header(const struct sheet *s, struct fault *f) {
    for (size_t k = 0; k < s->n_columns; k++) {
        struct slice name = s->columns[k];
        size_t colons = 0, others = 0;
        for (size_t i = 0; i < name.n; i++) {
            colons += name.p[i] == ':' && i > 0 && i + 1 < name.n;
            others += !memchr("0123456789:.,;", name.p[i], 14);
        }
        if (colons && !others)
            return fault_input(f, (struct place){s->name, s->header_line, (unsigned)k + 1}, name,
                               "a time where the header names a column: the first line of a table "
                               "must be a header");
    }
    return true;
}

bool column_roles_find(struct sheet *s, const struct text_list *asked, bool found,
                       struct fault *f) {
    struct buffer said = {0};
    bool ok = check_header(s, f) && take_asked(s, asked, &said, f);
    /* The speaker first: of the others the longest may be the text. */
    for (size_t i = ROLES; i-- > 0 && ok;)
        guess(s, i, found, &said);
    if (said.n)
        sheet_remark(s, buffer_slice(&said));
    buffer_free(&said);
    return ok;
}
