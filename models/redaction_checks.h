/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a number must be, beyond its looks, to be what it seems. Each takes the text that a pattern
 * found; what is neither digit nor letter does not count. */
#ifndef HEARTH_REDACTION_CHECKS_H
#define HEARTH_REDACTION_CHECKS_H

#include "pipeline/slice.h"

/* 13 to 19 digits whose sum by Luhn's rule (ISO/IEC 7812-1, annex B) is a multiple of 10: every
 * second digit from the right counts double, less 9 above 9. Digits that are all the same are no
 * number that was given out. */
bool check_luhn(struct slice s);
/* Ten digits of which the last is 11 less the remainder of 10·d1 + 9·d2 + ... + 2·d9 by 11 (11: 0;
 * 10: no such number), as the NHS Data Dictionary has it. Not all the same. */
bool check_nhs(struct slice s);
/* Two letters that are none of the prefixes that HMRC does not give out (BG GB KN NK NT TN ZZ). */
bool check_ni(struct slice s);
/* 8 to 15 digits, a leading 00 not counted (E.164). */
bool check_phone(struct slice s);

/* The check of that name ("luhn", "nhs", "ni", "phone"; "": whatever it is is good), or NULL. */
typedef bool redaction_check(struct slice s);
redaction_check *redaction_check_find(struct slice name);

#endif
