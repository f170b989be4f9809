/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth: the program. */
#include <stdio.h>
#include <stdlib.h>

#include "corpus/converters.h"
#include "corpus/reading_room.h"
#include "corpus/recognise.h"
#include "corpus/versions.h"
#include "models/formats.h"
#include "pipeline/line.h"
#include "stages/completion.h"
#include "stages/dictionary.h"
#include "stages/stages.h"
#include "stages/version.h"

/* Writes `text` to standard output, checked to the end. */
static int print(struct buffer *text) {
    int status = STATUS_OK;
    if (fwrite(text->p, 1, text->n, stdout) != text->n || fclose(stdout) != 0) {
        perror("hearth: standard output");
        status = STATUS_SYSTEM;
    }
    buffer_free(text);
    return status;
}

static int version(void) {
    struct buffer text = {0};
    buffer_format(&text, "hearth %s\n%s\n%s\n%s\nreaders confined: ", HEARTH_VERSION,
                  text_versions(), recogniser_version(), formats_version());
    reading_room_describe(&text);
    buffer_char(&text, '\n');
    converters_describe(&text);
    return print(&text);
}

static int completion(void) {
    struct buffer text = {0};
    completion_add(all_stages, &text);
    return print(&text);
}

static int stage_table(void) {
    struct buffer text = {0};
    for (const struct stage *const *s = all_stages; *s; s++)
        buffer_format(&text, "%s\t%s\n", (*s)->name, (*s)->summary);
    return print(&text);
}

static int column_table(void) {
    struct buffer text = {0};
    size_t n;
    const struct dictionary_entry *e = dictionary_all(&n);
    for (const struct dictionary_entry *end = e + n; e < end; e++) {
        buffer_format(&text, "%s\t%s\t%s\t", e->name, e->type, e->unit);
        if (e->table)
            buffer_format(&text, "In the table %s: ", e->table);
        buffer_format(&text, "%s\n", e->meaning);
    }
    return print(&text);
}

static int overview(void);

/* Words that are no stages but stand in their place. */
static const struct word {
    const char *text, *summary; /* summary NULL: not worth a line of its own */
    int (*answer)(void);
} words[] = {
    {"--help", NULL, overview},
    {"-h", NULL, overview},
    {"help", NULL, overview},
    {"--version", "the version, those of libraries, how readers are confined, programs used",
     version},
    {"--stages", "the stages as a table: name, summary", stage_table},
    {"--columns", "the columns of all tables: name, type, unit, meaning", column_table},
    {"--completion", "a completion file for bash", completion},
};
enum { WORDS = sizeof words / sizeof *words };

static int overview(void) {
    struct buffer text = {0};
    buffer_text(&text,
                "usage: hearth STAGE [options] [file...] [then STAGE [options]]...\n\n"
                "Finds the themes of a codebook in transcripts, and which themes travel together.\n"
                "Everything in one go:  hearth run talks/\n\nStages:\n");
    for (const struct stage *const *s = all_stages; *s; s++)
        buffer_format(&text, "  %-10s %s\n", (*s)->name, (*s)->summary);
    buffer_text(&text, "\nOptions of every stage:\n");
    options_help(line_options, &text);
    buffer_text(&text, "\nInstead of a stage:\n");
    for (size_t i = 0; i < WORDS; i++)
        if (words[i].summary)
            buffer_format(&text, "  %-26s %s\n", words[i].text, words[i].summary);
    buffer_text(&text, "\nOne stage in full: hearth STAGE --help, or man hearth-STAGE\n");
    return print(&text);
}

static int (*find_word(const char *text))(void) {
    for (size_t i = 0; i < WORDS; i++)
        if (strcmp(text, words[i].text) == 0)
            return words[i].answer;
    return NULL;
}

int main(int argc, char **argv) {
    struct run_mode mode = {.jobs = 0};
    struct fault fault = {0};
    bool help = false;
    int (*answer)(void) = argc > 1 ? find_word(argv[1]) : NULL;
    if (answer && argc > 2 && answer == overview && stage_find(all_stages, argv[2])) {
        char *of_stage[] = {argv[2], (char[]){"--help"}};
        return line_run(all_stages, &mode, of_stage, 2);
    }
    if (answer)
        return answer();
    const struct option_set sets[] = {{line_options, &mode, NULL}};
    int used = options_read(sets, 1, argv + 1, argc - 1, NULL, NULL, &help, &fault);
    if (used >= 0 && help)
        return overview();
    if (used >= 0 && used == argc - 1)
        fault_usage(&fault, "no stage given (see hearth --help)");
    int status = (int)fault.status;
    fault_print(&fault, stderr);
    fault_free(&fault);
    return status ? status : line_run(all_stages, &mode, argv + 1 + used, argc - 1 - used);
}
