/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/alphabets.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include "pipeline/utf8.h"

enum { STRANGE_ONE_IN = 100 };

/* NULL when there is none: ICU would take that of the user's own language then. */
static USet *alphabet_of(const char *language) {
    UErrorCode error = U_ZERO_ERROR;
    USet *set = NULL;
    ULocaleData *data = ulocdata_open(language, &error);
    if (error == U_ZERO_ERROR || error == U_USING_FALLBACK_WARNING)
        set = ulocdata_getExemplarSet(data, NULL, USET_ADD_CASE_MAPPINGS, ULOCDATA_ES_STANDARD,
                                      &error);
    if (data)
        ulocdata_close(data);
    if (set && (U_FAILURE(error) || error == U_USING_DEFAULT_WARNING || uset_isEmpty(set))) {
        uset_close(set);
        set = NULL;
    }
    return set;
}

bool alphabet_has(const char *language, struct slice text) {
    USet *alphabet = alphabet_of(language);
    size_t letters = 0, strange = 0;
    for (const char *p = text.p, *end = p + text.n; alphabet && p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c < 0 || !u_isalpha(c))
            continue;
        letters++;
        strange += c >= 0x80 && !uset_contains(alphabet, c);
    }
    if (alphabet)
        uset_close(alphabet);
    return strange * STRANGE_ONE_IN <= letters;
}
