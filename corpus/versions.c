/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/versions.h"

#include <unicode/uchar.h>
#include <unicode/uvernum.h>

/* ICU's major version is part of the names that are linked, so the headers tell the truth. */
const char *text_versions(void) {
    return "ICU " U_ICU_VERSION ", Unicode " U_UNICODE_VERSION;
}
