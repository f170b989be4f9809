/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/languages.h"

#include <strings.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "corpus/fold.h"
#include "corpus/stems.h"

/* Those that people speak in the programmes that hearth was made for, and their relatives, which
 * they could be taken for. Serbian's algorithm is one for Croatian and Bosnian too (it was made
 * from one for Croatian), Norwegian's for both written forms. Scots counts as English. */
const struct language languages[] = {
    {"af", "Afrikaans", "none", "af"},
    {"ak", "Akan", "none", "ak"},
    {"am", "Amharic", "none", "am"},
    {"ar", "Arabic", "arabic", "ar"},
    {"az", "Azerbaijani", "none", "az|az-Cyrl"},
    {"be", "Belarusian", "none", "be"},
    {"bg", "Bulgarian", "none", "bg"},
    {"bn", "Bengali", "none", "bn"},
    {"br", "Breton", "none", "br"},
    {"bs", "Bosnian", "serbian", "bs"},
    {"ca", "Catalan", "catalan", "ca"},
    {"ckb", "Central Kurdish", "none", "ckb"},
    {"cs", "Czech", "none", "cs"},
    {"cy", "Welsh", "none", "cy"},
    {"da", "Danish", "danish", "da"},
    {"de", "German", "german", "de"},
    {"el", "Greek", "greek", "el"},
    {"en", "English", "english", "en"},
    {"es", "Spanish", "spanish", "es"},
    {"et", "Estonian", "estonian", "et"},
    {"eu", "Basque", "basque", "eu"},
    {"fa", "Persian", "none", "fa"},
    {"fi", "Finnish", "finnish", "fi"},
    {"fo", "Faroese", "none", "fo"},
    {"fr", "French", "french", "fr"},
    {"fy", "Frisian", "none", "fy"},
    {"ga", "Irish", "irish", "ga"},
    {"gd", "Scottish Gaelic", "none", "gd"},
    {"gl", "Galician", "none", "gl"},
    {"gu", "Gujarati", "none", "gu"},
    {"gv", "Manx", "none", "gv"},
    {"ha", "Hausa", "none", "ha-NG"},
    {"he", "Hebrew", "none", "he"},
    {"hi", "Hindi", "hindi", "hi"},
    {"hr", "Croatian", "serbian", "hr"},
    {"ht", "Haitian Creole", "none", "ht"},
    {"hu", "Hungarian", "hungarian", "hu"},
    {"hy", "Armenian", "armenian", "hy"},
    {"id", "Indonesian", "indonesian", "id"},
    {"ig", "Igbo", "none", ""},
    {"is", "Icelandic", "none", "is"},
    {"it", "Italian", "italian", "it"},
    {"ka", "Georgian", "none", "ka"},
    {"kk", "Kazakh", "none", "kk"},
    {"kn", "Kannada", "none", "kn"},
    {"ko", "Korean", "none", "ko"},
    {"ku", "Kurdish", "none", ""},
    {"kw", "Cornish", "none", ""},
    {"ky", "Kyrgyz", "none", "ky"},
    {"lb", "Luxembourgish", "none", "lb"},
    {"lg", "Ganda", "none", "lg"},
    {"ln", "Lingala", "none", "ln"},
    {"lt", "Lithuanian", "lithuanian", "lt"},
    {"lv", "Latvian", "none", "lv"},
    {"mi", "Maori", "none", "mi"},
    {"mk", "Macedonian", "none", "mk"},
    {"ml", "Malayalam", "none", "ml"},
    {"mn", "Mongolian", "none", "mn"},
    {"mr", "Marathi", "none", "mr"},
    {"ms", "Malay", "none", "ms"},
    {"mt", "Maltese", "none", "mt"},
    {"nb", "Norwegian", "norwegian", "nb"},
    {"ne", "Nepali", "nepali", "ne"},
    {"nl", "Dutch", "dutch", "nl"},
    {"nn", "Norwegian Nynorsk", "norwegian", "nn"},
    {"ny", "Chichewa", "none", "ny"},
    {"om", "Oromo", "none", "om"},
    {"pa", "Punjabi", "none", "pa"},
    {"pl", "Polish", "none", "pl"},
    {"ps", "Pashto", "none", ""},
    {"pt", "Portuguese", "portuguese", "pt"},
    {"ro", "Romanian", "romanian", "ro"},
    {"rom", "Romani", "none", ""},
    {"ru", "Russian", "russian", "ru"},
    {"rw", "Kinyarwanda", "none", "rw"},
    {"sd", "Sindhi", "none", "sd"},
    {"si", "Sinhala", "none", "si"},
    {"sk", "Slovak", "none", "sk"},
    {"sl", "Slovenian", "none", "sl"},
    {"sn", "Shona", "none", ""},
    {"so", "Somali", "none", "so"},
    {"sq", "Albanian", "none", "sq"},
    {"sr", "Serbian", "serbian", "sr-Cyrl|sr-Latn"},
    {"st", "Southern Sotho", "none", "st"},
    {"sv", "Swedish", "swedish", "sv"},
    {"sw", "Swahili", "none", "sw"},
    {"ta", "Tamil", "tamil", "ta"},
    {"te", "Telugu", "none", ""},
    {"tg", "Tajik", "none", "tg"},
    {"ti", "Tigrinya", "none", "ti"},
    {"tl", "Tagalog", "none", "tl"},
    {"tn", "Tswana", "none", "tn"},
    {"tr", "Turkish", "turkish", "tr"},
    {"tt", "Tatar", "none", "tt"},
    {"ug", "Uyghur", "none", "ug"},
    {"uk", "Ukrainian", "none", "uk"},
    {"und", "undetermined", "none", ""},
    {"ur", "Urdu", "none", "ur"},
    {"uz", "Uzbek", "none", "uz|uz-Cyrl"},
    {"vi", "Vietnamese", "none", "vi"},
    {"wo", "Wolof", "none", ""},
    {"xh", "Xhosa", "none", "xh"},
    {"yi", "Yiddish", "yiddish", "yi"},
    {"yo", "Yoruba", "none", "yo"},
    {"zu", "Zulu", "none", "zu"},
};
const size_t n_languages = sizeof languages / sizeof *languages;

bool language_alike(const struct language *a, const struct language *b) {
    return a == b || (strcmp(a->stemmer, b->stemmer) == 0 && strcmp(a->stemmer, "none") != 0);
}

const char *language_stemmer(const struct language *l) {
    struct stemmer *s = stemmer_new(l->stemmer);
    bool there = s != NULL;
    stemmer_free(s);
    return there ? l->stemmer : "none";
}

enum { NAME_MOST = 64 };

/* What the language calls itself, where ICU has it (and does not give it in the user's own). */
static bool calls_itself(const struct language *l, struct slice folded) {
    UErrorCode error = U_ZERO_ERROR;
    UChar name[NAME_MOST];
    char utf8[3 * NAME_MOST];
    int32_t n;
    struct buffer own = {0};
    uloc_getDisplayLanguage(l->code, l->code, name, NAME_MOST, &error);
    u_strToUTF8(utf8, sizeof utf8, &n, name, -1, &error);
    if (U_FAILURE(error) || error == U_USING_DEFAULT_WARNING)
        return false;
    fold_word((struct slice){utf8, (size_t)n}, &own);
    bool same = slice_eq(buffer_slice(&own), folded);
    buffer_free(&own);
    return same;
}

static bool is_called(const struct language *l, struct slice folded) {
    return (folded.n == strlen(l->name) && strncasecmp(folded.p, l->name, folded.n) == 0) ||
           slice_eq(folded, slice_of(l->code));
}

static bool is_called_elsewhere(const struct language *l, struct slice folded) {
    return slice_eq(folded, slice_of(uloc_getISO3Language(l->code))) || calls_itself(l, folded);
}

/* Names beside those: of libstemmer's further algorithms, and codes that one language has two of.
 */
static const struct alias {
    const char *name, *code;
} aliases[] = {
    {"no", "nb"},      {"nor", "nb"},    {"porter", "en"},   {"sco", "en"},     {"scots", "en"},
    {"iw", "he"},      {"fil", "tl"},    {"filipino", "tl"}, {"farsi", "fa"},   {"gaelic", "gd"},
    {"panjabi", "pa"}, {"bangla", "bn"}, {"wel", "cy"},      {"fre", "fr"},     {"ger", "de"},
    {"dut", "nl"},     {"gre", "el"},    {"baq", "eu"},      {"arm", "hy"},     {"rum", "ro"},
    {"ron", "ro"},     {"cze", "cs"},    {"slo", "sk"},      {"alb", "sq"},     {"per", "fa"},
    {"ice", "is"},     {"mac", "mk"},    {"may", "ms"},      {"geo", "ka"},     {"sorani", "ckb"},
    {"twi", "ak"},     {"scc", "sr"},    {"esl", "es"},      {"kurmanji", "ku"}};

static const struct language *find_folded(struct slice folded) {
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (slice_eq(folded, slice_of(aliases[i].name)))
            folded = slice_of(aliases[i].code);
    for (size_t i = 0; i < n_languages; i++)
        if (is_called(&languages[i], folded))
            return &languages[i];
    for (size_t i = 0; i < n_languages; i++) /* this asks ICU, and takes a while */
        if (is_called_elsewhere(&languages[i], folded))
            return &languages[i];
    return NULL;
}

const struct language *language_find(struct slice written) {
    struct buffer b = {0};
    fold_word(slice_trim(written), &b);
    struct slice folded = buffer_slice(&b);
    const struct language *found = folded.n ? find_folded(folded) : NULL;
    size_t code = 0; /* en-GB, pt_BR */
    while (code < folded.n && folded.p[code] != '-' && folded.p[code] != '_')
        code++;
    if (!found && code < folded.n && (code == 2 || code == 3))
        found = find_folded((struct slice){folded.p, code});
    buffer_free(&b);
    return found;
}

static bool refuse_stemmer(const char *name, struct fault *f) {
    struct buffer names = {0};
    for (const char **one = stemmer_languages(); *one; one++)
        buffer_format(&names, "%s ", *one);
    fault_usage(f, "no stemmer for \"%s\" (known: %.*sauto none)", name,
                SLICE_ARGS(buffer_slice(&names)));
    buffer_free(&names);
    return false;
}

static bool read_fixed(const char *text, struct language_choice *c, struct fault *f) {
    struct stemmer *stemmer = stemmer_new(text);
    if (!stemmer)
        return refuse_stemmer(text, f);
    stemmer_free(stemmer);
    *c = (struct language_choice){.stemmer = text, .language = language_find(slice_of(text))};
    return true;
}

bool language_choice_read(const char *text, struct language_choice *c, struct fault *f) {
    struct slice rest = slice_of(text), name = SLICE("english"), none = SLICE("");
    if (!slice_eq(slice_cut(&rest, ','), SLICE("auto")))
        return read_fixed(text, c, f);
    if (rest.p)
        name = slice_cut(&rest, ',');
    if (rest.p)
        none = rest;
    const struct language *language = language_find(name);
    if (!language || (none.p && none.n && !slice_eq(none, SLICE("none"))))
        return fault_usage(f,
                           "--language: auto, auto,NAME or auto,NAME,none, where NAME is a "
                           "language's ISO 639 code or English name, not \"%s\"",
                           text);
    *c = (struct language_choice){.automatic = true,
                                  .unstemmed = none.n > 0,
                                  .stemmer = none.n ? "none" : language_stemmer(language),
                                  .language = language};
    return true;
}
