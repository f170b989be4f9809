/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much is found, and how much is found that is nothing: a text of ours whose every item was
 * labelled by hand, before it was redacted. `{2|Seán}` is the second speaker's name, `{=1|Anna}`
 * one within a mark, `{email|jo@example.org}` an address, `{-|2019-2020}` looks like something and
 * is nothing. `!` marks what is known to be missed, `?` what is known to be taken for something. */
#include "models/redaction.h"
#include "tests/unit/testing.h"

enum { ROWS = 28, SPEAKERS = 10 };

struct document {
    const char *speakers; /* a semicolon and a space between */
    const char *rows[ROWS];
};

static const struct document documents[] = {
    {"Anna Berg; Seán O’Brien; Pieter van der Meer; Mary Smith-Jones",
     {"Hello, I’m {1|Anna Berg}, and this is {2|Seán O’Brien}.",
      "It was {1|Anna’s} idea, and {2|O’Brien’s} as well; {2|SEAN} agreed with {1|anna}.",
      "{1|Anna} said so. “{1|Anna},” she said. ({2|Seán}!) Mr {2|O'Brien} and Dr {1|Berg} came.",
      "{3|Pieter van der Meer} had a {-|van} outside; {3|van der Meer} again, then {3|Van der "
      "Meer}, {3|P. van der Meer} and {3|Meer}.",
      "{4|Mary Smith-Jones}, {4|Smith-Jones}, {4|Mary Smith Jones}, {4|Mary S}., {4|M. Smith}, "
      "{4|MARY} and Mrs {4|Jones}.",
      "{1|A. Berg}, {1|Berg}, {1|Anna}. The {-|Bergen} office and {-|Annabel}.",
      "{1|Anna'll} come, {1|Anna’d} said, and {2|Seán’ll} bring {1|ANNA’S} book. They’re the "
      "{1|Bergs}’ things.",
      "[{=1|Anna} laughs] [applause for {=2|Seán} and {=1|Anna}]",
      "Well {1|Anna}, {2|Seán} and {3|Pieter}: {1|Anna}/{2|Seán}, {1|Anna}&{2|Seán}, "
      "{1|Anna}–{2|Seán}, {1|Anna}-{2|Seán}.",
      "{1|Anna_Berg} wrote it down, “{1|AnnaBerg}” was on the badge."}},
    {"Will Hope; Grace Field; Mark Young; May Church; Rose Banks",
     {"{-|Will} you come? I {-|hope} so. We asked {1|Will} and {2|Grace}.",
      "{-|Hope} is all we have. {1|Will Hope} came. {2|Grace Field} did, too.",
      "I told {3|Mark} to {-|mark} it. In {?4|May} we went to the {-|church}.",
      "{-|Banks} were closed, the {-|banks} of the river. A {-|rose} for {5|Rose’s} hat.",
      "{-|Young} people, {-|young} ones. Ask {3|Young}, or {5|Rose Banks}, or {5|R. Banks}.",
      "{-|HOPE} is what it says. {-|Grace}! {-|May} I? It was {5|Rose} who {-|rose}.",
      "“{-|Will} it rain?” I said, and {1|Will} said: {-|will} it?"}},
    {"José García; Zoë Müller; Øyvind Łukasz; Işık Yılmaz; Ольга Петрова; Γιώργος Παπάς",
     {"{1|Jose} and {1|GARCÍA} met {2|Zoe}, that is {2|ZOË MULLER}, and {2|Müller’s} dog.",
      "{3|Oyvind} or {3|Lukasz}, {3|ØYVIND} and {3|łukasz}.",
      "{4|ISIK} and {4|IŞIK}, {4|ışık}, {4|Isik}; {4|YILMAZ}, {4|Yilmaz} and {4|yılmaz}.",
      "Мы спросили: {5|Ольга}, {5|ПЕТРОВА}, {5|Ольга Петрова}. Мы видели {!5|Ольгу}.",
      "Και ο {6|Γιώργος} και ο {6|ΓΙΩΡΓΟΣ} και ο {6|Γιωργος}. Του {!6|Γιώργου}."}},
    {"Ben; Di Evans; Al; Sue Guest; Jack Ma; Chris Parent; Dr Ada Okafor; Interviewer; Speaker 1; "
     "Van Morris",
     {"We asked {1|Ben} and {1|Ben’s} mum. {1|Ben} came.",
      "{2|Di} said so to {2|Di Evans}. {3|Al} and I went with {3|Al}.",
      "{4|Sue Guest} and Mrs {!4|Guest}, the {-|guest} of honour. {4|Sue} came.",
      "{5|Jack Ma} and Mr {!5|Ma}, and my {-|ma}. {6|Chris Parent}, a {-|parent}, and {6|Chris}.",
      "Doctor {7|Okafor} and {7|Ada}; the {-|Interviewer} asks {-|Speaker} 1. {10|Van Morris} has "
      "a {-|van}, says {10|Van}."}},
    {"DAVIES, Huw; Tom (he/him); Ravi Patel | Mill Road Trust; anna.kowalska@example.org; "
     "Anne-Marie D’Souza; Nguyễn Thị Hoa; Bob “Bobby” McDonald; Sarah’s iPhone; Jean Luc",
     {"{1|Huw} and {1|Huw Davies} and {1|Davies}. {2|Tom} said he went with {-|him}.",
      "{3|Ravi}, {3|Patel} and {3|Ravi Patel} of {3|Mill Road}. {4|Anna}, {4|Kowalska}, {4|Anna "
      "Kowalska}.",
      "{5|Anne-Marie}, {5|Anne Marie}, {5|D'Souza}, {5|D’SOUZA}, {5|Marie}. {6|Hoa}, {6|Thi Hoa} "
      "and {6|Nguyen}.",
      "{7|Bobby}, {7|Bob}, {7|McDonald}, {7|MCDONALD’S}. My {-|iPhone}, {8|Sarah}. {9|Jean-Luc}, "
      "{9|Jean} and {9|Luc}."}},
    {"",
     {"Mail {email|jo@example.org}, {email|JO.SMITH+team@EXAMPLE.co.uk} or "
      "<{email|o’neil_2@mail.example.ie}>.",
      "Write to {email|jo at example dot org}, {email|jo dot smith at example dot co dot uk}, or "
      "mailto:{email|jo@example.org}.",
      "It is {email|jo.smith@sub-domain.example.museum}. We met {-|at} noon, {-|@} five; look "
      "{-|at} page 5 dot one.",
      "{email|müller@müller.example} and {email|jo@example.org}; not {-|jo@} nor {-|@@}.",
      "Ring {phone|07700 900123}, {phone|07700900123}, {phone|(0114) 496 0123}, {phone|0114 496 "
      "0123} or {phone|0114-496-0123}.",
      "{phone|020 7946 0000}, {phone|+44 7700 900123}, {phone|+44 (0)20 7946 0000}, {phone|0044 20 "
      "7946 0000}, {phone|+447700900123}.",
      "{phone|01632 960 001 ext 23}, {phone|01632 960001 x23}, {phone|0808 157 0192}, {phone|0800 "
      "1111}, {phone|0845 46 47}.",
      "{phone|+1 (212) 555-0123}, {phone|+33 1 23 45 67 89}, {phone|+353 1 234 5678}, {phone|001 "
      "212 555 0123}, {phone|+49 30/123456}.",
      "{phone|07700-900-123}, {phone|07700.900.123}, {phone|01 23 45 67 89}, {phone|0161 4960000}, "
      "{phone|(+44) 7700 900123}.",
      "In {-|2019-2020} we had {-|1,200,300} pounds, {-|£1.200.300}, {-|10 000 000}, {-|0.5 1.5}, "
      "{-|999}, {-|101}, {-|12 34 56}.",
      "At {-|10:30-11:45} in room {-|01234}, page {-|0 to 100}, {-|1914 1918 1939 1945}, {-|100 "
      "200 300 400 500}, {-|3.14159265358979}.",
      "Order {-|5012345678900}, {-|2025-03-11}, {-|11/03/2025}, {-|00:01:42.350}, "
      "{-|0.0001234567}, {-|1990s}, {-|50/50}, {-|24/7}.",
      "From {postcode|LS1 4AP} to {postcode|ls1 4ap}, {postcode|SW1A 1AA}, {postcode|M1 1AE}, "
      "{postcode|EC1A1BB}, {postcode|GIR 0AA}, {postcode|S10 2TN}.",
      "{postcode|W1A 0AX}, {postcode|CR2 6XH}, {postcode|DN55 1PT}, {postcode|E1 6AN}. Not {-|A1 "
      "paper}, {-|B12}, the {-|M25}, {-|H2O}, {-|G7}, {-|S10}, {-|5G 2GB}.",
      "House {-|12a}, flat {-|3B}, {-|C++}, {-|C#}, {-|A4}, {-|MP3}, {-|4x4}, {-|Q1 2019}, {-|D1 "
      "3rd}, {-|BB1 team}.",
      "My NI is {ni|AB 12 34 56 C}, {ni|AB123456C}, {ni|ab 12 34 56 c}, {ni|JG-12-34-56-A}. Not "
      "{-|BG 12 34 56 A}, {-|AB 12 34 56 E}, {-|AB 12 34}.",
      "NHS {nhs|943 476 5919}, {nhs|9434765919}, {nhs|943-476-5919}, not {-|943 476 5918}, {-|111 "
      "111 1111}.",
      "Card {card|4111 1111 1111 1111}, {card|4111-1111-1111-1111}, {card|3782 822463 10005}, "
      "{card|5555555555554444}; not {-|4111 1111 1111 1112}.",
      "See {url|https://example.org/a?b=c}, {url|http://example.org}. {url|www.example.org}, "
      "{url|WWW.Example.ORG/path}, {url|example.org}, {url|example.co.uk/page}.",
      "{url|ftp://files.example.org/x}, {url|bit.ly/3abcDE}, {url|youtu.be/abc123}, "
      "{url|forms.gle/xyz}, {url|example.scot}, {url|sub.example.gov.uk}, {url|example.de}, "
      "{url|example.app/x}.",
      "Not {-|e.g.}, {-|i.e}, {-|a.m.}, {-|etc.so}, {-|it.is}, {-|v1.2.3}, {-|3.5}, {-|U.K.}, "
      "{-|node.js}, {-|end.But}, {-|and/or}.",
      "I am {handle|@annab}, {handle|@anna_b92}, {handle|@anna.berg}. Not {-|@ 5pm}, {-|@5pm}, "
      "{-|@10}, {-|@10:30}, a {-|#hashtag}.",
      "Born {birthdate|3/4/1971}, born on {birthdate|3rd April 1971}, born {birthdate|April 3, "
      "1971}, I was born on the {birthdate|3rd of April 1971}.",
      "DOB: {birthdate|03.04.71}, DOB {birthdate|1971-04-03}, D.O.B. {birthdate|3-4-71}, date of "
      "birth {birthdate|3 Apr 1971}, dob {birthdate|03041971}.",
      "Her date of birth is {birthdate|03 / 04 / 1971}. His birthday is {birthdate|3 April}. She "
      "was born in {birthdate|April 1971}, born {birthdate|3 April ’71}.",
      "Met on {-|3/4/2025}, on {-|3rd April 2025}, in {-|April 2025}. The {-|12th of May}. Born in "
      "{-|Leeds} 5 years ago. He was born in {-|1971}.",
      "It opened on {-|3 April 2019}; a birthday party for {-|12} people. She was born at home. We "
      "met again on {-|4 May 2021}."}},
    {"Fatima Al-Rashid; Gareth ap Rhys; Chloë Fitzgerald; Jean-Pierre Lefèvre; T. J. Hooker",
     {"So {1|Fatima} said it, and Mrs {1|Al-Rashid} agreed. {1|Fatima’s} mum knows {1|Rashid}.",
      "Thanks {2|Gareth}. {2|Gareth ap Rhys} and {2|Rhys}, {2|Gareth’d} go; {2|ap Rhys} is Welsh.",
      "I mean, {3|Chloe}, {3|Chloë’s} right. {3|FITZGERALD}. {3|C. Fitzgerald}, {3|Chloe F}.",
      "{4|Jean Pierre}, {4|Jean-Pierre Lefevre}, {4|Lefèvre’s}, M. {4|Lefevre}. {!4|JP}?",
      "{5|TJ Hooker} and {5|T. J. Hooker}, {5|T.J. Hooker}, {5|Hooker}. A {-|hook} and a "
      "{-|photo}.",
      "Hi {1|fatima}, hi {2|gareth}! Yes {3|chloe}. The {-|Rashida} centre, {-|Garethstown}."}},
    {"Dawn French; Jack Wood; Rich; Joy; Robin Banks",
     {"{1|Dawn French} came at {-|dawn}. We asked {1|Dawn}, and {1|Dawn’s} friend. The {?1|French} "
      "speak {?1|French}.",
      "{2|Jack} and the {-|wood}. Mr {2|Wood} told {2|Jack Wood} so. {2|Jack} laughed. {-|Wood} "
      "burns.",
      "Ask {3|Rich}, he is not {-|rich}. {-|Rich} people. And {4|Joy} felt {-|joy}. {-|Joy} is "
      "good.",
      "{5|Robin} saw a {-|robin}, the {-|banks} shut. Tell {5|Robin Banks}, tell {5|Banks}."}},
    {"Khadija Begum; Xiǎo Lǐ; Priya (she/her); Kwame’s iPad; Mohammed_Ali; Björk Guðmundsdóttir; "
     "François",
     {"{1|Khadija} or {1|Begum}, {1|KHADIJA}; {2|Xiao Li}; {3|Priya’s} view; {4|Kwame} said, "
      "{4|Kwame’s}.",
      "{5|Mohammed} and {5|Ali}, {5|Mohammed Ali}. {6|Bjork}, {6|Gudmundsdottir}, {6|BJÖRK}. "
      "{7|Francois} and {7|FRANÇOIS}.",
      "She said {-|she} would. My {-|iPad} is flat."}},
    {"",
     {"You can get me on {phone|07911 123456} or at work {phone|0207 946 0123}, my office is "
      "{phone|(01782) 555012}, fax {phone|+44 1782 555012}.",
      "Ring {phone|0113 4960999}. Or {phone|+353 86 123 4567}. Text {phone|07911-123-456}. "
      "Extension {-|4455}.",
      "e-mail me, {email|fatima.alrashid@nhs.net}, or {email|info@mill-road.org.uk}, "
      "{email|x_y@z.example}; that's {email|tina at millroad dot org dot uk}.",
      "Our site is {url|millroad.org.uk}, or {url|https://www.facebook.com/groups/123}, "
      "{url|instagram.com/millroad}, {url|tinyurl.com/abc}. On Insta, {handle|@millroad_trust}.",
      "I live at 12 Mill Road, {postcode|ST4 2RR}. We moved from {postcode|BT7 1NN} to "
      "{postcode|G12 8QQ} in {-|1987}. Take the {-|A50} to {-|J15}.",
      "NI number {ni|NW 90 12 18 C}; NHS {nhs|401 023 2137}; sort code {-|12-34-56}. Card "
      "{card|4000 0566 5566 5556} exp {-|09/27}.",
      "I was born on {birthdate|12 June 1954}, my son’s date of birth is {birthdate|1/2/1980}. She "
      "was born {birthdate|23rd Dec 1999}. DOB {birthdate|12/06/54}.",
      "We had {-|25,000} people and {-|£3.5m}, {-|10-12} a day, between {-|2015 and 2019}, ref "
      "{-|AB/123/45}, item {-|3.2.1}, at {-|7.30}, {-|12th June}.",
      "It cost {-|1 234 567}, about {-|20%}; {-|2 x 4}, {-|3rd} floor, {-|MK1} and {-|T20}, "
      "{-|COVID-19}, {-|B1 3}, {-|E5}.",
      "Say {-|@} the top; {-|www} stands for it. {-|dot} the i. at {-|home.Then} we left."}},
};

/* Items, by what they are and what becomes of them. */
struct tally {
    size_t found, missed; /* of what is to be replaced */
    size_t spared, wrong; /* of what is not */
};

struct reading {
    char codes[SPEAKERS][PSEUDONYM_TEXT];
    struct tally *tally;
    struct buffer text, wanted;
};

/* `label` without its sign. */
static void want(struct reading *r, struct slice label, struct slice word) {
    char sign = label.n && strchr("!?=", label.p[0]) ? label.p[0] : ' ';
    struct slice what = sign == ' ' ? label : (struct slice){label.p + 1, label.n - 1};
    bool nothing = slice_eq(what, SLICE("-")), bare = sign == '=';
    uint64_t speaker = 0;
    r->tally->missed += sign == '!';
    r->tally->wrong += sign == '?';
    r->tally->spared += nothing;
    r->tally->found += !nothing && (sign == ' ' || sign == '=');
    if (nothing || sign == '!') {
        buffer_add(&r->wanted, word);
        return;
    }
    buffer_text(&r->wanted, bare ? "" : "[");
    if (number_u64(what, &speaker))
        buffer_add(&r->wanted, (struct slice){r->codes[speaker - 1], PSEUDONYM_TEXT});
    else
        buffer_add(&r->wanted, what);
    buffer_text(&r->wanted, bare ? "" : "]");
}

/* Cuts a row into the text and what it is to become. */
static void read_row(struct reading *r, const char *row) {
    buffer_clear(&r->text);
    buffer_clear(&r->wanted);
    for (const char *p = row; *p;) {
        const char *open = strchr(p, '{');
        struct slice plain = {p, open ? (size_t)(open - p) : strlen(p)};
        buffer_add(&r->text, plain);
        buffer_add(&r->wanted, plain);
        if (!open)
            break;
        const char *bar = strchr(open, '|'), *close = strchr(bar, '}');
        struct slice word = {bar + 1, (size_t)(close - bar) - 1};
        buffer_add(&r->text, word);
        want(r, (struct slice){open + 1, (size_t)(bar - open) - 1}, word);
        p = close + 1;
    }
}

static void begin(struct redaction *r, const struct document *d, struct reading *to) {
    struct slice rest = slice_of(d->speakers);
    redaction_document(r, SLICE("d"));
    for (size_t i = 0; rest.n; i++) {
        struct slice name = slice_trim(slice_cut(&rest, ';'));
        memcpy(to->codes[i], redaction_person(r, name).p, PSEUDONYM_TEXT);
        redaction_speaker(r, name);
    }
    for (size_t i = 0; i < ROWS && d->rows[i]; i++) {
        struct tally none = {0};
        struct reading once = {.tally = &none};
        memcpy(once.codes, to->codes, sizeof once.codes);
        read_row(&once, d->rows[i]);
        redaction_read(r, buffer_slice(&once.text));
        buffer_free(&once.text);
        buffer_free(&once.wanted);
    }
}

static void check_document(struct redaction *r, const struct document *d, struct tally *tally) {
    struct reading reading = {.tally = tally};
    struct fault f = {.stage = "t"};
    begin(r, d, &reading);
    for (size_t i = 0; i < ROWS && d->rows[i]; i++) {
        read_row(&reading, d->rows[i]);
        struct slice out = redaction_write(r, i, buffer_slice(&reading.text), SLICE("d"),
                                           SLICE("1"), NO_PLACE, &f);
        if (!slice_eq(out, buffer_slice(&reading.wanted)))
            fail_msg("\"%.*s\" instead of \"%.*s\"", SLICE_ARGS(out),
                     SLICE_ARGS(buffer_slice(&reading.wanted)));
    }
    buffer_free(&reading.text);
    buffer_free(&reading.wanted);
}

static void test_all(void **state) {
    (void)state;
    struct redaction_setup s = {0};
    struct fault f = {.stage = "t"};
    struct tally tally = {0};
    s.known = name_words_new(&f);
    s.patterns = redaction_patterns_new(NULL, 0, &f);
    assert_true(
        redaction_people_read(&s.people, &(struct redaction_people_tables){0}, s.known, NULL, &f));
    struct redaction *r = redaction_new(&s);
    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++)
        check_document(r, &documents[i], &tally);
    assert_int_equal(tally.found, 287);
    assert_int_equal(tally.missed, 5);
    assert_int_equal(tally.spared, 144);
    assert_int_equal(tally.wrong, 3);
    redaction_free(r);
    redaction_people_free(&s.people);
    redaction_patterns_free(s.patterns);
    name_words_free(s.known);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
