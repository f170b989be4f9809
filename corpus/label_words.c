/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_words.h"

#include <stdlib.h>

#include "pipeline/intern.h"

/* `int`, `fac` and `mod` are how transcripts shorten roles. Who is called a researcher, and nothing
 * else, asks the questions. */
static const struct {
    unsigned kinds;
    const char *role, *words;
} lists[] = {
    {LABEL_ROLE, "interviewer",
     "interviewer interviewers intervieweur intervieweuse interviewerin enqueteur enquetrice "
     "entrevistador entrevistadora haastattelija int"},
    {LABEL_ROLE_ALONE, "interviewer",
     "researcher chercheur chercheuse forscher forscherin investigador investigadora tutkija "
     "evaluator"},
    {LABEL_ROLE, "facilitator",
     "facilitator facilitators facilitateur facilitatrice facilitador facilitadora fasilitaattori "
     "fasilitoija animateur animatrice dinamizador dinamizadora fac facil"},
    {LABEL_ROLE, "moderator",
     "moderator moderators moderatorin moderation moderateur moderatrice moderador moderadora "
     "moderaattori gesprachsleiter gesprachsleiterin gesprachsleitung mod"},
    {LABEL_ROLE, "host", "host cohost gastgeber gastgeberin anfitrion anfitriona juontaja"},
    {LABEL_ROLE, "chair",
     "chair chairman chairwoman chairperson cochair vorsitzende vorsitzender puheenjohtaja "
     "varapuheenjohtaja puhemies varapuhemies"},
    {LABEL_ROLE_ALONE, "chair", "president presidente presidenta"},
    {LABEL_MODIFIER, NULL,
     "acting assistant co deputy vice lead first second third erste erster zweite zweiter "
     "ensimmainen toinen focus group session meeting committee panel workshop interview"},
    {LABEL_ARTICLE, NULL, "the le la les l el los der die das"},
    {LABEL_GENERIC, NULL,
     "speaker speakers spk sprecher sprecherin locuteur locutrice hablante puhuja participant "
     "participants participante participantes teilnehmer teilnehmerin osallistuja osanottaja "
     "respondent respondents repondant repondante befragte befragter encuestado encuestada "
     "vastaaja haastateltava interviewee interviewees enquete entrevistado entrevistada"},
    {LABEL_GENERIC, NULL,
     "person persona personne people member members man men mann homme hombre mies woman women "
     "frau femme mujer nainen male female student students pupil pupils teacher teachers parent "
     "parents patient patients client clients tenant tenants resident residents volunteer "
     "volunteers worker staff attendee attendees audience panelist panellist presenter voice "
     "voices narrator observer transcriber notetaker"},
    {LABEL_GENERIC, NULL,
     "unknown unidentified unnamed unbekannt inconnu inconnue desconocido desconocida tuntematon "
     "anonymous anonym anonyme anon multiple several various everybody everyone all together alle "
     "tous todos kaikki user users caller callers zoom teams meet webex room id group team family "
     "guest "
     "guests gast invite invitee invitado invitada vieras"},
    {LABEL_GUEST, NULL,
     "guest guests gast invite invitee invitado invitada vieras external extern externe externo "
     "externa internal unverified verified remote online phone telephone mobile via by me you moi "
     "ich yo mina she her hers he him his they them theirs elle lui il iel sie ihr er ella han"},
    {LABEL_DEVICE, NULL,
     "iphone ipad ipod macbook imac android galaxy samsung huawei xiaomi redmi oneplus laptop "
     "notebook desktop tablet computer pc smartphone"},
    {LABEL_DEVICE_PART, NULL, "pro air mini max plus ultra note tab lite se phone mobile"},
    {LABEL_TITLE | LABEL_MR, NULL, "mr mister sir lord herr sr senor monsieur herra"},
    {LABEL_TITLE | LABEL_MRS, NULL,
     "mrs ms miss lady dame madam madame mme mlle frau sra senora srta rouva neiti"},
    {LABEL_TITLE, NULL,
     "mx dr doctor docteur doktor tohtori prof professor professeur hon honourable honorable right "
     "rt rev revd reverend cllr councillor rabbi imam pastor"},
    {LABEL_PARTICLE, NULL,
     "de d la le du del della di da dos das van von vom der den ter zu zum el al bin ibn bint of "
     "and et und y e ja ap af av for"},
};

struct label_words {
    struct intern words;
    struct label_word *known; /* [words.count] */
    size_t cap;
};

static void add(struct label_words *w, struct slice word, unsigned kinds, const char *role) {
    size_t known = w->words.count, id = intern_add(&w->words, word);
    MEM_GROW(w->known, w->cap, id + 1);
    if (id == known)
        w->known[id] = (struct label_word){0, NULL};
    w->known[id].kinds |= kinds;
    if (role)
        w->known[id].role = role;
}

struct label_words *label_words_new(void) {
    struct label_words *w = mem_zero(1, sizeof *w);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (struct slice rest = slice_of(lists[i].words); rest.p;)
            add(w, slice_cut(&rest, ' '), lists[i].kinds, lists[i].role);
    return w;
}

void label_words_free(struct label_words *w) {
    if (!w)
        return;
    intern_free(&w->words);
    free(w->known);
    free(w);
}

struct label_word label_word_find(const struct label_words *w, struct slice bare) {
    uint32_t id = intern_find(&w->words, bare);
    return id == INTERN_NONE ? (struct label_word){0, NULL} : w->known[id];
}
