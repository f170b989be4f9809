/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth: the program. */
#include <stdio.h>
#include <stdlib.h>

#include "corpus/versions.h"
#include "pipeline/line.h"
#include "stages/completion.h"
#include "stages/stages.h"

#ifndef HEARTH_VERSION
#define HEARTH_VERSION "0.1"
#endif

static void add_overview(struct buffer *to) {
    buffer_text(to,
                "usage: hearth STAGE [options] [file...] [then STAGE [options]]...\n\n"
                "Finds the themes of a codebook in transcripts, and which themes travel together.\n"
                "Everything in one go:  hearth run talks/\n\nStages:\n");
    for (const struct stage *const *s = all_stages; *s; s++)
        buffer_format(to, "  %-10s %s\n", (*s)->name, (*s)->summary);
    buffer_text(to, "\nOptions of every stage:\n");
    options_help(line_options, to);
    buffer_text(to, "\nOne stage in full: hearth STAGE --help, or man hearth-STAGE\n");
}

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

static int overview(void) {
    struct buffer text = {0};
    add_overview(&text);
    return print(&text);
}

static int version(void) {
    struct buffer text = {0};
    buffer_format(&text, "hearth %s\n%s\n", HEARTH_VERSION, text_versions());
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

/* Words that are no stages but stand in their place. */
static const struct word {
    const char *text;
    int (*answer)(void);
} words[] = {{"--help", overview},         {"-h", overview},
             {"help", overview},           {"--version", version},
             {"--completion", completion}, {"--stages", stage_table}};

static int (*find_word(const char *text))(void) {
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(text, words[i].text) == 0)
            return words[i].answer;
    return NULL;
}

int main(int argc, char **argv) {
    struct run_mode mode = {.jobs = 1};
    struct fault fault = {0};
    bool help = false;
    int (*answer)(void) = argc > 1 ? find_word(argv[1]) : NULL;
    if (answer && argc > 2 && answer == overview && stage_find(all_stages, argv[2])) {
        char *of_stage[] = {argv[2], (char[]){"--help"}};
        return line_run(all_stages, &mode, of_stage, 2);
    }
    if (answer)
        return answer();
    const struct option_set sets[] = {{line_options, &mode}};
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
