/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/stopping.h"

#include <signal.h>

static volatile sig_atomic_t told;

static void note(int signal_number) {
    (void)signal_number;
    told = told + 1;
}

static void answer(void (*by)(int)) {
    struct sigaction action = {.sa_handler = by}; /* without SA_RESTART */
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
}

void stopping_watch(void) {
    answer(note);
}

void stopping_unwatch(void) {
    answer(SIG_DFL);
}

int stopping_told(void) {
    return told;
}
