/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/dictionary.h"

/* In the order in which a programme's transcripts meet them. */
static const struct dictionary_entry entries[] = {
    /* turns, and what the stages append to its rows */
    {"doc", NULL, "string", "",
     "Name of the document: the transcript's path without its extension; empty for a file that is "
     "none."},
    {"turn", NULL, "integer", "",
     "Number of the turn in its document, from 1; the rows of one turn share it."},
    {"speaker", NULL, "string", "", "Who speaks, as the transcript has it; empty when not known."},
    {"start", NULL, "number", "seconds",
     "When the turn begins, from the beginning of the recording; empty without time stamps."},
    {"end", NULL, "number", "seconds",
     "When the turn ends, from the beginning of the recording; empty without time stamps."},
    {"project", NULL, "string", "",
     "Project of the document, as the manifest says; projects are counted by it."},
    {"date", NULL, "string", "", "Date of the conversation, as the manifest says."},
    {"wave", NULL, "string", "", "Wave of data collection, as the manifest says."},
    {"role", NULL, "string", "",
     "Role of the speaker, as the manifest says; facilitators are left out of counts by it."},
    {"group", NULL, "string", "", "Group of the speaker, as the manifest says."},
    {"agenda", NULL, "string", "",
     "Item of the agenda, as the manifest or a table says; counts cut the document where it "
     "changes."},
    {"line", NULL, "integer", "", "Line of the transcript file in which the text begins, from 1."},
    {"marks", NULL, "integer", "",
     "Marks of what is not speech, such as [laughter], in the turn or paragraph."},
    {"text", NULL, "string", "",
     "What is said: a sentence, or the whole turn or paragraph where nothing was cut."},
    {"sent", NULL, "integer", "", "Number of the sentence in its turn, from 1."},
    {"tokens", NULL, "string", "",
     "The words as they stand in the text, in order, one space between; empty without a word."},
    {"stems", NULL, "string", "",
     "One stem for each token, folded to lower case, in the same order, one space between."},
    {"hits", "matched", "string", "",
     "Items theme:first-last:entry, one space between, by position; tokens count from 1 in the "
     "row, both ends inclusive; empty without a hit."},
    {"matcher", NULL, "string", "code",
     "12 hexadecimal digits over codebook, overlap policy, language and versions of ICU and "
     "Unicode: hits with the same code were found in the same way."},

    /* codings */
    {"theme", NULL, "string", "", "The theme's name in the codebook; / parts its levels."},
    {"entry", NULL, "string", "",
     "The codebook's entry behind the hit: its id, or codebook.line (1.12: line 12 of the first)."},
    {"first", NULL, "integer", "", "Number of the hit's first token in its row, from 1."},
    {"last", NULL, "integer", "", "Number of the hit's last token in its row, inclusive."},
    {"begin", NULL, "integer", "characters",
     "Where the quotation begins in the text, in Unicode code points from 0."},
    {"end", "codings", "integer", "characters",
     "Where the quotation ends in the text, in Unicode code points from 0, exclusive."},
    {"left", NULL, "string", "",
     "The words of the same turn before the quotation; empty at the beginning of the turn."},
    {"quote", NULL, "string", "", "The quotation: the text from the first to the last token."},
    {"right", NULL, "string", "",
     "The words of the same turn after the quotation; empty at the end of the turn."},

    /* links */
    {"level", NULL, "string", "", "Empty: the counts are those of the document as a whole."},
    {"theme_a", NULL, "string", "",
     "The theme of a theme row, the first one of a pair in byte order; empty in a row of units."},
    {"theme_b", NULL, "string", "",
     "The second theme of a pair; empty in a row of units or of one theme."},
    {"n", NULL, "integer", "units",
     "Units: all that are counted, those that hold the theme, or those that hold both, as the "
     "row's themes say."},
    {"hits", NULL, "integer", "hits",
     "Distinct stretches of words that are hits on the theme or its descendants."},
    {"words", NULL, "integer", "words",
     "Words counted in the document, or said in it by the speaker."},
    {"turns", NULL, "integer", "turns", "Turns counted in the document, or of the speaker in it."},
    {"n_same", NULL, "integer", "units",
     "Joint units in which the two themes meet only on the very same words; at most the joint "
     "units."},
    {"e", NULL, "number", "units",
     "Joint units expected in the document when words are slid within stretches."},
    {"v", NULL, "number", "units squared", "Variance of the joint units under the same null."},
    {"e_units", NULL, "number", "units",
     "Joint units expected in the document when units are rotated within stretches, lengths "
     "ignored."},
    {"v_units", NULL, "number", "units squared", "Variance of the joint units under that null."},
    {"unit", NULL, "string", "code",
     "The unit of counting: sentence, turn, window:K (K turns) or doc."},
    {"block", NULL, "integer", "units", "Length of a stretch within which themes are slid, about."},
    {"facilitators", NULL, "string", "rows",
     "Number of rows left out because a facilitator speaks; in: they were kept."},

    /* themes */
    {"share", NULL, "number", "0-1", "Units that hold the theme, of units_all."},
    {"docs", NULL, "integer", "transcripts", "Transcripts with a unit that holds the theme."},
    {"projects", NULL, "integer", "projects",
     "Projects with a unit that holds the theme; empty without a column project."},
    {"rate", NULL, "number", "hits per 1,000 words", "1000 times hits over words_all."},
    {"units_all", NULL, "integer", "units", "All units counted, the same for every theme."},
    {"words_all", NULL, "integer", "words", "All words counted, the same for every theme."},
    {"docs_all", NULL, "integer", "transcripts", "All transcripts with a unit."},
    {"projects_all", NULL, "integer", "projects",
     "All projects of transcripts; empty without a column project."},

    /* pairs */
    {"n_a", NULL, "integer", "units", "Units that hold theme_a, over all transcripts."},
    {"n_b", NULL, "integer", "units", "Units that hold theme_b, over all transcripts."},
    {"n_ab", NULL, "integer", "units", "Joint units: those that hold both, over all transcripts."},
    {"docs_ab", NULL, "integer", "transcripts", "Transcripts with a joint unit."},
    {"projects_ab", NULL, "integer", "projects",
     "Projects with a joint unit; empty without a column project."},
    {"expected_within", NULL, "number", "units",
     "Joint units expected when the units of each transcript are mixed: the sum over transcripts "
     "of n_a n_b / n."},
    {"expected_local", NULL, "number", "units",
     "Joint units expected when both themes are placed independently within the same stretch of "
     "the same conversation, unit lengths as they are: the sum of e."},
    {"lift_local", NULL, "number", "ratio",
     "n_ab over expected_local; empty when nothing is expected."},
    {"method", NULL, "string", "code",
     "How p_local was computed: normal, from expectation and variance."},
    {"p_local", NULL, "number", "0-1",
     "Two-sided p of n_ab under the sliding null, normal form, at least 0.000001; empty when "
     "expected_local is below 5 or nothing varies."},
    {"q", NULL, "number", "0-1",
     "p_local adjusted by Benjamini and Hochberg within the pair's family (the levels of its two "
     "themes); empty with p_local."},
    {"expected_pooled", NULL, "number", "units",
     "Joint units expected when all units are mixed: n_a n_b / n."},
    {"expected_units", NULL, "number", "units",
     "Joint units expected when units are rotated within stretches: the sum of e_units."},
    {"lift_units", NULL, "number", "ratio", "n_ab over expected_units; empty when that is 0."},
    {"min_expected", NULL, "number", "units",
     "The least of the four expected cells of the table of all units."},
    {"jaccard", NULL, "number", "0-1", "Joint units of the units that hold either theme."},
    {"dice", NULL, "number", "0-1", "Twice the joint units over n_a + n_b."},
    {"ochiai", NULL, "number", "0-1", "Joint units over the root of n_a n_b (the cosine)."},
    {"lift", NULL, "number", "ratio", "n_ab over expected_pooled."},
    {"pmi_bits", NULL, "number", "bits",
     "Pointwise mutual information, log2 of lift; empty when the themes never meet."},
    {"npmi", NULL, "number", "-1 to 1",
     "Pointwise mutual information over its greatest value; -1 when the themes never meet."},
    {"phi", NULL, "number", "-1 to 1",
     "Correlation of the two themes over units; empty when a theme is in all units."},
    {"yule_q", NULL, "number", "-1 to 1",
     "Yule's Q of the table of all units; empty when both its products are 0."},
    {"odds_ratio", NULL, "number", "ratio",
     "Odds ratio of the table of all units; inf when only its divisor is 0, empty when both are."},
    {"log_or_ha", NULL, "number", "natural log",
     "Log odds ratio with one half added to every cell; empty when a theme is in all units."},
    {"assumes_independent_units", NULL, "string", "code",
     "Which columns suppose independent units, which units of talk are not: naive_*."},
    {"naive_se_log_or_ha", NULL, "number", "natural log",
     "Standard error of log_or_ha if units were independent."},
    {"naive_or_ha_lo", NULL, "number", "ratio",
     "Lower end of the 95 % interval of the odds ratio if units were independent."},
    {"naive_or_ha_hi", NULL, "number", "ratio",
     "Upper end of the 95 % interval of the odds ratio if units were independent."},
    {"naive_chi2", NULL, "number", "",
     "Pearson's chi-square, 1 degree of freedom, no correction, if units were independent."},
    {"naive_p_chi2", NULL, "number", "0-1", "p of naive_chi2."},
    {"naive_g2", NULL, "number", "",
     "Log-likelihood ratio, 1 degree of freedom, if units were independent."},
    {"naive_p_g2", NULL, "number", "0-1", "p of naive_g2."},
    {"naive_log10_p_g2", NULL, "number", "log10",
     "Logarithm of naive_p_g2, where that is too small to print as well."},
    {"naive_fisher_p", NULL, "number", "0-1",
     "Two-sided p of Fisher's exact test if units were independent."},
    {"naive_fisher_midp", NULL, "number", "0-1",
     "Twice the mid-p of the smaller tail of Fisher's test if units were independent."},
    {"flags", NULL, "string", "codes",
     "What to be careful about: few one_doc one_project untestable sparse same_words; one space "
     "between, empty when nothing."},
    {"why", NULL, "string", "codes",
     "Reasons of the row's empty fields: items column=reason, one space between."},

    /* ledger */
    {"file", NULL, "string", "",
     "Path of the file from the folder that was given; of a file given by itself, its name."},
    {"fate", NULL, "string", "code", "What became of the file: read, refused or left_out."},
    {"format", NULL, "string", "code",
     "What it was read as: text, vtt or table; empty when it was not read."},
    {"encoding", NULL, "string", "code",
     "The encoding it was in, such as UTF-8; empty when it was not read."},
    {"bytes", NULL, "integer", "bytes", "Size of the file."},
    {"rows", NULL, "integer", "rows", "Rows of the turns table that came of it."},
    {"repaired", NULL, "integer", "",
     "Characters put as U+FFFD and times left out, with --repair."},
    {"sha256", NULL, "string", "code",
     "SHA-256 of its bytes, 64 hexadecimal digits; empty when it was not read."},
    {"why", "ledger", "string", "",
     "Why the file was refused (the message) or left out; empty otherwise."},

    /* stem map */
    {"stem", NULL, "string", "", "The stem."},
    {"word", NULL, "string", "", "A word as it stands in the texts that fell on the stem."},
    {"n", "stem-map", "integer", "words", "How often the word occurs."},
};
enum { ENTRIES = sizeof entries / sizeof *entries };

const struct dictionary_entry *dictionary_find(struct slice table, struct slice name) {
    const struct dictionary_entry *everywhere = NULL;
    for (size_t i = 0; i < ENTRIES; i++) {
        const struct dictionary_entry *e = &entries[i];
        if (!slice_eq(name, slice_of(e->name)))
            continue;
        if (e->table && slice_eq(table, slice_of(e->table)))
            return e;
        if (!e->table)
            everywhere = e;
    }
    return everywhere;
}

const struct dictionary_entry *dictionary_all(size_t *n) {
    *n = ENTRIES;
    return entries;
}
