/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/dictionary.h"

/* In the order in which a programme's transcripts meet them. */
static const struct dictionary_entry entries[] = {
    /* turns, and what the stages append to its rows */
    {"doc", NULL, "string", "",
     "Name of the document: the transcript's path without its extension, or a pseudonym of it; "
     "empty for a file that is none."},
    {"turn", NULL, "integer", "",
     "Number of the turn in its document, from 1; the rows of one turn share it."},
    {"speaker", NULL, "string", "",
     "Who speaks, as the transcript or a table of aliases has it, or a pseudonym; empty when not "
     "known."},
    {"start", NULL, "number", "seconds",
     "When the turn begins, from the beginning of the recording; empty without time stamps."},
    {"end", NULL, "number", "seconds",
     "When the turn ends, from the beginning of the recording; empty without time stamps."},
    {"project", NULL, "string", "",
     "Project of the document, as the manifest says; projects are counted by it."},
    {"date", NULL, "string", "", "Date of the conversation, as the manifest says."},
    {"wave", NULL, "string", "", "Wave of data collection, as the manifest says."},
    {"role", NULL, "string", "",
     "Role of the speaker, as the manifest or a table says, else as the speaker's label does "
     "(Interviewer, Ana (host)); facilitators are left out of counts by it."},
    {"group", NULL, "string", "", "Group of the speaker, as the manifest says."},
    {"agenda", NULL, "string", "",
     "Item of the agenda, as the manifest or a table says; counts cut the document where it "
     "changes."},
    {"language", NULL, "string", "code",
     "Language of the row as an ISO 639 code: what a manifest or a table says, else what the "
     "document's text was recognised as; und: a language that could not be told; empty: too "
     "little to tell it by."},
    {"line", NULL, "integer", "", "Line of the transcript file in which the text begins, from 1."},
    {"marks", NULL, "integer", "",
     "Marks of what is not speech, such as [laughter], that were taken out of the turn or "
     "paragraph."},
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
     "Unicode: hits with the same code were found in the same way; empty: the row is in a language "
     "that the codebook has no entry in, and was not searched."},
    {"weights", NULL, "string", "",
     "The weight in the codebook of each of the hits, in their order, one space between; only "
     "where the codebook has weights."},

    /* codings */
    {"theme", NULL, "string", "",
     "The theme's name in the codebook, or made of a code of people's; / parts its levels."},
    {"entry", NULL, "string", "",
     "The codebook's entry behind the hit: its id, or codebook.line (1.12: line 12 of the first); "
     "empty: a person coded it."},
    {"first", NULL, "integer", "", "Number of the hit's first token in its row, from 1."},
    {"last", NULL, "integer", "", "Number of the hit's last token in its row, inclusive."},
    {"text", "codings", "string", "",
     "The row's text, or the stretch of it that the quotation is in, where it is a long one."},
    {"begin", NULL, "integer", "characters",
     "Where the quotation begins in the text, in Unicode code points from 0."},
    {"end", "codings", "integer", "characters",
     "Where the quotation ends in the text, in Unicode code points from 0, exclusive."},
    {"left", NULL, "string", "",
     "The words of the same turn before the quotation; empty at the beginning of the turn."},
    {"quote", NULL, "string", "", "The quotation: the text from begin to end."},
    {"right", NULL, "string", "",
     "The words of the same turn after the quotation; empty at the end of the turn."},
    {"weight", NULL, "number", "",
     "The weight of the entry behind the hit; only where the codebook has weights."},

    /* kwic */
    {"hit", NULL, "string", "", "The words that were found: the text from begin to end."},
    {"entry", "kwic", "string", "",
     "The codebook's entries behind the hit, one space between; empty where a pattern was looked "
     "for."},
    {"theme", "kwic", "string", "",
     "The themes that were found there, one space between; empty where a pattern was looked for."},
    {"end", "kwic", "integer", "characters",
     "Where the hit ends in the text, in Unicode code points from 0, exclusive."},

    /* suggest */
    {"theme", "suggest", "string", "",
     "The theme that was asked about; empty: sentences without any theme."},
    {"pattern", NULL, "string", "",
     "Words as they are said most often in these sentences, ready to be a codebook's entry of kind "
     "stem."},
    {"g2", NULL, "number", "",
     "Log-likelihood ratio within documents, 1 degree of freedom: how much "
     "more often it is said in these sentences than elsewhere in the same documents; a measure to "
     "rank by, no test."},
    {"n", "suggest", "integer", "",
     "How often it is said in these sentences, where no hit of the theme covers it."},
    {"expected", "suggest", "number", "",
     "How often it would be, if it were said there as often as elsewhere in the same documents."},
    {"lift", "suggest", "number", "", "n over expected."},
    {"n_all", NULL, "integer", "",
     "How often it is said in all sentences, where no hit of the theme (without a theme: of any) "
     "covers it."},
    {"docs", "suggest", "integer", "transcripts",
     "Transcripts in which it is said in these sentences."},
    {"held_by", NULL, "string", "",
     "The other theme whose hits most often overlap it in these sentences; empty: none does."},
    {"n_held", NULL, "integer", "", "How often they do."},
    {"example_1", NULL, "string", "",
     "A sentence with it, from another project, person or document than the other examples where "
     "possible: DOC:TURN: the text, cut, and the words between asterisks."},
    {"example_2", NULL, "string", "", "The same of another sentence; empty: there is none."},
    {"example_3", NULL, "string", "", "The same of a third."},

    /* ingest --codings */
    {"coding", NULL, "integer", "",
     "Number of the coding in its document, from 1, by place; rows of one that spans paragraphs "
     "share it."},
    {"coder", NULL, "string", "",
     "Who coded, as the project or file says; empty when it does not."},
    {"code", NULL, "string", "", "The code's own name, as the project or file has it."},

    /* links */
    {"level", NULL, "string", "",
     "The value of the column named in by, whose rows alone are counted; empty: the counts are "
     "those of the document as a whole."},
    {"theme_a", NULL, "string", "",
     "The theme of a theme row, the first one of a pair in byte order; empty in a row of units."},
    {"theme_b", NULL, "string", "",
     "The second theme of a pair; empty in a row of units or of one theme."},
    {"n", NULL, "integer", "units",
     "Units: all that are counted, those that hold the theme, or those that hold both, as the "
     "row's themes say."},
    {"hits", NULL, "integer", "hits",
     "Distinct stretches of words that are hits on the theme or its descendants."},
    {"weighted", NULL, "number", "",
     "Sum of the weights of these stretches, each once; only where the codebook has weights."},
    {"words", NULL, "integer", "words",
     "Words counted in the document (in the level of it), or said in it by the speaker."},
    {"turns", NULL, "integer", "turns",
     "Turns counted in the document (in the level of it), or of the speaker in it."},
    {"n_same", NULL, "integer", "units",
     "Joint units in which the two themes meet only on the very same words; at most the joint "
     "units."},
    {"e", NULL, "number", "units",
     "Joint units expected in the document when words are slid within stretches."},
    {"v", NULL, "number", "units squared", "Variance of the joint units under the same null."},
    {"null", NULL, "string", "cases",
     "The same null whole: an item for each stretch, [from:]count,count,… - how many of the "
     "equally likely cases leave from (0), from + 1, … joint units; empty: sums only, or no "
     "stretch shared."},
    {"e_units", NULL, "number", "units",
     "Joint units expected in the document when units are rotated within stretches, lengths "
     "ignored."},
    {"v_units", NULL, "number", "units squared", "Variance of the joint units under that null."},
    {"null_units", NULL, "string", "cases", "That null whole, in the form of null."},
    {"v_doc", NULL, "number", "units squared",
     "Variance of the joint units when units are rotated over the whole document (or level), whose "
     "mean is n_a n_b / n."},
    {"null_doc", NULL, "string", "cases", "That null whole, in the form of null."},
    {"unit", NULL, "string", "code",
     "The unit of counting: sentence, turn, window:K (K turns) or doc; with whole- before it each "
     "sentence or turn counts as one word."},
    {"block", NULL, "integer", "units", "Length of a stretch within which themes are slid, about."},
    {"by", NULL, "string", "",
     "The column whose values are the levels; empty: there are no levels."},
    {"facilitators", NULL, "string", "rows",
     "Number of rows of the document left out because a facilitator speaks; in: they were kept."},
    {"facilitator_roles", NULL, "string", "",
     "The roles of facilitators by commas, in lower case and byte order; empty: they were kept, or "
     "no role was given."},

    /* themes */
    {"n", "themes", "integer", "units", "Units that hold the theme, over all transcripts."},
    {"share", NULL, "number", "0-1",
     "Units that hold the theme, of units_all: every unit counts alike, so the talkative weigh "
     "more."},
    {"share_lo", NULL, "number", "0-1",
     "Lower end of the 95 % interval of share, when transcripts are what was drawn (Wilson's, with "
     "the number of independent units that would say as much)."},
    {"share_hi", NULL, "number", "0-1", "Upper end of the 95 % interval of share."},
    {"p_doc", NULL, "number", "0-1",
     "Mean over transcripts of their shares: every transcript counts alike."},
    {"p_doc_se", NULL, "number", "0-1", "Standard error of p_doc."},
    {"p_project", NULL, "number", "0-1",
     "Mean over projects of the mean over their transcripts: every project counts alike, so none "
     "speaks for all."},
    {"p_project_se", NULL, "number", "0-1", "Standard error of p_project."},
    {"talk_bias", NULL, "number", "", "share less p_doc: how far the longer transcripts decide."},
    {"docs", NULL, "integer", "transcripts", "Transcripts with a unit that holds the theme."},
    {"projects", NULL, "integer", "projects",
     "Projects with a unit that holds the theme; empty without a column project."},
    {"rate", NULL, "number", "hits per 1,000 words", "1000 times hits over words_all."},
    {"rate_lo", NULL, "number", "hits per 1,000 words",
     "Lower end of the 95 % interval of rate, hits as a Poisson count: bursts and rich transcripts "
     "make the true one wider."},
    {"rate_hi", NULL, "number", "hits per 1,000 words", "Upper end of the 95 % interval of rate."},
    {"dp", NULL, "number", "0-1",
     "Deviation of proportions (Gries): 0 when the hits are spread over transcripts as the words "
     "are, towards 1 when they are in few."},
    {"dp_norm", NULL, "number", "0-1", "dp over the greatest value that it can have."},
    {"hangs_on_one", NULL, "string", "",
     "The transcript that holds half of the hits or more (the first of two); - when there is "
     "none."},
    {"trend_slope", NULL, "number", "share per wave",
     "Slope of the line of least squares through the shares of the waves; with two waves their "
     "difference, second less first. Not within projects: see trend_z."},
    {"trend_z", NULL, "number", "standard deviations",
     "Trend over the waves when transcripts change their waves with others of the same project: "
     "above 0 more often in later waves."},
    {"trend_p", NULL, "number", "0-1",
     "Two-sided p of that trend, over all ways to deal out the waves within projects."},
    {"trend_q", NULL, "number", "0-1",
     "trend_p adjusted over the themes of one level of the codebook; see --adjust."},
    {"trend_method", NULL, "string", "code",
     "How trend_p was computed: exact (all ways were visited), or normal when there are more than "
     "20,000."},
    {"waves", NULL, "string", "",
     "The waves in their order, a comma between: by --waves, by date or by number; empty when it "
     "is not known."},
    {"units_all", NULL, "integer", "units", "All units counted, the same for every theme."},
    {"words_all", NULL, "integer", "words", "All words counted, the same for every theme."},
    {"docs_all", NULL, "integer", "transcripts", "All transcripts with a unit."},
    {"projects_all", NULL, "integer", "projects",
     "All projects of transcripts; empty without a column project."},
    {"flags", "themes", "string", "codes",
     "What to be careful about: few (fewer than 5 effective transcripts), one_doc (in one "
     "transcript only), one_project, unreliable (n_eff below 30, or an interval wider than 0.30, "
     "or none)."},
    {"share_se", NULL, "number", "0-1", "Standard error of share, clustered by transcript."},
    {"deff", NULL, "number", "ratio",
     "Design effect: the square of share_se over what it would be if units were independent."},
    {"n_eff", NULL, "number", "units", "Independent units that would say as much as these do."},
    {"k_eff", NULL, "number", "transcripts",
     "Effective transcripts: as many equal ones would weigh as much; one giant gives about 1."},
    {"juilland_d", NULL, "number", "0-1",
     "Juilland's D over transcripts: 1 when all have the same rate, 0 when one has all hits."},
    {"trend_items", NULL, "integer", "transcripts", "Transcripts with a wave and a unit."},
    {"trend_strata", NULL, "integer", "projects",
     "Projects of those transcripts; those without a project are one."},
    {"kendall_s", NULL, "number", "pairs of waves",
     "Mann and Kendall's S of the shares of four waves or more: pairs that rise less pairs that "
     "fall."},
    {"kendall_tau_b", NULL, "number", "-1 to 1", "Kendall's tau-b of the same series."},
    {"kendall_p", NULL, "number", "0-1",
     "Two-sided p of kendall_s, exact without ties; it knows the waves' shares only."},
    {"sen_slope", NULL, "number", "share per wave",
     "Slope of Theil and Sen: the median of the slopes between two waves."},
    {"sen_slope_lo", NULL, "number", "share per wave",
     "Lower end of the 95 % interval of sen_slope."},
    {"sen_slope_hi", NULL, "number", "share per wave",
     "Upper end of the 95 % interval of sen_slope."},
    {"naive_share_lo", NULL, "number", "0-1",
     "Lower end of Wilson's 95 % interval of share if units were independent."},
    {"naive_share_hi", NULL, "number", "0-1", "Upper end of Wilson's 95 % interval of share."},
    {"naive_trend_z", NULL, "number", "standard deviations",
     "Cochran and Armitage's z of the shares of the waves if units were independent."},
    {"naive_trend_p", NULL, "number", "0-1", "p of naive_trend_z."},

    /* groups */
    {"by", "groups", "string", "", "The column whose levels are compared."},
    {"level", "groups", "string", "",
     "The level of that column; what is said of the rest is of all its other levels together."},
    {"n", "groups", "integer", "units", "Units at the level that hold the theme."},
    {"units_level", NULL, "integer", "units", "All units at the level."},
    {"share", "groups", "number", "0-1", "Units that hold the theme, of units_level."},
    {"share_rest", NULL, "number", "0-1", "The same share at all other levels together."},
    {"difference", NULL, "number", "",
     "share less share_rest, all units together; z and p compare within strata."},
    {"p_doc", "groups", "number", "0-1",
     "Mean over the transcripts of the level of their shares at it."},
    {"docs", "groups", "integer", "transcripts",
     "Transcripts with a unit at the level that holds the theme."},
    {"docs_level", NULL, "integer", "transcripts", "Transcripts with a unit at the level."},
    {"words_level", NULL, "integer", "words", "All words at the level."},
    {"rate", "groups", "number", "hits per 1,000 words", "1000 times hits over words_level."},
    {"rate_rest", NULL, "number", "hits per 1,000 words",
     "The same rate at all other levels together."},
    {"log_ratio", NULL, "number", "log2",
     "log2 of rate over rate_rest, no hit taken for half a hit: 1 is twice as often, -1 half as "
     "often."},
    {"pct_diff", NULL, "number", "per cent",
     "100 times the difference of the two rates over rate_rest."},
    {"items", NULL, "integer", "",
     "Who could have been exchanged: people, transcripts or projects in strata that hold this "
     "level and others."},
    {"strata", NULL, "integer", "",
     "Strata that hold this level and others: transcripts (projects, where people come back) for "
     "what differs within a transcript, projects for what differs between them."},
    {"z", NULL, "number", "standard deviations",
     "The level against all others when items of one stratum are exchanged: above 0 more units "
     "with the theme."},
    {"p", "groups", "number", "0-1",
     "Two-sided p of that, over all ways to deal out the levels within strata."},
    {"q", "groups", "number", "0-1",
     "p adjusted over the rows of the column by whose themes are on one level of the codebook; "
     "see --adjust."},
    {"method", "groups", "string", "code",
     "How p was computed: exact (all ways were visited), or normal when there are more than "
     "20,000."},
    {"flags", "groups", "string", "codes",
     "What to be careful about at the level: few (fewer than 5 effective transcripts), one_doc "
     "(the theme in one transcript only), unreliable (n_eff below 30, or an interval wider than "
     "0.30, or none)."},
    {"g2_signed", NULL, "number", "",
     "Log-likelihood ratio of hits and other words, the level against the rest, negative where it "
     "is the rarer; a description, as words are not independent."},
    {"naive_p_g2", "groups", "number", "0-1", "p of g2_signed if words were independent."},
    {"naive_log10_p_g2", "groups", "number", "log10", "Logarithm of naive_p_g2."},

    /* saturation */
    {"by", "saturation", "string", "",
     "Empty: all transcripts; project; the column that the counts were made --by, or one that was "
     "asked for, such as group."},
    {"level", "saturation", "string", "",
     "The project, or the level of that column, that the row is about; empty over all."},
    {"kind", "saturation", "string", "code",
     "What is looked out for: themes, meetings of two themes in one unit, or entries of the "
     "codebook."},
    {"docs", "saturation", "integer", "transcripts",
     "Transcripts so far: every value of the row but the rarefied ones is of these only."},
    {"up_to", NULL, "string", "", "The last of them."},
    {"date", "saturation", "string", "", "Its date; empty when it has none."},
    {"new", NULL, "integer", "", "Themes, meetings or entries that no earlier transcript holds."},
    {"seen", NULL, "integer", "", "Different themes, meetings or entries so far."},
    {"rarefied", NULL, "number", "",
     "How many would be expected in as many transcripts drawn at random from all of the series: "
     "beside seen it shows whether the order mattered."},
    {"rarefied_lo", NULL, "number", "", "Lower end of the 95 % interval of rarefied."},
    {"rarefied_hi", NULL, "number", "", "Upper end of the 95 % interval of rarefied."},
    {"incidences", NULL, "integer", "",
     "Every theme, meeting or entry once for each transcript that holds it."},
    {"uniques", NULL, "integer", "", "Those in exactly one transcript so far."},
    {"duplicates", NULL, "integer", "", "Those in exactly two transcripts so far."},
    {"chao2", NULL, "number", "",
     "How many there are at least, seen or not (Chao 2), and at most as many as most."},
    {"chao2_lo", NULL, "number", "", "Lower end of the 95 % interval of chao2."},
    {"chao2_hi", NULL, "number", "", "Upper end of the 95 % interval of chao2."},
    {"most", NULL, "number", "", "How many the codebook allows for; only with --lexicon."},
    {"capped", NULL, "string", "code",
     "yes: chao2 would be above most and is held there; empty without --lexicon."},
    {"coverage", NULL, "number", "0-1",
     "Of all incidences that such transcripts would have, the share whose theme, meeting or entry "
     "is seen already."},
    {"good_turing_next", NULL, "number", "",
     "uniques over docs, as Good and Turing have it: the upper companion of new_next_1."},
    {"new_next_1", NULL, "number", "", "New ones expected in one more transcript."},
    {"new_next_3", NULL, "number", "", "New ones expected in three more."},
    {"new_next_5", NULL, "number", "", "New ones expected in five more."},
    {"guest_4_2_5", NULL, "string", "code",
     "Saturation as Guest, Namey and Chen declare it, base 4, run 2, 5 %: 12+2, the first 12 "
     "transcripts after which two brought no more than 5 % of what the first four held; "
     "not_reached."},
    {"guest_4_2_5_reopened", NULL, "string", "code",
     "yes: a later run of two brought more again; - when it was not reached."},
    {"guest_4_3_0", NULL, "string", "code", "The same with a run of 3 that bring nothing new."},
    {"guest_4_3_0_reopened", NULL, "string", "code",
     "yes: a later run of three brought something; - when it was not reached."},
    {"half_width", NULL, "number", "share",
     "Half the width of the 95 % interval of the share of units, the mean over the five that are "
     "most common: 0.05 is five points either way."},
    {"half_width_1", NULL, "number", "share", "The same with one more transcript."},
    {"half_width_3", NULL, "number", "share", "The same with three more."},
    {"half_width_5", NULL, "number", "share", "The same with five more."},
    {"docs_10_points", NULL, "number", "transcripts",
     "The fewest transcripts for intervals of ten points either way."},
    {"docs_all", "saturation", "integer", "transcripts",
     "Transcripts of the series: the row whose docs is as many says how things stand."},
    {"hours_per_new", NULL, "number", "hours",
     "--cost over new_next_1: people's time for each new one; only with --cost."},

    /* indicators */
    {"finding", "indicators", "string", "code",
     "silent (the theme is in no transcript), ceiling (in 95 % of them or more), travel_together "
     "and first_within_second (at least 9 in 10 transcripts with the one have the other, both "
     "ways or one way), covering_theme, reading_list."},
    {"step", NULL, "integer", "",
     "From 1 in each finding; of covering_theme and reading_list the order of the picks."},
    {"theme", "indicators", "string", "", "The theme; empty in the reading list."},
    {"other", NULL, "string", "", "The theme that it comes with."},
    {"read", NULL, "string", "", "The transcript to read."},
    {"n", "indicators", "integer", "",
     "Transcripts with the theme, or with both; transcripts that the picks so far touch; themes "
     "that the transcripts so far show."},
    {"of", NULL, "integer", "",
     "What n is of: transcripts with a unit; those with the commoner theme (travel_together) or "
     "with theme (first_within_second); those that can be touched; themes that occur."},
    {"docs_other", NULL, "integer", "transcripts",
     "Transcripts with other: where it is nearly always there, nearly every theme is within it."},
    {"share", "indicators", "number", "0-1", "n of it."},
    {"saved", NULL, "number", "0-1",
     "What need not be asked about, of all themes without themes below them (covering_theme), or "
     "read, of all transcripts (reading_list), when one stops here; elsewhere what leaving out one "
     "theme saves, of all themes."},

    /* halves */
    {"halving", NULL, "string", "code",
     "How the transcripts of each project were dealt to two halves: alternate, in their order, or "
     "random, 200 times."},
    {"statistic", "halves", "string", "code",
     "value: of the alternate halves; median, lowest, highest: of the random ones, each column by "
     "itself."},
    {"halvings", NULL, "integer", "", "Halvings that have a rank correlation, of 1 or of 200."},
    {"docs_1", NULL, "integer", "transcripts", "Transcripts with a unit in one half."},
    {"docs_2", NULL, "integer", "transcripts", "Transcripts with a unit in the other half."},
    {"pairs", "halves", "integer", "pairs",
     "Pairs of themes that share a stretch of some transcript."},
    {"pairs_used", NULL, "number", "pairs", "Of these, pairs that can be tested in both halves."},
    {"spearman", NULL, "number", "-1-1",
     "Spearman's rank correlation of lift_local in one half and in the other, over pairs_used: 1, "
     "the same order, 0, no more alike than by chance."},
    {"spearman_brown", NULL, "number", "0-1",
     "What is estimated of it for lists made of all transcripts, 2 spearman over 1 + spearman; "
     "empty unless spearman is positive."},

    /* codebook */
    {"label", "codebook", "string", "",
     "What the codebook calls the theme; empty where it has no label for it."},
    {"note", "codebook", "string", "",
     "What the codebook says of what belongs to the theme, and what does not; empty where it says "
     "nothing."},
    {"entries", "codebook", "integer", "entries",
     "Entries of the codebook that are the theme's own, exceptions too; 0: it is only above "
     "others."},

    /* pairs, and what loo and differences have of them */
    {"holds", NULL, "string", "code",
     "The decision: yes (the link holds), no (not shown to differ from chance), too_few, "
     "same_words or untestable; see hearth-tables(5) for the rules."},
    {"n_a", NULL, "integer", "units", "Units that hold theme_a, over all transcripts."},
    {"n_b", NULL, "integer", "units", "Units that hold theme_b, over all transcripts."},
    {"n_ab", NULL, "integer", "units",
     "Joint units: those that hold both themes, over all transcripts; in loo over those of the "
     "other projects."},
    {"docs_ab", NULL, "integer", "transcripts", "Transcripts with a joint unit."},
    {"projects_ab", NULL, "integer", "projects",
     "Projects with a joint unit; empty without a column project."},
    {"expected_local", NULL, "number", "units",
     "Joint units expected if both themes were placed independently within the same stretch of the "
     "same conversation, unit lengths as they are: the sum of e over transcripts, in loo over "
     "those of the other projects."},
    {"lift_local", NULL, "number", "ratio",
     "n_ab over expected_local: how many times as often as their places explain the two meet; "
     "empty when nothing is expected."},
    {"lift_lo", NULL, "number", "ratio",
     "Lower end of the 95 % interval of lift_local, in which transcripts vary, not units."},
    {"lift_hi", NULL, "number", "ratio",
     "Upper end of the 95 % interval of lift_local, in which transcripts vary, not units."},
    {"p_local", NULL, "number", "0-1",
     "Two-sided p of n_ab if words were slid within stretches; empty when the pair cannot be "
     "tested."},
    {"q", NULL, "number", "0-1",
     "p_local, in differences p, adjusted for the number of tests in the row's family; empty with "
     "it."},
    {"excess_conversation", NULL, "number", "units",
     "Joint units that come of some conversations being rich in both themes: expected_within less "
     "expected_pooled."},
    {"excess_phase", NULL, "number", "units",
     "Joint units that come of both themes falling into the same part of a conversation: "
     "expected_units less expected_within."},
    {"excess_length", NULL, "number", "units",
     "Joint units that come of long units, which hold more of everything: expected_local less "
     "expected_units."},
    {"excess_moment", NULL, "number", "units",
     "Joint units that nothing but the moment explains: n_ab less expected_local."},
    {"lift_units", NULL, "number", "ratio", "n_ab over expected_units; empty when that is 0."},
    {"p_units", NULL, "number", "0-1",
     "Two-sided p of n_ab if whole units were rotated within stretches, their lengths ignored; "
     "empty when nothing could come of it."},
    {"carried_by", NULL, "string", "projects",
     "Projects without which the finding is gone, each left out by itself, by commas; - when no "
     "single project carries it; empty when there is none, or fewer than two projects."},
    {"flags", NULL, "string", "codes",
     "What to be careful about: few one_doc one_project untestable sparse contested reversed "
     "length same_words, see hearth-tables(5); one space between, empty when nothing."},
    {"method", NULL, "string", "code",
     "How p_local, or the p of the row, was computed: in pairs exact (every case counted) or "
     "normal (from mean "
     "and variance), in differences linearised (from the standard error of ratio) or permutation "
     "(levels dealt anew)."},
    {"why", NULL, "string", "codes",
     "Reasons of the row's empty fields: items column=reason, one space between."},
    {"planned", NULL, "string", "code",
     "yes: a link decided on beforehand, adjusted by Holm among such links; no: all others."},

    /* pairs, with --all */
    {"expected_pooled", NULL, "number", "units",
     "Joint units expected when all units are mixed: n_a n_b / units_all."},
    {"expected_within", NULL, "number", "units",
     "Joint units expected when the units of each transcript are mixed: the sum over transcripts "
     "of n_a n_b / n."},
    {"expected_units", NULL, "number", "units",
     "Joint units expected when units are rotated within stretches: the sum of e_units."},
    {"var_local", NULL, "number", "units squared",
     "Variance of the joint units when words are slid within stretches: the sum of v."},
    {"p_local_le", NULL, "number", "0-1",
     "Chance of n_ab joint units or fewer when words are slid within stretches."},
    {"p_local_ge", NULL, "number", "0-1",
     "Chance of n_ab joint units or more when words are slid within stretches."},
    {"midp_local", NULL, "number", "0-1",
     "p_local with half of the chance of n_ab itself taken off each tail."},
    {"p_min_end", NULL, "number", "0-1",
     "Chance of the smallest number of joint units that sliding can leave."},
    {"p_max_end", NULL, "number", "0-1",
     "Chance of the largest number of joint units that sliding can leave."},
    {"p_within", NULL, "number", "0-1",
     "Two-sided p of n_ab if the units of each transcript were mixed."},
    {"p_transcript", NULL, "number", "0-1",
     "Two-sided p of n_ab if units were rotated over the whole transcript; of counts made with "
     "--ladder only."},
    {"se_cluster", NULL, "number", "natural log",
     "Standard error of the logarithm of lift_local, from how transcripts differ."},
    {"se_floor", NULL, "number", "natural log",
     "What that standard error is at least: the one that sliding alone makes."},
    {"lift_pooled", NULL, "number", "ratio",
     "n_ab over expected_pooled, the lift of all units mixed; empty when the themes never meet."},
    {"lift_pooled_lo", NULL, "number", "ratio",
     "Lower end of the 95 % interval of lift_pooled, in which transcripts vary."},
    {"lift_pooled_hi", NULL, "number", "ratio",
     "Upper end of the 95 % interval of lift_pooled, in which transcripts vary."},
    {"projects_used", NULL, "integer", "projects",
     "Projects with a lift and an interval of their own (two transcripts or more), of which the "
     "next columns speak."},
    {"q_projects", NULL, "number", "",
     "Cochran's Q: how far those projects' lifts lie apart, in their standard errors."},
    {"p_q_projects", NULL, "number", "0-1", "p of q_projects if all these projects had one lift."},
    {"i2", NULL, "number", "0-1",
     "Share of the spread between these projects that chance does not explain."},
    {"tau2", NULL, "number", "natural log squared",
     "Variance of the logarithm of the lift between projects."},
    {"mu", NULL, "number", "natural log",
     "Mean of the logarithms of the lifts of these projects (random effects)."},
    {"mu_se", NULL, "number", "natural log", "Standard error of mu."},
    {"pred_lo", NULL, "number", "natural log",
     "Lower end of the 95 % interval in which the logarithm of the lift of one more project lies."},
    {"pred_hi", NULL, "number", "natural log",
     "Upper end of the 95 % interval in which the logarithm of the lift of one more project lies."},
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
    {"se_jaccard", NULL, "number", "", "Standard error of jaccard, from how transcripts differ."},
    {"se_npmi", NULL, "number", "",
     "Standard error of npmi, from how transcripts differ; empty where npmi is -1."},
    {"se_log_or", NULL, "number", "natural log",
     "Standard error of log_or, from how transcripts differ."},
    {"or_lo", NULL, "number", "ratio",
     "Lower end of the 95 % interval of the odds ratio, in which transcripts vary."},
    {"or_hi", NULL, "number", "ratio",
     "Upper end of the 95 % interval of the odds ratio, in which transcripts vary."},
    {"deff", "pairs", "number", "ratio",
     "Design effect: the square of se_log_or over that of naive_se_log_or_ha."},
    {"n_eff", "pairs", "number", "units",
     "Independent units that would say as much of log_or as these do."},
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
    {"naive_informative", NULL, "integer", "projects",
     "Projects whose own table of units says something: both themes in some of its units, not in "
     "all."},
    {"naive_or_mh", NULL, "number", "ratio",
     "Odds ratio of Mantel and Haenszel over these projects, if units within a project were "
     "independent."},
    {"naive_or_mh_lo", NULL, "number", "ratio", "Lower end of the 95 % interval of naive_or_mh."},
    {"naive_or_mh_hi", NULL, "number", "ratio", "Upper end of the 95 % interval of naive_or_mh."},
    {"naive_cmh_chi2", NULL, "number", "",
     "Chi-square of Cochran, Mantel and Haenszel, 1 degree of freedom, no correction."},
    {"naive_p_cmh", NULL, "number", "0-1", "p of naive_cmh_chi2; in loo without the project."},
    {"naive_breslow_day", NULL, "number", "",
     "How far the odds ratios of these projects lie apart (Breslow and Day)."},
    {"naive_tarone", NULL, "number", "",
     "naive_breslow_day with Tarone's correction; naive_informative - 1 degrees of freedom."},
    {"naive_p_tarone", NULL, "number", "0-1", "p of naive_tarone."},
    {"naive_crude_or", NULL, "number", "ratio",
     "Odds ratio of the table of all units, projects mixed."},
    {"naive_confounding", NULL, "number", "",
     "naive_crude_or over naive_or_mh, less 1: how far mixing the projects moves the odds ratio."},
    {"naive_n_eff_projects", NULL, "number", "projects",
     "How many equal projects naive_or_mh is worth, by their weights in it."},
    {"naive_q", NULL, "number", "",
     "Cochran's Q of the log odds ratios of these projects, naive standard errors."},
    {"naive_i2", NULL, "number", "0-1",
     "Share of the spread of these log odds ratios that chance does not explain."},
    {"naive_tau2", NULL, "number", "natural log squared",
     "Variance of the log odds ratio between projects."},
    {"naive_mu", NULL, "number", "natural log",
     "Mean of the log odds ratios of these projects (random effects)."},
    {"naive_mu_se", NULL, "number", "natural log", "Standard error of naive_mu."},
    {"naive_pred_lo", NULL, "number", "natural log",
     "Lower end of the 95 % interval in which the log odds ratio of one more project lies."},
    {"naive_pred_hi", NULL, "number", "natural log",
     "Upper end of the 95 % interval in which the log odds ratio of one more project lies."},
    {"naive_flags", NULL, "string", "codes",
     "naive_simpson: mixing the projects turns the odds ratio round; naive_confounded: it moves it "
     "by a tenth or more."},

    /* loo */
    {"without", NULL, "string", "",
     "The project that is left out: the row is of the transcripts of all others."},
    {"carries", NULL, "string", "code",
     "yes: without this project the finding is gone; no: it stays; empty: there is no finding, or "
     "only one project has any of it."},
    {"naive_weight", NULL, "number", "0-1", "Share of the project in naive_or_mh of all projects."},

    /* differences */
    {"level_1", NULL, "string", "", "The first of the two levels compared, in byte order."},
    {"level_2", NULL, "string", "", "The second of the two levels compared."},
    {"differs", NULL, "string", "code",
     "The decision: yes (the link differs between the levels), no (not shown to), too_few or "
     "untestable; see hearth-tables(5) for the rules."},
    {"n_ab_1", NULL, "integer", "units", "Joint units at level_1."},
    {"expected_local_1", NULL, "number", "units",
     "Joint units expected at level_1, as expected_local."},
    {"lift_local_1", NULL, "number", "ratio",
     "n_ab_1 over expected_local_1; empty when nothing is expected."},
    {"lift_lo_1", NULL, "number", "ratio", "Lower end of the 95 % interval of lift_local_1."},
    {"lift_hi_1", NULL, "number", "ratio", "Upper end of the 95 % interval of lift_local_1."},
    {"n_ab_2", NULL, "integer", "units", "Joint units at level_2."},
    {"expected_local_2", NULL, "number", "units",
     "Joint units expected at level_2, as expected_local."},
    {"lift_local_2", NULL, "number", "ratio",
     "n_ab_2 over expected_local_2; empty when nothing is expected."},
    {"lift_lo_2", NULL, "number", "ratio", "Lower end of the 95 % interval of lift_local_2."},
    {"lift_hi_2", NULL, "number", "ratio", "Upper end of the 95 % interval of lift_local_2."},
    {"ratio", NULL, "number", "ratio", "lift_local_1 over lift_local_2."},
    {"ratio_lo", NULL, "number", "ratio",
     "Lower end of the 95 % interval of ratio, in which transcripts vary."},
    {"ratio_hi", NULL, "number", "ratio",
     "Upper end of the 95 % interval of ratio, in which transcripts vary."},
    {"p", NULL, "number", "0-1",
     "Two-sided p of the two levels' lifts if the link were the same at both."},

    /* lags, and what is finished of them: sequence */
    {"lag", NULL, "integer", "turns", "How many turns later the second theme comes: 1, 2 or 3."},
    {"scope", NULL, "string", "code",
     "Which pairs of turns: all; speaker_change (the second is another person's); X>Y (the first "
     "is "
     "of group X, the second of group Y); finished, group_change, all X>Y together."},
    {"theme_a", "lags", "string", "",
     "The theme of a theme row, the one that comes first of a pair; empty in other rows."},
    {"theme_b", "lags", "string", "", "The theme that follows; empty in rows of no pair."},
    {"n", "lags", "integer", "pairs of turns",
     "Pairs of turns of the scope, so many turns apart, within one item of the agenda."},
    {"n_a", "lags", "integer", "pairs of turns", "Those that hold the theme in the first turn."},
    {"n_b", "lags", "integer", "pairs of turns", "Those that hold the theme in the second turn."},
    {"n_ab", "lags", "integer", "pairs of turns",
     "Those that hold theme_a in the first turn and theme_b in the second."},
    {"e", "lags", "number", "pairs of turns",
     "n_ab expected when the hits of one theme slide round the words of the first turns, or those "
     "of the other round the words of the second, within stretches of a sequence."},
    {"v", "lags", "number", "pairs of turns squared", "Variance of n_ab under the same null."},
    {"null", "lags", "string", "cases",
     "The same null whole: an item for each stretch that holds both themes, [from:]count,count,... "
     "- how many of the equally likely cases leave n_ab from (0), from + 1, ...; empty: sums "
     "only."},
    {"speaking", "lags", "integer", "people", "People of the document who are named in its turns."},
    {"groups", NULL, "integer", "groups", "Groups of people that are named in its turns."},
    {"by", "lags", "string", "", "The column that people's groups are in; empty: there is none."},
    {"theme_a", "sequence", "string", "", "The theme that comes first."},
    {"theme_b", "sequence", "string", "", "The theme that follows: another, or the same again."},
    {"holds", "sequence", "string", "code",
     "The decision: yes (it follows more often than chance has it), no (not shown to), too_few or "
     "untestable; that it follows less often never holds, and nothing does in the scope all, which "
     "describes; see hearth-tables(5) for the rules."},
    {"n", "sequence", "integer", "pairs of turns",
     "Pairs of turns of the scope, over all transcripts."},
    {"n_a", "sequence", "integer", "pairs of turns", "Those that hold theme_a in the first turn."},
    {"n_b", "sequence", "integer", "pairs of turns", "Those that hold theme_b in the second turn."},
    {"n_ab", "sequence", "integer", "pairs of turns",
     "Those that hold theme_a in the first turn and theme_b in the second."},
    {"docs_ab", "sequence", "integer", "transcripts", "Transcripts with such a pair of turns."},
    {"projects_ab", "sequence", "integer", "projects",
     "Projects with such a pair of turns; empty without a column project."},
    {"expected", "sequence", "number", "pairs of turns",
     "n_a n_b / n: n_ab expected if all pairs of turns were mixed."},
    {"z_adj", NULL, "number", "standard deviations",
     "Haberman's adjusted residual of n_ab from expected: a description, since turns are not "
     "independent."},
    {"yule_q", "sequence", "number", "-1 to 1",
     "Yule's Q of the table of all pairs of turns; empty when both its products are 0."},
    {"expected_local", "sequence", "number", "pairs of turns",
     "n_ab expected if both themes were placed independently within the same stretch of the same "
     "sequence of turns: the sum of e over transcripts."},
    {"lift_local", "sequence", "number", "ratio",
     "n_ab over expected_local; empty when nothing is expected."},
    {"p_local", "sequence", "number", "0-1",
     "Two-sided p of n_ab if words were slid within stretches; empty when it cannot be tested."},
    {"q", "sequence", "number", "0-1",
     "p_local adjusted over the lags and pairs of group_change, of speaker_change, or of all X>Y, "
     "each by whose themes are on one level of the codebook; empty in the scope all."},
    {"direction", NULL, "number", "standard deviations",
     "n_ab less the same count with the themes' places changed, over the root of their sum: above "
     "0, theme_a comes first more often; a description."},

    /* sensitivity */
    {"specifications", NULL, "integer", "",
     "Ways of counting that were tried, the reference among them."},
    {"tested", NULL, "integer", "specifications",
     "Specifications under which the pair could be tested: all but those that say untestable, "
     "which is also said where the two never share a stretch."},
    {"held", NULL, "integer", "specifications", "Specifications under which the link holds (yes)."},
    {"held_less", NULL, "integer", "specifications",
     "Of held, those under which the two meet less often than expected."},
    {"share_held", NULL, "number", "0-1", "held over specifications."},
    {"holds_reference", NULL, "string", "code", "The decision, holds, under the reference."},
    {"lift_reference", NULL, "number", "ratio", "lift_local under the reference."},
    {"lift_min", NULL, "number", "ratio",
     "The smallest lift_local of the specifications under which the pair could be tested; empty "
     "when there is none."},
    {"lift_max", NULL, "number", "ratio",
     "The largest lift_local of the specifications under which the pair could be tested; empty "
     "when there is none."},
    {"changes", NULL, "string", "",
     "The specifications whose decision differs from the reference's, by what differs in them: "
     "dimension=value, with a comma between several; one space between specifications."},
    {"sentence", NULL, "string", "", "The row in words."},
    {"specification", NULL, "string", "",
     "What differs from the reference, dimension=value, with a comma between several; or "
     "reference."},
    {"stems", "sensitivity", "string", "code", "on, or off: words as they are, case folded."},
    {"overlap", "sensitivity", "string", "code",
     "Which of overlapping hits stand: all, the longest of a theme (theme), the longest of all "
     "(longest)."},
    {"facilitators", "sensitivity", "string", "code", "Facilitators' rows are left out, or in."},

    /* explain --tsv */
    {"part", NULL, "string", "code",
     "What the row is about; hearth-explain(1) lists the parts and says which columns each has."},
    {"n", "explain", "integer", "", "The count that belongs to the part: units, hits or turns."},
    {"expected", "explain", "number", "",
     "Joint units expected, as expected_local; of saturation what is expected to be new, or to "
     "be."},
    {"lift", "explain", "number", "ratio", "n over expected, as lift_local."},
    {"lo", "explain", "number", "",
     "Lower end of the 95 % interval of lift, or of what the part says; of voices the lowest of "
     "the "
     "transcripts."},
    {"hi", "explain", "number", "",
     "Upper end of the 95 % interval of lift, or of what the part says; of voices the highest of "
     "the "
     "transcripts."},
    {"value", "explain", "number", "", "The number that belongs to the part."},
    {"text", "explain", "string", "",
     "The words that belong to the part: a sentence, a code or a quotation."},

    /* ledger */
    {"file", NULL, "string", "",
     "Path of the file from the folder that was given; of a file given by itself, its name; or a "
     "pseudonym of that."},
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
     "SHA-256 of its bytes, 64 hexadecimal digits; where names were redacted HMAC-SHA-256 under "
     "the "
     "key; empty when it was not read."},
    {"why", "ledger", "string", "",
     "Why the file was refused (the message, without names and quotations where these were "
     "redacted) "
     "or left out; empty otherwise."},
    {"layout", NULL, "string", "code",
     "What its reader found it to be, such as zoom vtt; empty when it was not read."},
    {"lines", NULL, "integer", "lines",
     "Lines of the text; of a table with several documents its rows of this one."},
    {"words", "ledger", "integer", "words", "Words of all that was said in it."},
    {"marks", "ledger", "integer", "",
     "Marks of what is not speech, such as [laughter], taken out of the text of its rows."},
    {"line", "ledger", "integer", "",
     "In a row about a line that did not become speech, or not as a whole: which, from 1; empty in "
     "the row of the file."},
    {"reason", NULL, "string", "code",
     "Why the line is not speech: header, time, comment, note, mark, code, name, deleted or other; "
     "in the row of a file undecodable when it was refused for its bytes, else empty."},
    {"renamed", NULL, "integer", "rows",
     "Rows of the file whose speaker is another by the tables of aliases; empty in the row of a "
     "line."},
    {"language", "ledger", "string", "code",
     "Language of the file as an ISO 639 code: what was recognised, or what is said of its first "
     "row; "
     "und: it could not be told; empty: too little to tell it by, or it was not asked for."},

    /* voices: counted, then finished */
    {"words", "voices", "integer", "words",
     "Words of the document, whoever says them, or of the speaker in it."},
    {"turns", "voices", "integer", "turns",
     "Turns with a word in the document, or of the speaker in it."},
    {"timed", NULL, "integer", "turns",
     "Turns of the speaker that have a beginning and an end not before it."},
    {"seconds", NULL, "number", "seconds", "How long these turns take together."},
    {"searched", NULL, "integer", "turns",
     "Turns of the speaker in which themes were looked for: with a row in a language of the "
     "codebook."},
    {"n", "voices", "integer", "turns", "Turns of the speaker that hold the theme."},
    {"by", "voices", "string", "", "The column that people's groups are in; empty: there is none."},
    {"facilitator_roles", "voices", "string", "",
     "The roles of facilitators by commas, in lower case and byte order; their rows are there."},
    {"of", NULL, "string", "code",
     "Whom the row is about: all who are counted, facilitators, those of a role or a group, a "
     "speaker, or all who raise a theme."},
    {"name", "voices", "string", "",
     "The role, group, speaker or theme; empty: all, or those without a role or group."},
    {"measure", NULL, "string", "code",
     "What is shared: words, turns or seconds; of a theme hits, or turns that hold it."},
    {"facilitators", "voices", "string", "code",
     "Whether facilitators are among the people who are counted: in or out."},
    {"statistic", NULL, "string", "code",
     "value: of the transcript in doc, or of a theme everywhere; median, lowest, highest: of the "
     "transcripts that have such people, and the value."},
    {"docs", "voices", "integer", "transcripts",
     "Transcripts that have such people, and the amount if any has it; of a theme: that have it, "
     "said "
     "by those counted."},
    {"people", NULL, "integer", "people",
     "Such people who were there, silent ones too; over several transcripts the sum of theirs."},
    {"speaking", NULL, "integer", "people",
     "Of these people those who have any of it; where times are missing, who have a turn."},
    {"amount", NULL, "number", "words, turns, seconds or hits", "What these people have of it."},
    {"share", "voices", "number", "0-1",
     "amount of what all who are counted have; of all and of a theme: of what everybody has, "
     "facilitators too."},
    {"top_share", NULL, "number", "0-1",
     "The largest part that one of these people has of amount."},
    {"gini", NULL, "number", "0-1",
     "Gini coefficient of what each of these people has: 0 is all alike."},
    {"gini_corrected", NULL, "number", "0-1",
     "gini times people / (people - 1): 1 is one person who has all."},
    {"entropy", NULL, "number", "nats",
     "Shannon's entropy of the parts that these people have of amount."},
    {"entropy_norm", NULL, "number", "0-1", "entropy over ln people: 1 is all alike."},
    {"effective_speakers", NULL, "number", "people",
     "e to the power of entropy: so many people with the same amount would share it as evenly."},
    {"hangs_on_one", "voices", "string", "",
     "Who has half of amount or more (the first of two); - when nobody does."},

    /* mixing: counted, then finished */
    {"next", NULL, "string", "",
     "Who speaks after speaker; in the finished table the group that they are of."},
    {"facilitators", "mixing", "string", "code",
     "in: everybody is there; out: facilitators' turns are stepped over."},
    {"words", "mixing", "integer", "words", "Words of the document, whoever says them."},
    {"turns", "mixing", "integer", "turns",
     "Turns with a word in the document, or of the speaker in it."},
    {"broken_off", NULL, "integer", "turns",
     "Turns of the document that break off, by a dash at their end."},
    {"n", "mixing", "integer", "transitions",
     "How often the word went over from one to the other; of the row's kind in the finished "
     "table."},
    {"gaps", NULL, "string", "seconds",
     "Seconds from the end of the one to the beginning of the other, ascending, a space between."},
    {"n_gaps", NULL, "integer", "transitions", "How many of the transitions have a gap."},
    {"interruptions", NULL, "integer", "transitions",
     "Those after a turn that breaks off; empty where no turn of the document does."},
    {"by", "mixing", "string", "", "The column that people's groups are in; empty: there is none."},
    {"facilitator_roles", "mixing", "string", "",
     "The roles of facilitators by commas, in lower case and byte order."},
    {"of", "mixing", "string", "code",
     "Which transitions: all; of people with a group those between groups, within groups, or of a "
     "pair of groups; opening: from a facilitator to a group."},
    {"group", "mixing", "string", "",
     "The group of the speaker; of a pair, of those who speak first."},
    {"docs", "mixing", "integer", "transcripts", "Transcripts with such transitions."},
    {"people", "mixing", "integer", "people",
     "Who speak (of all), have a group, or are in the groups of the row."},
    {"transitions", NULL, "integer", "transitions",
     "Of how many n is: all; those of people with a group; those from group; those from "
     "facilitators."},
    {"share", "mixing", "number", "0-1", "n of transitions."},
    {"expected", "mixing", "number", "transitions",
     "Mean of n if groups were dealt otherwise to the people of each transcript."},
    {"sd", "mixing", "number", "transitions", "Standard deviation of n then."},
    {"z", "mixing", "number", "", "(n - expected) / sd."},
    {"ei_index", NULL, "number", "-1-1",
     "Transitions between groups less those within, of all: -1 is all within, 1 all between."},
    {"ei_expected", NULL, "number", "-1-1",
     "ei_index at expected: what the groups' sizes make of it."},
    {"assortativity", NULL, "number", "",
     "Newman's coefficient of the pairs of groups: 1 is all within, 0 as their shares."},
    {"p_le", "mixing", "number", "0-1", "Chance of as few transitions between groups or fewer."},
    {"p_ge", "mixing", "number", "0-1", "Chance of as many transitions between groups or more."},
    {"p", "mixing", "number", "0-1",
     "Two-sided chance of n between groups, groups dealt otherwise."},
    {"q", "mixing", "number", "0-1",
     "p adjusted by Benjamini and Hochberg, over projects or over transcripts."},
    {"method", "mixing", "string", "code",
     "How p was found: exact, drawn (where there are too many ways of dealing), or normal."},
    {"overlap", NULL, "number", "0-1", "The share of gaps that are below 0."},
    {"gap_lower", NULL, "number", "seconds", "Lower quartile of the gaps."},
    {"gap_median", NULL, "number", "seconds", "Median of the gaps."},
    {"gap_upper", NULL, "number", "seconds", "Upper quartile of the gaps."},
    {"gap_z", NULL, "number", "",
     "Ranks of gaps between groups against groups dealt otherwise; above 0: they are longer."},
    {"gap_p", NULL, "number", "0-1", "Two-sided chance of these ranks."},
    {"gap_q", NULL, "number", "0-1",
     "gap_p adjusted by Benjamini and Hochberg, over projects or over transcripts."},
    {"gap_method", NULL, "string", "code", "How gap_p was found, as method."},
    {"interruptible", NULL, "integer", "transitions",
     "Transitions of transcripts in which some turn breaks off."},
    {"interrupted", NULL, "number", "0-1", "interruptions of interruptible."},

    /* people */
    {"of", "people", "string", "code",
     "What the row's people have in common: all (nothing), or the column in which they have name."},
    {"name", "people", "string", "",
     "The project, wave, group, role, ...; empty: all, or those without one."},
    {"theme", "people", "string", "", "The theme; empty: all talk."},
    {"facilitators", "people", "string", "code",
     "Whether facilitators are among the people who are counted: in or out."},
    {"docs", "people", "integer", "transcripts",
     "Transcripts in which some of these people raise the theme (of all talk: speak)."},
    {"people", "people", "integer", "people",
     "Such people who were there, silent ones too; of a theme, those in whose words it was looked "
     "for. Somebody in two transcripts is two people."},
    {"speaking", "people", "integer", "people",
     "Of people, those who raise the theme (of all talk: who say a word)."},
    {"share", "people", "number", "0-1", "speaking of people."},
    {"measure", "people", "string", "code",
     "What amount counts: words of all talk, hits of a theme."},
    {"amount", "people", "number", "words or hits", "What these people have of it."},
    {"hangs_on_one", "people", "string", "",
     "Who has half of amount or more (the first of two); - when nobody does."},

    /* flow: counted, then finished */
    {"tenth", NULL, "integer", "",
     "Tenth of the words of the document, 1 to 10, in which the first word of the turns begins; "
     "empty in the row of the document."},
    {"turns", "flow", "integer", "turns", "Turns of the document, or of those that begin there."},
    {"n", "flow", "integer", "turns", "Turns there that hold the theme."},
    {"places", NULL, "integer", "words",
     "Sum of the numbers of the hits' first words, from 1 through the words of the document: "
     "(places - hits/2)/(hits words) is their mean position."},
    {"project", "flow", "string", "",
     "Project of the document, as the manifest says; of the finished table the project that the "
     "row is about, empty over all."},
    {"by", "flow", "string", "code",
     "Empty: all of the conversations; tenth: a tenth of each of them; wave or date: those of one "
     "wave, or date."},
    {"level", "flow", "string", "", "The tenth, wave or date; empty where by is."},
    {"docs", "flow", "integer", "transcripts", "Transcripts in which the theme is raised there."},
    {"p_doc", "flow", "number", "0-1",
     "Mean over transcripts of the share of their turns there that hold the theme: every "
     "transcript counts alike."},
    {"p_doc_lo", NULL, "number", "0-1", "Lower end of the 95 % interval of p_doc (t)."},
    {"p_doc_hi", NULL, "number", "0-1", "Upper end of that interval."},
    {"position", NULL, "number", "0-1",
     "Where in their conversation the theme's hits there are, 0 its beginning and 1 its end: mean "
     "over transcripts of their means."},
    {"position_lo", NULL, "number", "0-1", "Lower end of the 95 % interval of position (t)."},
    {"position_hi", NULL, "number", "0-1", "Upper end of that interval."},
    {"units_all", "flow", "integer", "turns", "All turns there, the same for every theme."},
    {"docs_all", "flow", "integer", "transcripts", "All transcripts with a turn there."},

    /* entries */
    {"theme", "entries", "string", "", "The theme of the entry; empty in the row of the document."},
    {"entry", "entries", "string", "",
     "The codebook's entry: its id, or codebook.line (1.12: line 12 of the first); empty in the "
     "row of the document."},
    {"n", "entries", "integer", "turns", "Turns in which it finds something."},
    {"hits", "entries", "integer", "hits",
     "How often it does; each for itself, also where another entry finds the same words."},

    /* map: ena, then ca */
    {"of", "map", "string", "code",
     "What the row is about: an axis, a group's mean, the test of two groups, a theme, a "
     "connection "
     "of two themes, a speaker of a transcript."},
    {"name", "map", "string", "", "The axis (svd1, svd2, mr1), group, theme or speaker."},
    {"theme_a", "map", "string", "", "Of a connection the first of the two themes."},
    {"theme_b", "map", "string", "", "Of a connection the second of the two themes."},
    {"group", "map", "string", "",
     "The group, by the column that by names: of a speaker; of the row's mean; the first of the "
     "two that are compared."},
    {"against", NULL, "string", "", "The second of the two groups that are compared."},
    {"n", "map", "integer", "",
     "Of an axis, a group or a test: speakers who connect themes; of a connection: turns that "
     "connect the two; of a theme: the same summed over all others; of a speaker: turns."},
    {"norm", NULL, "number", "turns",
     "Length of the vector of the speaker's connections; 0: the speaker connects nothing, lies at "
     "0 and is in no mean."},
    {"share", "map", "number", "0-1", "Share of all spread of speakers that lies along the axis."},
    {"svd1", NULL, "number", "",
     "Place on the axis along which speakers differ most; of a connection its loading on it."},
    {"svd2", NULL, "number", "", "The same of the second such axis, at right angles to the first."},
    {"mr1", NULL, "number", "",
     "Place on the axis from the mean of one group to that of another, chosen to separate them: it "
     "must not be tested."},
    {"distance", NULL, "number", "",
     "How far the means of the two groups lie apart, vectors being one long: 0 to 1.41."},
    {"p", "map", "number", "0-1",
     "p of distance, groups dealt anew among those who could have had the other one."},
    {"q", "map", "number", "0-1", "p adjusted over the tests of the table (Benjamini-Hochberg)."},
    {"method", "map", "string", "code",
     "How p was computed: exact (all arrangements were visited) or drawn (9,999 random ones)."},
    {"arrangements", NULL, "integer", "",
     "Arrangements of the levels that p looks at, the observed one among them."},
    {"by", "map", "string", "", "The column of the groups; empty: there is none."},
    {"window", NULL, "integer", "turns",
     "Turns in which two themes are connected: the speaker's and those just before it."},
    {"of", "ca", "string", "code",
     "What the row is about: an axis, the test of all, a level of the column, a theme."},
    {"name", "ca", "string", "", "The axis, level or theme."},
    {"n", "ca", "integer", "units",
     "Units that hold a theme, each once for each theme: at the level, of the theme, or of all."},
    {"mass", NULL, "number", "0-1", "n of the row over that of all."},
    {"inertia", NULL, "number", "",
     "How much differs: along the axis, at the level, in the theme; of the test in all, which is "
     "chi-square over n."},
    {"share", "ca", "number", "0-1", "inertia of the row over all of it."},
    {"axis_1", NULL, "number", "",
     "Principal coordinate on the first axis: themes and levels in one direction from 0 go "
     "together more than the others do."},
    {"axis_2", NULL, "number", "", "Principal coordinate on the second axis."},
    {"cos2_1", NULL, "number", "0-1",
     "Share of the point's inertia that the first axis shows: near 0 the drawing says nothing of "
     "it."},
    {"cos2_2", NULL, "number", "0-1", "The same of the second axis."},
    {"p", "ca", "number", "0-1",
     "p of inertia, levels dealt anew among those who could have had the others."},
    {"method", "ca", "string", "code",
     "How p was computed: exact (all arrangements were visited) or drawn (9,999 random ones)."},
    {"by", "ca", "string", "", "The column whose levels are compared."},

    /* speakers */
    {"speaker", "speakers", "string", "", "A label that somebody speaks under in the transcripts."},
    {"alias", NULL, "string", "",
     "The name that the label is taken for a spelling of; empty: it stands for itself."},
    {"turns", "speakers", "integer", "turns", "Turns under the label, in the documents of doc."},
    {"words", "speakers", "integer", "words", "Words said under it there."},
    {"docs", "speakers", "integer", "transcripts", "Transcripts of doc in which it speaks."},
    {"doc", "speakers", "string", "",
     "Where the row holds: a document, or several by * and ?; empty: everywhere."},
    {"role", "speakers", "string", "", "Role that the label tells; empty when it tells none."},
    {"why", "speakers", "string", "code",
     "Why the alias is proposed (spelling, guest, short, initials, order, given), or why there is "
     "none (several, beside, elsewhere, affiliation, similar, unnamed)."},
    {"maybe", NULL, "string", "",
     "Whose label it may be where that is not decided: names with a semicolon between."},

    /* status */
    {"chunk", NULL, "integer", "", "Number of the chunk in the plan, from 0."},
    {"task", NULL, "integer", "", "Number of the task that it is in, from 0."},
    {"state", NULL, "string", "code", "done, running, waiting, or failed."},
    {"tries", NULL, "integer", "", "How often processes have begun it."},
    {"files", NULL, "integer", "transcripts", "Transcripts that are in it."},
    {"bytes", "status", "integer", "bytes", "Size of these."},
    {"who", NULL, "string", "",
     "Which process tried last, or is at work: its number, host, task and job."},
    {"why", "status", "string", "",
     "Of one that is not done: the last lines of what that process, or its task, had to say."},

    /* redact --review, --log */
    {"kind", NULL, "string", "code",
     "What there is to look at: name-or-word, a name that may be a word where it stands and was "
     "left; capital, a word that looks like a name and is nobody's that is known."},
    {"word", "review", "string", "",
     "The word as it stands where it was met first in the document."},
    {"n", "review", "integer", "words", "How often the word was left in the document."},
    {"doc", "review", "string", "", "Pseudonym of the document."},
    {"turn", "review", "integer", "", "Number of the turn in which it was met first."},
    {"quote", "review", "string", "", "What is said around it there, as redacted."},
    {"what", NULL, "string", "code",
     "What is counted: documents, rows, people, names replaced in texts, marks such as [email], "
     "fields of other columns in which something was replaced, names-or-words and capitals left "
     "for "
     "a person."},
    {"n", "redaction", "integer", "", "How many."},

    /* agree scores */
    {"coder_a", NULL, "string", "", "The first of two coders; empty: all coders together."},
    {"coder_b", NULL, "string", "", "The second of two coders; empty: all coders together."},
    {"coders", NULL, "integer", "coders", "Coders compared in the row."},
    {"theme", "agreement", "string", "",
     "What is compared: overall, which one code a unit has; else whether it has this theme, or a "
     "descendant of it."},
    {"units", NULL, "integer", "units",
     "Units that at least two of the coders coded; in a table of a sample, units of the level."},
    {"docs", "agreement", "integer", "transcripts", "Transcripts with such a unit."},
    {"share", "agreement", "number", "0-1",
     "Codings of these units that have the theme (overall: any code), of all their codings."},
    {"agreement", NULL, "number", "0-1",
     "Pairs of codings of a unit that agree, of all pairs, averaged over units."},
    {"kappa", NULL, "number", "", "Cohen's kappa of two coders."},
    {"se_kappa", NULL, "number", "",
     "Its standard error when units are independent (Fleiss, Cohen, Everitt)."},
    {"kappa_lo", NULL, "number", "", "Lower end of the 95 % interval of kappa by that error."},
    {"kappa_hi", NULL, "number", "", "Upper end of that interval."},
    {"alpha", NULL, "number", "", "Krippendorff's alpha, nominal."},
    {"alpha_lo", NULL, "number", "", "Lower end of its 95 % interval, transcripts drawn anew."},
    {"alpha_hi", NULL, "number", "", "Upper end of that interval."},
    {"ac1", NULL, "number", "", "Gwet's AC1."},
    {"se_ac1", NULL, "number", "", "Its standard error of two coders when units are independent."},
    {"ac1_lo", NULL, "number", "", "Lower end of its 95 % interval, transcripts drawn anew."},
    {"ac1_hi", NULL, "number", "", "Upper end of that interval."},
    {"brennan_prediger", NULL, "number", "",
     "Brennan and Prediger's coefficient: each of the codes is as likely by chance."},
    {"alpha_span", NULL, "number", "",
     "Krippendorff's alpha, binary, each character of the units' texts a unit: is it covered?"},
    {"alpha_span_lo", NULL, "number", "",
     "Lower end of its 95 % interval, transcripts drawn anew."},
    {"alpha_span_hi", NULL, "number", "", "Upper end of that interval."},
    {"standard", NULL, "string", "",
     "Which of the two is taken for right; empty: neither, and the columns behind it are empty."},
    {"tp", NULL, "integer", "units",
     "Units that both say have the theme; overall: summed over themes, as the next three."},
    {"fp", NULL, "integer", "units", "Units that only the other one says have it."},
    {"fn", NULL, "integer", "units", "Units that only the standard says have it."},
    {"tn", NULL, "integer", "units", "Units that neither says have it."},
    {"precision", NULL, "number", "0-1",
     "Of the units that the coder (the lexicon) says have the theme those that have it."},
    {"precision_lo", NULL, "number", "0-1", "Lower end of its 95 % interval."},
    {"precision_hi", NULL, "number", "0-1", "Upper end of that interval."},
    {"recall", NULL, "number", "0-1",
     "Of the units that have the theme those that the coder (the lexicon) finds."},
    {"recall_lo", NULL, "number", "0-1", "Lower end of its 95 % interval."},
    {"recall_hi", NULL, "number", "0-1", "Upper end of that interval."},
    {"f1", NULL, "number", "0-1", "Harmonic mean of precision and recall."},
    {"mcc", NULL, "number", "", "Matthews' correlation coefficient: phi of the two coders."},

    /* agree confusion, disagreements */
    {"code_a", NULL, "string", "",
     "A code that the first coder gave; empty: nothing found, or nothing that the other did not "
     "find."},
    {"code_b", NULL, "string", "", "A code that the second coder gave; empty likewise."},
    {"units", "confusion", "integer", "units", "Units in which the one stands against the other."},
    {"unit", "disagreements", "string", "", "The unit's name in the table of codings."},
    {"with", NULL, "string", "", "Coders who gave the unit the theme, by commas."},
    {"without", NULL, "string", "",
     "Coders who coded the unit and did not give it the theme, by commas."},
    {"left", "disagreements", "string", "",
     "The unit's text before the first place of the theme that somebody marked."},
    {"quote", "disagreements", "string", "", "That place; empty when nobody marked one."},
    {"right", "disagreements", "string", "",
     "The unit's text behind it; all of it when there is none."},

    /* agree sample, validated */
    {"text", "sample", "string", "", "The unit's text: what is to be read."},
    {"present", NULL, "string", "",
     "To be filled in: does the unit hold the theme? yes or no; empty: not read yet."},
    {"drawn", NULL, "string", "",
     "How the sample was drawn: unit, facilitators, seed and the column by whose levels."},
    {"by", "validated", "string", "", "The column whose level the row is about; empty: all units."},
    {"level", "validated", "string", "", "The level; empty also for rows without a value."},
    {"units_hit", NULL, "integer", "units", "Units with a hit on the theme or a descendant of it."},
    {"hit_rate", NULL, "number", "0-1", "Units with a hit, of all units."},
    {"checked_hits", NULL, "integer", "units", "Units with a hit that were read."},
    {"true_hits", NULL, "integer", "units", "Of these, units that hold the theme."},
    {"checked_nonhits", NULL, "integer", "units", "Units without a hit that were read."},
    {"true_nonhits", NULL, "integer", "units", "Of these, units that hold the theme all the same."},
    {"prevalence", NULL, "number", "0-1",
     "Units that hold the theme, of all units, estimated from the sample."},
    {"se_prevalence", NULL, "number", "0-1", "Its standard error."},
    {"prevalence_lo", NULL, "number", "0-1", "Lower end of its 95 % interval."},
    {"prevalence_hi", NULL, "number", "0-1", "Upper end of that interval."},
    {"flags", "validated", "string", "code",
     "misses: the interval of the level's recall ends below where that of all other levels "
     "begins."},

    /* lexicon check */
    {"file", "findings", "string", "", "The codebook's file."},
    {"line", "findings", "integer", "",
     "The line of the entry that the row is about, or of its theme's first one; 1 where it is "
     "about "
     "the codebook."},
    {"severity", NULL, "string", "code",
     "error: results are wrong; warning: they may be; note: worth knowing."},
    {"check", NULL, "string", "code",
     "What was found in the codebook; hearth-lexicon(1) has the list and the rules."},
    {"theme", "findings", "string", "", "The theme; empty in a row about the codebook."},
    {"entry", "findings", "string", "",
     "The entry: its id, or codebook.line (1.12: line 12 of the first); empty in a row about a "
     "theme."},
    {"pattern", NULL, "string", "",
     "The entry's pattern, with \\x22 for a double quote; empty in a row about a theme."},
    {"hits", "findings", "integer", "hits",
     "How often the entry is found in the text, whatever exceptions and overlaps leave of it; of a "
     "theme its hits that stand; empty where no text was looked at."},
    {"other", NULL, "string", "",
     "The entry that it is held against, or the first one of another theme, as in entry; empty "
     "where there is none."},
    {"forms", NULL, "string", "",
     "Words that the entry catches, case-folded, as word:count items, the most frequent first, one "
     "space between; of more than 30 the first, then an ellipsis."},
    {"message", NULL, "string", "", "What was found, in words."},

    /* stem map */
    {"stem", NULL, "string", "", "The stem."},
    {"word", NULL, "string", "", "A word as it stands in the texts that fell on the stem."},
    {"n", "stem-map", "integer", "words", "How often the word occurs."},
    {"algorithm", NULL, "string", "code",
     "libstemmer's algorithm that made the stem; only with --language auto."},
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
