/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotated files of CoNLL-U: the words are in `# text = `, who said them in `# speaker = `. */
#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/turns.h"

/* The value of `# key = value`. */
static bool find_value(struct slice line, const char *key, struct slice *value) {
    struct slice s = clean_trim(line);
    if (!s.n || *s.p != '#')
        return false;
    s = clean_trim(slice_from(s, 1));
    if (!line_begins(s, key))
        return false;
    s = clean_trim(slice_from(s, strlen(key)));
    if (!s.n || *s.p != '=')
        return false;
    *value = clean_trim(slice_from(s, 1));
    return true;
}

static void add_sentence(struct turns *r, struct slice speaker, struct slice text, uint64_t line) {
    if (!r->labelled || !slice_eq(r->speaker, speaker))
        turns_begin(r, speaker, line);
    turns_pause(r);
    if (text.n)
        turns_add(r, text, line);
}

static bool read_conllu(struct transcript *t, const struct reading *in, struct fault *f) {
    struct turns r = turns_of_text(t, in->text);
    struct slice speaker = SLICE(""), text = SLICE(""), value;
    uint64_t number = 0, at = 0, sentences = 0;
    (void)f;
    for (struct slice rest = in->text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        number++;
        if (find_value(line, "speaker", &value) || find_value(line, "speaker_id", &value)) {
            speaker = value;
        } else if (find_value(line, "text", &value)) {
            if (at)
                add_sentence(&r, speaker, text, at);
            text = value;
            at = number;
            sentences++;
        } else if (!line_is_blank(line)) {
            transcript_leave(t, number, UNSPOKEN_COMMENT, clean_trim(line));
        } else if (at) { /* a sentence is told when it ends: its speaker may stand behind it */
            add_sentence(&r, speaker, text, at);
            speaker = SLICE("");
            at = 0;
        }
    }
    if (at)
        add_sentence(&r, speaker, text, at);
    turns_end(&r);
    t->layout = "conll-u";
    buffer_format(&t->evidence, "%llu sentence%s behind \"# text =\"",
                  (unsigned long long)sentences, sentences == 1 ? "" : "s");
    return true;
}

static int detect_conllu(struct slice start) {
    size_t texts = 0, tokens = 0;
    struct slice value;
    if (!start.n || !memchr(start.p, '#', start.n))
        return 0;
    for (struct slice rest = start; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        texts += find_value(line, "text", &value);
        tokens += find_value(line, "speaker", &value) || line_begins(line, "1\t");
    }
    return texts && tokens ? 90 : 0;
}

const struct reader reader_conllu = {
    .name = "conllu", .extensions = "conllu", .detect = detect_conllu, .read = read_conllu};
