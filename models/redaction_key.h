/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key that pseudonyms are made with: 32 random bytes in a file of their own, raw or as 64
 * hexadecimal digits, which nobody but its owner may read. Who has the key and a list of names can
 * tell who is who; without the key nobody can. */
#ifndef HEARTH_REDACTION_KEY_H
#define HEARTH_REDACTION_KEY_H

#include "pipeline/fault.h"

enum { REDACTION_KEY_BYTES = 32 };

struct redaction_key {
    unsigned char bytes[REDACTION_KEY_BYTES];
};

/* Reads the key at `path`: a regular file of this user's that nobody else may read (mode 0600 or
 * 0400); anything else is a fault that says how to mend it. No message shows what is in the file.
 */
bool redaction_key_read(const char *path, struct redaction_key *key, struct fault *f);
/* Makes a key and writes it, as hexadecimal digits, to a new file of mode 0600; a file that exists
 * is a fault. The file is there as a whole or not at all. */
bool redaction_key_new(const char *path, struct fault *f);
/* Appends the path of the user's own key and a NUL: $XDG_CONFIG_HOME/hearth/key, without that
 * variable $HOME/.config/hearth/key. False with a usage fault when neither is set. */
bool redaction_key_path(struct buffer *path, struct fault *f);
/* Reads the user's own key; makes it, and the folder (mode 0700), when there is none, and says so
 * in *made. */
bool redaction_key_own(const char *path, struct redaction_key *key, bool *made, struct fault *f);
/* Overwrites it. */
void redaction_key_forget(struct redaction_key *key);

#endif
