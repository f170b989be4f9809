/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/word_list.h"

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/* <0, 0 or >0 as `word` stands before, is or stands behind an item of a list. */
static int compare(struct slice word, struct slice item) {
    size_t n = word.n < item.n ? word.n : item.n;
    for (size_t i = 0; i < n; i++)
        if (lower(word.p[i]) != (unsigned char)item.p[i])
            return lower(word.p[i]) < (unsigned char)item.p[i] ? -1 : 1;
    return (word.n > item.n) - (word.n < item.n);
}

bool word_list_has(const char *list, struct slice word) {
    const char *low = list, *high = list + strlen(list);
    while (low < high) {
        const char *from = low + (high - low) / 2, *to = from;
        while (from > low && from[-1] != '|')
            from--;
        while (to < high && *to != '|')
            to++;
        int order = compare(word, (struct slice){from, (size_t)(to - from)});
        if (order == 0)
            return true;
        if (order > 0)
            low = to < high ? to + 1 : high;
        else
            high = from > low ? from - 1 : low;
    }
    return false;
}
