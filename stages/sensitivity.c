/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth sensitivity: which links hold however the talk is counted. */
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/languages.h"
#include "models/hits.h"
#include "models/roles.h"
#include "models/units.h"
#include "pipeline/tsv.h"
#include "stages/sensitivity_pass.h"
#include "stages/sensitivity_score.h"
#include "stages/sensitivity_table.h"
#include "stages/stages.h"

struct sensitivity_options {
    struct text_list lexicons;
    const char *language, *roles, *abbreviations;
    const char *unit, *vary;
    int overlap, facilitators; /* which of the choices */
    uint64_t block;
    bool cross, rows;
    struct sensitivity_scoring scoring;
};

#define MEMBER(name) offsetof(struct sensitivity_options, name)
static const struct option options[] = {
    {"lexicon", OPTION_LIST, MEMBER(lexicons), "FILE", "the codebook; may be given more than once",
     NULL, 0, 0},
    {"vary", OPTION_TEXT, MEMBER(vary), "LIST",
     "what to vary, by commas: unit stems overlap facilitators block (all of them)", NULL, 0, 0},
    {"cross", OPTION_FLAG, MEMBER(cross), NULL,
     "every combination of the alternatives, not each by itself", NULL, 0, 0},
    {"long", OPTION_FLAG, MEMBER(rows), NULL, "a row for each pair and specification", NULL, 0, 0},
    {"unit", OPTION_TEXT, MEMBER(unit), "UNIT",
     "of the reference: sentence, turn (default), window:K, doc", NULL, 0, 0},
    {"overlap", OPTION_CHOICE, MEMBER(overlap), NULL,
     "of the reference: which of overlapping hits stand (theme)", OVERLAP_CHOICES, 0, 0},
    {"facilitators", OPTION_CHOICE, MEMBER(facilitators), NULL,
     "of the reference: leave their rows out (default) or in", "out|in", 0, 0},
    {"block", OPTION_NUMBER, MEMBER(block), "N",
     "of the reference: units in a stretch within which themes are slid (20)", NULL, 1, 1000000},
    {"language", OPTION_TEXT, MEMBER(language), "NAME",
     "whose stems (english), or auto; with none there are no stems to vary", NULL, 0, 0},
    {"facilitator-roles", OPTION_TEXT, MEMBER(roles), "LIST",
     "the roles of facilitators, by commas (" ROLES_FACILITATORS ")", NULL, 0, 0},
    {"abbreviations", OPTION_TEXT, MEMBER(abbreviations), "en|none",
     "whose full stops end no sentence (en)", NULL, 0, 0},
    {"planned", OPTION_TEXT, MEMBER(scoring.planned), "FILE",
     "links decided on beforehand, as score pairs takes them", NULL, 0, 0},
    {"adjust", OPTION_TEXT, MEMBER(scoring.adjust), "bh|by",
     "what q is, as score pairs has it (bh)", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct sensitivity_options defaults = {.language = "english",
                                                    .roles = ROLES_FACILITATORS,
                                                    .abbreviations = "en",
                                                    .unit = "turn",
                                                    .overlap = OVERLAP_THEME,
                                                    .block = 20};

struct sensitivity {
    struct stage_run *self;
    const struct sensitivity_options *options;
    struct specifications specifications;
    struct sensitivity_pass pass;
    struct findings findings;
    struct progress progress;
    struct buffer block;     /* of the reference, as text */
    struct buffer unstemmed; /* the language where stems are off */
    bool stems;              /* there are any to vary */
};

static bool check_unit(struct sensitivity *s) {
    const char *unit = s->options->unit;
    struct unit_setting setting;
    return unit_read(slice_of(unit), &setting) ||
           fault_usage(&s->self->fault, UNIT_CHOICES ", not \"%s\"", unit);
}

/* The stages read a codebook once for each way of matching, so that it cannot come from a pipe.
 * What is not there they say themselves. */
static bool check_file(struct sensitivity *s, const char *option, const char *path) {
    struct stat st;
    return !path || stat(path, &st) != 0 || S_ISREG(st.st_mode) ||
           fault_usage(&s->self->fault, "--%s wants a file, because it is read more than once: %s",
                       option, path);
}

static bool check_files(struct sensitivity *s) {
    const struct text_list *lexicons = &s->options->lexicons;
    for (size_t i = 0; i < lexicons->n; i++)
        if (!check_file(s, "lexicon", lexicons->items[i]))
            return false;
    return check_file(s, "planned", s->options->scoring.planned);
}

/* Without stems each row is still looked at by the entries of its own language. */
static bool read_language(struct sensitivity *s) {
    struct language_choice c;
    if (!language_choice_read(s->options->language, &c, &s->self->fault))
        return false;
    s->stems = strcmp(c.stemmer, "none") != 0 || (c.automatic && !c.unstemmed);
    if (c.automatic)
        buffer_format(&s->unstemmed, "auto,%s,none%c", c.language->code, '\0');
    else
        buffer_format(&s->unstemmed, "none%c", '\0');
    return true;
}

static bool read_vary(struct sensitivity *s, unsigned *vary) {
    *vary = s->options->vary ? 0 : DIMENSIONS_ALL;
    for (struct slice rest = slice_of(s->options->vary ? s->options->vary : ""); rest.p;) {
        struct slice name = slice_cut(&rest, ',');
        int d = choice_find(DIMENSION_CHOICES, name);
        if (d < 0 && s->options->vary)
            return fault_usage(&s->self->fault, "--vary takes a list of %s, not \"%.*s\"",
                               DIMENSION_CHOICES, SLICE_ARGS(name));
        *vary |= d < 0 ? 0 : 1u << d;
    }
    return true;
}

/* What cannot be varied here is left out, which is said. */
static void list_specifications(struct sensitivity *s, unsigned vary, bool has_roles) {
    const struct sensitivity_options *o = s->options;
    const char *const overlaps[] = {"all", "theme", "longest"};
    buffer_u64(&s->block, o->block);
    buffer_char(&s->block, '\0');
    const struct specification reference = {{
        [DIMENSION_UNIT] = o->unit,
        [DIMENSION_STEMS] = s->stems ? "on" : "off",
        [DIMENSION_OVERLAP] = overlaps[o->overlap],
        [DIMENSION_FACILITATORS] = o->facilitators ? "in" : "out",
        [DIMENSION_BLOCK] = s->block.p,
    }};
    if (!s->stems && vary & 1u << DIMENSION_STEMS) {
        stage_note(s->self, "--language %s: there are no stems to vary", o->language);
        vary &= ~(1u << DIMENSION_STEMS);
    }
    if (!has_roles && vary & 1u << DIMENSION_FACILITATORS) {
        stage_note(s->self, "no column role: facilitators are not varied");
        vary &= ~(1u << DIMENSION_FACILITATORS);
    }
    specifications_list(&s->specifications, &reference, vary, o->cross);
}

/* Rows of turns are wanted, not rows that the stages have worked on. */
static bool check_columns(struct sensitivity *s, const struct columns *c) {
    static const char *const needed[] = {"doc", "turn", "text"};
    static const char *const made[] = {"sent", "tokens", "stems", "hits", "matcher", "weights"};
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (columns_find(c, needed[i]) == COLUMN_NONE)
            return fault_input(&s->self->fault, c->at, slice_of(needed[i]),
                               "no such column in the header");
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        if (columns_find(c, made[i]) != COLUMN_NONE)
            return fault_input(&s->self->fault, c->at, slice_of(made[i]),
                               "rows of turns are wanted, as ingest writes them: this column comes "
                               "of a later stage");
    return true;
}

/* Without a row of a facilitator, their being in is the reference once more. */
static void forget_facilitators(struct sensitivity *s) {
    struct specifications *list = &s->specifications;
    size_t kept = 0;
    if (s->pass.facilitators)
        return;
    for (size_t i = 0; i < list->n; i++) {
        if (strcmp(list->all[i].value[DIMENSION_FACILITATORS],
                   list->all[0].value[DIMENSION_FACILITATORS]) != 0) {
            close(s->pass.files[i]);
            continue;
        }
        s->pass.files[kept] = s->pass.files[i];
        list->all[kept++] = list->all[i];
    }
    if (kept < list->n)
        stage_note(s->self, "no row of a facilitator (%s): facilitators are not varied",
                   s->options->roles);
    list->n = kept;
}

static bool read_turns(struct sensitivity *s, unsigned vary) {
    struct stage_run *self = s->self;
    struct source *source =
        tsv_source_new(&self->operands, self->stage->name, self->mode->jobs > 1, true);
    const struct columns *c = source->columns(source);
    bool ok = c ? check_columns(s, c) : fault_take(&self->fault, &source->fault);
    if (ok) {
        list_specifications(s, vary, columns_find(c, "role") != COLUMN_NONE);
        s->pass = (struct sensitivity_pass){.self = self,
                                            .specifications = &s->specifications,
                                            .lexicons = &s->options->lexicons,
                                            .language = s->options->language,
                                            .roles = s->options->roles,
                                            .abbreviations = s->options->abbreviations,
                                            .unstemmed = s->unstemmed.p,
                                            .progress = &s->progress};
        ok = sensitivity_pass_run(&s->pass, source) &&
             (s->pass.docs ||
              fault_input(&self->fault, c->at, NO_QUOTE, "no row of a turn follows the header"));
    }
    source->close(source);
    return ok;
}

/* What the table does not say by itself. */
static void tell(struct sensitivity *s) {
    stage_note(s->self, "%zu specification%s, %zu pair%s of themes", s->specifications.n,
               s->specifications.n == 1 ? "" : "s", s->findings.n_pairs,
               s->findings.n_pairs == 1 ? "" : "s");
    if (s->pass.docs == 1)
        stage_note(s->self, "one transcript: no link can be shown to hold beyond it");
    if (s->findings.n_pairs == 0)
        stage_note(s->self, "no two themes share a stretch of a document: the table has no rows");
}

static bool run_all(struct sensitivity *s) {
    unsigned vary;
    if (s->options->lexicons.n == 0)
        return fault_usage(&s->self->fault, "a codebook is missing: --lexicon FILE");
    if (!check_files(s) || !check_unit(s) || !read_language(s) || !read_vary(s, &vary) ||
        !sensitivity_score_check(s->self, &s->options->scoring) || !read_turns(s, vary))
        return false;
    forget_facilitators(s);
    if (!sensitivity_score_all(s->self, &s->options->scoring, s->pass.files, s->specifications.n,
                               &s->progress, &s->findings))
        return false;
    tell(s);
    const struct sensitivity_table table = {&s->findings, &s->specifications, s->options->cross,
                                            s->options->rows};
    return sensitivity_table_write(&table, s->self);
}

static bool sensitivity_command(struct stage_run *self) {
    struct sensitivity s = {.self = self, .options = self->settings};
    progress_init(&s.progress, self->mode->quiet);
    bool ok = run_all(&s);
    sensitivity_pass_free(&s.pass);
    findings_free(&s.findings);
    specifications_free(&s.specifications);
    buffer_free(&s.block);
    buffer_free(&s.unstemmed);
    return ok;
}

const struct stage stage_sensitivity = {
    .name = "sensitivity",
    .operands = "[file...]",
    .summary = "say which links hold however the talk is counted",
    .details =
        "Reads rows of turns, as ingest writes them, finds and counts the codebook's themes under\n"
        "the reference (the options) and under alternatives to it, and writes a row for each pair\n"
        "of themes: in how many of the specifications the link holds, the range of its lift, what\n"
        "changes the decision, and a sentence. The alternatives, each by itself unless --cross:\n"
        "  unit          sentence, turn, window:3, doc\n"
        "  stems         on, off\n"
        "  overlap       all, theme, longest\n"
        "  facilitators  out, in\n"
        "  block         15, 20, 30\n"
        "\n"
        "Example:\n"
        "  hearth ingest talks/ | hearth sensitivity --lexicon codebook.tsv > sensitivity.tsv\n",
    .options = options,
    .settings_size = sizeof(struct sensitivity_options),
    .defaults = &defaults,
    .command = sensitivity_command,
};
