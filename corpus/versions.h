/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions that decide what words, sentences and folded forms are. */
#ifndef HEARTH_VERSIONS_H
#define HEARTH_VERSIONS_H

/* `ICU 72.1, Unicode 15.0`. Static. libstemmer does not tell its version. */
const char *text_versions(void);

#endif
