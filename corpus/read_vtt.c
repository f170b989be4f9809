/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/captions.h"
#include "corpus/cue_times.h"
#include "corpus/cues.h"

/* The habits of those who write WebVTT. */
static const char *layout_of(const struct captions *seen, const struct cues_named *named) {
    if (seen->confidence)
        return "stream vtt";
    if (seen->voices && seen->guids)
        return "teams vtt";
    if (!seen->voices && named->labels && 2 * seen->numbers > seen->cues)
        return "zoom vtt";
    return "vtt";
}

static void add_evidence(struct transcript *t, const struct captions *seen,
                         const struct cues_named *named) {
    t->layout = layout_of(seen, named);
    buffer_format(&t->evidence, "WEBVTT in the first line, %llu cues",
                  (unsigned long long)seen->cues);
    if (seen->voices)
        buffer_format(&t->evidence, ", %llu voice tags", (unsigned long long)seen->voices);
    if (named->labels)
        buffer_format(&t->evidence, ", %llu names before a colon",
                      (unsigned long long)named->labels);
    if (named->brackets)
        buffer_format(&t->evidence, ", %llu names in brackets on a line of their own",
                      (unsigned long long)named->brackets);
    if (seen->guids)
        buffer_format(&t->evidence, ", %llu cues named by a GUID", (unsigned long long)seen->guids);
    if (seen->numbers)
        buffer_format(&t->evidence, ", %llu numbered cues", (unsigned long long)seen->numbers);
    if (seen->confidence)
        buffer_format(&t->evidence, ", %llu notes of the recogniser's confidence",
                      (unsigned long long)seen->confidence);
}

/* The lines from WEBVTT to a blank one. Times end them, too: captions_read finds them. */
static struct slice header_of(struct slice text, uint64_t *lines) {
    struct slice header = {text.p, 0};
    for (struct slice rest = text; rest.p; ++*lines) {
        struct slice line = slice_cut(&rest, '\n');
        if (line.n == 0 || cue_times_here(line))
            break;
        header.n = (size_t)(line.p + line.n - text.p);
    }
    return header;
}

static bool read_vtt(struct transcript *t, const struct reading *in, struct fault *f) {
    struct captions seen = {0};
    struct slice rest = in->text, first = slice_cut(&rest, '\n');
    uint64_t lines = 0;
    if (!captions_heading(first, "WEBVTT"))
        return fault_input(f, (struct place){in->file, 1, 0}, first,
                           "no WebVTT: the first line must be WEBVTT");
    struct slice header = header_of(in->text, &lines);
    transcript_leave(t, 1, UNSPOKEN_HEADER, header);
    rest = (struct slice){header.p + header.n, in->text.n - header.n};
    if (rest.n) { /* its line end */
        rest.p++;
        rest.n--;
    }
    if (!captions_read(t, in, rest, lines + 1, true, &seen, f))
        return false;
    struct cues_named named = cues_turns(t);
    add_evidence(t, &seen, &named);
    return true;
}

static int detect_vtt(struct slice start) {
    struct slice rest = start;
    return captions_heading(slice_cut(&rest, '\n'), "WEBVTT") ? 100 : 0;
}

const struct reader reader_vtt = {
    .name = "vtt", .extensions = "vtt", .detect = detect_vtt, .read = read_vtt};
