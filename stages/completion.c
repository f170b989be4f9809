/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/completion.h"

#include "pipeline/line.h"

static void add_options(const struct option *table, struct buffer *to) {
    for (const struct option *o = table; o && o->name; o++)
        buffer_format(to, " --%s", o->name);
}

/* `a|b|c` as words. */
static void add_choices(const char *choices, struct buffer *to) {
    for (struct slice rest = choices ? slice_of(choices) : (struct slice){NULL, 0}; rest.p;) {
        buffer_char(to, ' ');
        buffer_add(to, slice_cut(&rest, '|'));
    }
}

/* What may follow an option that has a fixed set of values. */
static void add_values_of(const struct stage *stage, const struct option *table,
                          struct buffer *to) {
    for (const struct option *o = table; o && o->name; o++)
        if (o->kind == OPTION_CHOICE) {
            buffer_format(to, "        %s:--%s) words='", stage->name, o->name);
            add_choices(o->choices, to);
            buffer_text(to, "' ;;\n");
        }
}

static void add_values(const struct stage *const *stages, struct buffer *to) {
    for (; *stages; stages++) {
        add_values_of(*stages, (*stages)->options, to);
        if ((*stages)->takes)
            add_values_of(*stages, (*stages)->takes->options, to);
    }
}

void completion_add(const struct stage *const *stages, struct buffer *to) {
    buffer_text(
        to,
        "# bash completion for hearth\n"
        "_hearth() {\n"
        "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} stage= words= i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case ${COMP_WORDS[i]} in\n"
        "        then) stage= ;;\n        ");
    for (const struct stage *const *s = stages; *s; s++)
        buffer_format(to, "%s%s", s == stages ? "" : "|", (*s)->name);
    buffer_text(to, ") [[ $stage ]] || stage=${COMP_WORDS[i]} ;;\n"
                    "        esac\n"
                    "    done\n"
                    "    case $stage in\n"
                    "    '') words='");
    for (const struct stage *const *s = stages; *s; s++)
        buffer_format(to, " %s", (*s)->name);
    add_options(line_options, to);
    buffer_text(to, " --help --version' ;;\n");
    for (const struct stage *const *s = stages; *s; s++) {
        buffer_format(to, "    %s) words='then --help", (*s)->name);
        add_choices((*s)->tables, to);
        add_options((*s)->options, to);
        if ((*s)->takes)
            add_options((*s)->takes->options, to);
        add_options(line_options, to);
        buffer_text(to, "' ;;\n");
    }
    buffer_text(to, "    esac\n    case $stage:$prev in\n");
    add_values(stages, to);
    buffer_text(to, "    esac\n"
                    "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
                    "}\n"
                    "complete -o default -F _hearth hearth\n");
}
